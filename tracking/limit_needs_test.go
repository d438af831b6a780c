package tracking_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// askedField is a fact by its path, with values in JSON that it can take.
type askedField struct {
	path   string
	values []string
}

func yesNo(paths ...string) (fields []askedField) {
	for _, p := range paths {
		fields = append(fields, askedField{p, []string{`"yes"`, `"no"`}})
	}
	return fields
}

func oneOf(path string, values ...string) []askedField {
	for i, v := range values {
		if !strings.HasPrefix(v, "{") {
			values[i] = `"` + v + `"`
		}
	}
	return []askedField{{path, values}}
}

// askedSpace is the facts of one question: those that stand, those that may
// be unknown, and what of the answer counts.
type askedSpace struct {
	name   string
	stands map[string]string
	fields []askedField
	ask    func(facts []byte) (answer string, needs []courier.Need, ok bool)
}

func spaceOf[F, R any](ask func(*F) (R, error), answer func(R) (string, []courier.Need)) func([]byte) (string, []courier.Need, bool) {
	return func(text []byte) (string, []courier.Need, bool) {
		var f F
		if err := json.Unmarshal(text, &f); err != nil {
			return err.Error(), nil, false
		}
		r, err := ask(&f)
		if err != nil {
			return "", nil, false
		}
		a, needs := answer(r)
		return a, needs, true
	}
}

