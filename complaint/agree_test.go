package complaint_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func agree(t testing.TB, p complaint.Plan) complaint.Settlement {
	t.Helper()
	got, err := complaint.Agree(&p)
	require.NoError(t, err)
	return got
}

// table is a host's: level 1 to 200 yuan, level 2 to 1,000, then the top.
func table() *complaint.ApprovalTable {
	return &complaint.ApprovalTable{Cite: house, Rows: []complaint.ApprovalRow{
		{UpTo: courier.Fen(200_00), Level: courier.CountOf(1)}, {UpTo: courier.Fen(1000_00), Level: courier.CountOf(2)}}}
}

// plan pays what is owed, on time, signed at its level.
func plan(change ...func(*complaint.Plan)) complaint.Plan {
	p := complaint.Plan{On: spring, Owed: courier.Fen(200_00), Major: no, Approval: table(), Signed: courier.CountOf(1),
		Tenders: []complaint.Tender{{Remedy: complaint.Compensation, Amount: courier.Fen(200_00), Method: complaint.BankTransfer, PaidBy: spring.AddDays(3)},
			{Remedy: complaint.Apology}}}
	for _, c := range change {
		c(&p)
	}
	return p
}

func pays(fen int64) func(*complaint.Plan) {
	return func(p *complaint.Plan) { p.Tenders[0].Amount = courier.Fen(fen) }
}

