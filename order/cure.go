package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// cures names, for each ground that bars on a fact which whoever asks can
// still change, the field of that fact.
var cures = map[courier.Code]courier.Need{}

func init() {
	enterCures(controlFields, controlGrounds, curable)
	enterCures(arrangeFields, arrangeGrounds, curableWish)
}

func enterCures(fields []courier.Field, grounds []courier.Ground, curable courier.Facts) {
	for i := range grounds {
		g := &grounds[i]
		for _, f := range fields {
			if g.Effect == courier.Bars && f.Owns&(g.If|g.Unless)&curable != 0 {
				cures[g.Code] = f.Need
			}
		}
	}
}

// cure returns the facts that would have to change for the bars among the
// reasons to fall, nil where one of them stays.
func cure(refused []courier.Reason) (needs []courier.Need) {
	for i := range refused {
		if r := &refused[i]; r.Effect == courier.Bars && cures[r.Code()] == "" {
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
