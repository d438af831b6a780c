package order

import "github.com/courier-rules/courier"

// Conduct is what is known of how an express firm kept one duty. Only the
// part of the duty that is asked about is read.
type Conduct struct {
	Duty    FirmDuty       `json:"duty"`             // the question; missing is an error
	On      courier.Date   `json:"on,omitzero"`      // day of the conduct, of ceasing, of the change: the law of this day answers
	Serious courier.Answer `json:"serious,omitzero"` // 情节严重: a finding of the authority, which picks the range of a fine

	Ceasing      CeasingFacts    `json:"ceasing,omitzero"`
	Suspending   SuspendingFacts `json:"suspending,omitzero"`
	Change       ChangeFacts     `json:"change,omitzero"`
	OutletFiled  courier.Answer  `json:"outlet_filed,omitzero"` // 末端网点已备案
	Brand        BrandFacts      `json:"brand,omitzero"`
	Items        ItemsFacts      `json:"items,omitzero"`
	Checks       ChecksFacts     `json:"checks,omitzero"`
	Data         DataFacts       `json:"data,omitzero"`
	Packaging    PackagingFacts  `json:"packaging,omitzero"`
	Truth        TruthFacts      `json:"truth,omitzero"`
	WatchedGoods WatchFacts      `json:"watched_goods,omitzero"`
}

// CeasingFacts are the steps of a firm that goes out of business.
type CeasingFacts struct {
	Published       courier.Answer `json:"published,omitzero"`        // 向社会公告
	PublishedOn     courier.Date   `json:"published_on,omitzero"`     // day of the notice
	Written         courier.Answer `json:"written,omitzero"`          // 书面告知邮政管理部门
	LicenceReturned courier.Answer `json:"licence_returned,omitzero"` // 交回许可证
	ItemsHandled    courier.Answer `json:"items_handled,omitzero"`    // 妥善处理尚未投递的快件
}

// SuspendingFacts are the steps of a firm that suspends its service.
type SuspendingFacts struct {
	Reported        courier.Answer `json:"reported,omitzero"`         // 及时向邮政管理部门报告
	CausePublished  courier.Answer `json:"cause_published,omitzero"`  // 公告原因
	PeriodPublished courier.Answer `json:"period_published,omitzero"` // 公告期限
	ItemsHandled    courier.Answer `json:"items_handled,omitzero"`    // 妥善处理尚未投递的快件
}

// ChangeFacts are those of a change of the service.
type ChangeFacts struct {
	What         ServiceChange  `json:"what,omitzero"`
	ForceMajeure courier.Answer `json:"force_majeure,omitzero"` // 不可抗力 forced it
	Published    courier.Answer `json:"published,omitzero"`     // 发布服务提示公告
	PublishedOn  courier.Date   `json:"published_on,omitzero"`  // day of the notice
}

// BrandFacts are those of firms under one brand, name or waybill.
type BrandFacts struct {
	Managed    courier.Answer `json:"managed,omitzero"`    // 服务质量、安全保障、业务流程统一管理
	Tracking   courier.Answer `json:"tracking,omitzero"`   // 统一的跟踪查询
	Complaints courier.Answer `json:"complaints,omitzero"` // 统一的投诉处理
}

// ItemsFacts are what must not be done to other people's items.
type ItemsFacts struct {
	Claimed   courier.Answer `json:"claimed,omitzero"`   // 冒领
	Opened    courier.Answer `json:"opened,omitzero"`    // 私自开拆
	Hidden    courier.Answer `json:"hidden,omitzero"`    // 隐匿
	Destroyed courier.Answer `json:"destroyed,omitzero"` // 毁弃
	Resold    courier.Answer `json:"resold,omitzero"`    // 倒卖
	Searched  courier.Answer `json:"searched,omitzero"`  // 非法检查
	Detained  courier.Answer `json:"detained,omitzero"`  // 非法扣留; whether a lien makes it lawful is not decided here
}

// ChecksFacts are the checks owed at intake.
type ChecksFacts struct {
	System     courier.Answer `json:"system,omitzero"`     // 建立并执行收寄验视制度
	Prohibited courier.Answer `json:"prohibited,omitzero"` // 违反禁限寄规定收寄
	Identity   courier.Answer `json:"identity,omitzero"`   // 查验并登记身份
	Screened   courier.Answer `json:"screened,omitzero"`   // 按规定安全检查
}

