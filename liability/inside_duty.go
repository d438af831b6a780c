package liability

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// Duty is one of the duties that the textbook gives to five units (APP-07).
// The zero Duty is unknown.
type Duty uint8

// The duties, by unit.
const (
	FollowGoods      Duty = iota + 1 // 开单部门: 跟踪货物
	ExplainToShipper                 // 沟通、解释
	LoadGoods                        // 操作中心: 装车
	UnloadGoods                      // 卸车
	PlaceGoods                       // 摆放
	DispatchGoods                    // 发运
	TrackVehicles                    // 跟踪车辆
	ReportAnomalies                  // 及时反馈异常
	UnloadOnArrival                  // 到达部门: 及时卸车
	NotifyArrival                    // 通知提货
	DeliverGoods                     // 派送
	TransferGoods                    // 中转
	EnterSignOff                     // 录入签收
	ConfirmCash                      // 确认款项
	ReportOnArrival                  // 到达后反馈
	InformCorrectly                  // 信息管理中心: 向客户提供正确信息
	ReviewAccounts                   // 财务部: 审核账款
	ReviewInvoices                   // 审核发票
	HandleTax                        // 办理涉税事项
	RefundCollected                  // 退代收货款
)

var duties = courier.Words{"unknown", "follow_goods", "explain", "load", "unload", "place", "dispatch", "track_vehicles", "report_anomalies",
	"unload_on_arrival", "notify_collection", "deliver", "transfer", "enter_sign_off", "confirm_cash", "report_on_arrival",
	"inform_correctly", "review_accounts", "review_invoices", "tax_matters", "refund_collected_payment"}
var dutiesZh = []string{"未知", "跟踪货物", "沟通解释", "装车", "卸车", "摆放", "发运", "跟踪车辆", "及时反馈异常", "到达后及时卸车", "通知提货", "派送", "中转",
	"录入签收", "确认款项", "到达后反馈", "提供正确信息", "审核账款", "审核发票", "办理涉税事项", "退代收货款"}

// Name returns the name in the language: 通知提货, notify collection.
func (d Duty) Name(lang courier.Lang) string { return duties.Name(uint8(d), dutiesZh, lang) }

// String returns the word: "notify_collection".
func (d Duty) String() string { return duties.Word(uint8(d)) }

// MarshalText returns the word.
func (d Duty) MarshalText() ([]byte, error) { return duties.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Duty) UnmarshalText(text []byte) error { return duties.Unmarshal(text, (*uint8)(d)) }

// Failure is a duty that was not performed.
type Failure struct {
	Duty Duty         `json:"duty,omitzero"`
	Mode courier.Mode `json:"mode,omitzero"` // of the operation centre: by_road or by_air
}

// Blame is the answer to a [Failure].
type Blame struct {
	courier.Grounds
	Department courier.Department `json:"department,omitzero"`
}

// dutyRow is the duties of one unit.
type dutyRow struct {
	courier.Row
	first, last Duty
	road, air   courier.Department // the same where the mode does not matter
}

func unit(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, Staff: true, IDs: "APP-07 S2-28", Cites: textbook, Zh: zh + "，未履行的单位和个人承担责任", En: en + "; the unit and person that did not perform bear responsibility"}
}

// dutyTable is the duties of the five units (APP-07).
var dutyTable = [...]dutyRow{
	{unit("liability.duty.booking", "开单部门负责跟踪货物、沟通和解释", "the booking unit follows the goods, communicates and explains"),
		FollowGoods, ExplainToShipper, courier.Booking, courier.Booking},
	{unit("liability.duty.operations", "汽运、空运操作中心负责装卸、摆放、发运、跟踪车辆和及时反馈异常", "the road and air operation centres load, unload, place, dispatch, track vehicles and report anomalies in time"),
		LoadGoods, ReportAnomalies, courier.RoadOperations, courier.AirOperations},
	{unit("liability.duty.arrival", "到达部门负责及时卸车、通知提货、派送、中转、录入签收、确认款项和反馈", "the arrival unit unloads in time, notifies collection, delivers, transfers, enters the sign-off, confirms cash and reports"),
		UnloadOnArrival, ReportOnArrival, courier.Arrival, courier.Arrival},
	{unit("liability.duty.information", "信息管理中心负责向客户提供正确的信息", "the information centre gives customers correct information"),
		InformCorrectly, InformCorrectly, courier.InformationCentre, courier.InformationCentre},
	{unit("liability.duty.finance", "财务部负责审核账款、发票、涉税事项和退代收货款", "finance reviews accounts, invoices and tax matters and refunds collected payments"),
		ReviewAccounts, RefundCollected, courier.Finance, courier.Finance},
}