func factsJSON(known map[string]string) []byte {
	var write func(prefix string) string
	write = func(prefix string) string {
		var parts, seen []string
		for path := range known {
			rest, ok := strings.CutPrefix(path, prefix)
			if !ok || rest == "" {
				continue
			}
			key, _, nested := strings.Cut(rest, ".")
			if slices.Contains(seen, key) {
				continue
			}
			seen = append(seen, key)
			value := known[prefix+key]
			if nested {
				value = write(prefix + key + ".")
			}
			parts = append(parts, fmt.Sprintf("%q:%s", key, value))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return []byte(write(""))
}

// completed draws values for the fields not known yet, save one.
func (s *askedSpace) completed(draw *rand.Rand, known map[string]string, save string) map[string]string {
	all, most := map[string]string{}, draw.IntN(8)
	for k, v := range known {
		all[k] = v
	}
	for _, f := range s.fields {
		if _, ok := all[f.path]; !ok && f.path != save && draw.IntN(8) <= most {
			all[f.path] = f.values[draw.IntN(len(f.values))]
		}
	}
	return all
}

// decides looks for a completion in which the field's value decides.
func (s *askedSpace) decides(draw *rand.Rand, known map[string]string, need string) bool {
	var f *askedField
	for i := range s.fields {
		if s.fields[i].path == need || strings.HasPrefix(s.fields[i].path, need+".") {
			f = &s.fields[i]
		}
	}
	if f == nil {
		return false
	}
	for range 600 {
		all := s.completed(draw, known, f.path)
		answers := map[string]bool{}
		for _, v := range append([]string{""}, f.values...) {
			if delete(all, f.path); v != "" {
				all[f.path] = v
			}
			if a, needs, ok := s.ask(factsJSON(all)); ok && (v == "" || len(needs) == 0 || a != "") {
				answers[fmt.Sprint(a, needs)] = true
			}
		}
		if len(answers) > 1 {
			return true
		}
	}
	return false
}

// settledBy is facts that settle the matter alone and are not asked for, as
// another one is asked for that does: a time agreed would stand in for a
// promise, and what has arrived cannot be admitted as lost.
var settledBy = map[string]courier.Need{
	"agreed": "promised", "service.agreed": "service.promised", "after.agreed": "after.promised",
	"ship.agreed": "ship.agreed_otherwise", "outstanding": "admitted", "delivered": "admitted",
}

// settles holds that a fact which would settle the matter alone is asked for.
func (s *askedSpace) settles(t *testing.T, known map[string]string, needs []courier.Need) {
	t.Helper()
	for _, f := range s.fields {
		_, given := known[f.path]
		asked := slices.ContainsFunc(needs, func(n courier.Need) bool {
			return f.path == string(n) || strings.HasPrefix(f.path, string(n)+".") || settledBy[f.path] == n
		})
		if given || asked {
			continue
		}
		for _, v := range f.values {
			more := maps.Clone(known)
			more[f.path] = v
			if answer, open, ok := s.ask(factsJSON(more)); ok {
				require.NotEmpty(t, open, "%s asks for %v and not for %s, which says %s", factsJSON(known), needs, f.path, answer)
			}
		}
	}
}

// check draws partial facts: what is not asked for does not change an answer
// without needs, and what is asked for can change it.
func (s *askedSpace) check(t *testing.T) {
	t.Helper()
	draw := rand.New(rand.NewPCG(7, 11))
	open, closed := 0, 0
	for range 700 {
		known := map[string]string{}
		for k, v := range s.stands {
			known[k] = v
		}
		for _, f := range s.fields {
			if draw.IntN(3) > 0 {
				known[f.path] = f.values[draw.IntN(len(f.values))]
			}
		}
		text := factsJSON(known)
		answer, needs, ok := s.ask(text)
		if !ok {
			continue
		}
		if len(needs) == 0 {
			closed++
			for range 12 {
				more := factsJSON(s.completed(draw, known, ""))
				if again, asked, ok := s.ask(more); ok {
					require.Equal(t, answer, again, "%s\n%s", text, more)
					require.Empty(t, asked, "%s\n%s", text, more)
				}
			}
			continue
		}
		open++
		s.settles(t, known, needs)
		if open > 120 {
			continue
		}
		for _, n := range needs {
			_, given := known[string(n)]
			require.False(t, given, "%s asks for %s, which is given", text, n)
			require.True(t, s.decides(draw, known, string(n)), "%s asks for %s", text, n)
		}
	}
	assert.Greater(t, open, 20, s.name)
	assert.Greater(t, closed, 20, s.name)
}

var calendar2013 = `{"from":2010,"to":2027}`

func serviceFields(under string, day string) []askedField {
	return slices.Concat(
		oneOf(under+"picked_up", day+"T10:00:00+08:00"), oneOf(under+"promised", day+"T22:00:00+08:00"), oneOf(under+"agreed", "48 hours", "3 days", "3 working days"),
		yesNo(under+"unpromised", under+"main_city", under+"customs"),
		oneOf(under+"lane", "same_city", "other_domestic", "hk_macao_taiwan", "international"),
		oneOf(under+"zone", "hong_kong", "taiwan", "asia", "europe", "elsewhere"),
		oneOf(under+"calendar", calendar2013), oneOf(under+"day_end", "same_clock", "midnight"),
	)
}

func spaces() []askedSpace {
	limit := spaceOf(tracking.Limit, func(l tracking.ServiceLimit) (string, []courier.Need) {
		return fmt.Sprint(l.Deadline.End, l.Thorough.SameClock, l.Thorough.End), l.Needs
	})
	late := spaceOf(tracking.Late, func(l tracking.Lateness) (string, []courier.Need) {
		return fmt.Sprint(l.Late, l.ThoroughlyLate, l.Excused), l.Needs
	})
	lost := spaceOf(tracking.DeemedLost, func(l tracking.Loss) (string, []courier.Need) { return l.Verdict.String(), l.Needs })
	unclaimed := spaceOf(tracking.Unclaimed, func(h tracking.Handling) (string, []courier.Need) {
		return fmt.Sprint(h.Step, h.Has("tracking.unclaimed.customs_formalities"), h.Has("tracking.unclaimed.storage"), h.Has("tracking.unclaimed.rail_perishable")), h.Needs
	})
	record := spaceOf(tracking.Record, func(a tracking.AccidentRecord) (string, []courier.Need) {
		return fmt.Sprint(a.Kind, a.By, a.Records, a.Appraisal, a.TellOwner, a.SendRecord), a.Needs
	})
	report := spaceOf(tracking.Report, func(r tracking.Reporting) (string, []courier.Need) {
		return fmt.Sprint(r.Due.End, r.Breach, r.FineMax), r.Needs
	})
	renew := spaceOf(tracking.Renew, func(p tracking.Promise) (string, []courier.Need) {
		return fmt.Sprint(p.Old.End, p.New.End, p.Renewed), p.Needs
	})
	moment := func(path string, days ...string) []askedField {
		for i := range days {
			days[i] += "T12:00:00+08:00"
		}
		return oneOf(path, days...)
	}
	outcome := slices.Concat(moment("as_of", "2026-06-05", "2026-09-30"), yesNo("outstanding"), moment("delivered", "2026-06-03", "2026-09-20"))
	due := oneOf("due", "2026-04-20", "2026-06-01")
	rail := slices.Concat(yesNo("rail.shipper_answered", "rail.dangerous", "rail.perishable"))
	return []askedSpace{
		{"limit", map[string]string{"cells": `"reported"`}, serviceFields("", "2013-05-06"), limit},
		{"limit 2007", nil, serviceFields("", "2010-05-06"), limit},
		{"limit 2024", nil, slices.Concat(serviceFields("", "2024-05-06"), oneOf("figures", "as_of_2011", "as_of_draft_2022")), limit},
		{"late 2026", map[string]string{"service.picked_up": `"2026-05-06T10:00:00+08:00"`, "cause": `"other"`}, slices.Concat(serviceFields("service.", "2026-05-06"),
			oneOf("service.figures", "as_of_2011", "as_of_draft_2022"), moment("as_of", "2026-05-07", "2026-06-20"), moment("tendered", "2026-05-06", "2026-06-14"), yesNo("outstanding")), late},
		{"late", map[string]string{"service.cells": `"reported"`, "service.picked_up": `"2022-05-06T10:00:00+08:00"`}, slices.Concat(serviceFields("service.", "2022-05-06"),
			moment("as_of", "2022-05-07", "2022-05-12", "2022-06-20"), moment("tendered", "2022-05-07", "2022-05-14"), yesNo("outstanding"),
			oneOf("cause", "wrong_recipient_data", "recipient_absent", "force_majeure", "other"),
			oneOf("terms", `{}`, `{"cite":{"source":"TM-GEN"},"wrong_data":"yes","absence":"yes"}`),
			moment("force_majeure.began", "2022-05-06", "2022-05-10"), yesNo("force_majeure.notified", "force_majeure.proved")), late},
		{"lost sea", map[string]string{"regime": `"sea"`, "terms": `{}`}, slices.Concat(outcome, due, yesNo("none_agreed", "domestic", "fault"), oneOf("reasonable", "2026-04-28", "2026-06-02")), lost},
		{"lost air", map[string]string{"regime": `"air"`}, slices.Concat(outcome, due, yesNo("admitted", "fault")), lost},
		{"lost cmr", map[string]string{"regime": `"cmr"`}, slices.Concat(outcome, due, yesNo("none_agreed"), oneOf("taken_over", "2026-04-10", "2026-05-30")), lost},
		{"lost post", map[string]string{"regime": `"postal_universal"`}, slices.Concat(outcome, yesNo("slow_mail"), oneOf("queried", "2026-05-01", "2026-06-01")), lost},
		{"lost civil", map[string]string{"regime": `"civil"`}, slices.Concat(outcome, due, yesNo("express"), oneOf("terms", `{}`, `{"cite":{"source":"TM-FWD"},"after":"30 days"}`),
			oneOf("service", `{"picked_up":"2026-05-20T10:00:00+08:00","promised":"2026-05-22T10:00:00+08:00","lane":"other_domestic","figures":"as_of_2011","day_end":"midnight"}`,
				`{"picked_up":"2026-05-20T10:00:00+08:00","promised":"2026-05-22T10:00:00+08:00","lane":"hk_macao_taiwan","figures":"as_of_draft_2022"}`)), lost},
		{"lost express", map[string]string{"regime": `"civil"`, "express": `"yes"`, "service.figures": `"as_of_2011"`}, slices.Concat(
			moment("as_of", "2026-05-28", "2026-05-29", "2026-06-02"), yesNo("outstanding"), moment("delivered", "2026-05-21", "2026-05-28"), serviceFields("service.", "2026-05-20")), lost},
		{"ship", map[string]string{"ship.start": `"last_news"`}, slices.Concat(outcome, oneOf("ship.search_start", "2026-03-01", "2026-06-01"), yesNo("ship.agreed_otherwise"), oneOf("ship.agreed", "3 months")), lost},
		{"undeliverable", map[string]string{"kind": `"letter"`}, slices.Concat(oneOf("as_of", "2026-03-02", "2026-08-02"), yesNo("recipient.address_bad", "recipient.contact_bad", "recipient.dead",
			"recipient.refuses_item", "recipient.refuses_charge", "recipient.uncollected", "recipient.other", "cross_border", "claimed")), unclaimed},
		{"unreturnable", map[string]string{"as_of": `"2026-08-02"`, "recipient": `{"other":"yes"}`, "sender": `{"gives_up":"yes"}`}, slices.Concat(
			oneOf("kind", "letter", "other_item"), yesNo("inbound", "claimed"), oneOf("unreturnable", "2026-01-31", "2026-02-28"), oneOf("entered", "2026-02-01")), unclaimed},
		{"rail notice", map[string]string{"kind": `"rail_parcel"`}, slices.Concat(yesNo("rail.perishable"), oneOf("rail.notice_sent", "2026-03-20", "2026-06-20"), oneOf("as_of", "2026-06-30")), unclaimed},
		{"rail shipper", map[string]string{"kind": `"rail_cargo"`, "rail.shipper_notified": `"2026-05-20"`}, slices.Concat(rail, oneOf("as_of", "2026-06-10", "2026-06-30")), unclaimed},
		{"cargo", map[string]string{"kind": `"other_cargo"`}, slices.Concat(oneOf("as_of", "2026-06-30"), yesNo("cargo.consignee_unknown", "cargo.refused_no_cause", "cargo.collected_late")), unclaimed},
		{"record", nil, slices.Concat(oneOf("found_on", "2026-06-30"), []askedField{{"lots", []string{"1", "3"}}}, yesNo("shipper_loaded", "consignee_unloaded", "visible_defect", "consignee_reports",
			"proof_needed", "damage_or_part", "cause_told", "extent_told", "beyond_carrier", "unlawful")), record},
		{"report", nil, slices.Concat(oneOf("kind", "data_leak", "data_sold", "network_blocked"), moment("found", "2026-06-10"), yesNo("remedied", "unreported", "serious"),
			moment("reported", "2026-06-11", "2026-06-12"), moment("as_of", "2026-06-11", "2026-06-20")), report},
		{"renew", map[string]string{"before.promised": `"2026-06-03T10:00:00+08:00"`}, slices.Concat(moment("handed_over", "2026-06-02", "2026-06-04"), yesNo("recorded", "after.unpromised"),
			moment("after.promised", "2026-06-09"), oneOf("after.agreed", "48 hours"),
			oneOf("after.figures", "as_of_2011", "as_of_draft_2022"), oneOf("after.lane", "same_city", "other_domestic")), renew},
	}
}

func TestWhatIsAskedForDecides(t *testing.T) {
	for _, s := range spaces() {
		t.Run(s.name, func(t *testing.T) { s.check(t) })
	}
}
