package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// tryRepair is try for what the repair of an item and its carriage cost:
// nothing, and more than any claim. What an item is worth is not tried, for the
// values of a lot have to add up.
func (c *Claim) tryRepair(need courier.Need, i int) bool {
	at := c.repairAt(need)
	if at < 0 || i > 1 {
		return false
	}
	lot := *c.Lot
	lot.Items = slices.Clone(lot.Items)
	cost := courier.Minor(vast*int64(i), lot.currency())
	if item := &lot.Items[at]; need == repairOf(at) {
		item.Repair = cost
	} else {
		item.Carriage = cost
	}
	c.Lot = &lot
	return true
}

// repairAt is the item whose repair or carriage the need names, -1 where it
// names neither.
func (c *Claim) repairAt(need courier.Need) int {
	if c.Lot != nil {
		for i := range c.Lot.Items {
			if need == repairOf(i) || need == carriageOf(i) {
				return i
			}
		}
	}
	return -1
}

func repairOf(item int) courier.Need {
	return courier.Need(courier.Index("lot.items", item) + ".repair")
}

func carriageOf(item int) courier.Need {
	return courier.Need(courier.Index("lot.items", item) + ".carriage")
}
