package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var standingAsks = question[claim.Claimant, claim.Heard]{claim.Standing, claim.AppendStanding, func(h *claim.Heard) *courier.Grounds { return &h.Grounds }}

// whoClaims is somebody whose identity is shown and beside whom nobody claims.
func whoClaims(as claim.Role, edits ...func(*claim.Claimant)) claim.Claimant {
	c := claim.Claimant{HappenedOn: dayOn("2026-03-02"), As: as, Identity: aye, ByAgent: nay, OtherClaims: nay, Terms: &claim.Terms{}}
	for _, e := range edits {
		e(&c)
	}
	return c
}

func TestStanding(t *testing.T) {
	jd := claim.JD()
	for name, c := range map[string]struct {
		facts claim.Claimant
		want  courier.Verdict
		code  courier.Code
	}{
		"sender":                        {whoClaims(claim.AsSender), courier.Granted, "claim.standing.sender"},
		"recipient with a direct right": {whoClaims(claim.AsRecipient, func(c *claim.Claimant) { c.Direct, c.Declined = aye, nay }), courier.Granted, "claim.standing.recipient"},
		"recipient without":             {whoClaims(claim.AsRecipient, func(c *claim.Claimant) { c.Direct = nay }), courier.Refused, "claim.standing.recipient_no_right"},
		"recipient who declined":        {whoClaims(claim.AsRecipient, func(c *claim.Claimant) { c.Direct, c.Declined = aye, aye }), courier.Refused, "claim.standing.recipient_declined"},
		"recipient is a user":           {whoClaims(claim.AsRecipient, func(c *claim.Claimant) { c.Direct, c.Declined = aye, nay }), courier.Granted, "claim.standing.user"},
		"orderer under JD-type terms":   {whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Terms = &jd }), courier.Granted, "claim.standing.orderer"},
		"orderer with a direct right":   {whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Direct, c.Declined = aye, nay }), courier.Granted, "claim.standing.orderer_direct"},
		"orderer without":               {whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Direct = nay }), courier.Referred, "claim.standing.orderer_no_right"},
		"beneficiary named":             {whoClaims(claim.AsBeneficiary, func(c *claim.Claimant) { c.Named = aye }), courier.Granted, "claim.standing.beneficiary"},
		"beneficiary not named":         {whoClaims(claim.AsBeneficiary, func(c *claim.Claimant) { c.Named = nay }), courier.Refused, "claim.standing.not_named"},
		"assignee":                      {whoClaims(claim.AsAssignee, func(c *claim.Claimant) { c.Assigned, c.Notified = aye, aye }), courier.Referred, "claim.standing.assignee"},
		"assignee of nothing":           {whoClaims(claim.AsAssignee, func(c *claim.Claimant) { c.Assigned = nay }), courier.Refused, "claim.standing.not_assigned"},
		"carrier not notified":          {whoClaims(claim.AsAssignee, func(c *claim.Claimant) { c.Assigned, c.Notified = aye, nay }), courier.Refused, "claim.standing.not_notified"},
		"owner":                         {whoClaims(claim.AsOwner, func(c *claim.Claimant) { c.Owns = aye }), courier.Referred, "claim.standing.owner"},
		"no owner":                      {whoClaims(claim.AsOwner, func(c *claim.Claimant) { c.Owns = nay }), courier.Refused, "claim.standing.not_owner"},
		"insurer that paid":             {whoClaims(claim.AsInsurer, func(c *claim.Claimant) { c.Paid = aye }), courier.Granted, "claim.standing.insurer"},
		"insurer that did not":          {whoClaims(claim.AsInsurer, func(c *claim.Claimant) { c.Paid = nay }), courier.Refused, "claim.standing.insurer_not_paid"},
		"stranger":                      {whoClaims(claim.AsStranger), courier.Refused, "claim.standing.stranger"},
		"identity not shown":            {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.Identity = nay }), courier.Refused, "claim.standing.identity_not_shown"},
		"agent without a letter":        {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.ByAgent, c.Letter = aye, nay }), courier.Refused, "claim.standing.letter_missing"},
		"agent with a letter":           {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.ByAgent, c.Letter = aye, aye }), courier.Granted, "claim.standing.sender"},
		"two claimants":                 {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.OtherClaims, c.OtherAgrees = aye, nay }), courier.Referred, "claim.standing.two_claimants"},
		"two that agree":                {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.OtherClaims, c.OtherAgrees = aye, aye }), courier.Granted, "claim.standing.sender"},
	} {
		t.Run(name, func(t *testing.T) {
			got := standingAsks.put(t, c.facts)
			assert.Equal(t, c.want, got.Verdict, "%v", codesOf(&got.Grounds))
			assert.True(t, got.Has(c.code), "%v", codesOf(&got.Grounds))
			assert.Empty(t, got.Needs)
		})
	}
}

// standingOracle says in plain Go who may claim, where everything is known.
func standingOracle(c *claim.Claimant) courier.Verdict {
	may, person := false, false
	direct := c.Direct == aye && c.Declined == nay
	switch c.As {
	case claim.AsSender:
		may = true
	case claim.AsRecipient:
		may = direct
	case claim.AsOrderer:
		may = c.Terms.PaysOrderer == aye || direct
		person = !may
	case claim.AsBeneficiary:
		may = c.Named == aye
	case claim.AsAssignee:
		person = c.Assigned == aye && c.Notified == aye
	case claim.AsOwner:
		person = c.Owns == aye
	case claim.AsInsurer:
		may = c.Paid == aye
	}
	switch {
	case c.Identity == nay, c.ByAgent == aye && c.Letter == nay, !may && !person:
		return courier.Refused
	case person, c.OtherClaims == aye && c.OtherAgrees == nay:
		return courier.Referred
	}
	return courier.Granted
}

