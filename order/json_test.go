package order_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

var update = flag.Bool("update", false, "write the golden files anew")

// full is a request in which every field says something.
func full() order.Request {
	r := with(bySea(), at(tracking.OutForDelivery), lane(courier.International), textbook, wish(order.Neighbour), made(0),
		target(order.ToOtherCity), targetKind(order.ToLocker))
	r.Air = new(order.AirDisposition)
	some := courier.Fen(12_00)
	r.Terms = houseTerms(order.ControlTerms{AtMost: courier.CountOf(2), Only: order.ActionsOf(order.Redirect, order.Recall),
		Fees: order.ServiceFees{Any: some, SameOutlet: some, OtherOutlet: some, OtherCity: some, Abroad: some, Back: some, Hold: some, Cancel: some,
			Payer: courier.Shipper}})
	for _, f := range answersOf(reflect.ValueOf(&r).Elem(), "") {
		f.set(courier.Yes)
	}
	return r
}

// answerField is a tri-state field of the facts.
type answerField struct {
	path string
	set  func(courier.Answer)
}

// answersOf returns the tri-state fields below v, by their paths.
func answersOf(v reflect.Value, at string) (list []answerField) {
	for i := range v.NumField() {
		f, field := v.Field(i), v.Type().Field(i)
		path := at
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" {
			path = strings.TrimPrefix(at+"."+name, ".")
		}
		if f.Kind() == reflect.Pointer && !f.IsNil() {
			f = f.Elem()
		}
		switch {
		case f.Type() == reflect.TypeFor[courier.Answer]():
			list = append(list, answerField{path, func(a courier.Answer) { f.SetUint(uint64(a)) }})
		case f.Kind() == reflect.Struct && strings.HasSuffix(f.Type().PkgPath(), "/order"):
			list = append(list, answersOf(f, path)...)
		}
	}
	return list
}

// No field of the facts is left out of the full request.
func TestFullIsFull(t *testing.T) {
	var walk func(v reflect.Value, at string)
	walk = func(v reflect.Value, at string) {
		for i := range v.NumField() {
			f, name := v.Field(i), at+"."+v.Type().Field(i).Name
			assert.False(t, f.IsZero(), name)
			if f.Kind() == reflect.Pointer {
				f = f.Elem()
			}
			if f.Kind() == reflect.Struct && strings.HasSuffix(f.Type().PkgPath(), "/order") {
				walk(f, name)
			}
		}
	}
	walk(reflect.ValueOf(full()), "request")
}

func TestRequestJSON(t *testing.T) {
	for _, r := range []order.Request{full(), recall(), redirect(), bySea(), byAir(), arrange(), admitted(), {}} {
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var back order.Request
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(r, back), "%s", text)
	}
	text, err := json.Marshal(order.Request{Action: order.Recall})
	require.NoError(t, err)
	assert.Equal(t, `{"action":"recall"}`, string(text), "what is unknown is not written")
}

// The JSON of the facts names every field in lower snake case, by the path
// that needs and errors use, and every word as its constant reads.
func TestRequestJSONNames(t *testing.T) {
	text, err := json.MarshalIndent(full(), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/request.json", string(text)+"\n")
	for _, key := range regexp.MustCompile(`"([^"]+)":`).FindAllSubmatch(text, -1) {
		assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, string(key[1]))
	}
	var tree map[string]any
	require.NoError(t, json.Unmarshal(text, &tree))
	for _, a := range slices.Concat(given, askable, orderGiven, orderAskable, wishAskable, costs, proofs) {
		if a.need == "asked_on" || a.need == "terms" {
			continue
		}
		at := any(tree)
		for part := range strings.SplitSeq(string(a.need), ".") {
			at = at.(map[string]any)[part]
		}
		assert.NotNil(t, at, "%s is no path of the facts", a.need)
	}
}

func TestRulingJSON(t *testing.T) {
	facts := []order.Request{full(), recall(), arrange(), {Action: order.Redirect}, {Action: order.Recall, Consignment: order.Consignment{AskedOn: summer}}}
	for _, c := range groundCases() {
		facts = append(facts, c.met, c.missed)
	}
	for _, r := range facts {
		ruling := decide(t, r)
		text, err := json.Marshal(ruling)
		require.NoError(t, err)
		var back order.Ruling
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(ruling, back), "%s", text)
		assert.Empty(t, order.Book().Bind(&back.Grounds), "a code that the book does not know")
		for i, reason := range back.Reasons {
			assert.Equal(t, ruling.Reasons[i].Sentence(courier.Chinese), reason.Sentence(courier.Chinese))
		}
	}
	text, err := json.Marshal(decide(t, order.Request{Action: order.Recall}))
	require.NoError(t, err)
	assert.JSONEq(t, `{"verdict":"referred","needs":["asked_on"],"rules":"order/2026.1"}`, string(text))
}

