package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// DoubleCover is one loss under several policies.
type DoubleCover struct {
	HappenedOn courier.Date     `json:"happened_on,omitzero"` // 保险事故发生日: the law of this day answers
	Law        Law              `json:"law,omitzero"`         // 适用法律
	Gross      courier.Money    `json:"gross_loss,omitzero"`  // 核定损失: as established, at Value; or
	LostPart   courier.Share    `json:"lost_part,omitzero"`   // 损失比例: the share of the value that was lost
	Value      courier.Money    `json:"value,omitzero"`       // 保险价值; under the Maritime Code the highest of the policies counts where they state theirs
	Policies   []CoveringPolicy `json:"policies,omitzero"`
	Method     ShareMethod      `json:"method,omitzero"`  // 分摊方式
	Cite       courier.Cite     `json:"cite,omitzero"`    // where the method is agreed, if it is not that of the law
	Against    string           `json:"against,omitzero"` // of a marine loss, the insurer from which the insured claims all, by its name; each for its part where left out
}

// CoveringPolicy is one of the policies.
type CoveringPolicy struct {
	Name       string        `json:"name"`                 // which tells it apart
	SumInsured courier.Money `json:"sum_insured,omitzero"` // 保险金额
	Value      courier.Money `json:"value,omitzero"`       // 约定的保险价值, where a marine policy states its own
	Alone      courier.Money `json:"alone,omitzero"`       // 单独承保时应当承担的赔款, as [Assess] finds it, within the sum insured: for ByLiability
	Premium    courier.Money `json:"premium,omitzero"`     // 保险费: for the refund
}

// ShareMethod says how insurers of one loss share it.
type ShareMethod uint8

// The methods.
const (
	BySums      ShareMethod = iota // 按保险金额与保险金额总和的比例: as both laws have it
	ByLiability                    // 按各自单独承保时的责任: only where the policies agree, or another law says so
)

var shareMethods = courier.Words{"by_sums", "by_liability"}

// String returns the word: "by_liability".
func (m ShareMethod) String() string { return shareMethods.Word(uint8(m)) }

// MarshalText returns the word.
func (m ShareMethod) MarshalText() ([]byte, error) { return shareMethods.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *ShareMethod) UnmarshalText(text []byte) error {
	return shareMethods.Unmarshal(text, (*uint8)(m))
}

// Shared is the answer to a [DoubleCover]. Its amounts are unknown where
// facts are missing. The shares add up to the total exactly, and so do the
// payments and what is still open.
type Shared struct {
	courier.Grounds
	Total  courier.Money  `json:"total,omitzero"`  // of all insurers together
	Shares []Contribution `json:"shares,omitzero"` // in the order of the policies
	Open   courier.Money  `json:"open,omitzero"`   // what the one insurer claimed from does not reach, and the others owe the insured
	Refund courier.Money  `json:"refund,omitzero"` // 返还保险费, of all together
}

// Contribution is what one insurer bears, pays, recovers and gives back.
type Contribution struct {
	Name     string        `json:"name"`
	Share    courier.Money `json:"share"`             // 应当承担的赔偿: what it bears in the end
	Pays     courier.Money `json:"pays"`              // to the insured
	Recovers courier.Money `json:"recovers,omitzero"` // 追偿: from the others, where it pays more than its share
	Owes     courier.Money `json:"owes,omitzero"`     // to the one that paid for it
	Refund   courier.Money `json:"refund,omitzero"`   // 返还保险费, for the sum above the value; half up
}

// Share divides one loss among its insurers.
//
//   - Sums insured that together do not exceed the value are no double
//     insurance: each insurer pays in the proportion of its own sum.
//   - Above the value, the insurers together pay no more than it, each in the
//     proportion of its sum to all (Insurance Law 56), and on request they give
//     premium back for the excess in that proportion.
//   - Under the Maritime Code (225; from 2026-05-01 251) the insured may claim
//     from any one of them, which recovers from the others what it paid above
//     its share; from 2026-05-01 value and loss are measured by the highest
//     value that a policy states.
//   - By stand-alone liability only where the policies agree on it.
//
// The total is rounded half up, and divided by largest remainder (APP-10).
// What is missing is asked for. The errors name the field: no policy, a name
// given twice or left out, an unknown word, a negative amount, two currencies,
// a stand-alone liability above the sum insured, a method without the text that
// agrees it, one insurer claimed from on land, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Share(d *DoubleCover) (Shared, error) { return AppendShare(nil, d) }

