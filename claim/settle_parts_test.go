package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// A voucher stands for money owed with the customer's consent on record, and
// else it does not.
func TestVouchers(t *testing.T) {
	several := func(s *claim.Settlement) {
		s.Vouchers = []claim.Voucher{{Kind: claim.FreeFreight, Value: yuan(60), InPlace: yes, Consent: yes}, {Kind: claim.Gift, Value: yuan(40), InPlace: no}}
	}
	for name, c := range map[string]struct {
		facts                  claim.Settlement
		verdict                courier.Verdict
		total, goodwill, short int64
	}{
		"in place of what is owed":      {agreed(even(), cash(900), voucher(yes, yes)), granted, 1000, 0, 0},
		"in place, above what is owed":  {agreed(even(), cash(950), voucher(yes, yes)), granted, 1050, 50, 0},
		"in place, without consent":     {agreed(even(), cash(900), voucher(yes, no)), refused, 1000, 0, 0},
		"beside what is owed":           {agreed(even(), voucher(no, 0)), granted, 1100, 100, 0},
		"beside, and too little money":  {agreed(even(), cash(900), voucher(no, yes)), granted, 1000, 100, 100},
		"beside, and not approved":      {agreed(even(), voucher(no, 0), unapproved), refused, 1100, 100, 0},
		"one of each":                   {agreed(even(), cash(940), several), granted, 1040, 40, 0},
		"beside, above papers and duty": {agreed(even(), cash(1010), papers(5), voucher(no, 0)), granted, 1110, 105, 0},
	} {
		out := settle(t, c.facts)
		require.Equal(t, c.verdict, out.Verdict, name)
		assert.Equal(t, yuan(c.total), out.Total, name)
		assert.Equal(t, yuan(c.goodwill), out.Goodwill, name)
		assert.Equal(t, yuan(c.short), out.Short, name)
		ledger, err := out.Ledger()
		require.NoError(t, err)
		assert.Equal(t, out.Total, ledger, name)
	}
	second := settle(t, agreed(even(), cash(940), several))
	fields := map[courier.Need]bool{}
	for _, r := range second.Reasons {
		fields[r.Field()] = true
	}
	assert.True(t, fields["vouchers[0].in_place"] && fields["vouchers[1].in_place"], fields)
	for name, c := range map[string]struct {
		edit  terms
		needs []courier.Need
	}{
		"nothing known": {func(s *claim.Settlement) { s.Vouchers = []claim.Voucher{{Kind: claim.Coupon}} }, []courier.Need{"vouchers[0].value", "vouchers[0].in_place"}},
		"consent":       {voucher(yes, 0), []courier.Need{"vouchers[0].consent"}},
		"value of two": {func(s *claim.Settlement) {
			s.Vouchers = []claim.Voucher{{Kind: claim.Coupon, InPlace: no}, {Kind: claim.Gift, InPlace: no}}
		}, []courier.Need{"vouchers[0].value", "vouchers[1].value"}},
	} {
		out := settle(t, agreed(even(), c.edit))
		assert.Equal(t, referred, out.Verdict, name)
		assert.Equal(t, c.needs, out.Needs, name)
		assert.False(t, out.Total.Known(), name)
	}
}

// Who approves how much: a fen below, at and above each level of the host.
func TestApprovalLevels(t *testing.T) {
	open := func(by string) terms {
		return func(s *claim.Settlement) {
			s.Levels, s.ApprovedBy = []claim.ApprovalLevel{{Name: "clerk", UpTo: yuan(50)}, {Name: "board"}}, by
		}
	}
	fen := func(n int64) terms { return func(s *claim.Settlement) { s.Cash = courier.Fen(n) } }
	for name, c := range map[string]struct {
		facts   claim.Settlement
		verdict courier.Verdict
		level   string
		needs   []courier.Need
	}{
		"no goodwill":              {agreed(even(), levels("")), granted, "", nil},
		"a fen, by a clerk":        {agreed(even(), fen(1000_01), levels("clerk")), granted, "clerk", nil},
		"50, by a clerk":           {agreed(even(), fen(1050_00), levels("clerk")), granted, "clerk", nil},
		"50.01, by a clerk":        {agreed(even(), fen(1050_01), levels("clerk")), refused, "manager", nil},
		"50.01, by a manager":      {agreed(even(), fen(1050_01), levels("manager")), granted, "manager", nil},
		"50, by a manager":         {agreed(even(), fen(1050_00), levels("manager")), granted, "clerk", nil},
		"500, by a manager":        {agreed(even(), fen(1500_00), levels("manager")), granted, "manager", nil},
		"500.01, by a manager":     {agreed(even(), fen(1500_01), levels("manager")), referred, "", nil},
		"500.01, customer says no": {agreed(even(), fen(1500_01), levels("manager"), unwilling), refused, "", nil},
		"500.01, by the board":     {agreed(even(), fen(1500_01), open("board")), granted, "board", nil},
		"by nobody yet":            {agreed(even(), fen(1000_01), levels("")), referred, "", []courier.Need{"approved_by"}},
		"refused above":            {agreed(even(), fen(1000_01), levels("clerk"), unapproved), refused, "", nil},
		"no table":                 {agreed(even(), fen(1000_01)), granted, "", nil},
	} {
		out := settle(t, c.facts)
		assert.Equal(t, c.verdict, out.Verdict, name)
		assert.Equal(t, c.level, out.Level, name)
		assert.Equal(t, c.needs, out.Needs, name)
	}
	same := agreed(even(), fen(1000_01), levels("clerk"), func(s *claim.Settlement) { s.Approved = 0 })
	assert.Equal(t, granted, settle(t, same).Verdict, "the table answers in place of the bare yes")
}

