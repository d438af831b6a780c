package order

import "github.com/courier-rules/courier"

// Intake is what is known about an order at the desk that checks it 核单.
// Every field may be unknown: what can change the verdict is asked for, what
// is only to be told is not.
type Intake struct {
	On       courier.Date   `json:"on,omitzero"`       // day of acceptance: the law of this day answers
	Regime   courier.Regime `json:"regime,omitzero"`   // law of the carriage: civil for express and road, postal_universal for mail of the universal service
	Express  courier.Answer `json:"express,omitzero"`  // 快件: an express item; asked for under the regime civil, no unless said on rail, on water and in the air
	Region   courier.Region `json:"region,omitzero"`   // province of posting
	Operator Operator       `json:"operator,omitzero"` // who takes it in; under the regime postal_universal the post
	Accepted courier.Answer `json:"accepted,omitzero"` // 已收寄: what is wrong was found after acceptance

	Channel   Channel         `json:"channel,omitzero"`   // how the order came in
	At        courier.Instant `json:"at,omitzero"`        // when it came in, not after the day of acceptance
	Contacted courier.Answer  `json:"contacted,omitzero"` // 已与客户沟通, after the check

	Sender    Contact         `json:"sender,omitzero"`
	Recipient Contact         `json:"recipient,omitzero"`
	Kind      Kind            `json:"kind,omitzero"`   // letter, printed matter, parcel
	Items     []Item          `json:"items,omitzero"`  // contents; nil while not known
	Weight    courier.Weight  `json:"weight,omitzero"` // as declared for the whole; zero where none was declared
	Pieces    []MeasuredPiece `json:"pieces,omitzero"` // for the envelope of a parcel
	Letters   Letters         `json:"letters,omitzero"`

	Identity       Identity       `json:"identity,omitzero"`
	Agreement      courier.Answer `json:"agreement,omitzero"` // 安全协议: the sender signed a security agreement
	LongTerm       courier.Answer `json:"long_term,omitzero"` // 长期: a finding of the host, for which no figure exists
	Bulk           courier.Answer `json:"bulk,omitzero"`      // 批量: likewise
	Inspection     Inspection     `json:"inspection,omitzero"`
	InspectionMark courier.Answer `json:"inspection_mark,omitzero"` // 验视标识
	Packing        Packing        `json:"packing,omitzero"`

	Destination Destination  `json:"destination,omitzero"`
	Value       Value        `json:"value,omitzero"`
	Payment     Payment      `json:"payment,omitzero"`
	Terms       *IntakeTerms `json:"terms,omitzero"` // the carrier's own terms of intake; nil while not known, empty where it has none

	Notices      Notices  `json:"notices,omitzero"`
	Waybill      Waybill  `json:"waybill,omitzero"`
	Earlier      []Use    `json:"earlier,omitzero"`       // earlier uses of the carrier's numbers; nil while not looked up
	GenericNames []string `json:"generic_names,omitzero"` // 泛指品名, the host's own list; none: names are not checked for it
	Document     Document `json:"document,omitzero"`      // transport document of carriage by sea or air
}

// Contact is a sender or a recipient.
type Contact struct {
	Name       Said           `json:"name,omitzero"`
	Address    Said           `json:"address,omitzero"`
	Phone      Said           `json:"phone,omitzero"`
	AddressFit courier.Answer `json:"address_fit,omitzero"` // found complete and fit for the service by the host's own address check
}

// Item is one kind of thing among the contents.
type Item struct {
	Name     Said           `json:"name,omitzero"`
	Nature   Said           `json:"nature,omitzero"`
	Quantity courier.Count  `json:"quantity,omitzero"` // zero where none was declared
	Class    Class          `json:"class,omitzero"`
	Permit   courier.Answer `json:"permit,omitzero"` // for restricted goods: the papers that the rules on them ask for were handed over
	Danger   Danger         `json:"danger,omitzero"` // for dangerous goods as cargo
}

// Danger is what Civil Code 828 asks of a shipper of dangerous goods.
type Danger struct {
	Packed courier.Answer `json:"packed,omitzero"` // 妥善包装
	Marked courier.Answer `json:"marked,omitzero"` // 标志和标签
	Papers courier.Answer `json:"papers,omitzero"` // 书面材料: name, nature and precautions in writing
}

// MeasuredPiece is one piece as weighed and measured, in millimetres.
type MeasuredPiece struct {
	Weight courier.Weight `json:"weight,omitzero"`
	Length courier.Count  `json:"length_mm,omitzero"`
	Width  courier.Count  `json:"width_mm,omitzero"`
	Height courier.Count  `json:"height_mm,omitzero"`
}

