package insurance

import "github.com/courier-rules/courier"

// Succession is several losses of the same goods within one period of cover,
// the earliest first.
type Succession struct {
	HappenedOn courier.Date  `json:"happened_on,omitzero"` // day of the last loss: the law of this day answers
	Law        Law           `json:"law,omitzero"`         // 适用法律
	SumInsured courier.Money `json:"sum_insured,omitzero"` // 保险金额
	Losses     []LossInTurn  `json:"losses,omitzero"`
	Repeat     Repeat        `json:"repeat,omitzero"` // of a policy on land: what the sum insured is after a loss
	Cite       courier.Cite  `json:"cite,omitzero"`   // where the policy says so
}

// LossInTurn is one of several losses.
type LossInTurn struct {
	Payable  courier.Money  `json:"payable,omitzero"`  // what is owed for it alone, as [Assess] finds it
	Total    courier.Answer `json:"total,omitzero"`    // 全部损失
	Repaired courier.Answer `json:"repaired,omitzero"` // 已经修复, before a later total loss
}

// Repeat says what the sum insured of a policy on land is after a loss.
type Repeat uint8

// The ways; the law on land has no rule, so the policy must say.
const (
	SumRestored Repeat = iota + 1 // 赔付后保险金额不变: each loss up to the whole sum
	SumReduced                    // 赔付后保险金额相应减少: what has been paid comes off it
)

var repeats = courier.Words{"unknown", "restored", "reduced"}

// String returns the word: "reduced".
func (p Repeat) String() string { return repeats.Word(uint8(p)) }

// MarshalText returns the word.
func (p Repeat) MarshalText() ([]byte, error) { return repeats.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Repeat) UnmarshalText(text []byte) error { return repeats.Unmarshal(text, (*uint8)(p)) }

// InTurn is the answer to a [Succession]. Its amounts are unknown where facts
// are missing.
type InTurn struct {
	courier.Grounds
	Due   []courier.Money `json:"due,omitzero"`   // for each loss; what was already paid for one that is not due any more counts towards the total loss
	Total courier.Money   `json:"total,omitzero"` // of all
}

// Several says what is owed for several losses, one after the other (INS-16).
//
//   - A marine insurer pays each up to the sum insured, though together they
//     exceed it (Maritime Code 239; from 2026-05-01 265); but a partial loss
//     that was not repaired before a total loss is paid with the total loss
//     only.
//   - On land the policy says whether the sum insured is restored or reduced.
//
// The errors name the field: no loss, an unknown word, a negative amount, two
// currencies, a rule of the policy without the text that agrees it, a day
// before 2015-04-24 ([courier.ErrNoRule]).
func Several(s *Succession) (InTurn, error) { return AppendSeveral(nil, s) }

// AppendSeveral is [Several] with its reasons appended to dst.
func AppendSeveral(dst []courier.Reason, s *Succession) (out InTurn, err error) {
	if s == nil {
		s = &Succession{}
	}
	cur, err := s.check()
	if err != nil {
		return InTurn{}, err
	}
	start := len(dst)
	out.Rules, out.Reasons, out.Needs = Rules, dst, s.needs()
	if len(out.Needs) > 0 {
		return out, nil
	}
	row, c := &rowSeveralMarine, rowSeveralMarine.Cite(s.HappenedOn)
	switch {
	case s.Law == MarineCargo:
	case s.Repeat == SumReduced:
		row, c = &rowSeveralReduced, &s.Cite
	case s.Repeat == SumRestored:
		row, c = &rowSeveralRestored, &s.Cite
	default:
		row, c = &rowSeveralWithin, rowSeveralWithin.Cite(s.HappenedOn)
	}
	if s.SumInsured.Known() {
		out.Reasons = row.AppendReason(out.Reasons, c, courier.Notes, courier.Money{}, s.SumInsured.Figure())
	}
	var sum running
	left := s.SumInsured
	for i := range s.Losses {
		due := courier.Minor(s.Losses[i].Payable.Minor(), cur)
		if s.absorbed(i) {
			due = courier.Minor(0, cur)
			out.Reasons = append(out.Reasons, rowSeveralAbsorbed.Speak(s.HappenedOn, courier.Notes).OfItem(i))
		}
		if left.Less(due) {
			due = left
		}
		if s.Law == LandCargo && s.Repeat == SumReduced {
			left = courier.Minor(left.Minor()-due.Minor(), cur)
		}
		out.Due = append(out.Due, due)
		sum.add(due)
	}
	if sum.over {
		return InTurn{}, courier.At("losses", courier.ErrRange)
	}
	out.Total = courier.Minor(sum.sum, cur)
	out.Reasons = courier.AppendUnchecked(out.Reasons, start, s.HappenedOn)
	return out, nil
}

