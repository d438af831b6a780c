package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Slip is how the waybill was made out 开单. The limits, ranges and naming
// rules are the carrier's own: no text gives any.
type Slip struct {
	CityInProvince courier.Answer   `json:"city_in_province,omitzero"` // 省份与城市相符; unknown: looked up in Places
	Places         []Place          `json:"places,omitzero"`           // the host's table of cities; nil: none to look up in
	StationAllowed courier.Answer   `json:"station_allowed,omitzero"`  // 目的站符合公司规定
	StationFits    courier.Answer   `json:"station_fits,omitzero"`     // 收货地址与目的站相符
	ConsigneeFits  courier.Answer   `json:"consignee_fits,omitzero"`   // 收货人姓名符合公司要求
	GoodsNameVague courier.Answer   `json:"goods_name_vague,omitzero"` // 品名泛指: "parts", "sundries"
	LargeLot       courier.Answer   `json:"large_lot,omitzero"`        // 大票, collected at a point of the arrival unit
	Collection     string           `json:"collection,omitzero"`       // 提货方式 on the waybill, the host's own word; empty is unknown
	HeaviestPiece  courier.Weight   `json:"heaviest_piece,omitzero"`
	LargestPiece   courier.Count    `json:"largest_piece_cm3,omitzero"` // cubic centimetres
	LotWeight      courier.Weight   `json:"lot_weight,omitzero"`
	LotVolume      courier.Count    `json:"lot_volume_cm3,omitzero"`   // cubic centimetres
	AddressInRange courier.Answer   `json:"address_in_range,omitzero"` // 收货地址在到达部门派送范围内
	Point          *PickupPointUnit `json:"point,omitzero"`            // the arrival unit; nil is unknown
}

// Place is a city of a province, in a host's table.
type Place struct {
	Province courier.Region `json:"province"`
	City     string         `json:"city"`
}

// PickupPointUnit is what an arrival unit can handle of large lots 大票提货点.
// An unknown limit is none.
type PickupPointUnit struct {
	PieceWeight courier.Weight `json:"piece_weight,omitzero"`
	PieceVolume courier.Count  `json:"piece_volume_cm3,omitzero"` // cubic centimetres
	LotWeight   courier.Weight `json:"lot_weight,omitzero"`
	LotVolume   courier.Count  `json:"lot_volume_cm3,omitzero"` // cubic centimetres
	Collections []string       `json:"collections,omitzero"`    // the ways of collection that it offers; nil: not limited
}

func (s *Slip) check(read *courier.Reading) {
	read.Answer("city_in_province", s.CityInProvince)
	read.Answer("station_allowed", s.StationAllowed)
	read.Answer("station_fits", s.StationFits)
	read.Answer("consignee_fits", s.ConsigneeFits)
	read.Answer("goods_name_vague", s.GoodsNameVague)
	read.Answer("large_lot", s.LargeLot)
	read.Answer("address_in_range", s.AddressInRange)
	for i := range s.Places {
		mark := read.Faults()
		read.Region("province", s.Places[i].Province)
		if s.Places[i].Province == 0 {
			read.Fault("province", courier.ErrMissing)
		}
		if s.Places[i].City == "" {
			read.Fault("city", courier.ErrMissing)
		}
		read.UnderIndex(mark, "places", i)
	}
}

// particulars holds the order against the waybill.
func (r *reconciling) particulars() {
	o, w := r.Ordered, r.Waybill
	if o == nil {
		r.need("ordered")
	}
	if w == nil {
		r.need("waybill")
	}
	if o == nil || w == nil {
		return
	}
	switch {
	case o.Province != 0 && w.Province != 0 && o.Province != w.Province,
		o.City != "" && w.City != "" && o.City != w.City,
		o.Station != "" && w.Station != "" && o.Station != w.Station:
		r.find(DestinationDiffers, -1)
	default:
		r.both(".province", o.Province != 0, w.Province != 0)
		r.both(".city", o.City != "", w.City != "")
		r.both(".station", o.Station != "", w.Station != "")
	}
	if r.both(".pay", o.Pay != 0, w.Pay != 0) && o.Pay != w.Pay {
		r.find(PayDiffers, -1)
	}
	if r.both(".declared", o.Declared.Known(), w.Declared.Known()) && o.Declared != w.Declared {
		r.find(DeclaredDiffers, -1, o.Declared.Figure(), w.Declared.Figure())
	}
	if r.both(".cod", o.COD.Known(), w.COD.Known()) && o.COD != w.COD {
		r.find(CODDiffers, -1, o.COD.Figure(), w.COD.Figure())
	}
}

