package tracking_test

import (
	"encoding"
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Every enum reads and prints its words alike, and refuses every other.
func TestWordsOfTheVocabulary(t *testing.T) {
	type word interface {
		fmt.Stringer
		encoding.TextMarshaler
	}
	for _, c := range []struct {
		name  string
		count int
		word  func(n uint8) word
		read  func(text []byte) (uint8, error)
		names func(n uint8) (zh, en string) // nil: it has none
	}{
		{"State", tracking.StateCount, func(n uint8) word { return tracking.State(n) },
			func(b []byte) (uint8, error) { var v tracking.State; err := v.UnmarshalText(b); return uint8(v), err },
			func(n uint8) (string, string) {
				return tracking.State(n).Name(courier.Chinese), tracking.State(n).Name(courier.English)
			}},
		{"Cause", tracking.Causes, func(n uint8) word { return tracking.Cause(n) },
			func(b []byte) (uint8, error) { var v tracking.Cause; err := v.UnmarshalText(b); return uint8(v), err },
			func(n uint8) (string, string) {
				return tracking.Cause(n).Name(courier.Chinese), tracking.Cause(n).Name(courier.English)
			}},
		{"Handover", tracking.Handovers, func(n uint8) word { return tracking.Handover(n) },
			func(b []byte) (uint8, error) {
				var v tracking.Handover
				err := v.UnmarshalText(b)
				return uint8(v), err
			},
			func(n uint8) (string, string) {
				return tracking.Handover(n).Name(courier.Chinese), tracking.Handover(n).Name(courier.English)
			}},
		{"Vocabulary", tracking.VocabularyCount, func(n uint8) word { return tracking.Vocabulary(n) },
			func(b []byte) (uint8, error) {
				var v tracking.Vocabulary
				err := v.UnmarshalText(b)
				return uint8(v), err
			},
			func(n uint8) (string, string) {
				return tracking.Vocabulary(n).Name(courier.Chinese), tracking.Vocabulary(n).Name(courier.English)
			}},
		{"ClaimState", tracking.ClaimStates, func(n uint8) word { return tracking.ClaimState(n) },
			func(b []byte) (uint8, error) {
				var v tracking.ClaimState
				err := v.UnmarshalText(b)
				return uint8(v), err
			},
			func(n uint8) (string, string) {
				return tracking.ClaimState(n).Name(courier.Chinese), tracking.ClaimState(n).Name(courier.English)
			}},
		{"MoveKind", int(tracking.MoveImpossible), func(n uint8) word { return tracking.MoveKind(n) },
			func(b []byte) (uint8, error) {
				var v tracking.MoveKind
				err := v.UnmarshalText(b)
				return uint8(v), err
			},
			func(n uint8) (string, string) {
				return tracking.MoveKind(n).Name(courier.Chinese), tracking.MoveKind(n).Name(courier.English)
			}},
		{"Entry", int(tracking.EntryCorrection), func(n uint8) word { return tracking.Entry(n) },
			func(b []byte) (uint8, error) { var v tracking.Entry; err := v.UnmarshalText(b); return uint8(v), err }, nil},
		{"Left", int(tracking.LeftReplaced), func(n uint8) word { return tracking.Left(n) },
			func(b []byte) (uint8, error) { var v tracking.Left; err := v.UnmarshalText(b); return uint8(v), err }, nil},
		{"Scan", int(tracking.ScanSent), func(n uint8) word { return tracking.Scan(n) },
			func(b []byte) (uint8, error) { var v tracking.Scan; err := v.UnmarshalText(b); return uint8(v), err }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			form := regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)
			seen, zhSeen := map[string]bool{}, map[string]bool{}
			for n := 0; n <= c.count; n++ {
				text, err := c.word(uint8(n)).MarshalText()
				require.NoError(t, err)
				assert.Regexp(t, form, string(text))
				assert.Equal(t, string(text), c.word(uint8(n)).String())
				assert.Falsef(t, seen[string(text)], "%s stands twice", text)
				seen[string(text)] = true
				back, err := c.read(text)
				require.NoError(t, err)
				assert.Equal(t, uint8(n), back)
				if c.names != nil {
					zh, en := c.names(uint8(n))
					assert.NotEqual(t, zh, en)
					assert.Falsef(t, zhSeen[zh], "%s stands twice", zh)
					zhSeen[zh] = true
				}
			}
			_, err := c.word(uint8(c.count + 1)).MarshalText()
			require.ErrorIs(t, err, courier.ErrUnknownWord)
			_, err = c.read([]byte("no such word"))
			require.ErrorIs(t, err, courier.ErrUnknownWord)
		})
	}
}

