package claim

import (
	"iter"

	"github.com/courier-rules/courier"
)

// ValueBasis is by what price goods are valued. The zero ValueBasis is unknown.
type ValueBasis uint8

// The bases.
const (
	DestinationMarket ValueBasis = iota + 1 // 交付或者应当交付时货物到达地的市场价格
	AtConsignment                           // 托运时的实际价值
	AtLoading                               // 装船时的价值, insurance and freight on top: CIF
	DeliveryMarket                          // 交付地交付时的市场价格, by sea
	MarketAtLoss                            // 损失发生时的市场价格
	AtTakingOver                            // 接收地接收时的价值
	OriginPrice                             // 起运地货价
)

var valueBases = courier.Words{"unknown", "destination_market", "at_consignment", "at_loading", "delivery_market", "market_at_loss",
	"at_taking_over", "origin_price"}
var valueBasesZh = []string{"未知", "到达地市场价格", "托运时的实际价值", "装船时的价值", "交付地市场价格", "损失发生时的市场价格", "接收时的价值", "起运地货价"}

// Name returns the name in the language: 到达地市场价格, destination market.
func (b ValueBasis) Name(lang courier.Lang) string {
	return valueBases.Name(uint8(b), valueBasesZh, lang)
}

// String returns the word: "destination_market".
func (b ValueBasis) String() string { return valueBases.Word(uint8(b)) }

// MarshalText returns the word.
func (b ValueBasis) MarshalText() ([]byte, error) { return valueBases.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *ValueBasis) UnmarshalText(text []byte) error {
	return valueBases.Unmarshal(text, (*uint8)(b))
}

// atDestination reports whether the price is one that is had where the goods
// go to.
func (b ValueBasis) atDestination() bool { return b == DestinationMarket || b == DeliveryMarket }

// BasisScope is what a value is measured for. The zero BasisScope is unknown.
type BasisScope uint8

// The scopes.
const (
	ForCarriage      BasisScope = iota + 1 // 运输
	ForTort                                // 侵权
	ForLandInsurance                       // 国内货物运输保险
	ForSeaInsurance                        // 海上保险, without an agreed value
)

var basisScopes = courier.Words{"unknown", "carriage", "tort", "land_insurance", "sea_insurance"}

// String returns the word: "carriage".
func (s BasisScope) String() string { return basisScopes.Word(uint8(s)) }

// MarshalText returns the word.
func (s BasisScope) MarshalText() ([]byte, error) { return basisScopes.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *BasisScope) UnmarshalText(text []byte) error {
	return basisScopes.Unmarshal(text, (*uint8)(s))
}

// BasisRow is one dated row of the table of value bases (T1).
type BasisRow struct {
	ID     string         `json:"id"`              // row of the rule book: "T1-05"
	For    BasisScope     `json:"for"`             // carriage, tort or insurance
	Regime courier.Regime `json:"regime,omitzero"` // law of the carriage; zero outside carriage
	From   courier.Date   `json:"from,omitzero"`   // first day; zero: that of the source, as far as it is known
	To     courier.Date   `json:"to,omitzero"`     // last day; zero: no end is known
	Basis  ValueBasis     `json:"basis"`
	Else   ValueBasis     `json:"else,omitzero"` // where the first cannot be determined

	AddsFreight   bool `json:"adds_freight,omitzero"`    // freight and insurance come on top; beside DeliveryMarket only where Else is taken, in land insurance where insured so
	AddsInPart    bool `json:"adds_in_part,omitzero"`    // freight, packing, taxes and the like that the price does not contain come on top, in proportion to the loss
	LessSaved     bool `json:"less_saved,omitzero"`      // 减除因损失而少付或者免付的费用
	FallOrRepair  bool `json:"fall_or_repair,omitzero"`  // of damage, the fall in value or the cost of repair
	RefundsOnTop  bool `json:"refunds_on_top,omitzero"`  // carriage charges and duties are given back besides
	UnlessAgreed  bool `json:"unless_agreed,omitzero"`   // an agreed value goes before
	SumInsuredCap bool `json:"sum_insured_cap,omitzero"` // the sum insured is the most

	Cite courier.Cite `json:"cite"`
}

var (
	maritime2025From = courier.Day(2026, 5, 1)
	maritime1992To   = courier.Day(2026, 4, 30)
)

