package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Opening is an action that opens later: at the first stage ahead at which
// it would be granted, with every other fact as it is.
type Opening struct {
	Action Action         `json:"action"`
	From   tracking.Stage `json:"from"`
}

// ways are what to try when an action is refused, the best first. Recall and
// Return are one demand: the way that fits the stage is tried.
var ways = [...][]Action{
	Redirect:     {Edit, Recall, Arrange},
	NewConsignee: {Edit, Recall, Arrange},
	Recall:       {Cancel, Arrange},
	Return:       {Cancel, Arrange},
	Hold:         {Edit, Recall, Arrange},
	Arrange:      {Edit},
	Edit:         {Redirect, Recall, Arrange},
	Cancel:       {Recall, Edit, Arrange},
}

// proxyWays are those of a wish that somebody else receives it, which the
// consignee names and which for the shipper is a change of the consignee.
var proxyWays = []Action{NewConsignee, Edit}

func (r *Request) ways() []Action {
	if r.Action == Arrange && (r.Wish == Neighbour || r.Wish == NamedPerson) {
		return proxyWays
	}
	return ways[r.Action]
}

// next looks for the best thing that is open to whoever asks when the action
// is refused.
func (r *Request) next() Action {
	for _, action := range r.ways() {
		if action = r.fitting(action); r.granted(action) {
			return action
		}
	}
	return 0
}

// fitting returns the recall or the return that fits the stage.
func (r *Request) fitting(action Action) Action {
	if action == Recall && r.Stage != 0 && stageMeans[r.Stage-1]&attempted != 0 {
		return Return
	}
	return action
}

// granted reports whether another action would be granted on the same facts;
// for Arrange, whether another time could be agreed.
func (r *Request) granted(action Action) bool {
	other := *r
	other.Action, other.Wish = action, OtherTime
	if !other.supported() || other.wishForCargo() {
		return false
	}
	return other.verdict() == courier.Granted
}

// passing are the codes of the grounds that bar on the stage alone.
var passing = passingOf()

func passingOf() map[courier.Code]bool {
	codes := map[courier.Code]bool{}
	note := func(grounds []courier.Ground, stage courier.Facts) {
		for i := range grounds {
			if g := &grounds[i]; g.Effect == courier.Bars && (g.If|g.Unless)&stage != 0 {
				codes[g.Code] = true
			}
		}
	}
	for _, l := range laws {
		note(l.grounds, stageFacts)
	}
	note(arrangeGrounds, handFacts)
	return codes
}

// later looks for the earliest thing that opens ahead: the action itself where
// only the stage stands against it, else, before pick-up, the best of the
// other ways.
func (r *Request) later(refused []courier.Reason) Opening {
	ahead := r.ahead()
	if len(ahead) == 0 {
		return Opening{}
	}
	stage, others := false, false
	for i := range refused {
		if refused[i].Effect == courier.Bars {
			stage = stage || passing[refused[i].Code()]
			others = others || !passing[refused[i].Code()]
		}
	}
	switch {
	case !stage:
		return Opening{}
	case !others:
		return r.opening(r.Action, ahead)
	case r.Stage != tracking.Ordered:
		return Opening{}
	}
	for _, action := range r.ways() {
		if o := r.opening(action, ahead); o != (Opening{}) {
			return o
		}
	}
	return Opening{}
}

func (r *Request) opening(action Action, ahead []tracking.Stage) Opening {
	try := func(stage tracking.Stage) bool {
		other := r.at(stage)
		if action == r.Action {
			return other.verdict() == courier.Granted
		}
		return other.granted(action)
	}
	for _, stage := range ahead {
		if try(stage) {
			return Opening{action, stage}
		}
	}
	if r.Stage != tracking.DeliveryRefused && r.Stage != tracking.Returning && try(tracking.DeliveryRefused) { // where a right revives
		return Opening{action, tracking.DeliveryRefused}
	}
	return Opening{}
}
