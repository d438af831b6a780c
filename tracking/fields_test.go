package tracking_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// factsStructs are the facts of every question of the package, and the
// answers of Fold, Gaps and RollUp, whose rows speak of what these found.
var factsStructs = []any{tracking.History{}, tracking.Journey{}, tracking.Step{}, tracking.Lot{}, tracking.Whole{}, tracking.Route{},
	tracking.Service{}, tracking.Transit{}, tracking.Overdue{}, tracking.Watch{}, tracking.Redirected{}, tracking.Delivery{}, tracking.SignOffDispute{},
	tracking.Attempts{}, tracking.LockerStay{}, tracking.Item{}, tracking.Asker{}, tracking.Query{}, tracking.Accident{}, tracking.Document{}, tracking.Incident{}}

// resolves reports whether a JSON path names a field below a type.
func resolves(t reflect.Type, path string) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if path == "" {
		return true
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	key, rest, _ := strings.Cut(path, ".")
	key, list := strings.CutSuffix(key, "[]")
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" && resolves(f.Type, path) {
			return true
		}
		if name != key {
			continue
		}
		below := f.Type
		if list {
			if below.Kind() != reflect.Slice {
				return false
			}
			below = below.Elem()
		}
		return resolves(below, rest)
	}
	return false
}

// The field that a row names is a path in some facts, and so it is under
// every path at which other facts hold them.
func TestEveryFieldOfARowIsAPathInSomeFacts(t *testing.T) {
	somewhere := func(path string) bool {
		for _, s := range factsStructs {
			if resolves(reflect.TypeOf(s), path) {
				return true
			}
		}
		return false
	}
	n := 0
	for row := range tracking.Book().Rows() {
		if row.Field == "" {
			assert.Empty(t, row.In, row.Code)
			continue
		}
		n++
		assert.Truef(t, somewhere(string(row.Field)), "%s: %s", row.Code, row.Field)
		for _, in := range row.In {
			assert.Truef(t, somewhere(string(in)+"."+string(row.Field)), "%s: %s.%s", row.Code, in, row.Field)
		}
	}
	assert.Greater(t, n, 80)
	assert.False(t, somewhere("figure"), "the test can fail")
	assert.False(t, somewhere("picked_up.day"))
}

// What Late, DeemedLost and Renew tell of a service stands at its path there.
func TestFieldsOfReasonsArePathsInTheFactsPassed(t *testing.T) {
	s := tracking.Service{PickedUp: clock("2026-03-01 10:00"), Promised: clock("2026-03-03 10:00")}
	fits := func(facts any, g *courier.Grounds, want ...courier.Need) {
		t.Helper()
		var fields []courier.Need
		for _, r := range g.Reasons {
			if r.Field() != "" {
				fields = append(fields, r.Field())
				assert.Truef(t, resolves(reflect.TypeOf(facts), string(r.Field())), "%s: %s", r.Code(), r.Field())
			}
		}
		for _, n := range g.Needs {
			assert.True(t, resolves(reflect.TypeOf(facts), string(n)), n)
		}
		assert.Equal(t, want, fields)
	}
	l := mustLimit(t, s)
	fits(s, &l.Grounds, "promised", "figures")
	late := tracking.Transit{Service: s, AsOf: clock("2026-06-01 10:00"), Outstanding: courier.Yes, Cause: tracking.OtherCause}
	answer := mustLate(t, late)
	fits(late, &answer.Grounds, "service.promised", "service.figures", "cause")
	late.Service.Figures, late.Service.Lane = tracking.AsOf2011, courier.SameCity
	answer = mustLate(t, late)
	fits(late, &answer.Grounds, "service.promised", "service.figures", "service.day_end", "cause")
	o := tracking.Overdue{Regime: courier.CivilLaw, Express: courier.Yes, Service: &late.Service, AsOf: late.AsOf, Outstanding: courier.Yes}
	loss := mustLose(t, o)
	fits(o, &loss.Grounds, "service.promised", "service.figures", "service.day_end")
	p := tracking.Redirected{Before: s, After: tracking.Service{Agreed: courier.Hours(48).Period()}, HandedOver: clock("2026-03-02 10:00")}
	renewed, err := tracking.Renew(&p)
	require.NoError(t, err)
	fits(p, &renewed.Grounds, "before.promised", "handed_over", "after.agreed")
}

// An English text has no Chinese in its basis.
func TestEnglishBasesAreEnglish(t *testing.T) {
	for row := range tracking.Book().Rows() {
		for i := range row.Cites {
			for _, c := range row.Cites[i].Basis().Text(courier.English) {
				assert.Falsef(t, unicode.Is(unicode.Han, c), "%s: %s", row.Code, row.Cites[i].Basis().Text(courier.English))
			}
		}
	}
	r := tracking.Query{Kind: tracking.GoodsState, ReceivedAt: clock("2026-05-01 10:00")}
	for _, reason := range reply(t, r).Reasons {
		if reason.Code() == "tracking.reply.record" {
			b, err := json.Marshal(reason)
			require.NoError(t, err)
			var back courier.Reason
			require.NoError(t, json.Unmarshal(b, &back))
			assert.Equal(t, reason.Text(courier.English), back.Text(courier.English))
			assert.Contains(t, back.Text(courier.English), ", principles of handling queries]")
			assert.Contains(t, back.Text(courier.Chinese), "》查询处理原则）")
		}
	}
}
