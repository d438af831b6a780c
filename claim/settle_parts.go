package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Voucher is something other than money and goods that a settlement gives.
type Voucher struct {
	Kind    VoucherKind    `json:"kind"`              // missing is an error
	Value   courier.Money  `json:"value,omitzero"`    // at which the parties put it
	InPlace courier.Answer `json:"in_place,omitzero"` // 抵作应赔款: it is to stand for money owed
	Consent courier.Answer `json:"consent,omitzero"`  // 客户同意抵作应赔款，已记录; asked for only then
}

// VoucherKind is what a voucher is for. The zero VoucherKind is unknown.
type VoucherKind uint8

// The kinds.
const (
	Coupon      VoucherKind = iota + 1 // 代金券、优惠券
	FreeFreight                        // 免运费
	FreeService                        // 免费增值服务
	Gift                               // 礼品
)

var voucherKinds = courier.Words{"unknown", "coupon", "free_freight", "free_service", "gift"}
var voucherKindsZh = []string{"未知", "代金券", "免运费", "免费增值服务", "礼品"}

// Name returns the name in the language: 代金券, coupon.
func (k VoucherKind) Name(lang courier.Lang) string {
	return voucherKinds.Name(uint8(k), voucherKindsZh, lang)
}

// String returns the word: "coupon".
func (k VoucherKind) String() string { return voucherKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k VoucherKind) MarshalText() ([]byte, error) { return voucherKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *VoucherKind) UnmarshalText(text []byte) error {
	return voucherKinds.Unmarshal(text, (*uint8)(k))
}

// ApprovalLevel is a row of the host's table of who may approve goodwill, from
// the lowest level up. No text gives one.
type ApprovalLevel struct {
	Name string        `json:"name"`           // missing is an error, as is one given twice
	UpTo courier.Money `json:"up_to,omitzero"` // inclusive; zero: whatever the sum, for the last level alone
}

// KeptBack is a wish of the carrier to keep charges that it is owed back from
// what it pays.
type KeptBack struct {
	Charges courier.Money  `json:"charges,omitzero"` // owed by the same customer
	Open    courier.Answer `json:"open,omitzero"`    // 可以抵销: order.SetOff grants it
}

var (
	rowVoucherInPlace = courier.Row{
		Code: "claim.settle.voucher_in_place", IDs: "S3-14 S3-11c", Cites: art(courier.CivilCode, "509"), Field: "vouchers[].in_place", Names: [3]string{"value"},
		Zh: "经客户同意并记录，以{value}的券抵作应赔款", En: "a voucher worth {value} stands for money owed, with the customer's consent on record",
	}
	rowVoucherRefused = courier.Row{
		Code: "claim.settle.voucher_without_consent", IDs: "S3-14 S3-11c", Cites: art(courier.CivilCode, "509"), Field: "vouchers[].consent", Names: [3]string{"value"},
		Zh: "客户没有同意以{value}的券抵作应赔款，应赔款应当以现金支付", En: "the customer did not agree to a voucher worth {value} in place of money owed: money is owed",
	}
	rowVoucherBeside = courier.Row{
		Code: "claim.settle.voucher_beside", IDs: "S3-14", Cites: art(courier.ComplaintHandbook, ""), Field: "vouchers[].in_place", Names: [3]string{"value"},
		Zh: "另赠{value}的券，属于通融，不抵作应赔款", En: "a voucher worth {value} beside the duty is ex gratia and stands for none of it",
	}
	rowLevel = courier.Row{
		Code: "claim.settle.level", Staff: true, IDs: "S4-Q77", Cites: art(courier.ServiceHandbook80, "77"), Field: "levels[].up_to", Names: [3]string{"goodwill", "level"},
		Zh: "通融赔付{goodwill}，须经第{level}级批准", En: "{goodwill} of goodwill is for level {level} to approve",
	}
	rowLevelTooLow = courier.Row{
		Code: "claim.settle.level_too_low", Staff: true, IDs: "S4-Q77", Cites: art(courier.ServiceHandbook80, "77"), Field: "approved_by", Names: [3]string{"given", "level"},
		Zh: "由第{given}级批准，权限不足，应当由第{level}级批准", En: "approved by level {given}, where level {level} has to",
	}
	rowAboveLevels = courier.Row{
		Code: "claim.settle.above_levels", Staff: true, IDs: "S4-Q77", Cites: art(courier.ServiceHandbook80, "77"), Field: "levels", Names: [3]string{"goodwill"},
		Zh: "通融赔付{goodwill}超出各级批准权限，由人工决定", En: "{goodwill} of goodwill is above every level: a person decides",
	}
	rowKept = courier.Row{
		Code: "claim.settle.set_off", IDs: "LIA-14 APP-09", Field: "kept_back.charges", Names: [3]string{"kept", "left"},
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "568").Graded(courier.Secondary)},
		Zh:    "客户所欠费用{kept}从赔款中抵销，尚应支付{left}", En: "charges of {kept} that the customer owes are set off, {left} is to be paid",
	}
	rowNotKept = courier.Row{
		Code: "claim.settle.no_set_off", IDs: "LIA-14 APP-09", Field: "kept_back.open", Names: [3]string{"charges"},
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "568").Graded(courier.Secondary)},
		Zh:    "抵销条件未成就，费用{charges}不得从赔款中扣除", En: "set-off is not open: charges of {charges} may not be kept back",
	}
)

