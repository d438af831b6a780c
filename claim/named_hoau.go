package claim

import "github.com/courier-rules/courier"

// HOAU is less-than-truckload cover of HOAU 天地华宇 (TM-HOAU, about 2015):
// twice the freight of the lost part; cover in proportion; of fragile goods
// and liquids the customer bears a fifth; no indirect loss. That it pays
// nothing where the outer packing is whole or the goods were badly packed is
// a question of whether the carrier answers, which liability.HOAUTerms tells.
func HOAU() Terms {
	return Terms{
		Cite:       named(courier.HOAUTerms),
		Undeclared: TimesFreight(2),
		LostPart:   courier.Yes,
		Declared:   []Cover{{Method: ProRata}},
		Fragile:    courier.Percent(20),
		NoIndirect: courier.Yes,
	}
}
