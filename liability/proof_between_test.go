package liability_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// largest divides by largest remainder (APP-10) in exact fractions; tied says
// that the order of the parties decided.
func largest(t *testing.T, total int64, weights []int64) (parts []int64, tied bool) {
	t.Helper()
	sum := int64(0)
	for _, w := range weights {
		sum += w
	}
	if sum == 0 {
		return nil, false
	}
	rests, order := make([]*big.Rat, len(weights)), make([]int, len(weights))
	parts = make([]int64, len(weights))
	left := total
	for i, w := range weights {
		exact := new(big.Rat).Mul(big.NewRat(total, 1), big.NewRat(w, sum))
		floor := new(big.Int).Quo(exact.Num(), exact.Denom())
		parts[i], order[i] = floor.Int64(), i
		rests[i] = exact.Sub(exact, new(big.Rat).SetInt(floor))
		left -= parts[i]
	}
	before := func(a, b int) int {
		if c := rests[b].Cmp(rests[a]); c != 0 {
			return c
		}
		return int(weights[b] - weights[a])
	}
	slices.SortStableFunc(order, before)
	for _, i := range order[:left] {
		parts[i]++
	}
	tied = left > 0 && int(left) < len(order) && before(order[left-1], order[left]) == 0
	return parts, tied
}

// settledByBook is section 6 of the rule book in plain code, with the convention's
// spread by charge: what each bears in the end, and what the creditor may
// still ask for.
func settledByBook(t *testing.T, d *liability.Debt, weights []int64) (bears []int64, left int64, tied bool) {
	t.Helper()
	bears, tied = largest(t, d.Total.Minor(), weights)
	left = d.Total.Minor()
	for i, p := range d.Parties { // CC 520
		if off := bears[i] - p.Paid.Minor(); p.Released == yes && off > 0 {
			bears[i], left = p.Paid.Minor(), left-off
		}
		left -= p.Paid.Minor()
	}
	carriers := d.Bond == liability.CMRCarriers || d.Bond == liability.CIMCarriers
	if !carriers && d.Bond != liability.JointDebtors {
		return bears, max(0, left), tied
	}
	short, others, any := int64(0), make([]int64, len(bears)), false
	for i, p := range d.Parties { // CC 519, CMR 38
		switch {
		case p.Insolvent == yes:
			short += max(0, bears[i]-p.Paid.Minor())
		case p.Released == yes, d.Bond == liability.CIMCarriers && p.TookOver == no:
		case carriers:
			others[i] = p.Value.Minor()
		default:
			others[i] = weights[i]
		}
		any = any || others[i] > 0
	}
	if short == 0 || !any {
		return bears, max(0, left), tied
	}
	spread, again := largest(t, short, others)
	for i, p := range d.Parties {
		if p.Insolvent == yes {
			bears[i] = min(bears[i], p.Paid.Minor())
		}
		bears[i] += spread[i]
	}
	return bears, max(0, left), tied || again
}

// drawnDebt draws a debt of which everything is known, with its degrees.
func drawnDebt(r *rand.Rand) (*liability.Debt, []int64) {
	n := 1 + r.IntN(6)
	d := &liability.Debt{HappenedOn: ymd("2026-06-01"), Bond: liability.Bond(1 + r.IntN(6)), Total: courier.Fen(r.Int64N([]int64{8, 1_000, 10_000_00, 1 << 50}[r.IntN(4)])),
		Reach: liability.RulesReported, Identified: courier.AnswerOf(r.IntN(2) == 0)}
	weights, points := make([]int64, n), 10_000
	equal := r.IntN(4) == 0
	for i := range n {
		p := liability.Debtor{Name: fmt.Sprint("party ", i), Value: courier.Fen(1 + r.Int64N(100_000)), AtFault: courier.AnswerOf(r.IntN(2) == 0), Insolvent: courier.AnswerOf(r.IntN(4) == 0),
			TookOver: courier.AnswerOf(r.IntN(4) > 0)}
		share := r.IntN(points + 1)
		if i == n-1 {
			share = points
		}
		points -= share
		if weights[i] = int64(share); !equal {
			p.Share = courier.BasisPoints(share)
		}
		if d.Bond == liability.JointDebtors {
			p.Released = courier.AnswerOf(r.IntN(5) == 0)
		}
		if r.IntN(3) == 0 && d.Total.Minor() > 0 {
			p.Paid = courier.Fen(r.Int64N(d.Total.Minor()/int64(n) + 1))
		}
		d.Parties = append(d.Parties, p)
	}
	carriers := d.Bond == liability.CMRCarriers || d.Bond == liability.CIMCarriers
	d.Equal = courier.AnswerOf(equal)
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case d.Bond == liability.ByValue:
			weights[i] = p.Value.Minor()
		case carriers && d.Identified == no: // 37(c), CIM 50
			if weights[i] = p.Value.Minor(); d.Bond == liability.CIMCarriers && p.TookOver == no {
				weights[i] = 0
			}
		case carriers && p.AtFault == no:
			weights[i], p.Share = 0, courier.Share{}
		case carriers: // by charge, where the shares cannot be determined
			weights[i], p.Share = p.Value.Minor(), courier.Share{}
		case equal:
			weights[i] = 1
		}
	}
	return d, weights
}

