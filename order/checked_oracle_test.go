package order_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// The oracle below says in plain Go, rule by rule, whether an intake of which
// all is known has to be refused. It shares nothing with the tables.

const sayNo, sayYes = courier.No, courier.Yes

func blank(s order.Said) bool { return strings.TrimSpace(s.Text()) == "" }

func oracleRefuses(in *order.Intake) bool {
	mail := in.Regime == courier.PostalUniversal
	express := !mail && in.Express == sayYes
	code := !in.On.Before(courier.Day(2021, 1, 1)) // the Civil Code
	return oracleDeclared(in, express, mail, code) || oracleLooked(in, express, mail) ||
		oracleGoods(&in.Items[0], express, mail, code) || oracleMoney(in, express) ||
		code && in.Packing != order.PackedWell ||
		in.Destination.Service == order.NotServed || in.Destination.Service == order.NotTaken ||
		oracleUsed(in) || oracleDocument(in)
}

func oracleDeclared(in *order.Intake, express, mail, code bool) bool {
	s, r, it := &in.Sender, &in.Recipient, &in.Items[0]
	for _, generic := range in.GenericNames {
		if generic == it.Name.Text() {
			return true
		}
	}
	if r.AddressFit == sayNo || express && s.AddressFit == sayNo {
		return true
	}
	goods := blank(it.Name) || blank(it.Nature) || it.Quantity.Int() == 0
	switch {
	case mail:
		return blank(r.Name) || blank(r.Address)
	case express:
		return blank(s.Name) || blank(s.Address) || blank(s.Phone) || blank(r.Name) || blank(r.Address) || blank(r.Phone) ||
			goods || code && in.Weight.Grams() == 0
	}
	return code && (blank(r.Name) || blank(r.Address) || goods || in.Weight.Grams() == 0)
}

func oracleLooked(in *order.Intake, express, mail bool) bool {
	letter := in.Kind == order.Letter || in.Kind == order.StateDocument
	saw, id := in.Inspection, in.Identity
	switch {
	case mail:
		known := !in.On.Before(courier.Day(2018, 10, 22))
		return saw == order.InspectionRefused || saw == order.NotInspected && !letter || known && !letter && id != order.IdentityShown
	case express:
		if in.Operator == order.ExpressFirm && (in.Kind == order.StateDocument || letter && (in.Letters.Reserved == sayYes || in.Letters.Bundled == sayYes)) {
			return true
		}
		if id == order.IdentityFalse || id == order.IdentityRefused && !letter && in.Agreement != sayYes {
			return true
		}
		if saw == order.InspectionRefused || saw == order.NotInspected && !letter {
			return true
		}
		return saw == order.ContentsDiffer && !letter && !in.On.Before(courier.Day(2024, 3, 1))
	}
	return id != order.IdentityShown || saw == order.InspectionRefused
}

func oracleGoods(it *order.Item, express, mail, code bool) bool {
	dangerous := it.Class == order.DangerousGoods || it.Class >= order.Explosives && it.Class <= order.Corrosives
	listed := it.Class >= order.Firearms && it.Class <= order.OtherProhibited
	if express || mail {
		return listed || it.Class == order.DangerousGoods || it.Class == order.Restricted && it.Permit == sayNo
	}
	if dangerous {
		return code && (it.Danger.Packed == sayNo || it.Danger.Marked == sayNo || it.Danger.Papers == sayNo)
	}
	return listed || code && it.Class == order.Restricted && it.Permit == sayNo
}

func oracleMoney(in *order.Intake, express bool) bool {
	v, p, t := &in.Value, &in.Payment, in.Terms
	bare := v.Covered == sayNo
	if express && v.Valuable == sayYes && (v.Stated == sayNo || bare && t.CoverValuables == sayYes) {
		return true
	}
	if express && bare && in.Region == courier.Zhejiang && v.Consumer == sayYes &&
		(t.CoverFragile == sayYes && v.Fragile == sayYes || t.CoverAbove.Less(v.Real)) {
		return true
	}
	if !bare && v.Declared.Sign() == 0 || p.Pay == order.PayMonthly && p.Account == sayNo || p.Pay == order.PayCollect && t.NoFreightCollect == sayYes {
		return true
	}
	return p.COD == sayYes && (t.NoCOD == sayYes || p.CODSum.Sign() == 0 || t.CODUpTo.Less(p.CODSum) ||
		t.CoverAtLeastCOD == sayYes && (bare || v.Declared.Less(p.CODSum)))
}

