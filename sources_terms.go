package courier

// termSources are carrier terms, insurer wordings and papers of the trade. They
// are copies that bear at most a year or the day of a repost, never a day in
// force, so none has From or To; what date there is stands in the title.
//
// 申通 STO Express has no row: the only figures seen for it come from
// demonstration text, and nothing may rest on them.
var termSources = [sourceCount - firstTerms]Source{
	// Terms of Chinese carriers.

	// Perhaps superseded.
	SFOldTerms - firstTerms: {ID: "TM-SF-OLD", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "顺丰速运旧版运单条款", En: "SF Express, older waybill terms"},
	SFDeclaredValuePage - firstTerms: {ID: "TM-SF-BJ", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "顺丰速运保价服务页", En: "SF Express, declared-value page"},
	SFCapsPress - firstTerms: {ID: "TM-SF-PRESS", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "顺丰速运赔偿上限的媒体报道（2017年、2024年）", En: "Press on SF Express compensation caps (2017, 2024)"},
	JDTerms - firstTerms: {ID: "TM-JD", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "京东类快递条款（京邦达，转售方文本）", En: "JD-type terms (Jingbangda affiliate, reseller's text)"},
	// Caps confirmed by a press repost of 2021.
	ZTOTerms - firstTerms: {ID: "TM-ZTO", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "中通快递服务条款", En: "ZTO Express terms"},
	YTOTerms - firstTerms: {ID: "TM-YTO", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "圆通速递服务条款", En: "YTO Express terms"},
	TruckingExpressTerms - firstTerms: {ID: "TM-GEN", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "某汽运快递运单条款", En: "A generic trucking-express waybill"},
	EMSDomesticTerms - firstTerms: {ID: "TM-EMS-D", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "EMS国内特快专递条款（承运人英文网页）", En: "EMS domestic terms (carrier's English page)"},
	EMSInternationalTerms - firstTerms: {ID: "TM-EMS-I", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "EMS国际特快专递条款（代理网页）", En: "EMS international terms (an agent's page)"},
	// Whether it is still current is disputed.
	ChinaPostEMSPage - firstTerms: {ID: "TM-EMS-CP", Force: Contract, Evidence: Disputed, Checked: bookClosed,
		Zh: "中国邮政EMS服务页", En: "China Post EMS page"},
	// Of low trust, and against the three times postage of the other copies.
	EMSSixFoldTerms - firstTerms: {ID: "TM-EMS-D6", Force: Contract, Evidence: Disputed, Checked: bookClosed,
		Zh: "EMS国内特快专递条款（较新副本，六倍邮资）", En: "EMS domestic terms (newer copy, six times postage)"},
	CourierPartnerTerms - firstTerms: {ID: "TM-DAO", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "某快递合作方条款(daole)", En: "Terms of a courier partner (daole), firm not named"},
	HOAUTerms - firstTerms: {ID: "TM-HOAU", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "天地华宇零担保价页（约2015年）", En: "HOAU less-than-truckload declared-value page (about 2015)"},
	SmallLTLTerms - firstTerms: {ID: "TM-LTL5", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "某小型零担承运人下单页条款", En: "A small less-than-truckload carrier's order page"},
	ForwarderTerms - firstTerms: {ID: "TM-FWD", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "某货运代理条款", En: "A freight forwarder's terms"},
	HiveBoxTariff - firstTerms: {ID: "TM-HIVE", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "丰巢智能快递柜收费标准（2020年5月，媒体报道）", En: "Hive Box locker tariff (May 2020, press)"},

	// Terms of carriers abroad.

	FedExClaimsTerms - firstTerms: {ID: "TM-FDX", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "联邦快递索赔条款及常见问答", En: "FedEx claims clause and FAQ"},
	FedExFreightTariff - firstTerms: {ID: "TM-FDX-F", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "联邦快递货运运价本第781项", En: "FedEx Freight tariff, item 781"},
	UPSClaimTerms - firstTerms: {ID: "TM-UPS", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "UPS索赔问答（2022年5月12日更新）及延误指南", En: "UPS claim FAQ (updated 2022-05-12) and late-delivery guide"},
	DHLChinaTerms - firstTerms: {ID: "TM-DHL", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "DHL快递中国旧版条款", En: "DHL Express, older China terms"},
	USPSClaimTerms - firstTerms: {ID: "TM-USPS", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "美国邮政索赔页、DMM 609摘录及EasyPost页", En: "USPS claims page, DMM 609 quotations and EasyPost page"},
	IndiaPostRegulations - firstTerms: {ID: "TM-IND", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "印度邮政条例第74至86条", En: "India Post regulations 74 to 86"},

	// Interfaces that intercept a parcel under way.

	SFInterceptAPI - firstTerms: {ID: "API-SF", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "顺丰快递管家拦截接口", En: "SF Express intercept interface"},
	Kuaidi100InterceptAPI - firstTerms: {ID: "API-K100", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "快递100拦截接口", En: "Kuaidi100 intercept interface"},
	AggregatorInterceptAPI - firstTerms: {ID: "API-AGG", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "另一聚合平台拦截接口", En: "Intercept interface of a second aggregator"},
	// The two pages part on whether a first attempt closes it.
	UPSInterceptPage - firstTerms: {ID: "TM-UPS-DI", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "UPS派件拦截服务页及常见问答（无日期）", En: "UPS Delivery Intercept, the carrier's pages and FAQ (undated)"},
	USPSInterceptPage - firstTerms: {ID: "TM-USPS-PI", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "美国邮政包裹拦截公告（邮政公报22329，2012年1月）及服务页", En: "USPS Package Intercept, Postal Bulletin 22329 (January 2012) and service page"},
	// No text of the carrier was read.
	FedExRerouteGuides - firstTerms: {ID: "TM-FDX-RR", Force: Contract, Evidence: Reported, Checked: bookClosed,
		Zh: "联邦快递改派的第三方说明（无日期）", En: "Third-party guides to FedEx rerouting (undated)"},

	// Wordings of insurers.

	// Versioned by the insurer: store which version a policy names.
	PICCDomesticCargo - firstTerms: {ID: "W-PICC", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "中国人保国内水路、陆路货物运输保险条款", En: "PICC domestic water and land cargo insurance clauses"},
	PICCWaterCargo1990s - firstTerms: {ID: "W-PICC-W", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "中国人保国内水路货物运输保险条款（20世纪90年代）", En: "PICC domestic water cargo insurance clauses (1990s)"},
	ICC1982 - firstTerms: {ID: "W-ICC82", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "协会货物条款(A)(B)(C)(1982年)", En: "Institute Cargo Clauses A, B and C (1982)"},
	ICC2009 - firstTerms: {ID: "W-ICC09", Force: Contract, Evidence: Secondary, Checked: bookClosed,
		Zh: "协会货物条款(A)(B)(C)(2009年)", En: "Institute Cargo Clauses A, B and C (2009)"},

	// Case notes, guides and lists of the trade.

	ShanghaiCourtDigest - firstTerms: {ID: "P-SH1", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "上海市第一中级人民法院案例摘要", En: "Case digest of the Shanghai No. 1 Intermediate Court"},
	ShenzhenCaseNote - firstTerms: {ID: "P-SZ", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "深圳某律师事务所案例评析", En: "A Shenzhen law firm's case note"},
	ShanghaiConsumerCommission - firstTerms: {ID: "P-SHCC", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "上海市消保委关于快递赔偿的意见（2023年5月15日转载）",
		En: "Shanghai consumer commission on express compensation (repost of 2023-05-15)"},
	ClaimNotice24h - firstTerms: {ID: "P-24H", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "货运险出险通知指南（24小时）", En: "Public guide on cargo-claim notice (24 hours)"},
	ClaimNotice48h - firstTerms: {ID: "P-48H", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "货运险出险通知指南（48小时）", En: "Public guide on cargo-claim notice (48 hours)"},
	ClaimDocumentLists - firstTerms: {ID: "P-DOCS", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "货运险索赔单证清单", En: "Public lists of cargo-claim documents"},
	SalvageNote - firstTerms: {ID: "P-SALV", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "人保理赔残值扣除说明", En: "Public note on salvage deduction in PICC practice"},
	RailClaimPage2006 - firstTerms: {ID: "P-RAIL06", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "铁路赔偿时限与起赔额网页（2006年11月19日）",
		En: "Public page on rail claim dates and minimum amounts (2006-11-19)"},
	AirWaybillConditions - firstTerms: {ID: "P-AWB", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "航空运单背面条款(BIFAlink 2024年7月号、AS Freight)",
		En: "Airline waybill conditions (BIFAlink July 2024, AS Freight)"},
	ProhibitedGoodsList - firstTerms: {ID: "P-PIL18", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "某承运人公布的禁寄物品目录（18类）", En: "A carrier's published list of prohibited goods (18 classes)"},
	// Registered so that it can be named; no rule of the library rests on it.
	PostalMajorAccounts - firstTerms: {ID: "P-TIERP", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "邮政局大客户分级网页", En: "A page on postal bureau major-account classes"},
	ParcelLossTasks - firstTerms: {ID: "P-SOFT", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "行业软件的快件遗失工单结构", En: "Shape of parcel-loss tasks in trade software"},
	DeductibleDefinitions - firstTerms: {ID: "P-DED", Force: Practice, Evidence: Secondary, Checked: bookClosed,
		Zh: "绝对免赔额与相对免赔额的公开定义", En: "Public definitions of absolute and relative deductible"},

	// Founding documents.

	ExpressTextbook - firstTerms: {ID: "S0", Force: Practice, Evidence: Seed, Checked: bookClosed,
		Zh: "快递运营 项目六 快递客户服务与管理",
		En: "Express Operations, Project 6: Express Customer Service and Management (textbook slides)"},
	TransportServiceSlides - firstTerms: {ID: "S1", Force: Practice, Evidence: Seed, Checked: bookClosed,
		Zh: "在途物资跟踪与客户服务", En: "Tracking Goods in Transit and Customer Service (slides)"},
	OrderTextbook - firstTerms: {ID: "S2", Force: Practice, Evidence: Seed, Checked: bookClosed,
		Zh: "办理客户订单业务，处理客户投诉", En: "Handling Customer Orders, Handling Customer Complaints (textbook)"},
	ComplaintHandbook - firstTerms: {ID: "S3", Force: Practice, Evidence: Seed, Checked: bookClosed,
		Zh: "快递物流投诉处理及客户挽回策略", En: "Handling Express and Logistics Complaints and Winning Customers Back"},
	// Titles, and the first three answers.
	ServiceHandbook80 - firstTerms: {ID: "S4", Force: Practice, Evidence: Seed, Checked: bookClosed,
		Zh: "宅急送客服手册80问", En: "ZJS Express Customer Service Handbook, 80 Questions"},
}
