package tracking_test

import (
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// twoPieces is a history of a parcel in two pieces, one of them delivered.
func twoPieces() *tracking.History {
	of := func(e tracking.Event, piece string) tracking.Event { e.Piece = piece; return e }
	return &tracking.History{AsOf: hour(240), Events: []tracking.Event{
		event(5, tracking.StatePickedUp), of(event(32, tracking.StateOutForDelivery), "1"),
		of(event(32, tracking.StateOutForDelivery), "2"), of(event(34, tracking.StateDelivered), "2")}}
}

func BenchmarkFoldPieces(b *testing.B) {
	h := twoPieces()
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := tracking.FoldPieces(h, courier.CountOf(2)); err != nil {
			b.Fatal(err)
		}
	}
}

// Two pieces were sent; one is delivered, the other is on its way.
func ExampleFoldPieces() {
	whole, journeys, err := tracking.FoldPieces(twoPieces(), courier.CountOf(2))
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, p := range whole.Pieces {
		fmt.Println(p.Number, journeys[i].State)
	}
	fmt.Println("all of it:", whole.State)
	// Output:
	// 1 out_for_delivery
	// 2 delivered
	// all of it: out_for_delivery
}

// FuzzFoldPieces holds each piece against the fold of what concerns it.
func FuzzFoldPieces(f *testing.F) {
	f.Add([]byte("a parcel on its long way through the land, scanned here and there"), int64(2))
	f.Add([]byte{1, 1, 1, 4, 0, 0, 1, 2, 2, 7, 0, 0, 1, 3, 3, 20, 0, 0, 33, 4, 4, 0, 0, 0}, int64(-1))
	f.Fuzz(func(t *testing.T, data []byte, expected int64) {
		events := historyOf(data)
		for i := range events {
			events[i].Piece = []string{"", "1", "2"}[i%3]
		}
		h := &tracking.History{AsOf: hour(200), Events: events}
		whole, journeys, err := tracking.FoldPieces(h, courier.CountOf(expected))
		if err != nil {
			return
		}
		if len(whole.Pieces) != len(journeys) {
			t.Fatalf("%d pieces and %d journeys", len(whole.Pieces), len(journeys))
		}
		for i, p := range whole.Pieces {
			var its []tracking.Event
			for _, e := range events {
				if e.Piece == "" || e.Piece == p.Number {
					its = append(its, e)
				}
			}
			alone, err := tracking.Fold(&tracking.History{AsOf: h.AsOf, Events: its})
			if err != nil || alone.State != p.State || journeys[i].State != p.State {
				t.Fatalf("piece %s: %v, alone %v, %v", p.Number, p.State, alone.State, err)
			}
		}
	})
}
