package courier

import (
	"iter"
	"strconv"
)

// The documents of the register: first the norms of China, then conventions and
// foreign law, then terms, wordings and papers of the trade. New documents go to
// the end of their part. The numbers are no format: store the text of an id.
const (
	_ SourceID = iota

	// Statutes.

	CivilCode              // 民法典 Civil Code
	PostalLaw              // 邮政法（2015年修正） Postal Law (2015 text)
	ConsumerLaw            // 消费者权益保护法（2013年修正） Consumer Rights Protection Law
	ConsumerRegulation     // 消费者权益保护法实施条例 Consumer Rights Protection Law, Implementing Regulation
	ECommerceLaw           // 电子商务法 E-Commerce Law
	InsuranceLaw           // 保险法（2015年修正） Insurance Law (2015 text)
	CivilProcedureLaw      // 民事诉讼法（2023年修正） Civil Procedure Law (2023 text)
	AntiTerrorismLaw       // 反恐怖主义法（2018年修正） Anti-Terrorism Law (2018 text)
	PersonalInformationLaw // 个人信息保护法 Personal Information Protection Law
	RailwayLaw             // 铁路法（2015年修正） Railway Law (2015 text)
	MaritimeCode1992       // 海商法（1992年） Maritime Code (1992)
	MaritimeCode2025       // 海商法（2025年修订） Maritime Code (2025 revision)
	CivilAviationLaw2021   // 民用航空法（2021年修正） Civil Aviation Law (2021 text)
	CivilAviationLaw2025   // 民用航空法（2025年修订） Civil Aviation Law (2025 revision)

	// Administrative regulations and decisions of the State Council.

	ExpressRegulation2018    // 快递暂行条例（2018年） Interim Regulation on Express Delivery (2018)
	ExpressRegulation2019    // 快递暂行条例（2019年修订） Interim Regulation on Express Delivery (2019 revision)
	ExpressRegulation2025    // 快递暂行条例（2025年修订） Interim Regulation on Express Delivery (2025 revision)
	RoadTransportRegulation  // 道路运输条例（2023年修订） Road Transport Regulation (2023 revision)
	RailFreightRules1986     // 铁路货物运输合同实施细则 Rail Freight Contract Rules
	WaterwayFreightRules1986 // 水路货物运输合同实施细则 Waterway Freight Contract Rules
	StateCouncilDecision2022 // 国务院关于修改和废止部分行政法规的决定 State Council decision of 2022

	// Departmental rules.

	ExpressMeasures2013         // 快递市场管理办法（2013年） Measures for the Express Market (2013)
	ExpressMeasures2023         // 快递市场管理办法（2023年） Measures for the Express Market (2023)
	RealNameMeasures            // 邮件快件实名收寄管理办法 Real-Name Posting Measures
	LockerMeasures              // 智能快件箱寄递服务管理办法 Smart Locker Measures
	AppealMeasures2014          // 邮政业消费者申诉处理办法（2014年） Measures for Postal Consumer Appeals (2014)
	AppealMeasures2011          // 邮政业消费者申诉处理办法（2011年） Measures for Postal Consumer Appeals (2011)
	AppealMeasures2008          // 邮政业消费者申诉处理办法（2008年） Measures for Postal Consumer Appeals (2008)
	UserAppealMeasures          // 邮政业用户申诉处理办法 Measures for Postal User Appeals
	ProhibitedItemsRules        // 禁止寄递物品管理规定 Rules on Items Prohibited from Posting
	UndeliverableItemsRules     // 无法投递又无法退回快件管理规定 Undeliverable and Unreturnable Items Rules
	UndeliverableItemsDraft2013 // 无法投递又无法退回快件管理规定（征求意见稿） their public draft of November 2013
	DeadMailRule                // 无着邮件处理的邮政旧规 Older postal rule on dead mail
	RoadGoodsRules1999          // 汽车货物运输规则（1999年） Road Goods Transport Rules (1999)
	AirLiabilityLimits2006      // 国内航空运输承运人赔偿责任限额规定 Rules on Liability Limits of Domestic Air Carriers
	RailOperatorRules           // 铁路货物运输规程 Rail Freight Rules of the operator
	WaterDeclaredValueRule      // 水路保价运输旧规 old rule on declared-value carriage by water
	RailDeclaredValueRules      // 铁路保价运输规则 rail operator's rules on declared-value carriage
	WagePaymentRules            // 工资支付暂行规定 Interim Rules on Wage Payment

	// Local regulations.

	ZhejiangExpress  // 浙江省快递业促进条例 Zhejiang Express Promotion Regulation
	ZhejiangConsumer // 浙江省实施消费者权益保护法办法 Zhejiang Consumer Measures
	ChongqingPostal  // 重庆市邮政条例 Chongqing Postal Regulation
	ShanghaiPostal   // 上海市实施邮政法办法 Shanghai Postal Measures
	HenanPostal      // 河南省邮政条例 Henan Postal Regulation
	GuangzhouExpress // 广州市快递规定（2023年） Guangzhou express rules (2023)

	// Judicial interpretations of the Supreme People's Court.

	ContractInterpretation   // 合同编通则解释 SPC Interpretation on the General Part of Contracts
	LimitationRules          // 诉讼时效规定 SPC Limitation Rules
	OnlineConsumptionRules   // 网络消费纠纷规定（一） SPC Online Consumption Rules (1)
	RailDamageInterpretation // 铁路运输损害赔偿解释 SPC Rail Damages Interpretation
	InsuranceInterpretation2 // 保险法解释（二） SPC Insurance Interpretation II
	InsuranceInterpretation4 // 保险法解释（四） SPC Insurance Interpretation IV
	MarineInsuranceRules     // 海上保险纠纷规定 SPC Marine Insurance Rules

	// Standards, and a press report on the first of them.

	ExpressStandard2011      // 快递服务 GB/T 27917-2011 Express Service
	ExpressStandard2023      // 快递服务 GB/T 27917-2023 Express Service
	ExpressStandardDraft2022 // 快递服务（征求意见稿） its public draft of November 2022
	ExpressStandard2007      // 快递服务 YZ/T 0128-2007 Express Service, postal industry standard
	ExpressStandardPart2     // 快递服务 第2部分：组织要求 Express Service, Part 2, edition not stated
	ExpressStandardPress2008 // 快递服务首个标准的行业报道 trade-press report of 2008 on the first express standard
	ComplaintStandard        // 投诉处理指南 GB/T 19012, ISO 10002, complaint handling

	// Conventions.

	Montreal             // 蒙特利尔公约 Montreal Convention 1999
	Warsaw               // 华沙公约及海牙议定书 Warsaw Convention and Hague Protocol
	CMR                  // 国际公路货物运输合同公约 CMR, international carriage of goods by road
	CIM                  // 国际铁路货物运输合同统一规则 CIM, international carriage of goods by rail
	HagueVisby           // 海牙-维斯比规则 Hague-Visby Rules
	Hamburg              // 汉堡规则 Hamburg Rules
	Rotterdam            // 鹿特丹规则（未生效） Rotterdam Rules (not in force)
	UniversalPostalUnion // 万国邮联规则 Universal Postal Union rules, as applied by India Post

	// Foreign statutes.

	CarmackAmendment        // 卡马克修正案 US Carmack Amendment and claims rules
	USSeaCarriageAct        // 美国海上货物运输法 US Carriage of Goods by Sea Act
	GermanCommercialCode    // 德国商法典第431条 German Commercial Code (HGB), s.431
	IndiaSeaCarriageAct2025 // 印度2025年海上货物运输法 India Carriage of Goods by Sea Act 2025

	// Standard terms of the trade.

	GermanForwardersTerms // 德国货运代理人一般条款 ADSp, German Freight Forwarders' Standard Terms
	FIATABill             // 国际货运代理协会联合会(FIATA)提单 FIATA bill of lading
	Incoterms2020         // 国际贸易术语解释通则2020 Incoterms 2020

	// Terms of Chinese carriers.

	SFOldTerms            // 顺丰速运旧版运单条款 SF Express, older waybill terms
	SFDeclaredValuePage   // 顺丰速运保价服务页 SF Express, declared-value page
	SFCapsPress           // 顺丰速运赔偿上限的媒体报道（2017年、2024年） Press on SF Express compensation caps (2017, 2024)
	JDTerms               // 京东类快递条款（京邦达，转售方文本） JD-type terms (Jingbangda affiliate, reseller's text)
	ZTOTerms              // 中通快递服务条款 ZTO Express terms
	YTOTerms              // 圆通速递服务条款 YTO Express terms
	TruckingExpressTerms  // 某汽运快递运单条款 A generic trucking-express waybill
	EMSDomesticTerms      // EMS国内特快专递条款（承运人英文网页） EMS domestic terms (carrier's English page)
	EMSInternationalTerms // EMS国际特快专递条款（代理网页） EMS international terms (an agent's page)
	ChinaPostEMSPage      // 中国邮政EMS服务页 China Post EMS page
	EMSSixFoldTerms       // EMS国内特快专递条款（较新副本，六倍邮资） EMS domestic terms (newer copy, six times postage)
	CourierPartnerTerms   // 某快递合作方条款(daole) Terms of a courier partner (daole), firm not named
	HOAUTerms             // 天地华宇零担保价页（约2015年） HOAU less-than-truckload declared-value page (about 2015)
	SmallLTLTerms         // 某小型零担承运人下单页条款 A small less-than-truckload carrier's order page
	ForwarderTerms        // 某货运代理条款 A freight forwarder's terms
	HiveBoxTariff         // 丰巢智能快递柜收费标准（2020年5月，媒体报道） Hive Box locker tariff (May 2020, press)

	// Terms of carriers abroad.

	FedExClaimsTerms     // 联邦快递索赔条款及常见问答 FedEx claims clause and FAQ
	FedExFreightTariff   // 联邦快递货运运价本第781项 FedEx Freight tariff, item 781
	UPSClaimTerms        // UPS索赔问答（2022年5月12日更新）及延误指南 UPS claim FAQ (updated 2022-05-12) and late-delivery guide
	DHLChinaTerms        // DHL快递中国旧版条款 DHL Express, older China terms
	USPSClaimTerms       // 美国邮政索赔页、DMM 609摘录及EasyPost页 USPS claims page, DMM 609 quotations and EasyPost page
	IndiaPostRegulations // 印度邮政条例第74至86条 India Post regulations 74 to 86

	// Interfaces that intercept a parcel under way.

	SFInterceptAPI         // 顺丰快递管家拦截接口 SF Express intercept interface
	Kuaidi100InterceptAPI  // 快递100拦截接口 Kuaidi100 intercept interface
	AggregatorInterceptAPI // 另一聚合平台拦截接口 Intercept interface of a second aggregator
	UPSInterceptPage       // UPS派件拦截服务页 UPS Delivery Intercept, the carrier's pages
	USPSInterceptPage      // 美国邮政包裹拦截公告与服务页 USPS Package Intercept, notice and guides
	FedExRerouteGuides     // 联邦快递改派的第三方说明 Third-party guides to FedEx rerouting

	// Wordings of insurers.

	PICCDomesticCargo   // 中国人保国内水路、陆路货物运输保险条款 PICC domestic water and land cargo insurance clauses
	PICCWaterCargo1990s // 中国人保国内水路货物运输保险条款 PICC domestic water cargo insurance clauses of the 1990s
	ICC1982             // 协会货物条款(A)(B)(C)(1982年) Institute Cargo Clauses A, B and C (1982)
	ICC2009             // 协会货物条款(A)(B)(C)(2009年) Institute Cargo Clauses A, B and C (2009)

	// Case notes, guides and lists of the trade.

	ShanghaiCourtDigest        // 上海市第一中级人民法院案例摘要 Case digest of the Shanghai No. 1 Intermediate Court
	ShenzhenCaseNote           // 深圳某律师事务所案例评析 A Shenzhen law firm's case note
	ShanghaiConsumerCommission // 上海市消保委关于快递赔偿的意见 Shanghai consumer commission on express compensation
	ClaimNotice24h             // 货运险出险通知指南（24小时） Public guide on cargo-claim notice (24 hours)
	ClaimNotice48h             // 货运险出险通知指南（48小时） Public guide on cargo-claim notice (48 hours)
	ClaimDocumentLists         // 货运险索赔单证清单 Public lists of cargo-claim documents
	SalvageNote                // 人保理赔残值扣除说明 Public note on salvage deduction in PICC practice
	RailClaimPage2006          // 铁路赔偿时限与起赔额网页 public page of 2006 on rail claim dates and minimum amounts
	AirWaybillConditions       // 航空运单背面条款 airline waybill conditions
	ProhibitedGoodsList        // 某承运人公布的禁寄物品目录（18类） A carrier's published list of prohibited goods (18 classes)
	PostalMajorAccounts        // 邮政局大客户分级网页 A page on postal bureau major-account classes
	ParcelLossTasks            // 行业软件的快件遗失工单结构 Shape of parcel-loss tasks in trade software
	DeductibleDefinitions      // 绝对免赔额与相对免赔额的公开定义 Public definitions of absolute and relative deductible

	// Founding documents.

	ExpressTextbook        // 快递运营 项目六 Express Operations, Project 6 (textbook slides)
	TransportServiceSlides // 在途物资跟踪与客户服务 Tracking Goods in Transit and Customer Service
	OrderTextbook          // 办理客户订单业务，处理客户投诉 Handling Customer Orders and Complaints (textbook)
	ComplaintHandbook      // 快递物流投诉处理及客户挽回策略 Handling Complaints and Winning Customers Back
	ServiceHandbook80      // 宅急送客服手册80问 ZJS Express Customer Service Handbook, 80 Questions
)