// DataFacts are those of waybills and data.
type DataFacts struct {
	System    courier.Answer `json:"system,omitzero"`    // 运单及电子数据管理制度
	Destroyed courier.Answer `json:"destroyed,omitzero"` // 定期销毁运单; the text sets no number of days
	Sold      courier.Answer `json:"sold,omitzero"`      // 出售、泄露或者非法提供用户信息
	Leaked    courier.Answer `json:"leaked,omitzero"`    // a leak happened, or may have
	Remedied  courier.Answer `json:"remedied,omitzero"`  // 立即补救
	Reported  courier.Answer `json:"reported,omitzero"`  // 向所在地邮政管理部门报告
}

// PackagingFacts are those of the packaging chapter of 2025.
type PackagingFacts struct {
	OperationRules  courier.Answer `json:"operation_rules,omitzero"`  // 包装操作规范, drawn up and followed
	Trained         courier.Answer `json:"trained,omitzero"`          // 操作技能培训
	RecyclingRules  courier.Answer `json:"recycling_rules,omitzero"`  // 回收利用管理制度, drawn up and followed
	PlasticReported courier.Answer `json:"plastic_reported,omitzero"` // 一次性塑料制品使用、回收情况已报告
	Standard        courier.Answer `json:"standard,omitzero"`         // 符合强制性国家标准
	BannedPlastic   courier.Answer `json:"banned_plastic,omitzero"`   // 国家禁止使用的塑料制品 is used
	Correction      Correction     `json:"correction,omitzero"`       // of missing rules
}

// TruthFacts are what a waybill or its number lets users look up.
type TruthFacts struct {
	LookedUp    courier.Answer `json:"looked_up,omitzero"`    // 可查知第二十五条规定的内容
	FlowForged  courier.Answer `json:"flow_forged,omitzero"`  // 隐瞒、虚构寄递流程信息
	ItemsForged courier.Answer `json:"items_forged,omitzero"` // 虚构物品名称、数量、重量
	FeeForged   courier.Answer `json:"fee_forged,omitzero"`   // 虚构服务费金额
}

// WatchFacts are the duties of the rule on prohibited items.
type WatchFacts struct {
	ListShown courier.Answer `json:"list_shown,omitzero"` // 营业场所公示
	Trained   courier.Answer `json:"trained,omitzero"`    // 未经培训不得上岗
	Inspected courier.Answer `json:"inspected,omitzero"`  // 查验名称、性质、数量与运单一致
}

// Range is a fine from one amount to another, both included; from nothing
// where the text says 以下 alone.
type Range struct {
	From courier.Money `json:"from,omitzero"`
	To   courier.Money `json:"to,omitzero"`
}

// Complied is the answer to a [Conduct]: granted is compliant, refused in
// breach.
type Complied struct {
	courier.Decision
	Earliest courier.Date `json:"earliest,omitzero"` // first day after the days of notice

	// What a breach can be fined, zero where no figure is set: both ranges while
	// it is not known whether the breach is serious.
	Fine     Range `json:"fine,omitzero"`
	Serious  Range `json:"serious,omitzero"`
	Personal Range `json:"personal,omitzero"` // on those responsible in person
}

// Comply says whether an express firm kept a duty, and what a breach can be
// fined under the law of its day. The ranges of the Interim Regulation on
// Express Delivery stand in its articles 40 to 44, from 2025-06-01 in 50 to
// 54 and 56; that of the Anti-Terrorism Law in 85, which needs no order to
// correct first. Packaging is measured by the Express Market Measures (15, 16)
// from 2024-03-01 and by the packaging chapter from 2025-06-01.
//
// Every breach is told. One is enough, and then nothing is asked; else each
// unknown step of the duty is a need. The errors name the field: an unknown
// word, a missing duty, a day before 2018-05-01, or before 2024-03-01 for a
// duty that the Express Market Measures of 2023 alone carry
// ([courier.ErrNoRule]), facts that contradict each other.
func Comply(c *Conduct) (Complied, error) {
	if c == nil {
		return Complied{}, courier.At("duty", courier.ErrMissing)
	}
	if err := c.check(); err != nil {
		return Complied{}, err
	}
	if !c.On.Known() {
		return Complied{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Needs: []courier.Need{"on"}, Rules: Rules}}}, nil
	}
	r := review{Conduct: c}
	switch c.Duty {
	case Ceasing:
		r.ceasing()
	case Suspending:
		r.suspending()
	case ChangingService:
		r.change()
	case FilingOutlet:
		r.must(&outletRow, c.OutletFiled)
		r.fine(&noticeFine)
	case UnitingBrand:
		r.brand()
	case RespectingItems:
		r.items()
	case CheckingItems:
		r.checks()
	case KeepingData:
		r.data()
	case GreenPackaging:
		r.packaging()
	case ShowingTruth:
		r.truth()
	case WatchingGoods:
		r.watching()
	}
	return r.close(), nil
}

