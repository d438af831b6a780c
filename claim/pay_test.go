package claim_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// completions yields every completion of the unknown answers at fields.
func completions[T any](v T, fields []func(*T) *courier.Answer, yield func(T)) {
	for i, field := range fields {
		if *field(&v) == 0 {
			for _, a := range []courier.Answer{yes, no} {
				*field(&v) = a
				completions(v, fields[i+1:], yield)
			}
			return
		}
	}
	yield(v)
}

// everyAnswer yields every value of the fields, unknown among them.
func everyAnswer[T any](v T, fields []func(*T) *courier.Answer, yield func(T)) {
	if len(fields) == 0 {
		yield(v)
		return
	}
	for _, a := range []courier.Answer{0, yes, no} {
		*fields[0](&v) = a
		everyAnswer(v, fields[1:], yield)
	}
}

// agreedVerdict is the verdict that all completions share, zero where they
// differ.
func agreedVerdict[T any](v T, fields []func(*T) *courier.Answer, oracle func(T) courier.Verdict) (agreed courier.Verdict) {
	first := true
	completions(v, fields, func(v T) {
		if got := oracle(v); first {
			agreed, first = got, false
		} else if got != agreed {
			agreed = 0
		}
	})
	return agreed
}

func TestPaymentBadInput(t *testing.T) {
	old := courier.Day(2020, 12, 31)
	bad := &claim.Terms{Filing: &claim.FilingTerms{Cite: courier.Art(courier.CivilCode, "1"), Windows: []claim.FilingWindow{{}}}, PaidFirst: 9, NoSetOff: 9, SignedEnds: 9, PaysOrderer: 9, NoIndirect: 9, Measure: 9, Cite: courier.Art(courier.CivilCode, "1")}
	inTerms := []fault{{"terms.cite", courier.ErrContradicts}, {"terms.measure", courier.ErrUnknownWord}, {"terms.no_indirect", courier.ErrUnknownWord}, {"terms.paid_first", courier.ErrUnknownWord},
		{"terms.no_set_off", courier.ErrUnknownWord}, {"terms.signed_ends", courier.ErrUnknownWord}, {"terms.pays_orderer", courier.ErrUnknownWord},
		{"terms.filing.cite", courier.ErrContradicts}, {"terms.filing.windows[0].from", courier.ErrMissing}}
	_, err := claim.Indirect(&claim.Consequence{HappenedOn: old, Regime: 99, Kind: 99, Amount: courier.Fen(-1), Avoidable: courier.Minor(1, courier.USD),
		Caused: 9, Foreseeable: 9, Told: 9, InPrice: 9, AgreedToPay: 9, Stands: 9, Terms: bad})
	assertFaults(t, err, append([]fault{{"happened_on", courier.ErrNoRule}, {"regime", courier.ErrUnknownWord}, {"kind", courier.ErrUnknownWord}, {"amount", courier.ErrNegative}, {"avoidable", courier.ErrCurrency},
		{"caused", courier.ErrUnknownWord}, {"foreseeable", courier.ErrUnknownWord}, {"told", courier.ErrUnknownWord}, {"in_price", courier.ErrUnknownWord}, {"agreed_to_pay", courier.ErrUnknownWord}, {"stands", courier.ErrUnknownWord}}, inTerms...))
	_, err = claim.Indirect(&claim.Consequence{Amount: courier.Fen(1), Avoidable: courier.Fen(2)})
	assertFaults(t, err, []fault{{"avoidable", courier.ErrContradicts}})

	_, err = claim.Shortage(&claim.Tally{ArrivedOn: old, Value: courier.Fen(-1), OtherCause: 9,
		Allowance: &claim.Allowance{Cite: courier.Art(courier.CivilCode, "832"), Rows: []claim.AllowanceRow{{}, {Goods: "a", Share: courier.Percent(1)}, {Goods: "a", Share: courier.Percent(2)}}}})
	assertFaults(t, err, []fault{{"arrived_on", courier.ErrNoRule}, {"value", courier.ErrNegative}, {"other_cause", courier.ErrUnknownWord}, {"allowance.cite", courier.ErrContradicts},
		{"allowance.rows[0].goods", courier.ErrMissing}, {"allowance.rows[0].share", courier.ErrMissing}, {"allowance.rows[2].goods", courier.ErrRepeated}})
	_, err = claim.Shortage(&claim.Tally{Allowance: &claim.Allowance{Cite: courier.Cite{Document: house}}})
	assertFaults(t, err, []fault{{"allowance.rows", courier.ErrEmptyTable}})

	_, err = claim.Found(&claim.FoundGoods{FoundOn: old, Regime: 99, Rule: 9, Choice: 9, Paid: courier.Fen(-1), Remaining: courier.Fen(-1), ActualLoss: courier.Minor(1, courier.USD), Notified: 9, Expired: 9, Disposed: 9})
	assertFaults(t, err, []fault{{"found_on", courier.ErrNoRule}, {"regime", courier.ErrUnknownWord}, {"rule", courier.ErrUnknownWord}, {"choice", courier.ErrUnknownWord}, {"paid", courier.ErrNegative},
		{"remaining", courier.ErrNegative}, {"actual_loss", courier.ErrCurrency}, {"notified", courier.ErrUnknownWord}, {"expired", courier.ErrUnknownWord}, {"disposed", courier.ErrUnknownWord}})
	_, err = claim.Found(&claim.FoundGoods{Notified: no, Expired: yes})
	assertFaults(t, err, []fault{{"expired", courier.ErrContradicts}})

	_, err = claim.Discharge(&claim.Payout{PaidOn: old, To: 99, Between: 9, Named: 9, Right: 9, Authority: 9, Rival: 9, Settled: 9, Terms: bad, Owed: courier.Fen(-1), Loss: courier.Fen(-2),
		ByInsurer: courier.Minor(1, courier.USD), Regime: 99, SumInsured: courier.Fen(-1), Value: courier.Fen(-1)})
	assertFaults(t, err, append(append([]fault{{"paid_on", courier.ErrNoRule}, {"to", courier.ErrUnknownWord}, {"between", courier.ErrUnknownWord}, {"named", courier.ErrUnknownWord}, {"right", courier.ErrUnknownWord},
		{"authority", courier.ErrUnknownWord}, {"rival", courier.ErrUnknownWord}, {"settled", courier.ErrUnknownWord}}, inTerms...), []fault{{"owed", courier.ErrNegative}, {"loss", courier.ErrNegative},
		{"by_insurer", courier.ErrCurrency}, {"regime", courier.ErrUnknownWord}, {"sum_insured", courier.ErrNegative}, {"value", courier.ErrNegative}, {"owed", courier.ErrContradicts}}...))
	_, err = claim.Discharge(&claim.Payout{To: claim.ToSender, Loss: courier.Fen(1), ByInsurer: courier.Fen(2)})
	assertFaults(t, err, []fault{{"by_insurer", courier.ErrContradicts}})

	_, err = claim.Release(&claim.Waiver{SignedOn: old, Form: 9, Agreed: 9, Authority: 9, Final: 9, NewLoss: 9, CoversUnknown: 9, Standard: 9, Shown: 9, Unfair: 9, Consumer: 9, Pressed: 9})
	assertFaults(t, err, []fault{{"signed_on", courier.ErrNoRule}, {"form", courier.ErrUnknownWord}, {"agreed", courier.ErrUnknownWord}, {"authority", courier.ErrUnknownWord}, {"final", courier.ErrUnknownWord},
		{"new_loss", courier.ErrUnknownWord}, {"covers_unknown", courier.ErrUnknownWord}, {"standard", courier.ErrUnknownWord}, {"shown", courier.ErrUnknownWord}, {"unfair", courier.ErrUnknownWord},
		{"consumer", courier.ErrUnknownWord}, {"pressed", courier.ErrUnknownWord}})
}

