package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Claim is what is known about a loss and the carriage it happened in. Every
// field may be unknown; what the amount depends on is asked for. All amounts
// are of one currency, for carriage at home CNY.
type Claim struct {
	HappenedOn   courier.Date   `json:"happened_on,omitzero"`   // 损失发生日: the law of this day answers
	ContractedOn courier.Date   `json:"contracted_on,omitzero"` // 合同订立之日: picks no law and is never asked for; where the rules have changed since and the amount turns on it, a warning says so
	Regime       courier.Regime `json:"regime,omitzero"`        // law that governs, as [Choose] says or the parties agree
	Carriage     *Carriage      `json:"carriage,omitzero"`      // else what it is chosen from; without both the operator at home says
	Operator     Operator       `json:"operator,omitzero"`      // who carried
	Universal    courier.Answer `json:"universal,omitzero"`     // 邮政普遍服务: for a postal enterprise
	Express      courier.Answer `json:"express,omitzero"`       // 快件: for a postal enterprise outside universal service
	Mail         liability.Mail `json:"mail,omitzero"`          // for postal universal service
	Case         Case           `json:"case,omitzero"`          // what the claim is about, where it is not goods lost, damaged or late
	Kind         liability.Kind `json:"kind,omitzero"`          // what happened to the goods
	Recovered    courier.Answer `json:"recovered,omitzero"`     // for misdelivered: had back and delivered
	Dispute      *Dispute       `json:"dispute,omitzero"`       // for the cases about the contract
	DeemedLost   courier.Date   `json:"deemed_lost,omitzero"`   // 视为灭失之日: the day from which goods that did not come count as lost, as tracking says
	Extent       Extent         `json:"extent,omitzero"`        // all of it or a part, where the kind does not say
	Answers      courier.Answer `json:"answers,omitzero"`       // the carrier answers for it: liability.Answerability.Answers
	GrossFault   courier.Answer `json:"gross_fault,omitzero"`   // 故意或者重大过失 of the carrier
	ForceMajeure courier.Answer `json:"force_majeure,omitzero"` // 不可抗力: why the carrier does not answer, for the freight
	Foreseeable  courier.Answer `json:"foreseeable,omitzero"`   // for Delay: the loss could be foreseen at contracting

	Value       courier.Money  `json:"value,omitzero"`    // full value of the contents, at destination
	Loss        courier.Money  `json:"loss,omitzero"`     // proved loss; or Lot, from which it follows
	Lot         *Lot           `json:"lot,omitzero"`      // the goods one by one
	Unproved    courier.Answer `json:"unproved,omitzero"` // the value cannot be proved
	Freight     courier.Money  `json:"freight,omitzero"`  // 运费 or postage for this service, without add-ons
	FreightPaid courier.Answer `json:"freight_paid,omitzero"`
	LostPart    courier.Share  `json:"lost_part,omitzero"` // share of the consignment that is lost or damaged
	Weight      courier.Weight `json:"weight,omitzero"`    // gross, of what is lost, short or damaged
	Extras      courier.Money  `json:"extras,omitzero"`    // freight, packing and taxes not within the value
	Packages    courier.Count  `json:"packages,omitzero"`  // lost or damaged, or other units of freight
	Carried     courier.Weight `json:"carried,omitzero"`   // gross, of all that was sent
	Saved       courier.Money  `json:"saved,omitzero"`     // 因货损少付或者免付的费用: by sea; CNY 0.00 when none

	Declared    courier.Money  `json:"declared,omitzero"`     // 保价: cover bought; CNY 0.00 when none was
	Stated      courier.Money  `json:"stated,omitzero"`       // 申报价值: stated without cover; CNY 0.00 when none was. What binds by a local rule: Zhejiang
	NoAgreement courier.Answer `json:"no_agreement,omitzero"` // 协商不成: the parties did not agree on a sum
	Documents   courier.Answer `json:"documents,omitzero"`    // 内件为文件, where the terms treat them apart
	Fragile     courier.Answer `json:"fragile,omitzero"`      // 易碎品或者液体, where the terms treat them apart
	Monthly     courier.Answer `json:"monthly,omitzero"`      // 月结客户, where the terms treat them apart

	Consumer courier.Answer `json:"consumer,omitzero"`  // the claimant bought the service for daily life
	PostedIn courier.Region `json:"posted_in,omitzero"` // province of posting, for its local rules

	ClaimantFault courier.Share `json:"claimant_fault,omitzero"` // 过失相抵: 0% when there is none
	FaultOrder    FaultOrder    `json:"fault_order,omitzero"`    // named option D4

	Notice *Notice      `json:"notice,omitzero"` // how the limiting clause came into the contract
	Terms  *Terms       `json:"terms,omitzero"`  // the carrier's terms on loss; nil while not known, empty when the contract has none
	Fraud  *FraudDemand `json:"fraud,omitzero"`  // where the claimant demands the increase for fraud

	// Carriage by rail, water and air, and between states.

	Household     courier.Answer `json:"household,omitzero"`      // 个人生活用品: by water under the rules of 1986
	Domestic      courier.Answer `json:"domestic,omitzero"`       // by sea and air: between places in China
	Reckless      courier.Answer `json:"reckless,omitzero"`       // 故意或者明知可能造成损失而轻率: where that breaks the limit and not gross fault
	ByCarrier     courier.Answer `json:"by_carrier,omitzero"`     // by the carrier itself, not only by an employee or agent
	InScope       courier.Answer `json:"in_scope,omitzero"`       // by air: the employee or agent acted in the scope of the employment
	Interest      courier.Money  `json:"interest,omitzero"`       // 特别声明的利益, the supplement paid; CNY 0.00 when none was declared
	InterestLower courier.Answer `json:"interest_lower,omitzero"` // 承运人证明声明金额高于实际利益
	InBill        courier.Answer `json:"in_bill,omitzero"`        // by sea: nature and value in the bill of lading, or a higher limit agreed
	Coincides     courier.Answer `json:"coincides,omitzero"`      // by sea, for Delay: goods were lost or damaged as well
	Container     *Container     `json:"container,omitzero"`      // by sea: nil where the goods were not consolidated
	Waybill       courier.Answer `json:"waybill,omitzero"`        // by air: an air waybill was filled in
	Statement     courier.Answer `json:"statement,omitzero"`      // by air abroad: it bears the statement on the convention
	Affected      courier.Weight `json:"affected,omitzero"`       // by air: of other packages on the same waybill whose value the loss affects; 0 when none
	LimitOn       courier.Date   `json:"limit_on,omitzero"`       // Montreal: the day that picks the limit (D5)
	Released      courier.Money  `json:"released,omitzero"`       // Carmack: value released in writing; 0.00 when none was
	Charges       courier.Money  `json:"charges,omitzero"`        // CMR and CIM: customs duties and other charges beside the freight
	Nature        Nature         `json:"nature,omitzero"`         // CIM: whether the goods lose weight by nature
	Item          PostalItem     `json:"item,omitzero"`           // UPU: what was posted
	RegisteredFee courier.Money  `json:"registered_fee,omitzero"` // UPU: the fee that a registered item would have cost

	Prescribed *Prescribed `json:"prescribed,omitzero"` // a limit that the law leaves to others to set
	Penalty    *Penalty    `json:"penalty,omitzero"`    // how the penalty for delay is counted
	Conversion *Conversion `json:"conversion,omitzero"` // rate of the special drawing right
	Accrual    *Accrual    `json:"accrual,omitzero"`    // where interest is asked for

	Reach       liability.Reach `json:"reach,omitzero"`       // named option: rules that are only reported
	PartLoss    PartLoss        `json:"part_loss,omitzero"`   // named option D14, by rail
	PartUnit    PartUnit        `json:"part_unit,omitzero"`   // named option D6, in the mail abroad
	Publication Publication     `json:"publication,omitzero"` // named option DX-29, by air
	RailLot     RailLot         `json:"rail_lot,omitzero"`    // named option: the floor on small claims by rail
}