func TestAgree(t *testing.T) {
	voucher := func(p *complaint.Plan) {
		p.Tenders = append(p.Tenders, complaint.Tender{Remedy: complaint.Voucher, Amount: courier.Fen(50_00)})
	}
	for _, c := range []struct {
		name    string
		plan    complaint.Plan
		verdict courier.Verdict
		codes   []string
		needs   []courier.Need
	}{
		{"as it should be", plan(), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"no method", plan(func(p *complaint.Plan) { p.Tenders[0].Method = 0 }), refused, []string{"agree.no_method"}, nil},
		{"no amount", plan(func(p *complaint.Plan) { p.Tenders[0].Amount = courier.Money{} }), refused, []string{"agree.no_amount"}, nil},
		{"no time", plan(func(p *complaint.Plan) { p.Tenders[0].PaidBy = courier.Date{} }), refused, []string{"agree.no_time"}, nil},
		{"nothing at all in it", plan(func(p *complaint.Plan) { p.Tenders[0] = complaint.Tender{Remedy: complaint.FeeRefund} }), refused,
			[]string{"agree.no_method", "agree.no_amount", "agree.no_time"}, nil},
		{"nothing offered", plan(func(p *complaint.Plan) { p.Tenders, p.Owed = []complaint.Tender{}, courier.Fen(0) }), refused, []string{"agree.empty"}, nil},
		{"paid on the day itself", plan(func(p *complaint.Plan) { p.Tenders[0].PaidBy = spring }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"one fen less than owed, no consent", plan(pays(199_99), func(p *complaint.Plan) { p.Consent = no }), refused, []string{"agree.below_owed"}, nil},
		{"one fen less, consent not said", plan(pays(199_99)), referred, nil, []courier.Need{"consent"}},
		{"one fen less, with consent", plan(pays(199_99), func(p *complaint.Plan) { p.Consent = yes }), granted, []string{"agree.whole", "agree.consented", "agree.follow_through"}, nil},
		{"a voucher for the rest, no consent", plan(pays(150_00), voucher, func(p *complaint.Plan) { p.Consent = no }), refused, []string{"agree.instead_of_money"}, nil},
		{"a voucher for the rest, consent not said", plan(pays(150_00), voucher), referred, nil, []courier.Need{"consent"}},
		{"a voucher for the rest, with consent", plan(pays(150_00), voucher, func(p *complaint.Plan) { p.Consent = yes }), granted, []string{"agree.whole", "agree.consented", "agree.follow_through"}, nil},
		{"a voucher on top", plan(voucher, func(p *complaint.Plan) { p.Signed = courier.CountOf(2) }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"sent again instead, no consent", plan(func(p *complaint.Plan) {
			p.Tenders, p.Consent = []complaint.Tender{{Remedy: complaint.Resending}}, no
		}), refused, []string{"agree.instead_of_money"}, nil},
		{"one fen past the first level", plan(pays(200_01)), refused, []string{"agree.level"}, nil},
		{"the same, signed higher", plan(pays(200_01), func(p *complaint.Plan) { p.Signed = courier.CountOf(2) }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"at the end of the table", plan(pays(1000_00), func(p *complaint.Plan) { p.Signed = courier.CountOf(2) }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"one fen past the table", plan(pays(1000_01), func(p *complaint.Plan) { p.Signed, p.ByTop = courier.CountOf(9), no }), refused, []string{"agree.past_table"}, nil},
		{"past the table, by the top", plan(pays(1000_01), func(p *complaint.Plan) { p.Signed, p.ByTop = courier.Count{}, yes }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"past the table, not said", plan(pays(1000_01)), referred, nil, []courier.Need{"by_top"}},
		{"major, not by the top", plan(func(p *complaint.Plan) { p.Major, p.ByTop = yes, no }), refused, []string{"agree.major"}, nil},
		{"major, by the top", plan(func(p *complaint.Plan) { p.Major, p.ByTop = yes, yes }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"nobody signed", plan(func(p *complaint.Plan) { p.Signed = courier.Count{} }), referred, nil, []courier.Need{"signed"}},
		{"no table yet", plan(func(p *complaint.Plan) { p.Approval, p.Major = nil, 0 }), referred, nil, []courier.Need{"approval", "major"}},
		{"no plan yet", plan(func(p *complaint.Plan) { p.Tenders = nil }), referred, nil, []courier.Need{"tenders"}},
		{"no day", plan(func(p *complaint.Plan) { p.On = courier.Date{} }), referred, nil, []courier.Need{"on"}},
		{"nobody reckoned what is owed", plan(func(p *complaint.Plan) { p.Owed = courier.Money{} }), referred, nil, []courier.Need{"owed"}},
		{"the same, with consent", plan(func(p *complaint.Plan) { p.Owed, p.Consent = courier.Money{}, yes }), granted, []string{"agree.whole", "agree.follow_through"}, nil},
		{"all of it wrong", plan(func(p *complaint.Plan) {
			p.Tenders[0].Method, p.Owed, p.Consent, p.Signed = 0, courier.Fen(900_00), no, courier.CountOf(0)
		}), refused,
			[]string{"agree.no_method", "agree.below_owed", "agree.level"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := agree(t, c.plan)
			assert.Equal(t, c.verdict, got.Verdict)
			assert.Equal(t, c.codes, codes(got.Grounds))
			assert.Equal(t, c.needs, got.Needs)
			told(t, got, func(s *complaint.Settlement) *courier.Grounds { return &s.Grounds })
			roundTrip(t, c.plan)
		})
	}
}

func TestAgreeSums(t *testing.T) {
	got := agree(t, plan(func(p *complaint.Plan) {
		p.Tenders = append(p.Tenders, complaint.Tender{Remedy: complaint.FeeRefund, Amount: courier.Fen(10_00), Method: complaint.InCash, PaidBy: spring},
			complaint.Tender{Remedy: complaint.Gift, Amount: courier.Fen(30_00)}, complaint.Tender{Remedy: complaint.Discount})
		p.Signed = courier.CountOf(2)
	}))
	assert.Equal(t, courier.Fen(210_00), got.Money)
	assert.Equal(t, courier.Fen(240_00), got.Worth, "a gift counts for the level")
	assert.Equal(t, courier.CountOf(2), got.Level)
	assert.False(t, got.Top)
	got = agree(t, plan(pays(1000_01)))
	assert.True(t, got.Top)
	assert.False(t, got.Level.Known())
	got = agree(t, plan(func(p *complaint.Plan) {
		p.Tenders[1] = complaint.Tender{Remedy: complaint.Compensation, Amount: courier.Fen(1)}
	}))
	assert.Equal(t, courier.Need("tenders[1].method"), got.Reasons[0].Field())
	assert.Equal(t, courier.Need("tenders[1].paid_by"), got.Reasons[1].Field())
	// An apology alone, where nothing is owed, has no worth and the first level.
	got = agree(t, plan(func(p *complaint.Plan) { p.Tenders, p.Owed = p.Tenders[1:], courier.Money{}; p.Consent = yes }))
	assert.Equal(t, granted, got.Verdict)
	assert.Equal(t, courier.Fen(0), got.Worth)
}

// The money owed rests on the Civil Code from 2021 on.
func TestAgreeBasis(t *testing.T) {
	short := func(on courier.Date) string {
		return agree(t, plan(pays(1), func(p *complaint.Plan) { p.On, p.Consent, p.Tenders[0].PaidBy = on, no, on })).Reasons[0].Basis().Source
	}
	assert.Equal(t, "CC", short(courier.Day(2021, 1, 1)))
	assert.Equal(t, "HOUSE", short(courier.Day(2020, 12, 31)))
}

func TestAgreeNeeds(t *testing.T) {
	count := func(need courier.Need, field func(*complaint.Plan) *courier.Count) axis[complaint.Plan] {
		return axis[complaint.Plan]{need, 3, func(p *complaint.Plan, v int) { *field(p) = courier.CountOf(int64(v) - 1) }}
	}
	axes := []axis[complaint.Plan]{
		{"owed", 4, func(p *complaint.Plan, v int) {
			p.Owed = [...]courier.Money{{}, courier.Fen(0), courier.Fen(200_00), courier.Fen(200_01), courier.Fen(2000_00)}[v]
		}},
		yesNo("consent", func(p *complaint.Plan) *courier.Answer { return &p.Consent }),
		yesNo("major", func(p *complaint.Plan) *courier.Answer { return &p.Major }),
		yesNo("by_top", func(p *complaint.Plan) *courier.Answer { return &p.ByTop }),
		count("signed", func(p *complaint.Plan) *courier.Count { return &p.Signed }),
	}
	for _, base := range []complaint.Plan{plan(), plan(pays(200_01)), plan(pays(1000_01)), plan(func(p *complaint.Plan) { p.Tenders[0].Method = 0 })} {
		proveNeeds(t, base, axes, false, func(p *complaint.Plan) (string, []courier.Need) {
			s := agree(t, *p)
			require.Equal(t, s.Verdict == referred, len(s.Needs) > 0)
			return fmt.Sprint(s.Verdict), s.Needs
		})
	}
}

func TestAgreeUnreadable(t *testing.T) {
	bad := plan(func(p *complaint.Plan) {
		p.Owed, p.Consent, p.Major, p.ByTop = courier.Fen(-1), 9, 9, 9
		p.Tenders = []complaint.Tender{{}, {Remedy: 99, Amount: courier.Minor(1, courier.XDR), Method: 99, PaidBy: spring.AddDays(-1)}}
		p.Approval = &complaint.ApprovalTable{}
	})
	_, err := complaint.Agree(&bad)
	assert.Equal(t, []string{"owed", "tenders[0].remedy", "tenders[1].remedy", "tenders[1].amount", "tenders[1].method", "tenders[1].paid_by",
		"consent", "major", "approval.cite.source", "approval.rows", "by_top"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	bad = plan(func(p *complaint.Plan) {
		p.Approval.Rows = append(p.Approval.Rows, complaint.ApprovalRow{UpTo: courier.Fen(1000_00), Level: courier.CountOf(1)}, complaint.ApprovalRow{})
	})
	_, err = complaint.Agree(&bad)
	assert.Equal(t, []string{"approval.rows[2].up_to", "approval.rows[2].level", "approval.rows[3].up_to", "approval.rows[3].level"}, fields(err))
	same := plan(func(p *complaint.Plan) { p.Approval.Rows[1].Level = courier.CountOf(1) })
	_, err = complaint.Agree(&same)
	assert.NoError(t, err, "two rows of one level")
	huge := plan(func(p *complaint.Plan) { p.Tenders = slices.Concat(p.Tenders, p.Tenders) })
	for i := range huge.Tenders {
		huge.Tenders[i].Amount = courier.Fen(math.MaxInt64)
	}
	_, err = complaint.Agree(&huge)
	assert.ErrorIs(t, err, courier.ErrRange)
	assert.Equal(t, []string{"tenders"}, fields(err))
	huge.Tenders = []complaint.Tender{huge.Tenders[0], {Remedy: complaint.Gift, Amount: courier.Fen(1)}}
	_, err = complaint.Agree(&huge)
	assert.ErrorIs(t, err, courier.ErrRange)
	got, err := complaint.Agree(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on", "tenders"}, got.Needs)
}

// What the customer agreed to below what is owed is told, in a plan that may be
// concluded and in no other.
func TestLessByConsentIsTold(t *testing.T) {
	for _, tt := range []struct {
		owed int64
		told bool
	}{{199_99, false}, {200_00, false}, {200_01, true}} {
		p := plan()
		p.Tenders = []complaint.Tender{{Remedy: complaint.Compensation, Amount: courier.Fen(200_00), Method: complaint.BankTransfer, PaidBy: spring.AddDays(5)}}
		p.Owed, p.Consent, p.Signed, p.Major, p.ByTop = courier.Fen(tt.owed), yes, courier.CountOf(9), no, yes
		got, err := complaint.Agree(&p)
		require.NoError(t, err)
		require.Equal(t, courier.Granted, got.Verdict, "%d", tt.owed)
		assert.Equal(t, tt.told, got.Has("complaint.agree.consented"), "%d", tt.owed)
	}
	p := plan()
	p.Tenders, p.Owed, p.Consent = []complaint.Tender{{Remedy: complaint.Compensation, Amount: courier.Fen(1_00)}}, courier.Fen(2_00), yes
	got, err := complaint.Agree(&p)
	require.NoError(t, err)
	assert.Equal(t, courier.Refused, got.Verdict)
	assert.False(t, got.Has("complaint.agree.consented"))
}
