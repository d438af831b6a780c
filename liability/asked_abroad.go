package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The rows of carriage under a convention.
var (
	rowAskedCMR = courier.Row{Code: "liability.asked.cmr_successive", IDs: "INT-CMR-06", Cites: law(courier.CMR, "36"),
		Zh: "连续承运人运输中，可以起诉第一承运人、最后承运人和损失、延误发生时履行该段运输的承运人，并可以同时起诉其中数人",
		En: "successive carriers: the first, the last and the one that had the goods when it happened can be sued, several of them at once"}
	rowAskedCMRAlone = courier.Row{Code: "liability.asked.cmr_alone", IDs: "INT-CMR-06", Cites: law(courier.CMR, "36"),
		Zh: "全程由同一承运人履行，该承运人既是第一承运人也是最后承运人",
		En: "one carrier carried all the way, and is both the first and the last"}
	rowAskedCMRUnlocated = courier.Row{Code: "liability.asked.cmr_leg_not_found", IDs: "INT-CMR-06", Cites: law(courier.CMR, "36"),
		Zh: "损失发生的区段不能确定的，仍可以起诉第一承运人和最后承运人，中间的承运人不在其列",
		En: "the leg cannot be found: first and last carrier can be sued all the same, those between them cannot"}
	rowAskedCMRContracting = courier.Row{Code: "liability.asked.cmr_contracting_carries_nothing", IDs: "INT-CMR-06", Cites: byHouse,
		Zh: "订立合同的承运人自己没有履行任何区段，公约条文没有写明其是否为第一承运人，须由人判断",
		En: "the carrier that contracted carried no leg; whether it is the first carrier, the article does not say, and a person looks"}
	rowAskedUnread = courier.Row{Code: "liability.asked.convention_unread", IDs: "INT-CMR-06", Cites: byHouse,
		Zh: "本规则库没有阅读该公约或者外国法关于可以起诉何人的条文，须由人判断",
		En: "this rule book has not read whom that convention or foreign law lets one sue, and a person decides"}
)

// abroad reports whether the regime is a convention or foreign law.
func abroad(g courier.Regime) bool { return g >= courier.MontrealAir && g.Valid() }

// abroad answers where a convention governs the whole.
func (c *Carriage) abroad(r *Respondents) {
	r.Liability, r.TimeBar = c.Convention, c.Convention
	switch {
	case c.Convention != courier.CMRRoad:
		r.add(c.Contracting, ContractingCarrier)
		c.say(r, &rowAskedUnread, courier.Refers)
		return
	case len(c.Legs) == 0:
		r.add(c.Contracting, FirstCarrier)
		c.say(r, &rowAskedCMRAlone, courier.Grants)
		return
	}
	first, last := c.Legs[0].Carrier, c.Legs[len(c.Legs)-1].Carrier
	var leg *Leg
	if between := slices.ContainsFunc(c.Legs, func(l Leg) bool { return l.Carrier != first && l.Carrier != last }); between {
		found, ok := c.lossLeg(r)
		if !ok {
			return
		}
		if leg = found; leg == nil {
			c.say(r, &rowAskedCMRUnlocated, courier.Notes)
		}
	}
	r.add(first, FirstCarrier)
	r.add(last, LastCarrier)
	if leg != nil {
		r.add(leg.Carrier, LegCarrier)
	}
	row := &rowAskedCMR
	if first == last && (leg == nil || leg.Carrier == first) {
		row = &rowAskedCMRAlone
	} else {
		r.Joint = courier.Yes
	}
	c.say(r, row, courier.Grants)
	if c.Contracting != "" && !slices.ContainsFunc(c.Legs, func(l Leg) bool { return l.Carrier == c.Contracting }) {
		c.say(r, &rowAskedCMRContracting, courier.Warns)
	}
}
