package insurance

import "github.com/courier-rules/courier"

// Operation is a carrier that may have to insure its liability for goods.
type Operation struct {
	On          courier.Date   `json:"on,omitzero"`             // the law of this day answers
	Mode        courier.Mode   `json:"mode,omitzero"`           // 运输方式
	Dangerous   courier.Answer `json:"dangerous,omitzero"`      // 经营危险货物运输, by road
	PublicAir   courier.Answer `json:"public_carrier,omitzero"` // 公共航空运输企业, by air
	Guaranteed  courier.Answer `json:"guaranteed,omitzero"`     // 已取得相应的财务担保, by air
	Uncorrected courier.Answer `json:"uncorrected,omitzero"`    // 未投保且逾期未改正, by air: shown only
}

// The named facts of an operation.
const (
	dutyRoad courier.Facts = 1 << iota
	dutyAir
	dutyDangerous
	dutyPublic
	dutyGuaranteed
	dutyUncorrected
)

var dutyQuestion = courier.NewQuestion([]courier.Field{
	{Need: "mode", Owns: dutyRoad | dutyAir, Values: []courier.Facts{0, dutyRoad, dutyAir}},
	courier.YesNo("dangerous", dutyDangerous), courier.YesNo("public_carrier", dutyPublic), courier.YesNo("guaranteed", dutyGuaranteed),
	courier.YesNo("uncorrected", dutyUncorrected),
}, []courier.Ground{
	dutyGround("road_dangerous", "CN-ROAD-06", courier.RoadTransportRegulation, "35", courier.Grants, dutyRoad|dutyDangerous, 0,
		"危险货物运输经营者应当投保承运人责任险", "who carries dangerous goods by road must insure its liability as carrier"),
	dutyGround("road_general", "CN-ROAD-06", courier.RoadTransportRegulation, "35", courier.Bars, dutyRoad, dutyDangerous,
		"普通货物道路运输没有投保承运人责任险的法定义务", "for general freight by road no carrier has to insure its liability"),
	dutyGround("air", "CN-AIR-15", courier.CivilAviationLaw2025, "114", courier.Grants, dutyAir|dutyPublic, dutyGuaranteed,
		"公共航空运输企业应当就货物赔偿责任依法投保责任保险或者取得相应的财务担保", "a public air carrier must insure its liability for cargo, or have financial security for it"),
	dutyGround("air_guaranteed", "CN-AIR-15", courier.CivilAviationLaw2025, "114", courier.Bars, dutyAir|dutyPublic|dutyGuaranteed, 0,
		"公共航空运输企业已取得相应的财务担保，无须另行投保", "the public air carrier has financial security, and need not insure"),
	dutyGround("air_fine", "CN-AIR-15", courier.CivilAviationLaw2025, "251", courier.Warns, dutyAir|dutyPublic|dutyUncorrected, dutyGuaranteed,
		"未投保且未取得财务担保，逾期未改正的，处五万元以上二十万元以下的罚款；情节严重的，处二十万元以上一百万元以下的罚款",
		"neither insured nor secured, and not corrected in time: a fine of 50,000 to 200,000 yuan; in serious cases 200,000 to 1,000,000 yuan"),
	{
		Row: courier.Row{
			Code: "insurance.duty.none", IDs: "CN-ROAD-06 CN-AIR-15", Cites: law("11"),
			Zh: "除法律、行政法规规定必须保险的外，保险合同自愿订立", En: "but for what law and regulation order, insurance is voluntary",
		},
		Effect: courier.Bars, Unless: dutyRoad | dutyAir,
	},
	{
		Row: courier.Row{
			Code: "insurance.duty.air_other", IDs: "CN-AIR-15", Cites: law("11"),
			Zh: "不是公共航空运输企业，没有为货物责任投保的法定义务", En: "no public air carrier: it has no duty to insure its liability for cargo",
		},
		Effect: courier.Bars, If: dutyAir, Unless: dutyPublic,
	},
})

// dutyGround is a ground on one article.
func dutyGround(code courier.Code, ids string, s courier.SourceID, article string, e courier.Effect, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: "insurance.duty." + code, IDs: ids, Cites: []courier.Cite{courier.Art(s, article)}, Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// MustInsure says whether a carrier must insure its liability for goods:
// granted, it must. Only two must: who carries dangerous goods by road (Road
// Transport Regulation 35; CN-ROAD-06), and from 2026-07-01 a public air
// carrier that has no financial security (Civil Aviation Law 2025, 114;
// CN-AIR-15). By road before 2023-07-20 and by air before 2026-07-01 no text
// was read, and the matter is referred. What is missing and decides is asked
// for. The errors name the field: an unknown word, a day before 2015-04-24
// ([courier.ErrNoRule]).
func MustInsure(o *Operation) (courier.Decision, error) { return AppendMustInsure(nil, o) }

// AppendMustInsure is [MustInsure] with its reasons appended to dst.
func AppendMustInsure(dst []courier.Reason, o *Operation) (courier.Decision, error) {
	if o == nil {
		o = &Operation{}
	}
	var r courier.Reading
	if o.On.Known() && o.On.Before(firstDay) {
		r.Fault("on", courier.ErrNoRule.Because(o.On.String()))
	}
	r.Mode("mode", o.Mode)
	r.Answer("dangerous", o.Dangerous)
	r.Answer("public_carrier", o.PublicAir)
	r.Answer("guaranteed", o.Guaranteed)
	r.Answer("uncorrected", o.Uncorrected)
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	if !o.On.Known() {
		return courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"on"}, Rules: Rules}}, nil
	}
	d := dutyQuestion.Decide(dst, o.read(), o.On, nil)
	d.Rules = Rules
	return d, nil
}

func (o *Operation) read() (k courier.Known) {
	k.Answer(dutyDangerous, o.Dangerous)
	k.Answer(dutyPublic, o.PublicAir)
	k.Answer(dutyGuaranteed, o.Guaranteed)
	k.Answer(dutyUncorrected, o.Uncorrected)
	switch o.Mode {
	case 0:
	case courier.ByRoad:
		k.Among(dutyRoad|dutyAir, dutyRoad)
	case courier.ByAir:
		k.Among(dutyRoad|dutyAir, dutyAir)
	default:
		k.Among(dutyRoad|dutyAir, 0)
	}
	return k
}
