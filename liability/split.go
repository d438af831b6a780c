package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Division is the answer to a [Sharing].
type Division struct {
	Parts  []Portion              `json:"parts,omitzero"`  // in the order of the facts; amounts add up to the total
	Lead   Who                    `json:"lead,omitzero"`   // 牵头部门, inside the carrier; zero where there is none or it is not known yet
	Linked []LinkedAccountability `json:"linked,omitzero"` // outside the sum
	courier.Grounds
}

// Portion is what one party bears.
type Portion struct {
	Who    Who           `json:"who"`
	Share  courier.Share `json:"share,omitzero"`  // its share of responsibility, where one was given
	Amount courier.Money `json:"amount,omitzero"` // unknown until the total and every degree are
}

// mostReasons is what a split has to say at most, warnings aside.
const mostReasons = 5

// Split divides the total among the parts and says who leads.
//
// The amounts, tried in this order:
//   - nobody can say who is responsible: the department where the goods are
//     bears the whole or, in the other reading of the clause, divides it
//     (D18). Departments and units only;
//   - the degrees cannot be determined: equal parts (Civil Code 177 among
//     carriers; a convention inside one);
//   - by share or by ratio, rounded to the minor unit by largest remainder,
//     ties to the larger share, then in the order given (APP-10).
//
// The lead, inside a carrier, is the party with the largest share; of several
// the one where the goods are; else the first of them in the order given
// (APP-07, D18, DX-24). Linked accountability is reported beside the split
// and never added (APP-08).
//
// What is unknown comes back as needs: the shares, or that they cannot be
// determined; the total; where the goods are, where that decides. The errors
// name the field: no parts ([courier.ErrEmptyTable]), a party given twice
// ([courier.ErrRepeated]), shares that do not make 100%
// ([courier.ErrNotWhole]), a negative total ([courier.ErrNegative]), facts
// that exclude each other ([courier.ErrContradicts]), a day before
// 2021-01-01 ([courier.ErrNoRule]). It is O(n log n) in the parts.
func Split(s *Sharing) (d Division, err error) {
	err = SplitInto(&d, s)
	return d, err
}

// SplitInto is [Split] with its answer written to dst: it replaces what dst
// holds and reuses its memory, so that slices taken from dst before are no
// longer good. On an error dst is left empty. Up to 1,024 parts it allocates
// nothing where that memory suffices.
func SplitInto(dst *Division, s *Sharing) error {
	if s == nil {
		s = &Sharing{}
	}
	d := Division{Parts: dst.Parts[:0], Linked: dst.Linked[:0]}
	d.Reasons, d.Needs = dst.Reasons[:0], dst.Needs[:0]
	if err := s.check(); err != nil {
		*dst = d
		return err
	}
	s.makeRoom(&d)
	d.Linked, d.Rules = append(d.Linked, s.Linked...), Rules
	for i := range s.Parts {
		d.Parts = append(d.Parts, Portion{Who: s.Parts[i].Who, Share: s.Parts[i].Share})
	}
	switch {
	case s.Unclear == courier.Yes:
		s.unclear(&d)
	case !s.measured():
		s.needMeasure(&d)
	default:
		s.divide(&d)
	}
	s.beside(&d)
	*dst = d
	return nil
}

// smallSplit is how many parts have their portions and the reasons in one
// piece of memory.
const smallSplit = 4

// makeRoom makes room for the portions and the reasons.
func (s *Sharing) makeRoom(d *Division) {
	if len(s.Parts) <= smallSplit && cap(d.Parts) == 0 && cap(d.Reasons) == 0 {
		piece := new(struct {
			reasons [mostReasons]courier.Reason
			parts   [smallSplit]Portion
		})
		d.Reasons, d.Parts = piece.reasons[:0], piece.parts[:0]
		return
	}
	d.Reasons, d.Parts = slices.Grow(d.Reasons, mostReasons), slices.Grow(d.Parts, len(s.Parts))
}

// divide bears the total by the degrees of responsibility.
func (s *Sharing) divide(d *Division) {
	if s.Total.Known() {
		s.amounts(d.Parts)
	}
	inside := s.inside()
	row := &rowByShare
	switch {
	case s.Equal == courier.Yes && inside:
		row = &rowEqualInside
	case s.Equal == courier.Yes:
		row = &rowEqual
	case !inside:
		row = &rowSeveral
	}
	s.tell(d, row, courier.Changes)
	if len(s.Parts) > 1 {
		s.tell(d, &rowRounding, courier.Notes)
	}
	if inside {
		s.lead(d)
	}
}

