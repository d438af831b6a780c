package tier

import (
	"math/big"
	"strconv"

	"github.com/courier-rules/courier"
)

// Scorecard is a weighted score of a customer's needs 需求分级 or of a
// satisfaction survey 满意度调查: the indices, their weights and the levels are
// the host's.
type Scorecard struct {
	Cite    courier.Cite `json:"cite"`             // the host's own document: a contract or a practice, never law
	On      courier.Date `json:"on,omitzero"`      // day for which it is scored
	Indices []Index      `json:"indices"`          // weights that make a whole
	Levels  []ScoreLevel `json:"levels,omitempty"` // from 0 % up, each above the one before; empty: no level is named
}

// Index is one index of a scorecard, and what was answered.
type Index struct {
	Name    string        `json:"name"`
	Family  Family        `json:"family,omitzero"` // 指标类别, for a survey
	Method  Method        `json:"method,omitzero"` // 调查方法, a label
	Weight  courier.Share `json:"weight"`
	Top     courier.Count `json:"top"`              // the best score that an answer can give, at least 1
	Answers courier.Count `json:"answers,omitzero"` // how many answered; 0: nobody, and the index is unknown
	Total   courier.Count `json:"total,omitzero"`   // the scores that they gave, added up
}

// ScoreLevel is a level by the host's own name.
type ScoreLevel struct {
	Name string        `json:"name"`
	From courier.Share `json:"from"` // of the best score, with it
}

// Family is a family of satisfaction indices.
type Family uint8

// The families.
const (
	Efficiency   Family = iota + 1 // 服务效率
	Quality                        // 服务质量
	Satisfaction                   // 客户满意度
)

var familyWords = courier.Words{"unknown", "efficiency", "quality", "satisfaction"}
var familyZh = []string{"未知", "服务效率", "服务质量", "客户满意度"}

// Name returns the name in the language: 服务效率, efficiency.
func (f Family) Name(lang courier.Lang) string { return familyWords.Name(uint8(f), familyZh, lang) }

// String returns the word: "efficiency".
func (f Family) String() string { return familyWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Family) MarshalText() ([]byte, error) { return familyWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Family) UnmarshalText(text []byte) error { return familyWords.Unmarshal(text, (*uint8)(f)) }

// Method is how answers were gathered.
type Method uint8

// The methods.
const (
	Questionnaire   Method = iota + 1 // 问卷
	Interview                         // 访谈
	MysteryCustomer                   // 神秘顾客
)

var methodWords = courier.Words{"unknown", "questionnaire", "interview", "mystery_customer"}
var methodZh = []string{"未知", "问卷", "访谈", "神秘顾客"}

// Name returns the name in the language: 神秘顾客, mystery customer.
func (m Method) Name(lang courier.Lang) string { return methodWords.Name(uint8(m), methodZh, lang) }

// String returns the word: "mystery_customer".
func (m Method) String() string { return methodWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Method) MarshalText() ([]byte, error) { return methodWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Method) UnmarshalText(text []byte) error { return methodWords.Unmarshal(text, (*uint8)(m)) }

// Scored is the answer for a [Scorecard].
type Scored struct {
	courier.Grounds
	Score   courier.Share `json:"score,omitzero"`  // of the best score, rounded half up once; unknown while an index with weight is
	Level   string        `json:"level,omitzero"`  // the host's name; empty where the score is unknown or no level is named
	Indices Shares        `json:"indices"`         // by index, of its best score; unknown where nobody answered
	Sample  courier.Count `json:"sample,omitzero"` // the fewest answers to an index with weight; unknown while one is
}

// Shares are shares of which some may be unknown, in JSON null.
type Shares []courier.Share

// MarshalJSON returns the list.
func (s Shares) MarshalJSON() ([]byte, error) {
	if s == nil {
		return []byte("null"), nil
	}
	b := []byte{'['}
	for i, share := range s {
		if i > 0 {
			b = append(b, ',')
		}
		if share.Known() {
			b = strconv.AppendQuote(b, share.String())
		} else {
			b = append(b, "null"...)
		}
	}
	return append(b, ']'), nil
}