func oracleUsed(in *order.Intake) bool {
	w := &in.Waybill
	for _, u := range in.Earlier {
		if !blank(w.Number) && u.Number == w.Number.Text() && u.Carrier == w.Carrier.Text() && u.ShippedOn == w.ShippedOn {
			return true
		}
	}
	return false
}

func oracleDocument(in *order.Intake) bool {
	d := &in.Document
	return in.Regime == courier.Sea && !in.On.Before(courier.Day(2026, 5, 1)) && d.Form == order.Electronic && d.Agreed == sayNo ||
		in.Regime == courier.Air && !in.On.Before(courier.Day(2026, 7, 1)) && d.Form == order.Oral
}

// complete is an intake in which all is known, drawn near the clean one.
func complete(rng *rand.Rand, base order.Intake) order.Intake {
	in := intakeWith(base, func(in *order.Intake) {
		in.On = []courier.Date{courier.Day(2018, 6, 1), courier.Day(2020, 12, 31), courier.Day(2024, 3, 1), courier.Day(2026, 5, 1), courier.Day(2026, 7, 1)}[rng.IntN(5)]
		in.At = courier.Instant{}
		in.Value.Declared, in.Payment.CODSum = courier.Fen(100_00), courier.Fen(150_00)
		item0(in).Permit, item0(in).Danger = sayYes, order.Danger{Packed: sayYes, Marked: sayYes, Papers: sayYes}
		in.Document = order.Document{Form: order.OnPaper, Agreed: sayYes}
		if rng.IntN(4) == 0 {
			in.GenericNames = []string{"衬衫"}
		}
	})
	for _, f := range facets {
		if rng.IntN(14) == 0 {
			f.set(&in, rng.IntN(f.n))
		}
	}
	return in
}

func TestTheVerdictAgreesWithPlainGo(t *testing.T) {
	rng := rand.New(rand.NewPCG(20260501, 7))
	bases := []order.Intake{parcelIntake(), mailIntake(), cargoIntake(), cargoIntake(), cargoIntake()}
	bases[3].Regime, bases[4].Regime = courier.Sea, courier.Air
	seen := map[courier.Verdict]int{}
	var buf []courier.Reason
	for range 20_000 {
		in := complete(rng, bases[rng.IntN(len(bases))])
		c, err := order.AppendCheck(buf[:0], &in)
		require.NoError(t, err)
		want := granted
		if oracleRefuses(&in) {
			want = refused
		}
		require.Equal(t, want, c.Verdict, "%v\n%+v", reasonCodes(c.Reasons), in)
		seen[c.Verdict]++
		buf = c.Reasons
	}
	require.Greater(t, seen[granted], 1000)
	require.Greater(t, seen[refused], 1000)
}

// Every combination of the facts that meet in the rules on letters, identity
// and inspection, in each scope and era.
func TestEveryDeskOfIdentityAndInspection(t *testing.T) {
	n := 0
	for _, base := range []order.Intake{parcelIntake(), mailIntake(), cargoIntake()} {
		for _, day := range []courier.Date{courier.Day(2018, 5, 1), courier.Day(2024, 2, 29), spring} {
			in := intakeWith(base, func(in *order.Intake) { in.On, in.At = day, courier.Instant{} })
			for i := range 4 * 2 * 2 * 2 * 3 * 2 * 4 {
				next := func(k int) uint8 { v := i % k; i /= k; return uint8(v) + 1 }
				in.Kind = order.Kind(next(4))
				if op := order.Operator(next(2)); base.Regime != courier.PostalUniversal {
					in.Operator = op
				}
				in.Letters.Reserved, in.Letters.Bundled = courier.Answer(next(2)), courier.Answer(next(2))
				in.Identity, in.Agreement, in.Inspection = order.Identity(next(3)), courier.Answer(next(2)), order.Inspection(next(4))
				c, err := order.Check(&in)
				require.NoError(t, err)
				require.Equal(t, oracleRefuses(&in), c.Verdict == refused, "%+v", in)
				n++
			}
		}
	}
	t.Logf("%d desks", n)
}