var firstMeasures = courier.Day(2024, 3, 1) // of the Express Market Measures 2023

// check reads the facts and names each field that cannot be read.
func (c *Conduct) check() error {
	var read courier.Reading
	read.Word("duty", duties, uint8(c.Duty))
	if c.Duty == 0 {
		read.Fault("duty", courier.ErrMissing)
	}
	read.Answer("serious", c.Serious)
	first := firstIntake
	if c.Duty == ChangingService || c.Duty == ShowingTruth {
		first = firstMeasures
	}
	if c.On.Known() && c.On.Before(first) {
		read.Fault("on", courier.ErrNoRule.Because(c.On.String()))
	}
	for _, f := range c.answers() {
		read.Answer(f.field, f.a)
	}
	read.Word("change.what", changes, uint8(c.Change.What))
	read.Word("packaging.correction", corrections, uint8(c.Packaging.Correction))
	notDated(&read, "ceasing", c.Ceasing.Published, c.Ceasing.PublishedOn)
	notDated(&read, "change", c.Change.Published, c.Change.PublishedOn)
	if c.Data.Leaked == courier.No && (c.Data.Remedied == courier.Yes || c.Data.Reported == courier.Yes) {
		read.Fault("data.leaked", courier.ErrContradicts.Because("nothing leaked that was remedied or reported"))
	}
	return read.Err()
}

func notDated(read *courier.Reading, field string, published courier.Answer, on courier.Date) {
	if published == courier.No && on.Known() {
		read.Fault(field+".published", courier.ErrContradicts.Because("a notice that was not given has no day"))
	}
}

// toldAnswer is a field of yes or no.
type toldAnswer struct {
	field string
	a     courier.Answer
}

func (c *Conduct) answers() []toldAnswer {
	return []toldAnswer{
		{"ceasing.published", c.Ceasing.Published}, {"ceasing.written", c.Ceasing.Written},
		{"ceasing.licence_returned", c.Ceasing.LicenceReturned}, {"ceasing.items_handled", c.Ceasing.ItemsHandled},
		{"suspending.reported", c.Suspending.Reported}, {"suspending.cause_published", c.Suspending.CausePublished},
		{"suspending.period_published", c.Suspending.PeriodPublished}, {"suspending.items_handled", c.Suspending.ItemsHandled},
		{"change.force_majeure", c.Change.ForceMajeure}, {"change.published", c.Change.Published},
		{"outlet_filed", c.OutletFiled},
		{"brand.managed", c.Brand.Managed}, {"brand.tracking", c.Brand.Tracking}, {"brand.complaints", c.Brand.Complaints},
		{"items.claimed", c.Items.Claimed}, {"items.opened", c.Items.Opened}, {"items.hidden", c.Items.Hidden},
		{"items.destroyed", c.Items.Destroyed}, {"items.resold", c.Items.Resold}, {"items.searched", c.Items.Searched},
		{"items.detained", c.Items.Detained},
		{"checks.system", c.Checks.System}, {"checks.prohibited", c.Checks.Prohibited},
		{"checks.identity", c.Checks.Identity}, {"checks.screened", c.Checks.Screened},
		{"data.system", c.Data.System}, {"data.destroyed", c.Data.Destroyed}, {"data.sold", c.Data.Sold},
		{"data.leaked", c.Data.Leaked}, {"data.remedied", c.Data.Remedied}, {"data.reported", c.Data.Reported},
		{"packaging.operation_rules", c.Packaging.OperationRules}, {"packaging.trained", c.Packaging.Trained},
		{"packaging.recycling_rules", c.Packaging.RecyclingRules}, {"packaging.plastic_reported", c.Packaging.PlasticReported},
		{"packaging.standard", c.Packaging.Standard}, {"packaging.banned_plastic", c.Packaging.BannedPlastic},
		{"truth.looked_up", c.Truth.LookedUp}, {"truth.flow_forged", c.Truth.FlowForged},
		{"truth.items_forged", c.Truth.ItemsForged}, {"truth.fee_forged", c.Truth.FeeForged},
		{"watched_goods.list_shown", c.WatchedGoods.ListShown}, {"watched_goods.trained", c.WatchedGoods.Trained},
		{"watched_goods.inspected", c.WatchedGoods.Inspected},
	}
}