func TestNoSuchStateCauseOrHandover(t *testing.T) {
	state, cause := tracking.State(tracking.StateCount+1), tracking.Cause(tracking.Causes+1)
	assert.False(t, state.Valid())
	assert.False(t, state.Terminal())
	assert.Zero(t, state.Reopens())
	assert.Zero(t, state.Stage())
	assert.False(t, cause.Valid())
	assert.Zero(t, cause.Party())
	assert.False(t, tracking.Handover(tracking.Handovers+1).Valid())
	assert.False(t, tracking.ClaimState(tracking.ClaimStates+1).Valid())
	assert.True(t, tracking.ClaimPaid.Valid())
	assert.True(t, tracking.HandedAtLocker.Valid())
	var read courier.Reading
	tracking.StateDelivered.Check(&read, "state")
	require.NoError(t, read.Err())
	state.Check(&read, "state")
	require.ErrorContains(t, read.Err(), "state: unknown word")
}

// The state table, line by line.
func TestStateTable(t *testing.T) {
	want := []string{
		"no_info - - unknown unknown",
		"invalid_number terminal correction late_data unknown unknown",
		"unmapped - - unknown unknown",
		"created - - ordered ordered",
		"awaiting_pickup - - ordered ordered",
		"pickup_failed - - ordered ordered",
		"picked_up - - accepted accepted",
		"in_transit - - in_transit in_transit",
		"arrived_dest - - at_destination in_transit",
		"customs - - in_transit in_transit",
		"customs_submitted - - in_transit in_transit",
		"customs_held - - in_transit in_transit",
		"customs_released - - in_transit in_transit",
		"redirected - - in_transit in_transit",
		"transferred - - in_transit in_transit",
		"intercepted - - in_transit in_transit",
		"out_for_delivery - - out_for_delivery out_for_delivery",
		"at_pickup_point - - at_pickup_point at_pickup_point",
		"attempt_failed - - attempt_failed attempt_failed",
		"delivered terminal dispute return correction delivered delivered",
		"signed_by_facility - - at_pickup_point at_pickup_point",
		"signature_disputed - - unknown unknown",
		"refused - - delivery_refused delivery_refused",
		"return_asked - - unknown unknown",
		"returning - - returning returning",
		"return_unsigned - - returning returning",
		"returned terminal dispute correction returned returned",
		"stalled - - unknown unknown",
		"expired - - unknown unknown",
		"delayed - - unknown unknown",
		"held - - unknown unknown",
		"misrouted - - in_transit in_transit",
		"damaged - - unknown unknown",
		"lost_suspected - - unknown unknown",
		"lost_confirmed terminal correction finding lost lost",
		"destroyed terminal correction disposed disposed",
		"cancelled terminal correction unknown unknown",
		"exception - - unknown unknown",
	}
	var got []string
	for row := range tracking.StateTable() {
		terminal, reopens := "-", "-"
		if row.Terminal {
			terminal, reopens = "terminal", row.Reopens.String()
		}
		got = append(got, fmt.Sprint(row.State, " ", terminal, " ", reopens, " ", row.Stage, " ", row.Coarse))
		assert.Equal(t, row.Terminal, row.State.Terminal())
		assert.Equal(t, row.Reopens, row.State.Reopens())
		assert.Equal(t, row.Stage, row.State.Stage())
		assert.Equalf(t, row.Terminal, row.Reopens != 0, "%s: an end says what leads out of it, and nothing else does", row.State)
		text, err := row.Reopens.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, row.Reopens.String(), string(text))
	}
	assert.Equal(t, want, got)
	for range tracking.StateTable() {
		break
	}
}

