package tracking_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func TestInterpret(t *testing.T) {
	got, err := tracking.Interpret(&tracking.Event{Vocabulary: tracking.VocabKarrio, Code: "on_hold", Detail: "customs_duties_unpaid", Text: "税金未缴"})
	require.NoError(t, err)
	assert.Equal(t, tracking.Interpreted{
		Mapped: tracking.Mapped{Meaning: tracking.Meaning{State: tracking.StateCustomsHeld, Cause: tracking.CauseDutiesUnpaid},
			Vocabulary: tracking.VocabKarrio, Code: "on_hold"},
		Party: courier.Authority, Stage: tracking.InTransit, Edition: "read 2026-11-22", Detail: "customs_duties_unpaid", Text: "税金未缴", Rules: tracking.Rules,
	}, got)

	got, err = tracking.Interpret(&tracking.Event{State: tracking.StateDelivered, Cause: tracking.CauseWeather, Handover: tracking.HandedToReception})
	require.NoError(t, err)
	assert.True(t, got.Terminal)
	assert.Equal(t, tracking.ByDispute|tracking.ByReturn|tracking.ByCorrection, got.Reopens)
	assert.Equal(t, tracking.HandedToReception, got.Handover)
	assert.Equal(t, courier.Nobody, got.Party)
	assert.Empty(t, got.Edition)
	text, err := json.Marshal(got)
	require.NoError(t, err)
	var back tracking.Interpreted
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, got, back)

	got, err = tracking.Interpret(&tracking.Event{Vocabulary: tracking.VocabKdniao, Code: "999", Text: "已签收"})
	require.NoError(t, err)
	assert.Equal(t, tracking.StateUnmapped, got.State)
	assert.Equal(t, "999", got.Code)
	got, err = tracking.Interpret(nil)
	require.NoError(t, err)
	assert.Zero(t, got.State)

	_, err = tracking.Interpret(&tracking.Event{Code: "201"})
	require.ErrorContains(t, err, "vocabulary: missing")
}

func TestReopenedIsReadAsPrinted(t *testing.T) {
	for set := tracking.Reopened(0); set < 32; set++ {
		text, err := set.MarshalText()
		require.NoError(t, err)
		var back tracking.Reopened
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, set, back)
	}
	set := tracking.ByReturn
	require.ErrorIs(t, set.UnmarshalText([]byte("dispute magic")), courier.ErrUnknownWord)
	assert.Equal(t, tracking.ByReturn, set, "left as it was")
}

func BenchmarkInterpret(b *testing.B) {
	e := &tracking.Event{Vocabulary: tracking.VocabKuaidi100, Code: "304"}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.Interpret(e); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzInterpret(f *testing.F) {
	f.Add(uint8(3), "201", "", uint8(0))
	f.Add(uint8(5), "failure", "refused", uint8(9))
	f.Fuzz(func(t *testing.T, v uint8, code, detail string, state uint8) {
		got, err := tracking.Interpret(&tracking.Event{Vocabulary: tracking.Vocabulary(v), Code: code, Detail: detail, State: tracking.State(state)})
		if err == nil {
			require.Equal(t, code, got.Code)
			require.Equal(t, detail, got.Detail)
		}
	})
}

func ExampleInterpret() {
	got, err := tracking.Interpret(&tracking.Event{Vocabulary: tracking.VocabKdniao, Code: "304", Text: "门卫代收"})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(got.State, got.Handover, got.Terminal, got.Reopens, got.Edition)
	// Output: delivered proxy true dispute return correction read 2026-11-22
}
