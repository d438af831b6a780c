package claim_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// vectors are worked examples, each with its number and what it says. Facts
// are laid over those of the claim that they start from, on a day on which
// nothing else interferes; null takes a fact away.
type vectors struct {
	Assess []struct {
		ID, Says, From, Named          string
		Facts                          json.RawMessage
		Referred                       bool           // without amounts: to a person, or for the facts in Needs
		Needs                          []courier.Need // asked for
		Compensation, Refund, Increase courier.Money
		Penalty, Interest              courier.Money
		Tells                          courier.Code
	}
	Settle []struct {
		ID, Says                       string
		Facts                          json.RawMessage
		Total, Goodwill, Short, Refund courier.Money
	}
	Limits []struct {
		ID, Says string
		Limit    claim.Limit
		Of       struct {
			Weight   courier.Weight
			Packages courier.Count
		}
		Is courier.Money
	}
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	text, err := os.ReadFile("testdata/vectors.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &v))
	return v
}

// named are the sets of terms by their Go names.
var named = map[string]func() claim.Terms{
	"SFOld": claim.SFOld, "JD": claim.JD, "JDFullCover": claim.JDFullCover, "ZTO": claim.ZTO, "YTO": claim.YTO,
	"GenericExpress": claim.GenericExpress, "EMSDomestic": claim.EMSDomestic, "EMSSixFold": claim.EMSSixFold,
	"DAO": claim.DAO, "WaterDeclared": claim.WaterDeclared, "HOAU": claim.HOAU, "SmallLTL": claim.SmallLTL, "DHLChinaDomestic": claim.DHLChinaDomestic,
	"Road1999": claim.Road1999, "Road1999Valued": claim.Road1999Valued, "Forwarder": forwarder,
}

func forwarder() claim.Terms {
	return claim.Forwarder(3, claim.Deductible{Kind: claim.Absolute, Amount: yuan(300)})
}

func TestVectors(t *testing.T) {
	v := readVectors(t)
	for _, v := range v.Assess {
		t.Run(v.ID, func(t *testing.T) {
			c := bases[v.From]()
			overlay(t, v.Facts, &c)
			if v.Named != "" {
				terms := named[v.Named]()
				c.Terms = &terms
			}
			a := assess(t, c)
			assert.True(t, a.Has(v.Tells), "%s is silent\n%v", v.Tells, a.Reasons)
			if v.Referred {
				assert.Equal(t, referred, a.Verdict, v.Says)
				assert.Equal(t, v.Needs, a.Needs, v.Says)
				return
			}
			assert.Equal(t, v.Compensation, a.Compensation, v.Says)
			assert.Equal(t, zeroed(v.Refund, v.Compensation), a.Refund, v.Says)
			assert.Equal(t, zeroed(v.Penalty, v.Compensation), a.Penalty, v.Says)
			assert.Equal(t, zeroed(v.Interest, v.Compensation), a.Interest, v.Says)
			assert.Equal(t, zeroed(v.Increase, v.Compensation), a.Increase, v.Says)
		})
	}
	for _, v := range v.Settle {
		t.Run(v.ID, func(t *testing.T) {
			var facts claim.Settlement
			overlay(t, v.Facts, &facts)
			s, err := claim.Settle(&facts)
			require.NoError(t, err)
			assert.Equal(t, granted, s.Verdict, v.Says)
			assert.Equal(t, v.Total, s.Total, v.Says)
			assert.Equal(t, v.Goodwill, s.Goodwill, v.Says)
			assert.Equal(t, v.Short, s.Short, v.Says)
			assert.Equal(t, v.Refund, s.Refund, v.Says)
		})
	}
	for _, v := range v.Limits {
		t.Run(v.ID, func(t *testing.T) {
			most, need := v.Limit.Of(claim.Measures{Weight: v.Of.Weight, Packages: v.Of.Packages})
			require.Empty(t, need)
			got, err := most.Round()
			require.NoError(t, err)
			assert.Equal(t, v.Is, got, v.Says)
		})
	}
}

// overlay lays facts over v, null taking a fact away.
func overlay(t *testing.T, facts json.RawMessage, v any) {
	t.Helper()
	base, err := json.Marshal(v)
	require.NoError(t, err)
	var all, some map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(base, &all))
	require.NoError(t, json.Unmarshal(facts, &some))
	for field, value := range some {
		if all[field] = value; string(value) == "null" {
			delete(all, field)
		}
	}
	whole, err := json.Marshal(all)
	require.NoError(t, err)
	switch v := v.(type) {
	case *claim.Claim:
		*v = claim.Claim{}
	case *claim.Settlement:
		*v = claim.Settlement{}
	}
	require.NoError(t, json.Unmarshal(whole, v))
}

func zeroed(m, beside courier.Money) courier.Money {
	if !m.Known() {
		return courier.Minor(0, beside.Currency())
	}
	return m
}

// answeredElsewhere are the vectors on claims that are no amounts of the
// table, with what answers them instead.
var answeredElsewhere = map[string]string{
	"029": "TestDeductibleBeforeAndAfterTheProportion", "042": "package insurance, and TestDischargeByRail", "043": "TestFound",
	"070": "liability.Bar", "071": "liability.Bar", "072": "liability.Bar", "073": "liability.Bar",
	"074": "TestVectorsOfTheProcedure", "075": "TestVectorsOfTheProcedure", "076": "TestVectorsOfTheProcedure, and liability.Bar",
	"077": "liability.FindNotice", "078": "liability.Bar", "079": "TestVectorsOfTheProcedure", "080": "TestVectorsOfTheProcedure",
	"090": "package insurance", "091": "package insurance", "092": "package insurance", "093": "package insurance", "094": "package insurance",
	"095": "package insurance", "107": "TestVectorsOfTheProcedure", "108": "TestVectorsOfTheProcedure",
}

// vectorsOnClaims is how many vectors on claims there are.
const vectorsOnClaims = 112

// Every vector on claims is in the table or is answered elsewhere, and so are
// those whose money other parts leave to this package.
func TestVectorsAreComplete(t *testing.T) {
	v := readVectors(t)
	there := map[string]bool{}
	for _, v := range v.Assess {
		there[v.ID[:len("V-CLM-000")]] = true
	}
	for _, v := range v.Settle {
		there[v.ID[:len("V-CLM-000")]] = true
	}
	for _, v := range v.Limits {
		there[v.ID[:len("V-CLM-000")]] = true
	}
	for n := 1; n <= vectorsOnClaims; n++ {
		number := fmt.Sprintf("%03d", n)
		assert.NotEqual(t, there["V-CLM-"+number], answeredElsewhere[number] != "", "V-CLM-%s is in the table or elsewhere, and not both", number)
	}
	for _, id := range []string{"V-LIA-001", "V-LIA-003", "V-LIA-041", "V-LIA-047", "V-COR-006"} {
		assert.True(t, there[id], id)
	}
}
