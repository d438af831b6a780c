package claim_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// answer copies the fact that a need names.
func answer(t *testing.T, need courier.Need, to, from *claim.Claim) {
	t.Helper()
	for _, f := range of(to) {
		if f.need == need {
			f.copy(to, from)
			return
		}
	}
	switch need {
	case "lot.items":
		to.Lot.Items = slices.Clone(from.Lot.Items)
	default:
		require.Fail(t, "no fact of this name", need)
	}
}

// converse answers the first need that the desk can, until the claim is
// decided.
func converse(t *testing.T, c *claim.Claim, truth *claim.Claim) (asked []courier.Need, a claim.Assessment) {
	t.Helper()
	for range 40 {
		a = assess(t, *c)
		if a.Verdict != referred || len(a.Needs) == 0 {
			return asked, a
		}
		need := a.Needs[0]
		if need == "loss" && truth.Unproved == yes {
			need = a.Needs[1]
		}
		require.NotContains(t, asked, need, "asked twice")
		asked = append(asked, need)
		answer(t, need, c, truth)
	}
	require.Fail(t, "no end of questions", asked)
	return nil, a
}

// Of a claim of which nothing is known a desk is asked step by step, and for
// no more than its case turns on.
func TestDialogues(t *testing.T) {
	zto, yto, sf, hoau := claim.ZTO(), claim.YTO(), claim.SFOld(), claim.HOAU()
	road := with(lot(), itemised(repairable(9000, 3000, 0), destroyed(1000)), func(c *claim.Claim) { c.Terms = &hoau })
	for name, c := range map[string]struct {
		truth claim.Claim
		terms *claim.Terms
		lot   bool
		fraud bool
		asked []courier.Need
		want  int64 // fen
	}{
		"a firm's parcel without cover or terms": {
			truth: parcel(), want: 1000_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "loss", "claimant_fault", "terms"},
		},
		"a parcel without cover under ZTO": {
			truth: bitten(), terms: &zto, want: 500_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "loss", "claimant_fault",
				"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked"},
		},
		"a damaged parcel with ZTO cover": {
			truth: with(parcel(), part, lost(yuan(400)), declared(yuan(600)), under(zto)), terms: &zto, want: 240_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "loss", "claimant_fault", "value",
				"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked", "posted_in"},
		},
		"a lost parcel with YTO cover": {
			truth: with(parcel(), declared(yuan(1500)), under(yto)), terms: &yto, want: 1500_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "loss", "claimant_fault", "posted_in"},
		},
		"a monthly customer of SF": {
			truth: with(parcel(), monthly, under(sf)), terms: &sf, want: 180_00 + 20_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "loss", "claimant_fault", "monthly",
				"freight", "gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked", "freight_paid"},
		},
		"a consumer in Hangzhou, value unknown": {
			truth: with(inHangzhou(), unproved), terms: &zto, want: 200_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "consumer", "stated",
				"unproved", "no_agreement", "freight", "claimant_fault"},
		},
		"a consumer in Hangzhou, value stated": {
			truth: with(inHangzhou(), stated(yuan(800))), want: 800_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "consumer", "stated", "claimant_fault", "terms"},
		},
		"an EMS parcel from Hangzhou, with cover and its value stated": {
			truth: with(inHangzhou(), otherMail, express, under(zto), declared(yuan(600)), stated(yuan(800))), terms: &zto, want: 800_00,
			asked: []courier.Need{"happened_on", "operator", "universal", "kind", "answers", "declared", "loss", "claimant_fault", "value",
				"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked",
				"posted_in", "consumer", "express", "stated"},
		},
		"a late parcel": {
			truth: with(parcel(), late, houseDelay), terms: houseTerms(claim.Terms{Delay: claim.TimesFreight(3)}), want: 60_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "foreseeable", "loss", "claimant_fault", "freight",
				"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked"},
		},
		"a parcel lost in a flood": {
			truth: with(parcel(), answersNot, forceMajeure), want: 20_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "force_majeure", "freight_paid", "freight"},
		},
		"a contract that was negotiated": {
			truth: with(bitten(), negotiated, unshown, unfair), terms: &zto, want: 500_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "loss", "claimant_fault",
				"gross_fault", "notice.negotiated"},
		},
		"late mail": {
			truth: with(letter(), late), want: 0,
			asked: []courier.Need{"happened_on", "operator", "universal", "kind"},
		},
		"a registered letter": {
			truth: letter(), want: 15_60,
			asked: []courier.Need{"happened_on", "operator", "universal", "kind", "answers", "mail", "declared", "freight", "gross_fault", "notice.on_premises", "notice.on_receipt"},
		},
		"a lot by road, not fragile": {
			truth: road, terms: &hoau, lot: true, want: 200_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "lot.items", "claimant_fault", "fragile", "freight",
				"lost_part", "gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked"},
		},
		"a consumer that was deceived": {
			truth: with(inHangzhou(), fraud), fraud: true, want: 1500_00,
			asked: []courier.Need{"happened_on", "operator", "kind", "answers", "declared", "posted_in", "consumer", "stated", "loss",
				"claimant_fault", "terms", "fraud.proved", "fraud.staged", "fraud.harmless", "fraud.fee"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			bare := claim.Claim{Notice: &claim.Notice{}, Terms: c.terms}
			if c.lot {
				bare.Lot = &claim.Lot{}
			}
			if c.fraud {
				bare.Fraud = &claim.FraudDemand{}
			}
			asked, a := converse(t, &bare, &c.truth)
			assert.Equal(t, c.asked, asked)
			assert.Equal(t, courier.Fen(c.want), a.Payable)
			assert.Equal(t, assess(t, c.truth).Payable, a.Payable, "what was not asked for counts")
		})
	}
	_, err := claim.Assess(nil)
	require.NoError(t, err)
}

