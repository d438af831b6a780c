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
func Between(d *Debt) (s Settlement, err error) {
	if d == nil {
		d = &Debt{}
	}
	if err := d.check(); err != nil {
		return Settlement{}, err
	}
	s.Rules = Rules
	if weights := d.weights(&s); len(s.Needs) == 0 && weights != nil {
		if err := d.settle(&s, weights); err != nil {
			return Settlement{}, err
		}
	}
	if d.HappenedOn.Known() {
		s.Reasons = courier.AppendUnchecked(s.Reasons, 0, d.HappenedOn)
	}
	return s, nil
}

func (d *Debt) say(s *Settlement, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	s.Reasons = append(s.Reasons, row.SpeakFrom(d.cite(row), e, figures...))
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
