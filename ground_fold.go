package courier

import (
	"cmp"
	"math/bits"
	"slices"
)

// court is a question on one date: which grounds are in force, resting on
// what and with which rank.
type court struct {
	*Question
	*era
	live   uint64 // the grounds in force, those on the terms among them
	terms  *Cite
	ranked int // of the terms, -1 where there are none
}

// sit opens the court on a day.
func (c *court) sit(q *Question, on Date, terms *Cite) {
	c.Question, c.era, c.terms, c.ranked = q, q.eraOf(on), terms, -1
	c.live = c.era.inForce
	if terms != nil && q.terms != 0 {
		c.live |= q.terms
		if s := terms.document(); s != nil {
			c.ranked = s.Force.rank()
		}
	}
}

// atLeast returns the grounds in force of that rank and above.
func (c *court) atLeast(rank int) uint64 {
	set := c.era.atLeast[rank]
	if rank <= c.ranked {
		set |= c.Question.terms
	}
	return set
}

// cite returns where ground i stands.
func (c *court) cite(i int) *Cite {
	if c.Question.terms>>i&1 == 1 {
		return c.terms
	}
	return c.cites[i]
}

// spoken says which grounds surely have effect under k, and which may.
func (c *court) spoken(k Known) (sure, maybe uint64) {
	q := c.Question
	maybe = c.live &^ q.silenced(k)
	for set := maybe; set != 0; set &= set - 1 {
		i := bits.TrailingZeros64(set) % maxGrounds
		if f := &q.facts[i]; f.Yes&^k.Yes|f.No&^k.No == 0 {
			sure |= 1 << i
		}
	}
	for _, i := range q.lifted {
		bit, lifters := uint64(1)<<(i%maxGrounds), q.lifters[i%maxGrounds]
		if lifters&sure != 0 {
			maybe &^= bit
		}
		if lifters&maybe != 0 {
			sure &^= bit
		}
	}
	return sure, maybe
}

// silenced returns the grounds that a known fact contradicts.
func (q *Question) silenced(k Known) (set uint64) {
	for facts := k.Yes & q.named.No; facts != 0; facts &= facts - 1 {
		set |= q.namers[0][bits.TrailingZeros64(uint64(facts))%64]
	}
	for facts := k.No & q.named.Yes; facts != 0; facts &= facts - 1 {
		set |= q.namers[1][bits.TrailingZeros64(uint64(facts))%64]
	}
	return set
}

// right is the highest rank among the grounds of the set that grant, 0 for none.
func (c *court) right(set uint64) int {
	if set &= c.effects[Grants]; set == 0 {
		return 0
	}
	for rank := topRank; rank > 0; rank-- {
		if set&c.atLeast(rank) != 0 {
			return rank
		}
	}
	return 0
}

// barring returns the grounds of the set that bar against a right of rank.
func (c *court) barring(set uint64, rank int) uint64 {
	return set & c.effects[Bars] & (c.binds | c.atLeast(rank))
}

// settled returns the verdict where what is unknown cannot change it, else 0
// and the grounds that are open and may matter.
func (c *court) settled(sure, maybe uint64) (v Verdict, open uint64) {
	if c.barring(sure, c.right(maybe)) != 0 {
		return Refused, 0
	}
	if c.barring(maybe, c.right(sure)) == 0 {
		switch {
		case sure&c.effects[Refers] != 0:
			return Referred, 0
		case maybe&c.effects[Refers] != 0:
		case sure&c.effects[Grants] != 0:
			return Granted, 0
		case maybe&c.effects[Grants] == 0:
			return Referred, 0
		}
	}
	return 0, maybe &^ sure & (c.effects[Bars] | c.effects[Refers] | c.effects[Grants] | c.effects[Lifts])
}

// named returns the unknown facts that the grounds of the set name.
func (c *court) named(set uint64, k Known) (facts Facts) {
	for ; set != 0; set &= set - 1 {
		g := &c.grounds[bits.TrailingZeros64(set)]
		facts |= g.If | g.Unless
	}
	return facts &^ (k.Yes | k.No)
}

// owner returns the first field that owns one of the facts.
func (c *court) owner(facts Facts) int {
	if facts == 0 {
		return -1
	}
	for i := range c.fields {
		if c.fields[i].Owns&facts != 0 {
			return i
		}
	}
	return -1
}

// with returns k with the field taking its v-th value.
func (c *court) with(k Known, field, v int) Known {
	k.Among(c.fields[field].Owns, c.fields[field].Values[v])
	return k
}

// agreed returns the verdict on which every completion of k agrees, else 0.
func (c *court) agreed(k Known) Verdict {
	v, open := c.settled(c.spoken(k))
	if v != 0 {
		return v
	}
	return c.agreedOver(k, open)
}

