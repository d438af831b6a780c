package claim_test

import (
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// Short names of the tests of the procedure.
const (
	aye = courier.Yes
	nay = courier.No
)

func dayOn(text string) courier.Date {
	d, err := courier.ParseDate(text)
	if err != nil {
		return courier.Date{}
	}
	return d
}

func momentAt(text string) courier.Instant {
	i, err := courier.ParseInstant(text + ":00+08:00")
	if err != nil {
		return courier.Instant{}
	}
	return i
}

// question is a question of the procedure in both forms.
type question[F, R any] struct {
	ask     func(*F) (R, error)
	into    func([]courier.Reason, *F) (R, error)
	grounds func(*R) *courier.Grounds
}

// put asks, and holds the answer to what every answer must be.
func (q question[F, R]) put(t testing.TB, facts F) R {
	t.Helper()
	got, err := q.ask(&facts)
	require.NoError(t, err)
	q.sound(t, &facts, &got)
	return got
}

// sound requires that an answer renders, reads back, and is the same beside
// what a caller has already.
func (q question[F, R]) sound(t testing.TB, facts *F, got *R) {
	t.Helper()
	g := q.grounds(got)
	require.Equal(t, claim.Rules, g.Rules)
	for _, r := range g.Reasons {
		for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
			text := r.Text(lang)
			require.NotContains(t, text, "{", "%s", r.Code())
			require.NotEmpty(t, r.Sentence(lang))
		}
		require.NotEqual(t, courier.Basis{}, r.Basis(), "%s rests on nothing", r.Code())
	}
	seen := map[courier.Need]bool{}
	for _, n := range g.Needs {
		require.False(t, seen[n], "%s is asked twice", n)
		seen[n] = true
	}
	head := []courier.Reason{{}}
	beside, err := q.into(head, facts)
	require.NoError(t, err)
	b := q.grounds(&beside)
	require.True(t, b.Reasons[0].Equal(courier.Reason{}))
	require.Len(t, b.Reasons, len(g.Reasons)+1)
	text, err := json.Marshal(got)
	require.NoError(t, err)
	var back R
	require.NoError(t, json.Unmarshal(text, &back))
	again := q.grounds(&back)
	require.Empty(t, claim.Book().Bind(again))
	for i, r := range again.Reasons {
		require.True(t, r.Equal(g.Reasons[i]), "%s comes back as %s", g.Reasons[i], r)
	}
}

// faulty requires that the facts cannot be read, and names the fields.
func (q question[F, R]) faulty(t testing.TB, facts F, fields ...string) {
	t.Helper()
	got, err := q.ask(&facts)
	require.Error(t, err)
	require.Empty(t, q.grounds(&got).Reasons)
	require.Equal(t, fields, fieldsOf(err))
}

// fieldsOf lists the fields that an error names, in order.
func fieldsOf(err error) (fields []string) {
	var many interface{ Unwrap() []error }
	if errors.As(err, &many) {
		for _, e := range many.Unwrap() {
			fields = append(fields, fieldsOf(e)...)
		}
		return fields
	}
	var f *courier.FieldError
	if errors.As(err, &f) {
		return []string{f.Field}
	}
	return nil
}

// same requires that facts survive their JSON.
func sameAgain[F any](t testing.TB, facts F) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var back F
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, cmp.Diff(facts, back))
}

// words requires that every value of an enum up to last reads back, has two
// names, and that what is no word is refused.
func wordsRead[E interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}](t testing.TB, last int, read func(*E, []byte) error, name func(E, courier.Lang) string) {
	t.Helper()
	for i := range last + 1 {
		e := E(i)
		text, err := e.MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, read(&back, text))
		require.Equal(t, e, back)
		require.Equal(t, string(text), e.String())
		if name != nil {
			require.NotEmpty(t, name(e, courier.Chinese))
			require.Equal(t, strings.ReplaceAll(string(text), "_", " "), name(e, courier.English))
			require.NotEqual(t, name(e, courier.English), name(e, courier.Chinese), "%s has no Chinese name", text)
		}
	}
	beyond := E(last + 1)
	_, err := beyond.MarshalText()
	require.ErrorIs(t, err, courier.ErrUnknownWord)
	var e E
	require.ErrorIs(t, read(&e, []byte("no such word")), courier.ErrUnknownWord)
}

// fuzzAsk reads any text as the facts of a question.
func fuzzAsk[F, R any](f *testing.F, q question[F, R], seeds ...F) {
	for _, s := range seeds {
		text, err := json.Marshal(s)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var facts F
		if json.Unmarshal(text, &facts) != nil {
			return
		}
		got, err := q.ask(&facts)
		if err != nil {
			require.NotEmpty(t, fieldsOf(err), "%v", err)
			return
		}
		q.sound(t, &facts, &got)
		sameAgain(t, facts)
	})
}

// benchAsk asks into memory that is reused.
func benchAsk[F, R any](b *testing.B, q question[F, R], facts F) {
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		got, err := q.into(reasons[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		reasons = q.grounds(&got).Reasons
	}
}

// allocates requires that a question asked into memory that is reused
// allocates at most so often.
func allocatesAtMost[F, R any](t *testing.T, q question[F, R], most float64, facts F) {
	t.Helper()
	reasons := make([]courier.Reason, 0, 64)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = q.into(reasons, &facts) }), most)
}

// codesOf are the codes of the reasons, in order, without the warnings about
// sources.
func codesOf(g *courier.Grounds) (codes []courier.Code) {
	for _, r := range g.Reasons {
		if r.Code() != "courier.source_unchecked" {
			codes = append(codes, r.Code())
		}
	}
	return codes
}

// reasonOf returns the reason of a code.
func reasonOf(t testing.TB, g *courier.Grounds, code courier.Code) courier.Reason {
	t.Helper()
	for _, r := range g.Reasons {
		if r.Code() == code {
			return r
		}
	}
	require.Failf(t, "no such reason", "%s among %v", code, codesOf(g))
	return courier.Reason{}
}

func liabilityRows() iter.Seq[courier.Row] { return liability.Book().Rows() }

// ofProcedure reports whether a row is one of the procedure of a claim, which
// has tests of its own.
func ofProcedure(code courier.Code) bool {
	return slices.ContainsFunc(claim.ProcedureRows(), func(r *courier.Row) bool { return r.Code == code })
}
