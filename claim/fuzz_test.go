package claim_test

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// answered requires that a claim is answered soundly, or refused with the
// field, and alike each time.
func answered(t *testing.T, c *claim.Claim) {
	t.Helper()
	a, err := claim.Assess(c)
	if err != nil {
		var f *courier.FieldError
		for _, e := range unjoined(err) {
			require.ErrorAs(t, e, &f)
			require.NotEmpty(t, f.Field)
		}
		return
	}
	require.Empty(t, unsound(&a), "%+v\n%v", c, a.Reasons)
	holds(t, c, &a)
	head := make([]courier.Reason, 1, 32)
	b, err := claim.AppendAssess(head, c)
	require.NoError(t, err)
	require.True(t, b.Reasons[0].Equal(courier.Reason{}), "what stood before stays")
	require.Len(t, b.Reasons, len(a.Reasons)+1)
	require.Equal(t, a.Payable, b.Payable)
	for _, r := range a.Reasons {
		require.NotEmpty(t, r.Sentence(courier.Chinese))
		require.NotEmpty(t, r.Sentence(courier.English))
	}
}

// FuzzAssess reads any text as the facts of a claim.
func FuzzAssess(f *testing.F) {
	for _, c := range rules() {
		text, err := json.Marshal(c.met)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Add([]byte(`{"terms":{"cite":{}}}`))
	f.Add([]byte(`{"lot":{"items":[{}]}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var c claim.Claim
		if json.Unmarshal(text, &c) != nil {
			return
		}
		answered(t, &c)
		back, err := json.Marshal(c)
		require.NoError(t, err)
		var again claim.Claim
		require.NoError(t, json.Unmarshal(back, &again), string(back))
	})
}

// stream takes facts off bytes, of any value that a field can hold.
type stream []byte

func (s *stream) byte() byte {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return b
}

func (s *stream) int() int64 {
	var b [8]byte
	n := s.byte() % 9
	for i := range n {
		b[i] = s.byte()
	}
	return int64(binary.LittleEndian.Uint64(b[:]))
}

func (s *stream) money() courier.Money {
	if b := s.byte(); b%8 > 0 {
		return courier.Minor(s.int(), courier.Currency(1+b%16/15))
	}
	return courier.Money{}
}

func (s *stream) answer() courier.Answer { return courier.Answer(s.byte() % 4) }
func (s *stream) share() courier.Share   { return courier.BasisPoints(int(s.byte()) * 40) }

func (s *stream) limit() claim.Limit {
	switch m := s.money(); s.byte() % 12 {
	case 0, 1:
		return claim.Fixed(m)
	case 2, 3:
		return claim.TimesFreight(int(s.byte()) - 8)
	case 4:
		return claim.PerKg(m)
	case 5:
		return claim.PerStartedKg(m)
	case 6:
		return claim.PerPackage(m)
	case 7:
		return claim.Min(s.limit(), s.limit())
	case 8:
		return claim.Max(s.limit(), s.limit())
	case 9:
		return claim.Plus(s.limit(), s.limit())
	}
	return claim.Limit{}
}

func (s *stream) terms() *claim.Terms {
	t := claim.Terms{Undeclared: s.limit(), Monthly: s.limit(), Documents: s.limit(), Unproved: s.limit(), Delay: s.limit(), LostPart: s.answer(),
		Fragile: s.share(), Extras: s.answer(), Refund: s.answer(), RefundLate: s.answer(),
		Deductible: claim.Deductible{Kind: claim.DeductibleKind(s.byte() % 8), Amount: s.money(), Rate: courier.RateOf(s.int(), int(s.byte()%10)), AtMark: s.answer()}}
	for range s.byte() % 4 {
		t.Declared = append(t.Declared, claim.Cover{UpTo: s.money(), Method: claim.Method(s.byte() % 6)})
	}
	if s.byte()%16 == 0 {
		return &t
	}
	return houseTerms(t)
}

func (s *stream) claim() claim.Claim {
	c := claim.Claim{
		HappenedOn: courier.Day(2009, 9, 1).AddDays(int(s.byte()) * 28), Operator: claim.Operator(s.byte() % 5), Universal: s.answer(),
		Mail: liability.Mail(s.byte() % 5), Kind: liability.Kind(s.byte() % 7), Extent: claim.Extent(s.byte() % 4), Answers: s.answer(),
		GrossFault: s.answer(), Value: s.money(), Loss: s.money(), Unproved: s.answer(), Freight: s.money(), FreightPaid: s.answer(),
		LostPart: s.share(), Weight: courier.Grams(s.int()), Extras: s.money(), Packages: courier.CountOf(s.int()), Declared: s.money(),
		Stated: s.money(), Documents: s.answer(), Fragile: s.answer(), Monthly: s.answer(), Consumer: s.answer(),
		Express: s.answer(), ForceMajeure: s.answer(), Foreseeable: s.answer(), NoAgreement: s.answer(),
		PostedIn: courier.Region(s.byte() % 40), ClaimantFault: s.share(), FaultOrder: claim.FaultOrder(s.byte() % 3),
	}
	if s.byte()%4 > 0 {
		c.Notice = &claim.Notice{Negotiated: s.answer(), OnPremises: s.answer(), OnReceipt: s.answer(), Shown: s.answer(), TickBox: s.answer(), Asked: s.answer(), Explained: s.answer(), Unfair: s.answer()}
	}
	switch s.byte() % 8 {
	case 0:
	case 1:
		c.Terms = &claim.Terms{}
	default:
		c.Terms = s.terms()
	}
	if s.byte()%4 == 0 {
		c.Fraud = &claim.FraudDemand{Fee: s.money(), Proved: s.answer(), Harmless: s.answer(), Staged: s.answer()}
	}
	if s.byte()%4 == 0 {
		c.Lot = &claim.Lot{Intact: s.share(), Damaged: s.money()}
		for range s.byte() % 5 {
			c.Lot.Items = append(c.Lot.Items, claim.Item{State: claim.State(s.byte() % 5), Value: s.money(), Repair: s.money(), Carriage: s.money()})
		}
	}
	return c
}

// FuzzAssessFacts makes claims that the wire could not bring.
func FuzzAssessFacts(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\xd7\x01\x02\x00\x01\x01\x01\x02\x01\x03\x10\x27\x00\x01\x03\x10\x27\x00\x02\x01\x02\x64\x00\x01"))
	f.Fuzz(func(t *testing.T, facts []byte) {
		s := stream(facts)
		c := s.claim()
		answered(t, &c)
	})
}

// FuzzSettle settles anything on any day.
func FuzzSettle(f *testing.F) {
	for _, rest := range []uint32{0b01_01_01_01, 0b00_10_01_01, 0b00_00_10_01, 0b01_01_00_10, 0} {
		f.Add(int64(20_500), int64(84_000_00), int64(4_000_00), int64(81_000_00), int64(0), int64(0), rest)
		f.Add(int64(20_500), int64(84_000_00), int64(4_000_00), int64(79_000_00), int64(500), int64(99), rest)
	}
	f.Fuzz(func(t *testing.T, day, entitlement, cash, inKind, other, freight int64, rest uint32) {
		money := func(n int64, bit int) courier.Money {
			if rest>>bit&1 == 1 {
				return courier.Money{}
			}
			return courier.Fen(n)
		}
		s := claim.Settlement{
			SettledOn: courier.Day(1970, 1, 1).AddDays(int(day % 40_000)), Entitlement: money(entitlement, 16), Cash: money(cash, 17), InKind: money(inKind, 18),
			OtherLoss: money(other, 19), Freight: money(freight, 20), Consent: courier.Answer(rest & 3), Approved: courier.Answer(rest >> 2 & 3),
			Usable: courier.Answer(rest >> 4 & 3), FreightRule: claim.FreightRule(rest >> 6 & 3),
		}
		out, err := claim.Settle(&s)
		if err != nil {
			var f *courier.FieldError
			require.True(t, errors.As(err, &f))
			return
		}
		ledger, err := out.Ledger()
		require.NoError(t, err)
		require.Equal(t, out.Total, ledger)
		switch {
		case out.Verdict == referred:
			assert.NotEmpty(t, out.Needs)
			assert.False(t, out.Total.Known())
		case out.Total.Known():
			over := out.Total.Minor() - s.Entitlement.Minor()
			assert.Equal(t, s.Cash.Minor()+s.InKind.Minor(), out.Total.Minor())
			assert.Equal(t, max(0, -over), out.Short.Minor())
			assert.Equal(t, max(0, over-s.OtherLoss.Minor()), out.Goodwill.Minor())
		default:
			assert.Equal(t, refused, out.Verdict)
		}
	})
}
