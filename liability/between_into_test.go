package liability_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// owing is a joint debt of n parties of which the first paid all.
func owing(n int) *liability.Debt {
	d := &liability.Debt{Total: courier.Fen(10_000_01), HappenedOn: ymd("2026-03-01"), Bond: liability.JointDebtors, Equal: yes}
	for i := range n {
		d.Parties = append(d.Parties, liability.Debtor{Name: fmt.Sprint("承运人", i)})
	}
	d.Parties[0].Paid = d.Total
	d.Parties[1].Insolvent = yes
	return d
}

// The three forms give one answer, for a handful of parties, for more than fit
// on a small stack, and beyond the large one.
func TestBetweenFormsAgree(t *testing.T) {
	var into liability.Settlement
	for _, n := range []int{2, 8, 9, 16, 17, 300, 1024, 1025} {
		d := owing(n)
		fresh := between(t, d)
		require.Len(t, fresh.Lines, n)
		if n > 2 {
			require.Len(t, fresh.Transfers, n-2, "all but the one that paid and the one that cannot")
		}
		appended, err := liability.AppendBetween(make([]courier.Reason, 0, 8), d)
		require.NoError(t, err)
		require.NoError(t, liability.BetweenInto(&into, d))
		for _, other := range []*liability.Settlement{&appended, &into} {
			assert.Equal(t, fresh.Lines, other.Lines)
			assert.Equal(t, len(fresh.Transfers), len(other.Transfers))
			assert.Equal(t, append([]liability.Transfer{}, fresh.Transfers...), append([]liability.Transfer{}, other.Transfers...))
			assert.Equal(t, fresh.Left, other.Left)
			assert.Equal(t, codes(&fresh.Grounds), codes(&other.Grounds))
		}
	}
}

// Where nobody repays anybody there are no transfers, not an empty list of them.
func TestBetweenWithoutTransfers(t *testing.T) {
	d := owing(2)
	d.Parties[0].Paid, d.Parties[1].Insolvent = courier.Fen(1), 0
	s := between(t, d)
	require.Len(t, s.Lines, 2)
	assert.Nil(t, s.Transfers)
}

func TestBetweenAppendsToWhatStands(t *testing.T) {
	head := between(t, owing(3)).Reasons[:1]
	stands := []courier.Code{head[0].Code()}
	s, err := liability.AppendBetween(head, owing(4))
	require.NoError(t, err)
	fresh := between(t, owing(4))
	assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&s.Grounds))
	_, err = liability.AppendBetween(head, nil)
	require.ErrorIs(t, err, courier.ErrEmptyTable)
}

func TestBetweenIntoReplacesWhatStands(t *testing.T) {
	var s liability.Settlement
	require.NoError(t, liability.BetweenInto(&s, owing(5)))
	require.NotEmpty(t, s.Transfers)
	room := cap(s.Lines)
	require.NoError(t, liability.BetweenInto(&s, &liability.Debt{Parties: owing(2).Parties}))
	assert.Empty(t, s.Lines)
	assert.Empty(t, s.Transfers)
	assert.Zero(t, s.Left)
	assert.Equal(t, []courier.Need{"happened_on", "bond", "total"}, s.Needs)
	require.Error(t, liability.BetweenInto(&s, nil))
	assert.Equal(t, []int{0, 0, 0, 0}, []int{len(s.Lines), len(s.Transfers), len(s.Reasons), len(s.Needs)}, "nothing stands after an error")
	assert.Zero(t, s.Rules)
	assert.Equal(t, room, cap(s.Lines), "but the memory stays")
}

// A party given twice is found in short lists and long ones, every time.
func TestBetweenNamesEveryPartyGivenTwice(t *testing.T) {
	for _, n := range []int{3, 16, 17, 1024, 1025} {
		d := owing(n)
		d.Parties[n-1].Name, d.Parties[2].Name = d.Parties[0].Name, d.Parties[0].Name
		_, err := liability.Between(d)
		require.ErrorIs(t, err, courier.ErrRepeated, n)
		require.ErrorContains(t, err, "parties[2].name")
		require.ErrorContains(t, err, fmt.Sprintf("parties[%d].name", n-1))
	}
	d := owing(3)
	d.Parties[1].Name, d.Parties[2].Name = "", ""
	_, err := liability.Between(d)
	require.NotErrorIs(t, err, courier.ErrRepeated, "two without a name are missing two names, and nobody twice")
	require.ErrorIs(t, err, courier.ErrMissing)
}

// So is a pair of scans in a host's table.
func TestHolderNamesEveryLineGivenTwice(t *testing.T) {
	for _, n := range []int{3, 17, 1025} {
		tr := trail()
		tr.Table.Gaps = nil
		for i := range n {
			tr.Table.Gaps = append(tr.Table.Gaps, liability.Gap{From: haulier("甲"), To: haulier(fmt.Sprint("乙", i)), Bears: haulier("甲")})
		}
		_, err := liability.Holder(tr)
		require.NoError(t, err, n)
		tr.Table.Gaps[n-1].To = haulier("乙0")
		_, err = liability.Holder(tr)
		require.ErrorIs(t, err, courier.ErrRepeated, n)
		require.ErrorContains(t, err, fmt.Sprintf("table.gaps[%d]", n-1))
	}
}
