package order

import (
	"iter"
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Menu is what may be done with a consignment now.
type Menu struct {
	Options []Option `json:"options,omitempty"` // in the order of the actions; those that the regime knows no rules for are not among them
}

// Option is one action with its decision.
type Option struct {
	Action Action `json:"action"`
	Wish   Wish   `json:"wish,omitzero"` // for Arrange
	Ruling

	// For what is granted now: the first stage ahead at which it is refused,
	// and the first at which the carrier may decline the service although the
	// right stands. Zero where none is ahead.
	OpenUntil      tracking.Stage `json:"open_until,omitzero"`
	DeclinableFrom tracking.Stage `json:"declinable_from,omitzero"`
}

// Options answers for a consignment every action that there are rules for:
// what may be done now, and until which stage it stays open, as the same
// tables say for the stages ahead with every other fact as it is. Which
// stages lie ahead follows from the stage and the lane.
//
// The errors are those of [Decide].
func Options(c *Consignment) (Menu, error) {
	if c == nil {
		return Menu{}, courier.At("asked_on", courier.ErrMissing)
	}
	var read courier.Reading
	c.check(&read)
	if !(&Request{Action: Redirect, Consignment: *c}).supported() && c.Regime.Valid() {
		read.Fault("regime", courier.ErrNotSupported.Because(c.Regime.String()))
	}
	if err := read.Err(); err != nil {
		return Menu{}, err
	}
	var m Menu
	for action := Redirect; action <= Cancel; action++ {
		for wish := range wishesOf(action) {
			r := Request{Action: action, Wish: wish, Consignment: *c}
			if !r.supported() || r.wishForCargo() {
				continue
			}
			m.Options = append(m.Options, r.option())
		}
	}
	return m, nil
}

// wishesOf are the wishes to try an action with: for all but Arrange none.
func wishesOf(action Action) iter.Seq[Wish] {
	return func(yield func(Wish) bool) {
		if action != Arrange {
			yield(0)
			return
		}
		for w := OtherTime; w <= NamedPerson && yield(w); w++ {
		}
	}
}

func (r *Request) option() Option {
	o := Option{Action: r.Action, Wish: r.Wish, Ruling: r.rule(nil)}
	if o.Verdict != courier.Granted {
		return o
	}
	var buf [16]courier.Reason
	for _, stage := range r.ahead() {
		d := r.at(stage).decide(buf[:0], r.Action)
		if d.Verdict == courier.Refused {
			o.OpenUntil = stage
			break
		}
		if o.DeclinableFrom == 0 && d.Has("courier.service_may_be_declined") && !o.Has("courier.service_may_be_declined") {
			o.DeclinableFrom = stage
		}
	}
	return o
}

// at returns the request as it would be asked at another stage.
func (r *Request) at(stage tracking.Stage) *Request {
	later := *r
	later.Stage = stage
	return &later
}

var (
	domesticPath = []tracking.Stage{tracking.Ordered, tracking.Accepted, tracking.InTransit,
		tracking.AtDestination, tracking.OutForDelivery, tracking.Delivered}
	borderPath = []tracking.Stage{tracking.Ordered, tracking.Accepted, tracking.InTransit, tracking.ExportCleared, tracking.ExportSealed,
		tracking.AtDestination, tracking.OutForDelivery, tracking.Delivered}
	wayBack = []tracking.Stage{tracking.DeliveryRefused, tracking.Returning, tracking.Returned}
)

// ahead are the stages that lie ahead when all goes well, in order.
func (c *Consignment) ahead() []tracking.Stage {
	path := domesticPath
	switch c.Stage {
	case tracking.AttemptFailed:
		return domesticPath[len(domesticPath)-2:]
	case tracking.AtPickupPoint:
		return domesticPath[len(domesticPath)-1:]
	case tracking.DeliveryRefused, tracking.Returning:
		path = wayBack
	default:
		if c.acrossBorder() == courier.Yes {
			path = borderPath
		}
	}
	i := slices.Index(path, c.Stage)
	if i < 0 {
		return nil
	}
	return path[i+1:]
}
