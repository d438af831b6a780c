package courier_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func answered() *courier.Answered {
	return &courier.Answered{
		Ask: "claim.Assess", Rules: "claim/2026.1", Module: "v1.2.3", Book: courier.DigestOf([]byte("book")),
		Facts:    []byte(`{"sender":{"phone":"13800000000","name":"王"},"loss":"CNY 1.00","pieces":[{"consignee":"李"},{"consignee":"赵","note":null}]}`),
		Answer:   []byte(`{"verdict":"granted","reasons":[{"code":"claim.loss"}]}`),
		Personal: []courier.Need{"sender.phone", "pieces[].consignee", "pieces[].note", "absent.name"},
	}
}

func sealed(t *testing.T) courier.Record {
	t.Helper()
	r, err := courier.Seal(answered())
	require.NoError(t, err)
	return r
}

func TestSeal(t *testing.T) {
	r := sealed(t)
	assert.Equal(t, courier.Decided, r.Kind)
	assert.Equal(t, `{"loss":"CNY 1.00","pieces":[{"consignee":"masked"},{"consignee":"masked","note":null}],"sender":{"name":"王","phone":"masked"}}`, string(r.Facts))
	assert.Equal(t, `{"reasons":[{"code":"claim.loss"}],"verdict":"granted"}`, string(r.Answer))
	assert.NoError(t, r.Check())

	spaced := answered()
	spaced.Facts = []byte(` { "loss":"CNY 1.00", "pieces" : [{"consignee":"李"},{"note":null,"consignee":"\u8d75"}], "sender":{"name":"王","phone":"13800000000"}} `)
	same, err := courier.Seal(spaced)
	require.NoError(t, err)
	assert.Equal(t, r.Sum, same.Sum, "the same decision has the same digest, however its JSON was written")

	whole := answered()
	whole.Personal = []courier.Need{"sender"}
	hidden, err := courier.Seal(whole)
	require.NoError(t, err)
	assert.Contains(t, string(hidden.Facts), `"sender":"masked"`)
	assert.Equal(t, r.FactsSum, hidden.FactsSum, "the digest is of the facts as they were")
}

func TestHolds(t *testing.T) {
	a := answered()
	r := sealed(t)
	other := []byte(`{"loss":"CNY 1.01"}`)
	for _, key := range [][]byte{nil, []byte("secret")} {
		a.Key = key
		r, err := courier.Seal(a)
		require.NoError(t, err)
		holds, err := r.Holds(a.Facts, key)
		require.NoError(t, err)
		assert.True(t, holds)
		holds, err = r.Holds(other, key)
		require.NoError(t, err)
		assert.False(t, holds)
		holds, err = r.Holds(a.Facts, []byte("another"))
		require.NoError(t, err)
		assert.False(t, holds, "without the key nobody can try facts against the record")
	}
	_, err := r.Holds([]byte(`{`), nil)
	assert.ErrorIs(t, err, courier.ErrSyntax)
}

// Facts that come a second time are known before they are decided again,
// whatever became of the module and the rules since; two cases that fared
// alike are two records.
func TestFactsDeliveredTwice(t *testing.T) {
	a := answered()
	a.Case, a.Key = "C-1", []byte("secret")
	first, err := courier.Seal(a)
	require.NoError(t, err)
	sum, err := courier.FactsSum([]byte(" "+string(a.Facts)), a.Key)
	require.NoError(t, err)
	assert.Equal(t, first.FactsSum, sum)
	_, err = courier.FactsSum([]byte(`{`), nil)
	assert.EqualError(t, err, "facts: malformed: a key is a text at byte 2")

	a.Module, a.Rules, a.Book = "v2.0.0", "claim/2027.1", courier.DigestOf([]byte("another book"))
	later, err := courier.Seal(a)
	require.NoError(t, err)
	assert.Equal(t, first.FactsSum, later.FactsSum)
	assert.NotEqual(t, first.Sum, later.Sum)

	a.Case, a.Corrects = "C-2", later.Sum
	other, err := courier.Seal(a)
	require.NoError(t, err)
	assert.Equal(t, later.FactsSum, other.FactsSum)
	assert.NotEqual(t, later.Sum, other.Sum)
	assert.Equal(t, later.Sum, other.Corrects)
	over, err := other.Override(&courier.Override{By: "x", Why: "y", Answer: []byte(`{}`)})
	require.NoError(t, err)
	assert.Equal(t, "C-2", over.Case)
}

