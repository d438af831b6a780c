package tracking_test

import (
	"encoding/json"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// roundTrip requires that facts, or an answer, read back as they were, and
// that their keys are lower snake case.
func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(v, back), "%s", text)
	for _, key := range regexp.MustCompile(`"([^"]+)":`).FindAllSubmatch(text, -1) {
		assert.Regexp(t, `^[a-z]+(_[a-z0-9]+)*$`, string(key[1]))
	}
}

func fullService(t testing.TB) tracking.Service {
	return tracking.Service{PickedUp: clock("2024-03-01 10:00"), Promised: clock("2024-03-03 10:00"), Unpromised: courier.No, Lane: courier.International,
		Zone: tracking.ToAsia, MainCity: courier.Yes, Customs: courier.No, Calendar: plainWeeks(t, 2024, 2025), Figures: tracking.OwnFigures,
		Own:   &tracking.OwnLimits{Cite: courier.Art(courier.ZTOTerms, "3"), Limit: courier.Hours(36).Period(), Thorough: 4},
		Cells: tracking.ReportedCells, DayEnd: tracking.Midnight}
}

func TestFactsRoundTrip(t *testing.T) {
	s := fullService(t)
	roundTrip(t, s)
	roundTrip(t, tracking.Service{PromisedOn: clockDay("2024-03-03")})
	terms := tracking.GenericExpressDelay()
	roundTrip(t, tracking.Transit{Service: s, Tendered: clock("2024-03-04 10:00"), Outstanding: courier.No, AsOf: clock("2024-03-05 10:00"), Cause: tracking.RecipientAbsent,
		ForceMajeure: &tracking.ForceMajeure{Began: clock("2024-03-02 10:00"), Notified: courier.Yes, Proved: courier.No}, Terms: &terms})
	roundTrip(t, tracking.Overdue{Regime: courier.Sea, AsOf: clock("2026-06-05 10:00"), Outstanding: courier.Yes, Delivered: clock("2026-06-04 10:00"), Admitted: courier.No,
		Due: clockDay("2026-06-01"), NoneAgreed: courier.No, Reasonable: clockDay("2026-06-02"), TakenOver: clockDay("2026-05-02"), Queried: clockDay("2026-05-03"),
		SlowMail: courier.Yes, Express: courier.No, Service: &s, Domestic: courier.Yes, Fault: courier.No, Record: courier.Yes, Fresh: courier.No, Cells: tracking.ReportedCells,
		Terms: &tracking.LossTerms{Cite: courier.Art(courier.ForwarderTerms, "1"), After: courier.Days(30).Period()},
		Ship:  &tracking.MissingShip{SearchStart: clockDay("2026-05-01"), Start: tracking.LastNews, AgreedOtherwise: courier.Yes, Agreed: courier.Months(3).Period()}})
	roundTrip(t, tracking.Watch{Stage: tracking.InTransit, LastScan: clock("2026-06-05 10:00"), AsOf: clock("2026-06-06 10:00"), Table: stallTable(t)})
	roundTrip(t, redirected())
	jd := tracking.JDUnclaimed()
	recipient := nothingWrong()
	roundTrip(t, tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-06-01"), Recipient: &recipient, Sender: &tracking.SenderEnd{GivesUp: courier.Yes},
		CrossBorder: courier.Yes, Inbound: courier.No, Unreturnable: clockDay("2026-05-01"), Claimed: courier.No, Entered: clockDay("2026-05-02"), Keep: tracking.KeepDraft2013,
		Acts: []tracking.KeepAct{tracking.TakesProfit}, Terms: &jd, SenderAsked: clockDay("2026-04-01"), Instructed: courier.No, Fresh: courier.Yes, FirstAttempt: clockDay("2026-04-02"),
		Rail:  &tracking.RailUnclaimed{NoticeSent: clockDay("2026-04-02"), Dangerous: courier.No, Rules1986: courier.Yes},
		Cargo: &tracking.CargoEnd{ConsigneeUnknown: courier.Yes}})
	roundTrip(t, tracking.Accident{FoundOn: clockDay("2026-04-02"), Lots: courier.CountOf(3), ShipperLoaded: courier.Yes, Unlawful: courier.No})
	roundTrip(t, tracking.Document{Kind: tracking.CameraFootage, MadeOn: clockDay("2026-04-02"), Region: courier.Shanghai, Cells: tracking.ReportedCells})
	roundTrip(t, tracking.Incident{Kind: tracking.DataLeak, Found: clock("2026-06-05 10:00"), Remedied: courier.Yes, Reported: clock("2026-06-05 11:00"), Serious: courier.No})

	for _, empty := range []any{tracking.Service{}, tracking.Transit{}, tracking.Overdue{}, tracking.Redirected{}, tracking.Item{}, tracking.Accident{}, tracking.Document{}, tracking.Incident{}} {
		text, err := json.Marshal(empty)
		require.NoError(t, err)
		assert.Equal(t, "{}", string(text), "what is unknown is not written")
	}
}

func TestAnswersRoundTrip(t *testing.T) {
	s := fullService(t)
	roundTrip(t, mustLimit(t, s))
	late := onTheWay()
	late.Tendered = clock("2022-03-05 10:00")
	roundTrip(t, mustLate(t, late))
	roundTrip(t, mustLose(t, tracking.Overdue{Regime: courier.Sea, Due: clockDay("2026-05-10"), AsOf: clock("2026-09-01 10:00"), Outstanding: courier.Yes, Fault: courier.Yes}))
	roundTrip(t, mustStall(t, tracking.Watch{Stage: tracking.InTransit, LastScan: clock("2026-01-01 08:00"), AsOf: clock("2026-01-03 08:00")}))
	roundTrip(t, mustRenew(t, redirected()))
	h := mustHandle(t, tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2026-03-02"), Unreturnable: clockDay("2026-01-31"), Claimed: courier.No, Inbound: courier.No,
		Acts: []tracking.KeepAct{tracking.TakesProfit}})
	roundTrip(t, h)

	text, err := json.Marshal(h)
	require.NoError(t, err)
	var back tracking.Handling
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, tracking.Book().Bind(&back.Grounds))
	assert.Equal(t, courier.Need("acts[0]"), back.Reasons[1].Field())
	assert.Equal(t, tracking.Rules, back.Rules)
}
