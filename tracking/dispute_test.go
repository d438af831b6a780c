package tracking_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var disputeDay = courier.Day(2026, 8, 10)

// disputed is a sign-off that the recipient denies, asserted with the proofs.
func disputed(kinds ...tracking.ProofKind) tracking.SignOffDispute {
	d := tracking.SignOffDispute{Of: tracking.NotReceived, RaisedOn: disputeDay, Valid: courier.Yes, Proofs: []tracking.Proof{}}
	for _, k := range kinds {
		d.Proofs = append(d.Proofs, tracking.Proof{Kind: k, At: disputeDay.AddDays(-3).At(10, 0), Source: courier.Carrier})
	}
	return d
}

func dispute(t testing.TB, d tracking.SignOffDispute) tracking.DisputeFinding {
	t.Helper()
	f, err := tracking.Dispute(&d)
	require.NoError(t, err)
	return f
}

// Which proof has which grade, and what that comes to.
func TestProofGrades(t *testing.T) {
	for kind, c := range map[tracking.ProofKind]struct {
		grade   tracking.Strength
		verdict courier.Verdict
		code    courier.Code
	}{
		tracking.RecipientSignature:  {tracking.Strong, courier.Granted, "tracking.dispute.strong_proof"},
		tracking.ExpressConfirmation: {tracking.Strong, courier.Granted, "tracking.dispute.strong_proof"},
		tracking.PickupCode:          {tracking.Strong, courier.Granted, "tracking.dispute.strong_proof"},
		tracking.AgentSignature:      {tracking.Fair, courier.Referred, "tracking.dispute.fair_proof"},
		tracking.Photo:               {tracking.Fair, courier.Referred, "tracking.dispute.fair_proof"},
		tracking.CallRecord:          {tracking.Fair, courier.Referred, "tracking.dispute.fair_proof"},
		tracking.OtherSignature:      {tracking.Weak, courier.Refused, "tracking.dispute.weak_proof"},
		tracking.LockerLog:           {tracking.Weak, courier.Refused, "tracking.dispute.weak_proof"},
		tracking.FacilitySign:        {tracking.NoStrength, courier.Refused, "tracking.dispute.weak_proof"},
		tracking.CourierScan:         {tracking.NoStrength, courier.Refused, "tracking.dispute.weak_proof"},
	} {
		d := disputed(kind)
		d.AgentNamed = courier.Yes
		f := dispute(t, d)
		assert.Equal(t, c.grade, f.Strength, "%v", kind)
		assert.Equal(t, c.verdict, f.Verdict, "%v", kind)
		assert.True(t, f.Has(c.code), "%v", kind)
		graded := slices.IndexFunc(f.Reasons, func(r courier.Reason) bool { return r.Field() == "proofs[0]" })
		require.GreaterOrEqual(t, graded, 0)
		assert.Equal(t, courier.Code("tracking.proof."+c.grade.String()), f.Reasons[graded].Code())
	}
	f := dispute(t, disputed())
	assert.Equal(t, courier.Refused, f.Verdict)
	assert.Equal(t, tracking.NoStrength, f.Strength)
	assert.Equal(t, []courier.Code{"tracking.dispute.no_proof"}, deskCodes(&f.Grounds, courier.Bars))
	best := dispute(t, disputed(tracking.CourierScan, tracking.Photo, tracking.LockerLog))
	assert.Equal(t, tracking.Fair, best.Strength, "the best one counts")
	assert.True(t, best.ByPerson())
}

