package courier_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestAt(t *testing.T) {
	assert.NoError(t, courier.At("value", nil))
	err := courier.At("value", courier.ErrNegative)
	assert.EqualError(t, err, "value: negative")
	assert.ErrorIs(t, err, courier.ErrNegative)
	assert.EqualError(t, courier.At(courier.Index("items", 2), err), "items[2].value: negative")
	assert.EqualError(t, courier.At("items", courier.At("[2]", err)), "items[2].value: negative")

	var r courier.Reading
	r.Fault("loss", courier.ErrNegative)
	r.Fault("[1].value", courier.ErrMissing)
	nested := courier.At("facts", r.Err())
	assert.EqualError(t, nested, "facts.loss: negative\nfacts[1].value: missing")
	assert.EqualError(t, courier.At("claims[0]", nested), "claims[0].facts.loss: negative\nclaims[0].facts[1].value: missing")
	assert.ErrorIs(t, nested, courier.ErrMissing)
	assert.EqualError(t, courier.At("facts", errors.Join(err, courier.ErrMissing)), "facts: value: negative\nmissing", "not all of them name a field")

	detailed := courier.ErrContradicts.Because("30% of CNY 3.00 is CNY 0.90")
	assert.EqualError(t, courier.At("share", detailed), "share: contradicts other facts: 30% of CNY 3.00 is CNY 0.90")
	assert.ErrorIs(t, courier.At("share", detailed), courier.ErrContradicts)
	assert.NotErrorIs(t, detailed, courier.ErrNegative)
}

func TestReading(t *testing.T) {
	var r courier.Reading
	r.Amount("paid", courier.Money{})
	assert.Zero(t, r.Currency())
	r.Amount("value", courier.Fen(0))
	r.Amount("freight", courier.Fen(12_00))
	r.Amount("refund", courier.Money{})
	r.Order("signed", day(t, "2026-05-01"), day(t, "2026-05-01"))
	r.Order("signed", day(t, "2026-05-01"), courier.Date{})
	r.Order("signed", courier.Date{}, day(t, "2026-05-01"))
	r.Answer("consent", courier.Yes)
	r.Answer("consent", 0)
	r.Regime("regime", courier.UPUPost)
	r.Mode("mode", courier.Multimodal)
	r.Lane("lane", courier.International)
	r.Region("region", courier.Abroad)
	r.Party("party", courier.Nobody)
	r.Department("department", courier.CustomerService)
	r.Fault("nothing", nil)
	require.NoError(t, r.Err())
	assert.Equal(t, courier.CNY, r.Currency())

	for _, c := range []struct {
		want string
		say  func(r *courier.Reading)
	}{
		{"value: negative: CNY -0.01", func(r *courier.Reading) { r.Amount("value", courier.Fen(-1)) }},
		{"value: another currency: USD beside CNY", func(r *courier.Reading) {
			r.Amount("freight", courier.Fen(1))
			r.Amount("value", courier.Minor(1, courier.USD))
		}},
		{"signed: dates out of order: 2026-04-30 is before 2026-05-01", func(r *courier.Reading) { r.Order("signed", day(t, "2026-05-01"), day(t, "2026-04-30")) }},
		{`consent: unknown word: "invalid(3)"`, func(r *courier.Reading) { r.Answer("consent", 3) }},
		{`regime: unknown word: "invalid(19)"`, func(r *courier.Reading) { r.Regime("regime", courier.UPUPost+1) }},
		{`mode: unknown word: "invalid(7)"`, func(r *courier.Reading) { r.Mode("mode", courier.Multimodal+1) }},
		{`lane: unknown word: "invalid(5)"`, func(r *courier.Reading) { r.Lane("lane", courier.International+1) }},
		{`region: unknown word: "invalid(36)"`, func(r *courier.Reading) { r.Region("region", courier.Abroad+1) }},
		{`party: unknown word: "invalid(10)"`, func(r *courier.Reading) { r.Party("party", courier.Nobody+1) }},
		{`department: unknown word: "invalid(8)"`, func(r *courier.Reading) { r.Department("department", courier.CustomerService+1) }},
		{"terms: missing", func(r *courier.Reading) { r.Fault("terms", courier.ErrMissing) }},
	} {
		var r courier.Reading
		c.say(&r)
		var at *courier.FieldError
		require.ErrorAs(t, r.Err(), &at)
		assert.EqualError(t, r.Err(), c.want)
	}

	// Every fault is kept, in order.
	var all courier.Reading
	all.Amount("value", courier.Fen(-1))
	all.Answer("consent", 9)
	assert.EqualError(t, all.Err(), "value: negative: CNY -0.01\nconsent: unknown word: \"invalid(9)\"")
	assert.True(t, errors.Is(all.Err(), courier.ErrNegative) && errors.Is(all.Err(), courier.ErrUnknownWord))
}

// A part of the facts is read by its own names and found by its whole path.
func TestReadingUnder(t *testing.T) {
	var r courier.Reading
	r.Amount("freight", courier.Fen(-1))
	item := r.Faults()
	assert.Equal(t, 1, item)
	r.Amount("value", courier.Fen(-2))
	inner := r.Faults()
	r.Answer("sealed", 9)
	r.Under(inner, "box")
	r.UnderIndex(item, "items", 2)
	r.UnderIndex(r.Faults(), "items", 3) // nothing since
	r.Under(r.Faults(), "nowhere")
	assert.EqualError(t, r.Err(), "freight: negative: CNY -0.01\nitems[2].value: negative: CNY -0.02\nitems[2].box.sealed: unknown word: \"invalid(9)\"")
}
