package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Settlement is what the parties agreed or are about to, held against what is
// owed. Money and goods in kind are both at the value the parties put on them.
type Settlement struct {
	SettledOn   courier.Date   `json:"settled_on,omitzero"`   // day of the agreement
	Entitlement courier.Money  `json:"entitlement,omitzero"`  // what is owed, as [Assess] says
	Cash        courier.Money  `json:"cash,omitzero"`         // paid in money
	InKind      courier.Money  `json:"in_kind,omitzero"`      // value of goods sent again 补发; CNY 0.00 for none
	OtherLoss   courier.Money  `json:"other_loss,omitzero"`   // further loss shown by papers; CNY 0.00 for none
	Consent     courier.Answer `json:"consent,omitzero"`      // the customer agrees
	Approved    courier.Answer `json:"approved,omitzero"`     // 通融赔付: what is above the duty was approved
	Usable      courier.Answer `json:"usable,omitzero"`       // goods paid for in money can still be used
	Freight     courier.Money  `json:"freight,omitzero"`      // freight collected for what is paid for in money
	FreightRule FreightRule    `json:"freight_rule,omitzero"` // what the contract says of the freight

	Vouchers   []Voucher       `json:"vouchers,omitzero"`    // what else was agreed; what does not stand here was not
	Levels     []ApprovalLevel `json:"levels,omitzero"`      // who may approve how much goodwill; nil: Approved says it all. An empty table is an error
	ApprovedBy string          `json:"approved_by,omitzero"` // name of the level that approved; empty: not known
	KeptBack   *KeptBack       `json:"kept_back,omitzero"`   // where the carrier would keep charges back; nil: nothing is
}

// FreightRule is a rule on the freight after a loss that a host opts into.
// The zero value opts into none, and the freight is not looked at.
type FreightRule uint8

// The rules.
const (
	FreightRoad1999 FreightRule = iota + 1 // 汽车货物运输规则 83: paid in money it is refunded; in kind, or usable, it stays
)

var freightRules = courier.Words{"none", "road_1999"}

// String returns the word: "road_1999".
func (f FreightRule) String() string { return freightRules.Word(uint8(f)) }

// MarshalText returns the word.
func (f FreightRule) MarshalText() ([]byte, error) { return freightRules.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *FreightRule) UnmarshalText(text []byte) error {
	return freightRules.Unmarshal(text, (*uint8)(f))
}

// Settled is the answer to a [Settlement]. The changes of its reasons add up
// to Total. Four amounts that a desk must not mix stay apart: what is owed,
// what was agreed, what of it is goodwill, and the freight; they are unknown
// where the facts do not reach, as of a settlement that the customer refuses.
type Settled struct {
	courier.Decision               // granted: may be carried out; refused: not as it stands
	Total            courier.Money `json:"total,omitzero"`    // cash, in kind and vouchers
	Goodwill         courier.Money `json:"goodwill,omitzero"` // 通融赔付: above what is owed
	Short            courier.Money `json:"short,omitzero"`    // below what is owed
	Refund           courier.Money `json:"refund,omitzero"`   // freight given back beside the total
	Level            string        `json:"level,omitzero"`    // the lowest level that may approve the goodwill
	Kept             courier.Money `json:"kept,omitzero"`     // 抵销: charges kept back
	ToPay            courier.Money `json:"to_pay,omitzero"`   // in money: cash and refund, less what is kept back
}