// A refusal as it is told in both languages, with every ground, what lifts
// one, and what is told beside.
func TestRefusalInBothLanguages(t *testing.T) {
	r := with(redirect(), by(courier.ShippersAgent), identity(courier.No), letter(courier.No), at(tracking.DeliveryRefused),
		served(courier.No), prohibited(courier.Yes), lien(courier.Yes), on(2026, 10, 1),
		terms(order.ControlTerms{AtMost: courier.CountOf(1)}), made(1))
	r.Regime, r.Air = courier.Air, &order.AirDisposition{ObligationsMet: courier.No, Impossible: courier.Yes, ConsigneeRight: courier.Yes}
	ruling := decide(t, r)
	require.Equal(t, refused, ruling.Verdict)
	var b strings.Builder
	fmt.Fprintf(&b, "%v, next: %v\n", ruling.Verdict, ruling.Next)
	for _, reason := range ruling.Reasons {
		basis := reason.Basis()
		fmt.Fprintf(&b, "\n%v %v (%s)\n", reason.Effect, reason.Code(), reason.IDs())
		for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
			fmt.Fprintf(&b, "  %s [%s]\n", reason.Sentence(lang), basis.AppendText(nil, lang))
		}
	}
	golden(t, "testdata/refusal.txt", b.String())
}

// Codes are API: what the book says, row by row, changes only on purpose.
func TestBook(t *testing.T) {
	var b strings.Builder
	for row := range order.Book().Rows() {
		fmt.Fprintf(&b, "%s (%s)", row.Code, row.IDs)
		for _, cite := range row.Cites {
			fmt.Fprintf(&b, " [%s]", strings.TrimSpace(cite.Basis().Source+" "+cite.Article))
		}
		fmt.Fprintf(&b, "\n  %s\n  %s\n", row.Zh, row.En)
	}
	golden(t, "testdata/book.txt", b.String())
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "run with -update after a wanted change")
}

func TestNames(t *testing.T) {
	assert.Equal(t, "更址 redirect", order.Redirect.Name(courier.Chinese)+" "+order.Redirect.Name(courier.English))
	assert.Equal(t, "撤回 recall", order.Recall.Name(courier.Chinese)+" "+order.Recall.Name(courier.English))
	assert.Equal(t, "交邻居代收 neighbour", order.Neighbour.Name(courier.Chinese)+" "+order.Neighbour.Name(courier.English))
	assert.Equal(t, "派送中 out for delivery", tracking.OutForDelivery.Name(courier.Chinese)+" "+tracking.OutForDelivery.Name(courier.English))
	for s := tracking.Ordered; s <= tracking.Disposed; s++ {
		assert.True(t, s.Valid())
		assert.Regexp(t, `^\p{Han}+$`, s.Name(courier.Chinese), "a name of its own for %v", s)
		var back tracking.Stage
		require.NoError(t, back.UnmarshalText([]byte(s.String())))
		assert.Equal(t, s, back)
	}
	assert.Equal(t, tracking.StageCount, len(stages))
	assert.False(t, (tracking.Disposed + 1).Valid())
	for a := order.Redirect; a <= order.Cancel; a++ {
		assert.Regexp(t, `^\p{Han}+$`, a.Name(courier.Chinese))
	}
	for w := order.OtherTime; w <= order.NamedPerson; w++ {
		assert.Regexp(t, `^\p{Han}+$`, w.Name(courier.Chinese))
	}
	for c := order.ToSameOutlet; c <= order.ToAbroad; c++ {
		assert.Regexp(t, `^\p{Han}+$`, c.Name(courier.Chinese))
	}
	for k := order.ToDoor; k <= order.ToMilitary; k++ {
		assert.Regexp(t, `^\p{Han}+$`, k.Name(courier.Chinese))
	}
	assert.Equal(t, "none", order.CutOffs(0).String())
	assert.Equal(t, "textbook", order.TextbookCutOffs.String())
}
