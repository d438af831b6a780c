package liability

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

// Sharing is what is known about an amount that several have to bear:
// departments and units inside one carrier, or carriers among each other.
type Sharing struct {
	Total      courier.Money `json:"total,omitzero"`       // to be borne; not negative
	HappenedOn courier.Date  `json:"happened_on,omitzero"` // the law of this day is cited; unknown, the law now in force
	Parts      []Part        `json:"parts,omitzero"`       // who bears, each once

	Equal   courier.Answer `json:"equal,omitzero"`   // 责任大小难以确定: all bear alike; then no part has a share or ratio
	Unclear courier.Answer `json:"unclear,omitzero"` // 责任不明: nobody can say who is responsible; likewise

	GoodsAt     Who         `json:"goods_at,omitzero"`     // 货物所在地部门: where the goods are
	GoodsClause GoodsClause `json:"goods_clause,omitzero"` // named option D18

	Linked []LinkedAccountability `json:"linked,omitzero"` // recorded beside the split
}

// Part is one party and the degree of its responsibility: a share of the
// whole, all of them making 100%, or a number in a ratio such as 1:2:3. One
// split has parts of one kind.
type Part struct {
	Who   Who           `json:"who"`
	Share courier.Share `json:"share,omitzero"` // 责任占比
	Ratio courier.Count `json:"ratio,omitzero"`
}

// Who is a party to a split: one of the three.
type Who struct {
	Department courier.Department `json:"department,omitzero"` // inside the carrier
	Unit       string             `json:"unit,omitzero"`       // inside the carrier, by the host's own name
	Carrier    string             `json:"carrier,omitzero"`    // 承运人: another carrier, by the host's name for it
}

// Name returns the name in the language: 到达部门, arrival; a host's name as
// it is.
func (w Who) Name(lang courier.Lang) string {
	if w.Department != 0 {
		return w.Department.Name(lang)
	}
	return cmp.Or(w.Unit, w.Carrier, w.Department.Name(lang))
}

// String returns the word of the department, or the host's name.
func (w Who) String() string { return cmp.Or(w.Unit, w.Carrier, w.Department.String()) }

func (w *Who) compare(v *Who) int {
	if c := cmp.Compare(w.Department, v.Department); c != 0 {
		return c
	}
	if c := strings.Compare(w.Unit, v.Unit); c != 0 {
		return c
	}
	return strings.Compare(w.Carrier, v.Carrier)
}

// fault says what is wrong with w, nil when it is one party.
func (w *Who) fault() error {
	switch {
	case *w == Who{}:
		return courier.ErrMissing
	case !w.Department.Valid():
		return courier.At("department", courier.ErrUnknownWord.Because(w.Department.String()))
	case w.Department != 0 && (w.Unit != "" || w.Carrier != ""), w.Unit != "" && w.Carrier != "":
		return courier.ErrContradicts.Because("a department, a unit and a carrier are different parties")
	}
	return nil
}

// LinkedAccountability 连带责任 is the internal answerability of a direct
// leader or of the next-higher department. It is discipline, no part of the
// amount: no percentage is given for it, and one that a host sets stays
// outside the 100% (APP-08).
type LinkedAccountability struct {
	Who   Who           `json:"who"`
	Share courier.Share `json:"share,omitzero"`
}

// check reads the facts and names each field that cannot be read.
func (s *Sharing) check() error {
	var read courier.Reading
	s.checkInto(&read)
	return read.Err()
}

func (s *Sharing) checkInto(read *courier.Reading) {
	read.Amount("total", s.Total)
	if s.HappenedOn.Known() && s.HappenedOn.Before(firstDay) {
		read.Fault("happened_on", courier.ErrNoRule.Because(s.HappenedOn.String()))
	}
	checkParties(read, "parts", len(s.Parts), func(i int) *Who { return &s.Parts[i].Who })
	if len(s.Parts) == 0 && s.Unclear != courier.Yes {
		read.Fault("parts", courier.ErrEmptyTable)
	}
	s.checkMeasure(read)
	read.Answer("equal", s.Equal)
	read.Answer("unclear", s.Unclear)
	if s.Equal == courier.Yes && s.Unclear == courier.Yes {
		read.Fault("unclear", courier.ErrContradicts.Because("who bears alike is known"))
	}
	if s.GoodsAt != (Who{}) {
		read.Fault("goods_at", s.GoodsAt.fault())
	}
	if s.Unclear == courier.Yes && (s.GoodsAt.Carrier != "" || !s.inside()) {
		read.Fault("unclear", courier.ErrNotSupported.Because("the clause is on departments, not on carriers"))
	}
	read.Word("goods_clause", goodsClauses, uint8(s.GoodsClause))
	checkParties(read, "linked", len(s.Linked), func(i int) *Who { return &s.Linked[i].Who })
}

// checkParties reads the parties of a list, each of which may stand there once.
func checkParties(read *courier.Reading, list string, n int, who func(i int) *Who) {
	for i := range n {
		if err := who(i).fault(); err != nil {
			read.Fault(courier.Index(list, i), courier.At("who", err))
		}
	}
	if i := repeated(n, who); i >= 0 {
		read.Fault(courier.Index(list, i)+".who", courier.ErrRepeated.Because(who(i).String()))
	}
}

// checkMeasure reads the degrees of responsibility.
func (s *Sharing) checkMeasure(read *courier.Reading) {
	var points, shares, ratios int
	var sum uint64
	for i := range s.Parts {
		p := &s.Parts[i]
		if p.Share.Known() {
			shares, points = shares+1, points+p.Share.BasisPoints()
		}
		if p.Ratio.Known() {
			ratios, sum = ratios+1, min(sum+uint64(p.Ratio.Int()), math.MaxInt64)
		}
		if p.Ratio.Known() && shares > 0 || p.Share.Known() && ratios > 0 {
			read.Fault(courier.Index("parts", i), courier.ErrContradicts.Because("shares and ratios in one split"))
			return
		}
	}
	if shares+ratios > 0 && s.Equal == courier.Yes {
		read.Fault("equal", courier.ErrContradicts.Because("the parts have degrees of their own"))
	}
	if shares+ratios > 0 && s.Unclear == courier.Yes {
		read.Fault("unclear", courier.ErrContradicts.Because("the parts have degrees of their own"))
	}
	switch all := len(s.Parts); {
	case points > 10_000 || shares == all && points < 10_000 && all > 0:
		read.Fault("parts", courier.ErrNotWhole.Because(strconv.Itoa(points)+" basis points, not 10000"))
	case sum == math.MaxInt64:
		read.Fault("parts", courier.ErrRange.Because("the ratio is too large"))
	case ratios == all && all > 0 && sum == 0:
		read.Fault("parts", courier.ErrNotWhole.Because("a ratio of nothing"))
	}
}

// inside reports whether the split is one within the carrier.
func (s *Sharing) inside() bool {
	for i := range s.Parts {
		if s.Parts[i].Who.Carrier != "" {
			return false
		}
	}
	return true
}