// Letters are the facts of letters that an express firm carries.
type Letters struct {
	Reserved courier.Answer `json:"reserved,omitzero"` // 邮政企业专营: within the range that is kept for the post
	Marked   courier.Answer `json:"marked,omitzero"`   // 信件字样 on the envelope
	Bundled  courier.Answer `json:"bundled,omitzero"`  // 打包后作为包裹: bundled and posted as a parcel
}

// Destination is what the host's own table says of the recipient's address.
type Destination struct {
	Service       Service        `json:"service,omitzero"`
	Surcharge     courier.Money  `json:"surcharge,omitzero"`      // for a remote address, where it is an error to leave it out
	SurchargeTold courier.Answer `json:"surcharge_told,omitzero"` // told to the sender, or agreed, before the item was taken
	NoticeTold    courier.Answer `json:"notice_told,omitzero"`    // that there is no door delivery, or what the restriction is
}

// Value are the values of the goods, which are three different things: what
// they are really worth, what was stated, and the cover that was declared and
// paid for 保价.
type Value struct {
	Real     courier.Money  `json:"real,omitzero"`
	Stated   courier.Answer `json:"stated,omitzero"`   // the sender stated what the goods are, or are worth
	Covered  courier.Answer `json:"covered,omitzero"`  // 保价 was taken
	Declared courier.Money  `json:"declared,omitzero"` // the declared cover
	Valuable courier.Answer `json:"valuable,omitzero"` // 贵重物品
	Fragile  courier.Answer `json:"fragile,omitzero"`  // 易碎易损
	Consumer courier.Answer `json:"consumer,omitzero"` // the sender posts as a consumer
}

// Payment is how freight and goods are paid. A [Posting] takes Pay as it is,
// and for its COD CODSum where COD is yes, nothing (CNY 0.00) where it is no;
// its Remote is yes where the service of the [Destination] is [Remote], and the
// line of the price list stands for the surcharge told there.
type Payment struct {
	Pay     PayMode        `json:"pay,omitzero"`
	Account courier.Answer `json:"account,omitzero"` // 月结账户: the sender has a monthly account
	COD     courier.Answer `json:"cod,omitzero"`     // 代收货款 is asked for
	CODSum  courier.Money  `json:"cod_sum,omitzero"`
}

// Notices are the reminders owed before the waybill is filled in.
type Notices struct {
	FilledAt   courier.Instant `json:"filled_at,omitzero"`  // when the sender filled the waybill in
	Terms      Notice          `json:"terms,omitzero"`      // 提醒阅读服务合同条款
	Prohibited Notice          `json:"prohibited,omitzero"` // 提醒遵守禁限寄规定
	Cover      Notice          `json:"cover,omitzero"`      // 告知保价规则
	Insurance  Notice          `json:"insurance,omitzero"`  // 告知保险服务项目
}

// Notice is one reminder, when it was given, and whether that can be shown.
type Notice struct {
	Given    courier.Answer  `json:"given,omitzero"`
	At       courier.Instant `json:"at,omitzero"`
	Evidence courier.Answer  `json:"evidence,omitzero"` // a record of it is kept
}

// Waybill are the facts of the waybill.
type Waybill struct {
	Number       Said           `json:"number,omitzero"`  // blank while none is assigned
	Carrier      Said           `json:"carrier,omitzero"` // the host's word for the carrier
	ShippedOn    courier.Date   `json:"shipped_on,omitzero"`
	TrueWeight   courier.Answer `json:"true_weight,omitzero"`   // it shows the true weight
	Elsewhere    courier.Answer `json:"elsewhere,omitzero"`     // picked up elsewhere than at the address that the sender gave
	BothRecorded courier.Answer `json:"both_recorded,omitzero"` // both places are recorded
	MoreIdentity courier.Answer `json:"more_identity,omitzero"` // it shows identity data beyond name, address and phone
}

// Use is an earlier use of a waybill number.
type Use struct {
	Carrier   string       `json:"carrier"`
	Number    string       `json:"number"`
	ShippedOn courier.Date `json:"shipped_on"`
}

// Document are the facts of a transport document at sea or in the air.
type Document struct {
	Form      Form           `json:"form,omitzero"`
	Agreed    courier.Answer `json:"agreed,omitzero"`     // carrier and shipper agreed on the electronic record
	Converted courier.Answer `json:"converted,omitzero"`  // turned from paper to electronic, or back
	CopyAsked courier.Answer `json:"copy_asked,omitzero"` // a paper copy was asked for
	CopyGiven courier.Answer `json:"copy_given,omitzero"`
}
