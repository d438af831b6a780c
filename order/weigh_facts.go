package order

import "github.com/courier-rules/courier"

// Load is what is known of a consignment that is to be weighed for its price.
type Load struct {
	WeighedOn courier.Date   `json:"weighed_on,omitzero"` // day of acceptance: what must stand on the waybill is judged by the law of this day
	Pieces    []LoadPiece    `json:"pieces,omitzero"`     // at most 10,000; nil is unknown
	Terms     *WeighTerms    `json:"terms,omitzero"`      // the carrier's terms; nil while they are not known
	Express   courier.Answer `json:"express,omitzero"`    // 快件: asked only where a waybill is held against the scales
	OnWaybill courier.Weight `json:"on_waybill,omitzero"` // 运单所载重量, of the consignment; not judged while unknown
	Tolerance courier.Weight `json:"tolerance,omitzero"`  // the host's own, between waybill and scales; zero grams: none
}

// LoadPiece is one piece, or a lot of pieces measured together. Its size is
// its three sides or its volume.
type LoadPiece struct {
	Weight courier.Weight `json:"weight,omitzero"`     // 实际重量
	Length courier.Count  `json:"length_mm,omitzero"`  // whole millimetres, at most 100 metres
	Width  courier.Count  `json:"width_mm,omitzero"`   // the same
	Height courier.Count  `json:"height_mm,omitzero"`  // the same
	Volume courier.Count  `json:"volume_cm3,omitzero"` // cubic centimetres, in place of the sides
}

// WeighTerms are a carrier's terms on chargeable weight 计费重量. No norm gives
// a divisor or a step: they are the host's, and nothing here has a default.
type WeighTerms struct {
	Cite    courier.Cite   `json:"cite"`             // where they stand: a contract or a practice, no law
	Basis   WeighBasis     `json:"basis"`            // real weight, volume, or the greater
	Divisor courier.Count  `json:"divisor,omitzero"` // 轻抛系数: cubic centimetres that count as a kilogram; only a basis of real weight does without
	Round   WeighRound     `json:"round"`            // to the gram, or up to the step
	Step    courier.Weight `json:"step,omitzero"`    // for the step
	By      WeighBy        `json:"by"`               // piece by piece, or the consignment as a whole
	Minimum courier.Weight `json:"minimum,omitzero"` // least chargeable weight, of what is rounded; unknown: the terms have none

	// What makes a large consignment 大票, by what it really weighs and measures.
	// Where both are unknown the terms know none.
	LargeOver       courier.Weight `json:"large_over,omitzero"`            // above this weight
	LargeOverVolume courier.Count  `json:"large_over_volume_cm3,omitzero"` // or above this volume, cubic centimetres
}

// HOAULarge returns the terms with the large consignment of HOAU 天地华宇
// (CN-ROAD-07, about 2015): above 500 kg or above 2.5 cubic metres. Divisor,
// step and minimum stay the host's.
func (w WeighTerms) HOAULarge() WeighTerms {
	w.LargeOver, w.LargeOverVolume = courier.Grams(500_000), courier.CountOf(2_500_000)
	return w
}

// Weighing is the answer to a [Load]. Its weights are unknown where a fact is
// missing that they turn on.
type Weighing struct {
	Real       courier.Weight `json:"real,omitzero"`       // 实际重量, of all pieces
	Volumetric courier.Weight `json:"volumetric,omitzero"` // 体积重量, up to the whole gram; unknown on a basis of real weight
	Chargeable courier.Weight `json:"chargeable,omitzero"` // 计费重量
	Pieces     []PieceWeight  `json:"pieces,omitzero"`     // in the order of the facts, where the greater is taken piece by piece
	Large      courier.Answer `json:"large,omitzero"`      // 大票; unknown where the terms know none or it is not known yet
	courier.Grounds
}

// PieceWeight is how one piece was weighed.
type PieceWeight struct {
	Real       courier.Weight `json:"real,omitzero"`
	Volumetric courier.Weight `json:"volumetric,omitzero"` // up to the whole gram
	Chargeable courier.Weight `json:"chargeable"`          // rounded where the terms round each piece
}
