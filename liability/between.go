package liability

import (
	"math"
	"slices"

	"github.com/courier-rules/courier"
)

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
	Share     courier.Share  `json:"share,omitzero"`     // 责任份额; all of them make 100%
	Value     courier.Money  `json:"value,omitzero"`     // 运费 of a carrier's part; 分摊价值 of an interest
	AtFault   courier.Answer `json:"at_fault,omitzero"`  // of a carrier, where those at fault are known
	TookOver  courier.Answer `json:"took_over,omitzero"` // of a CIM carrier: took over goods and note; no leaves it out
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

// weights returns the degree of each party, nil where a person decides or
// facts are missing.
func (d *Debt) weights(s *Settlement) []int64 {
	if !d.HappenedOn.Known() {
		s.Needs = append(s.Needs, "happened_on")
	}
	if d.Bond == 0 {
		s.Needs = append(s.Needs, "bond")
	}
	if !d.Total.Known() {
		s.Needs = append(s.Needs, "total")
	}
	switch {
	case len(s.Needs) > 0:
		return nil
	case d.carriers():
		return d.carrierWeights(s)
	case d.Bond == ByValue:
		d.say(s, &rowBetweenValue, courier.Changes, d.Total.Figure())
		return d.values(s, func(*Debtor) bool { return true })
	}
	return d.degrees(s)
}

// degrees measures by degree of responsibility.
func (d *Debt) degrees(s *Settlement) []int64 {
	w := make([]int64, len(d.Parties))
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case d.Equal == courier.Yes:
			w[i] = 1
		case p.Share.Known():
			w[i] = int64(p.Share.BasisPoints())
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".share"))
		}
	}
	if len(s.Needs) == len(d.Parties) && d.Equal == 0 {
		s.Needs = slices.Insert(s.Needs, 0, "equal")
	}
	row := &rowBetweenDegree
	switch {
	case d.Bond == JointCreditors:
		row = &rowBetweenCreditors
	case d.Equal == courier.Yes:
		row = &rowBetweenEqual
	}
	d.say(s, row, courier.Changes, d.Total.Figure())
	if d.Bond == JointDebtors {
		d.say(s, &rowBetweenJoint, courier.Notes)
	}
	return w
}

// values measures by the values of those who count.
func (d *Debt) values(s *Settlement, counts func(p *Debtor) bool) []int64 {
	w := make([]int64, len(d.Parties))
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case !counts(p):
		case p.Value.Known():
			w[i] = p.Value.Minor()
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".value"))
		}
	}
	return w
}

// carrierWeights measures successive carriers (CMR 37, CIM 50).
func (d *Debt) carrierWeights(s *Settlement) []int64 {
	fault := func(p *Debtor) bool { return p.AtFault == courier.Yes }
	switch d.Identified {
	case courier.Yes:
	case courier.No:
		if d.Bond == CMRCarriers && d.Reach != RulesReported {
			d.say(s, &rowBetweenUnidentifiedUnread, courier.Refers)
			return nil
		}
		row := &rowBetweenUnidentified
		if d.Bond == CIMCarriers {
			row = &rowBetweenParticipating
		}
		d.say(s, row, courier.Changes, d.Total.Figure())
		return d.values(s, d.takes)
	default:
		s.Needs = append(s.Needs, "identified")
		return nil
	}
	w, at, shares := make([]int64, len(d.Parties)), 0, 0
	for i := range d.Parties {
		p := &d.Parties[i]
		if p.AtFault == 0 {
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".at_fault"))
		}
		if fault(p) {
			w[i], at = 1, at+1
			if p.Share.Known() {
				shares++
			}
		}
	}
	switch {
	case at <= 1:
		d.say(s, &rowBetweenAlone, courier.Changes, d.Total.Figure())
		return w
	case shares == at:
		for i := range w {
			w[i] *= int64(d.Parties[i].Share.BasisPoints())
		}
		d.say(s, &rowBetweenCarrierShare, courier.Changes, d.Total.Figure())
		return w
	}
	d.say(s, &rowBetweenCarrierCharge, courier.Changes, d.Total.Figure())
	return d.values(s, fault)
}

// takes reports whether a carrier takes part at all.
func (d *Debt) takes(p *Debtor) bool { return d.Bond != CIMCarriers || p.TookOver != courier.No }

// check reads the facts and names each field that cannot be read.
func (d *Debt) check() error {
	var read courier.Reading
	checkDay(&read, d.HappenedOn, 0)
	read.Amount("total", d.Total)
	read.Word("bond", bonds, uint8(d.Bond))
	read.Answer("equal", d.Equal)
	read.Answer("identified", d.Identified)
	read.Word("reach", reaches, uint8(d.Reach))
	if len(d.Parties) == 0 {
		read.Fault("parties", courier.ErrEmptyTable)
	}
	var points, shares, faults int
	var values, paid uint64
	seen := make(map[string]bool, len(d.Parties))
	for i := range d.Parties {
		p, at := &d.Parties[i], courier.Index("parties", i)
		switch {
		case p.Name == "":
			read.Fault(at+".name", courier.ErrMissing)
		case seen[p.Name]:
			read.Fault(at+".name", courier.ErrRepeated.Because(p.Name))
		}
		seen[p.Name] = true
		if p.Share.Known() {
			points, shares = points+p.Share.BasisPoints(), shares+1
		}
		if p.AtFault == courier.Yes {
			faults++
		}
		p.check(&read, at)
		values = min(values+uint64(max(0, p.Value.Minor())), math.MaxInt64)
		paid = min(paid+uint64(max(0, p.Paid.Minor())), math.MaxInt64)
		if p.Released == courier.Yes && d.Bond != 0 && d.Bond != JointDebtors {
			read.Fault(at+".released", courier.ErrNotSupported.Because(d.Bond.String()))
		}
	}
	switch {
	case values == math.MaxInt64:
		read.Fault("parties", courier.ErrRange.Because("the values are too large"))
	case points > 10_000 || shares == len(d.Parties) && shares > 0 && points < 10_000 || d.carriers() && faults > 1 && shares >= faults && points < 10_000:
		read.Fault("parties", courier.ErrNotWhole)
	}
	if shares > 0 && d.Equal == courier.Yes {
		read.Fault("equal", courier.ErrContradicts.Because("the parties have shares of their own"))
	}
	if d.Total.Known() && paid > uint64(max(0, d.Total.Minor())) {
		read.Fault("parties", courier.ErrContradicts.Because("more was paid than the total"))
	}
	if d.Identified == courier.Yes && d.carriers() && faults == 0 && !slices.ContainsFunc(d.Parties, func(p Debtor) bool { return p.AtFault == 0 }) {
		read.Fault("identified", courier.ErrContradicts.Because("nobody is at fault"))
	}
	return read.Err()
}

func (p *Debtor) check(read *courier.Reading, at string) {
	read.Amount(at+".value", p.Value)
	read.Answer(at+".at_fault", p.AtFault)
	read.Answer(at+".took_over", p.TookOver)
	read.Amount(at+".paid", p.Paid)
	read.Answer(at+".insolvent", p.Insolvent)
	read.Answer(at+".released", p.Released)
}
