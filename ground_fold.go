package courier

// court is a question on one date: which grounds are in force, resting on
// what and with which rank.
type court struct {
	*Question
	live  uint64
	cites [maxGrounds]*Cite
	ranks [maxGrounds]int8
}

func (q *Question) on(d Date, terms *Cite) court {
	c := court{Question: q}
	for i := range q.grounds {
		cite := q.grounds[i].Cite(d)
		if cite == nil && terms != nil && q.grounds[i].inTerms() {
			cite = terms
		}
		if cite == nil {
			continue
		}
		c.live |= 1 << i
		c.cites[i] = cite
		if s := cite.document(); s != nil {
			c.ranks[i] = int8(s.Force.rank())
		}
	}
	return c
}

// spoken says which grounds surely have effect under k, and which may.
func (c *court) spoken(k Known) (sure, maybe uint64) {
	for _, i := range c.order {
		g, bit := &c.grounds[i], uint64(1)<<i
		if c.live&bit == 0 || g.If&k.No != 0 || g.Unless&k.Yes != 0 || c.lifters[i]&sure != 0 {
			continue
		}
		maybe |= bit
		if g.If&^k.Yes == 0 && g.Unless&^k.No == 0 && c.lifters[i]&maybe == 0 {
			sure |= bit
		}
	}
	return sure, maybe
}

// right is the highest rank among the grounds of the set that grant, 0 for none.
func (c *court) right(set uint64) (rank int8) {
	for i := range c.grounds {
		if set>>i&1 == 1 && c.grounds[i].Effect == Grants {
			rank = max(rank, c.ranks[i])
		}
	}
	return rank
}

// barring reports whether a ground of the set bars against a right of rank.
func (c *court) barring(set uint64, rank int8) bool {
	for i := range c.grounds {
		if set>>i&1 == 1 && c.bars(i, rank) {
			return true
		}
	}
	return false
}

func (c *court) bars(i int, rank int8) bool {
	g := &c.grounds[i]
	return g.Effect == Bars && (g.Binds || c.ranks[i] >= rank)
}

func (c *court) having(set uint64, e Effect) bool {
	for i := range c.grounds {
		if set>>i&1 == 1 && c.grounds[i].Effect == e {
			return true
		}
	}
	return false
}

// settled returns the verdict under k where what is unknown cannot change it,
// else 0 and a field whose value is unknown and may matter.
func (c *court) settled(k Known) (Verdict, int) {
	sure, maybe := c.spoken(k)
	if c.barring(sure, c.right(maybe)) {
		return Refused, -1
	}
	if !c.barring(maybe, c.right(sure)) {
		switch {
		case c.having(sure, Refers):
			return Referred, -1
		case c.having(maybe, Refers):
		case c.having(sure, Grants):
			return Granted, -1
		case !c.having(maybe, Grants):
			return Referred, -1
		}
	}
	for i := range c.grounds {
		g := &c.grounds[i]
		if maybe&^sure>>i&1 == 0 || g.Effect == Conditions || g.Effect == Notes || g.Effect == Warns || g.Effect == Changes {
			continue
		}
		if open := (g.If | g.Unless) &^ (k.Yes | k.No); open != 0 {
			return 0, c.owner(open)
		}
	}
	return Referred, -1 // nothing is open, and then one of the cases above held
}

// owner returns the first field that owns one of the facts.
func (c *court) owner(facts Facts) int {
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

// verdicts is a set of them.
type verdictSet uint8

const everyVerdict = 1<<Granted | 1<<Refused | 1<<Referred

// only returns the verdict of a set of one, else 0.
func (s verdictSet) only() Verdict {
	switch s {
	case 1 << Granted:
		return Granted
	case 1 << Refused:
		return Refused
	case 1 << Referred:
		return Referred
	}
	return 0
}

// attainable returns the verdicts that the completions of k lead to.
func (c *court) attainable(k Known) verdictSet {
	v, field := c.settled(k)
	if v != 0 || field < 0 {
		return 1 << v
	}
	var set verdictSet
	for i := range c.fields[field].Values {
		if set |= c.attainable(c.with(k, field, i)); set == everyVerdict {
			break
		}
	}
	return set
}

// needs returns the unknown fields that decide for some completion of the
// others, those that alone can settle the matter first.
func (c *court) needs(k Known) []Need {
	var alone, later []Need
	for f := range c.fields {
		if c.fields[f].Owns&(k.Yes|k.No) != 0 || !c.decides(k, f) {
			continue
		}
		if c.settles(k, f) {
			alone = append(alone, c.fields[f].Need)
		} else {
			later = append(later, c.fields[f].Need)
		}
	}
	return append(alone, later...)
}

// settles reports whether some value of the field leaves one verdict only.
func (c *court) settles(k Known, field int) bool {
	for v := range c.fields[field].Values {
		if c.attainable(c.with(k, field, v)).only() != 0 {
			return true
		}
	}
	return false
}

// decides reports whether, for some completion of the other fields, two
// values of the field lead to two verdicts.
func (c *court) decides(k Known, field int) bool {
	var first Verdict
	branch := -1
	for v := range c.fields[field].Values {
		settled, next := c.settled(c.with(k, field, v))
		switch {
		case settled == 0:
			branch = next
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

// reasons appends what is to be said for the verdict, in table order.
func (c *court) reasons(dst []Reason, k Known, v Verdict, open bool) []Reason {
	sure, maybe := c.spoken(k)
	right := c.right(sure)
	if v == Refused && !c.barring(sure, right) {
		sure |= maybe // every completion is refused, each on one of these grounds
	}
	for i := range c.grounds {
		if sure>>i&1 == 0 {
			continue
		}
		g := &c.grounds[i]
		effect := g.Effect
		if effect == Bars && !c.bars(i, right) {
			effect = Conditions
		}
		if said(effect, v, open) {
			dst = append(dst, g.SpeakFrom(c.cites[i], effect))
		}
	}
	return dst
}

// said reports whether a reason of that effect belongs to the verdict: a
// refusal does not list rights and conditions, an open matter only what is
// certain about it.
func said(e Effect, v Verdict, open bool) bool {
	switch e {
	case Bars:
		return v == Refused
	case Refers:
		return v == Referred
	case Grants, Conditions, Changes:
		return v == Granted && !open
	}
	return true
}