// What encoding/json reads into a field is masked in whatever case its name is
// written, and a path that the facts do not have is told.
func TestMasksMatchAsNamesAreRead(t *testing.T) {
	a := answered()
	a.Facts = []byte(`{"Sender":{"PHONE":"13800000000","name":"王"},"pieces":[{"Consignee":"李"},{"consignee":"赵"}],"kind":"a","\u212aind":"b","note":null}`)
	a.Personal = []courier.Need{"sender.phone", "pieces[].consignee", "kind", "note", "sender.fone", "pieces[].consignee.name", "pieces.consignee", "sender[].name"}
	r, err := courier.Seal(a)
	require.NoError(t, err)
	assert.Equal(t, `{"Sender":{"PHONE":"masked","name":"王"},"kind":"masked","note":null,"pieces":[{"Consignee":"masked"},{"consignee":"masked"}],"`+"\u212a"+`ind":"masked"}`, string(r.Facts))
	missing, err := a.Unmasked()
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"sender.fone", "pieces[].consignee.name", "pieces.consignee", "sender[].name"}, missing)
	a.Facts = []byte(`{`)
	_, err = a.Unmasked()
	assert.ErrorIs(t, err, courier.ErrSyntax)
}

func TestSealNamesWhatItCannotKeep(t *testing.T) {
	_, err := courier.Seal(&courier.Answered{Facts: []byte(`{"a":1.5}`), Answer: []byte(`{`)})
	require.Error(t, err)
	for _, want := range []string{"ask: missing", "facts.a: malformed", "answer: malformed"} {
		assert.Contains(t, err.Error(), want)
	}
	_, err = courier.Seal(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
}

func TestARecordThatWasTouchedIsFound(t *testing.T) {
	for name, touch := range map[string]func(*courier.Record){
		"kind":      func(r *courier.Record) { r.Kind = courier.Overridden },
		"ask":       func(r *courier.Record) { r.Ask = "claim.Settle" },
		"rules":     func(r *courier.Record) { r.Rules = "claim/2027.1" },
		"module":    func(r *courier.Record) { r.Module = "v1.2.4" },
		"case":      func(r *courier.Record) { r.Case = "C-2" },
		"corrects":  func(r *courier.Record) { r.Corrects = courier.DigestOf(nil) },
		"book":      func(r *courier.Record) { r.Book = courier.DigestOf(nil) },
		"facts":     func(r *courier.Record) { r.Facts = []byte(`{}`) },
		"facts_sum": func(r *courier.Record) { r.FactsSum = courier.DigestOf(nil) },
		"answer":    func(r *courier.Record) { r.Answer = []byte(`{"verdict":"refused"}`) },
		"overrides": func(r *courier.Record) { r.Overrides = courier.DigestOf(nil) },
		"by":        func(r *courier.Record) { r.By = "x" },
		"why":       func(r *courier.Record) { r.Why = "x" },
		"at":        func(r *courier.Record) { r.At = courier.Day(2026, 1, 1).Start() },
		"sum":       func(r *courier.Record) { r.Sum[0]++ },
	} {
		r := sealed(t)
		touch(&r)
		err := r.Check()
		assert.ErrorIs(t, err, courier.ErrContradicts, name)
		_, err = r.Override(&courier.Override{By: "x", Why: "y", Answer: []byte(`{}`)})
		assert.ErrorIs(t, err, courier.ErrContradicts, name)
	}
	broken := sealed(t)
	broken.Answer = []byte(`{`)
	assert.Error(t, broken.Check())
}

func TestARecordReadsBackAsItWas(t *testing.T) {
	r := sealed(t)
	text, err := json.Marshal(&r)
	require.NoError(t, err)
	var back courier.Record
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(r, back))
	assert.NoError(t, back.Check())
}

func TestOverride(t *testing.T) {
	r := sealed(t)
	before := r
	over, err := r.Override(&courier.Override{
		Answer: []byte(`{"verdict":"refused"}`), By: "claims manager", Why: "the customer withdrew",
		At: courier.Day(2026, 8, 5).At(9, 30),
	})
	require.NoError(t, err)
	assert.Equal(t, before, r, "the decision stays as it is")
	assert.Equal(t, courier.Overridden, over.Kind)
	assert.Equal(t, r.Sum, over.Overrides)
	assert.Equal(t, r.FactsSum, over.FactsSum)
	assert.NotEqual(t, r.Sum, over.Sum)
	assert.NoError(t, over.Check())

	again, err := over.Override(&courier.Override{Answer: []byte(`{"verdict":"granted"}`), By: "head office", Why: "wrongly withdrawn"})
	require.NoError(t, err)
	assert.Equal(t, over.Sum, again.Overrides, "an override can be overruled in turn")

	_, err = r.Override(nil)
	require.Error(t, err)
	for _, want := range []string{"by: missing", "why: missing", "answer: malformed"} {
		assert.Contains(t, err.Error(), want)
	}
}