// Every bond, with what was paid, released and cannot be paid: sums are exact,
// and so is each part.
func TestProofBetween(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	seen := map[liability.Bond]int{}
	for range 10_000 {
		d, weights := drawnDebt(r)
		s, err := liability.Between(d)
		sum := int64(0)
		for _, w := range weights {
			sum += w
		}
		if sum == 0 {
			require.Error(t, err, "%+v", d)
			continue
		}
		require.NoError(t, err, "%+v", d)
		require.Empty(t, s.Needs)
		bears, left, tied := settledByBook(t, d, weights)
		var got []int64
		all, paid, off := int64(0), int64(0), int64(0)
		for i, line := range s.Lines {
			got = append(got, line.Bears.Minor())
			all, paid = all+line.Bears.Minor(), paid+d.Parties[i].Paid.Minor()
			require.Equal(t, d.Parties[i].Name, line.Name)
		}
		require.Equal(t, bears, got, "%+v", d)
		require.Equal(t, left, s.Left.Minor())
		for reason := range s.Having(courier.Changes) {
			if reason.Code() == "liability.between.released" {
				off++
			}
		}
		if off == 0 {
			require.Equal(t, d.Total.Minor(), all, "sums are exact: %+v", d)
		}
		checkTransfers(t, d, &s)
		if !tied { // another order changes nothing
			turned := *d
			turned.Parties = slices.Clone(d.Parties)
			r.Shuffle(len(turned.Parties), func(i, j int) { turned.Parties[i], turned.Parties[j] = turned.Parties[j], turned.Parties[i] })
			back := map[string]int64{}
			for _, line := range between(t, &turned).Lines {
				back[line.Name] = line.Bears.Minor()
			}
			for i, p := range d.Parties {
				require.Equal(t, got[i], back[p.Name], "%+v", d)
			}
		}
		seen[d.Bond]++
	}
	for b := liability.SeveralDebtors; b <= liability.ByValue; b++ {
		assert.Greater(t, seen[b], 700, b)
	}
}

// checkTransfers requires that recourse goes from those that paid too little to
// those that paid too much, and as far as there is anything to recover from.
func checkTransfers(t *testing.T, d *liability.Debt, s *liability.Settlement) {
	t.Helper()
	open, over := map[string]int64{}, map[string]int64{}
	var allOpen, allOver, moved int64
	for _, line := range s.Lines {
		net := line.Paid.Minor() - line.Bears.Minor()
		open[line.Name], over[line.Name] = max(0, -net), max(0, net)
		allOpen, allOver = allOpen+max(0, -net), allOver+max(0, net)
	}
	for _, m := range s.Transfers {
		from, to := m.From, m.To
		if d.Bond == liability.JointCreditors {
			from, to = to, from
		}
		open[from], over[to], moved = open[from]-m.Amount.Minor(), over[to]-m.Amount.Minor(), moved+m.Amount.Minor()
		require.Positive(t, m.Amount.Minor())
		require.GreaterOrEqual(t, open[from], int64(0), "past what it had not performed: %+v", d)
		require.GreaterOrEqual(t, over[to], int64(0), "past what it overpaid: %+v", d)
	}
	want := min(allOpen, allOver)
	if d.Bond == liability.SeveralDebtors || d.Bond == liability.ByValue {
		want = 0
	}
	require.Equal(t, want, moved, "%+v", d)
}