// vouchers adds the vouchers to the total and returns what of them is goodwill
// beside the duty.
func (w *settling) vouchers() (beside courier.Money, known bool) {
	s := w.s
	beside = courier.Minor(0, s.Cash.Currency())
	for i := range s.Vouchers {
		v := &s.Vouchers[i]
		w.askVoucher(i, "value", v.Value.Known())
		w.askVoucher(i, "in_place", v.InPlace.Known())
		w.askVoucher(i, "consent", v.InPlace != courier.Yes || v.Consent.Known())
		if len(w.needs) > 0 {
			continue
		}
		if w.out.Total, w.err = w.out.Total.Add(v.Value); w.err != nil {
			return beside, false
		}
		switch {
		case v.InPlace == courier.No:
			beside, _ = beside.Add(v.Value) // a part of the total
			w.sayOf(i, &rowVoucherBeside, courier.Changes, v.Value, v.Value.Figure())
		case v.Consent == courier.No:
			w.refused = true
			w.sayOf(i, &rowVoucherRefused, courier.Bars, courier.Money{}, v.Value.Figure())
		default:
			w.sayOf(i, &rowVoucherInPlace, courier.Notes, courier.Money{}, v.Value.Figure())
		}
	}
	return beside, len(w.needs) == 0
}

func (w *settling) askVoucher(i int, field string, known bool) {
	if !known {
		w.ask(courier.Need(courier.Index("vouchers", i)+"."+field), false)
	}
}

func (w *settling) sayOf(i int, row *courier.Row, e courier.Effect, change courier.Money, figures ...courier.Figure) {
	w.say(row, e, change, figures...)
	w.reasons[len(w.reasons)-1] = w.reasons[len(w.reasons)-1].OfItem(i)
}

// approval asks who approves the goodwill.
func (w *settling) approval() {
	s, goodwill := w.s, w.out.Goodwill
	switch {
	case goodwill.Sign() == 0 || w.err != nil:
	case s.Levels == nil || s.Approved == courier.No:
		w.must("approved", s.Approved, &rowNotApproved)
	default:
		needed := slices.IndexFunc(s.Levels, func(l ApprovalLevel) bool { return !l.UpTo.Known() || !l.UpTo.Less(goodwill) })
		if needed < 0 {
			w.refers = true
			w.say(&rowAboveLevels, courier.Refers, courier.Money{}, goodwill.Figure())
			return
		}
		w.out.Level = s.Levels[needed].Name
		w.say(&rowLevel, courier.Notes, courier.Money{}, goodwill.Figure(), ordinal(needed))
		w.ask("approved_by", s.ApprovedBy != "")
		given := s.level()
		if given >= 0 && given < needed {
			w.refused = true
			w.say(&rowLevelTooLow, courier.Bars, courier.Money{}, ordinal(given), ordinal(needed))
		}
	}
}