func (s *Succession) check() (courier.Currency, error) {
	var r courier.Reading
	if s.HappenedOn.Known() && s.HappenedOn.Before(firstDay) {
		r.Fault("happened_on", courier.ErrNoRule.Because(s.HappenedOn.String()))
	}
	r.Word("law", laws, uint8(s.Law))
	r.Word("repeat", repeats, uint8(s.Repeat))
	r.Amount("sum_insured", s.SumInsured)
	if len(s.Losses) == 0 {
		r.Fault("losses", courier.ErrEmptyTable)
	}
	for i := range s.Losses {
		mark := r.Faults()
		r.Amount("payable", s.Losses[i].Payable)
		r.Answer("total", s.Losses[i].Total)
		r.Answer("repaired", s.Losses[i].Repaired)
		r.UnderIndex(mark, "losses", i)
	}
	if s.Repeat != 0 || s.Cite != (courier.Cite{}) {
		s.Cite.CheckTerms(&r, "cite")
	}
	cur := r.Currency()
	if cur == 0 {
		cur = courier.CNY
	}
	return cur, r.Err()
}

// needs asks for what is missing: of a loss whether it was repaired only
// where a later one may be total, whether one is total only where that alone
// may decide of an earlier one, and what the sum insured is after a loss only
// where they may be more than it together.
func (s *Succession) needs() (needs []courier.Need) {
	if !s.HappenedOn.Known() {
		needs = append(needs, "happened_on")
	}
	if nothing(s.SumInsured) || !s.mayOwe() {
		return needs // nothing is owed for any
	}
	if !s.SumInsured.Known() {
		needs = append(needs, "sum_insured")
	}
	if s.Law == LandCargo && s.Repeat == 0 && s.mayExceed() {
		needs = append(needs, "repeat")
	}
	for i := range s.Losses {
		l, at := &s.Losses[i], courier.Need(courier.Index("losses", i))
		if !l.Payable.Known() && !s.absorbed(i) && !s.usedUp(i) {
			needs = append(needs, at+".payable")
		}
		if s.Law != MarineCargo {
			continue
		}
		if l.Repaired == 0 && !nothing(l.Payable) && s.mayBeTotal(i) {
			needs = append(needs, at+".repaired")
		}
		if l.Total == 0 && s.mayAbsorb(i) {
			needs = append(needs, at+".total")
		}
	}
	return needs
}

// mayBeTotal reports whether a loss after the i-th may be total.
func (s *Succession) mayBeTotal(i int) bool {
	for _, later := range s.Losses[i+1:] {
		if later.Total != courier.No {
			return true
		}
	}
	return false
}

// mayAbsorb reports whether it may turn on the i-th loss alone, being total
// or not, whether an earlier one is paid by itself.
func (s *Succession) mayAbsorb(i int) bool {
	if s.totalAfter(i) {
		return false
	}
	for j := i - 1; j >= 0; j-- { // later ones first: a total one decides of all before it
		l := &s.Losses[j]
		if l.Repaired != courier.Yes && !nothing(l.Payable) {
			return true
		}
		if l.Total == courier.Yes {
			return false
		}
	}
	return false
}