// Notice is how a clause that limits what is owed came into the contract. For
// postal universal service only the last two count. They are the facts of
// liability.Clause as far as an amount turns on them; whether the claimant is a
// consumer is Claim.Consumer, and how badly the carrier behaved
// Claim.GrossFault.
type Notice struct {
	Negotiated courier.Answer `json:"negotiated,omitzero"`  // 经协商订立: no standard term of one side
	Shown      courier.Answer `json:"shown,omitzero"`       // marked or announced so that it is noticed
	TickBox    courier.Answer `json:"tick_box,omitzero"`    // by a tick-box or pop-up alone
	Asked      courier.Answer `json:"asked,omitzero"`       // the other side asked for an explanation
	Explained  courier.Answer `json:"explained,omitzero"`   // and was given one
	Unfair     courier.Answer `json:"unfair,omitzero"`      // found to relieve the carrier unreasonably
	OnPremises courier.Answer `json:"on_premises,omitzero"` // 邮政: conspicuous in the notices on the premises
	OnReceipt  courier.Answer `json:"on_receipt,omitzero"`  // 邮政: and on the receipt that the user was given
}

// FraudDemand is a consumer's demand for the increase after fraud 欺诈.
type FraudDemand struct {
	Fee      courier.Money  `json:"fee,omitzero"` // 接受服务的费用: paid for the service, add-ons among it
	Proved   courier.Answer `json:"proved,omitzero"`
	Harmless courier.Answer `json:"harmless,omitzero"` // a flaw in label, manual or publicity that misleads nobody
	Staged   courier.Answer `json:"staged,omitzero"`   // 夹带、掉包、造假: the claimant made the case up
}