var (
	rowDuty = courier.Row{
		Code: "claim.settle.duty", IDs: "E16", Cites: art(courier.OrderTextbook, "事故赔偿"), Names: [3]string{"entitlement"},
		Zh: "依法依约应当赔偿{entitlement}", En: "owed by law and contract: {entitlement}",
	}
	rowOtherLoss = courier.Row{
		Code: "claim.settle.other_loss", IDs: "E16 LIA-10", Cites: art(courier.CivilCode, "584"), Names: [3]string{"loss"},
		Zh: "另有凭证证明的其他损失{loss}", En: "further loss shown by papers: {loss}",
	}
	rowGoodwill = courier.Row{
		Code: "claim.settle.goodwill", IDs: "E16 S4-Q77", Cites: art(courier.ServiceHandbook80, "77"), Names: [3]string{"goodwill"},
		Zh: "超出应赔部分{goodwill}属于通融赔付", En: "{goodwill} above what is owed is ex gratia",
	}
	rowShort = courier.Row{
		Code: "claim.settle.short", IDs: "E16 S3-11a", Cites: art(courier.CivilCode, "509"), Names: [3]string{"short"},
		Zh: "协商结果比应赔少{short}，以客户自愿为限", En: "{short} less than is owed, which only the customer can agree to",
	}
	rowInKind = courier.Row{
		Code: "claim.settle.in_kind", IDs: "E16", Cites: art(courier.OrderTextbook, ""), Names: [3]string{"in_kind", "cash"},
		Zh: "其中补发货物计{in_kind}，现金{cash}", En: "of it goods sent again worth {in_kind} and {cash} in money",
	}
	rowNoConsent = courier.Row{
		Code: "claim.settle.no_consent", IDs: "E16 CMP-11", Cites: art(courier.OrderTextbook, ""),
		Zh: "客户未同意处理方案", En: "the customer does not agree",
	}
	rowNotApproved = courier.Row{
		Code: "claim.settle.not_approved", Staff: true, IDs: "S4-Q77", Cites: art(courier.ServiceHandbook80, "77"),
		Zh: "通融赔付部分未获批准", En: "the part that is ex gratia is not approved",
	}
	rowFreightBack = courier.Row{
		Code: "claim.settle.freight_refunded", IDs: "CN-ROAD-04", Cites: roadAsContract, Names: [3]string{"freight"},
		Zh: "以现金赔偿的，已收运费{freight}退还", En: "paid for in money: the freight collected, {freight}, is given back",
	}
	rowFreightStays = courier.Row{
		Code: "claim.settle.freight_stays", IDs: "CN-ROAD-04", Cites: roadAsContract,
		Zh: "以实物赔偿或者货物尚能使用的，运费照收", En: "replaced in kind, or still usable: the freight stays payable",
	}

	roadAsContract = []courier.Cite{{Document: &roadRules1999, Article: "83"}}
)

// Settle holds a settlement against what is owed and says whether it may be
// carried out: what is above the duty is goodwill and needs approval, by the
// level that the host's table names where it gives one; what is below it needs
// the customer's free consent, as any settlement does. A voucher stands for
// money owed only with the customer's consent on record, and is goodwill
// otherwise. Charges are kept back only as far as set-off is open, which the
// package order says.
// Unknown facts that could change that are asked for. The errors name the
// field: a negative amount, two currencies, an unknown word.
func Settle(s *Settlement) (Settled, error) { return AppendSettle(nil, s) }

// AppendSettle is [Settle] with its reasons appended to dst.
func AppendSettle(dst []courier.Reason, s *Settlement) (Settled, error) {
	if s == nil {
		s = &Settlement{}
	}
	if err := s.check(); err != nil {
		return Settled{}, err
	}
	w := settling{s: s, reasons: dst}
	w.settle()
	if w.err != nil {
		return Settled{}, courier.At("total", w.err)
	}
	out := w.out
	if len(w.needs) > 0 || w.refers { // the amounts are not finished, and a bar stands without them
		out = Settled{}
		told := slices.DeleteFunc(w.reasons[len(dst):], func(r courier.Reason) bool { return r.Change.Known() })
		w.reasons = w.reasons[:len(dst)+len(told)]
	}
	switch {
	case w.refused:
		out.Verdict = courier.Refused
	case len(w.needs) > 0 || w.refers:
		out.Verdict, out.Needs = courier.Referred, w.needs
	default:
		out.Verdict = courier.Granted
	}
	out.Reasons, out.Rules = courier.AppendUnchecked(w.reasons, len(dst), s.SettledOn), Rules
	return out, nil
}

type settling struct {
	s       *Settlement
	reasons []courier.Reason
	needs   []courier.Need
	refused bool
	refers  bool
	err     error
	out     Settled
}

