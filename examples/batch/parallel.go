package main

import (
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
)

// A question is asked by several goroutines at once; each gets facts and memory
// of its own, for nothing in the library is shared and nothing locks.
type question struct {
	name string
	desk func() (ask func() error) // for one goroutine
}

// questions are one of each desk, in the form that makes a new answer and, for
// claims, in the one that uses memory again.
func questions() []question {
	return []question{
		{"claim.Assess", func() func() error {
			c := oneClaim()
			return func() error { _, err := claim.Assess(c); return err }
		}},
		{"claim.AppendAssess", func() func() error {
			c, reasons := oneClaim(), make([]courier.Reason, 0, 16)
			return func() error { _, err := claim.AppendAssess(reasons, c); return err }
		}},
		{"order.Decide", asking(`{"action":"recall","asked_on":"2026-08-03","express":"yes","stage":"in_transit","by":"shipper","identity":"yes",`+
			`"lane":"other_domestic","regime":"civil","prohibited":"no","lien":"no"}`, order.Decide)},
		{"liability.Split", asking(`{"total":"CNY 85000.00","happened_on":"2026-08-04","parts":[{"who":{"unit":"packing"},"share":"60%"},`+
			`{"who":{"department":"booking"},"share":"30%"},{"who":{"department":"arrival"},"share":"10%"}]}`, liability.Split)},
		{"complaint.Receive", asking(`{"case":{"number":"C-17","waybill":"SF1029384756","received_at":"2026-03-09T09:00:00+08:00","channel":"market_regulator",`+
			`"category":"delay","by":"consignee","posted_on":"2026-03-01","lane":"other_domestic"},"record":{"name":"yes","contact":"yes","goods":"yes","content":"yes","demand":"no"},"dissatisfied":"yes","ours":"yes","earlier":[],`+
			`"expected":"2026-03-12T18:00:00+08:00","authority":{"identity":"yes","respondent":"yes","request":"no","facts":"yes"},"reader":"accused"}`, complaint.Receive)},
	}
}

// asking is a question on facts that are written as JSON.
func asking[F, R any](facts string, answer func(*F) (R, error)) func() func() error {
	return func() func() error {
		f := new(F)
		err := json.Unmarshal([]byte(facts), f)
		return func() error {
			if err == nil {
				_, err = answer(f)
			}
			return err
		}
	}
}

// oneClaim is a parcel lost under terms with a limit, of which all is known.
func oneClaim() *claim.Claim {
	terms := claim.SFOld()
	return &claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.ExpressEnterprise, Kind: liability.Loss, Extent: claim.Total,
		Answers: courier.Yes, GrossFault: courier.No, Unproved: courier.No, Value: courier.Fen(1000_00), Loss: courier.Fen(1000_00),
		Freight: courier.Fen(20_00), FreightPaid: courier.Yes, Declared: courier.Fen(0), Monthly: courier.No, Consumer: courier.No,
		PostedIn: courier.Sichuan, ClaimantFault: courier.Percent(10), Terms: &terms,
		Notice: &claim.Notice{Negotiated: courier.No, Shown: courier.Yes, TickBox: courier.No, Asked: courier.No, Unfair: courier.No},
	}
}

// speedups prints how many times as many answers two goroutines give as one:
// the fastest of many turns of each, taken alternately. A turn is long beside
// the time that a processor takes to wake for the second goroutine.
func speedups(w io.Writer, turns int) error {
	fmt.Fprintf(w, "%-20s %10s %10s %8s\n", "question", "one, ns", "two, ns", "times")
	for _, q := range questions() {
		const each = 5_000
		best := [3]time.Duration{1: 1 << 62, 2: 1 << 62}
		for range turns {
			for goroutines := 1; goroutines <= 2; goroutines++ {
				took, err := together(q, goroutines, each)
				if err != nil {
					return fmt.Errorf("%s: %w", q.name, err)
				}
				best[goroutines] = min(best[goroutines], took)
			}
		}
		fmt.Fprintf(w, "%-20s %10d %10d %8.2f\n", q.name, best[1].Nanoseconds()/each, best[2].Nanoseconds()/(2*each), 2*float64(best[1])/float64(best[2]))
	}
	return nil
}

// together asks a question so many times in each of so many goroutines, which
// start as one.
func together(q question, goroutines, each int) (time.Duration, error) {
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	errs := make([]error, goroutines)
	for g := range goroutines {
		ask := q.desk()
		ready.Add(1)
		done.Go(func() {
			ready.Done()
			<-start
			for range each {
				if err := ask(); err != nil {
					errs[g] = err
					return
				}
			}
		})
	}
	ready.Wait()
	began := time.Now()
	close(start)
	done.Wait()
	took := time.Since(began)
	for _, err := range errs {
		if err != nil {
			return 0, err
		}
	}
	return took, nil
}
