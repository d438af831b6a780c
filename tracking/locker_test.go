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

var lockerDay = courier.Day(2026, 8, 1)

// stay is a parcel that the recipient agreed to have in a locker and to pay
// for after the keep period.
func stay(edits ...func(*tracking.LockerStay)) tracking.LockerStay {
	l := tracking.LockerStay{
		PlacedAt: lockerDay.At(9, 0), ChargedAt: lockerDay.AddDays(1).At(9, 0), KeepUntil: lockerDay.At(21, 0), DeliveredIn: courier.Zhejiang,
		Agreed: courier.Yes, FeeAgreed: courier.Yes, PublicBenefit: courier.No, SiteRent: courier.Yes,
	}
	for _, e := range edits {
		e(&l)
	}
	return l
}

func lockerFee(t testing.TB, l tracking.LockerStay) tracking.LockerCharge {
	t.Helper()
	c, err := tracking.LockerFee(&l)
	require.NoError(t, err)
	return c
}

func TestLockerFee(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*tracking.LockerStay)
		bar  courier.Code
	}{
		"agreed":                 {func(l *tracking.LockerStay) {}, ""},
		"fee not agreed":         {func(l *tracking.LockerStay) { l.FeeAgreed = courier.No }, "tracking.locker.fee_not_agreed"},
		"end of the keep period": {func(l *tracking.LockerStay) { l.ChargedAt = l.KeepUntil }, "tracking.locker.within_keep_period"},
		"a minute after it":      {func(l *tracking.LockerStay) { l.ChargedAt = lockerDay.At(21, 1) }, ""},
		"locker not agreed":      {func(l *tracking.LockerStay) { l.Agreed = courier.No }, "tracking.locker.zhejiang_not_asked"},
		"public benefit":         {func(l *tracking.LockerStay) { l.PublicBenefit = courier.Yes }, "tracking.locker.zhejiang_public_benefit"},
		"no rent":                {func(l *tracking.LockerStay) { l.SiteRent = courier.No }, "tracking.locker.zhejiang_no_rent"},
		"no rent elsewhere":      {func(l *tracking.LockerStay) { l.SiteRent, l.DeliveredIn = courier.No, courier.Anhui }, ""},
		"public benefit, Anhui":  {func(l *tracking.LockerStay) { l.PublicBenefit, l.DeliveredIn = courier.Yes, courier.Anhui }, ""},
		"no rent before 2022-03": {func(l *tracking.LockerStay) {
			l.SiteRent, l.PlacedAt, l.KeepUntil, l.ChargedAt = courier.No, courier.Day(2022, 2, 1).At(9, 0), courier.Day(2022, 2, 2).At(9, 0), courier.Day(2022, 2, 28).At(9, 0)
		}, ""},
		"no rent from 2022-03": {func(l *tracking.LockerStay) {
			l.SiteRent, l.PlacedAt, l.KeepUntil, l.ChargedAt = courier.No, courier.Day(2022, 2, 1).At(9, 0), courier.Day(2022, 2, 2).At(9, 0), courier.Day(2022, 3, 1).At(0, 0)
		}, "tracking.locker.zhejiang_no_rent"},
		"first day of the order": {func(l *tracking.LockerStay) {
			l.PlacedAt, l.KeepUntil, l.ChargedAt = courier.Day(2019, 9, 30).At(9, 0), courier.Day(2019, 10, 2).At(9, 0), courier.Day(2019, 10, 1).At(9, 0)
		}, "tracking.locker.within_keep_period"},
	} {
		t.Run(name, func(t *testing.T) {
			got := lockerFee(t, stay(c.edit))
			if c.bar == "" {
				assert.Equal(t, courier.Granted, got.Verdict)
				want := []courier.Code{"tracking.locker.fee_agreed"}
				if l := stay(c.edit); l.DeliveredIn == courier.Zhejiang && !l.ChargedAt.Before(courier.Day(2022, 3, 1).Start()) {
					want = append(want, "tracking.locker.zhejiang_agreed")
				}
				assert.Equal(t, want, deskCodes(&got.Grounds, courier.Grants))
				return
			}
			assert.Equal(t, courier.Refused, got.Verdict)
			assert.Equal(t, []courier.Code{c.bar}, deskCodes(&got.Grounds, courier.Bars))
			assert.False(t, got.Fee.Known())
		})
	}
}