// unclear reads the clause on the department where the goods are.
func (s *Sharing) unclear(d *Division) {
	switch {
	case s.GoodsClause == GoodsDepartmentDivides:
		s.tell(d, &rowGoodsDivide, courier.Refers)
		s.needDegrees(d)
		return
	case s.GoodsAt == Who{}:
		d.Needs = append(d.Needs, "goods_at")
		return
	}
	bears := slices.IndexFunc(d.Parts, func(p Portion) bool { return p.Who == s.GoodsAt })
	if bears < 0 {
		bears = len(d.Parts)
		d.Parts = append(d.Parts, Portion{Who: s.GoodsAt})
	}
	for i := range d.Parts {
		d.Parts[i].Amount = courier.Minor(0, s.Total.Currency())
	}
	d.Parts[bears].Amount = s.Total
	d.Lead = s.GoodsAt
	s.tell(d, &rowGoodsBear, courier.Changes)
	s.tell(d, &rowGoodsDisputed, courier.Notes)
}

// lead says which department leads.
func (s *Sharing) lead(d *Division) {
	first, alone, holds := 0, true, s.Parts[0].Who == s.GoodsAt
	for i := 1; i < len(s.Parts); i++ {
		switch here := s.Parts[i].Who == s.GoodsAt; {
		case s.degree(i) > s.degree(first):
			first, alone, holds = i, true, here
		case s.degree(i) == s.degree(first):
			alone, holds = false, holds || here
		}
	}
	switch {
	case alone:
		d.Lead = s.Parts[first].Who
		s.tell(d, &rowLeadLargest, courier.Notes)
	case holds:
		d.Lead = s.GoodsAt
		s.tell(d, &rowLeadGoods, courier.Notes)
	case s.GoodsAt == Who{}:
		d.Needs = append(d.Needs, "goods_at")
	default:
		d.Lead = s.Parts[first].Who
		s.tell(d, &rowLeadFirst, courier.Notes)
	}
}

// beside tells what stands beside the amounts.
func (s *Sharing) beside(d *Division) {
	if len(s.Linked) > 0 {
		s.tell(d, &rowLinked, courier.Notes)
	}
	if s.inside() {
		s.tell(d, &rowPurpose, courier.Notes)
	}
	if s.HappenedOn.Known() {
		d.Reasons = courier.AppendUnchecked(d.Reasons, 0, s.HappenedOn)
	}
	if !s.Total.Known() {
		d.Needs = append(d.Needs, "total")
	}
}

// tell appends a reason under the law of the day, or under the law now in
// force where there is none.
func (s *Sharing) tell(d *Division, row *courier.Row, e courier.Effect) {
	cite := &row.Cites[len(row.Cites)-1]
	if s.HappenedOn.Known() {
		cite = row.Cite(s.HappenedOn)
	}
	change := courier.Money{}
	if e == courier.Changes {
		change = s.Total
	}
	d.Reasons = row.AppendReason(d.Reasons, cite, e, change, s.Total.Figure())
}

// needDegrees asks for the degrees that are missing.
func (s *Sharing) needDegrees(d *Division) {
	if len(s.Parts) == 0 {
		d.Needs = append(d.Needs, "parts")
	}
	field := ".share"
	if slices.ContainsFunc(s.Parts, func(p Part) bool { return p.Ratio.Known() }) {
		field = ".ratio"
	}
	for i := range s.Parts {
		if p := &s.Parts[i]; !p.Share.Known() && !p.Ratio.Known() {
			d.Needs = append(d.Needs, courier.Need(courier.Index("parts", i)+field))
		}
	}
}

// needMeasure asks, where no degree is known, also for what does without.
func (s *Sharing) needMeasure(d *Division) {
	if !slices.ContainsFunc(s.Parts, func(p Part) bool { return p.Share.Known() || p.Ratio.Known() }) {
		if s.Equal == 0 {
			d.Needs = append(d.Needs, "equal")
		}
		if s.Unclear == 0 && s.inside() {
			d.Needs = append(d.Needs, "unclear")
		}
	}
	s.needDegrees(d)
}
