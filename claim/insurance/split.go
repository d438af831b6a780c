package insurance

import "github.com/courier-rules/courier"

// Bearing is one loss and what courier, insurer and a third party pay of it.
type Bearing struct {
	HappenedOn  courier.Date  `json:"happened_on,omitzero"`  // the law of this day answers
	Gross       courier.Money `json:"gross_loss,omitzero"`   // 全部损失
	ThirdPaid   courier.Money `json:"third_paid,omitzero"`   // 其他第三者已赔; CNY 0.00 when nothing
	CourierOwes courier.Money `json:"courier_owes,omitzero"` // 承运人应赔, in all
	InsurerPays courier.Money `json:"insurer_pays,omitzero"` // 保险人赔付, as [Assess] finds it
	Deductible  courier.Money `json:"deductible,omitzero"`   // 免赔: what it took off, as [Assess] finds it
	Method      ShortMethod   `json:"method,omitzero"`       // where the courier's debt does not reach both (D11)
}

// Borne is who bears a loss in the end, once the insurer has recovered from
// the courier. Its amounts add up to the loss; they are unknown where facts
// are missing.
type Borne struct {
	courier.Grounds
	Courier    courier.Money `json:"courier,omitzero"`
	Insurer    courier.Money `json:"insurer,omitzero"`
	ThirdParty courier.Money `json:"third_party,omitzero"`
	Deductible courier.Money `json:"deductible,omitzero"` // of what the insured bears, its deductible
	Uninsured  courier.Money `json:"uninsured,omitzero"`  // and what no one pays for another reason
	Recovers   courier.Money `json:"recovers,omitzero"`   // what the insurer has back from the courier; beside the sum
}

var (
	rowSplitBorne = courier.Row{
		Code: "insurance.split.borne", Staff: true, IDs: "INS-13 D11", Cites: law("60"), Names: [3]string{"courier", "insurer", "recovers"},
		Zh: "保险人赔付后向承运人追偿{recovers}，最终由承运人承担{courier}，保险人承担{insurer}",
		En: "after its payment the insurer recovers {recovers} from the courier: in the end the courier bears {courier}, the insurer {insurer}",
	}
	rowSplitInsured = courier.Row{
		Code: "insurance.split.insured", Staff: true, IDs: "INS-13 INS-ORD-01", Cites: courier.ByHouse(), Names: [3]string{"deductible", "uninsured"},
		Zh: "被保险人自行承担免赔{deductible}，以及因限额、比例等未获赔偿的{uninsured}，各项之和等于全部损失",
		En: "the insured bears {deductible} of its deductible, and {uninsured} that limits, proportion or the like leave unpaid: together they are the whole loss",
	}
)

// BearLoss says who bears a loss in the end: courier, insurer, third party,
// and the insured for its deductible and for what nobody pays. It lets the
// insurer recover from the courier as [DivideRecovery] does. What the insured
// is paid by the courier makes up its other losses first, its deductible
// last. What is missing is asked for. The errors name the field: an unknown
// word, a negative amount, two currencies, more paid than was lost, a day
// before 2015-04-24 ([courier.ErrNoRule]).
func BearLoss(b *Bearing) (Borne, error) { return AppendBearLoss(nil, b) }

// AppendBearLoss is [BearLoss] with its reasons appended to dst.
func AppendBearLoss(dst []courier.Reason, b *Bearing) (out Borne, err error) {
	if b == nil {
		b = &Bearing{}
	}
	cur, err := b.check()
	if err != nil {
		return Borne{}, err
	}
	out.Rules, out.Reasons = Rules, dst
	if b.needs(&out.Grounds); len(out.Needs) > 0 {
		return out, nil
	}
	rest, insurer, insured := b.parts()
	money := func(minor int64) courier.Money { return courier.Minor(minor, cur) }
	bears := rest - insured
	deductible := min(bears, b.Deductible.Minor())
	out.Courier, out.Recovers = money(insurer+insured), money(insurer)
	out.Insurer, out.ThirdParty = money(b.InsurerPays.Minor()-insurer), money(b.ThirdPaid.Minor())
	out.Deductible, out.Uninsured = money(deductible), money(bears-deductible)
	note := func(row *courier.Row, figures ...courier.Figure) {
		out.Reasons = row.AppendReason(out.Reasons, row.Cite(b.HappenedOn), courier.Notes, courier.Money{}, figures...)
	}
	note(&rowSplitBorne, out.Courier.Figure(), out.Insurer.Figure(), out.Recovers.Figure())
	note(&rowSplitInsured, out.Deductible.Figure(), out.Uninsured.Figure())
	if rest > 0 && b.InsurerPays.Sign() > 0 && b.CourierOwes.Sign() > 0 && b.CourierOwes.Minor() < rest+b.InsurerPays.Minor() {
		note(shortRows[b.Method], b.CourierOwes.Figure(), money(insured).Figure(), money(insurer).Figure())
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), b.HappenedOn)
	return out, nil
}

// parts are what third party and insurer leave of the loss, what the insurer
// has back from the courier, and what the insured has of it.
func (b *Bearing) parts() (rest, insurer, insured int64) {
	rest = b.Gross.Minor() - b.ThirdPaid.Minor() - b.InsurerPays.Minor()
	insurer, insured = shortShares(b.Method, b.InsurerPays.Minor(), rest, b.CourierOwes.Minor())
	return rest, insurer, insured
}

// needs asks for what is missing: of what is known to be paid in full already
// nothing more, and of the deductible only where the insured may bear
// something. It bears the most where the other amounts that are missing are
// nothing.
func (b *Bearing) needs(g *courier.Grounds) {
	meetAsk(g, "happened_on", b.HappenedOn.Known())
	meetAsk(g, "gross_loss", b.Gross.Known())
	left := func(paid courier.Money) bool { return !b.Gross.Known() || paid.Minor() < b.Gross.Minor() }
	meetAsk(g, "third_paid", b.ThirdPaid.Known() || !left(b.InsurerPays))
	meetAsk(g, "courier_owes", b.CourierOwes.Known() || !left(b.ThirdPaid))
	meetAsk(g, "insurer_pays", b.InsurerPays.Known() || !left(b.ThirdPaid))
	if b.Gross.Known() && !b.Deductible.Known() {
		rest, _, insured := b.parts()
		meetAsk(g, "deductible", rest == insured)
	} else {
		meetAsk(g, "deductible", b.Deductible.Known())
	}
}

func (b *Bearing) check() (courier.Currency, error) {
	var r courier.Reading
	meetDay(&r, b.HappenedOn)
	r.Word("method", shortMethods, uint8(b.Method))
	r.Amount("gross_loss", b.Gross)
	r.Amount("third_paid", b.ThirdPaid)
	r.Amount("courier_owes", b.CourierOwes)
	r.Amount("insurer_pays", b.InsurerPays)
	r.Amount("deductible", b.Deductible)
	more := ""
	switch paid := b.ThirdPaid.Exact().Add(b.InsurerPays.Exact()); {
	case r.Faults() > 0 || !b.Gross.Known():
	case b.Gross.Less(b.ThirdPaid):
		more = "third_paid"
	case b.Gross.Less(b.InsurerPays) || paid.Known() && paid.Cmp(b.Gross.Exact()) > 0:
		more = "insurer_pays"
	}
	if more != "" {
		r.Fault(more, courier.ErrContradicts.Because("more than the loss of "+b.Gross.String()))
	}
	if b.Gross.Minor() == 1<<63-1 { // the portions need one unit of room
		r.Fault("gross_loss", courier.ErrRange)
	}
	return meetCurrency(&r), r.Err()
}