// One operator's tariff: twelve hours free, half a yuan for twelve more, three
// yuan at most.
func TestHiveBoxTariff(t *testing.T) {
	tariff := tracking.HiveBox2020()
	for hours, want := range map[courier.Hours]int64{1: 0, 11: 0, 12: 0, 13: 50, 24: 50, 25: 100, 83: 300, 84: 300, 85: 300, 10_000: 300} {
		got := lockerFee(t, stay(func(l *tracking.LockerStay) {
			l.Tariff, l.KeepUntil, l.ChargedAt = &tariff, l.PlacedAt, hours.End(l.PlacedAt)
		}))
		require.Equal(t, courier.Granted, got.Verdict, "%d hours", hours)
		assert.Equal(t, courier.Fen(want), got.Fee, "%d hours", hours)
		assert.True(t, got.Has("tracking.locker.tariff"))
	}
	minute := stay(func(l *tracking.LockerStay) { l.Tariff, l.ChargedAt = &tariff, lockerDay.At(21, 1) })
	assert.Equal(t, courier.Fen(50), lockerFee(t, minute).Fee, "a stretch begun")
	uncapped := tariff
	uncapped.Cap = courier.Money{}
	long := stay(func(l *tracking.LockerStay) { l.Tariff, l.ChargedAt = &uncapped, courier.Hours(112).End(l.PlacedAt) })
	assert.Equal(t, courier.Fen(450), lockerFee(t, long).Fee)
	bare := lockerFee(t, stay())
	assert.False(t, bare.Fee.Known(), "no tariff is known")
}

// The longest stretch and the dearest fee that a tariff may name, which the
// table below passes by one.
func TestLongestStretches(t *testing.T) {
	far := tracking.LockerTariff{Cite: tracking.HiveBox2020().Cite, Free: 1_000_000, Per: 1_000_000, Fee: courier.Fen(1_000_000_00)}
	l := stay(func(l *tracking.LockerStay) { l.Tariff, l.ChargedAt = &far, courier.Hours(1_000_000).End(l.PlacedAt) })
	assert.Equal(t, courier.Fen(0), lockerFee(t, l).Fee)
	l.ChargedAt = courier.Hours(1_000_001).End(l.PlacedAt)
	assert.Equal(t, courier.Fen(1_000_000_00), lockerFee(t, l).Fee)
}

func TestLockerFeeNeeds(t *testing.T) {
	type L = tracking.LockerStay
	s := deskSpace[L]{
		base: func() L { return L{ChargedAt: lockerDay.AddDays(1).At(9, 0)} },
		decide: func(l *L) (courier.Decision, error) {
			c, err := tracking.LockerFee(l)
			return c.Decision, err
		},
		axes: []deskAxis[L]{
			deskYes("fee_agreed", func(l *L) *courier.Answer { return &l.FeeAgreed }),
			deskPick("keep_until", func(l *L) *courier.Instant { return &l.KeepUntil }, lockerDay.At(9, 0), lockerDay.AddDays(2).At(9, 0)),
			deskPick("delivered_in", func(l *L) *courier.Region { return &l.DeliveredIn }, courier.Zhejiang, courier.Hainan),
			deskYes("agreed", func(l *L) *courier.Answer { return &l.Agreed }),
			deskYes("public_benefit", func(l *L) *courier.Answer { return &l.PublicBenefit }),
			deskYes("site_rent", func(l *L) *courier.Answer { return &l.SiteRent }),
		},
	}
	s.walk(t, 21, 3000)
	assert.Equal(t, []courier.Need{"charged_at"}, lockerFee(t, L{}).Needs)
	c, err := tracking.LockerFee(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"charged_at"}, c.Needs)
}