// agreedOver is agreed where the open grounds leave it to what is unknown.
func (c *court) agreedOver(k Known, open uint64) (v Verdict) {
	field := c.owner(c.named(open, k))
	if field < 0 {
		return 0
	}
	for i := range c.fields[field].Values {
		switch w := c.agreed(c.with(k, field, i)); {
		case w == 0 || v != 0 && w != v:
			return 0
		default:
			v = w
		}
	}
	return v
}

// needs returns the unknown fields that decide for some completion of the
// others, those that alone can settle the matter first.
func (c *court) needs(k Known) []Need {
	needs, alone := make([]Need, 0, usualNeeds), 0
	for f := range c.fields {
		switch {
		case c.fields[f].Owns&(k.Yes|k.No) != 0 || !c.decides(k, f):
		case c.settles(k, f):
			needs = slices.Insert(needs, alone, c.fields[f].Need)
			alone++
		default:
			needs = append(needs, c.fields[f].Need)
		}
	}
	return needs
}

// usualNeeds is room for what most questions ask for at once.
const usualNeeds = 4

// settles reports whether some value of the field leaves one verdict only.
func (c *court) settles(k Known, field int) bool {
	for v := range c.fields[field].Values {
		if c.agreed(c.with(k, field, v)) != 0 {
			return true
		}
	}
	return false
}

// decides reports whether, for some completion of the other fields, two
// values of the field lead to two verdicts.
func (c *court) decides(k Known, field int) bool {
	v, open := c.settled(c.spoken(k))
	if v != 0 || c.named(open, k)&c.fields[field].Owns == 0 {
		return false // whatever the field says, it moves nothing from here
	}
	var first Verdict
	branch := -1
	for v := range c.fields[field].Values {
		kv := c.with(k, field, v)
		settled, open := c.settled(c.spoken(kv))
		switch {
		case settled == 0:
			branch = c.owner(c.named(open, kv))
		case first == 0:
			first = settled
		case settled != first:
			return true
		}
	}
	if branch < 0 {
		return false
	}
	for v := range c.fields[branch].Values {
		if c.decides(c.with(k, branch, v), field) {
			return true
		}
	}
	return false
}

// tell appends what is to be told, and returns the verdict, 0 where what is
// unknown decides.
func (c *court) tell(dst []Reason, k Known, deciding bool) ([]Reason, Verdict) {
	sure, maybe := c.spoken(k)
	v, open := c.settled(sure, maybe)
	if v == 0 {
		v = c.agreedOver(k, open)
	}
	return c.reasons(dst, sure, maybe, cmp.Or(v, Referred), v == 0, deciding), v
}

// reasons appends what is to be told for the verdict, in table order, or of it
// what decides alone.
func (c *court) reasons(dst []Reason, sure, maybe uint64, v Verdict, open, deciding bool) []Reason {
	barring := c.barring(sure, c.right(sure))
	decides := c.effects[[...]Effect{Granted: Grants, Refused: Bars, Referred: Refers}[v]]
	tell := sure | maybe&c.effects[Conditions] // a condition, unless it is known not to apply
	if !open && sure&decides == 0 || v == Refused && barring == 0 {
		tell |= maybe & decides // every completion agrees, but on different grounds
		barring = c.barring(tell, c.right(sure))
	}
	yields := uint64(0) // bars of lower force than the right they meet
	switch v {
	case Granted:
		yields = tell & c.effects[Bars]
		tell &^= c.effects[Refers]
	case Refused:
		tell = tell&^(c.effects[Bars]|c.effects[Grants]|c.effects[Conditions]|c.effects[Changes]|c.effects[Refers]) | barring
	case Referred:
		tell &^= c.effects[Bars] | c.effects[Grants] | c.effects[Conditions] | c.effects[Changes]
	}
	if deciding {
		tell &= (c.effects[Grants] | c.effects[Bars] | c.effects[Refers]) &^ yields
		yields = 0
	}
	dst = slices.Grow(dst, bits.OnesCount64(tell)+min(1, bits.OnesCount64(yields)))
	for set := tell; set != 0; set &= set - 1 {
		i := bits.TrailingZeros64(set)
		effect := c.grounds[i].Effect
		if yields>>i&1 == 1 {
			effect = Conditions
		}
		dst = c.grounds[i].AppendReason(dst, c.cite(i), effect, Money{})
	}
	if yields != 0 {
		dst = append(dst, declinedRow.SpeakFrom(c.strongest(maybe), Notes))
	}
	return dst
}

// declinedRow explains what a bar of lower force comes to.
var declinedRow = Row{
	Code: "courier.service_may_be_declined",
	IDs:  "DX-04",
	Zh:   "承运人可以据此不提供该项服务，但权利本身不因此消灭",
	En:   "on that ground the carrier may decline the service; the right itself stands",
}

// strongest returns where the ground of the highest rank that grants stands,
// among those of the set.
func (c *court) strongest(set uint64) *Cite {
	set &= c.effects[Grants] & c.atLeast(c.right(set))
	if set == 0 {
		return nil
	}
	return c.cite(bits.TrailingZeros64(set))
}
