package tracking_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var receiptDay = courier.Day(2026, 8, 3)

// contract is where a host's own terms stand.
var receiptContract = courier.Source{ID: "HOST", Zh: "运输合同", En: "Contract of carriage", Force: courier.Contract, Evidence: courier.Primary}

// signedReceipt is due back within seven days.
func signedReceipt(edits ...func(*tracking.SignedReceipt)) tracking.SignedReceipt {
	s := tracking.SignedReceipt{Agreed: courier.Yes, DeliveredOn: receiptDay, AsOf: receiptDay.AddDays(5), Lost: courier.No,
		Terms: &tracking.ReceiptTerms{Cite: courier.Cite{Document: &receiptContract, Article: "5"}, Days: 7}}
	for _, e := range edits {
		e(&s)
	}
	return s
}

func receipt(t testing.TB, s tracking.SignedReceipt) tracking.ReceiptFinding {
	t.Helper()
	f, err := tracking.Receipt(&s)
	require.NoError(t, err)
	return f
}

func TestReceiptStates(t *testing.T) {
	due := receiptDay.AddDays(7)
	on := func(d courier.Date) func(*tracking.SignedReceipt) {
		return func(s *tracking.SignedReceipt) { s.AsOf = d }
	}
	back := func(d courier.Date) func(*tracking.SignedReceipt) {
		return func(s *tracking.SignedReceipt) { s.ReturnedOn, s.AsOf = d, d.AddDays(30) }
	}
	for name, c := range map[string]struct {
		edit  func(*tracking.SignedReceipt)
		state tracking.ReceiptState
		late  int64
	}{
		"not agreed":       {func(s *tracking.SignedReceipt) { s.Agreed = courier.No }, tracking.ReceiptNotAgreed, 0},
		"on the last day":  {on(due), tracking.ReceiptNotYetDue, 0},
		"the day after":    {on(due.AddDays(1)), tracking.ReceiptLate, 1},
		"back in time":     {back(due), tracking.ReceiptReturned, 0},
		"back a day late":  {back(due.AddDays(1)), tracking.ReceiptReturnedLate, 1},
		"back a week late": {back(due.AddDays(7)), tracking.ReceiptReturnedLate, 7},
	} {
		f := receipt(t, signedReceipt(c.edit))
		assert.Equal(t, c.state, f.State, name)
		assert.Equal(t, c.late > 0, f.Has("tracking.receipt.late"), name)
		if c.late > 0 {
			assert.Equal(t, courier.CountOf(c.late), f.DaysLate, name)
		}
		if c.state != tracking.ReceiptNotAgreed {
			assert.Equal(t, due, f.Due.Last, name)
			assert.Equal(t, "HOST", f.Reasons[0].Basis().Source)
			assert.True(t, f.Has("tracking.receipt.due"), name)
			continue
		}
		if assert.True(t, f.Has("tracking.receipt.not_agreed")) {
			assert.False(t, f.Due.Last.Known(), name)
		}
	}
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	require.NoError(t, err)
	working := signedReceipt(func(s *tracking.SignedReceipt) { s.Terms.Days, s.Terms.WorkingDays, s.Calendar = 0, 7, calendar })
	assert.Equal(t, courier.Day(2026, 8, 12), receipt(t, working).Due.Last)
	working.Calendar = courier.Calendar{}
	assert.Equal(t, []courier.Need{"calendar"}, receipt(t, working).Needs)
	open := receipt(t, signedReceipt(func(s *tracking.SignedReceipt) { s.Terms = &tracking.ReceiptTerms{} }))
	assert.True(t, open.Has("tracking.receipt.no_time"))
	assert.Zero(t, open.State)
}

func TestALostReceipt(t *testing.T) {
	lost := func(proofs []tracking.Proof) tracking.ReceiptFinding {
		return receipt(t, signedReceipt(func(s *tracking.SignedReceipt) { s.Lost, s.Proofs = courier.Yes, proofs }))
	}
	f := lost(nil)
	assert.Equal(t, tracking.ReceiptLost, f.State)
	assert.Equal(t, []courier.Need{"proofs"}, f.Needs)
	for _, code := range []courier.Code{"tracking.receipt.lost", "tracking.receipt.delivery_stands", "tracking.dispute.carrier_proves"} {
		assert.True(t, f.Has(code), "%s", code)
	}
	f = lost([]tracking.Proof{})
	assert.Equal(t, tracking.NoStrength, f.Strength)
	assert.True(t, f.Has("tracking.receipt.unproved"))
	f = lost([]tracking.Proof{{Kind: tracking.OtherSignature}})
	assert.Equal(t, tracking.Weak, f.Strength)
	assert.True(t, f.Has("tracking.receipt.unproved"))
	f = lost([]tracking.Proof{{Kind: tracking.OtherSignature}, {Kind: tracking.Photo}})
	assert.Equal(t, tracking.Fair, f.Strength)
	assert.False(t, f.Has("tracking.receipt.unproved"))
	assert.Equal(t, courier.Need("proofs[1]"), f.Reasons[len(f.Reasons)-1].Field())
}

