package order_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// amendable is a shipper that wants a change to which the carrier agrees.
func amendable(s order.Subject) order.Amendment {
	a := order.Amendment{Subject: s, AskedOn: amendDay, By: courier.Shipper, Identity: courier.Yes, Definite: courier.Yes,
		Agreed: courier.Yes, Stage: tracking.Accepted, Express: courier.Yes, FreightCollected: courier.No,
		CODCollected: courier.No, LossKnown: courier.No, Terms: &order.AmendTerms{}}
	if s == order.PickupTime {
		a.Stage = tracking.Ordered
	}
	return a
}

func amended(t testing.TB, a order.Amendment) order.Amended {
	t.Helper()
	got, err := order.Amend(&a)
	require.NoError(t, err)
	return got
}

func TestAmendGroundByGround(t *testing.T) {
	terms := func(t order.AmendTerms) func(*order.Amendment) {
		return func(a *order.Amendment) { t.Cite = courier.Art(courier.SFOldTerms, ""); a.Terms = &t }
	}
	by := func(p courier.Party) func(*order.Amendment) { return func(a *order.Amendment) { a.By = p } }
	at := func(s tracking.Stage) func(*order.Amendment) { return func(a *order.Amendment) { a.Stage = s } }
	none := func(*order.Amendment) {}
	unagreed := func(a *order.Amendment) { a.Agreed = courier.No }
	both := func(f, g func(*order.Amendment)) func(*order.Amendment) {
		return func(a *order.Amendment) { f(a); g(a) }
	}
	for _, c := range []struct {
		code    courier.Code
		verdict courier.Verdict
		subject order.Subject
		met     func(*order.Amendment)
		missed  func(*order.Amendment)
	}{
		{"order.amend.by_agreement", granted, order.CoverRaised, none, unagreed},
		{"order.amend.offered", granted, order.PayerToSender, both(unagreed, terms(order.AmendTerms{Offers: courier.Yes})), none},
		{"order.amend.cod_instruction", granted, order.CODAmount, unagreed, by(courier.Consignee)},
		{"order.amend.cod_ended", granted, order.CODCancelled, unagreed, by(courier.ThirdParty)},
		{"order.amend.not_picked_up", granted, order.PickupTime, unagreed, at(tracking.Accepted)},
		{"order.amend.not_agreed", refused, order.CoverRaised, unagreed, none},
		{"order.amend.stranger", refused, order.CODAmount, by(courier.Payer), none},
		{"order.amend.consignee", refused, order.PayerToSender, by(courier.Consignee), none},
		{"order.amend.consignee_pays", granted, order.PayerToCollect, by(courier.Consignee), none},
		{"order.amend.cod_not_consignees", refused, order.CODCancelled, by(courier.Consignee), none},
		{"order.amend.identity_not_shown", refused, order.CODCancelled, func(a *order.Amendment) { a.Identity = courier.No }, none},
		{"order.amend.letter_missing", refused, order.CODCancelled,
			both(by(courier.ShippersAgent), func(a *order.Amendment) { a.Letter = courier.No }),
			both(by(courier.ShippersAgent), func(a *order.Amendment) { a.Letter = courier.Yes })},
		{"order.amend.indefinite", refused, order.CODAmount, func(a *order.Amendment) { a.Definite = courier.No }, none},
		{"order.amend.picked_up", refused, order.PickupTime, at(tracking.Accepted), none},
		{"order.amend.dispatched", refused, order.PieceAdded, at(tracking.InTransit), none},
		{"order.amend.freight_collected", refused, order.PayerToSender, func(a *order.Amendment) { a.FreightCollected = courier.Yes }, none},
		{"order.amend.cod_collected", refused, order.CODCancelled, func(a *order.Amendment) { a.CODCollected = courier.Yes }, none},
		{"order.amend.delivered", refused, order.CoverAdded, at(tracking.Delivered), at(tracking.OutForDelivery)},
		{"order.amend.ended", refused, order.CODAmount, at(tracking.Lost), at(tracking.DeliveryRefused)},
		{"order.amend.loss_known", refused, order.CoverAdded, func(a *order.Amendment) { a.LossKnown = courier.Yes }, none},
		{"order.amend.terms_dispatched", granted, order.CoverAdded, // a term does not beat what was agreed for the case
			both(at(tracking.InTransit), terms(order.AmendTerms{NotAfterDispatch: courier.Yes})), terms(order.AmendTerms{NotAfterDispatch: courier.Yes})},
		{"order.amend.terms_dispatched", refused, order.CoverAdded,
			both(both(unagreed, at(tracking.InTransit)), terms(order.AmendTerms{Offers: courier.Yes, NotAfterDispatch: courier.Yes})), none},
		{"order.amend.fee", granted, order.PayerToSender, terms(order.AmendTerms{Fee: courier.Fen(5_00)}), terms(order.AmendTerms{Fee: courier.Fen(0)})},
		{"order.amend.cover_from_now", granted, order.CoverRaised, none, at(tracking.Ordered)},
		{"order.amend.piece_checked", granted, order.PieceAdded, func(a *order.Amendment) { a.Express = courier.No }, none},
		{"order.amend.piece_inspected", granted, order.PieceAdded, none, func(a *order.Amendment) { a.Express = courier.No }},
		{"order.amend.best_effort", granted, order.CODAmount, at(tracking.OutForDelivery), none},
		{"order.amend.cod_hold", granted, order.CODAmount, none, func(a *order.Amendment) { a.Subject = order.CoverAdded }},
		{"order.amend.consignee_not_bound", granted, order.PayerToCollect, none, func(a *order.Amendment) { a.Subject = order.CODAmount }},
	} {
		met, missed := amendable(c.subject), amendable(c.subject)
		c.met(&met)
		c.missed(&missed)
		got := amended(t, met)
		assert.Equal(t, c.verdict, got.Verdict, c.code)
		assert.True(t, got.Has(c.code), "%s is told", c.code)
		if c.verdict == refused {
			assert.Equal(t, []courier.Code{c.code}, codesOf(&got.Decision, courier.Bars), "the one thing in its way")
		}
		other := amended(t, missed)
		assert.False(t, other.Has(c.code), "%s is not told", c.code)
	}
}

