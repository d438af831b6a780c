package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// privates chooses between shipper and consignee, and among the orders of the
// side that is chosen.
func (c *contest) privates() {
	shippers, consignees := c.side(courier.Shipper), c.side(courier.Consignee)
	switch {
	case len(shippers) == 0:
		c.latest(consignees, &prevailConsigneeAlone)
		return
	case len(consignees) == 0:
		if over, known := c.rightOver(); known && over {
			c.over(shippers[0])
		} else if known {
			c.latest(shippers, c.shipperRow())
		}
		return
	}
	over, known := c.rightOver()
	switch {
	case !known:
	case over:
		c.over(shippers[0])
		c.latest(consignees, &prevailConsigneeRight)
	default:
		c.latest(shippers, c.shipperRow())
		if c.wins >= 0 {
			c.note(&prevailConsigneeYields, courier.Notes, consignees[0])
		}
	}
}

// side returns the proved private orders of shipper or consignee.
func (c *contest) side(p courier.Party) (list []int) {
	for i := range c.Orders.Orders {
		if s := &c.Orders.Orders[i]; private(s) && s.Proved == courier.Yes && s.By.Side() == p {
			list = append(list, i)
		}
	}
	return list
}

// latest follows the last of the orders received.
func (c *contest) latest(list []int, row *courier.Row) {
	best, tie := list[0], false
	for _, i := range list {
		if len(list) > 1 && !c.Orders.Orders[i].At.Known() {
			c.needs = append(c.needs, courier.Need(courier.Index("orders", i)+".at"))
		}
	}
	if len(c.needs) > 0 {
		return
	}
	for _, i := range list[1:] {
		switch here, there := c.Orders.Orders[i].At, c.Orders.Orders[best].At; {
		case here.After(there):
			best, tie = i, false
		case here == there && c.Orders.Orders[i].Command != c.Orders.Orders[best].Command:
			tie = true
		}
	}
	if tie {
		c.note(&prevailSameMoment, courier.Refers, -1)
		c.refers = true
		return
	}
	c.note(row, courier.Grants, best)
	if len(list) > 1 {
		c.note(&prevailLater, courier.Notes, best)
	}
	c.wins = best
}

// rightOver says whether the shipper's right has ended; known is false where
// a fact is asked for first.
func (c *contest) rightOver() (over, known bool) {
	switch {
	case c.Stage == 0:
		c.needs = append(c.needs, "stage")
	case c.Stage == tracking.Delivered:
		return true, true
	case c.Regime == 0:
		c.needs = append(c.needs, "regime")
	case c.Regime != courier.Air, c.Stage == tracking.DeliveryRefused:
		return false, true
	case c.ConsigneeRight == courier.Yes && c.Unreachable == 0:
		c.needs = append(c.needs, "unreachable")
	case c.ConsigneeRight == courier.Yes:
		return c.Unreachable == courier.No, true
	case c.ConsigneeRight == 0 && c.Unreachable != courier.Yes:
		c.needs = append(c.needs, "consignee_right")
	default:
		return false, true
	}
	return false, false
}

func (c *contest) shipperRow() *courier.Row {
	switch c.Regime {
	case courier.Sea:
		return &prevailShipperSea
	case courier.Air:
		if c.ConsigneeRight == courier.Yes {
			return &prevailRevivedAir
		}
		return &prevailShipperAir
	}
	return &prevailShipper
}

// over says that the shipper's right has ended, in the air by a law of its own.
func (c *contest) over(shipper int) {
	if c.Regime == courier.Air && c.Stage != tracking.Delivered {
		c.note(&prevailBegunAir, courier.Bars, shipper)
		c.note(&prevailSpecialAir, courier.Notes, shipper)
		return
	}
	c.note(&prevailDelivered, courier.Bars, shipper)
}
