package tiertest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tier/tiertest"
)

func scheme(t testing.TB) tier.Scheme {
	t.Helper()
	s, err := tier.NewScheme(tierscheme.Example())
	require.NoError(t, err)
	return s
}

func right(c *tier.Candidate) (tier.Class, error) {
	p, err := tier.Place(c)
	return p.Class, err
}

func TestTheLibraryPasses(t *testing.T) {
	require.NoError(t, tiertest.Check(scheme(t), right))
	tiertest.Run(t, scheme(t), right)
}

// A platform that is wrong at one limit, in one dimension, is found out.
func TestWrongPlatformsFail(t *testing.T) {
	s := scheme(t)
	for _, c := range []struct {
		name  string
		place tiertest.Place
	}{
		{"everyone is a cash customer", func(*tier.Candidate) (tier.Class, error) { return tier.Cash, nil }},
		{"a limit taken as more than", func(c *tier.Candidate) (tier.Class, error) {
			wrong := *c
			if wrong.MeanPayment == courier.Fen(44_000_00) {
				wrong.MeanPayment = courier.Fen(43_999_99)
			}
			return right(&wrong)
		}},
		{"a limit one fen too low", func(c *tier.Candidate) (tier.Class, error) {
			wrong := *c
			if wrong.MeanPayment == courier.Fen(43_999_99) {
				wrong.MeanPayment = courier.Fen(44_000_00)
			}
			return right(&wrong)
		}},
		{"one grade of credit too generous", func(c *tier.Candidate) (tier.Class, error) {
			wrong := *c
			if wrong.Credit == "B" {
				wrong.Credit = "A"
			}
			return right(&wrong)
		}},
		{"a score taken as more than", func(c *tier.Candidate) (tier.Class, error) {
			wrong := *c
			if wrong.Strength == "80" {
				wrong.Strength = "79"
			}
			return right(&wrong)
		}},
		{"cash taken for a monthly account", func(c *tier.Candidate) (tier.Class, error) {
			wrong := *c
			wrong.Monthly = courier.Yes
			return right(&wrong)
		}},
		{"it cannot say", func(*tier.Candidate) (tier.Class, error) { return 0, errors.New("down for maintenance") }},
	} {
		assert.Error(t, tiertest.Check(s, c.place), c.name)
	}
	require.EqualError(t, tiertest.Check(tier.Scheme{}, right), "tiertest: the scheme is empty")
}

func TestCasesCoverEveryRow(t *testing.T) {
	s := scheme(t)
	cases, rows, names := tiertest.Cases(s), map[int64]bool{}, map[string]bool{}
	for i := range cases {
		rows[cases[i].Row.Int()] = true
		names[cases[i].Name()] = true
	}
	assert.Len(t, rows, len(s.Rows().Rows))
	assert.Len(t, names, len(cases), "each case once")
}

func ExampleCheck() {
	s, _ := tier.NewScheme(tierscheme.Example())
	err := tiertest.Check(s, func(c *tier.Candidate) (tier.Class, error) { return tier.Cash, nil })
	fmt.Println(err != nil)
	// Output: true
}