// Each subject at every stage: the last stage at which it is still open.
func TestAmendUntil(t *testing.T) {
	carriedOn := map[tracking.Stage]bool{tracking.Ordered: true, tracking.Accepted: true, tracking.InTransit: true,
		tracking.ExportCleared: true, tracking.ExportSealed: true, tracking.AtDestination: true, tracking.OutForDelivery: true,
		tracking.AttemptFailed: true, tracking.AtPickupPoint: true, tracking.DeliveryRefused: true}
	open := func(s order.Subject, at tracking.Stage) bool {
		switch s {
		case order.PickupTime:
			return at == tracking.Ordered
		case order.PieceAdded:
			return at == tracking.Ordered || at == tracking.Accepted
		case order.PayerToSender:
			return carriedOn[at] || at == tracking.Delivered
		}
		return carriedOn[at]
	}
	until := map[order.Subject]order.Moment{order.PayerToSender: order.AtCollection, order.PayerToCollect: order.AtDelivery,
		order.CODAmount: order.AtCollection, order.CODCancelled: order.AtCollection, order.CoverAdded: order.AtDelivery,
		order.CoverRaised: order.AtDelivery, order.CoverWithdrawn: order.AtDelivery, order.PickupTime: order.AtPickup, order.PieceAdded: order.AtDispatch}
	for s := order.PayerToSender; s <= order.PieceAdded; s++ {
		for at := tracking.Ordered; at.Valid(); at++ {
			a := amendable(s)
			a.Stage = at
			got := amended(t, a)
			assert.Equal(t, open(s, at), got.Verdict == granted, "%v at %v", s, at)
			assert.Equal(t, until[s], got.Until)
		}
	}
}

func TestAmendAsksWhatDecides(t *testing.T) {
	stages, parties := []tracking.Stage{tracking.Ordered, tracking.Accepted, tracking.InTransit, tracking.OutForDelivery, tracking.Delivered, tracking.Lost},
		[]courier.Party{courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.ThirdParty}
	parts := []part[order.Amendment]{
		{"", 9, func(a *order.Amendment, v int) { a.Subject, a.AskedOn = order.Subject(v+1), amendDay }},
		{"by", 4, func(a *order.Amendment, v int) { a.By = parties[v] }},
		{"stage", 6, func(a *order.Amendment, v int) { a.Stage = stages[v] }},
		yesNo("identity", func(a *order.Amendment) *courier.Answer { return &a.Identity }),
		yesNo("letter", func(a *order.Amendment) *courier.Answer { return &a.Letter }),
		yesNo("definite", func(a *order.Amendment) *courier.Answer { return &a.Definite }),
		yesNo("agreed", func(a *order.Amendment) *courier.Answer { return &a.Agreed }),
		yesNo("express", func(a *order.Amendment) *courier.Answer { return &a.Express }),
		yesNo("freight_collected", func(a *order.Amendment) *courier.Answer { return &a.FreightCollected }),
		yesNo("cod_collected", func(a *order.Amendment) *courier.Answer { return &a.CODCollected }),
		yesNo("loss_known", func(a *order.Amendment) *courier.Answer { return &a.LossKnown }),
		{"", 4, func(a *order.Amendment, v int) {
			a.Terms = &order.AmendTerms{Cite: courier.Art(courier.ZTOTerms, ""), Charged: courier.Yes,
				Offers: courier.AnswerOf(v&1 == 0), NotAfterDispatch: courier.AnswerOf(v&2 == 0)}
		}},
	}
	told := probe(t, 1, 20_000, parts, func(a *order.Amendment) courier.Decision { return amended(t, *a).Decision })
	everyRow(t, order.AmendmentQuestion, told)
}

