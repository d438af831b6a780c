package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Terms are what a carrier's own terms say about loss. They are contract, not
// law: they speak after the law has been asked whether they are part of the
// contract and whether they are valid. A host builds its own, or starts from
// a named set such as [ZTO]. The empty Terms are those of a contract that
// says nothing on loss.
type Terms struct {
	Cite       courier.Cite   `json:"cite"`                 // where they stand
	Undeclared Limit          `json:"undeclared,omitzero"`  // most that is owed without cover; zero: no limit
	Monthly    Limit          `json:"monthly,omitzero"`     // the same for monthly customers, where it differs
	Documents  Limit          `json:"documents,omitzero"`   // the same for documents, where it differs
	Stated     Limit          `json:"stated,omitzero"`      // the same for goods whose value was stated without cover, where it differs
	LostPart   courier.Answer `json:"lost_part,omitzero"`   // the freight counted is that of the lost part only
	Unproved   Limit          `json:"unproved,omitzero"`    // owed where the value cannot be proved, within the limit above; like the limits it has to be part of the contract and valid
	Declared   []Cover        `json:"declared,omitzero"`    // how declared cover pays, by the sum declared
	Fragile    courier.Share  `json:"fragile,omitzero"`     // of the loss of fragile goods and liquids, borne by the customer
	Deductible Deductible     `json:"deductible,omitzero"`  // taken off what declared cover pays; of ProRata only below the value
	Extras     courier.Answer `json:"extras,omitzero"`      // what the price does not contain is added in proportion
	Refund     courier.Answer `json:"refund,omitzero"`      // the freight is given back as well, after loss or damage
	RefundLate courier.Answer `json:"refund_late,omitzero"` // and after delay
	LatePart   courier.Share  `json:"late_part,omitzero"`   // of the freight, where only a part of it is given back after delay
	Delay      Limit          `json:"delay,omitzero"`       // most that is owed for delay; zero: the limits above do not speak of it

	Measure     Measure        `json:"measure,omitzero"`      // how the value is measured, where not by the law: for [Prove]
	NoIndirect  courier.Answer `json:"no_indirect,omitzero"`  // 间接损失不赔: for [Indirect]
	Filing      *FilingTerms   `json:"filing,omitzero"`       // 索赔期限: the windows for a claim, for [File]; nil: the terms set none. What is late is so by the terms, which are no law
	PaidFirst   courier.Answer `json:"paid_first,omitzero"`   // 费用未付清不受理索赔
	NoSetOff    courier.Answer `json:"no_set_off,omitzero"`   // 客户不得抵销运费
	SignedEnds  courier.Answer `json:"signed_ends,omitzero"`  // 签收时无异议即不赔
	PaysOrderer courier.Answer `json:"pays_orderer,omitzero"` // 赔付下单人: for [Standing] and [Discharge]
}

// Cover is how declared cover 保价 pays up to a sum declared.
type Cover struct {
	UpTo   courier.Money `json:"up_to,omitzero"` // inclusive; zero: whatever was declared
	Method Method        `json:"method"`
}

// Method is how declared cover pays.
type Method uint8

// The methods. L is the proved loss, D the sum declared, V the full value.
const (
	ProRata      Method = iota + 1 // 比例赔付: L × D/V when D is below V, never above L or D
	ActualWithin                   // 实际损失，以保价额为限: min(L, D)
	FullCover                      // 足额保: min(L, D), a part loss in full too
	Valued                         // 全损按保价额: D for a total loss, whatever it was worth; a part min(L, D)
)

var methods = courier.Words{"unknown", "pro_rata", "actual_within", "full_cover", "valued"}

// String returns the word: "pro_rata".
func (m Method) String() string { return methods.Word(uint8(m)) }

// MarshalText returns the word.
func (m Method) MarshalText() ([]byte, error) { return methods.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Method) UnmarshalText(text []byte) error { return methods.Unmarshal(text, (*uint8)(m)) }

