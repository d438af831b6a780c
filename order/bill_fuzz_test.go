package order_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// fuzzed reads the bytes as facts and asks: an error names a field, an answer
// has a verdict and speaks whole sentences, a ledger can be added up.
func fuzzed[T any](f *testing.F, ask func(*T) (courier.Decision, error), seeds ...T) {
	for _, s := range seeds {
		text, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts T
		if json.Unmarshal(data, &facts) != nil {
			return
		}
		d, err := ask(&facts)
		if err != nil {
			if field := (*courier.FieldError)(nil); !errors.As(err, &field) || field.Field == "" {
				t.Fatalf("an error that names no field: %v", err)
			}
			return
		}
		if d.Verdict == 0 || d.Rules != order.Rules {
			t.Fatalf("no verdict, or of no rules: %v", d)
		}
		for _, r := range d.Reasons {
			if r.Sentence(courier.Chinese) == "" || r.Basis().Source == "" {
				t.Fatalf("a reason without words or basis: %v", r)
			}
		}
		if d.Verdict == courier.Refused && len(d.Needs) > 0 {
			t.Fatalf("refused, and asks %v", d.Needs)
		}
		if _, err := d.Ledger(); err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(d); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzAmend(f *testing.F) {
	fuzzed(f, func(a *order.Amendment) (courier.Decision, error) {
		got, err := order.Amend(a)
		return got.Decision, err
	},
		amendable(order.CODCancelled), amendable(order.PieceAdded), order.Amendment{Subject: order.CoverAdded, AskedOn: amendDay})
}

func FuzzBill(f *testing.F) {
	pieces := recalled()
	pieces.Measure, pieces.Pieces = order.ByWeight, []order.Piece{{Weight: courier.Grams(1), Changed: courier.Yes}, {Weight: courier.Grams(2), Changed: courier.No}}
	pieces.Promise = &order.TimePromise{Until: amendDay, HandedOver: amendDay, Period: courier.Days(2).Period()}
	fuzzed(f, func(c *order.Change) (courier.Decision, error) {
		got, err := order.Bill(c)
		if sum, lerr := got.Ledger(); err == nil && len(got.Needs) == 0 && (lerr != nil || sum.Known() && sum != got.Due) {
			f.Errorf("lines of %v make no %v", sum, got.Due)
		}
		return got.Decision, err
	}, recalled(), pieces, order.Change{Kind: order.ChangedCancel, AskedOn: amendDay, Posted: courier.No})
}

func FuzzCancelSea(f *testing.F) {
	fuzzed(f, func(s *order.SeaCancel) (courier.Decision, error) {
		got, err := order.CancelSea(s)
		return got.Decision, err
	}, beforeSailing())
}

func FuzzCancelHistoric(f *testing.F) {
	fuzzed(f, func(o *order.OldCancel) (courier.Decision, error) {
		got, err := order.CancelHistoric(o)
		return got.Decision, err
	},
		order.OldCancel{Rules: order.Rail1986, On: lastRail, By: courier.Carrier, Wagons: courier.CountOf(2), Excuse: order.NoExcuse, MadeUp: courier.No},
		order.OldCancel{Rules: order.Water1986, On: lastRail, Monthly: courier.Yes, Excused: courier.No, CarrierShort: courier.Grams(1), ShipperShort: courier.Grams(2)},
		order.OldCancel{Rules: order.Road1999, On: amendDay, Way: order.CarriedAround, Freight: courier.Fen(1), Paid: courier.Fen(1), Done: courier.CountOf(1), Planned: courier.CountOf(2)})
}

func FuzzPrevail(f *testing.F) {
	fuzzed(f, func(o *order.Orders) (courier.Decision, error) {
		got, err := order.Prevail(o)
		if err == nil && (got.Prevails >= 0) != (got.Verdict == courier.Granted) || got.Prevails >= len(o.Orders) {
			f.Errorf("%v prevails: %v", got.Prevails, got.Verdict)
		}
		return got.Decision, err
	}, conflict(recalls, insists), conflict(holds, seizes, stranger))
}

func FuzzFollow(f *testing.F) {
	fuzzed(f, func(s *order.Step) (courier.Decision, error) { got, err := order.Follow(s); return got.Decision, err },
		order.Step{State: order.Asked, Move: order.Accept, By: courier.Carrier, Ruling: courier.Granted},
		order.Step{State: order.Failed, Move: order.Try, By: courier.Carrier, Met: courier.Yes, Tries: courier.CountOf(2), MostTries: courier.CountOf(2)})
}

func FuzzLien(f *testing.F) {
	land := unpaid()
	terms := order.ZTOLien()
	terms.Included = courier.Yes
	land.Terms, land.DueOn = &terms, amendDay.AddDays(-9)
	fuzzed(f, func(d *order.Debt) (courier.Decision, error) { got, err := order.Lien(d); return got.Decision, err }, land, unpaidAtSea())
}

func FuzzKeep(f *testing.F) {
	fuzzed(f, func(u *order.Uncollected) (courier.Decision, error) { return order.Keep(u) }, uncollected(order.StorageFee), uncollected(order.Deposit))
}

func FuzzSetOff(f *testing.F) {
	fuzzed(f, func(w *order.Withholding) (courier.Decision, error) {
		got, err := order.SetOff(w)
		return got.Decision, err
	},
		owing(), withheldCOD(), withheldClaim(order.FedExSetOff(), courier.Yes, courier.No))
}