// What is asked for can change who bears what, and nothing else can.
func TestProofBetweenNeeds(t *testing.T) {
	type d = liability.Debt
	party := func(need string, i int, sets ...func(p *liability.Debtor)) named[d] {
		f := named[d]{need: fmt.Sprintf("parties[%d].%s", i, need)}
		for _, set := range sets {
			f.sets = append(f.sets, func(x *d) { set(&x.Parties[i]) })
		}
		return f
	}
	worth := func(fen int64) func(p *liability.Debtor) {
		return func(p *liability.Debtor) { p.Value = courier.Fen(fen) }
	}
	fault := func(a courier.Answer) func(p *liability.Debtor) {
		return func(p *liability.Debtor) { p.AtFault = a }
	}
	broke := func(i int) named[d] {
		f := party("", i, func(*liability.Debtor) {}, func(*liability.Debtor) {}, func(p *liability.Debtor) { p.Insolvent = yes })
		f.need, f.given = "", true
		return f
	}
	shares := func(list ...int) func(x *d) {
		return func(x *d) {
			for i, s := range list {
				x.Parties[i].Share = courier.Percent(s)
			}
		}
	}
	total := valued("total", func(x *d) *courier.Money { return &x.Total }, courier.Fen(1_000_00), courier.Fen(500_00))
	facts := []named[d]{
		known(named[d]{sets: []func(x *d){func(x *d) { x.Parties = []liability.Debtor{{Name: "A"}, {Name: "B"}, {Name: "C"}} }}}),
		gate(valued("happened_on", func(x *d) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-06-01")...)),
		gate(yesNo("identified", func(x *d) *courier.Answer { return &x.Identified })),
		party("value", 0, worth(500), worth(100)), party("value", 1, worth(300), worth(70)), party("value", 2, worth(200), worth(90)),
		gate(party("at_fault", 0, fault(yes), fault(no))), gate(party("at_fault", 1, fault(yes), fault(no))), gate(party("at_fault", 2, fault(yes), fault(no))),
		broke(2),
		known(valued("reach", func(x *d) *liability.Reach { return &x.Reach }, liability.RulesRead, liability.RulesReported)),
	}
	answer := func(x *d) (string, []courier.Need, error) {
		s, err := liability.Between(x)
		return fmt.Sprint(s.Lines, s.Transfers, s.Left), s.Needs, err
	}
	fine := func(x *d) string { // and by what right, with what amounts on the way
		s, _ := liability.Between(x)
		told := fmt.Sprint(s.Lines, s.Transfers, s.Left)
		for _, r := range s.Reasons {
			told += r.Text(courier.English)
		}
		return told
	}
	t.Run("carriers", func(t *testing.T) {
		p := proof[d]{draws: 6_000, answer: answer, fine: fine, facts: append(slices.Clone(facts), known(total), // asked for before it is known that a person decides
			gate(valued("bond", func(x *d) *liability.Bond { return &x.Bond }, liability.CMRCarriers, liability.CIMCarriers, liability.ByValue)))}
		p.prove(t)
	})
	t.Run("by degree", func(t *testing.T) {
		degrees := named[d]{need: "parties[].share", also: "equal", sets: []func(x *d){equally, shares(50, 30, 20), shares(20, 20, 60)}}
		p := proof[d]{draws: 6_000, answer: answer, fine: fine, facts: append(slices.Clone(facts), total, degrees,
			valued("bond", func(x *d) *liability.Bond { return &x.Bond }, liability.SeveralDebtors, liability.JointDebtors, liability.JointCreditors))}
		p.facts = slices.DeleteFunc(p.facts, func(f named[d]) bool {
			return f.need == "identified" || len(f.need) > 11 && f.need[:8] == "parties[" && f.need[8] != ']'
		})
		p.prove(t)
	})
}
