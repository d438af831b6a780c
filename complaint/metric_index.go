package complaint

import (
	"math/big"

	"github.com/courier-rules/courier"
)

// Family is a family of the satisfaction index 满意度指数 (S3 8.2.1).
type Family uint8

// The families.
const (
	ServiceEfficiency    Family = iota + 1 // 服务效率
	ServiceQualityFamily                   // 服务质量
	CustomerSatisfaction                   // 客户满意度
)

const lastFamily = CustomerSatisfaction

var familyWords = courier.Words{"unknown", "service_efficiency", "service_quality", "customer_satisfaction"}

var familyZh = []string{"未知", "服务效率", "服务质量", "客户满意度"}

// Name returns the name in the language: 服务效率, service efficiency.
func (f Family) Name(lang courier.Lang) string { return familyWords.Name(uint8(f), familyZh, lang) }

// String returns the word: "service_efficiency".
func (f Family) String() string { return familyWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Family) MarshalText() ([]byte, error) { return familyWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Family) UnmarshalText(text []byte) error { return familyWords.Unmarshal(text, (*uint8)(f)) }

// Indices are a host's indices of satisfaction with their weights. No text
// gives either.
type Indices struct {
	On      courier.Date `json:"on,omitzero"`
	Cite    courier.Cite `json:"cite"`    // the host's own rules
	Entries []IndexEntry `json:"entries"` // an empty table is an error
}

// IndexEntry is one index of a family.
type IndexEntry struct {
	Family Family        `json:"family"`
	Weight courier.Share `json:"weight"`         // those of a family make a whole
	Value  courier.Count `json:"value,omitzero"` // on the host's scale; unknown is asked for
}

// IndexResult is the answer to [Indices].
type IndexResult struct {
	courier.Grounds
	Families []FamilyIndex `json:"families,omitempty"` // in their order, those that the host has
}

// FamilyIndex is the weighted sum of a family.
type FamilyIndex struct {
	Family Family `json:"family"`
	Sum    Ratio  `json:"sum"`
}

// familyRows are the rows of the families, in their order.
var familyRows = func() (rows [lastFamily]courier.Row) {
	for f := ServiceEfficiency; f <= lastFamily; f++ {
		rows[f-1] = naming(row(courier.Code("complaint.metric.index_"+f.String()), "M-17", inTerms,
			f.Name(courier.Chinese)+"指数＝按企业自定权数加权的各项指标之和：共{entries}项", f.Name(courier.English)+" index = sum of the indices by the firm's own weights: {entries} of them"), "entries")
	}
	return rows
}()

// indexRows are the rows of the indices, for the book.
func indexRows() (rows []*courier.Row) {
	for i := range familyRows {
		rows = append(rows, &familyRows[i])
	}
	return rows
}

// SumIndices adds up a host's indices of satisfaction by family, each by its
// weight (M-17), exactly. An index that is not known is asked for. The errors
// name the field: no document, an empty table, a missing family or weight,
// weights of a family that make no whole ([courier.ErrNotWhole]).
func SumIndices(x *Indices) (IndexResult, error) {
	if x == nil {
		x = &Indices{}
	}
	if err := x.check(); err != nil {
		return IndexResult{}, err
	}
	t := telling{Grounds: courier.Grounds{Rules: Rules}, on: x.On}
	var sums [lastFamily + 1]big.Int
	var of [lastFamily + 1]int64
	for i, e := range x.Entries {
		if !e.Value.Known() {
			t.need(courier.Need(courier.Index("entries", i) + ".value"))
			continue
		}
		of[e.Family]++
		sums[e.Family].Add(&sums[e.Family], new(big.Int).Mul(big.NewInt(e.Value.Int()), big.NewInt(int64(e.Weight.BasisPoints()))))
	}
	if len(t.Needs) > 0 {
		return IndexResult{Grounds: t.Grounds}, nil
	}
	var a IndexResult
	for f := ServiceEfficiency; f <= lastFamily; f++ {
		if of[f] == 0 {
			continue
		}
		sum, ok := ratioOf(&sums[f], big.NewInt(10_000))
		if !ok {
			return IndexResult{}, courier.At("entries", courier.ErrRange.Because("the sum of the "+f.String()))
		}
		a.Families = append(a.Families, FamilyIndex{f, sum})
		t.under(&x.Cite, &familyRows[f-1], courier.Notes, courier.CountOf(of[f]).Figure())
	}
	a.Grounds = t.Grounds
	return a, nil
}

func (x *Indices) check() error {
	var r courier.Reading
	x.Cite.CheckTerms(&r, "cite")
	if len(x.Entries) == 0 {
		r.Fault("entries", courier.ErrEmptyTable)
	}
	var whole [lastFamily + 1]int
	var seen [lastFamily + 1]bool
	for i, e := range x.Entries {
		mark := r.Faults()
		r.Word("family", familyWords, uint8(e.Family))
		if e.Family == 0 {
			r.Fault("family", courier.ErrMissing)
		}
		if !e.Weight.Known() {
			r.Fault("weight", courier.ErrMissing)
		}
		if r.Faults() == mark {
			whole[e.Family] += e.Weight.BasisPoints()
			seen[e.Family] = true
		}
		r.UnderIndex(mark, "entries", i)
	}
	if r.Faults() == 0 {
		for f, sum := range whole {
			if seen[f] && sum != 10_000 {
				r.Fault("entries", courier.ErrNotWhole.Because(Family(f).String()))
			}
		}
	}
	return r.Err()
}