func TestAmendCure(t *testing.T) {
	a := amendable(order.CoverAdded)
	a.By, a.Letter, a.Identity, a.Definite, a.Agreed = courier.ShippersAgent, courier.No, courier.No, courier.No, courier.No
	got := amended(t, a)
	assert.Equal(t, []courier.Need{"agreed", "identity", "letter", "definite"}, got.Cure)
	a.LossKnown = courier.Yes
	got = amended(t, a)
	assert.Nil(t, got.Cure, "a loss that is known stays known")
	assert.Nil(t, amended(t, amendable(order.CoverAdded)).Cure)
}

func TestAmendTermsNotKnown(t *testing.T) {
	a := amendable(order.CoverAdded)
	a.Agreed, a.Terms = courier.No, nil
	got := amended(t, a)
	assert.Equal(t, courier.Referred, got.Verdict)
	assert.Equal(t, []courier.Need{"terms.offers"}, got.Needs)
	a.AskedOn = courier.Date{}
	assert.Equal(t, []courier.Need{"asked_on"}, amended(t, a).Needs)
}

// A fee that the terms charge without printing it is told as a blank.
func TestAmendSFOldFee(t *testing.T) {
	a := amendable(order.PayerToSender)
	terms := order.SFOldPayerChange()
	a.Agreed, a.Terms = courier.No, &terms
	got := amended(t, a)
	assert.Equal(t, granted, got.Verdict)
	for r := range got.Having(courier.Conditions) {
		assert.Equal(t, "办理成功的，按承运人的条款收取服务费（未知）（《顺丰速运旧版运单条款》）", r.Text(courier.Chinese))
	}
	terms.Fee = courier.Fen(8_00)
	got = amended(t, a)
	assert.Equal(t, courier.Fen(8_00), got.Reasons[1].Figure("fee").Money())
}

func TestAmendUnreadable(t *testing.T) {
	bad := order.Amendment{Subject: 10, By: 99, Identity: 9, Letter: 9, Definite: 9, Agreed: 9, Stage: 99, Express: 9, FreightCollected: 9,
		CODCollected: 9, LossKnown: 9, AskedOn: courier.Day(2020, 12, 31),
		Terms: &order.AmendTerms{Offers: 9, NotAfterDispatch: 9, Charged: 9, Fee: courier.Fen(-1), Cite: courier.Art(courier.CivilCode, "1")}}
	got, err := order.Amend(&bad)
	assert.Equal(t, []string{"subject", "by", "identity", "letter", "definite", "agreed", "stage", "express", "freight_collected", "cod_collected",
		"loss_known", "terms.cite", "terms.offers", "terms.not_after_dispatch", "terms.charged", "terms.fee", "asked_on"}, fields(err))
	assert.Equal(t, order.Amended{}, got)
	assert.ErrorIs(t, err, courier.ErrNoRule)
	_, err = order.Amend(nil)
	assert.Equal(t, []string{"subject"}, fields(err))
	_, err = order.Amend(&order.Amendment{})
	assert.ErrorIs(t, err, courier.ErrMissing)
}

func TestAmendJSON(t *testing.T) {
	a := amendable(order.CODAmount)
	a.Letter = courier.Yes
	a.Terms = &order.AmendTerms{Cite: courier.Art(courier.JDTerms, "5"), Offers: courier.Yes, NotAfterDispatch: courier.No, Charged: courier.Yes, Fee: courier.Fen(3_00)}
	roundTrip(t, a)
	got := amended(t, a)
	text, err := json.Marshal(got)
	require.NoError(t, err)
	var back order.Amended
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, order.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(got, back))
}

// roundTrip asserts that facts read back as they were written.
func roundTrip[T any](t *testing.T, facts T) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(facts, back), "%s", text)
}

// wordsOf is an enum of this library.
type wordsOf interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}

// readsBack asserts that an enum of n values reads what it writes, and
// nothing else.
func readsBack[E wordsOf](t *testing.T, n int, unmarshal func(*E, []byte) error) {
	t.Helper()
	for i := range n + 1 {
		text, err := E(i).MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, unmarshal(&back, text))
		assert.Equal(t, E(i), back)
		assert.Equal(t, string(text), E(i).String())
	}
	_, err := E(n + 1).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord, "%v has %d values", E(1), n)
	var e E
	assert.ErrorIs(t, unmarshal(&e, []byte("nonesuch")), courier.ErrUnknownWord)
}

func TestAmendWords(t *testing.T) {
	readsBack(t, 9, (*order.Subject).UnmarshalText)
	readsBack(t, 4, (*order.Moment).UnmarshalText)
	assert.Equal(t, "到付改寄付", order.PayerToSender.Name(courier.Chinese))
	assert.Equal(t, "payer to sender", order.PayerToSender.Name(courier.English))
	assert.Equal(t, "签收", order.AtDelivery.Name(courier.Chinese))
}