// valueBasisRows is T1, in the order of the rule book.
var valueBasisRows = [...]BasisRow{
	{ID: "T1-01", For: ForCarriage, Regime: courier.CivilLaw, From: civilCodeFrom, Basis: DestinationMarket, UnlessAgreed: true,
		Cite: courier.Art(courier.CivilCode, "833")},
	{ID: "T1-02", For: ForCarriage, Regime: courier.RoadRules1999, Basis: DestinationMarket, AddsInPart: true, UnlessAgreed: true,
		Cite: courier.Cite{Document: &roadRules1999, Article: "83"}},
	{ID: "T1-03", For: ForCarriage, Regime: courier.Rail, Basis: AtConsignment, AddsInPart: true, FallOrRepair: true,
		Cite: courier.Art(courier.RailDamageInterpretation, "1")},
	{ID: "T1-04", For: ForCarriage, Regime: courier.Sea, From: courier.Day(1993, 7, 1), To: maritime1992To, Basis: AtLoading, AddsFreight: true, LessSaved: true, FallOrRepair: true,
		Cite: courier.Art(courier.MaritimeCode1992, "55")},
	{ID: "T1-05", For: ForCarriage, Regime: courier.Sea, From: maritime2025From, Basis: DeliveryMarket, Else: AtLoading, AddsFreight: true, LessSaved: true, FallOrRepair: true,
		Cite: courier.Art(courier.MaritimeCode2025, "56")},
	{ID: "T1-06", For: ForTort, From: civilCodeFrom, Basis: MarketAtLoss,
		Cite: courier.Art(courier.CivilCode, "1184")},
	{ID: "T1-07", For: ForCarriage, Regime: courier.CMRRoad, Basis: AtTakingOver, RefundsOnTop: true,
		Cite: courier.Art(courier.CMR, "23")},
	{ID: "T1-07", For: ForCarriage, Regime: courier.CIMRail, Basis: AtTakingOver, RefundsOnTop: true,
		Cite: courier.Art(courier.CIM, "30").Graded(courier.Reported)},
	{ID: "T1-08", For: ForLandInsurance, Basis: OriginPrice, AddsFreight: true, SumInsuredCap: true,
		Cite: courier.Art(courier.PICCDomesticCargo, "")},
	{ID: "T1-09", For: ForSeaInsurance, From: courier.Day(1993, 7, 1), To: maritime1992To, Basis: OriginPrice, AddsFreight: true,
		Cite: courier.Art(courier.MaritimeCode1992, "219")},
	{ID: "T1-09", For: ForSeaInsurance, From: maritime2025From, Basis: OriginPrice, AddsFreight: true,
		Cite: courier.Art(courier.MaritimeCode2025, "243")},
}

// ValueBases yields the table of value bases (T1), in the order of the rule
// book: what a loss is valued by, under which law and on which days.
// A row that is known by report only stands in it and is never a default.
func ValueBases() iter.Seq[BasisRow] {
	return func(yield func(BasisRow) bool) {
		for i := range valueBasisRows {
			if !yield(valueBasisRows[i].clone()) {
				return
			}
		}
	}
}

// clone is a row that a host may change without changing the table.
func (r *BasisRow) clone() BasisRow {
	c := *r
	if r.Cite.Document != nil {
		document := *r.Cite.Document
		c.Cite.Document = &document
	}
	return c
}

// BasisOf returns the row by which a loss in carriage is valued on a day. The
// law of sea carriage means its chapter on that: carriage between Chinese ports
// is under it only from 2026-05-01, and before that under civil law. Where a
// Chinese law of carriage has no row of its own that of the Civil Code stands.
// ok is false where none was read, as for conventions not in the table, where
// one is known by report only, and for a day before the first row.
func BasisOf(regime courier.Regime, on courier.Date) (row BasisRow, ok bool) {
	if r := basisOf(regime, on); r != nil {
		return r.clone(), true
	}
	return BasisRow{}, false
}

// basisOf is [BasisOf] without a copy, nil where there is no row.
func basisOf(regime courier.Regime, on courier.Date) *BasisRow {
	switch regime {
	case courier.PostalUniversal, courier.Waterway, courier.WaterwayRules1986, courier.Air:
		regime = courier.CivilLaw
	case courier.RailRules1986:
		regime = courier.Rail
	}
	for i := range valueBasisRows {
		r := &valueBasisRows[i]
		if r.For == ForCarriage && r.Regime == regime && r.Cite.Evidence != courier.Reported && !on.Before(r.From) && (!r.To.Known() || !r.To.Before(on)) && r.Cite.InForce(on) {
			return r
		}
	}
	return nil
}