// For a claim that is decided no fact that was not asked for, whatever it
// turns out to be, changes the amount; of a claim that is not, every need is
// one on which, for some of the other facts, the amount turns.
func TestNeedsMatterAndNothingElse(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 24))
	n := 2000
	if testing.Short() {
		n = 200
	}
	idle := map[courier.Need]int{}
	var example = map[courier.Need]claim.Claim{}
	for range n {
		c := desk(r)
		known := r.IntN(90)
		for _, f := range of(&c) { // some facts come with the claim
			if r.IntN(100) < known {
				f.set(&c, r.IntN(f.n))
			}
		}
		for i := 0; ; i++ {
			require.Less(t, i, 60, "no end of questions")
			a, err := claim.Assess(&c)
			if err != nil {
				break // values that contradict each other
			}
			require.Empty(t, unsound(&a))
			if len(a.Needs) == 0 {
				undisturbed(t, r, &c, &a)
				break
			}
			need := a.Needs[r.IntN(len(a.Needs))]
			f := fieldOf(t, &c, need)
			if !idling(&c, need) && !turns(r, &c, f) {
				idle[need]++
				example[need] = copyOf(&c)
			}
			f.set(&c, r.IntN(f.n))
			if r.IntN(3) == 0 { // and a fact of the desk's own accord
				if g := of(&c)[r.IntN(len(of(&c)))]; !g.has(&c) {
					g.set(&c, r.IntN(g.n))
				}
			}
		}
	}
	for need, n := range idle {
		c := example[need]
		t.Errorf("%s was asked %d times and never mattered: %+v\nnotice %+v terms %+v", need, n, c, c.Notice, c.Terms)
	}
}

// framing are the needs that say which rules answer. They are asked first,
// whatever the amount may be.
var framing = map[courier.Need]bool{"happened_on": true, "operator": true, "universal": true, "answers": true, "kind": true, "mail": true, "declared": true}

