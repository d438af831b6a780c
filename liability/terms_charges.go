package liability

import "github.com/courier-rules/courier"

// clausesOfCharges are the grounds of the check on limits that go too far,
// charges, inquiries and packing: of these the law forbids the first, and says
// of the others how far they reach.
var clausesOfCharges = []courier.Ground{
	clauseRow(courier.Bars, "limit_on_gross_fault", "LIA-08", civilCode("506"), clauseIs(LimitsGrossFault), termsAir|termsRail,
		"责任限额对故意或者重大过失同样适用的，在此范围内无效", "a limit that is to hold even for intent or gross negligence is void so far"),
	clauseRow(courier.Bars, "limit_on_gross_fault_by_rail", "LIA-08 CN-RAIL-01", law(courier.RailwayLaw, "17"), clauseIs(LimitsGrossFault)|termsRail, 0,
		"铁路运输企业故意或者重大过失造成损失的，不适用赔偿限额，按照实际损失赔偿", "by rail intent or gross negligence takes the limit away, and the actual loss is paid"),
	clauseRow(courier.Bars, "limit_on_gross_fault_by_air", "CN-AIR-05 CN-AIR-13", law(courier.CivilAviationLaw2021, "130, 132"), clauseIs(LimitsGrossFault)|termsAir, 0,
		"2026年6月30日以前，航空运输的责任限额因故意或者明知可能造成损失而轻率地作为或者不作为而丧失，相反的条款无效",
		"to 2026-06-30 intent, or recklessness with knowledge, takes the limit by air away, and a clause to the contrary is void"),
	clauseRow(courier.Conditions, "penalty", "CN-CIV-04", []courier.Cite{courier.Art(courier.CivilCode, "585"), courier.Art(courier.ContractInterpretation, "65")}, clauseIs(SetsPenalty), 0,
		"违约金超过造成损失的百分之三十的，一般认为过分高于损失，可以请求适当减少；恶意违约的除外",
		"a penalty more than 30% above the loss is as a rule excessive and may be reduced, save for a breaker in bad faith"),
	clauseRow(courier.Conditions, "limits_change", "RED-01 DX-04", civilCode("829"), clauseIs(LimitsChange), termsConsumer,
		"交付收货人以前变更、返还的权利属于托运人；条款附加的条件只是合同约定，须以合理方式提示，没有不合理地限制该权利",
		"until delivery the right to change and to have the goods back is the shipper's: conditions of the terms are contract alone, have to be shown, and must not restrict it unreasonably"),
	clauseRow(courier.Refers, "limits_change_of_consumer", "LIA-18 RED-01", consumerRule, clauseIs(LimitsChange)|termsConsumer, termsNegotiated,
		"不合理地限制消费者依法变更合同的格式条款无效；所附条件是否不合理，由人判断",
		"a standard term that restricts the consumer's right to change the contract unreasonably is void; whether these conditions do, a person decides"),
	clauseRow(courier.Conditions, "change_charged", "RED-01", civilCode("829"), clauseIs(ChargesForChange), 0,
		"交付收货人以前，托运人有权要求中止运输、返还货物、变更到达地或者收货人，应当赔偿承运人因此受到的损失；收费不得使该权利落空",
		"until delivery the shipper may demand stop, return or another destination or consignee against compensation of the carrier's loss: a charge must not take that right away"),
	clauseRow(courier.Conditions, "lien", "LIA-14 CN-CIV-06", civilCode("836"), clauseIs(HoldsForCharges), 0,
		"留置以相应的运输货物和到期未付的运费、保管费或者其他费用为限", "the lien reaches the corresponding goods, and charges that are due and unpaid"),
	clauseRow(courier.Warns, "lien_is_not_detention", "DX-18 LIA-14", courier.Express(42), clauseIs(HoldsForCharges)|termsExpress, 0,
		"非法扣留快件的，由邮政管理部门处罚", "detaining an express item unlawfully is punished by the postal authority"),
	clauseRow(courier.Conditions, "inquiries", "QRY-03 DX-23 LIA-13", civilCode("197"), clauseIs(LimitsInquiries), 0,
		"查询期限是承运人的约定：逾期可以不予查询，不因此消灭赔偿请求权", "a time for inquiries is the carrier's policy: asking later may go unanswered and takes no claim away"),
	clauseRow(courier.Conditions, "packing_intact", "DX-20 LIA-01 LIA-08", civilCode("832"), clauseIs(ExcludesPackingIntact), 0,
		"法律没有以外包装破损为赔偿条件，免责事由仍由承运人证明；外包装完好只是证据",
		"the statute asks for no damage to the packing, and the carrier still has to prove an exemption: whole packing is evidence alone"),
}