// AppendShare is [Share] with its reasons appended to dst.
func AppendShare(dst []courier.Reason, d *DoubleCover) (Shared, error) {
	if d == nil {
		d = &DoubleCover{}
	}
	cur, err := d.check()
	if err != nil {
		return Shared{}, err
	}
	s := shareWork{d: d, cur: cur, start: len(dst)}
	s.out.Rules, s.out.Reasons = Rules, dst
	if s.needs(); len(s.out.Needs) > 0 {
		return s.out, nil
	}
	s.out.Reasons = slices.Grow(s.out.Reasons, 4) // as many as there are, as a rule
	if err := s.divide(); err != nil {
		return Shared{}, err
	}
	s.out.Reasons = courier.AppendUnchecked(s.out.Reasons, s.start, d.HappenedOn)
	return s.out, nil
}

// shareWork is a double cover on its way to its shares.
type shareWork struct {
	d     *DoubleCover
	cur   courier.Currency
	start int
	out   Shared
}

func (d *DoubleCover) check() (courier.Currency, error) {
	var r courier.Reading
	if d.HappenedOn.Known() && d.HappenedOn.Before(firstDay) {
		r.Fault("happened_on", courier.ErrNoRule.Because(d.HappenedOn.String()))
	}
	r.Word("law", laws, uint8(d.Law))
	r.Word("method", shareMethods, uint8(d.Method))
	r.Amount("gross_loss", d.Gross)
	r.Amount("value", d.Value)
	if d.Gross.Known() && d.LostPart.Known() {
		r.Fault("lost_part", courier.ErrContradicts.Because("the loss is given as an amount"))
	}
	if d.Value.Less(d.Gross) {
		r.Fault("gross_loss", courier.ErrContradicts.Because("more than the value of "+d.Value.String()))
	}
	if len(d.Policies) == 0 {
		r.Fault("policies", courier.ErrEmptyTable)
	}
	d.checkPolicies(&r)
	if d.Method == ByLiability || d.Cite != (courier.Cite{}) {
		d.Cite.Check(&r, "cite")
	}
	cur := r.Currency()
	if cur == 0 {
		cur = courier.CNY
	}
	return cur, r.Err()
}

func (d *DoubleCover) checkPolicies(r *courier.Reading) {
	seen := make(map[string]bool, len(d.Policies))
	var sums, alone running
	for i := range d.Policies {
		p := &d.Policies[i]
		mark := r.Faults()
		switch {
		case p.Name == "":
			r.Fault("name", courier.ErrMissing)
		case seen[p.Name]:
			r.Fault("name", courier.ErrRepeated.Because(p.Name))
		}
		seen[p.Name] = true
		r.Amount("sum_insured", p.SumInsured)
		r.Amount("value", p.Value)
		r.Amount("alone", p.Alone)
		r.Amount("premium", p.Premium)
		if p.SumInsured.Less(p.Alone) {
			r.Fault("alone", courier.ErrContradicts.Because("more than the sum insured of "+p.SumInsured.String()))
		}
		if p.Value.Known() && d.Law != MarineCargo {
			r.Fault("value", courier.ErrContradicts.Because("on land the value is one"))
		}
		r.UnderIndex(mark, "policies", i)
		sums.add(p.SumInsured)
		alone.add(p.Alone)
	}
	if sums.over || alone.over {
		r.Fault("policies", courier.ErrRange.Because("they add up to more than can be held"))
	}
	switch {
	case d.Against == "":
	case d.Law != MarineCargo:
		r.Fault("against", courier.ErrContradicts.Because("on land each insurer owes its part"))
	case !seen[d.Against]:
		r.Fault("against", courier.ErrContradicts.Because("no policy of that name"))
	}
}

// needs asks for what is missing.
func (s *shareWork) needs() {
	d := s.d
	need := func(n courier.Need, missing bool) {
		if missing {
			s.out.Needs = append(s.out.Needs, n)
		}
	}
	need("happened_on", !d.HappenedOn.Known())
	need("gross_loss", !d.Gross.Known() && !d.LostPart.Known())
	if nothing(d.Gross) || d.LostPart.Known() && d.LostPart.BasisPoints() == 0 {
		return
	}
	stated := true
	for i := range d.Policies {
		p := &d.Policies[i]
		at := courier.Need(courier.Index("policies", i))
		need(at+".sum_insured", !p.SumInsured.Known() && (d.Method == BySums || d.Against != ""))
		need(at+".alone", !p.Alone.Known() && d.Method == ByLiability)
		stated = stated && p.Value.Known()
	}
	need("value", !d.Value.Known() && (!stated || d.Gross.Known()) && (d.Method == BySums || d.LostPart.Known()))
}

// tell appends a reason.
func (s *shareWork) tell(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	s.out.Reasons = row.AppendReason(s.out.Reasons, c, e, courier.Money{}, figures...)
}

func (s *shareWork) note(row *courier.Row, figures ...courier.Figure) {
	s.tell(row, row.Cite(s.d.HappenedOn), courier.Notes, figures...)
}