// Operator is the kind of enterprise that carried.
type Operator uint8

// The operators.
const (
	ExpressEnterprise Operator = iota + 1 // 快递企业
	PostalEnterprise                      // 邮政企业
	FreightCarrier                        // 货运企业, by road
	TransportCarrier                      // 铁路、水路、航空承运人, or one of several modes; the law comes from regime or carriage
)

var operators = courier.Words{"unknown", "express_enterprise", "postal_enterprise", "freight_carrier", "transport_carrier"}

// String returns the word: "express_enterprise".
func (o Operator) String() string { return operators.Word(uint8(o)) }

// MarshalText returns the word.
func (o Operator) MarshalText() ([]byte, error) { return operators.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *Operator) UnmarshalText(text []byte) error { return operators.Unmarshal(text, (*uint8)(o)) }

// Extent is how much of the consignment is lost.
type Extent uint8

// The extents.
const (
	Total Extent = iota + 1 // 全部灭失
	Part                    // 部分毁损或者短少
)

var extents = courier.Words{"unknown", "total", "part"}

// String returns the word: "total".
func (e Extent) String() string { return extents.Word(uint8(e)) }

// MarshalText returns the word.
func (e Extent) MarshalText() ([]byte, error) { return extents.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *Extent) UnmarshalText(text []byte) error { return extents.Unmarshal(text, (*uint8)(e)) }

// FaultOrder is the named option D4: whether the claimant's own fault comes
// off the loss before the limit is applied, or off the limited amount. The
// law does not say; the zero value reduces first.
type FaultOrder uint8

// The orders.
const (
	ReduceThenCap FaultOrder = iota // 先过失相抵，后适用限额
	CapThenReduce                   // 先适用限额，后过失相抵
)

var faultOrders = courier.Words{"reduce_then_cap", "cap_then_reduce"}

// String returns the word: "reduce_then_cap".
func (o FaultOrder) String() string { return faultOrders.Word(uint8(o)) }

// MarshalText returns the word.
func (o FaultOrder) MarshalText() ([]byte, error) { return faultOrders.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *FaultOrder) UnmarshalText(text []byte) error {
	return faultOrders.Unmarshal(text, (*uint8)(o))
}