// sameOverTheWire requires that facts and answer survive JSON.
func sameOverTheWire[F, A any](t *testing.T, facts F, answer A, grounds func(*A) *courier.Grounds) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var back F
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(facts, back))
	text, err = json.Marshal(answer)
	require.NoError(t, err)
	var again A
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Empty(t, claim.Book().Bind(grounds(&again)))
	assert.Empty(t, cmp.Diff(answer, again))
}

func TestPaymentJSON(t *testing.T) {
	for _, c := range []claim.Consequence{{}, consequence(), edited(consequence(), excluding(yes)), edited(consequence(), excluding(no))} {
		sameOverTheWire(t, c, beyond(t, c), func(a *claim.Beyond) *courier.Grounds { return &a.Grounds })
	}
	for _, y := range []claim.Tally{{}, grain(), cartons(), edited(grain(), func(y *claim.Tally) { y.Goods = "coal" })} {
		sameOverTheWire(t, y, shortage(t, y), func(a *claim.Short) *courier.Grounds { return &a.Grounds })
	}
	for _, f := range []claim.FoundGoods{{}, found(), edited(found(), onRoad, leaves(1)), edited(found(), disposed), edited(found(), unclaimed)} {
		sameOverTheWire(t, f, reversal(t, f), func(a *claim.Reversal) *courier.Grounds { return &a.Grounds })
	}
	for to := claim.ToSender; to <= claim.ToSomebody; to++ {
		p := edited(payout(to), insured, underJD, func(p *claim.Payout) { p.Between = claim.InsuredTogether })
		sameOverTheWire(t, p, payment(t, p), func(a *claim.Payment) *courier.Grounds { return &a.Grounds })
	}
	for _, w := range []claim.Waiver{{}, waiver(), edited(waiver(), newLoss, byHand, func(w *claim.Waiver) { w.Form = claim.ByWordOfMouth })} {
		sameOverTheWire(t, w, release(t, w), func(a *courier.Decision) *courier.Grounds { return &a.Grounds })
	}
	for _, s := range []claim.Settlement{agreed(even(), cash(900), voucher(yes, yes), levels("clerk"), keeping(40, yes)), agreed(even(), cash(1051), levels("clerk"))} {
		sameOverTheWire(t, s, settle(t, s), func(a *claim.Settled) *courier.Grounds { return &a.Grounds })
	}
}