func ordinal(i int) courier.Figure { return courier.CountOf(int64(i) + 1).Figure() }

// level is the index of the level that approved, -1 where there is none.
func (s *Settlement) level() int {
	return slices.IndexFunc(s.Levels, func(l ApprovalLevel) bool { return l.Name == s.ApprovedBy })
}

// payOut is what is paid in money.
func (w *settling) payOut() {
	s := w.s
	if w.err != nil {
		return
	}
	w.out.ToPay = s.Cash
	if w.out.Refund.Known() {
		if w.out.ToPay, w.err = s.Cash.Add(w.out.Refund); w.err != nil {
			return
		}
	}
	k := s.KeptBack
	if k == nil {
		return
	}
	w.out.Kept = courier.Minor(0, s.Cash.Currency())
	w.ask("kept_back.charges", k.Charges.Known())
	w.ask("kept_back.open", k.Open.Known() || k.Charges.Known() && k.Charges.Sign() == 0)
	switch {
	case !k.Charges.Known() || k.Charges.Sign() == 0:
	case k.Open == courier.No:
		w.say(&rowNotKept, courier.Notes, courier.Money{}, k.Charges.Figure())
	case k.Open == courier.Yes:
		if w.out.Kept = k.Charges; w.out.ToPay.Less(k.Charges) {
			w.out.Kept = w.out.ToPay
		}
		w.out.ToPay, _ = w.out.ToPay.Sub(w.out.Kept) // no more than it
		w.say(&rowKept, courier.Notes, courier.Money{}, w.out.Kept.Figure(), w.out.ToPay.Figure())
	}
}

func (s *Settlement) checkVouchers(r *courier.Reading) {
	for i := range s.Vouchers {
		v, mark := &s.Vouchers[i], r.Faults()
		if r.Word("kind", voucherKinds, uint8(v.Kind)); v.Kind == 0 {
			r.Fault("kind", courier.ErrMissing)
		}
		r.Amount("value", v.Value)
		r.Answer("in_place", v.InPlace)
		r.Answer("consent", v.Consent)
		r.UnderIndex(mark, "vouchers", i)
	}
}

// checkLevels reads the table: it ascends, and only its last row is open.
func (s *Settlement) checkLevels(r *courier.Reading) {
	if s.Levels != nil && len(s.Levels) == 0 {
		r.Fault("levels", courier.ErrEmptyTable)
	}
	for i, l := range s.Levels {
		mark := r.Faults()
		if l.Name == "" {
			r.Fault("name", courier.ErrMissing)
		}
		if slices.ContainsFunc(s.Levels[:i], func(o ApprovalLevel) bool { return o.Name == l.Name && l.Name != "" }) {
			r.Fault("name", courier.ErrRepeated.Because(l.Name))
		}
		r.Amount("up_to", l.UpTo)
		if i > 0 && (!s.Levels[i-1].UpTo.Known() || l.UpTo.Known() && !s.Levels[i-1].UpTo.Less(l.UpTo)) {
			r.Fault("up_to", courier.ErrOrder)
		}
		r.UnderIndex(mark, "levels", i)
	}
	if s.ApprovedBy != "" && s.level() < 0 {
		r.Fault("approved_by", courier.ErrUnknownWord.Because("no level of that name"))
	}
}

func settleRows() []*courier.Row {
	return []*courier.Row{&rowVoucherInPlace, &rowVoucherRefused, &rowVoucherBeside, &rowLevel, &rowLevelTooLow, &rowAboveLevels, &rowKept, &rowNotKept}
}