// sourceCount is the number after that of the last document.
const sourceCount = ServiceHandbook80 + 1

// Each part is a table of its own, indexed from its first document.
const (
	firstChina  = CivilCode
	firstAbroad = Montreal
	firstTerms  = SFOldTerms
)

// The days up to which the documents were checked.
var (
	actsSeen   = Day(2026, 8, 28)  // last day of the acts searched for a later edition
	normsSeen  = Day(2026, 9, 30)  // last day the norms of China were looked up
	bookClosed = Day(2026, 11, 22) // last day everything else was read
)

// register points at the row of every document, by its id: most of what is
// asked of the law is one look-up here.
var register = registered()

func registered() (rows [sourceCount]*Source) {
	for i := range chinaSources {
		rows[int(firstChina)+i] = &chinaSources[i]
	}
	for i := range abroadSources {
		rows[int(firstAbroad)+i] = &abroadSources[i]
	}
	for i := range termSources {
		rows[int(firstTerms)+i] = &termSources[i]
	}
	return rows
}

// source returns the register's row of id, nil for an id that names no document.
func source(id SourceID) *Source {
	if id >= sourceCount {
		return nil
	}
	return register[id]
}

// SourceOf returns a copy of the register's row of id. For zero, and for a
// number outside the register, it returns the zero Source and false.
func SourceOf(id SourceID) (Source, bool) {
	s := source(id)
	if s == nil {
		return Source{}, false
	}
	return *s, true
}