// Set-off: charges below, at and above what is paid in money.
func TestKeptBack(t *testing.T) {
	for name, c := range map[string]struct {
		facts       claim.Settlement
		kept, toPay int64
	}{
		"a part":            {agreed(even(), keeping(40, yes)), 40, 960},
		"all":               {agreed(even(), keeping(1000, yes)), 1000, 0},
		"more than is paid": {agreed(even(), keeping(1001, yes)), 1000, 0},
		"not open":          {agreed(even(), keeping(40, no)), 0, 1000},
		"no charges":        {agreed(even(), keeping(0, 0)), 0, 1000},
		"with the freight":  {agreed(even(), byRoad, keeping(1010, yes)), 1010, 30},
		"goods sent again":  {agreed(even(), cash(100), inKind(900), keeping(120, yes)), 100, 0},
	} {
		out := settle(t, c.facts)
		require.Equal(t, granted, out.Verdict, name)
		assert.Equal(t, yuan(c.kept), out.Kept, name)
		assert.Equal(t, yuan(c.toPay), out.ToPay, name)
	}
	plain := settle(t, agreed(even(), byRoad))
	assert.Equal(t, yuan(1040), plain.ToPay)
	assert.False(t, plain.Kept.Known(), "nothing was to be kept back")
	out := settle(t, agreed(even(), func(s *claim.Settlement) { s.KeptBack = &claim.KeptBack{} }))
	assert.Equal(t, []courier.Need{"kept_back.charges", "kept_back.open"}, out.Needs)
	out = settle(t, agreed(even(), keeping(40, 0)))
	assert.Equal(t, []courier.Need{"kept_back.open"}, out.Needs)
}

func TestSettlePartsBadInput(t *testing.T) {
	s := agreed(even(), func(s *claim.Settlement) {
		s.Vouchers = []claim.Voucher{{}, {Kind: 99, Value: courier.Fen(-1), InPlace: 9, Consent: 9}}
		s.Levels = []claim.ApprovalLevel{{UpTo: yuan(50)}, {Name: "a", UpTo: yuan(50)}, {Name: "a"}, {Name: "b", UpTo: courier.Fen(-1)}}
		s.ApprovedBy = "nobody"
		s.KeptBack = &claim.KeptBack{Charges: courier.Minor(1, courier.USD), Open: 9}
	})
	_, err := claim.Settle(&s)
	assertFaults(t, err, []fault{
		{"vouchers[0].kind", courier.ErrMissing}, {"vouchers[1].kind", courier.ErrUnknownWord}, {"vouchers[1].value", courier.ErrNegative}, {"vouchers[1].in_place", courier.ErrUnknownWord}, {"vouchers[1].consent", courier.ErrUnknownWord},
		{"levels[0].name", courier.ErrMissing}, {"levels[1].up_to", courier.ErrOrder}, {"levels[2].name", courier.ErrRepeated}, {"levels[3].up_to", courier.ErrNegative}, {"levels[3].up_to", courier.ErrOrder},
		{"approved_by", courier.ErrUnknownWord}, {"kept_back.charges", courier.ErrCurrency}, {"kept_back.open", courier.ErrUnknownWord},
	})
	s = agreed(even(), func(s *claim.Settlement) { s.Levels = []claim.ApprovalLevel{} })
	_, err = claim.Settle(&s)
	assertFaults(t, err, []fault{{"levels", courier.ErrEmptyTable}})
	for name, edit := range map[string]terms{
		"a voucher past counting": func(s *claim.Settlement) {
			s.Vouchers = []claim.Voucher{{Kind: claim.Coupon, Value: courier.Fen(1<<63 - 1), InPlace: no}}
		},
		"a refund past counting": func(s *claim.Settlement) {
			s.Entitlement, s.Cash, s.FreightRule, s.Freight = courier.Fen(1<<63-1), courier.Fen(1<<63-1), claim.FreightRoad1999, yuan(1)
		},
	} {
		s := agreed(even(), edit)
		_, err := claim.Settle(&s)
		assertFaults(t, err, []fault{{"total", courier.ErrRange}})
		_ = name
	}
}