func TestWhatWeakensAProof(t *testing.T) {
	late := disputed(tracking.RecipientSignature)
	late.Proofs[0].At = disputeDay.At(23, 59)
	assert.Equal(t, courier.Granted, dispute(t, late).Verdict, "made on the very day")
	late.Proofs[0].At = disputeDay.AddDays(1).At(0, 0)
	assert.Equal(t, courier.Refused, dispute(t, late).Verdict, "made after it was disputed")
	late.Proofs[0].Kind = tracking.CourierScan
	assert.Equal(t, tracking.NoStrength, dispute(t, late).Strength, "late makes nothing of nothing")

	own := disputed(tracking.LockerLog)
	own.Proofs[0].Source = courier.Consignee
	assert.Equal(t, tracking.Strong, dispute(t, own).Strength, "the recipient's own")
	own.Proofs[0].Kind = tracking.OtherSignature
	assert.Equal(t, tracking.Weak, dispute(t, own).Strength)

	forged := disputed(tracking.RecipientSignature)
	forged.Of, forged.Genuine = tracking.Forged, courier.No
	assert.Equal(t, courier.Refused, dispute(t, forged).Verdict)
	forged.Genuine = courier.Yes
	assert.Equal(t, courier.Granted, dispute(t, forged).Verdict)
	forged.Of, forged.Genuine = tracking.NotByMe, courier.No
	assert.Equal(t, courier.Granted, dispute(t, forged).Verdict, "nobody said it was forged")

	agent := disputed(tracking.AgentSignature)
	agent.AgentNamed = courier.No
	assert.Equal(t, courier.Refused, dispute(t, agent).Verdict)

	invalid := disputed(tracking.RecipientSignature)
	invalid.Valid = courier.No
	f := dispute(t, invalid)
	assert.Equal(t, []courier.Code{"tracking.dispute.not_valid"}, deskCodes(&f.Grounds, courier.Bars))
	invalid.Proofs = nil
	f = dispute(t, invalid)
	assert.Equal(t, courier.Refused, f.Verdict, "whatever is shown")
	assert.Zero(t, f.Strength)
}

func TestWhoProvesWhat(t *testing.T) {
	basis := func(on courier.Date) string {
		d := disputed()
		d.RaisedOn = on
		f := dispute(t, d)
		for _, code := range []courier.Code{"tracking.dispute.reopened", "tracking.dispute.claimant_shows"} {
			assert.True(t, f.Has(code))
		}
		i := slices.IndexFunc(f.Reasons, func(r courier.Reason) bool { return r.Code() == "tracking.dispute.carrier_proves" })
		return f.Reasons[i].Basis().Source + f.Reasons[i].Basis().Article
	}
	assert.Equal(t, "HOUSE", basis(courier.Day(2023, 12, 31)))
	assert.Equal(t, "CVPL67", basis(courier.Day(2024, 1, 1)))
}

func TestComplaintIsAnsweredWithinSevenDays(t *testing.T) {
	f := dispute(t, disputed())
	assert.Equal(t, courier.Day(2026, 8, 17), f.AnswerBy.Last)
	for r := range f.Having(courier.Notes) {
		if r.Code() == "tracking.dispute.answer_by" {
			assert.Equal(t, "自接到投诉之日起7日内予以处理并告知用户，最迟2026年8月17日（《快递暂行条例（2025年修订）》第29条）", r.Text(courier.Chinese))
		}
	}
}

func TestFabricatedSignOff(t *testing.T) {
	d := disputed()
	d.Of, d.Fabricated = tracking.SignedEarly, courier.Yes
	f := dispute(t, d)
	assert.True(t, f.Has("tracking.dispute.fabricated") && f.Has("tracking.dispute.fabricated_fine"))
	d.RaisedOn = courier.Day(2024, 2, 29)
	f = dispute(t, d)
	assert.False(t, f.Has("tracking.dispute.fabricated") || f.Has("tracking.dispute.fabricated_fine"))
	d.RaisedOn, d.Fabricated = disputeDay, courier.No
	assert.False(t, dispute(t, d).Grounds.Reasons == nil)
	f = dispute(t, d)
	assert.False(t, f.Has("tracking.dispute.fabricated"))
}