// idling reports whether a need is one of those that a claim is asked for
// although nothing may come of them, because the steps are taken in the order
// of the law: what pays without proof, for cover that the terms do not know
// or for the delay of what has cover is found out on the way, and a rule is
// asked for before the one that makes it idle.
func idling(c *claim.Claim, need courier.Need) bool {
	switch {
	case framing[need], c.Unproved == yes:
		return true
	case c.Declared.Sign() > 0 && (c.Kind == liability.Delay || c.Terms == nil || len(c.Terms.Declared) == 0):
		return true
	case need == "extent" && c.LostPart == courier.Percent(100): // a part that is all of it
		return true
	case c.Declared.Sign() > 0 && c.Stated.Sign() > 0 && protected(c): // the value stated may pay more in any case
		return true
	case need == "claimant_fault" && c.Terms != nil && !c.Terms.Deductible.Amount.Less(c.Loss): // nothing may be left in any case
		return c.Declared.Sign() > 0
	case need == "terms": // their clauses may fall in any case
		n := c.Notice
		return c.GrossFault == yes || n.Negotiated == no && (n.Shown == no || n.Unfair == yes || n.TickBox == yes || n.Asked == yes && n.Explained == no)
	case need == "unproved" && c.NoAgreement == no: // without proof a person decides
		return true
	case need == "extent", need == "value", need == "extras": // a loss above the sum declared is paid with it all the same
		return c.Declared.Less(c.Loss)
	case need == "fragile": // the limit may be below what is left in any case
		return c.Declared.Sign() == 0
	case need == "posted_in", need == "consumer", need == "express": // the terms may pay all of the loss as well, or a person decide
		return c.Stated.Known() && (c.Loss.Known() || c.Unproved == no || c.NoAgreement == no)
	}
	return false
}

func fieldOf(t *testing.T, c *claim.Claim, need courier.Need) field {
	t.Helper()
	if need == "terms.declared" { // the host's own, which no answer at the desk brings
		terms := claim.JD()
		return field{need, 1, func(c *claim.Claim, _ int) { c.Terms = &terms }, nil, nil, nil}
	}
	i := slices.IndexFunc(of(c), func(f field) bool { return f.need == need })
	require.GreaterOrEqual(t, i, 0, "no fact of the name %s", need)
	return of(c)[i]
}

// undisturbed requires that no value of an unknown fact changes the amount.
func undisturbed(t *testing.T, r *rand.Rand, c *claim.Claim, a *claim.Assessment) {
	t.Helper()
	for _, f := range of(c) {
		for v := 0; v < f.n && !f.has(c); v++ {
			other := copyOf(c)
			f.set(&other, v)
			if b, err := claim.Assess(&other); err == nil {
				require.Equal(t, a.Verdict, b.Verdict, "%s: %+v", f.need, other)
				require.Equal(t, a.Payable, b.Payable, "%s: %+v", f.need, other)
			}
		}
	}
	for range 4 { // and all of them together
		other := copyOf(c)
		fill(&other, r, "")
		if b, err := claim.Assess(&other); err == nil {
			require.Equal(t, a.Verdict, b.Verdict, "%+v", other)
			require.Equal(t, a.Payable, b.Payable, "%+v", other)
		}
	}
}

// turns reports whether for some of the other facts the amount turns on f.
func turns(r *rand.Rand, c *claim.Claim, f field) bool {
	for range 6000 {
		other := copyOf(c)
		fill(&other, r, f.need)
		var first claim.Assessment
		for range 3 {
			f.any(&other, r)
			b, err := claim.Assess(&other)
			switch {
			case err != nil:
			case first.Verdict == 0:
				first = b
			case b.Payable != first.Payable:
				return true
			}
		}
	}
	return false
}