func TestCompare(t *testing.T) {
	r := sealed(t)
	changes, err := r.Compare([]byte(`{ "reasons":[{"code":"claim.loss"}], "verdict":"granted"}`))
	require.NoError(t, err)
	assert.Empty(t, changes)

	changes, err = r.Compare([]byte(`{"verdict":"refused","reasons":[{"code":"claim.loss"},{"code":"claim.limit"}],"needs":[]}`))
	require.NoError(t, err)
	assert.Equal(t, []courier.Change{
		{Path: "needs", Is: "[]"},
		{Path: "reasons[1].code", Is: `"claim.limit"`},
		{Path: "verdict", Was: `"granted"`, Is: `"refused"`},
	}, changes)

	changes, err = r.Compare([]byte(`{}`))
	require.NoError(t, err)
	assert.Equal(t, []courier.Change{
		{Path: "", Is: "{}"},
		{Path: "reasons[0].code", Was: `"claim.loss"`},
		{Path: "verdict", Was: `"granted"`},
	}, changes)

	_, err = r.Compare([]byte(`{"a":1,"a":1}`))
	assert.ErrorIs(t, err, courier.ErrRepeated)
	r.Answer = []byte(`{`)
	_, err = r.Compare([]byte(`{}`))
	assert.ErrorContains(t, err, "record.answer")
}

func TestDigestText(t *testing.T) {
	d := courier.DigestOf([]byte("abc"))
	assert.Equal(t, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", d.String())
	assert.Equal(t, "unknown", courier.Digest{}.String())
	var back courier.Digest
	require.NoError(t, back.UnmarshalText([]byte(d.String())))
	assert.Equal(t, d, back)
	for _, bad := range []string{"b", d.String()[:62], d.String() + "00", "BA" + d.String()[2:], "zz" + d.String()[2:]} {
		assert.ErrorIs(t, back.UnmarshalText([]byte(bad)), courier.ErrSyntax, bad)
		assert.Equal(t, d, back, "what was there is left")
	}
	require.NoError(t, back.UnmarshalText(nil))
	assert.False(t, back.Known())
}

func TestBookDigest(t *testing.T) {
	row := func(change func(*courier.Row)) courier.Digest {
		r := courier.Row{Code: "a.b", IDs: "X-01", Cites: []courier.Cite{courier.Art(courier.CivilCode, "1")}, Zh: "甲", En: "a"}
		if change != nil {
			change(&r)
		}
		return courier.NewBook(&r).Digest()
	}
	plain := row(nil)
	assert.Equal(t, plain, row(nil))
	for name, change := range map[string]func(*courier.Row){
		"code":     func(r *courier.Row) { r.Code = "a.c" },
		"ids":      func(r *courier.Row) { r.IDs = "X-02" },
		"zh":       func(r *courier.Row) { r.Zh = "乙" },
		"en":       func(r *courier.Row) { r.En = "b" },
		"field":    func(r *courier.Row) { r.Field = "loss" },
		"in":       func(r *courier.Row) { r.In = []courier.Need{"service"} },
		"figure":   func(r *courier.Row) { r.Names[0] = "limit" },
		"article":  func(r *courier.Row) { r.Cites = []courier.Cite{courier.Art(courier.CivilCode, "2")} },
		"source":   func(r *courier.Row) { r.Cites = []courier.Cite{courier.Art(courier.PostalLaw, "1")} },
		"day":      func(r *courier.Row) { r.Cites[0].From = courier.Day(2022, 1, 1) },
		"evidence": func(r *courier.Row) { r.Cites[0].Evidence = courier.Disputed },
		"shifted":  func(r *courier.Row) { r.Code, r.IDs = "a.bX", "-01" },
	} {
		assert.NotEqual(t, plain, row(change), name)
	}
}

func TestCountCodes(t *testing.T) {
	row := courier.Row{Code: "a.b", Cites: courier.ByHouse()}
	g := courier.Grounds{Reasons: []courier.Reason{row.Speak(courier.Day(2026, 1, 1), courier.Notes), row.Speak(courier.Day(2026, 1, 1), courier.Notes)}}
	n := map[courier.Code]int{"a.b": 1}
	g.CountCodes(n)
	assert.Equal(t, map[courier.Code]int{"a.b": 3}, n)
}

func ExampleSeal() {
	record, err := courier.Seal(&courier.Answered{
		Ask: "order.Decide", Rules: "order/2026.1", Module: "v1.0.0",
		Facts:    []byte(`{"action":"recall","sender":{"phone":"13800000000"}}`),
		Answer:   []byte(`{"verdict":"granted"}`),
		Personal: []courier.Need{"sender.phone"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(record.Facts))
	changes, _ := record.Compare([]byte(`{"verdict":"refused"}`)) // what a later version answers
	fmt.Println(changes[0].Path, changes[0].Was, changes[0].Is)
	// Output:
	// {"action":"recall","sender":{"phone":"masked"}}
	// verdict "granted" "refused"
}

func ExampleRecord_Override() {
	record, _ := courier.Seal(&courier.Answered{Ask: "claim.Assess", Facts: []byte(`{}`), Answer: []byte(`{"verdict":"refused"}`)})
	over, err := record.Override(&courier.Override{Answer: []byte(`{"verdict":"granted"}`), By: "claims manager", Why: "the scan was ours"})
	fmt.Println(over.Kind, over.Overrides == record.Sum, err)
	_, err = record.Override(&courier.Override{Answer: []byte(`{"verdict":"granted"}`), By: "claims manager"})
	fmt.Println(err)
	// Output:
	// overridden true <nil>
	// why: missing
}