// Every role with every answer known: the table and the oracle agree.
func TestStandingEverywhere(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for as := claim.AsSender; as <= claim.AsStranger; as++ {
		for bits := range 1 << 12 {
			of := func(i int) courier.Answer { return courier.AnswerOf(bits>>i&1 == 1) }
			c := claim.Claimant{HappenedOn: dayOn("2026-03-02"), As: as, Identity: of(0), ByAgent: of(1), Letter: of(2), Direct: of(3), Declined: of(4), Named: of(5),
				Assigned: of(6), Notified: of(6), Owns: of(7), Paid: of(8), OtherClaims: of(9), OtherAgrees: of(10), Terms: &claim.Terms{Cite: claim.JD().Cite, PaysOrderer: of(11)}}
			got, err := claim.Standing(&c)
			require.NoError(t, err)
			require.Empty(t, got.Needs)
			require.Equal(t, standingOracle(&c), got.Verdict, "%+v %v", c, codesOf(&got.Grounds))
			for _, r := range got.Reasons {
				spoke[r.Code()] = true
			}
		}
	}
	assert.Len(t, spoke, 21, "every ground")
}

func TestStandingAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Claimant
		want  []courier.Need
	}{
		"the day first":             {claim.Claimant{As: claim.AsSender}, []courier.Need{"happened_on"}},
		"a recipient":               {whoClaims(claim.AsRecipient), []courier.Need{"direct"}},
		"what an agent shows":       {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.ByAgent = 0 }), []courier.Need{"by_agent"}},
		"whether it was declined":   {whoClaims(claim.AsRecipient, func(c *claim.Claimant) { c.Direct = aye }), []courier.Need{"declined"}},
		"the letter of an agent":    {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.ByAgent = aye }), []courier.Need{"letter"}},
		"another":                   {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.OtherClaims = 0 }), []courier.Need{"other_claims"}},
		"whether another agrees":    {whoClaims(claim.AsSender, func(c *claim.Claimant) { c.OtherClaims = aye }), []courier.Need{"other_agrees"}},
		"the terms for who ordered": {whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Terms, c.Direct = nil, nay }), []courier.Need{"terms"}},
	} {
		got := standingAsks.put(t, c.facts)
		assert.Equal(t, courier.Referred, got.Verdict, name)
		assert.Equal(t, c.want, got.Needs, name)
	}
	// A stranger is refused whatever else is known.
	got := standingAsks.put(t, claim.Claimant{HappenedOn: dayOn("2026-03-02"), As: claim.AsStranger})
	assert.Equal(t, courier.Refused, got.Verdict)
	assert.Empty(t, got.Needs)
}

func TestStandingUnreadable(t *testing.T) {
	standingAsks.faulty(t, claim.Claimant{As: 9, Identity: 9, ByAgent: 9, Letter: 9, Direct: 9, Declined: 9, Named: 9, Assigned: 9, Notified: 9, Owns: 9, Paid: 9,
		OtherClaims: 9, OtherAgrees: 9, HappenedOn: dayOn("2020-12-31"), Terms: &claim.Terms{Cite: courier.Art(courier.CivilCode, "522"), PaysOrderer: 9}},
		"as", "happened_on", "identity", "by_agent", "letter", "direct", "declined", "named", "assigned", "notified", "owns", "paid", "other_claims", "other_agrees", "terms.cite", "terms.pays_orderer")
	standingAsks.faulty(t, claim.Claimant{}, "as")
	_, err := claim.Standing(nil)
	assert.Equal(t, []string{"as"}, fieldsOf(err))
	first := standingAsks.put(t, claim.Claimant{As: claim.AsSender, Identity: aye, ByAgent: nay, OtherClaims: nay, HappenedOn: dayOn("2021-01-01")})
	assert.Equal(t, courier.Granted, first.Verdict)
}

func TestStandingForms(t *testing.T) {
	wordsRead(t, 8, (*claim.Role).UnmarshalText, claim.Role.Name)
	jd := claim.JD()
	sameAgain(t, whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Terms = &jd }))
	allocatesAtMost(t, standingAsks, 1, whoClaims(claim.AsSender))
}

func FuzzStanding(f *testing.F) {
	jd := claim.JD()
	fuzzAsk(f, standingAsks, whoClaims(claim.AsSender), whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Terms = &jd }))
}

func BenchmarkStanding(b *testing.B) { benchAsk(b, standingAsks, whoClaims(claim.AsSender)) }

func ExampleStanding() {
	h, err := claim.Standing(&claim.Claimant{HappenedOn: courier.Day(2026, 3, 2), As: claim.AsRecipient, Identity: courier.Yes, ByAgent: courier.No,
		Direct: courier.No, OtherClaims: courier.No})
	fmt.Println(h.Verdict, err)
	fmt.Println(h.Reasons[0].Text(courier.Chinese))
	// Output:
	// refused <nil>
	// 收件人没有直接请求的权利，应当由寄件人索赔，或者由寄件人授权、指定收款（《民法典》第522条）
}