// check reads the terms. Covers stand in ascending order of their sums, and
// only the last may be open.
func (t *Terms) check(r *courier.Reading) {
	if t == nil || t.empty() {
		return
	}
	mark := r.Faults()
	t.Cite.CheckTerms(r, "cite")
	t.Undeclared.check(r, "undeclared")
	t.Monthly.check(r, "monthly")
	t.Documents.check(r, "documents")
	t.Stated.check(r, "stated")
	t.Unproved.check(r, "unproved")
	t.Delay.check(r, "delay")
	t.checkAnswers(r)
	t.Filing.check(r, "filing")
	if t.Deductible != (Deductible{}) {
		t.Deductible.Check(r, "deductible")
	}
	for i := range t.Declared {
		inner := r.Faults()
		c := &t.Declared[i]
		r.Word("method", methods, uint8(c.Method))
		if c.Method == 0 {
			r.Fault("method", courier.ErrMissing)
		}
		r.Amount("up_to", c.UpTo)
		if i > 0 && !t.Declared[i-1].UpTo.Known() || i > 0 && c.UpTo.Known() && !t.Declared[i-1].UpTo.Less(c.UpTo) {
			r.Fault("up_to", courier.ErrOrder)
		}
		r.UnderIndex(inner, "declared", i)
	}
	r.Under(mark, "terms")
}

func (t *Terms) checkAnswers(r *courier.Reading) {
	if max(t.LostPart, t.Extras, t.Refund, t.RefundLate, t.NoIndirect, t.PaidFirst, t.NoSetOff, t.SignedEnds, t.PaysOrderer).Valid() && t.Measure == 0 {
		return
	}
	r.Answer("lost_part", t.LostPart)
	r.Answer("extras", t.Extras)
	r.Answer("refund", t.Refund)
	r.Answer("refund_late", t.RefundLate)
	r.Word("measure", measures, uint8(t.Measure))
	r.Answer("no_indirect", t.NoIndirect)
	r.Answer("paid_first", t.PaidFirst)
	r.Answer("no_set_off", t.NoSetOff)
	r.Answer("signed_ends", t.SignedEnds)
	r.Answer("pays_orderer", t.PaysOrderer)
}

// empty reports whether the terms say nothing: a contract without any.
func (t *Terms) empty() bool {
	return t.Cite.Source == 0 && t.Undeclared.n|t.Monthly.n|t.Documents.n|t.Stated.n|t.Unproved.n|t.Delay.n == 0 && len(t.Declared) == 0 &&
		t.LostPart|t.Extras|t.Refund|t.RefundLate|t.NoIndirect|t.PaidFirst|t.NoSetOff|t.SignedEnds|t.PaysOrderer == 0 &&
		t.Measure == 0 && t.Filing.none() && !t.LatePart.Known() &&
		t.Deductible == (Deductible{}) && !t.Fragile.Known() && t.Cite == (courier.Cite{})
}

// cover returns how the terms pay for a sum declared; nil where they say
// nothing, or nothing for so high a sum.
func (t *Terms) cover(declared courier.Money) *Cover {
	if t == nil {
		return nil
	}
	for i := range t.Declared {
		if c := &t.Declared[i]; !c.UpTo.Known() || !c.UpTo.Less(declared) {
			return c
		}
	}
	return nil
}

// Clauses are the terms as typed clauses, for [liability.CheckTerms], which
// says what mandatory law makes of each: one of a kind, in the order of the
// fields that say so. Of nil terms, which are not known, it is nil; of terms
// that say nothing it is empty.
func (t *Terms) Clauses() []liability.TermsClause {
	if t == nil {
		return nil
	}
	clauses := make([]liability.TermsClause, 0, 6)
	say := func(holds bool, kind liability.ClauseKind) {
		if holds {
			clauses = append(clauses, liability.TermsClause{Kind: kind})
		}
	}
	say(t.limits(), liability.LimitsLiability)
	say(t.NoIndirect == courier.Yes, liability.ExcludesIndirect)
	say(t.Filing.closes(), liability.ShortensNotice)
	say(t.PaidFirst == courier.Yes, liability.FeesBeforeClaims)
	say(t.NoSetOff == courier.Yes, liability.ExcludesSetOff)
	say(t.SignedEnds == courier.Yes, liability.SignedMeansAccepted)
	return clauses
}

// limits reports whether the terms set a most that is owed, of whatever kind.
func (t *Terms) limits() bool {
	return t.Undeclared.n|t.Monthly.n|t.Documents.n|t.Stated.n|t.Unproved.n|t.Delay.n != 0 || len(t.Declared) > 0 ||
		t.Fragile.BasisPoints() > 0 || t.Deductible.Kind != 0 && t.Deductible.Kind != NoDeductible
}