// Tally adds up a scorecard, index by index, with the number of answers that
// it rests on. An index that nobody answered is unknown, not nothing: the
// score then is unknown too.
//
// Answers that are not known are asked for. The errors name the field: no
// document of the host's own, no indices ([courier.ErrEmptyTable]), weights
// that do not make a whole ([courier.ErrNotWhole]), more than the best score
// for every answer, levels that do not begin at 0 % or are out of order.
func Tally(c *Scorecard) (Scored, error) {
	if c == nil {
		return Scored{}, courier.At("indices", courier.ErrEmptyTable)
	}
	if err := c.check(); err != nil {
		return Scored{}, err
	}
	s := Scored{Grounds: courier.Grounds{Rules: Rules}}
	sum, silent := new(big.Rat), false
	for i := range c.Indices {
		x := &c.Indices[i]
		share, known := x.share()
		s.Indices = append(s.Indices, share)
		switch {
		case known:
			s.Reasons = append(s.Reasons, indexRow.SpeakFrom(&c.Cite, courier.Notes, share.Figure(), x.Weight.Figure(), x.Answers.Figure()).OfItem(i))
		case x.Answers.Known() && x.Answers.Int() == 0:
			s.Reasons = append(s.Reasons, nobodyRow.SpeakFrom(&c.Cite, courier.Notes).OfItem(i))
			silent = silent || x.Weight.BasisPoints() > 0
		case x.Weight.BasisPoints() > 0:
			s.Needs = append(s.Needs, x.missing(i))
		}
		if known && x.Weight.BasisPoints() > 0 {
			sum.Add(sum, x.weighted())
			if !s.Sample.Known() || x.Answers.Int() < s.Sample.Int() {
				s.Sample = x.Answers
			}
		}
	}
	if silent {
		s.Needs = nil // no answer that is still to come makes it known
	}
	if silent || len(s.Needs) > 0 {
		s.Sample = courier.Count{}
		s.Reasons = courier.AppendUnchecked(s.Reasons, 0, c.On)
		return s, nil
	}
	s.Score = halfUp(sum)
	s.Reasons = append(s.Reasons, scoreRow.SpeakFrom(&c.Cite, courier.Notes, s.Score.Figure(), s.Sample.Figure()))
	for i := range c.Levels {
		from := big.NewRat(int64(c.Levels[i].From.BasisPoints()), 1)
		if sum.Cmp(from) >= 0 { // what is rounded for show decides nothing
			s.Level = c.Levels[i].Name
		}
	}
	s.Reasons = courier.AppendUnchecked(s.Reasons, 0, c.On)
	return s, nil
}

// missing names the first unknown fact of an index.
func (x *Index) missing(i int) courier.Need {
	if !x.Answers.Known() {
		return courier.Need(courier.Index("indices", i) + ".answers")
	}
	return courier.Need(courier.Index("indices", i) + ".total")
}

// of returns what was scored of the best that could be, in basis points.
func (x *Index) of() *big.Rat {
	best := new(big.Int).Mul(big.NewInt(x.Answers.Int()), big.NewInt(x.Top.Int()))
	got := new(big.Int).Mul(big.NewInt(x.Total.Int()), big.NewInt(10_000))
	return new(big.Rat).SetFrac(got, best)
}

func (x *Index) share() (s courier.Share, known bool) {
	if x.Answers.Int() == 0 || !x.Total.Known() {
		return s, false
	}
	return halfUp(x.of()), true
}

func (x *Index) weighted() *big.Rat {
	return new(big.Rat).Mul(x.of(), big.NewRat(int64(x.Weight.BasisPoints()), 10_000))
}

// halfUp rounds basis points, none below zero, half up.
func halfUp(points *big.Rat) courier.Share {
	half := new(big.Rat).Add(points, big.NewRat(1, 2))
	return courier.BasisPoints(int(new(big.Int).Quo(half.Num(), half.Denom()).Int64()))
}