// Whose matter each cause is: as published, and ours.
func TestPartyOfEachCause(t *testing.T) {
	want := map[courier.Party][]string{
		courier.Carrier: {"carrier_damaged_parcel", "carrier_sorting_error", "carrier_address_not_found", "carrier_parcel_lost", "carrier_not_enough_time",
			"carrier_vehicle_issue", "carrier_capacity_exceeded", "carrier_mechanical_delay", "carrier_delay", "out_of_range", "made_up_scan", "transferred"},
		courier.Shipper: {"shipper_cancelled", "shipper_incorrect_data", "shipper_not_ready", "shipper_incorrect_parcel",
			"shipper_incorrect_dimensions", "shipper_packaging_issue", "prohibited_goods"},
		courier.Consignee: {"consignee_refused", "consignee_business_closed", "consignee_not_available", "consignee_not_home", "consignee_cancelled",
			"consignee_verification_failed", "consignee_incorrect_address", "consignee_access_restricted", "consignee_safe_place_unavailable",
			"consignee_moved", "consignee_deceased", "no_consent_to_locker", "station_overdue", "cod_unpaid", "charge_unpaid"},
		courier.Authority: {"customs_delay", "customs_documentation", "customs_duties_unpaid", "customs_prohibited", "customs_inspection"},
		courier.Nobody:    {"weather_delay", "natural_disaster", "force_majeure"},
		0: {"unknown", "parcel_being_researched", "security_issue", "regulatory_hold", "phone_wrong", "address_unclear", "rejected_by_carrier",
			"redirect_requested", "intercepted", "found_again", "other"},
	}
	got := map[courier.Party][]string{}
	for c := tracking.Cause(0); int(c) <= tracking.Causes; c++ {
		got[c.Party()] = append(got[c.Party()], c.String())
	}
	assert.Equal(t, want, got)
}

// Every cause and every way of handing over that a published list names has a
// code that says it, or is one of those that only a host says.
func TestEveryStateAndHandoverIsSaid(t *testing.T) {
	states, ways := map[tracking.State]bool{}, map[tracking.Handover]bool{}
	for v := range everyVocabulary {
		for m := range v.Table() {
			states[m.State], ways[m.Handover] = true, true
		}
	}
	for row := range tracking.StateTable() {
		byHost := row.State == tracking.StateSignatureDisputed || row.State == tracking.StateReturnAsked
		assert.Equal(t, !byHost, states[row.State], row.State.String())
	}
	for h := tracking.Handover(1); int(h) <= tracking.Handovers; h++ {
		byHost := h == tracking.HandedAtStation
		assert.Equal(t, !byHost, ways[h], h.String())
	}
}

func ExampleKuaidi100() {
	for _, m := range []tracking.Mapped{tracking.Kuaidi100(201).Map(), tracking.Kdniao(201).Map(), tracking.Kdniao(999).Map()} {
		fmt.Println(m.Vocabulary.Name(courier.Chinese), m.Code, m.State.Name(courier.Chinese), m.Coarse)
	}
	// Output:
	// 快递100基础及高级状态 201 超时未签收 false
	// 快递鸟状态及子状态 201 到达目的地 true
	// 快递鸟状态及子状态 999 代码未识别 false
}

func ExampleKarrio_With() {
	m := tracking.Karrio("on_hold").With("customs_documentation")
	fmt.Println(m.State, m.Cause, m.Cause.Party())
	// Output: customs_held customs_documentation authority
}
