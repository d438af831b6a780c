package order_test

import (
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// fourTimes is a sequence of the same request.
func fourTimes(r *order.Request) iter.Seq[*order.Request] {
	return func(yield func(*order.Request) bool) {
		for range 4 {
			if !yield(r) {
				return
			}
		}
	}
}

// firstErr is the first error of a sequence of answers.
func firstErr[R any](answers iter.Seq2[R, error]) error {
	for _, err := range answers {
		if err != nil {
			return err
		}
	}
	return nil
}

// FuzzDecideAll holds a sequence of requests against the answers to each.
func FuzzDecideAll(f *testing.F) {
	f.Add(uint8(1), uint8(2), uint8(200))
	f.Add(uint8(0), uint8(9), uint8(4))
	f.Fuzz(func(t *testing.T, action, stage, another uint8) {
		requests := []order.Request{redirect(), recall(), *redirected()}
		requests[0].Action, requests[1].Action = order.Action(action), order.Action(another)
		requests[2].Stage = tracking.Stage(stage)
		i := 0
		for got, err := range order.DecideAll(func(yield func(*order.Request) bool) {
			for i := range requests {
				if !yield(&requests[i]) {
					return
				}
			}
		}) {
			want, wantErr := order.Decide(&requests[i])
			if (err == nil) != (wantErr == nil) || !cmp.Equal(got, want) {
				t.Fatalf("%d: %v and %v, %v and %v", i, got, want, err, wantErr)
			}
			i++
		}
		if i != len(requests) {
			t.Fatalf("%d answers", i)
		}
	})
}
