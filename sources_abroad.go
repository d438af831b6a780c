package courier

// abroadSources are conventions, foreign statutes and the standard terms of the
// international trade. Nearly all of them were read through others, and where
// the first day was not stated there From stays zero.
var abroadSources = [firstTerms - firstAbroad]Source{
	// Conventions.

	// Its limits change on days of their own.
	Montreal - firstAbroad: {ID: "MC99", Force: Convention, Evidence: Secondary, From: Day(2003, 11, 4), Checked: bookClosed,
		Zh: "蒙特利尔公约（统一国际航空运输某些规则的公约，1999年）",
		En: "Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air)"},
	Warsaw - firstAbroad: {ID: "WC", Force: Convention, Evidence: Secondary, Checked: bookClosed,
		Zh: "华沙公约（1929年）及海牙议定书", En: "Warsaw Convention (1929) and Hague Protocol"},
	// The first day of the protocol, which the limit rests on.
	CMR - firstAbroad: {ID: "CMR", Force: Convention, Evidence: Secondary, From: Day(1980, 12, 28), Checked: bookClosed,
		Zh: "国际公路货物运输合同公约(CMR)及特别提款权议定书",
		En: "CMR, Convention on the Contract for the International Carriage of Goods by Road, and its SDR Protocol"},
	// Read in summary only.
	CIM - firstAbroad: {ID: "CIM", Force: Convention, Evidence: Secondary, From: Day(2006, 7, 1), Checked: bookClosed,
		Zh: "国际铁路货物运输合同统一规则(CIM,1999年)及旧CIM的1990年议定书",
		En: "CIM Uniform Rules 1999 on International Carriage of Goods by Rail, and the 1990 Protocol to the older CIM"},
	HagueVisby - firstAbroad: {ID: "HV", Force: Convention, Evidence: Secondary, Checked: bookClosed,
		Zh: "海牙-维斯比规则（英国1971年《海上货物运输法》附表）",
		En: "Hague-Visby Rules (schedule to the UK Carriage of Goods by Sea Act 1971)"},
	Hamburg - firstAbroad: {ID: "HAM", Force: Convention, Evidence: Secondary, Checked: bookClosed,
		Zh: "汉堡规则（联合国海上货物运输公约）", En: "Hamburg Rules (UN Convention on the Carriage of Goods by Sea)"},
	// Without days because it never came into force; the titles say so.
	Rotterdam - firstAbroad: {ID: "ROT", Force: Convention, Evidence: Secondary, Checked: bookClosed,
		Zh: "鹿特丹规则（未生效）", En: "Rotterdam Rules (not in force)"},
	// Amounts reported to stand in the Regulations since 2018.
	UniversalPostalUnion - firstAbroad: {ID: "UPU", Force: Convention, Evidence: Secondary, Checked: bookClosed,
		Zh: "万国邮联规则（据印度邮政条例的适用）",
		En: "Universal Postal Union rules, as applied in the Indian post office regulations"},

	// Foreign statutes.

	CarmackAmendment - firstAbroad: {ID: "CARM", Force: Statute, Evidence: Secondary, Checked: bookClosed,
		Zh: "美国卡马克修正案(49 USC 14706)及索赔规则(49 CFR 370)",
		En: "US Carmack Amendment, 49 USC 14706, and claims rules, 49 CFR 370"},
	// Read through a carrier's bill of lading.
	USSeaCarriageAct - firstAbroad: {ID: "COGSA", Force: Statute, Evidence: Secondary, Checked: bookClosed,
		Zh: "美国海上货物运输法", En: "US Carriage of Goods by Sea Act"},
	GermanCommercialCode - firstAbroad: {ID: "HGB", Force: Statute, Evidence: Secondary, Checked: bookClosed,
		Zh: "德国商法典第431条", En: "German Commercial Code (HGB), s.431"},
	// The day was not taken down.
	IndiaSeaCarriageAct2025 - firstAbroad: {ID: "IN25", Force: Statute, Evidence: Secondary, Checked: bookClosed,
		Zh: "印度2025年海上货物运输法", En: "India Carriage of Goods by Sea Act 2025"},

	// Standard terms of the trade.

	GermanForwardersTerms - firstAbroad: {ID: "ADSP", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "德国货运代理人一般条款(ADSp)", En: "German Freight Forwarders' Standard Terms (ADSp)"},
	FIATABill - firstAbroad: {ID: "FIATA", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "国际货运代理协会联合会(FIATA)提单", En: "FIATA bill of lading"},
	Incoterms2020 - firstAbroad: {ID: "INCO20", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "国际贸易术语解释通则2020", En: "Incoterms 2020"},
}
