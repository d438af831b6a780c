package courier

// chinaSources are the norms of the People's Republic and the standards beside
// them. Statutes are titled as they are cited, without 中华人民共和国.
var chinaSources = [firstAbroad - firstChina]Source{
	// Statutes.

	CivilCode - firstChina: {
		ID: "CC", Force: Statute, Evidence: Primary, From: Day(2021, 1, 1), Checked: actsSeen,
		Zh: "民法典", En: "Civil Code"},
	PostalLaw - firstChina: {
		ID: "PL", Force: Statute, Evidence: Primary, From: Day(2009, 10, 1), Checked: normsSeen,
		Zh: "邮政法（2015年修正）", En: "Postal Law (2015 text)"},
	// First day as reported.
	ConsumerLaw - firstChina: {
		ID: "CRL", Force: Statute, Evidence: Primary, From: Day(2014, 3, 15), Checked: actsSeen,
		Zh: "消费者权益保护法（2013年修正）", En: "Consumer Rights Protection Law (2013 text)"},
	ConsumerRegulation - firstChina: {
		ID: "CRIR", Force: Regulation, Evidence: Primary, From: Day(2024, 7, 1), Checked: normsSeen,
		Zh: "消费者权益保护法实施条例", En: "Implementing Regulation of the Consumer Rights Protection Law"},
	ECommerceLaw - firstChina: {
		ID: "ECL", Force: Statute, Evidence: Primary, From: Day(2019, 1, 1), Checked: actsSeen,
		Zh: "电子商务法", En: "E-Commerce Law"},
	// First day of this text; its core articles are reported in force from 2009-10-01.
	InsuranceLaw - firstChina: {
		ID: "IL", Force: Statute, Evidence: Primary, From: Day(2015, 4, 24), Checked: actsSeen,
		Zh: "保险法（2015年修正）", En: "Insurance Law (2015 text)"},
	// First day as reported.
	CivilProcedureLaw - firstChina: {
		ID: "CVPL", Force: Statute, Evidence: Primary, From: Day(2024, 1, 1), Checked: normsSeen,
		Zh: "民事诉讼法（2023年修正）", En: "Civil Procedure Law (2023 text)"},
	// The day of this text.
	AntiTerrorismLaw - firstChina: {
		ID: "ATL", Force: Statute, Evidence: Primary, From: Day(2018, 4, 27), Checked: normsSeen,
		Zh: "反恐怖主义法（2018年修正）", En: "Anti-Terrorism Law (2018 text)"},
	// The law is of 2021; the day was not taken down.
	PersonalInformationLaw - firstChina: {
		ID: "PIPL", Force: Statute, Evidence: Primary, Checked: normsSeen,
		Zh: "个人信息保护法", En: "Personal Information Protection Law"},
	RailwayLaw - firstChina: {
		ID: "RL", Force: Statute, Evidence: Primary, From: Day(1991, 5, 1), Checked: actsSeen,
		Zh: "铁路法（2015年修正）", En: "Railway Law (2015 text)"},
	// Its chapter 4 leaves out carriage between Chinese ports, Art 2(2).
	MaritimeCode1992 - firstChina: {
		ID: "MC92", Force: Statute, Evidence: Primary, From: Day(1993, 7, 1), To: Day(2026, 4, 30), Checked: normsSeen,
		Zh: "海商法（1992年）", En: "Maritime Code (1992)"},
	MaritimeCode2025 - firstChina: {
		ID: "MC25", Force: Statute, Evidence: Primary, From: Day(2026, 5, 1), Checked: normsSeen,
		Zh: "海商法（2025年修订）", En: "Maritime Code (2025 revision)"},
	CivilAviationLaw2021 - firstChina: {
		ID: "CAL21", Force: Statute, Evidence: Primary, From: Day(1996, 3, 1), To: Day(2026, 6, 30), Checked: normsSeen,
		Zh: "民用航空法（2021年修正）", En: "Civil Aviation Law (2021 text)"},
	// The limit its Art 136 has published was not seen.
	CivilAviationLaw2025 - firstChina: {
		ID: "CAL25", Force: Statute, Evidence: Primary, From: Day(2026, 7, 1), Checked: normsSeen,
		Zh: "民用航空法（2025年修订）", En: "Civil Aviation Law (2025 revision)"},

	// Administrative regulations and decisions of the State Council.

	ExpressRegulation2018 - firstChina: {
		ID: "IR18", Force: Regulation, Evidence: Primary, From: Day(2018, 5, 1), To: Day(2019, 3, 1), Checked: normsSeen,
		Zh: "快递暂行条例（2018年）", En: "Interim Regulation on Express Delivery (2018)"},
	ExpressRegulation2019 - firstChina: {
		ID: "IR19", Force: Regulation, Evidence: Primary, From: Day(2019, 3, 2), To: Day(2025, 5, 31), Checked: normsSeen,
		Zh: "快递暂行条例（2019年修订）", En: "Interim Regulation on Express Delivery (2019 revision)"},
	// The text itself names only 2018-05-01; the first day of the revision is secondary.
	ExpressRegulation2025 - firstChina: {
		ID: "IR25", Force: Regulation, Evidence: Primary, From: Day(2025, 6, 1), Checked: normsSeen,
		Zh: "快递暂行条例（2025年修订）", En: "Interim Regulation on Express Delivery (2025 revision)"},
	// The day of this text.
	RoadTransportRegulation - firstChina: {
		ID: "RTR", Force: Regulation, Evidence: Primary, From: Day(2023, 7, 20), Checked: normsSeen,
		Zh: "道路运输条例（2023年修订）", En: "Road Transport Regulation (2023 revision)"},
	RailFreightRules1986 - firstChina: {
		ID: "RWR", Force: Regulation, Evidence: Primary, From: Day(1987, 7, 1), To: Day(2022, 4, 30), Checked: normsSeen,
		Zh: "铁路货物运输合同实施细则（1986年，2011年修订）",
		En: "Implementing Rules for Rail Freight Contracts (1986, amended 2011)"},
	WaterwayFreightRules1986 - firstChina: {
		ID: "WWR", Force: Regulation, Evidence: Primary, From: Day(1987, 7, 1), To: Day(2022, 4, 30), Checked: normsSeen,
		Zh: "水路货物运输合同实施细则（1986年，2011年修订）",
		En: "Implementing Rules for Waterway Freight Contracts (1986, amended 2011)"},
	// Annex 2, items 3 and 4, repeals the waterway and the rail rules of 1986.
	StateCouncilDecision2022 - firstChina: {
		ID: "SCD22", Force: Regulation, Evidence: Primary, From: Day(2022, 5, 1), Checked: normsSeen,
		Zh: "国务院关于修改和废止部分行政法规的决定（2022年）",
		En: "Decision of the State Council Amending and Repealing Certain Administrative Regulations (2022)"},

	// Departmental rules.

	// First day unknown; the last is primary, from the repeal in the 2023 edition.
	ExpressMeasures2013 - firstChina: {
		ID: "EMM13", Force: DepartmentalRule, Evidence: Secondary, To: Day(2024, 2, 29), Checked: normsSeen,
		Zh: "快递市场管理办法（2013年）", En: "Measures for the Express Market (2013)"},
	ExpressMeasures2023 - firstChina: {
		ID: "EMM23", Force: DepartmentalRule, Evidence: Primary, From: Day(2024, 3, 1), Checked: normsSeen,
		Zh: "快递市场管理办法（2023年）", En: "Measures for the Express Market (2023)"},
	// The text was not available.
	RealNameMeasures - firstChina: {
		ID: "IDM", Force: DepartmentalRule, Evidence: Secondary, From: Day(2018, 10, 22), Checked: normsSeen,
		Zh: "邮件快件实名收寄管理办法", En: "Measures for Real-Name Posting of Mail and Express Items"},
	// Digests only, without article numbers.
	LockerMeasures - firstChina: {
		ID: "LKM", Force: DepartmentalRule, Evidence: Secondary, From: Day(2019, 10, 1), Checked: normsSeen,
		Zh: "智能快件箱寄递服务管理办法", En: "Measures for Delivery Services through Smart Parcel Lockers"},
	// Succeeded by the user appeal measures on a day not known.
	AppealMeasures2014 - firstChina: {
		ID: "APM14", Force: DepartmentalRule, Evidence: Secondary, From: Day(2014, 9, 1), Checked: normsSeen,
		Zh: "邮政业消费者申诉处理办法（2014年）", En: "Measures for Postal Consumer Appeals (2014)"},
	AppealMeasures2011 - firstChina: {
		ID: "APM11", Force: DepartmentalRule, Evidence: Secondary, To: Day(2014, 8, 31), Checked: normsSeen,
		Zh: "邮政业消费者申诉处理办法（2011年）", En: "Measures for Postal Consumer Appeals (2011)"},
	// Ended when the 2011 edition began, on a day not known.
	AppealMeasures2008 - firstChina: {
		ID: "APM-OLD", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "邮政业消费者申诉处理办法（2008年）", En: "Measures for Postal Consumer Appeals (2008)"},
	// Successor of the consumer appeal measures of 2014; not all of it was read.
	UserAppealMeasures - firstChina: {
		ID: "APMN", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "邮政业用户申诉处理办法", En: "Measures for Postal User Appeals"},
	// Of 2016; read to Art 8.
	ProhibitedItemsRules - firstChina: {
		ID: "PIM", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "禁止寄递物品管理规定", En: "Rules on Items Prohibited from Posting"},
	// Of about February 2014; the keep periods, from Art 5 on, were not read.
	UndeliverableItemsRules - firstChina: {
		ID: "UUM", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "无法投递又无法退回快件管理规定", En: "Rules on Undeliverable and Unreturnable Express Items"},
	UndeliverableItemsDraft2013 - firstChina: {
		ID: "UUMd", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "无法投递又无法退回快件管理规定（征求意见稿，2013年11月）",
		En: "Rules on Undeliverable and Unreturnable Express Items (public draft, November 2013)"},
	// Undated; for post only; described, its title was not seen.
	DeadMailRule - firstChina: {
		ID: "DMR", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "无着邮件处理的邮政旧规", En: "Older postal rule on dead mail"},
	// Last day approximate, and as reported. A text of 1988 bears the same name.
	RoadGoodsRules1999 - firstChina: {
		ID: "RGR99", Force: DepartmentalRule, Evidence: Secondary, From: Day(2000, 1, 1), To: Day(2016, 5, 30), Checked: normsSeen,
		Zh: "汽车货物运输规则（1999年）", En: "Road Goods Transport Rules (1999)"},
	// Ends with the article it rests on; no order repealing it was found.
	AirLiabilityLimits2006 - firstChina: {
		ID: "CAAC-LIM", Force: DepartmentalRule, Evidence: Secondary, From: Day(2006, 3, 28), To: Day(2026, 6, 30), Checked: normsSeen,
		Zh: "国内航空运输承运人赔偿责任限额规定", En: "Rules on Liability Limits of Domestic Air Carriers"},
	// First day as reported; whether the operator still uses it is disputed.
	RailOperatorRules - firstChina: {
		ID: "RFP", Force: DepartmentalRule, Evidence: Disputed, From: Day(1991, 5, 1), Checked: normsSeen,
		Zh: "铁路货物运输规程", En: "Rail Freight Rules of the operator"},
	// Historic, without days; described, its title was not seen.
	WaterDeclaredValueRule - firstChina: {
		ID: "WDR", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "水路保价运输的部门旧规（20世纪80至90年代）",
		En: "Older ministry rule on declared-value carriage by water (1980s to 1990s)"},
	// Known from an exam item; described, its title was not seen.
	RailDeclaredValueRules - firstChina: {
		ID: "RBJ", Force: DepartmentalRule, Evidence: Secondary, Checked: normsSeen,
		Zh: "铁路运营企业的保价运输规则", En: "Rail operator's rules on declared-value carriage"},
	WagePaymentRules - firstChina: {
		ID: "WPR", Force: DepartmentalRule, Evidence: Reported, Checked: normsSeen,
		Zh: "工资支付暂行规定", En: "Interim Rules on Wage Payment"},

	// Local regulations.

	ZhejiangExpress - firstChina: {
		ID: "ZJ-EXP", Force: LocalRegulation, Evidence: Primary, From: Day(2022, 3, 1), Checked: normsSeen,
		Zh: "浙江省快递业促进条例", En: "Zhejiang Regulation on Promoting the Express Industry"},
	// A newer edition could not be excluded: checked to its own first day only.
	ZhejiangConsumer - firstChina: {
		ID: "ZJ-CON", Force: LocalRegulation, Evidence: Primary, From: Day(2017, 5, 1), Checked: Day(2017, 5, 1),
		Zh: "浙江省实施〈中华人民共和国消费者权益保护法〉办法",
		En: "Zhejiang Measures Implementing the Consumer Rights Protection Law"},
	ChongqingPostal - firstChina: {
		ID: "CQ", Force: LocalRegulation, Evidence: Primary, From: Day(2013, 3, 1), Checked: normsSeen,
		Zh: "重庆市邮政条例", En: "Chongqing Postal Regulation"},
	ShanghaiPostal - firstChina: {
		ID: "SH", Force: LocalRegulation, Evidence: Primary, From: Day(2012, 12, 1), Checked: normsSeen,
		Zh: "上海市实施《中华人民共和国邮政法》办法", En: "Shanghai Measures Implementing the Postal Law"},
	HenanPostal - firstChina: {
		ID: "HEN", Force: LocalRegulation, Evidence: Primary, From: Day(2013, 3, 1), Checked: normsSeen,
		Zh: "河南省邮政条例", En: "Henan Postal Regulation"},
	// Described, its title was not seen.
	GuangzhouExpress - firstChina: {
		ID: "GZ", Force: LocalRegulation, Evidence: Secondary, From: Day(2023, 7, 1), Checked: normsSeen,
		Zh: "广州市快递规定（2023年）", En: "Guangzhou express rules (2023)"},

	// Judicial interpretations of the Supreme People's Court.

	// The text is also labelled 2023-12-04; this is the day it came into force.
	ContractInterpretation - firstChina: {
		ID: "SPC-C", Force: JudicialInterpretation, Evidence: Primary, From: Day(2023, 12, 5), Checked: normsSeen,
		Zh: "最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释",
		En: "SPC Interpretation on the General Part of the Book on Contracts of the Civil Code"},
	// The text is of 2020; the day was not taken down.
	LimitationRules - firstChina: {
		ID: "SPC-L", Force: JudicialInterpretation, Evidence: Primary, Checked: normsSeen,
		Zh: "最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定（2020年修正）",
		En: "SPC Rules on Limitation of Actions in Civil Cases (2020 text)"},
	OnlineConsumptionRules - firstChina: {
		ID: "SPC-N", Force: JudicialInterpretation, Evidence: Primary, From: Day(2022, 3, 15), Checked: normsSeen,
		Zh: "最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）",
		En: "SPC Rules on Online Consumption Disputes (1)"},
	// The day of this text.
	RailDamageInterpretation - firstChina: {
		ID: "SPC-R", Force: JudicialInterpretation, Evidence: Primary, From: Day(2020, 12, 29), Checked: normsSeen,
		Zh: "最高人民法院关于审理铁路运输损害赔偿案件若干问题的解释（2020年修正）",
		En: "SPC Interpretation on Damages in Rail Transport (2020 text)"},
	// The day of this text.
	InsuranceInterpretation2 - firstChina: {
		ID: "SPC-I2", Force: JudicialInterpretation, Evidence: Primary, From: Day(2020, 12, 29), Checked: normsSeen,
		Zh: "最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（二）(2020年修正)",
		En: "SPC Interpretation II on the Insurance Law (2020 text)"},
	InsuranceInterpretation4 - firstChina: {
		ID: "SPC-I4", Force: JudicialInterpretation, Evidence: Primary, From: Day(2018, 9, 1), Checked: normsSeen,
		Zh: "最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（四）(2020年修正)",
		En: "SPC Interpretation IV on the Insurance Law (2020 text)"},
	MarineInsuranceRules - firstChina: {
		ID: "SPC-M", Force: JudicialInterpretation, Evidence: Primary, From: Day(2007, 1, 1), Checked: normsSeen,
		Zh: "最高人民法院关于审理海上保险纠纷案件若干问题的规定（2020年修正）",
		En: "SPC Rules on Marine Insurance Disputes (2020 text)"},

	// Standards, and a press report on the first of them.

	ExpressStandard2011 - firstChina: {
		ID: "GB11", Force: NationalStandard, Evidence: Secondary, From: Day(2012, 5, 1), To: Day(2024, 3, 31), Checked: normsSeen,
		Zh: "GB/T 27917-2011 快递服务", En: "GB/T 27917-2011 Express Service"},
	// The final text was not available: known by number and day only.
	ExpressStandard2023 - firstChina: {
		ID: "GB23", Force: NationalStandard, Evidence: Reported, From: Day(2024, 4, 1), Checked: normsSeen,
		Zh: "GB/T 27917-2023 快递服务", En: "GB/T 27917-2023 Express Service"},
	ExpressStandardDraft2022 - firstChina: {
		ID: "GB23d", Force: NationalStandard, Evidence: Secondary, Checked: normsSeen,
		Zh: "GB/T 27917 快递服务（征求意见稿，2022年11月）", En: "GB/T 27917 Express Service (public draft, November 2022)"},
	// First day as reported; superseded by the 2011 standard on a day not known.
	ExpressStandard2007 - firstChina: {
		ID: "YZ07", Force: NationalStandard, Evidence: Secondary, From: Day(2008, 1, 1), Checked: normsSeen,
		Zh: "YZ/T 0128-2007 快递服务", En: "YZ/T 0128-2007 Express Service (postal industry standard)"},
	// Clause 16.1.3 as quoted before June 2025.
	ExpressStandardPart2 - firstChina: {
		ID: "GBx", Force: NationalStandard, Evidence: Secondary, Checked: normsSeen,
		Zh: "快递服务 第2部分：组织要求（版本不明）", En: "Express Service, Part 2: Organisation (edition not stated)"},
	ExpressStandardPress2008 - firstChina: {
		ID: "P-TP08", Force: Practice, Evidence: Secondary, Checked: normsSeen,
		Zh: "快递服务首个标准的行业报道（2008年）", En: "Trade-press report on the first express standard (2008)"},
	// Process, no numbers.
	ComplaintStandard - firstChina: {
		ID: "ISO10002", Force: NationalStandard, Evidence: Reported, Checked: normsSeen,
		Zh: "GB/T 19012 / ISO 10002 投诉处理指南", En: "GB/T 19012 / ISO 10002 Guidelines for complaint handling"},
}
