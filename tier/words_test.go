package tier_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func TestClassWords(t *testing.T) {
	for _, c := range []struct {
		class        tier.Class
		word, zh, en string
	}{
		{0, "unknown", "未知", "unknown"},
		{tier.KeyMajor, "key_major", "重点大客户", "key major"},
		{tier.LocalMajor, "local_major", "本地大客户", "local major"},
		{tier.MidSizeMonthly, "mid_size_monthly", "中型月结客户", "mid size monthly"},
		{tier.OrdinaryMonthly, "ordinary_monthly", "普通月结客户", "ordinary monthly"},
		{tier.Cash, "cash", "现金客户", "cash"},
		{tier.PremiumWalkIn, "premium_walk_in", "高端散客", "premium walk in"},
	} {
		assert.True(t, c.class.Valid())
		assert.Equal(t, c.word, c.class.String())
		assert.Equal(t, c.zh, c.class.Name(courier.Chinese))
		assert.Equal(t, c.en, c.class.Name(courier.English))
		text, err := c.class.MarshalText()
		require.NoError(t, err)
		var got tier.Class
		require.NoError(t, got.UnmarshalText(text))
		assert.Equal(t, c.class, got)
	}
	assert.False(t, tier.Class(7).Valid())
	_, err := tier.Class(7).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
}

func TestPolicyWords(t *testing.T) {
	for _, c := range []struct {
		policy       tier.Policy
		word, zh, en string
	}{
		{tier.OnlyRow, "only_row", "各行互斥", "only row"},
		{tier.FirstRow, "first_row", "先列优先", "first row"},
	} {
		assert.Equal(t, c.word, c.policy.String())
		assert.Equal(t, c.zh, c.policy.Name(courier.Chinese))
		assert.Equal(t, c.en, c.policy.Name(courier.English))
		text, err := c.policy.MarshalText()
		require.NoError(t, err)
		var got tier.Policy
		require.NoError(t, got.UnmarshalText(text))
		assert.Equal(t, c.policy, got)
	}
}

func TestClasses(t *testing.T) {
	set := tier.ClassesOf(tier.Cash, tier.KeyMajor, tier.Cash, 0, 7)
	assert.Equal(t, 2, set.Len())
	assert.True(t, set.Has(tier.KeyMajor))
	assert.True(t, set.Has(tier.Cash))
	assert.False(t, set.Has(tier.LocalMajor))
	assert.False(t, set.Has(0))
	assert.False(t, set.Has(7))
	assert.Equal(t, []tier.Class{tier.KeyMajor, tier.Cash}, slices.Collect(set.All()))
	for c := range set.All() {
		assert.Equal(t, tier.KeyMajor, c)
		break
	}
	assert.Equal(t, "[key_major cash]", set.String())
	assert.Equal(t, "[]", tier.Classes(0).String())
}
