package order_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// FuzzDecide reads the bytes twice: as the JSON of a request, and as the raw
// numbers of its fields, sound or not.
func FuzzDecide(f *testing.F) {
	for _, v := range vectors(f) {
		text, err := json.Marshal(v.Request)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"action":"edit","terms":{"cite":{"source":"TM-SF-OLD"},"fees":{"any":"CNY -1.00"},"at_most":0}}`))
	f.Add([]byte(`{"action":"arrange","wish":"unknown","asked_on":"2021-01-01","by":"nobody","sea":null,"air":{}}`))
	f.Add([]byte("\x01\x02\x00\x00\x03\x04\x05\x06\x07\x08\x09\x00\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02\x01\x02"))
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r order.Request
		if json.Unmarshal(data, &r) == nil {
			sane(t, &r)
		}
		r = raw(data)
		sane(t, &r)
	})
}

// raw takes the fields one byte each; what the bytes do not reach is zero.
func raw(data []byte) (r order.Request) {
	next := func() (b uint8) {
		if len(data) > 0 {
			b, data = data[0], data[1:]
		}
		return b
	}
	parts := next()
	r.Action, r.Wish, r.CutOffs = order.Action(next()), order.Wish(next()), order.CutOffs(next())
	r.AskedOn = courier.Day(2020+int(next())%8, int(next()), int(next()))
	r.By, r.Stage, r.Lane, r.Regime = courier.Party(next()), tracking.Stage(next()), courier.Lane(next()), courier.Regime(next())
	r.Target, r.TargetKind = order.Target(next()), order.TargetKind(next())
	if parts&1 != 0 {
		r.Sea = new(order.SeaControl)
	}
	if parts&2 != 0 {
		r.Air = new(order.AirDisposition)
	}
	if parts&4 != 0 {
		fee := courier.Minor(int64(int8(next())), courier.Currency(next()))
		r.Terms = &order.ControlTerms{AtMost: courier.CountOf(int64(int8(next()))), Only: order.Actions(next()),
			Fees: order.ServiceFees{Any: fee, Back: fee, Payer: courier.Party(next())},
			Cite: courier.Cite{Source: courier.SourceID(next()), Evidence: courier.Evidence(next())}}
		r.Made = courier.CountOf(int64(int8(next())))
	}
	if parts&8 != 0 && r.Terms != nil {
		r.Terms.Cite.Document = &courier.Source{ID: string(data[:min(len(data), 4)]), Force: courier.Force(next()), Evidence: courier.Evidence(next())}
	}
	for _, f := range answersOf(reflect.ValueOf(&r).Elem(), "") {
		f.set(courier.Answer(next()))
	}
	return r
}

// sane holds for every request: an error that names a field and no answer, or
// one of three verdicts, each with what it rests on.
func sane(t *testing.T, r *order.Request) {
	ruling, err := order.Decide(r)
	if err != nil {
		if field := (*courier.FieldError)(nil); !errors.As(err, &field) || field.Field == "" {
			t.Fatalf("an error that names no field: %v", err)
		}
		if ruling.Verdict != 0 || ruling.Reasons != nil {
			t.Fatalf("an error with an answer: %v", ruling)
		}
		return
	}
	offers(t, r)
	told := map[courier.Effect]int{}
	for i := range ruling.Reasons {
		told[ruling.Reasons[i].Effect]++
		if ruling.Reasons[i].Sentence(courier.Chinese) == "" || ruling.Reasons[i].Basis().Source == "" {
			t.Fatalf("a reason without words or basis: %v", ruling.Reasons[i])
		}
	}
	switch ruling.Verdict {
	case courier.Granted:
		if told[courier.Grants] == 0 || told[courier.Bars] > 0 || ruling.Next != 0 || ruling.Later.Action != 0 || len(ruling.Needs)+len(ruling.Cure) > 0 {
			t.Fatalf("granted on %v, next %v", ruling.Reasons, ruling.Next)
		}
	case courier.Refused:
		if told[courier.Bars] == 0 || told[courier.Grants] > 0 || len(ruling.Needs) > 0 {
			t.Fatalf("refused on %v", ruling.Reasons)
		}
	case courier.Referred:
		if len(ruling.Needs) == 0 || len(ruling.Cure) > 0 || told[courier.Grants]+told[courier.Bars] > 0 {
			t.Fatalf("referred on %v, asking %v", ruling.Reasons, ruling.Needs)
		}
	default:
		t.Fatalf("no verdict: %v", ruling)
	}
	if _, err := json.Marshal(ruling); err != nil {
		t.Fatal(err)
	}
}

// offers holds for every consignment whose request can be read: each option
// has a verdict, and closes only where it is open.
func offers(t *testing.T, r *order.Request) {
	m, err := order.Options(&r.Consignment)
	if err != nil {
		t.Fatalf("a request that can be read, of a consignment that cannot: %v", err)
	}
	for _, o := range m.Options {
		if o.Verdict == 0 || o.Verdict != courier.Granted && (o.OpenUntil != 0 || o.DeclinableFrom != 0) {
			t.Fatalf("%v: %v until %v", o.Action, o.Verdict, o.OpenUntil)
		}
	}
}