// Failed says which department failed its duty, for the shares of a [Split].
// Of an operation centre a mode other than road and air is an error.
func Failed(f *Failure) (Blame, error) { return AppendFailed(nil, f) }

// AppendFailed is [Failed] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendFailed(dst []courier.Reason, f *Failure) (b Blame, err error) {
	if f == nil {
		f = &Failure{}
	}
	var read courier.Reading
	read.Word("duty", duties, uint8(f.Duty))
	read.Mode("mode", f.Mode)
	if f.Duty != 0 && duties.Has(uint8(f.Duty)) && f.Mode.Valid() {
		if row := f.row(); row.road != row.air && f.Mode != 0 && f.Mode != courier.ByRoad && f.Mode != courier.ByAir {
			read.Fault("mode", courier.ErrNotSupported.Because("there is no operation centre for "+f.Mode.String()))
		}
	}
	if err := read.Err(); err != nil {
		return Blame{}, err
	}
	b.Rules, b.Reasons = Rules, dst
	if f.Duty == 0 {
		b.Needs = append(b.Needs, "duty")
		return b, nil
	}
	row := f.row()
	b.Department = row.road
	switch {
	case row.road == row.air:
	case f.Mode == courier.ByAir:
		b.Department = row.air
	case f.Mode != courier.ByRoad:
		b.Department = 0
		b.Needs = append(b.Needs, "mode")
		return b, nil
	}
	b.Reasons = append(roomFor(b.Reasons), row.SpeakFrom(&row.Cites[0], courier.Grants), rowPurpose.SpeakFrom(&rowPurpose.Cites[0], courier.Notes))
	return b, nil
}

// row is the row of the duty, which is a known one.
func (f *Failure) row() *dutyRow {
	return &dutyTable[slices.IndexFunc(dutyTable[:], func(r dutyRow) bool { return f.Duty <= r.last })]
}

// Trail is the scans of a consignment, for the question who held it when it
// was last seen.
type Trail struct {
	Scans    []Scan        `json:"scans"`              // in the order of their moments
	LastGood courier.Count `json:"last_good,omitzero"` // the scan after which something was missing, the first being 0; unknown: the last one
	Table    *GapTable     `json:"table,omitzero"`     // the host's; nil while not known
}

// Scan is one scan.
type Scan struct {
	By Who             `json:"by"` // who held the goods
	At courier.Instant `json:"at"`
}

// GapTable says, by the host's own rules, who answers between two scans. A
// table without rows leaves every gap to the last holder.
type GapTable struct {
	Cite courier.Cite `json:"cite"`
	Gaps []Gap        `json:"gaps,omitzero"`
}

// Gap is one line: between a scan by From and one by To.
type Gap struct {
	From  Who `json:"from"`
	To    Who `json:"to"`
	Bears Who `json:"bears"`
}

// Holding is the answer to a [Trail].
type Holding struct {
	courier.Grounds
	Holder Who `json:"holder,omitzero"`
}

// Holder says who answers for a gap between scans: whom the host's table
// names, else whoever held the goods last; after the last scan there is no gap
// and no table is needed. Scans out of order, without a
// holder or a moment, and a pair given twice in the table are errors that name
// the field.
func Holder(t *Trail) (Holding, error) { return AppendHolder(nil, t) }