func TestUnreadableLockerStays(t *testing.T) {
	tariff := func(edit func(*tracking.LockerTariff)) func(*tracking.LockerStay) {
		return func(l *tracking.LockerStay) {
			hive := tracking.HiveBox2020()
			edit(&hive)
			l.Tariff = &hive
		}
	}
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.LockerStay)
	}{
		{"charged_at", courier.ErrNoRule, func(l *tracking.LockerStay) { *l = tracking.LockerStay{ChargedAt: courier.Day(2019, 9, 30).At(23, 59)} }},
		{"charged_at", courier.ErrOrder, func(l *tracking.LockerStay) { l.ChargedAt = lockerDay.At(8, 59) }},
		{"keep_until", courier.ErrOrder, func(l *tracking.LockerStay) { l.KeepUntil = lockerDay.At(8, 59) }},
		{"delivered_in", courier.ErrUnknownWord, func(l *tracking.LockerStay) { l.DeliveredIn = 99 }},
		{"agreed", courier.ErrUnknownWord, func(l *tracking.LockerStay) { l.Agreed = 9 }},
		{"fee_agreed", courier.ErrUnknownWord, func(l *tracking.LockerStay) { l.FeeAgreed = 9 }},
		{"public_benefit", courier.ErrUnknownWord, func(l *tracking.LockerStay) { l.PublicBenefit = 9 }},
		{"site_rent", courier.ErrUnknownWord, func(l *tracking.LockerStay) { l.SiteRent = 9 }},
		{"tariff.cite.source", courier.ErrMissing, tariff(func(h *tracking.LockerTariff) { h.Cite = courier.Cite{} })},
		{"tariff.free", courier.ErrRange, tariff(func(h *tracking.LockerTariff) { h.Free = -1 })},
		{"tariff.free", courier.ErrRange, tariff(func(h *tracking.LockerTariff) { h.Free = 1_000_001 })},
		{"tariff.per", courier.ErrRange, tariff(func(h *tracking.LockerTariff) { h.Per = 0 })},
		{"tariff.per", courier.ErrRange, tariff(func(h *tracking.LockerTariff) { h.Per = 1_000_001 })},
		{"tariff.fee", courier.ErrMissing, tariff(func(h *tracking.LockerTariff) { h.Fee = courier.Money{} })},
		{"tariff.fee", courier.ErrNegative, tariff(func(h *tracking.LockerTariff) { h.Fee = courier.Fen(-1) })},
		{"tariff.fee", courier.ErrRange, tariff(func(h *tracking.LockerTariff) { h.Fee = courier.Fen(1_000_000_01) })},
		{"tariff.cap", courier.ErrCurrency, tariff(func(h *tracking.LockerTariff) { h.Cap = courier.Minor(1, courier.XDR) })},
	} {
		facts := stay(c.edit)
		_, err := tracking.LockerFee(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

func TestLockerJSON(t *testing.T) {
	hive := tracking.HiveBox2020()
	l := stay(func(l *tracking.LockerStay) { l.Tariff = &hive })
	deskRoundTrip(t, l)
	assert.Equal(t, `{}`, deskRoundTrip(t, tracking.LockerStay{}))
	c := lockerFee(t, l)
	text, err := json.Marshal(c)
	require.NoError(t, err)
	var back tracking.LockerCharge
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(c, back))
}

func ExampleLockerFee() {
	day, hive := courier.Day(2026, 8, 1), tracking.HiveBox2020()
	c, err := tracking.LockerFee(&tracking.LockerStay{
		PlacedAt: day.At(9, 0), ChargedAt: day.AddDays(1).At(12, 0), KeepUntil: day.At(21, 0), DeliveredIn: courier.Jiangsu,
		FeeAgreed: courier.Yes, Tariff: &hive,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Verdict, c.Fee)
	// Output: granted CNY 1.00
}

func BenchmarkLockerFee(b *testing.B) {
	hive := tracking.HiveBox2020()
	facts := stay(func(l *tracking.LockerStay) { l.Tariff = &hive })
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		c, err := tracking.AppendLockerFee(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = c.Reasons
	}
}

func FuzzLockerFee(f *testing.F) {
	hive := tracking.HiveBox2020()
	text, _ := json.Marshal(stay(func(l *tracking.LockerStay) { l.Tariff = &hive }))
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var l tracking.LockerStay
		if json.Unmarshal(data, &l) != nil {
			next := deskBytes(data)
			l = tracking.LockerStay{ChargedAt: courier.Day(2018+int(next())%12, 6, 1).At(int(next())%30, 0), DeliveredIn: courier.Region(next()),
				FeeAgreed: courier.Answer(next()), Agreed: courier.Answer(next()), SiteRent: courier.Answer(next())}
		}
		c, err := tracking.LockerFee(&l)
		deskSane(t, c.Decision, err)
		if c.Fee.Sign() < 0 {
			t.Fatalf("a fee below nothing: %v", c.Fee)
		}
	})
}
