package order

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Orders are what several people have told the carrier to do with one
// consignment.
type Orders struct {
	AskedOn courier.Date   `json:"asked_on,omitzero"` // day on which the carrier has to choose: the law of this day answers
	Regime  courier.Regime `json:"regime,omitzero"`   // law of its carriage: civil for express and road
	Express courier.Answer `json:"express,omitzero"`  // 快件; for an order to hold
	Stage   tracking.Stage `json:"stage,omitzero"`    // where the consignment is

	ConsigneeRight courier.Answer `json:"consignee_right,omitzero"` // in the air: 收货人的权利已开始
	Unreachable    courier.Answer `json:"unreachable,omitzero"`     // in the air: 无法同收货人联系

	Orders []Standing `json:"orders,omitzero"` // at least one
}

// Standing is one order and what it stands on.
type Standing struct {
	Command Command         `json:"command"`         // missing is an error
	By      courier.Party   `json:"by"`              // who gave it; missing is an error
	At      courier.Instant `json:"at,omitzero"`     // when the carrier received it
	Proved  courier.Answer  `json:"proved,omitzero"` // 身份、授权或者法律文书已核实
}

// Precedence is the answer to [Orders]. Granted: the order at Prevails is
// followed. Refused: none of them is. Referred without needs: the goods stay
// where they are and a person decides.
type Precedence struct {
	courier.Decision
	Prevails int             `json:"prevails"`      // index among the orders, -1 for none
	Told     []courier.Party `json:"told,omitzero"` // 应当通知的人: who gave an order that is not followed, and of a hold the shipper, within the secrecy that it asks for
}

// Prevail says which of several orders about one consignment is followed, and
// who has to be told.
//
//   - Nothing is followed about goods that are back, lost or disposed of.
//   - An order whose giver or paper is not verified counts for nothing.
//   - What an authority holds or a court has seized can lawfully be neither
//     delivered nor returned (Civil Code 580; for express items Postal Law 36
//     and 59); two authorities are left to a person.
//   - Between shipper and consignee the shipper's order prevails until the
//     goods are delivered (Civil Code 829; at sea Maritime Code 2025, 96), in
//     the air until the consignee's right begins, unless the consignee
//     refuses or cannot be reached (Civil Aviation Law 2021, 119; 2025, 123).
//   - Of two orders of the shipper the later prevails; received at the same
//     moment, a person decides.
//   - Somebody that claims the goods as its own needs a court's order.
//
// A fact that is unknown is asked for where the answer turns on it. The
// errors name the field: no orders ([courier.ErrEmptyTable]), an unknown
// word, a command or giver that is missing or does not fit
// ([courier.ErrContradicts]), a day before 2021-01-01 ([courier.ErrNoRule]),
// a regime without rules here ([courier.ErrNotSupported]).
func Prevail(o *Orders) (Precedence, error) { return AppendPrevail(nil, o) }

// AppendPrevail is [Prevail] with its reasons appended to dst, which is meant
// to have length 0, for a caller that reuses the memory.
func AppendPrevail(dst []courier.Reason, o *Orders) (Precedence, error) {
	if o == nil {
		o = &Orders{}
	}
	if err := o.check(); err != nil {
		return Precedence{Prevails: -1}, err
	}
	if !o.AskedOn.Known() {
		return Precedence{Decision: askFirst(dst, "asked_on"), Prevails: -1}, nil
	}
	c := contest{Orders: o, reasons: dst, start: len(dst), wins: -1}
	c.settle()
	p := Precedence{Prevails: c.wins}
	p.Needs, p.Rules = c.needs, Rules
	switch {
	case c.refers || len(c.needs) > 0:
		p.Verdict = courier.Referred
	case c.wins >= 0:
		p.Verdict, p.Told = courier.Granted, c.told()
	default:
		p.Verdict, p.Told = courier.Refused, c.told()
	}
	if c.refers {
		p.Told = c.told()
	}
	p.Reasons = courier.AppendUnchecked(c.reasons, c.start, o.AskedOn)
	return p, nil
}

// contest is the orders on their way to the one that is followed.
type contest struct {
	*Orders
	reasons []courier.Reason
	start   int
	needs   []courier.Need
	wins    int
	refers  bool
}

// note tells a reason of the order with that index.
func (c *contest) note(row *courier.Row, e courier.Effect, i int) {
	r := row.Speak(c.AskedOn, e)
	if i >= 0 {
		r = r.OfItem(i)
	}
	c.reasons = append(c.reasons, r)
}

// settle takes the classes of orders from the strongest down.
func (c *contest) settle() {
	switch c.Stage {
	case tracking.Returned, tracking.Lost, tracking.Disposed:
		c.note(&prevailGone, courier.Bars, -1)
		return
	}
	for i := range c.Orders.Orders {
		if c.Orders.Orders[i].Proved == courier.No {
			c.note(&prevailUnproved, courier.Bars, i)
		}
	}
	for _, class := range [...]func(*Standing) bool{official, private} {
		if done := c.among(class); done {
			break
		}
	}
	for i := range c.Orders.Orders {
		if s := &c.Orders.Orders[i]; s.Command == CommandOwnership && s.Proved != courier.No && c.wins != i {
			c.note(&prevailOwnership, courier.Notes, i)
		}
	}
}

func official(s *Standing) bool { return s.Command == CommandHold || s.Command == CommandSeizure }
func private(s *Standing) bool  { return !official(s) && s.Command != CommandOwnership }

// among settles the orders of one class. It reports whether that settles all.
func (c *contest) among(class func(*Standing) bool) bool {
	first, more, open := -1, false, false
	for i := range c.Orders.Orders {
		s := &c.Orders.Orders[i]
		switch {
		case !class(s) || s.Proved == courier.No:
		case s.Proved == 0:
			open = true
			c.needs = append(c.needs, courier.Need(courier.Index("orders", i)+".proved"))
		case first < 0:
			first = i
		default:
			more = true
		}
	}
	switch {
	case open:
		return true
	case first < 0:
		return false
	case official(&c.Orders.Orders[first]):
		c.officials(first, more)
	default:
		c.privates()
	}
	return true
}

// officials follows the one authority, and leaves two to a person.
func (c *contest) officials(first int, more bool) {
	if more {
		c.note(&prevailTwoAuthorities, courier.Refers, -1)
		c.refers = true
		return
	}
	if c.wins = first; c.Orders.Orders[first].Command == CommandSeizure {
		c.note(&prevailSeizure, courier.Grants, first)
	} else if c.note(&prevailHold, courier.Grants, first); c.Express == courier.Yes {
		c.note(&prevailHoldExpress, courier.Notes, first)
	}
	c.yielding(&prevailYieldsToAuthority)
}

// yielding tells the private orders that are not followed.
func (c *contest) yielding(row *courier.Row) {
	for i := range c.Orders.Orders {
		if s := &c.Orders.Orders[i]; private(s) && s.Proved != courier.No {
			c.note(row, courier.Notes, i)
		}
	}
}

// told are the parties whose order is not followed. Of what an authority
// holds the shipper is told too, unless the authority forbids it.
func (c *contest) told() (list []courier.Party) {
	add := func(p courier.Party) {
		if !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	for i := range c.Orders.Orders {
		if i != c.wins {
			add(c.Orders.Orders[i].By)
		}
	}
	if c.refers || c.wins >= 0 && official(&c.Orders.Orders[c.wins]) {
		add(courier.Shipper)
	}
	slices.Sort(list)
	return list
}
