package order_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// The facts that can be asked for, and what is given with the question.
var (
	askable = slices.Concat(whoAsks, []axis{theInlandStage, theLane, theRegime, theExpress, theServed}, theTarget, theObstacle, seaFacts, airFacts,
		limited, excluded, gated)
	given = slices.Concat([]axis{theAction, theDay, theCutOffs, theAdmission}, limits, exclusions, targetLimits, gates)

	orderAskable = slices.Concat(whoAsks, []axis{theInlandStage, theConfirmation})
	orderGiven   = slices.Concat([]axis{theOrder, theDay}, orderTerms)

	wishAskable = slices.Concat(whoAsks, []axis{theWish, theInlandStage}, theObstacle)
	wishGiven   = []axis{arrange1, theDay}
)

// trial answers requests with unknown facts and proves the answer over all
// completions of them.
type trial struct {
	axes     []axis // the given first
	given    int
	desk     desk
	buf      []courier.Reason
	verdicts []courier.Verdict
}

// prove says what is wrong with the answer to the facts, "" for nothing:
// where every completion agrees that verdict is given and nothing asked;
// else exactly the facts are asked for whose value changes the verdict for
// some completion of the others, those that alone settle the matter first.
func (tr *trial) prove(values []int) string {
	ruling, err := order.Decide(tr.desk.seat(tr.axes, values))
	if err != nil {
		return err.Error()
	}
	unknown := tr.complete(tr.said(values))
	agreed := !slices.ContainsFunc(tr.verdicts, func(v courier.Verdict) bool { return v != tr.verdicts[0] })
	var alone, later []courier.Need
	for i, stride := 0, 1; i < len(unknown); i++ {
		a := tr.axes[unknown[i]]
		decides, settles := tr.weigh(stride, a.n)
		switch {
		case decides && settles:
			alone = append(alone, a.need)
		case decides:
			later = append(later, a.need)
		}
		stride *= a.n
	}
	want := tr.verdicts[0]
	if !agreed {
		want = courier.Referred
	}
	slices.Sort(alone)
	slices.Sort(later)
	ruling.Needs = admission(ruling.Needs)
	if n := len(alone); len(ruling.Needs) >= n {
		slices.Sort(ruling.Needs[:n])
		slices.Sort(ruling.Needs[n:])
	}
	if ruling.Verdict != want || !slices.Equal(ruling.Needs, append(alone, later...)) {
		return fmt.Sprintf("%v, asks %v\nwant %v, asks %v then %v\n%+v", ruling.Verdict, ruling.Needs, want, alone, later, tr.desk.Request)
	}
	return ""
}

// admission takes the terms' admission of the payer for that of the consignee:
// terms that are not known may do either, and one axis says both.
func admission(needs []courier.Need) (list []courier.Need) {
	for _, need := range needs {
		if need == "terms.payer_may" {
			need = "terms.consignee_may"
		}
		if !slices.Contains(list, need) {
			list = append(list, need)
		}
	}
	return list
}

// said returns the values with what goes without saying: no express item at
// sea or in the air.
func (tr *trial) said(values []int) []int {
	regime, express := tr.index("regime"), tr.index("express")
	if regime < 0 || values[regime] < 1 || values[express] >= 0 {
		return values
	}
	values = slices.Clone(values)
	values[express] = 0
	return values
}

func (tr *trial) index(need courier.Need) int {
	return slices.IndexFunc(tr.axes, func(a axis) bool { return a.need == need })
}

// complete decides every completion, the first unknown fact turning fastest.
func (tr *trial) complete(values []int) (unknown []int) {
	values = slices.Clone(values)
	for i, v := range values {
		if v < 0 {
			unknown = append(unknown, i)
		}
	}
	open := make([]axis, len(unknown))
	for i, u := range unknown {
		open[i] = tr.axes[u]
	}
	tr.verdicts = tr.verdicts[:0]
	each(open, func(v []int) {
		for i, u := range unknown {
			values[u] = v[i]
		}
		ruling, err := order.AppendDecide(tr.buf[:0], tr.desk.seat(tr.axes, values))
		if err != nil {
			panic(err)
		}
		tr.buf = ruling.Reasons
		tr.verdicts = append(tr.verdicts, ruling.Verdict)
	})
	return unknown
}

