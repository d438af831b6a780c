package liability

import "github.com/courier-rules/courier"

// Bond is how several parties are bound to bear an amount. The zero Bond is
// unknown.
type Bond uint8

// The bonds.
const (
	SeveralDebtors Bond = iota + 1 // 按份责任: each for its part
	JointDebtors                   // 连带责任: each for all, only by law or agreement
	JointCreditors                 // 连带债权: each may receive all
	CMRCarriers                    // CMR 连续承运人
	CIMCarriers                    // CIM 连续承运人
	ByValue                        // 按价值比例: sacrifice and expense shared as in general average
)

var bonds = courier.Words{"unknown", "several", "joint", "joint_creditors", "cmr_carriers", "cim_carriers", "by_value"}

var bondsZh = []string{"未知", "按份责任", "连带责任", "连带债权", "CMR连续承运人", "CIM连续承运人", "按价值比例分摊"}

// Name returns the name in the language: 连带责任, joint.
func (b Bond) Name(lang courier.Lang) string { return bonds.Name(uint8(b), bondsZh, lang) }

// String returns the word: "joint".
func (b Bond) String() string { return bonds.Word(uint8(b)) }

// MarshalText returns the word.
func (b Bond) MarshalText() ([]byte, error) { return bonds.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *Bond) UnmarshalText(text []byte) error { return bonds.Unmarshal(text, (*uint8)(b)) }

// Debt is what is known about an amount that several parties bear between
// them.
type Debt struct {
	Total      courier.Money  `json:"total,omitzero"`       // not negative; of joint creditors, the claim
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Bond       Bond           `json:"bond,omitzero"`
	Equal      courier.Answer `json:"equal,omitzero"`      // 责任大小难以确定; then no party has a share
	Identified courier.Answer `json:"identified,omitzero"` // for carriers: the one or ones at fault are known
	Parties    []Debtor       `json:"parties,omitzero"`    // each once
	Reach      Reach          `json:"reach,omitzero"`      // named option: rules that are only reported
}

// Debtor is one party: of joint creditors, one of those.
type Debtor struct {
	Name      string         `json:"name"`
	Share     courier.Share  `json:"share,omitzero"`     // 责任份额; all of them make 100%. Of carriers, unknown: it cannot be determined
	Value     courier.Money  `json:"value,omitzero"`     // 运费 of a carrier's part; 分摊价值 of an interest
	AtFault   courier.Answer `json:"at_fault,omitzero"`  // of a carrier, where those at fault are known
	TookOver  courier.Answer `json:"took_over,omitzero"` // of a CIM carrier: took over goods and note; no leaves it out, unknown: it did
	Paid      courier.Money  `json:"paid,omitzero"`      // to the creditor; unknown: nothing. Of a creditor, received
	Insolvent courier.Answer `json:"insolvent,omitzero"` // 不能履行其应分担份额; unknown: it can
	Released  courier.Answer `json:"released,omitzero"`  // 债权人免除其债务; unknown: not
}

// Settlement is the answer to a [Debt].
type Settlement struct {
	courier.Grounds
	Lines     []DebtLine    `json:"lines,omitzero"`     // in the order of the parties; empty while facts are missing
	Transfers []Transfer    `json:"transfers,omitzero"` // 追偿: who pays whom
	Left      courier.Money `json:"left,omitzero"`      // what the creditor may still ask for
}

// DebtLine is what one party bears in the end and has paid so far.
type DebtLine struct {
	Name  string        `json:"name"`
	Bears courier.Money `json:"bears"`
	Paid  courier.Money `json:"paid"`
}

// Transfer is one recourse: From owes To the amount.
type Transfer struct {
	From   string        `json:"from"`
	To     string        `json:"to"`
	Amount courier.Money `json:"amount"`
}

// Between says what each of several parties bears in the end, and who repays
// whom: by degree, or equally where that cannot be determined (Civil Code 177,
// 178, 519); recourse of one that paid more than its share against each other
// within what that one has not performed (519); the share of one that cannot
// pay spread over the others, the one that paid among them (519); the share
// of one released taken off the debt (520); joint creditors (521); successive
// carriers under CMR 36 to 38 and CIM 50; sacrifice and expense by value.
//
// Sums are exact to the minor unit, by largest remainder (APP-10). Unknown
// facts come back as needs. The errors name the field: no parties, one given
// twice or without a name, shares that do not make 100%, negative or mixed
// amounts, payments above the total, a release where there is nothing joint.
func Between(d *Debt) (s Settlement, err error) { return AppendBetween(nil, d) }