func (w *settling) settle() {
	s := w.s
	w.ask("settled_on", s.SettledOn.Known())
	w.ask("entitlement", s.Entitlement.Known())
	w.ask("cash", s.Cash.Known())
	w.ask("in_kind", s.InKind.Known())
	if len(w.needs) > 0 {
		return
	}
	if w.out.Total, w.err = s.Cash.Add(s.InKind); w.err != nil {
		return
	}
	beside, known := w.vouchers()
	if !known {
		return
	}
	against, _ := w.out.Total.Sub(beside) // a part of it
	over, err := against.Sub(s.Entitlement)
	if w.err = err; err != nil {
		return
	}
	w.out.Goodwill, w.out.Short = beside, courier.Minor(0, beside.Currency())
	w.say(&rowDuty, courier.Changes, s.Entitlement, s.Entitlement.Figure())
	switch over.Sign() {
	case 1:
		w.above(over)
	case -1:
		w.out.Short, w.err = s.Entitlement.Sub(against)
		w.say(&rowShort, courier.Changes, over, w.out.Short.Figure())
	}
	if s.InKind.Sign() > 0 {
		w.say(&rowInKind, courier.Notes, courier.Money{}, s.InKind.Figure(), s.Cash.Figure())
	}
	w.approval()
	w.must("consent", s.Consent, &rowNoConsent)
	w.freight()
	w.payOut()
}

// above divides what is above the duty into further loss and goodwill.
func (w *settling) above(over courier.Money) {
	s := w.s
	if !s.OtherLoss.Known() {
		w.ask("other_loss", false)
		return
	}
	other := s.OtherLoss
	if over.Less(other) {
		other = over
	}
	if other.Sign() > 0 {
		w.say(&rowOtherLoss, courier.Changes, other, other.Figure())
	}
	if goodwill, _ := over.Sub(other); goodwill.Sign() > 0 { // no less than nothing and a part of it
		w.out.Goodwill, w.err = w.out.Goodwill.Add(goodwill)
		w.say(&rowGoodwill, courier.Changes, goodwill, goodwill.Figure())
	}
}

// freight says what becomes of the freight, for a host that asked.
func (w *settling) freight() {
	s := w.s
	if s.FreightRule != FreightRoad1999 {
		return
	}
	w.out.Refund = courier.Minor(0, s.Cash.Currency())
	switch {
	case s.Cash.Sign() == 0 || s.Usable == courier.Yes:
		w.say(&rowFreightStays, courier.Notes, courier.Money{})
	case s.Usable == 0:
		w.ask("usable", false)
	case !s.Freight.Known():
		w.ask("freight", false)
	default:
		w.out.Refund = s.Freight
		w.say(&rowFreightBack, courier.Notes, courier.Money{}, s.Freight.Figure())
	}
}

func (w *settling) say(row *courier.Row, e courier.Effect, change courier.Money, figures ...courier.Figure) {
	w.reasons = append(w.reasons, row.Speak(w.s.SettledOn, e, figures...).Changing(change))
}

func (w *settling) ask(need courier.Need, known bool) {
	if !known {
		w.needs = append(w.needs, need)
	}
}

// must bars the settlement where the answer is no, and asks where unknown.
func (w *settling) must(need courier.Need, a courier.Answer, otherwise *courier.Row) {
	w.ask(need, a.Known())
	if a == courier.No {
		w.refused = true
		w.say(otherwise, courier.Bars, courier.Money{})
	}
}

// check reads the facts and names each field that cannot be read.
func (s *Settlement) check() error {
	var r courier.Reading
	r.Amount("entitlement", s.Entitlement)
	r.Amount("cash", s.Cash)
	r.Amount("in_kind", s.InKind)
	r.Amount("other_loss", s.OtherLoss)
	r.Amount("freight", s.Freight)
	r.Answer("consent", s.Consent)
	r.Answer("approved", s.Approved)
	r.Answer("usable", s.Usable)
	r.Word("freight_rule", freightRules, uint8(s.FreightRule))
	s.checkVouchers(&r)
	s.checkLevels(&r)
	if k := s.KeptBack; k != nil {
		r.Amount("kept_back.charges", k.Charges)
		r.Answer("kept_back.open", k.Open)
	}
	if s.SettledOn.Known() && s.SettledOn.Before(civilCodeFrom) {
		r.Fault("settled_on", courier.ErrNoRule.Because(s.SettledOn.String()))
	}
	return r.Err()
}