// weigh looks at one unknown fact of n values: does its value change the
// verdict of some completion, and does one of its values leave one verdict?
func (tr *trial) weigh(stride, n int) (decides, settles bool) {
	var first [16]courier.Verdict
	var mixed [16]bool
	for i, v := range tr.verdicts {
		at := i / stride % n
		decides = decides || v != tr.verdicts[i-at*stride]
		mixed[at] = mixed[at] || first[at] != 0 && first[at] != v
		first[at] = v
	}
	return decides, slices.Contains(mixed[:n], false)
}

// walk tries n desks at random: most facts in favour of the request, some
// against it, a few unknown.
func (tr *trial) walk(t *testing.T, seed uint64, n int) {
	random := rand.New(rand.NewPCG(seed, 0))
	values := make([]int, len(tr.axes))
	for tried := 0; tried < n; {
		completions, share := 1, random.IntN(6)
		for i, a := range tr.axes {
			switch values[i] = 0; {
			case i >= tr.given && random.IntN(16) < share:
				values[i] = -1
				completions *= a.n
			case random.IntN(4) == 0 || i < tr.given:
				values[i] = random.IntN(a.n)
			}
		}
		if completions > 1000 {
			continue
		}
		if wrong := tr.prove(values); wrong != "" {
			t.Fatal(wrong)
		}
		tried++
	}
}

func TestNeedsAtRandomDesks(t *testing.T) {
	n := 3000
	if testing.Short() {
		n = 100
	}
	control := trial{axes: slices.Concat(given, askable), given: len(given)}
	control.walk(t, 1, n)
	wishes := trial{axes: slices.Concat(wishGiven, wishAskable), given: len(wishGiven)}
	wishes.walk(t, 2, n/3)
	orders := trial{axes: slices.Concat(orderGiven, orderAskable), given: len(orderGiven)}
	orders.walk(t, 5, n/3)
}

// Every wish with every part of its facts unknown.
func TestNeedsOfEveryWish(t *testing.T) {
	tr := trial{axes: slices.Concat(wishGiven, wishAskable), given: len(wishGiven)}
	for unknown := range 1 << len(wishAskable) {
		values := make([]int, len(tr.axes))
		for i := range wishAskable {
			values[tr.given+i] = -(unknown >> i & 1)
		}
		if wrong := tr.prove(values); wrong != "" {
			t.Fatal(wrong)
		}
	}
}

// Terms that are not known, among other facts that are not.
func TestNeedsWithoutTerms(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 100
	}
	blind := trial{axes: slices.Concat([]axis{theAction, theDay, theCutOffs}, askable, []axis{theAdmission}), given: 3}
	blind.walk(t, 4, n)
}

// Every pair of facts unknown, for every asker at every stage under every regime.
func TestNeedsOfEveryPair(t *testing.T) {
	long(t)
	tr := trial{axes: slices.Concat(given, askable), given: len(given)}
	bases := []axis{theAction, theAdmission, whoAsks[0], theRegime}
	each(bases, func(base []int) {
		for _, s := range []tracking.Stage{tracking.InTransit, tracking.OutForDelivery, tracking.DeliveryRefused, tracking.Delivered, tracking.Ordered} {
			for a := tr.given; a < len(tr.axes); a++ {
				for b := a; b < len(tr.axes); b++ {
					values := make([]int, len(tr.axes))
					values[tr.index("stage")] = slices.Index(inland, s)
					for i, ax := range bases {
						values[tr.index(ax.need)] = base[i]
					}
					values[a], values[b] = -1, -1
					if wrong := tr.prove(values); wrong != "" {
						t.Fatal(wrong)
					}
				}
			}
		}
	})
}