func TestDamageFoundAfterSigning(t *testing.T) {
	for _, c := range []struct {
		objected, remarked courier.Answer
		verdict            courier.Verdict
		code               courier.Code
		needs              []courier.Need
	}{
		{courier.No, courier.No, courier.Granted, "tracking.dispute.silent", nil},
		{courier.Yes, courier.No, courier.Refused, "tracking.dispute.objected", nil},
		{courier.Yes, 0, courier.Refused, "tracking.dispute.objected", nil},
		{courier.No, courier.Yes, courier.Refused, "tracking.dispute.remarked", nil},
		{0, courier.Yes, courier.Refused, "tracking.dispute.remarked", nil},
		{0, courier.No, courier.Referred, "", []courier.Need{"objected"}},
		{courier.No, 0, courier.Referred, "", []courier.Need{"remarked"}},
		{0, 0, courier.Referred, "", []courier.Need{"objected", "remarked"}},
	} {
		f := dispute(t, tracking.SignOffDispute{Of: tracking.DamageFound, RaisedOn: disputeDay, Objected: c.objected, Remarked: c.remarked})
		assert.Equal(t, c.verdict, f.Verdict, "%v", c)
		assert.Equal(t, c.code != "", f.Has(c.code), "%v", c)
		assert.Equal(t, c.needs, f.Needs, "%v", c)
		assert.Equal(t, c.verdict == courier.Granted, f.Has("tracking.dispute.rebuttable"), "%v", c)
		assert.False(t, f.Has("tracking.dispute.reopened"))
	}
	void := tracking.SignOffDispute{Of: tracking.DamageFound, RaisedOn: courier.Day(2022, 3, 15), TermAccepted: courier.Yes}
	f := dispute(t, void)
	assert.True(t, f.Has("tracking.dispute.signed_term_void"))
	void.RaisedOn = courier.Day(2022, 3, 14)
	f = dispute(t, void)
	assert.False(t, f.Has("tracking.dispute.signed_term_void"))
}

// disputeSpace is every fact that can move the verdict on a list of proofs.
func disputeSpace(of tracking.DisputeOf, kinds ...tracking.ProofKind) deskSpace[tracking.SignOffDispute] {
	type D = tracking.SignOffDispute
	s := deskSpace[D]{
		base: func() D {
			d := disputed(kinds...)
			d.Of = of
			return d
		},
		decide: func(d *D) (courier.Decision, error) {
			f, err := tracking.Dispute(d)
			return f.Decision, err
		},
		axes: []deskAxis[D]{
			deskYes("valid", func(d *D) *courier.Answer { return &d.Valid }),
			deskYes("agent_named", func(d *D) *courier.Answer { return &d.AgentNamed }),
			deskYes("genuine", func(d *D) *courier.Answer { return &d.Genuine }),
		},
	}
	for i := range kinds {
		s.axes = append(s.axes, deskPick(courier.Need(courier.Index("proofs", i)+".at"),
			func(d *D) *courier.Instant { return &d.Proofs[i].At }, disputeDay.AddDays(-1).At(9, 0), disputeDay.AddDays(1).At(9, 0)))
	}
	return s
}

// Every list of two proofs, under every dispute, with every part unknown.
func TestDisputeNeeds(t *testing.T) {
	for _, of := range []tracking.DisputeOf{tracking.NotReceived, tracking.Forged, tracking.NotByMe} {
		for a := tracking.RecipientSignature; a <= tracking.CourierScan; a++ {
			for b := a; b <= tracking.CourierScan; b++ {
				s := disputeSpace(of, a, b)
				for unknown := range 1 << len(s.axes) {
					values := make([]int, len(s.axes))
					for i := range values {
						values[i] = -(unknown >> i & 1)
					}
					if wrong := s.prove(values); wrong != "" {
						t.Fatalf("%v on %v and %v: %s", of, a, b, wrong)
					}
				}
				s.walk(t, uint64(a)<<8|uint64(b), 5)
			}
		}
	}
	d := disputed()
	d.Proofs, d.Valid = nil, 0
	assert.Equal(t, []courier.Need{"proofs", "valid"}, dispute(t, d).Needs)
	d.Valid = courier.Yes
	assert.Equal(t, []courier.Need{"proofs"}, dispute(t, d).Needs)
	d.RaisedOn = courier.Date{}
	f := dispute(t, d)
	assert.Equal(t, []courier.Need{"raised_on"}, f.Needs)
	assert.Empty(t, f.Reasons)
}

