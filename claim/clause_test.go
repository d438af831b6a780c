package claim_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Each ground on which a clause falls, what it rests on, and that the loss is
// then paid in full.
func TestGroundsAgainstTheClause(t *testing.T) {
	for code, c := range map[courier.Code]struct {
		change []edit
		stands string
	}{
		"liability.clause.not_shown":          {[]edit{unshown}, "CC 496"},
		"liability.clause.tick_box_only":      {[]edit{func(c *claim.Claim) { c.Notice.TickBox = yes }}, "SPC-C 10"},
		"liability.clause.not_explained":      {[]edit{asked, explained(no)}, "CC 496"},
		"liability.clause.gross_fault":        {[]edit{grossly}, "CC 506"},
		"liability.clause.unfair":             {[]edit{unfair}, "CC 497"},
		"liability.clause.unfair_to_consumer": {[]edit{unfair, consumer}, "CRL 26"},
	} {
		a := assess(t, with(bitten(), c.change...))
		assert.Equal(t, c.stands, standsIn(a, code))
		assert.Equal(t, yuan(1000), a.Payable, code)
		for r := range a.Having(courier.Lifts) {
			assert.Equal(t, code, r.Code())
		}
		assert.False(t, a.Has("liability.clause.valid"), code)
		assert.False(t, a.Has("claim.terms.limit"), code)
	}
	a := assess(t, bitten())
	assert.Equal(t, "CC 496", standsIn(a, "liability.clause.included"))
	assert.Equal(t, "CC 497", standsIn(a, "liability.clause.valid"))
	assert.Equal(t, yuan(500), a.Payable)
}

// Over every value of the facts about the clause, unknown ones among them:
// the limit holds or falls as a plain reading of the law says; it is asked
// for only while completions differ, and then every need is one on which
// some completion turns.
func TestClauseExhaustively(t *testing.T) {
	facts := []func(c *claim.Claim) *courier.Answer{
		func(c *claim.Claim) *courier.Answer { return &c.GrossFault },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.Negotiated },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.Shown },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.TickBox },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.Asked },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.Explained },
		func(c *claim.Claim) *courier.Answer { return &c.Notice.Unfair },
		func(c *claim.Claim) *courier.Answer { return &c.Consumer },
	}
	names := []courier.Need{"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.asked", "notice.explained", "notice.unfair", "consumer"}
	holds := func(c *claim.Claim) bool {
		n := c.Notice
		return c.GrossFault == no && (n.Negotiated == yes || n.Shown == yes && n.TickBox == no && (n.Asked == no || n.Explained == yes) && n.Unfair == no)
	}
	// ends are the payments that completions of the facts from i on lead to.
	var ends func(c *claim.Claim, i int) (holding, falling bool)
	ends = func(c *claim.Claim, i int) (holding, falling bool) {
		for ; i < len(facts); i++ {
			if at := facts[i](c); !at.Known() {
				for _, v := range []courier.Answer{yes, no} {
					*at = v
					h, f := ends(c, i+1)
					holding, falling = holding || h, falling || f
				}
				*at = 0
				return holding, falling
			}
		}
		return holds(c), !holds(c)
	}
	c := bitten()
	c.PostedIn = courier.Sichuan
	n := 1
	for range facts {
		n *= 3
	}
	for i := range n {
		for j, v := 0, i; j < len(facts); j, v = j+1, v/3 {
			*facts[j](&c) = courier.Answer(v % 3)
		}
		a, err := claim.Assess(&c)
		require.NoError(t, err)
		holding, falling := ends(&c, 0)
		switch {
		case holding && falling:
			require.Equal(t, referred, a.Verdict, "%+v %+v", c, c.Notice)
			for j, name := range names {
				at := facts[j](&c)
				require.Equal(t, !at.Known() && turnsOn(&c, facts, at, holds), slices.Contains(a.Needs, name), "%s: %+v %+v", name, c, c.Notice)
			}
		case holding:
			require.Equal(t, yuan(500), a.Payable)
		default:
			require.Equal(t, yuan(1000), a.Payable)
		}
	}
}

// turnsOn reports whether for some completion of the other facts the two
// values of the one lead apart.
func turnsOn(c *claim.Claim, facts []func(*claim.Claim) *courier.Answer, one *courier.Answer, holds func(*claim.Claim) bool) bool {
	for _, fact := range facts {
		at := fact(c)
		if at.Known() || at == one {
			continue
		}
		turns := false
		for _, v := range []courier.Answer{yes, no} {
			*at = v
			turns = turns || turnsOn(c, facts, one, holds)
		}
		*at = 0
		return turns
	}
	*one = yes
	ifYes := holds(c)
	*one = no
	ifNo := holds(c)
	*one = 0
	return ifYes != ifNo
}

