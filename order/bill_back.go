package order

import "github.com/courier-rules/courier"

// givenBack is what goes back of freight and fees when the carriage ends.
func (b *bill) givenBack() {
	if b.ends() {
		b.freightBack()
		b.coverBack()
		b.codBack()
	}
}

func (b *bill) freightBack() {
	switch {
	case b.Freight.Known() && b.Freight.Sign() == 0:
	case b.Blame == courier.Yes:
		b.note(&billFreightClaim, courier.Notes)
	case b.Terms == nil:
		b.need("terms")
	case b.Terms.FreightBack.Known() && !b.Freight.Known():
		b.need("freight")
	case b.Terms.FreightBack.Known():
		b.shareBack(&billFreightBack, b.freight, b.Terms.FreightBack)
		if b.Saved.Sign() > 0 {
			b.reasons = append(b.reasons, billSavedYields.SpeakFrom(&b.Terms.Cite, courier.Notes, b.Saved.Figure()))
		}
	case b.freight.Less(b.Saved):
		b.err = courier.At("saved", courier.ErrContradicts.Because(b.Saved.String()+" of a freight of "+b.freight.String()))
	case b.Saved.Sign() > 0:
		b.give(&billSaved, billSaved.Cite(b.on), b.Saved, b.Saved.Figure())
	default:
		b.note(&billFreightKept, courier.Notes)
	}
}

func (b *bill) coverBack() {
	fee := b.of(b.CoverFee)
	switch {
	case fee.Known() && fee.Sign() == 0:
	case b.Terms == nil:
		b.need("terms")
	case !b.Terms.CoverFeeBack.Known():
		b.note(&billCoverKept, courier.Notes, fee.Figure())
	case !fee.Known():
		b.need("cover_fee")
	default:
		b.shareBack(&billCoverBack, fee, b.Terms.CoverFeeBack)
	}
}

func (b *bill) codBack() {
	fee := b.of(b.CODFee)
	switch {
	case fee.Known() && fee.Sign() == 0:
	case b.Terms == nil:
		b.need("terms")
	case !b.Terms.CODFeeBack.Known() && b.Collected == courier.Yes:
		b.note(&billCODKept, courier.Notes, fee.Figure())
	case !fee.Known():
		b.need("cod_fee")
	case b.Terms.CODFeeBack.Known():
		b.shareBack(&billCODBack, fee, b.Terms.CODFeeBack)
	case b.Collected == 0:
		b.need("collected")
	default:
		b.give(&billNotCollected, billNotCollected.Cite(b.on), fee, fee.Figure())
	}
}

// shareBack gives a share of an amount back as the terms say.
func (b *bill) shareBack(row *courier.Row, m courier.Money, s courier.Share) {
	part, err := m.Exact().Share(s).Round()
	if err != nil {
		b.fail(err)
		return
	}
	if part.Sign() == 0 {
		b.reasons = append(b.reasons, row.SpeakFrom(&b.Terms.Cite, courier.Notes, s.Figure(), part.Figure()))
		return
	}
	b.give(row, &b.Terms.Cite, part, s.Figure(), part.Figure())
}