// both asks for a particular on either side.
func (r *reconciling) both(field string, ordered, waybill bool) bool {
	if !ordered {
		r.need(courier.Need("ordered" + field))
	}
	if !waybill {
		r.need(courier.Need("waybill" + field))
	}
	return ordered && waybill
}

// slip looks at how the waybill was made out.
func (r *reconciling) slip() {
	s := r.Slip
	if s == nil {
		r.need("slip")
		return
	}
	r.flaw(ProvinceCityDiffer, "slip.city_in_province", s.inProvince(r.Waybill), courier.No)
	r.flaw(StationAgainstRules, "slip.station_allowed", s.StationAllowed, courier.No)
	r.flaw(StationAddressDiffer, "slip.station_fits", s.StationFits, courier.No)
	switch s.LargeLot {
	case 0:
		r.need("slip.large_lot")
	case courier.Yes:
		r.point(s)
	}
	r.flaw(ConsigneeName, "slip.consignee_fits", s.ConsigneeFits, courier.No)
	r.flaw(GoodsNameVague, "slip.goods_name_vague", s.GoodsNameVague, courier.Yes)
}

// flaw tells an error where the answer is the bad one, and asks where there is
// none.
func (r *reconciling) flaw(e PaperError, need courier.Need, a, bad courier.Answer) {
	switch a {
	case 0:
		r.need(need)
	case bad:
		r.find(e, -1)
	}
}

// inProvince says whether the city lies in the province, by the fact or by the
// host's table.
func (s *Slip) inProvince(w *Particulars) courier.Answer {
	if s.CityInProvince != 0 || s.Places == nil || w == nil || w.Province == 0 || w.City == "" {
		return s.CityInProvince
	}
	return courier.AnswerOf(slices.Contains(s.Places, Place{w.Province, w.City}))
}

// point holds a large lot against what its collection point can handle.
func (r *reconciling) point(s *Slip) {
	r.flaw(PointOutOfRange, "slip.address_in_range", s.AddressInRange, courier.No)
	p := s.Point
	if p == nil {
		r.need("slip.point")
		return
	}
	over, mark := false, len(r.needs)
	for _, c := range [...]struct {
		field     string
		most, has int64
		limited   bool
		known     bool
	}{
		{"slip.heaviest_piece", p.PieceWeight.Grams(), s.HeaviestPiece.Grams(), p.PieceWeight.Known(), s.HeaviestPiece.Known()},
		{"slip.largest_piece_cm3", p.PieceVolume.Int(), s.LargestPiece.Int(), p.PieceVolume.Known(), s.LargestPiece.Known()},
		{"slip.lot_weight", p.LotWeight.Grams(), s.LotWeight.Grams(), p.LotWeight.Known(), s.LotWeight.Known()},
		{"slip.lot_volume_cm3", p.LotVolume.Int(), s.LotVolume.Int(), p.LotVolume.Known(), s.LotVolume.Known()},
	} {
		switch {
		case !c.limited:
		case !c.known:
			r.need(courier.Need(c.field))
		case c.has > c.most:
			over = true
		}
	}
	if over {
		r.needs = r.needs[:mark] // one measure too many is enough
		r.find(PointOverCapacity, -1)
	}
	switch {
	case p.Collections == nil:
	case s.Collection == "":
		r.need("slip.collection")
	case !slices.Contains(p.Collections, s.Collection):
		r.find(PointCollectionMode, -1)
	}
}

// PieceLabel is what is wrong with the label of one piece.
type PieceLabel struct {
	Faults []PaperError `json:"faults,omitzero"` // of the label errors, each once; nil is unknown, empty: nothing
}

func (l *PieceLabel) check(read *courier.Reading) {
	for i, e := range l.Faults {
		at := courier.Index("faults", i)
		read.Word(at, paperErrorWords, uint8(e))
		switch {
		case e < LabelFallenOff || e > LabelSurplus && e <= lastPaperError:
			read.Fault(at, courier.ErrRange.Because(e.String()+" is no fault of a label"))
		case slices.Contains(l.Faults[:i], e):
			read.Fault(at, courier.ErrRepeated.Because(e.String()))
		}
	}
	missing := slices.Contains(l.Faults, LabelMissing) || slices.Contains(l.Faults, LabelFallenOff)
	if missing && len(l.Faults) > 1 {
		read.Fault("faults", courier.ErrContradicts.Because("a label that is not there has no other fault"))
	}
}

// labels looks at the labels.
func (r *reconciling) labels() {
	if r.Labels == nil {
		r.need("labels")
	}
	for i := range r.Labels {
		if r.Labels[i].Faults == nil {
			r.need(courier.Need(courier.Index("labels", i) + ".faults"))
		}
		for _, e := range r.Labels[i].Faults {
			r.find(e, i)
		}
	}
}