// The clause is asked only where it takes something off.
func TestClauseAskedOnlyWhereItBites(t *testing.T) {
	nothing := func(c *claim.Claim) { c.Notice, c.GrossFault, c.Consumer = nil, 0, no }
	for name, c := range map[string]claim.Claim{
		"loss at the limit":      with(bitten(), nothing, lost(yuan(500))),
		"cover for all of it":    with(bitten(), nothing, declared(yuan(1000))),
		"no terms":               with(parcel(), nothing),
		"a valued sum above":     with(parcel(), under(claim.YTO()), declared(yuan(1000)), nothing),
		"nothing lost":           with(bitten(), nothing, lost(yuan(0))),
		"no part of fragile":     with(lot(), under(claim.HOAU()), declared(yuan(12_000)), nothing),
		"cover above the value":  with(lot(), under(forwarder()), declared(yuan(12_000)), nothing),
		"a letter worth its sum": with(letter(), lost(courier.Fen(15_60)), nothing),
		"a letter worth no more": with(letter(), func(c *claim.Claim) { c.Loss, c.Value = courier.Money{}, courier.Fen(15_60) }, nothing),
		"below every limit":      with(parcel(), under(claim.YTO()), lost(yuan(100)), nothing, func(c *claim.Claim) { c.Documents = 0 }),
		"below SF's seven times": with(parcel(), under(claim.SFOld()), lost(yuan(140)), nothing, func(c *claim.Claim) { c.Monthly = 0 }),
	} {
		a := assess(t, c)
		assert.NotEqual(t, referred, a.Verdict, "%s asks %v", name, a.Needs)
		for _, r := range a.Reasons {
			assert.NotContains(t, string(r.Code()), "liability.clause.", name)
		}
	}
	for need, c := range map[courier.Need]claim.Claim{
		"documents": with(parcel(), under(claim.YTO()), lost(courier.Fen(100_01)), nothing, func(c *claim.Claim) { c.Documents = 0 }),
		"monthly":   with(parcel(), under(claim.SFOld()), lost(courier.Fen(140_01)), nothing, func(c *claim.Claim) { c.Monthly = 0 }),
	} {
		assert.Equal(t, []courier.Need{need}, assess(t, c).Needs)
	}
	for name, c := range map[string]claim.Claim{
		"limit":      with(bitten(), nothing),
		"proportion": with(bitten(), nothing, declared(yuan(999))),
		"fragile":    with(lot(), under(claim.HOAU()), declared(yuan(12_000)), fragile, nothing),
		"deductible": with(lot(), under(forwarder()), declared(yuan(11_999)), nothing),
		"valued sum": with(parcel(), under(claim.YTO()), declared(courier.Fen(999_99)), nothing),
		"no proof":   with(parcel(), under(claim.ZTO()), unproved, nothing),
	} {
		a := assess(t, c)
		assert.Equal(t, []courier.Need{"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.asked", "notice.explained", "notice.unfair"}, a.Needs, name)
	}
	// Where it falls for sure, nothing is asked to measure it by.
	bare := func(c *claim.Claim) {
		c.Freight, c.Monthly, c.Documents, c.Value, c.Fragile, c.Weight = courier.Money{}, 0, 0, courier.Money{}, 0, courier.Weight{}
	}
	for name, c := range map[string]claim.Claim{
		"freight":   with(parcel(), under(claim.GenericExpress()), grossly, bare),
		"documents": with(parcel(), under(claim.YTO()), grossly, bare),
		"weight":    with(parcel(), under(claim.DHLChinaDomestic()), grossly, bare),
		"value":     with(parcel(), under(claim.ZTO()), declared(yuan(1)), grossly, bare),
		"fragile":   with(lot(), under(claim.HOAU()), declared(yuan(12_000)), grossly, bare),
	} {
		a := assess(t, c)
		assert.Equal(t, c.Loss, a.Payable, "%s asks %v", name, a.Needs)
		assert.True(t, a.Has("liability.clause.gross_fault"), name)
	}
}

// Of a clause that was negotiated only gross fault is asked.
func TestNegotiatedClause(t *testing.T) {
	agreed := with(bitten(), func(c *claim.Claim) { c.Notice = &claim.Notice{Negotiated: yes} })
	assert.Equal(t, yuan(500), assess(t, agreed).Payable)
	assert.Equal(t, yuan(1000), assess(t, with(agreed, grossly)).Payable)
	assert.Equal(t, []courier.Need{"gross_fault"}, assess(t, with(agreed, func(c *claim.Claim) { c.GrossFault = 0 })).Needs)
	assert.Equal(t, yuan(500), assess(t, with(agreed, consumer, elsewhere, unshown, tickBox, asked, explained(no), unfair)).Payable)
}

// A clause that takes off in two places is told once.
func TestClauseToldOnce(t *testing.T) {
	hoau := with(lot(), under(claim.HOAU()), declared(yuan(6000)), fragile)
	for _, c := range []claim.Claim{hoau, with(hoau, grossly)} {
		told := 0
		for _, r := range assess(t, c).Reasons {
			if code := r.Code(); code != "liability.clause.included" && strings.HasPrefix(string(code), "liability.clause.") {
				told++
			}
		}
		assert.Equal(t, 1, told)
	}
}
