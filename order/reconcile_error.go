package order

import "github.com/courier-rules/courier"

// PaperError is a difference that [Reconcile] finds.
type PaperError uint8

// The errors. S2-06 to S2-08 are those that the order textbook names.
const (
	ProvinceCityDiffer   PaperError = iota + 1 // 目的站错误：省份与城市不相符 (S2-06a)
	StationAgainstRules                        // 目的站错误：不符合公司规定 (S2-06b)
	StationAddressDiffer                       // 目的站错误：收货地址与目的站不符 (S2-06c)
	PointOverCapacity                          // 大票提货点错误：超过操作能力 (S2-06d)
	PointOutOfRange                            // 大票提货点错误：超出派送范围 (S2-06e)
	PointCollectionMode                        // 大票提货点错误：开单提货方式不符 (S2-06f)
	ConsigneeName                              // 收货人姓名不符合公司要求 (S2-06g)
	GoodsNameVague                             // 品名泛指 (S2-06h)
	GoodsNameDiffers                           // 品名与实物不符 (S2-06h)
	NoWaybill                                  // 有货无单 (S2-07a)
	NoGoods                                    // 有单无货 (S2-07b)
	FewerGoods                                 // 有单少货 (S2-07c)
	MoreGoods                                  // 有单多货 (S2-07d)
	LabelFallenOff                             // 标签脱落 (S2-08a)
	LabelBadlyStuck                            // 标签粘贴不规范 (S2-08b)
	LabelMisplaced                             // 标签错位 (S2-08c)
	LabelMissing                               // 标签漏贴 (S2-08d)
	LabelWrongStation                          // 标签目的站有误 (S2-08e)
	LabelSurplus                               // 标签多贴 (S2-08f)
	OrderedNameDiffers                         // 运单品名与下单不符
	OrderedCountDiffers                        // 运单件数与下单不符
	OrderedWeightDiffers                       // 运单重量与下单不符
	WeightDiffers                              // 实物重量与运单不符
	DestinationDiffers                         // 运单目的地与下单不符
	PayDiffers                                 // 运单结算方式与下单不符
	DeclaredDiffers                            // 运单保价额与下单不符
	CODDiffers                                 // 运单代收货款与下单不符
	lastPaperError       = CODDiffers
)

var paperErrorWords = courier.Words{"unknown", "province_city_differ", "station_against_rules", "station_address_differ",
	"point_over_capacity", "point_out_of_range", "point_collection_mode", "consignee_name", "goods_name_vague", "goods_name_differs",
	"no_waybill", "no_goods", "fewer_goods", "more_goods", "label_fallen_off", "label_badly_stuck", "label_misplaced", "label_missing",
	"label_wrong_station", "label_surplus", "ordered_name_differs", "ordered_count_differs", "ordered_weight_differs", "weight_differs",
	"destination_differs", "pay_differs", "declared_differs", "cod_differs"}

// String returns the word: "fewer_goods".
func (e PaperError) String() string { return paperErrorWords.Word(uint8(e)) }

// MarshalText returns the word.
func (e PaperError) MarshalText() ([]byte, error) { return paperErrorWords.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *PaperError) UnmarshalText(text []byte) error {
	return paperErrorWords.Unmarshal(text, (*uint8)(e))
}

// Severity is how much an error stands in the way of the goods.
type Severity uint8

// The severities.
const (
	Slight   Severity = iota + 1 // 轻微: corrected in passing
	Serious                      // 较重: corrected before the goods go on to the next unit
	Stopping                     // 停运: the goods stay where they are until it is corrected
)

var severities = courier.Words{"unknown", "slight", "serious", "stopping"}
var severitiesZh = []string{"未知", "轻微", "较重", "停运"}

// Name returns the name in the language.
func (s Severity) Name(lang courier.Lang) string {
	return severities.Name(uint8(s), severitiesZh, lang)
}

// String returns the word: "serious".
func (s Severity) String() string { return severities.Word(uint8(s)) }

// MarshalText returns the word.
func (s Severity) MarshalText() ([]byte, error) { return severities.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Severity) UnmarshalText(text []byte) error { return severities.Unmarshal(text, (*uint8)(s)) }

// Duty says how severe a finding is, whose fault it is and who corrects it.
// The Duty of a reason that is no finding is empty.
type Duty struct {
	Error    PaperError         `json:"error,omitzero"`
	Severity Severity           `json:"severity,omitzero"`
	AtFault  courier.Department `json:"at_fault,omitzero"` // unknown where neither the textbook nor the host says
	Corrects courier.Department `json:"corrects,omitzero"` // likewise
}

// DutyRow is a host's answer for one error. What it leaves out stays as it was.
type DutyRow struct {
	Error    PaperError         `json:"error"`
	Severity Severity           `json:"severity,omitzero"`
	AtFault  courier.Department `json:"at_fault,omitzero"`
	Corrects courier.Department `json:"corrects,omitzero"`
}

// duty returns the duty of an error, by the host's table where it says so.
func (p *Papers) duty(e PaperError) Duty {
	d := Duty{Error: e, Severity: paperErrors[e].severity, AtFault: paperErrors[e].department, Corrects: paperErrors[e].department}
	for i := range p.Duties {
		if row := &p.Duties[i]; row.Error == e {
			if row.Severity != 0 {
				d.Severity = row.Severity
			}
			if row.AtFault != 0 {
				d.AtFault = row.AtFault
			}
			if row.Corrects != 0 {
				d.Corrects = row.Corrects
			}
		}
	}
	return d
}

// error returns the finding of a state, zero where goods and waybill match.
func (s GoodsState) error() PaperError {
	switch s {
	case GoodsWithoutWaybill:
		return NoWaybill
	case WaybillWithoutGoods:
		return NoGoods
	case GoodsShort:
		return FewerGoods
	case GoodsOver:
		return MoreGoods
	}
	return 0
}

// check reads the facts and names each field that cannot be read.
func (p *Papers) check() error {
	var read courier.Reading
	read.Answer("express", p.Express)
	for _, side := range [...]struct {
		field string
		*Particulars
	}{{"ordered", p.Ordered}, {"waybill", p.Waybill}} {
		if side.Particulars == nil {
			continue
		}
		mark := read.Faults()
		read.Region("province", side.Province)
		read.Word("pay", payModes, uint8(side.Pay))
		read.Amount("declared", side.Declared)
		read.Amount("cod", side.COD)
		read.Under(mark, side.field)
	}
	if p.Slip != nil {
		mark := read.Faults()
		p.Slip.check(&read)
		read.Under(mark, "slip")
	}
	for i := range p.Labels {
		mark := read.Faults()
		p.Labels[i].check(&read)
		read.UnderIndex(mark, "labels", i)
	}
	var seen [lastPaperError + 1]bool
	for i := range p.Duties {
		mark, row := read.Faults(), &p.Duties[i]
		choice(&read, "error", paperErrorWords, uint8(row.Error))
		read.Word("severity", severities, uint8(row.Severity))
		read.Department("at_fault", row.AtFault)
		read.Department("corrects", row.Corrects)
		if row.Error <= lastPaperError {
			if seen[row.Error] && row.Error != 0 {
				read.Fault("error", courier.ErrRepeated.Because(row.Error.String()))
			}
			seen[row.Error] = true
		}
		read.UnderIndex(mark, "duties", i)
	}
	return read.Err()
}
