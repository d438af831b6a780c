package tracking_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func unmapped(v tracking.Vocabulary, code string) tracking.Mapped {
	return tracking.Mapped{Meaning: tracking.Meaning{State: tracking.StateUnmapped}, Vocabulary: v, Code: code}
}

func everyVocabulary(yield func(tracking.Vocabulary) bool) {
	for v := tracking.Vocabulary(1); int(v) <= tracking.VocabularyCount && yield(v); v++ {
	}
}

// published reads the table of the codes by state.
func published(t *testing.T) map[tracking.Vocabulary]map[string]tracking.State {
	t.Helper()
	text, err := os.ReadFile("testdata/states.txt")
	require.NoError(t, err)
	codes := map[tracking.Vocabulary]map[string]tracking.State{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 3, line)
		var state tracking.State
		var v tracking.Vocabulary
		require.NoError(t, state.UnmarshalText([]byte(cells[0])), line)
		require.NoError(t, v.UnmarshalText([]byte(cells[1])), line)
		if codes[v] == nil {
			codes[v] = map[string]tracking.State{}
		}
		for _, code := range strings.Fields(cells[2]) {
			was, twice := codes[v][code]
			require.Falsef(t, twice, "%s %s stands in the rows of %s and %s", v, code, was, state)
			codes[v][code] = state
		}
	}
	return codes
}

func TestEveryCodeStandsInOneRow(t *testing.T) {
	want := published(t)
	for v := range everyVocabulary {
		got := map[string]tracking.State{}
		for m := range v.Table() {
			_, twice := got[m.Code]
			assert.Falsef(t, twice, "%s %s stands twice", v, m.Code)
			got[m.Code] = m.State
			assert.Equal(t, m, v.Map(m.Code), "looked up as printed")
			assert.Equal(t, v, m.Vocabulary)
		}
		assert.Empty(t, cmp.Diff(want[v], got), v.String())
	}
	assert.Len(t, want, tracking.VocabularyCount)
	for range tracking.VocabKdniao.Table() {
		break
	}
}