func TestUnreadableDisputes(t *testing.T) {
	_, err := tracking.Dispute(nil)
	deskFault(t, err, "of", courier.ErrMissing)
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.SignOffDispute)
	}{
		{"of", courier.ErrMissing, func(d *tracking.SignOffDispute) { d.Of = 0 }},
		{"of", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Of = 9 }},
		{"raised_on", courier.ErrNoRule, func(d *tracking.SignOffDispute) { d.RaisedOn = courier.Day(2018, 4, 30) }},
		{"raised_on", courier.ErrNoRule, func(d *tracking.SignOffDispute) { d.Of, d.RaisedOn = tracking.DamageFound, courier.Day(2020, 12, 31) }},
		{"proofs[0].kind", courier.ErrMissing, func(d *tracking.SignOffDispute) { d.Proofs = []tracking.Proof{{}} }},
		{"proofs[1].kind", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) {
			d.Proofs = []tracking.Proof{{Kind: tracking.Photo}, {Kind: 99}}
		}},
		{"proofs[0].source", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) {
			d.Proofs = []tracking.Proof{{Kind: tracking.Photo, Source: 99}}
		}},
		{"valid", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Valid = 9 }},
		{"agent_named", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.AgentNamed = 9 }},
		{"genuine", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Genuine = 9 }},
		{"fabricated", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Fabricated = 9 }},
		{"objected", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Objected = 9 }},
		{"remarked", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.Remarked = 9 }},
		{"term_accepted", courier.ErrUnknownWord, func(d *tracking.SignOffDispute) { d.TermAccepted = 9 }},
	} {
		facts := disputed()
		c.edit(&facts)
		_, err := tracking.Dispute(&facts)
		deskFault(t, err, c.field, c.fault)
	}
	facts := disputed()
	facts.RaisedOn = courier.Day(2018, 5, 1)
	assert.Equal(t, courier.Refused, dispute(t, facts).Verdict, "the first day")
}

func TestDisputeJSON(t *testing.T) {
	d := disputed(tracking.Photo, tracking.LockerLog)
	d.Genuine, d.Fabricated, d.Objected = courier.No, courier.Yes, courier.No
	deskRoundTrip(t, d)
	f := dispute(t, d)
	text, err := json.Marshal(f)
	require.NoError(t, err)
	var back tracking.DisputeFinding
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(f, back))
}

func ExampleDispute() {
	f, err := tracking.Dispute(&tracking.SignOffDispute{
		Of:       tracking.NotReceived,
		RaisedOn: courier.Day(2026, 8, 10),
		Proofs:   []tracking.Proof{{Kind: tracking.FacilitySign}, {Kind: tracking.CourierScan}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.Verdict, "- best proof:", f.Strength.Name(courier.English), "- answer by", f.AnswerBy.Last)
	for r := range f.Having(courier.Bars) {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// refused - best proof: none - answer by 2026-08-17
	// what is shown does not prove that the recipient has it: the sign-off does not stand
}

func BenchmarkDispute(b *testing.B) {
	facts := disputed(tracking.Photo, tracking.CourierScan)
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		f, err := tracking.AppendDispute(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = f.Reasons
	}
}

func FuzzDispute(f *testing.F) {
	for _, d := range []tracking.SignOffDispute{disputed(), disputed(tracking.Photo), {Of: tracking.DamageFound}} {
		text, _ := json.Marshal(d)
		f.Add(text)
	}
	f.Add([]byte("\x02\x08\x01\x01\x02\x01\x05\x02\x09\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var d tracking.SignOffDispute
		if json.Unmarshal(data, &d) != nil {
			next := deskBytes(data)
			d = tracking.SignOffDispute{Of: tracking.DisputeOf(next()), RaisedOn: courier.Day(2017+int(next())%12, 6, 1),
				Valid: courier.Answer(next()), Genuine: courier.Answer(next()), Objected: courier.Answer(next()), Remarked: courier.Answer(next())}
			for range next() % 4 {
				d.Proofs = append(d.Proofs, tracking.Proof{Kind: tracking.ProofKind(next()), Source: courier.Party(next())})
			}
		}
		got, err := tracking.Dispute(&d)
		deskSane(t, got.Decision, err)
	})
}