func TestReceiptNeeds(t *testing.T) {
	assert.Equal(t, []courier.Need{"as_of"}, receipt(t, tracking.SignedReceipt{}).Needs)
	assert.Equal(t, []courier.Need{"agreed"}, receipt(t, tracking.SignedReceipt{AsOf: receiptDay}).Needs)
	assert.Equal(t, []courier.Need{"lost", "delivered_on", "terms"}, receipt(t, tracking.SignedReceipt{AsOf: receiptDay, Agreed: courier.Yes}).Needs)
	back := receipt(t, signedReceipt(func(s *tracking.SignedReceipt) { s.Lost, s.ReturnedOn = 0, receiptDay.AddDays(2) }))
	assert.Empty(t, back.Needs, "what came back is not lost")
	f, err := tracking.Receipt(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"as_of"}, f.Needs)
}

func TestUnreadableReceipts(t *testing.T) {
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.SignedReceipt)
	}{
		{"agreed", courier.ErrUnknownWord, func(s *tracking.SignedReceipt) { s.Agreed = 9 }},
		{"as_of", courier.ErrNoRule, func(s *tracking.SignedReceipt) { s.AsOf, s.DeliveredOn = courier.Day(2020, 12, 31), courier.Date{} }},
		{"as_of", courier.ErrOrder, func(s *tracking.SignedReceipt) { s.AsOf = receiptDay.AddDays(-1) }},
		{"returned_on", courier.ErrOrder, func(s *tracking.SignedReceipt) { s.ReturnedOn = receiptDay.AddDays(-1) }},
		{"as_of", courier.ErrOrder, func(s *tracking.SignedReceipt) { s.ReturnedOn = s.AsOf.AddDays(1) }},
		{"lost", courier.ErrUnknownWord, func(s *tracking.SignedReceipt) { s.Lost = 9 }},
		{"lost", courier.ErrContradicts, func(s *tracking.SignedReceipt) { s.Lost, s.ReturnedOn = courier.Yes, receiptDay.AddDays(1) }},
		{"terms.cite.source", courier.ErrMissing, func(s *tracking.SignedReceipt) { s.Terms.Cite = courier.Cite{} }},
		{"terms.days", courier.ErrRange, func(s *tracking.SignedReceipt) { s.Terms.Days = -1 }},
		{"terms.days", courier.ErrRange, func(s *tracking.SignedReceipt) { s.Terms.Days = 36501 }},
		{"terms.working_days", courier.ErrRange, func(s *tracking.SignedReceipt) { s.Terms.Days, s.Terms.WorkingDays = 0, -1 }},
		{"terms.working_days", courier.ErrContradicts, func(s *tracking.SignedReceipt) { s.Terms.WorkingDays = 1 }},
		{"proofs[0].kind", courier.ErrMissing, func(s *tracking.SignedReceipt) { s.Proofs = []tracking.Proof{{}} }},
		{"proofs[0].source", courier.ErrUnknownWord, func(s *tracking.SignedReceipt) { s.Proofs = []tracking.Proof{{Kind: tracking.Photo, Source: 99}} }},
	} {
		facts := signedReceipt(c.edit)
		_, err := tracking.Receipt(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

func TestReceiptJSON(t *testing.T) {
	s := signedReceipt(func(s *tracking.SignedReceipt) {
		s.Proofs = []tracking.Proof{{Kind: tracking.Photo, Source: courier.Carrier}}
	})
	deskRoundTrip(t, s)
	f := receipt(t, signedReceipt(func(s *tracking.SignedReceipt) { s.AsOf = receiptDay.AddDays(9) }))
	text, err := json.Marshal(f)
	require.NoError(t, err)
	var back tracking.ReceiptFinding
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(f, back))
}

func ExampleReceipt() {
	contract := courier.Source{ID: "HOST", Zh: "运输合同", En: "Contract of carriage", Force: courier.Contract}
	f, err := tracking.Receipt(&tracking.SignedReceipt{
		Agreed: courier.Yes, DeliveredOn: courier.Day(2026, 8, 3), AsOf: courier.Day(2026, 8, 12), Lost: courier.No,
		Terms: &tracking.ReceiptTerms{Cite: courier.Cite{Document: &contract, Article: "5"}, Days: 7},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.State, "- due", f.Due.Last, "- days late", f.DaysLate)
	// Output: late - due 2026-08-10 - days late 2
}

func BenchmarkReceipt(b *testing.B) {
	facts := signedReceipt()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		f, err := tracking.AppendReceipt(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = f.Reasons
	}
}

func FuzzReceipt(f *testing.F) {
	text, _ := json.Marshal(signedReceipt())
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var s tracking.SignedReceipt
		if json.Unmarshal(data, &s) != nil {
			next := deskBytes(data)
			s = tracking.SignedReceipt{Agreed: courier.Answer(next()), DeliveredOn: receiptDay.AddDays(-int(next())), AsOf: receiptDay.AddDays(int(next())), Lost: courier.Answer(next()),
				Terms: &tracking.ReceiptTerms{Cite: courier.Cite{Document: &receiptContract}, Days: courier.Days(int8(next())), WorkingDays: courier.WorkingDays(int8(next()))}}
		}
		got, err := tracking.Receipt(&s)
		deskSaneGrounds(t, &got.Grounds, err)
	})
}