// The whole mapping is printed, to be held beside the published lists.
func TestMappingIsPrinted(t *testing.T) {
	const golden = "testdata/mapping.txt"
	var b bytes.Buffer
	b.WriteString("# vocabulary code: state, cause (whose matter), handed over, coarse\n")
	for v := range everyVocabulary {
		fmt.Fprintf(&b, "\n# %s, %s, %s\n", v.Name(courier.Chinese), v.Name(courier.English), v.Edition())
		for m := range v.Table() {
			fmt.Fprintf(&b, "%s %s: %s", v, m.Code, m.State)
			if m.Cause != 0 {
				fmt.Fprintf(&b, ", %s (%s)", m.Cause, m.Cause.Party())
			}
			if m.Handover != 0 {
				fmt.Fprintf(&b, ", %s", m.Handover)
			}
			if m.Coarse {
				b.WriteString(", coarse")
			}
			b.WriteString("\n")
		}
	}
	if *writeIndex {
		require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test ./tracking -index after reading the change")
}

// The same number in two lists, and what goes wrong if it is read by the other.
func TestCollisions(t *testing.T) {
	for _, c := range []struct {
		number           int32
		kuaidi100        tracking.State
		kdniao           tracking.State
		how100, howBird  tracking.Handover
		because100, bird tracking.Cause
		wrong            string
	}{
		{4, tracking.StateReturned, tracking.StateException, 0, 0, 0, 0, "a claim closed while the parcel is only in trouble"},
		{5, tracking.StateOutForDelivery, tracking.StateRedirected, 0, 0, 0, 0, "the redirect gate"},
		{6, tracking.StateReturning, tracking.StateCustoms, 0, 0, 0, 0, "a return leg opened"},
		{10, tracking.StateCustomsSubmitted, tracking.StateAwaitingPickup, 0, 0, 0, 0, "the pick-up promise"},
		{201, tracking.StateExpired, tracking.StateArrivedDest, 0, 0, 0, 0, "a false alarm, or one lost"},
		{202, tracking.StateStalled, tracking.StateOutForDelivery, 0, 0, 0, 0, "a stall alarm on a parcel being delivered"},
		{204, tracking.StateAttemptFailed, tracking.StateInTransit, 0, 0, 0, 0, "a false failed attempt"},
		{205, tracking.StateAtPickupPoint, tracking.StateArrivedDest, 0, 0, tracking.CauseStationOverdue, 0, "a false locker overdue"},
		{206, tracking.StateAttemptFailed, tracking.StateInTransit, 0, 0, tracking.CauseNotAvailable, 0, "a false contact failure"},
		{304, tracking.StateSignedByFacility, tracking.StateDelivered, tracking.HandedToFacility, tracking.HandedToProxy, 0, 0, "the proxy rule fires wrongly"},
		{401, tracking.StateCancelled, tracking.StateCreated, 0, 0, 0, 0, "an order treated as cancelled"},
	} {
		a, b := tracking.Kuaidi100(c.number).Map(), tracking.Kdniao(c.number).Map()
		assert.Equal(t, c.kuaidi100, a.State, "%d: %s", c.number, c.wrong)
		assert.Equal(t, c.kdniao, b.State, "%d: %s", c.number, c.wrong)
		assert.Equal(t, c.how100, a.Handover, c.number)
		assert.Equal(t, c.howBird, b.Handover, c.number)
		assert.Equal(t, c.because100, a.Cause, c.number)
		assert.Equal(t, c.bird, b.Cause, c.number)
		assert.NotEqual(t, a.State, b.State, c.wrong)
		assert.Equal(t, a.Code, b.Code)
	}
}

// Misreadings that public programs made.
func TestMisreadingsSeenElsewhere(t *testing.T) {
	moved := tracking.AfterShip("Exception_002").Map()
	assert.NotEqual(t, tracking.StateDamaged, moved.State, "the customer moved; nothing is damaged")
	assert.Equal(t, tracking.CauseConsigneeMoved, moved.Cause)
	assert.Equal(t, courier.Consignee, moved.Cause.Party())

	signed := tracking.Event{Vocabulary: tracking.VocabKuaidi100, Code: "204", Text: "无法签收"}
	assert.Equal(t, tracking.StateAttemptFailed, signed.Mapped().State)

	missed := tracking.AfterShip("Exception_008").Map()
	assert.Equal(t, tracking.StateAtPickupPoint, missed.State, "the addressee did not collect; the pick-up from the shipper did not fail")
	assert.Equal(t, tracking.CauseStationOverdue, missed.Cause)
}

func TestThreeKindsOfNothing(t *testing.T) {
	nothing := tracking.Kdniao(0).Map()
	number := tracking.SeventeenTrack("NotFound_InvalidCode").Map()
	unknown := tracking.Kdniao(424).Map()
	assert.Equal(t, tracking.StateNoInfo, nothing.State)
	assert.Equal(t, tracking.StateInvalidNumber, number.State)
	assert.Equal(t, unmapped(tracking.VocabKdniao, "424"), unknown, "told, kept, and not guessed")
	assert.Equal(t, tracking.StateUnmapped, tracking.ShipEngineDetail("CARRIER_STATUS_NOT_MAPPED").Map().State)
}

func TestUnknownCodesAreKept(t *testing.T) {
	for v := range everyVocabulary {
		for _, code := range []string{"", " ", "no such code", "-1", "00", "0x1", "007", "99999999999", "4294967497", " 1", "1 ", "签收"} {
			assert.Equal(t, unmapped(v, code), v.Map(code), "%s %q", v, code)
		}
		for m := range v.Table() {
			for _, other := range []string{" " + m.Code, m.Code + " ", "0" + m.Code, m.Code + "\x00"} {
				assert.Equal(t, tracking.StateUnmapped, v.Map(other).State, "%s %q", v, other)
			}
		}
	}
	for _, v := range []tracking.Vocabulary{0, tracking.Vocabulary(tracking.VocabularyCount + 1), 255} {
		assert.Equal(t, unmapped(v, "3"), v.Map("3"))
		assert.Empty(t, v.Edition())
		assert.Zero(t, v.Details())
	}
	assert.Equal(t, "-2147483648", tracking.Kuaidi100(-1<<31).Map().Code)
	assert.Equal(t, "-5", tracking.Kdniao(-5).String())
}

// Each type of code is read by its own list, and says its own code.
func TestEveryTypeOfCode(t *testing.T) {
	type code interface {
		Map() tracking.Mapped
		String() string
	}
	for _, c := range []struct {
		code  code
		v     tracking.Vocabulary
		text  string
		state tracking.State
	}{
		{tracking.AfterShip("Delivered_001"), tracking.VocabAfterShip, "Delivered_001", tracking.StateDelivered},
		{tracking.SeventeenTrack("Exception_Lost"), tracking.Vocab17Track, "Exception_Lost", tracking.StateLostConfirmed},
		{tracking.Kuaidi100(1003), tracking.VocabKuaidi100, "1003", tracking.StateRedirected},
		{tracking.Kdniao(604), tracking.VocabKdniao, "604", tracking.StateCustomsHeld},
		{tracking.EasyPost("error"), tracking.VocabEasyPost, "error", tracking.StateInvalidNumber},
		{tracking.EasyPostDetail("refused"), tracking.VocabEasyPostDetail, "refused", tracking.StateRefused},
		{tracking.ShipEngine("SP"), tracking.VocabShipEngine, "SP", tracking.StateAtPickupPoint},
		{tracking.ShipEngineDetail("PARCEL_DISPOSED"), tracking.VocabShipEngineDetail, "PARCEL_DISPOSED", tracking.StateDestroyed},
		{tracking.Karrio("on_hold"), tracking.VocabKarrio, "on_hold", tracking.StateHeld},
		{tracking.KarrioReason("consignee_refused"), tracking.VocabKarrioReason, "consignee_refused", tracking.StateRefused},
		{tracking.EMSEVT("EMI"), tracking.VocabEMSEVT, "EMI", tracking.StateDelivered},
		{tracking.WeChatAction(300002), tracking.VocabWeChatAction, "300002", tracking.StateOutForDelivery},
		{tracking.WeChatWaybill(99), tracking.VocabWeChatWaybill, "99", tracking.StateNoInfo},
		{tracking.Cainiao("SIGN"), tracking.VocabCainiao, "SIGN", tracking.StateDelivered},
		{tracking.TrackingMore("transit003"), tracking.VocabTrackingMore, "transit003", tracking.StateArrivedDest},
		{tracking.Shippo("TRANSIT"), tracking.VocabShippo, "TRANSIT", tracking.StateInTransit},
		{tracking.Amazon("Rejected"), tracking.VocabAmazon, "Rejected", tracking.StateRefused},
		{tracking.GS1Disposition("destroyed"), tracking.VocabGS1Disposition, "destroyed", tracking.StateDestroyed},
		{tracking.Rec24(36), tracking.VocabRec24, "36", tracking.StateLostSuspected},
		{tracking.UPS("78/54"), tracking.VocabUPS, "78/54", tracking.StateInTransit},
		{tracking.ISklad(6), tracking.VocabISklad, "6", tracking.StateDelivered},
	} {
		m := c.code.Map()
		assert.Equal(t, c.state, m.State, c.text)
		assert.Equal(t, c.v, m.Vocabulary)
		assert.Equal(t, c.text, m.Code)
		assert.Equal(t, c.text, c.code.String())
		assert.Contains(t, m.Edition(), "2026-11-22")
		assert.Equal(t, c.v.Map(c.text), m)
	}
	assert.Equal(t, "2026-07, read 2026-11-22", tracking.AfterShip("Pending").Map().Edition())
}

func TestSecondLevel(t *testing.T) {
	for _, c := range []struct {
		name  string
		got   tracking.Mapped
		state tracking.State
		cause tracking.Cause
		plain bool
	}{
		{"a coarse status takes the state of its detail", tracking.EasyPost("in_transit").With("missorted"), tracking.StateMisrouted, tracking.CauseSortingError, true},
		{"a coarse detail narrows nothing", tracking.EasyPost("in_transit").With("status_update"), tracking.StateInTransit, 0, false},
		{"a plain status keeps its own", tracking.EasyPost("delivered").With("arrived_at_destination"), tracking.StateDelivered, 0, true},
		{"an unknown detail narrows nothing", tracking.EasyPost("failure").With("melted"), tracking.StateException, 0, false},
		{"an unknown status takes a plain detail", tracking.EasyPost("melted").With("lost"), tracking.StateLostConfirmed, 0, true},
		{"unknown both", tracking.EasyPost("melted").With("away"), tracking.StateUnmapped, 0, true},
		{"not known yet, and given up", tracking.EasyPost("unknown").With("expired"), tracking.StateExpired, 0, true},
		{"held at customs", tracking.Karrio("on_hold").With("customs_inspection"), tracking.StateCustomsHeld, tracking.CauseCustomsInspection, true},
		{"a reason beside a plain status", tracking.Karrio("delivery_delayed").With("weather_delay"), tracking.StateDelayed, tracking.CauseWeather, true},
		{"a reason that says no state", tracking.Karrio("delivery_failed").With("consignee_not_home"), tracking.StateAttemptFailed, tracking.CauseNotHome, false},
		{"a refusal inside a failure", tracking.Karrio("delivery_failed").With("consignee_refused"), tracking.StateRefused, tracking.CauseConsigneeRefused, true},
		{"status and detail of ShipEngine", tracking.ShipEngine("EX").With("PARCEL_DAMAGED"), tracking.StateDamaged, 0, true},
	} {
		assert.Equal(t, c.state, c.got.State, c.name)
		assert.Equal(t, c.cause, c.got.Cause, c.name)
		assert.Equal(t, c.plain, !c.got.Coarse, c.name)
		assert.NotEmpty(t, c.got.Code, c.name)
	}
	kept := tracking.ShipEngine("DE").With("DELIVERED_TO_NEIGHBOUR")
	assert.Equal(t, tracking.HandedToNeighbour, kept.Handover, "how it was handed over comes from the detail")
	assert.Equal(t, tracking.StateDelivered, kept.State)
}

// A coarse arrival is one in the country or the city.
func TestStageOfACode(t *testing.T) {
	assert.Equal(t, tracking.InTransit, tracking.Kdniao(201).Map().Stage())
	assert.Equal(t, tracking.AtDestination, tracking.Kdniao(205).Map().Stage())
	assert.Equal(t, tracking.Returning, tracking.Kdniao(407).Map().Stage())
	assert.Zero(t, tracking.Kdniao(403).Map().Stage(), "a stalled parcel is where it was")
	assert.Zero(t, tracking.Kdniao(999).Map().Stage())
}

func TestMappedRoundTrip(t *testing.T) {
	for v := range everyVocabulary {
		for m := range v.Table() {

			text, err := json.Marshal(m)
			require.NoError(t, err)
			var back tracking.Mapped
			require.NoError(t, json.Unmarshal(text, &back))
			assert.Equal(t, m, back)
		}
	}
}

func TestClaimCodes(t *testing.T) {
	want := map[string]tracking.ClaimState{
		"easypost submitted": tracking.ClaimFiled, "easypost in_review": tracking.ClaimInvestigating, "easypost approved": tracking.ClaimApproved,
		"easypost approved_partial": tracking.ClaimApprovedInPart, "easypost rejected": tracking.ClaimDeclined, "easypost cancelled": tracking.ClaimWithdrawn,
		"aftership unsubmitted": tracking.ClaimDraft, "aftership submitted": tracking.ClaimFiled, "aftership under_review": tracking.ClaimInvestigating,
		"aftership waiting_on_documents": tracking.ClaimNeedsInfo, "aftership approved": tracking.ClaimApproved, "aftership paid": tracking.ClaimPaid,
		"aftership denied": tracking.ClaimDeclined, "aftership closed": tracking.ClaimClosed,
		"walmart submitted": tracking.ClaimFiled, "walmart in review": tracking.ClaimInvestigating, "walmart need info": tracking.ClaimNeedsInfo,
		"walmart approved": tracking.ClaimApproved, "walmart denied": tracking.ClaimDeclined, "walmart cancelled": tracking.ClaimWithdrawn, "walmart closed": tracking.ClaimClosed,
		"x12 FP": tracking.ClaimFiled, "x12 OH": tracking.ClaimInvestigating, "x12 SP": tracking.ClaimNeedsInfo, "x12 CSD": tracking.ClaimNeedsInfo,
		"x12 PP": tracking.ClaimApprovedInPart, "x12 PF": tracking.ClaimPaid, "x12 DC": tracking.ClaimDeclined, "x12 DN": tracking.ClaimDeclined,
		"x12 DS": tracking.ClaimDeclined, "x12 WD": tracking.ClaimWithdrawn, "x12 CR": tracking.ClaimClosed, "x12 NR": tracking.ClaimNoRecord,
		"openimis 1": tracking.ClaimDeclined, "openimis 2": tracking.ClaimFiled, "openimis 4": tracking.ClaimInvestigating,
		"openimis 8": tracking.ClaimApproved, "openimis 16": tracking.ClaimApproved,
	}
	got := map[string]tracking.ClaimState{}
	coarse := 0
	for word, m := range tracking.ClaimTable() {
		got[word+" "+m.Code] = m.State
		if m.Coarse {
			coarse++
		}
	}
	assert.Empty(t, cmp.Diff(want, got))
	assert.Equal(t, 3, coarse)
	for range tracking.ClaimTable() {
		break
	}

	assert.Equal(t, tracking.ClaimApprovedInPart, tracking.EasyPostClaim("approved_partial").Map().State)
	assert.Equal(t, tracking.ClaimPaid, tracking.AfterShipClaim("paid").Map().State)
	assert.Equal(t, tracking.ClaimNeedsInfo, tracking.WalmartClaim("need info").Map().State)
	assert.Equal(t, tracking.ClaimDeclined, tracking.X12Claim("DN").Map().State)
	assert.True(t, tracking.OpenIMISClaim(16).Map().Coarse, "valuated says neither in part nor paid")
	assert.Equal(t, tracking.MappedClaim{State: tracking.ClaimUnmapped, Code: "3"}, tracking.OpenIMISClaim(3).Map())
}
