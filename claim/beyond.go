package claim

import "github.com/courier-rules/courier"

// Container is how goods that went by sea were consolidated, in containers, on
// pallets, in vehicles or the like. Every field is asked for where it counts.
type Container struct {
	Stated    courier.Answer `json:"stated,omitzero"`    // 提单中载明件数: then the packages count, else each container is one
	Number    courier.Count  `json:"number,omitzero"`    // containers whose goods are lost or damaged
	Equipment courier.Count  `json:"equipment,omitzero"` // containers lost or damaged themselves that the carrier neither owned nor supplied; 0 when none
}

// Prescribed is a limit that the law leaves to an authority or an operator to
// set, as the host has found it. [RailByWeight] and its like are copies.
type Prescribed struct {
	Cite  courier.Cite `json:"cite"`
	Limit Limit        `json:"limit"`
}

// Penalty is how the penalty for delay is counted: at a rate of the freight,
// by the contract or within what the law allows, or by a named table.
type Penalty struct {
	Rate    courier.Share `json:"rate,omitzero"`    // of the freight; not with Steps
	Steps   PenaltySteps  `json:"steps,omitzero"`   // named option: a table
	Late    courier.Count `json:"late,omitzero"`    // days late, without those that do not count
	Transit courier.Count `json:"transit,omitzero"` // days of the transit period
}

// Conversion is the rate at which special drawing rights are paid in the
// currency of the claim. Of is the day for which the host's source gives the
// rate, On the day that the law names or the host takes, and By says which that
// is: they have to be the same day, and all four are needed. Whether On is in
// truth the day of the judgment or the agreement is not checked; that of the
// event is happened_on.
type Conversion struct {
	Rate courier.Rate `json:"rate,omitzero"` // units of the claim's currency for one
	Of   courier.Date `json:"of,omitzero"`   // day of the rate
	By   RateDay      `json:"by,omitzero"`   // what names the day
	On   courier.Date `json:"on,omitzero"`   // the day it names
}

// Accrual is the time for which interest is asked.
type Accrual struct {
	ClaimedOn courier.Date `json:"claimed_on,omitzero"` // day of the written claim; unknown where there was none
	SuedOn    courier.Date `json:"sued_on,omitzero"`    // else the day proceedings began
	PaidOn    courier.Date `json:"paid_on,omitzero"`    // day of payment
}

// RateDay names the day of a rate: one of those that the law names, or by air
// the day that the host takes (DX-30).
type RateDay uint8

// The days.
const (
	OnJudgment  RateDay = iota + 1 // 法院判决之日
	OnAward                        // 仲裁裁决之日
	OnAgreement                    // 当事人协议之日
	OnEvent                        // 损失发生之日
)

var rateDays = courier.Words{"unknown", "judgment", "award", "agreement", "event"}

// String returns the word: "judgment".
func (d RateDay) String() string { return rateDays.Word(uint8(d)) }

// MarshalText returns the word.
func (d RateDay) MarshalText() ([]byte, error) { return rateDays.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *RateDay) UnmarshalText(text []byte) error { return rateDays.Unmarshal(text, (*uint8)(d)) }

// PartLoss is the named option D14: how declared value by rail pays for a part
// of goods declared below their value. The zero value follows the Supreme
// People's Court.
type PartLoss uint8

// The methods.
const (
	ActualWithinDeclared PartLoss = iota // 保价额内按损失部分的实际价值
	ProRataDeclared                      // 按保价额与损失部分占全批的比例, the operator's rule
)

var partLosses = courier.Words{"actual_within_declared", "pro_rata_declared"}

// String returns the word: "pro_rata_declared".
func (p PartLoss) String() string { return partLosses.Word(uint8(p)) }

// MarshalText returns the word.
func (p PartLoss) MarshalText() ([]byte, error) { return partLosses.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PartLoss) UnmarshalText(text []byte) error { return partLosses.Unmarshal(text, (*uint8)(p)) }

// Publication is the named option DX-29: what is taken for the limit by air
// from 2026-07-01 until the authority's publication is seen. The zero value
// takes the convention's number, with a warning.
type Publication uint8

// The options.
const (
	ConventionNumber Publication = iota // 公约的数额
	AwaitPublication                    // 待主管部门公布
)

var publications = courier.Words{"convention_number", "await_publication"}

// String returns the word: "await_publication".
func (p Publication) String() string { return publications.Word(uint8(p)) }

// MarshalText returns the word.
func (p Publication) MarshalText() ([]byte, error) { return publications.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Publication) UnmarshalText(text []byte) error {
	return publications.Unmarshal(text, (*uint8)(p))
}

// RailLot is what a consignment by rail is to the floor on small claims, which
// a page of 2006 gives; naming it opts into the floor. The zero value does not.
type RailLot uint8

// The lots.
const (
	WagonLot         RailLot = iota + 1 // 整车、集装箱: nothing below 5 yuan
	LessThanCarload                     // 零担: nothing below 1 yuan
	HouseholdEffects                    // 个人搬家货物: no floor
)

var railLots = courier.Words{"none", "wagon", "less_than_carload", "household"}

// String returns the word: "wagon".
func (l RailLot) String() string { return railLots.Word(uint8(l)) }

// MarshalText returns the word.
func (l RailLot) MarshalText() ([]byte, error) { return railLots.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *RailLot) UnmarshalText(text []byte) error { return railLots.Unmarshal(text, (*uint8)(l)) }

// PenaltySteps names a table of penalties for delay; the zero value names none.
type PenaltySteps uint8

// RailSteps is the table by rail for transit periods of eleven days and more,
// known by report only.
const RailSteps PenaltySteps = 1 // 运到期限十一日以上的逾期违约金分级表

var penaltySteps = courier.Words{"none", "rail"}

// String returns the word: "rail".
func (p PenaltySteps) String() string { return penaltySteps.Word(uint8(p)) }

// MarshalText returns the word.
func (p PenaltySteps) MarshalText() ([]byte, error) { return penaltySteps.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PenaltySteps) UnmarshalText(text []byte) error {
	return penaltySteps.Unmarshal(text, (*uint8)(p))
}

// Nature is whether goods lose weight in carriage by their nature.
type Nature uint8

// The natures.
const (
	KeepsWeight Nature = iota + 1 // 无自然减量
	DryWastage                    // 干货, 减量百分之一
	WetWastage                    // 液体或者含水货物, 减量百分之二
)

var natures = courier.Words{"unknown", "keeps_weight", "dry", "wet"}

// String returns the word: "dry".
func (n Nature) String() string { return natures.Word(uint8(n)) }

// MarshalText returns the word.
func (n Nature) MarshalText() ([]byte, error) { return natures.Marshal(uint8(n)) }

// UnmarshalText reads a word.
func (n *Nature) UnmarshalText(text []byte) error { return natures.Unmarshal(text, (*uint8)(n)) }

// PostalItem is an item in the service of the Universal Postal Union.
type PostalItem uint8

// The items.
const (
	RegisteredItem PostalItem = iota + 1 // 挂号函件
	OrdinaryParcel                       // 普通包裹
	InsuredItem                          // 保价邮件
	EMSItem                              // 特快专递邮件
)

var postalItems = courier.Words{"unknown", "registered", "parcel", "insured", "ems"}

// String returns the word: "parcel".
func (i PostalItem) String() string { return postalItems.Word(uint8(i)) }

// MarshalText returns the word.
func (i PostalItem) MarshalText() ([]byte, error) { return postalItems.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *PostalItem) UnmarshalText(text []byte) error {
	return postalItems.Unmarshal(text, (*uint8)(i))
}
