package liability

import "github.com/courier-rules/courier"

// The rows that the question who can be asked speaks from.
var (
	rowAskedBrand = courier.Row{Code: "liability.asked.shared_brand", IDs: "LIA-04", Cites: courier.Express(19),
		Zh: "用户可以要求商标、字号或者快递运单所属企业赔偿，也可以要求实际提供快递服务的企业赔偿",
		En: "the user may claim from the owner of the mark, name or waybill, or from the firm that served"}
	rowAskedContracting = courier.Row{Code: "liability.asked.contracting", IDs: "LIA-01 APP-05", Cites: civilCode("832"),
		Zh: "与托运人订立合同的承运人承担赔偿责任",
		En: "the carrier that contracted with the shipper answers"}
	rowAskedThrough = courier.Row{Code: "liability.asked.through", IDs: "APP-03 LIA-04", Cites: civilCode("834"),
		Zh: "两个以上承运人以同一运输方式联运的，与托运人订立合同的承运人对全程运输承担责任",
		En: "several carriers by one mode: the one that contracted with the shipper answers for the whole journey"}
	rowAskedLeg = courier.Row{Code: "liability.asked.leg", IDs: "APP-03 LIA-04", Cites: civilCode("834"),
		Zh: "损失发生在某一运输区段的，该区段的承运人与订立合同的承运人承担连带责任",
		En: "it happened on one leg, and its carrier answers jointly with the one that contracted"}
	rowAskedUnlocated = courier.Row{Code: "liability.asked.leg_not_found", IDs: "APP-03", Cites: civilCode("834"),
		Zh: "损失发生的区段不能确定，仅由与托运人订立合同的承运人承担责任",
		En: "the leg cannot be found, and the carrier that contracted answers alone"}
	rowAskedOperator = courier.Row{Code: "liability.asked.operator", IDs: "APP-04 LIA-04", Cites: civilCode("838"),
		Zh: "多式联运经营人对全程运输承担承运人的义务",
		En: "the multimodal operator has the duties of a carrier for the whole journey"}
	rowAskedAgreement = courier.Row{Code: "liability.asked.inner_agreement", IDs: "APP-04", Cites: civilCode("839"),
		Zh: "经营人与各区段承运人之间的责任约定，不影响经营人对全程运输承担的义务",
		En: "what the operator agreed with the carriers of the legs does not touch its duty for the whole"}
	rowAskedLegLaw = courier.Row{Code: "liability.asked.law_of_the_leg", IDs: "APP-04", Cites: civilCode("842"),
		Zh: "损失发生于某一运输区段的，赔偿责任和责任限额适用调整该区段运输方式的法律",
		En: "it happened on one leg, and the law of that leg governs liability and limit"}
	rowAskedLegLawSea = courier.Row{Code: "liability.asked.law_of_the_leg_and_time", IDs: "APP-04 C-10", Cites: old25("103"),
		Zh: "含海上运输区段的多式联运，损失发生于某一运输区段的，赔偿责任、责任限额和时效依照调整该区段运输方式的法律",
		En: "through modes with a leg by sea: it happened on one leg, and the law of that leg governs liability, limit and time bar"}
	rowAskedSeaLaw = courier.Row{Code: "liability.asked.law_of_the_sea", IDs: "APP-04 DX-19", Cites: old92("106", "104"),
		Zh: "损失发生的区段不能确定且含海上运输区段的，依照《海商法》关于承运人赔偿责任和责任限额的规定",
		En: "the leg cannot be found and one goes by sea: the Maritime Code governs the carrier's liability and limit"}
	rowAskedTimeOpen = courier.Row{Code: "liability.asked.time_bar_open", IDs: "APP-04", Cites: civilCode("842"),
		Zh: "所引法律只规定赔偿责任和责任限额，没有写明时效，须另行判断",
		En: "the law cited speaks of liability and limit and names no time bar: to be looked at apart"}
	rowAskedCivilLaw = courier.Row{Code: "liability.asked.law_of_the_code", IDs: "APP-04 LIA-04 DX-19", Cites: civilCode("842"),
		Zh: "损失发生的区段不能确定的，依照《民法典》运输合同一章承担赔偿责任",
		En: "the leg cannot be found, and the chapter of the Civil Code on carriage governs"}
	rowAskedSeaWhole = courier.Row{Code: "liability.asked.sea_whole", IDs: "CN-SEA-05", Cites: old92("60", "61"),
		Zh: "承运人将运输委托给实际承运人履行的，仍然对全部运输负责",
		En: "the carrier that leaves carriage to an actual carrier still answers for all of it"}
	rowAskedActual = courier.Row{Code: "liability.asked.sea_actual", IDs: "CN-SEA-05", Cites: old92("63", "64"),
		Zh: "承运人与实际承运人均负有赔偿责任的，在此项责任范围内承担连带责任",
		En: "carrier and actual carrier, where both are liable, answer jointly"}
	rowAskedCapped = courier.Row{Code: "liability.asked.sea_total_capped", IDs: "CN-SEA-05", Cites: old92("64", "65"),
		Zh: "分别向承运人、实际承运人及其受雇人、代理人请求的，赔偿总额不超过法定限额",
		En: "claimed from both and their people, the total stays within the limit of the law"}
	rowAskedUnlocatedSea = courier.Row{Code: "liability.asked.sea_leg_not_found", IDs: "CN-SEA-05", Cites: old92("60", "61"),
		Zh: "不能确定由哪一实际承运人履行的区段发生损失，由承运人负责",
		En: "it cannot be found which actual carrier had the goods, and the carrier answers"}
	rowAskedCoastalLeg = courier.Row{Code: "liability.asked.coastal_leg_of_international", IDs: "CN-SEA-05 APP-04", Cites: of92("60"),
		Zh: "运输往来于境外港口，承运人依照第四章对全部运输负责；损失所在区段是否仍属第二条第二款所称国内港口之间的运输，条文没有写明",
		En: "carriage to or from abroad: the carrier answers for all of it by chapter IV; whether article 2(2) still leaves out the leg between Chinese ports where it happened, the text does not say"}
	rowAskedCarve = courier.Row{Code: "liability.asked.carve_out", IDs: "CN-SEA-18", Cites: old92("60", "61"),
		Zh: "合同明确约定该特定部分由指定的实际承运人履行，货物在其掌管期间发生的损失，承运人不承担赔偿责任",
		En: "the contract leaves this part to a named actual carrier, and the carrier does not answer for what happened in its charge"}
	rowAskedCarveVague = courier.Row{Code: "liability.asked.carve_out_vague", IDs: "CN-SEA-18", Cites: old92("60", "61"),
		Zh: "没有明确特定的运输部分并指定实际承运人的，不能免除承运人的责任",
		En: "the part is not specified or the actual carrier not named: the clause relieves nobody"}
	rowAskedCarveHidden = courier.Row{Code: "liability.asked.carve_out_not_in_bill", IDs: "CN-SEA-18", Cites: old25("61"),
		Zh: "此种约定未在提单中载明的，不得对抗善意第三人，承运人仍应负责",
		En: "the clause is not in the bill of lading and does not hold against a third party in good faith: the carrier answers"}
	rowAskedAirWhole = courier.Row{Code: "liability.asked.air_whole", IDs: "CN-AIR-08", Cites: aviation("138", "146"),
		Zh: "缔约承运人对合同约定的全部运输负责，实际承运人对其履行的运输负责",
		En: "the contracting carrier answers for all the carriage agreed, the actual carrier for what it performed"}
	rowAskedAirActual = courier.Row{Code: "liability.asked.air_actual", IDs: "CN-AIR-08", Cites: aviation("142, 143", "150, 151"),
		Zh: "可以分别或者同时对实际承运人和缔约承运人起诉，赔偿总额不得超过法定的最高数额",
		En: "actual and contracting carrier can be sued apart or together; the total stays within the limit of the law"}
	rowAskedEither = courier.Row{Code: "liability.asked.air_either_addressee", IDs: "CN-AIR-14", Cites: aviation("140", "148"),
		Zh: "异议向缔约承运人或者实际承运人提出具有同等效力，处置货物的指示仅在向缔约承运人发出时有效",
		En: "a notice to either of the two is good, orders to dispose of the goods only to the contracting carrier"}
	rowAskedFirst = courier.Row{Code: "liability.asked.air_first", IDs: "CN-AIR-08", Cites: aviation("136", "144"),
		Zh: "连续运输中，托运人可以起诉第一承运人和损失发生区段的承运人，各承运人承担连带责任",
		En: "successive carriage: the shipper may sue the first carrier and that of the leg, who answer jointly"}
	rowAskedLast = courier.Row{Code: "liability.asked.air_last", IDs: "CN-AIR-08", Cites: aviation("136", "144"),
		Zh: "连续运输中，收货人可以起诉最后承运人和损失发生区段的承运人，各承运人承担连带责任",
		En: "successive carriage: the consignee may sue the last carrier and that of the leg, who answer jointly"}
	rowAskedMail = courier.Row{Code: "liability.asked.air_mail", IDs: "CN-AIR-09 GEN-07", Cites: law(courier.CivilAviationLaw2025, "99"),
		Zh: "使用民用航空器办理的邮件运输不适用公共航空运输的规定，应当按照邮政法律处理",
		En: "the chapter on air transport does not reach mail, which goes by postal law"}
	rowAskedFeeder = courier.Row{Code: "liability.asked.feeder_counts_as_air", IDs: "CN-AIR-10", Cites: law(courier.CivilAviationLaw2025, "130"), Field: "legs[]",
		Zh: "为装载、交付或者转运而进行的地面、水上运输，没有相反证据的，损失视为在航空运输期间发生",
		En: "a leg on the ground or water to load, deliver or transship: without proof to the contrary it counts as carriage by air"}
	rowAskedSubstituted = courier.Row{Code: "liability.asked.substituted_counts_as_air", IDs: "CN-AIR-10", Cites: law(courier.CivilAviationLaw2025, "130"), Field: "legs[]",
		Zh: "承运人未经托运人同意以其他运输方式代替约定的航空运输的，视为在航空运输期间",
		En: "another mode in place of the agreed carriage by air, without the shipper's consent, counts as carriage by air"}
	rowAskedOrder = courier.Row{Code: "liability.asked.whom_first", IDs: "LIA-04 APP-02", Cites: byHouse,
		Zh: "法律没有规定先后，按本规则库的约定先向对全程负责、合同关系最清楚的一方请求",
		En: "the law sets no order; by convention the one that answers for the whole, whose contract is plainest, is asked first"}
	rowAskedStaff = courier.Row{Code: "liability.asked.employer", IDs: "APP-06", Cites: civilCode("1191"),
		Zh: "工作人员因执行工作任务造成损害的，由用人单位承担责任，不向工作人员个人请求",
		En: "what staff did in their work is for the employer to answer, not for them"}
	rowAskedThirdParty = courier.Row{Code: "liability.asked.third_party", IDs: "APP-05", Cites: civilCode("593"),
		Zh: "因第三人的原因造成的，承运人仍应先向对方承担责任，再与第三人处理",
		En: "a third party caused it: the carrier answers to the claimant all the same, and settles with the third party after"}
)

// askedRows are those rows, in the order in which they speak.
var askedRows = [...]*courier.Row{&rowAskedBrand, &rowAskedContracting, &rowAskedThrough, &rowAskedLeg, &rowAskedUnlocated, &rowAskedOperator,
	&rowAskedAgreement, &rowAskedLegLaw, &rowAskedLegLawSea, &rowAskedSeaLaw, &rowAskedTimeOpen, &rowAskedCivilLaw, &rowAskedSeaWhole, &rowAskedActual,
	&rowAskedCapped, &rowAskedUnlocatedSea, &rowAskedCoastalLeg, &rowAskedCarve, &rowAskedCarveVague, &rowAskedCarveHidden, &rowAskedAirWhole, &rowAskedAirActual,
	&rowAskedEither, &rowAskedFirst, &rowAskedLast, &rowAskedMail, &rowAskedFeeder, &rowAskedSubstituted, &rowAskedCMR, &rowAskedCMRAlone,
	&rowAskedCMRUnlocated, &rowAskedCMRContracting, &rowAskedUnread, &rowAskedOrder, &rowAskedStaff, &rowAskedThirdParty}