// AppendHolder is [Holder] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendHolder(dst []courier.Reason, t *Trail) (h Holding, err error) {
	if t == nil {
		t = &Trail{}
	}
	if err := t.check(); err != nil {
		return Holding{}, err
	}
	h.Rules, h.Reasons = Rules, dst
	last := len(t.Scans) - 1
	if t.LastGood.Known() {
		last = int(t.LastGood.Int())
	}
	if t.Table == nil && last+1 < len(t.Scans) {
		h.Needs = append(h.Needs, "table")
		return h, nil
	}
	h.Holder = t.Scans[last].By
	row, cite := &rowGapHolder, &rowGapHolder.Cites[0]
	if last+1 < len(t.Scans) {
		from, to := t.Scans[last].By, t.Scans[last+1].By
		for _, g := range t.Table.Gaps {
			if g.From == from && g.To == to {
				h.Holder, row, cite = g.Bears, &rowGapTable, &t.Table.Cite
			}
		}
	}
	h.Reasons = append(roomFor(h.Reasons), row.SpeakFrom(cite, courier.Grants))
	return h, nil
}

func (t *Trail) check() error {
	var read courier.Reading
	if len(t.Scans) == 0 {
		read.Fault("scans", courier.ErrEmptyTable)
	}
	var before courier.Instant
	for i := range t.Scans {
		mark := read.Faults()
		read.Fault("by", t.Scans[i].By.fault())
		switch moment := t.Scans[i].At; {
		case !moment.Known():
			read.Fault("at", courier.ErrMissing)
		case moment.Before(before):
			read.Fault("at", courier.ErrOrder)
		default:
			before = moment
		}
		read.UnderIndex(mark, "scans", i)
	}
	if t.LastGood.Int() >= int64(max(1, len(t.Scans))) {
		read.Fault("last_good", courier.ErrRange)
	}
	if t.Table == nil {
		return read.Err()
	}
	t.Table.Cite.CheckTerms(&read, "table.cite")
	gaps := t.Table.Gaps
	for i := range gaps {
		g, mark := &gaps[i], read.Faults()
		read.Fault("from", g.From.fault())
		read.Fault("to", g.To.fault())
		read.Fault("bears", g.Bears.fault())
		read.UnderIndex(mark, "table.gaps", i)
	}
	if repeats(len(gaps), func(i, j int) int { return gaps[i].compare(&gaps[j]) }) {
		t.Table.faultRepeated(&read)
	}
	return read.Err()
}

// compare orders lines by the scans that they stand between.
func (g *Gap) compare(h *Gap) int { return cmp.Or(g.From.compare(&h.From), g.To.compare(&h.To)) }

// faultRepeated names each line whose scans an earlier one stands between.
func (t *GapTable) faultRepeated(read *courier.Reading) {
	type ends struct{ from, to Who }
	seen := make(map[ends]bool, len(t.Gaps))
	for i, g := range t.Gaps {
		if e := (ends{g.From, g.To}); seen[e] {
			read.Fault(courier.Index("table.gaps", i), courier.ErrRepeated)
		} else {
			seen[e] = true
		}
	}
}

var (
	rowGapTable = courier.Row{Code: "liability.gap.by_table", Staff: true, IDs: "APP-07 APP-09", Cites: courier.InTerms(),
		Zh: "两次扫描之间的责任按照网络约定的区段归属确定", En: "between the two scans the network's own table says who answers"}
	rowGapHolder = courier.Row{Code: "liability.gap.last_holder", Staff: true, IDs: "APP-07 APP-09", Cites: byHouse,
		Zh: "约定的区段归属没有规定的，由最后一次扫描时的持有人承担", En: "the network's table is silent, and whoever held the goods at the last scan answers"}
)

// insideRows are the rows of what happens inside a firm or its network.
func insideRows() (rows []*courier.Row) {
	for i := range dutyTable {
		rows = append(rows, &dutyTable[i].Row)
	}
	return slices.Concat(append(rows, &rowGapTable, &rowGapHolder), chargeback.Rows(), []*courier.Row{&rowAppealOpen, &rowAppealLate, &rowVerdictApart},
		appeal.Rows(), []*courier.Row{&rowAppealWindow, &rowAppealMoves}, collectRows[:])
}
