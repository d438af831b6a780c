package insurance

import (
	"math"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// needs asks for what is missing: of the liability nothing where a limit has
// nothing left, where there is none, or where a limit is paid whatever it is.
// A fact that could move the answer by less than the unit of the currency
// only is asked for all the same, and so is whether a wrong is joint where the
// fault of the victim is missing too.
func (l *LiabilityLoss) needs() []courier.Need {
	var g courier.Grounds
	meetAsk(&g, "happened_on", l.HappenedOn.Known())
	if !l.exhausted() && l.Fault != courier.Percent(100) && l.some(func(m, _ courier.Money) bool { return !nothing(m) }) {
		l.needLiability(&g)
	}
	if l.DefenceCost.Sign() > 0 {
		meetAsk(&g, "no_defence", l.NoDefence != 0)
	}
	return g.Needs
}

// exhausted reports whether a limit has nothing left.
func (l *LiabilityLoss) exhausted() bool { return nothing(l.Occurrence) || nothing(l.left()) }

// left is what the year has left, at most the limit of the year.
func (l *LiabilityLoss) left() courier.Money {
	if !l.AnnualLeft.Known() && nothing(l.Annual) {
		return l.Annual
	}
	return l.AnnualLeft
}

// some reports whether an amount that may be the liability is so. Where it is
// not known, it is at least the floor.
func (l *LiabilityLoss) some(so func(m, floor courier.Money) bool) bool {
	return l.Settled != courier.Yes && so(l.Owed, l.Reassessed) ||
		l.Settled != courier.No && !nothing(l.Owed) && so(l.Reassessed, courier.Money{})
}

// needLiability asks for what the payment of a liability turns on.
func (l *LiabilityLoss) needLiability(g *courier.Grounds) {
	if !l.open() || !l.capped() {
		meetAsk(g, "settled", l.Settled != 0 || l.Owed.Known() && l.Owed == l.Reassessed)
		meetAsk(g, "owed", l.Owed.Known() || l.Settled == courier.Yes)
		meetAsk(g, "reassessed", l.Reassessed.Known() || l.Settled == courier.No)
	}
	meetAsk(g, "victim_fault", l.Fault.Known())
	if l.some(func(m, _ courier.Money) bool { return l.mostPaid(m) > 0 }) {
		l.needShares(g)
		meetAsk(g, "paid_victim", l.PaidVictim.Known())
	}
	meetAsk(g, "annual_left", l.left().Known() || !l.Annual.Known())
	d := &l.Deductible
	switch {
	case d.Kind == 0 && l.Explained != courier.No:
		meetAsk(g, "deductible", false)
		meetAsk(g, "deductible_explained", l.Explained != 0)
	case d.Kind != 0 && l.Explained == 0:
		meetAsk(g, "deductible_explained", !l.some(l.bitten))
	}
}

// needShares asks for what the recourse against others turns on.
func (l *LiabilityLoss) needShares(g *courier.Grounds) {
	if l.Joint == 0 {
		meetAsk(g, "joint", !l.some(l.recourse))
	}
	if l.Joint != courier.No {
		meetAsk(g, "own_share", l.OwnShare.Known())
	}
}

// open reports whether it is not known what the liability is.
func (l *LiabilityLoss) open() bool {
	switch l.Settled {
	case courier.Yes:
		return !l.Reassessed.Known()
	case courier.No:
		return !l.Owed.Known()
	}
	return !l.Owed.Known() || l.Owed != l.Reassessed
}

// limit is the most that the limits leave, unknown where there is none.
func (l *LiabilityLoss) limit() courier.Money {
	year := l.left()
	if !year.Known() {
		year = l.Annual
	}
	if year.Known() && (!l.Occurrence.Known() || year.Less(l.Occurrence)) {
		return year
	}
	return l.Occurrence
}

// capped reports whether the limit is paid, and the rest of the answer the
// same, whatever of the amounts that it may be the liability is: the least of
// them, which is what a settlement was re-assessed to, already reaches it.
func (l *LiabilityLoss) capped() bool {
	limit := l.limit()
	if !limit.Known() || !l.Fault.Known() || !l.Reassessed.Known() {
		return false
	}
	low, top := l.lessened(l.Reassessed), courier.Minor(math.MaxInt64, limit.Currency()).Exact()
	if l.Owed.Known() {
		top = l.lessened(l.Owed)
	}
	if l.Joint != courier.No {
		own := whole(low.Share(l.OwnShare))
		if !l.OwnShare.Known() || own < limit.Minor() && own != whole(top.Share(l.OwnShare)) {
			return false
		}
	}
	left, over := low, top
	if l.Explained != courier.No {
		left, over = l.Deductible.After(low), l.Deductible.After(top)
	}
	return left.Known() && left.Cmp(limit.Exact()) >= 0 && low.Sub(left).Cmp(top.Sub(over)) == 0
}

// lessened is a liability less the fault of the victim, where that is known.
func (l *LiabilityLoss) lessened(m courier.Money) courier.Exact {
	if l.Fault.BasisPoints() > 0 {
		return m.Exact().Share(l.Fault.Rest())
	}
	return m.Exact()
}

// mostPaid is the most that may be paid of a liability.
func (l *LiabilityLoss) mostPaid(m courier.Money) int64 {
	switch limit := l.limit(); {
	case m.Known():
	case l.Owed.Known():
		m = l.Owed
	case limit.Known():
		m = courier.Minor(math.MaxInt64, limit.Currency())
	default:
		m = courier.Minor(math.MaxInt64, l.currency())
	}
	x := l.lessened(m)
	if l.Explained == courier.Yes && l.Deductible.Kind != 0 {
		x = l.Deductible.After(x)
	}
	if limit := l.limit(); limit.Known() {
		x = x.Min(limit.Exact())
	}
	return whole(x)
}

// currency is that of the deductible, or the renminbi where it names none.
func (l *LiabilityLoss) currency() courier.Currency {
	if l.Deductible.Amount.Known() {
		return l.Deductible.Amount.Currency()
	}
	return courier.CNY
}

// recourse reports whether something may be left for a recourse against
// other wrongdoers.
func (l *LiabilityLoss) recourse(m, _ courier.Money) bool {
	switch {
	case l.OwnShare == courier.Percent(100):
		return false
	case !m.Known() || !l.Fault.Known() || !l.OwnShare.Known():
		return true
	}
	return l.mostPaid(m) > whole(l.lessened(m).Share(l.OwnShare))
}

// bitten reports whether the deductible may take something off a liability.
func (l *LiabilityLoss) bitten(m, floor courier.Money) bool {
	d := &l.Deductible
	switch {
	case !bites(d) || nothing(m):
		return false
	case !l.Fault.Known() || !m.Known() && d.Kind != claim.Franchise:
		return true
	case !m.Known() && floor.Sign() <= 0:
		return true
	case !m.Known():
		m = floor
	}
	x := l.lessened(m)
	return d.After(x).Cmp(x) != 0
}
