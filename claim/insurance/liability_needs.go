package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// needs asks for what is missing: of the liability nothing where no payment
// is left for it whatever it is.
func (l *LiabilityLoss) needs() []courier.Need {
	var g courier.Grounds
	meetAsk(&g, "happened_on", l.HappenedOn.Known())
	if !l.exhausted() && l.Fault != courier.Percent(100) && !l.without(func(m courier.Money) bool { return !nothing(m) }) {
		l.needLiability(&g)
	}
	if l.DefenceCost.Sign() > 0 {
		meetAsk(&g, "no_defence", l.NoDefence != 0)
	}
	return g.Needs
}

// exhausted reports whether a limit has nothing left.
func (l *LiabilityLoss) exhausted() bool { return nothing(l.Occurrence) || nothing(l.AnnualLeft) }

// without reports whether no amount that may be the liability is so.
func (l *LiabilityLoss) without(so func(courier.Money) bool) bool {
	return (l.Settled == courier.Yes || !so(l.Owed)) && (l.Settled == courier.No || nothing(l.Owed) || !so(l.Reassessed))
}

// needLiability asks for what the payment of a liability turns on.
func (l *LiabilityLoss) needLiability(g *courier.Grounds) {
	meetAsk(g, "settled", l.Settled != 0 || l.Owed.Known() && l.Owed == l.Reassessed)
	meetAsk(g, "owed", l.Owed.Known() || l.Settled == courier.Yes)
	meetAsk(g, "reassessed", l.Reassessed.Known() || l.Settled == courier.No)
	meetAsk(g, "victim_fault", l.Fault.Known())
	if meetAsk(g, "joint", l.Joint != 0); l.Joint == courier.Yes {
		meetAsk(g, "own_share", l.OwnShare.Known())
	}
	meetAsk(g, "paid_victim", l.PaidVictim.Known())
	if l.Annual.Known() {
		meetAsk(g, "annual_left", l.AnnualLeft.Known())
	}
	d := &l.Deductible
	switch {
	case d.Kind == claim.NoDeductible:
	case d.Kind == 0 && l.Explained != courier.No:
		meetAsk(g, "deductible", false)
		meetAsk(g, "deductible_explained", l.Explained != 0)
	case l.Explained == 0 && d.Kind != 0:
		meetAsk(g, "deductible_explained", l.without(l.bitten))
	}
}

// bitten reports whether the deductible may take something off a liability.
func (l *LiabilityLoss) bitten(owed courier.Money) bool {
	x := owed.Exact().Share(l.Fault.Rest())
	return !x.Known() || l.Deductible.After(x).Cmp(x) != 0
}
