package tracking_test

import (
	"encoding/json"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// fuzzed reads JSON as facts and asks: nothing panics, an answer has its rule
// set, every reason its code and sentence, and no need stands twice.
func fuzzed[F, R any](f *testing.F, ask func(*F) (R, error), grounds func(*R) *courier.Grounds, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts F
		if json.Unmarshal(data, &facts) != nil {
			return
		}
		r, err := ask(&facts)
		if err != nil {
			return
		}
		g := grounds(&r)
		if g.Rules != tracking.Rules {
			t.Fatal("no rule set")
		}
		for _, reason := range g.Reasons {
			if reason.Code() == "" || reason.Sentence(courier.Chinese) == "" || reason.Effect == 0 {
				t.Fatalf("%v", reason)
			}
		}
		seen := map[courier.Need]bool{}
		for _, n := range g.Needs {
			if seen[n] {
				t.Fatalf("%s is asked for twice", n)
			}
			seen[n] = true
		}
		if again, err := ask(&facts); err != nil || len(grounds(&again).Reasons) != len(g.Reasons) {
			t.Fatal("another answer", err)
		}
	})
}

const fuzzService = `{"picked_up":"2013-05-06T10:00:00+08:00","unpromised":"yes","lane":"international","zone":"europe","main_city":"yes","customs":"no","calendar":{"from":2013,"to":2014},"cells":"reported"}`

func FuzzLimit(f *testing.F) {
	fuzzed(f, tracking.Limit, func(l *tracking.ServiceLimit) *courier.Grounds { return &l.Grounds }, fuzzService,
		`{"picked_up":"9999-12-31T23:59:59+08:00","agreed":"1048576 years"}`, `{"promised_on":"9999-12-31","picked_up":"2026-01-01T00:00:00Z","figures":"own_figures","own":{"cite":{"source":"TM-ZTO"},"thorough":9999999999}}`)
}

func FuzzLate(f *testing.F) {
	fuzzed(f, tracking.Late, func(l *tracking.Lateness) *courier.Grounds { return &l.Grounds },
		`{"service":`+fuzzService+`,"tendered":"2013-06-06T10:00:00+08:00","cause":"recipient_absent","terms":{}}`,
		`{"service":{"promised":"2022-03-03T10:00:00+08:00"},"as_of":"9999-12-31T23:59:59+08:00","outstanding":"yes","cause":"force_majeure"}`)
}

func FuzzDeemedLost(f *testing.F) {
	fuzzed(f, tracking.DeemedLost, func(l *tracking.Loss) *courier.Grounds { return &l.Grounds },
		`{"regime":"sea","due":"2026-05-10","as_of":"2026-09-01T10:00:00+08:00","outstanding":"yes"}`, `{"regime":"rail","due":"9999-12-31"}`,
		`{"ship":{"search_start":"9999-12-01","agreed":"1048576 days"}}`, `{"regime":"civil","express":"yes","service":`+fuzzService+`}`, `{"regime":"montreal","admitted":"yes"}`)
}

func FuzzStall(f *testing.F) {
	fuzzed(f, tracking.Stall, func(a *tracking.Alarm) *courier.Grounds { return &a.Grounds },
		`{"stage":"in_transit","last_scan":"2026-01-01T08:00:00+08:00","as_of":"9999-12-31T08:00:00+08:00","table":{"cite":{"document":{"id":"OPS","zh":"规则","en":"rules","force":"practice"}},"rows":[{"stage":"in_transit","from":"2025-01-01","after":24}]}}`)
}

func FuzzRenew(f *testing.F) {
	fuzzed(f, tracking.Renew, func(p *tracking.Promise) *courier.Grounds { return &p.Grounds },
		`{"before":{"promised":"2022-03-03T10:00:00+08:00"},"after":{"agreed":"48 hours"},"handed_over":"2022-03-04T10:00:00+08:00"}`)
}

func FuzzUnclaimed(f *testing.F) {
	fuzzed(f, tracking.Unclaimed, func(h *tracking.Handling) *courier.Grounds { return &h.Grounds },
		`{"kind":"letter","as_of":"2026-03-02","unreturnable":"2026-01-31","claimed":"no","inbound":"no","acts":["takes_profit"]}`,
		`{"kind":"rail_cargo","as_of":"9999-12-31","rail":{"shipper_notified":"9999-12-31","rules_1986":"yes"}}`, `{"kind":"other_item","as_of":"2026-03-02","recipient":{"other":"yes"},"terms":{"cite":{"source":"TM-JD"},"return":99999999999,"write_off":1}}`)
}

func FuzzRecord(f *testing.F) {
	fuzzed(f, tracking.Record, func(a *tracking.AccidentRecord) *courier.Grounds { return &a.Grounds }, `{"found_on":"2026-05-10","lots":2,"proof_needed":"no","shipper_loaded":"no"}`)
}

func FuzzRetain(f *testing.F) {
	fuzzed(f, tracking.Retain, func(r *tracking.Retention) *courier.Grounds { return &r.Grounds }, `{"kind":"camera_footage","made_on":"9999-12-31","region":"shanghai"}`)
}

func FuzzReport(f *testing.F) {
	fuzzed(f, tracking.Report, func(r *tracking.Reporting) *courier.Grounds { return &r.Grounds }, `{"kind":"network_blocked","found":"9999-12-31T23:00:00+08:00","as_of":"9999-12-31T23:30:00+08:00"}`)
}