// An answer given before all is known stays the answer, and its conditions
// hold all those that may come; a house rule that yields to the statute is
// told only where it is known to apply.
var yielding = []courier.Code{"order.terms.out_for_delivery", "order.terms.requests_used_up", "order.terms.perishable", "order.terms.not_offered", "order.terms.consignee_barred",
	"order.terms.foreign_order", "order.terms.delivery_attempted", "order.terms.cash_on_delivery", "order.terms.oversize",
	"order.terms.customs_papers", "order.terms.dangerous_goods", "order.terms.international", "order.terms.target_too_far", "order.terms.target_kind",
	"order.textbook.redirect_dispatched", "order.textbook.recall_dispatched", "order.textbook.redirect_cleared", "order.textbook.recall_sealed"}

func TestUnknownFactsOnlyAddConditions(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 0))
	axes := slices.Concat(given, askable)
	var d desk
	settled := 0
	for range 8000 {
		values := make([]int, len(axes))
		for i, a := range axes {
			switch random.IntN(8) {
			case 0:
				values[i] = random.IntN(a.n)
			case 1, 2:
				if i >= len(given) {
					values[i] = -1
				}
			}
		}
		partial := decide(t, *d.seat(axes, values))
		if partial.Verdict == courier.Referred {
			continue
		}
		for i, a := range axes {
			if values[i] < 0 {
				values[i] = random.IntN(a.n)
			}
		}
		full := decide(t, *d.seat(axes, values))
		require.Equal(t, partial.Verdict, full.Verdict)
		require.Empty(t, without(codes(&full, courier.Conditions), append(codes(&partial, courier.Conditions), yielding...)...))
		if full.Verdict == refused {
			require.NotEmpty(t, codes(&partial, courier.Bars))
		}
		settled++
	}
	assert.Greater(t, settled, 500)
}

// What a desk is asked when it knows nothing but the question and the day.
func TestNeedsOfAnEmptyDesk(t *testing.T) {
	all := []courier.Need{"by", "identity", "letter", "stage", "regime", "express", "prohibited", "lien", "terms.consignee_may", "terms.payer_may",
		"air.obligations_met", "air.impossible", "air.consignee_right", "air.unreachable"}
	atSea := []courier.Need{"sea.in_writing", "sea.impossible", "sea.security_asked", "sea.security_given", "sea.documents_asked", "sea.documents_shown"}
	for _, c := range []struct {
		r    order.Request
		want []courier.Need
	}{
		{order.Request{Action: order.Recall, Consignment: order.Consignment{AskedOn: courier.Day(2026, 4, 30)}}, all},
		{order.Request{Action: order.Recall, Consignment: order.Consignment{AskedOn: summer}}, append(all, atSea...)},
		{order.Request{Action: order.Redirect, Consignment: order.Consignment{AskedOn: courier.Day(2026, 4, 30)}}, append(all, "target_served")},
		{order.Request{Action: order.Arrange, Consignment: order.Consignment{AskedOn: summer}}, []courier.Need{"wish", "by", "identity", "letter", "stage", "prohibited", "lien"}},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, courier.Referred, ruling.Verdict)
		assert.ElementsMatch(t, c.want, ruling.Needs)
	}
}

// Parts that say nothing are as good as none.
func TestEmptyPartsSayNothing(t *testing.T) {
	bare := order.Request{Action: order.Redirect, Consignment: order.Consignment{AskedOn: summer, Terms: new(order.ControlTerms)}}
	parts := with(bare, terms(order.ControlTerms{}), func(r *order.Request) { r.Sea, r.Air = new(order.SeaControl), new(order.AirDisposition) })
	assert.Equal(t, decide(t, bare).Needs, decide(t, parts).Needs)
}