// Terms that are not known are asked for wherever they could matter, and only
// there; those of a contract without any need no source and settle it.
func TestUnknownTerms(t *testing.T) {
	unknown := func(c *claim.Claim) { c.Terms = nil }
	for name, c := range map[string]claim.Claim{
		"a loss":                with(parcel(), unpaid),
		"declared cover":        with(parcel(), declared(yuan(600)), unpaid),
		"without proof":         with(parcel(), unproved, unpaid),
		"a refund":              with(parcel(), lost(yuan(0))),
		"a refund, paid or not": with(parcel(), lost(yuan(0)), func(c *claim.Claim) { c.FreightPaid = 0 }),
		"a refund in Zhejiang":  inHangzhou(),
		"delay":                 with(parcel(), late, unpaid),
		"not foreseeable, paid": with(parcel(), late, unforeseeable),
		"goods by road":         with(lot(), unpaid),
	} {
		assert.Equal(t, []courier.Need{"terms"}, assess(t, with(c, unknown)).Needs, name)
		c.Terms = &claim.Terms{}
		assert.NotContains(t, assess(t, c).Needs, courier.Need("terms"), name)
	}
	for name, c := range map[string]claim.Claim{
		"nothing lost":       with(parcel(), lost(yuan(0)), unpaid),
		"carried for free":   with(parcel(), lost(yuan(0)), freight(yuan(0))),
		"not answering":      with(parcel(), answersNot),
		"force majeure":      with(parcel(), answersNot, forceMajeure),
		"Zhejiang":           with(inHangzhou(), unpaid),
		"Zhejiang, stated":   with(inHangzhou(), stated(yuan(7)), unpaid),
		"Zhejiang, no proof": with(inHangzhou(), unproved, unpaid),
		"not foreseeable":    with(parcel(), late, unforeseeable, unpaid),
		"universal service":  letter(),
	} {
		a := assess(t, with(c, unknown))
		assert.NotEqual(t, referred, a.Verdict, "%s asks %v", name, a.Needs)
	}
	none := assess(t, with(parcel(), unpaid))
	assert.Equal(t, yuan(1000), none.Payable)
	assert.True(t, none.Has("claim.terms.silent"))
	assert.Equal(t, []courier.Need{"terms.declared"}, assess(t, with(parcel(), declared(yuan(600)))).Needs)
}

// A fact that settles the claim alone stands before one that opens only then.
func TestOrderOfNeeds(t *testing.T) {
	bare := claim.Claim{HappenedOn: spring, Operator: claim.ExpressEnterprise, Answers: yes, Kind: liability.Loss, Declared: yuan(0)}
	assert.Equal(t, []courier.Need{"posted_in", "consumer"}, assess(t, bare).Needs)
	bare.Consumer = no
	assert.Equal(t, []courier.Need{"loss"}, assess(t, bare).Needs)
	bare = with(bare, lost(yuan(45)), func(c *claim.Claim) { c.ClaimantFault = courier.Percent(0) })
	assert.Equal(t, []courier.Need{"terms"}, assess(t, bare).Needs)
	bare.Loss, bare.Terms = courier.Money{}, houseTerms(claim.Terms{Unproved: claim.Fixed(yuan(1))})
	assert.Equal(t, []courier.Need{"loss", "unproved"}, assess(t, bare).Needs)
	bare.Unproved = no
	assert.Equal(t, []courier.Need{"loss"}, assess(t, bare).Needs)

	local := claim.Claim{HappenedOn: spring, Operator: claim.ExpressEnterprise, Answers: yes, Kind: liability.Damage, Declared: yuan(0),
		PostedIn: courier.Zhejiang, Consumer: yes, Stated: yuan(700)}
	assert.Equal(t, []courier.Need{"extent"}, assess(t, local).Needs)
	local.Extent = claim.Part
	assert.Equal(t, []courier.Need{"lost_part"}, assess(t, local).Needs)

	post := with(letter(), func(c *claim.Claim) {
		c.Notice, c.GrossFault, c.Loss, c.Value = nil, 0, courier.Money{}, courier.Money{}
	})
	assert.Equal(t, []courier.Need{"gross_fault", "notice.on_premises", "notice.on_receipt"}, assess(t, post).Needs)
	post.Notice = &claim.Notice{OnPremises: yes}
	assert.Equal(t, []courier.Need{"gross_fault", "notice.on_receipt"}, assess(t, post).Needs)
	post.GrossFault = yes
	assert.Equal(t, []courier.Need{"loss"}, assess(t, post).Needs)

	bare.Lot = &claim.Lot{}
	assert.Equal(t, []courier.Need{"lot.items"}, assess(t, bare).Needs)
}
