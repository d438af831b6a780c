package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// The worked examples of the rule book, by their numbers.
func TestVectors(t *testing.T) {
	lastOf := func(t *testing.T, w complaint.Watch, c complaint.Clock) courier.Date { return last(t, due(t, w), c) }
	for name, vector := range map[string]func(t *testing.T){
		"V-CMP-001": func(t *testing.T) { // received Monday 2024-03-04: day 1 is the 5th, the last is the 11th to 24:00
			d, ok := func() (complaint.Deadline, bool) {
				s := due(t, received(courier.Day(2024, 3, 4)))
				return s.First(complaint.HandlingAndTelling)
			}()
			require.True(t, ok)
			assert.Equal(t, courier.Day(2024, 3, 11), d.Last)
			assert.Equal(t, courier.Day(2024, 3, 11).End(), d.End)
		},
		"V-CMP-002": func(t *testing.T) { // complained 2015-05-26, appealed 2015-06-01 without an answer
			e := unhandled(courier.Day(2015, 5, 26), courier.Day(2015, 6, 1))
			e.Edition = complaint.AppealRules2014
			assert.Equal(t, refused, gate(t, e, complaint.AtPostalRegulator).Verdict)
			e.Blocked = yes
			assert.Equal(t, granted, gate(t, e, complaint.AtPostalRegulator).Verdict)
		},
		"V-CMP-003": func(t *testing.T) { // posted 2022-09-01 in Zhejiang, filed 2023-03-02
			g := gate(t, complaint.Escalation{On: courier.Day(2023, 3, 2), Posted: courier.Day(2022, 9, 1), Region: courier.Zhejiang}, complaint.AtZhejiangRegulator)
			assert.Equal(t, refused, g.Verdict)
			assert.Equal(t, courier.Day(2023, 3, 1), g.Last)
			assert.Equal(t, no, g.InTime)
		},
		"V-CMP-004": func(t *testing.T) { // an authority received it on Monday 2026-03-09
			assert.Equal(t, courier.Day(2026, 3, 18), lastOf(t, complaint.Watch{Calendar: years(t), Authority: &complaint.AuthorityStage{ReceivedOn: courier.Day(2026, 3, 9)}}, complaint.AuthorityReplying))
		},
		"V-CMP-005": func(t *testing.T) { // mediation accepted 2026-03-10, without and with 12 days of appraisal
			for days, want := range map[int64]courier.Date{0: courier.Day(2026, 5, 9), 12: courier.Day(2026, 5, 21)} {
				w := complaint.Watch{Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(2026, 3, 10), AppraisalDays: courier.CountOf(days)}}
				assert.Equal(t, want, lastOf(t, w, complaint.Mediating))
			}
		},
		"V-CMP-006": func(t *testing.T) { // accepted 2024-06-20, before the regulation
			got := due(t, complaint.Watch{Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(2024, 6, 20), AppraisalDays: courier.CountOf(0)}})
			assert.Empty(t, got.Deadlines)
			assert.True(t, got.Has("complaint.due.no_mediation_time"))
		},
		"V-CMP-007": func(t *testing.T) { // complained 2026-03-02
			open := func(on courier.Date, handled, satisfied courier.Answer) courier.Verdict {
				e := unhandled(courier.Day(2026, 3, 2), on)
				e.Handled, e.Satisfied, e.Edition = handled, satisfied, complaint.AppealRulesUser
				return gate(t, e, complaint.AtPostalRegulator).Verdict
			}
			assert.Equal(t, refused, open(courier.Day(2026, 3, 9), no, 0))
			assert.Equal(t, granted, open(courier.Day(2026, 3, 10), no, 0))
			assert.Equal(t, granted, open(courier.Day(2026, 3, 4), yes, no))
		},
		"V-CMP-008": func(t *testing.T) { // all conditions met, posted two years ago
			e := unhandled(courier.Day(2026, 3, 2), courier.Day(2026, 3, 10))
			e.Posted, e.Edition = courier.Day(2024, 3, 10), complaint.AppealRulesUser
			all := gates(t, e)
			g, _ := all.Gate(complaint.AtPostalRegulator)
			assert.Equal(t, granted, g.Verdict)
			assert.Zero(t, g.InTime, "cannot be decided")
			assert.True(t, all.Has("complaint.gates.appeal_window_unknown"))
		},
		"V-CMP-009": func(t *testing.T) { // an appeal received 2026-03-10
			w := complaint.Watch{Case: complaint.Case{Region: courier.Beijing}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2026, 3, 10)}}
			assert.Equal(t, courier.Day(2026, 4, 9), lastOf(t, w, complaint.AppealReplying))
		},
		"V-CMP-010": func(t *testing.T) { // posted 2013-05-06: a domestic complaint is valid for a year
			for day, want := range map[courier.Date]courier.Answer{courier.Day(2014, 5, 6): yes, courier.Day(2014, 5, 7): no} {
				i := whole()
				i.Case.PostedOn, i.Case.ReceivedAt, i.Case.Lane, i.Expected = courier.Day(2013, 5, 6), day.At(9, 0), courier.OtherDomestic, courier.Instant{}
				got, err := complaint.Receive(&i)
				require.NoError(t, err)
				assert.Equal(t, want, got.InTime, day)
			}
		},
	} {
		t.Run(name, vector)
	}
}