// Every word has its text, and its Chinese name where it has names.
func TestPaymentWords(t *testing.T) {
	type word interface {
		String() string
		MarshalText() ([]byte, error)
	}
	type named interface{ Name(courier.Lang) string }
	var all []word
	for i := range uint8(9) {
		all = append(all, claim.ValueBasis(i%8), claim.BasisScope(i%5), claim.Measure(i%2), claim.Condition(i%5), claim.PricePaperKind(i), claim.PaperWeight(i%3),
			claim.Indirectness(i%6), claim.VoucherKind(i%5), claim.FoundRule(i%2), claim.FoundChoice(i%3), claim.FoundState(i%7), claim.Payee(i%7), claim.ShortRecovery(i%3), claim.WaiverForm(i%4))
	}
	for _, w := range all {
		text, err := w.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, w.String(), string(text))
		if n, ok := w.(named); ok {
			assert.Regexp(t, `\p{Han}`, n.Name(courier.Chinese), w)
			assert.NotRegexp(t, `\p{Han}`, n.Name(courier.English), w)
		}
	}
	for _, w := range []word{claim.ValueBasis(99), claim.BasisScope(99), claim.Measure(99), claim.Condition(99), claim.PricePaperKind(99), claim.PaperWeight(99),
		claim.Indirectness(99), claim.VoucherKind(99), claim.FoundRule(99), claim.FoundChoice(99), claim.FoundState(99), claim.Payee(99), claim.ShortRecovery(99), claim.WaiverForm(99)} {
		_, err := w.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord)
	}
}
