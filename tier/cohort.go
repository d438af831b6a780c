package tier

import "github.com/courier-rules/courier"

// Cohort counts the customers of a period: those there at its beginning, how
// many of them are there at its end, and who came.
type Cohort struct {
	On    courier.Date  `json:"on,omitzero"`    // last day of the period
	Start courier.Count `json:"start,omitzero"` // at the beginning
	Kept  courier.Count `json:"kept,omitzero"`  // of those, at the end
	Came  courier.Count `json:"came,omitzero"`  // in the period and still there
}

// Keeping is the answer for a [Cohort].
type Keeping struct {
	courier.Grounds
	Kept courier.Share `json:"kept,omitzero"` // 留存率, rounded down; unknown where nobody was there at the beginning
	Lost courier.Share `json:"lost,omitzero"` // 流失率, the rest
	Left courier.Count `json:"left,omitzero"` // 流失户数: of those at the beginning, gone at the end
	End  courier.Count `json:"end,omitzero"`  // at the end; unknown while who came is
}

// Keep says which share of the customers stayed over a period and which left.
// Counts that are missing are asked for; more kept than there were is an
// error that names the field.
func Keep(c *Cohort) (Keeping, error) {
	if c == nil {
		c = new(Cohort)
	}
	k := Keeping{Grounds: courier.Grounds{Rules: Rules}}
	if !c.Start.Known() {
		k.Needs = append(k.Needs, "start")
	}
	if !c.Kept.Known() && !(c.Start.Known() && c.Start.Int() == 0) { // of nobody nobody is kept
		k.Needs = append(k.Needs, "kept")
	}
	if c.Start.Known() && c.Kept.Int() > c.Start.Int() {
		return Keeping{}, courier.At("kept", courier.ErrContradicts.Because(c.Kept.String()+" of "+c.Start.String()))
	}
	if c.Kept.Known() && c.Came.Known() {
		k.End = courier.CountOf(c.Kept.Int() + c.Came.Int()) // unknown past the range
	}
	switch {
	case len(k.Needs) > 0:
	case c.Start.Int() == 0:
		k.Left = courier.CountOf(0)
		k.Reasons = append(k.Reasons, emptyCohortRow.Speak(c.On, courier.Notes))
	default:
		k.Kept = courier.BasisPoints(partOf(c.Kept.Int(), c.Start.Int()))
		k.Lost = k.Kept.Rest()
		k.Left = courier.CountOf(c.Start.Int() - c.Kept.Int())
		k.Reasons = append(k.Reasons, cohortRow.Speak(c.On, courier.Notes, c.Start.Figure(), c.Kept.Figure(), k.Left.Figure()))
	}
	return k, nil
}