// totalAfter reports whether a loss after the i-th is total.
func (s *Succession) totalAfter(i int) bool {
	for _, later := range s.Losses[i+1:] {
		if later.Total == courier.Yes {
			return true
		}
	}
	return false
}

// usedUp reports whether earlier losses are known to leave nothing of a sum
// insured that they reduce.
func (s *Succession) usedUp(i int) bool {
	if s.Law != LandCargo || s.Repeat != SumReduced || !s.SumInsured.Known() {
		return false
	}
	left := s.SumInsured.Minor()
	for j := range s.Losses[:i] {
		left -= min(left, s.Losses[j].Payable.Minor())
	}
	return left == 0
}

// mayExceed reports whether the losses may be more than the sum insured
// together, each up to it.
func (s *Succession) mayExceed() bool {
	left, some := s.SumInsured.Minor(), false
	for i := range s.Losses {
		p := s.Losses[i].Payable
		switch {
		case nothing(p):
		case some && (!s.SumInsured.Known() || !p.Known() || p.Minor() > left):
			return true
		case !p.Known() || p.Minor() > left:
			left, some = 0, true
		default:
			left, some = left-p.Minor(), true
		}
	}
	return false
}

// mayOwe reports whether something may be owed for one of the losses.
func (s *Succession) mayOwe() bool {
	for i := range s.Losses {
		if !nothing(s.Losses[i].Payable) && !s.absorbed(i) {
			return true
		}
	}
	return false
}

// absorbed reports whether a partial loss was not repaired before a total
// one, so that it is paid with that only.
func (s *Succession) absorbed(i int) bool {
	return s.Law == MarineCargo && s.Losses[i].Repaired == courier.No && s.totalAfter(i)
}

// Several losses.
var (
	rowSeveralMarine = courier.Row{
		Code: "insurance.several.marine", IDs: "INS-16", Cites: maritime("239", "265"), Names: [3]string{"sum"},
		Zh: "保险期间发生几次事故，每次以保险金额{sum}为限赔偿，损失总和超过保险金额的也应当赔偿",
		En: "of several events in the period of cover each is paid up to the sum insured, {sum}, though together they exceed it",
	}
	rowSeveralAbsorbed = courier.Row{
		Code: "insurance.several.absorbed", IDs: "INS-16", Cites: maritime("239", "265"), Field: "losses[]",
		Zh: "部分损失未经修复又发生全部损失，按全部损失赔偿，该次部分损失不另赔偿",
		En: "a partial loss that was not repaired before a total loss: only the total loss is paid",
	}
	rowSeveralRestored = courier.Row{
		Code: "insurance.several.restored", IDs: "INS-16", Cites: courier.InTerms(), Names: [3]string{"sum"},
		Zh: "按保险合同约定，赔付后保险金额不变，每次以{sum}为限", En: "by the policy a payment leaves the sum insured as it is: each loss is paid up to {sum}",
	}
	rowSeveralWithin = courier.Row{
		Code: "insurance.several.within", IDs: "INS-16", Cites: law("18"), Names: [3]string{"sum"},
		Zh: "保险金额{sum}为赔偿的最高限额，各次赔款合计未超过该限额，赔付后保险金额是否减少不影响赔款",
		En: "the sum insured, {sum}, is the most that is paid, and what is owed together is within it: whether a payment reduces it makes no difference",
	}
	rowSeveralReduced = courier.Row{
		Code: "insurance.several.reduced", IDs: "INS-16", Cites: courier.InTerms(), Names: [3]string{"sum"},
		Zh: "按保险合同约定，赔付后保险金额相应减少，各次合计以{sum}为限", En: "by the policy a payment reduces the sum insured: all losses together are paid up to {sum}",
	}
)

// severalRows are the rows of [Several].
func severalRows() []*courier.Row {
	return []*courier.Row{&rowSeveralMarine, &rowSeveralAbsorbed, &rowSeveralRestored, &rowSeveralReduced, &rowSeveralWithin}
}