// AppendBetween is [Between] with its reasons appended to dst, for a caller
// that reuses the memory; dst is meant to have length 0.
func AppendBetween(dst []courier.Reason, d *Debt) (s Settlement, err error) {
	s.Reasons = dst
	if err := d.between(&s); err != nil {
		return Settlement{}, err
	}
	if len(s.Transfers) == 0 {
		s.Transfers = nil
	}
	return s, nil
}

// BetweenInto is [Between] with its answer written to dst: it replaces what
// dst holds and reuses its memory, so that slices taken from dst before are no
// longer good. On an error dst is left empty. Up to 1,024 parties it allocates
// nothing where that memory suffices.
func BetweenInto(dst *Settlement, d *Debt) error {
	s := Settlement{Lines: dst.Lines[:0], Transfers: dst.Transfers[:0]}
	s.Reasons, s.Needs = dst.Reasons[:0], dst.Needs[:0]
	err := d.between(&s)
	if err != nil {
		s = Settlement{Lines: s.Lines[:0], Transfers: s.Transfers[:0]}
		s.Reasons, s.Needs = dst.Reasons[:0], dst.Needs[:0]
	}
	*dst = s
	return err
}

// between writes the answer into s, whose slices are empty or stand at the
// head of the reasons.
func (d *Debt) between(s *Settlement) error {
	if d == nil {
		d = &Debt{}
	}
	if err := d.check(); err != nil {
		return err
	}
	s.Rules = Rules
	var err error
	switch n := len(d.Parties); {
	case n <= few:
		var room [fewRows]int64
		var parts [few]courier.Money
		err = d.weigh(s, reckonOf(room[:], parts[:], n))
	case n <= many:
		var room [manyRows]int64
		var parts [many]courier.Money
		err = d.weigh(s, reckonOf(room[:], parts[:], n))
	default:
		err = d.weigh(s, reckonOf(make([]int64, reckonings*n), make([]courier.Money, n), n))
	}
	if err != nil {
		return err
	}
	if d.HappenedOn.Known() {
		s.Reasons = courier.AppendUnchecked(s.Reasons, 0, d.HappenedOn)
	}
	return nil
}

// reckonings is how many numbers of each party a settlement reckons with, and
// fewRows and manyRows the room that they take on the stack.
const (
	reckonings = 3
	fewRows    = reckonings * few
	manyRows   = reckonings * many
)

// reckon is the numbers of a settlement while it is made, one of each kind for
// each party: its weight, what it bears, and what is measured by at the moment.
type reckon struct {
	weights, amounts, by []int64
	parts                []courier.Money
}

func reckonOf(room []int64, parts []courier.Money, n int) reckon {
	return reckon{room[:n], room[n : 2*n], room[2*n : 3*n], parts[:0]}
}

// portions divides the amount by the numbers in by.
func (k *reckon) portions(total courier.Money) ([]courier.Money, error) {
	return courier.AppendPortions(k.parts, total, len(k.by), func(i int) int64 { return k.by[i] })
}

// weigh finds the degrees and, where they are known, settles by them.
func (d *Debt) weigh(s *Settlement, k reckon) error {
	if d.weights(s, k.weights) && len(s.Needs) == 0 {
		return d.settle(s, &k)
	}
	return nil
}

func (d *Debt) say(s *Settlement, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	s.Reasons = append(roomFor(s.Reasons), row.SpeakFrom(d.cite(row), e, figures...))
}

// cite returns the citation of the law of the day, or of the convention.
func (d *Debt) cite(row *courier.Row) *courier.Cite {
	if d.Bond == CMRCarriers {
		return &row.Cites[0]
	}
	return row.Cite(d.HappenedOn)
}

// carriers reports whether the parties are carriers under a convention.
func (d *Debt) carriers() bool { return d.Bond == CMRCarriers || d.Bond == CIMCarriers }