// Sources yields every document of the register with its id, in register order:
// the norms of China, conventions and foreign law, terms and papers of the trade.
func Sources() iter.Seq2[SourceID, Source] {
	return func(yield func(SourceID, Source) bool) {
		for id := firstChina; id < sourceCount; id++ {
			if !yield(id, *source(id)) {
				return
			}
		}
	}
}

// ParseSource returns the document whose id is the text id, "CC" or "TM-ZTO".
// Any other text, another spelling of case and the empty text included, is
// [ErrUnknownWord].
func ParseSource(id string) (SourceID, error) {
	for known := firstChina; known < sourceCount; known++ {
		if source(known).ID == id {
			return known, nil
		}
	}
	return 0, unknownWord(id)
}

// String returns the id of the document, "CC"; "" for zero, and "invalid(250)"
// for a number outside the register.
func (id SourceID) String() string {
	switch s := source(id); {
	case s != nil:
		return s.ID
	case id == 0:
		return ""
	default:
		return "invalid(" + strconv.Itoa(int(id)) + ")"
	}
}

// MarshalText returns the id of the document, empty for zero, and
// [ErrUnknownWord] for a number outside the register.
func (id SourceID) MarshalText() ([]byte, error) {
	if id >= sourceCount {
		return nil, unknownWord(id.String())
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads what [ParseSource] reads. Empty text is an error, so zero,
// which names no document, is written but never read back; on an error id is
// left as it was.
func (id *SourceID) UnmarshalText(text []byte) error {
	v, err := ParseSource(string(text))
	if err == nil {
		*id = v
	}
	return err
}
