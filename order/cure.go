package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// cures names, for each ground that bars on a fact which whoever asks can
// still change, the field of that fact.
var cures = curesOf(
	curableTable{laws[onLand].fields, laws[onLand].grounds, curable},
	curableTable{laws[atSea].fields, laws[atSea].grounds, curable | curableAtSea},
	curableTable{laws[inAir].fields, laws[inAir].grounds, curable},
	curableTable{laws[onRoad1999].fields, laws[onRoad1999].grounds, curable},
	curableTable{arrangeFields, arrangeGrounds, curableWish},
	curableTable{beforeFields, beforeGrounds, orderIdentified | orderLetter},
)

type curableTable struct {
	fields  []courier.Field
	grounds []courier.Ground
	curable courier.Facts
}

func curesOf(tables ...curableTable) map[courier.Code]courier.Need {
	needs := map[courier.Code]courier.Need{}
	for _, t := range tables {
		for i := range t.grounds {
			g := &t.grounds[i]
			for _, f := range t.fields {
				if g.Effect == courier.Bars && f.Owns&(g.If|g.Unless)&t.curable != 0 {
					needs[g.Code] = f.Need
				}
			}
		}
	}
	return needs
}

// cure returns the facts that would have to change for the bars among the
// reasons to fall, nil where one of them stays.
func cure(refused []courier.Reason) (needs []courier.Need) {
	for i := range refused {
		if refused[i].Effect == courier.Bars && cures[refused[i].Code()] == "" {
			return nil
		}
	}
	for i := range refused {
		need := cures[refused[i].Code()]
		if refused[i].Effect == courier.Bars && !slices.Contains(needs, need) {
			needs = append(needs, need)
		}
	}
	return needs
}
