package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The named facts of a clause of a carrier's terms: one for each kind, then
// what the other fields say.
const (
	termsConsumer courier.Facts = 1 << (iota + 32)
	termsNegotiated
	termsBelow
	termsInBill
	termsExpress
	termsOnline
	termsSea
	termsAir
	termsRail
	termsCoast
	restrictsConsumer // of the kinds: the Regulation of 2024 names it
	mustBeShown       // of the kinds: subject to notice and fairness
)

const allClauseKinds courier.Facts = 1<<32 - 1

// clauseIs returns the named fact of a kind of clause.
func clauseIs(k ClauseKind) courier.Facts { return 1 << (k - 1) }

// clauseMeans returns what a kind of clause says.
func clauseMeans(k ClauseKind) courier.Facts {
	f := clauseIs(k)
	switch k {
	case ArbitrationOnly, ExcludesSuit, RestrictsChange, TiesCustomer:
		f |= restrictsConsumer
	case LimitsLiability, ExcludesIndirect, ExcludesSetOff, FeesBeforeClaims, CompulsoryCover, SetsPenalty, ExcludesPackingIntact:
		f |= mustBeShown
	}
	return f
}

var termsFields = []courier.Field{
	clauseKindField(),
	{Need: "regime", Owns: termsSea | termsAir | termsRail, Values: []courier.Facts{0, termsSea, termsAir, termsRail}},
	courier.YesNo("domestic", termsCoast),
	courier.YesNo("consumer", termsConsumer),
	courier.YesNo("express", termsExpress),
	courier.YesNo("online", termsOnline),
	courier.YesNo("negotiated", termsNegotiated),
	courier.YesNo("below_law", termsBelow),
	courier.YesNo("in_bill", termsInBill),
}

func clauseKindField() courier.Field {
	f := courier.Field{Need: "kind"}
	for k := ClauseKind(1); clauseKinds.Has(uint8(k)); k++ {
		f.Owns |= clauseMeans(k)
		f.Values = append(f.Values, clauseMeans(k))
	}
	return f
}

// about is what is known about a clause.
func (c *ClauseList) about(clause *TermsClause) (k courier.Known) {
	k.Among(allClauseKinds|restrictsConsumer|mustBeShown, clauseMeans(clause.Kind))
	k.Answer(termsSea, courier.AnswerOf(c.Regime == courier.Sea))
	k.Answer(termsAir, courier.AnswerOf(c.Regime == courier.Air))
	k.Answer(termsRail, courier.AnswerOf(c.Regime == courier.Rail))
	k.Answer(termsCoast, c.Domestic)
	k.Answer(termsConsumer, c.Consumer)
	k.Answer(termsExpress, c.Express)
	k.Answer(termsOnline, c.Online)
	k.Answer(termsNegotiated, courier.AnswerOf(clause.Negotiated == courier.Yes))
	k.Answer(termsBelow, clause.BelowLaw)
	k.Answer(termsInBill, clause.InBill)
	return k
}

// consumerRule is what restricts a consumer, first by the law alone, then named
// by its Regulation.
var consumerRule = []courier.Cite{courier.Art(courier.ConsumerLaw, "26"), courier.Art(courier.ConsumerRegulation, "17")}

// termsCheck is the question what mandatory law makes of a clause.
var termsCheck = courier.NewQuestion(termsFields, slices.Concat([]courier.Ground{
	clauseRow(courier.Grants, "stands", "LIA-07 LIA-08", civilCode("497"), 0, 0,
		"没有强制性规定使该类条款当然无效", "no mandatory rule makes such a clause void as such"),
	clauseRow(courier.Conditions, "must_be_shown", "LIA-07 LIA-08", standardTerm, mustBeShown, termsNegotiated,
		"须以合理方式提示，按照对方要求予以说明，并且没有不合理地免除或者减轻责任、限制对方主要权利",
		"it has to be brought to notice in a reasonable way, explained when asked, and must not relieve the carrier or restrict the other side unreasonably"),

	clauseRow(courier.Bars, "gross_fault", "LIA-08", civilCode("506"), clauseIs(ExcludesGrossFault), 0,
		"免除因故意或者重大过失造成对方财产损失的责任，该条款无效", "a clause that relieves of loss of property by intent or gross negligence is void as such"),
	clauseRow(courier.Bars, "injury", "LIA-08", civilCode("506"), clauseIs(ExcludesInjury), 0,
		"免除造成对方人身损害的责任，该条款无效", "a clause that relieves of personal injury is void as such"),
	clauseRow(courier.Bars, "all_liability", "LIA-08", civilCode("497"), clauseIs(ExcludesLiability), termsNegotiated|termsConsumer,
		"格式条款一概免除承运人的责任，排除对方主要权利，该条款无效", "a standard term that relieves the carrier of all liability takes the other side's main right away and is void"),
	clauseRow(courier.Bars, "all_liability_to_consumer", "LIA-08 LIA-18", consumerRule[:1], clauseIs(ExcludesLiability)|termsConsumer, termsNegotiated,
		"以格式条款免除经营者责任，对消费者不公平、不合理，其内容无效", "a standard term that relieves the trader of liability to a consumer has no effect"),
	clauseRow(courier.Bars, "all_liability_at_sea", "CN-SEA-08", seaMandatory, clauseIs(ExcludesLiability)|termsSea, termsCoast,
		"免除海商法第四章规定的承运人责任的条款无效", "a clause that relieves of the liability of chapter IV of the Maritime Code is void"),
	clauseRow(courier.Bars, "all_liability_on_coast", "CN-SEA-08", seaMandatory[1:], clauseIs(ExcludesLiability)|termsSea|termsCoast, 0,
		"国内海上货物运输中，免除海商法第四章规定的承运人责任的条款无效", "between Chinese ports too a clause that relieves of the liability of chapter IV is void"),
	clauseRow(courier.Bars, "all_liability_in_air", "CN-AIR-13", airMandatory, clauseIs(ExcludesLiability)|termsAir, 0,
		"免除民用航空法规定的承运人责任的条款无效", "a clause that relieves of the liability of the Civil Aviation Law is void"),
	clauseRow(courier.Bars, "limit_below_sea_law", "CN-SEA-08", seaMandatory, clauseIs(LimitsLiability)|termsBelow|termsSea, termsCoast,
		"低于海商法所定责任限额的条款无效", "a limit below that of the Maritime Code is void"),
	clauseRow(courier.Bars, "limit_below_coastal_law", "CN-SEA-08", seaMandatory[1:], clauseIs(LimitsLiability)|termsBelow|termsSea|termsCoast, 0,
		"国内海上货物运输中，低于海商法所定责任限额的条款无效", "between Chinese ports too a limit below that of the Maritime Code is void"),
	clauseRow(courier.Bars, "limit_below_air_law", "CN-AIR-13", airMandatory, clauseIs(LimitsLiability)|termsBelow|termsAir, 0,
		"降低民用航空法所定责任限额的条款无效", "a limit below that of the Civil Aviation Law is void"),

	clauseRow(courier.Bars, "shortens_notice", "LIA-13 LIA-06", civilCode("197"), clauseIs(ShortensNotice), 0,
		"诉讼时效的期间由法律规定，当事人约定无效：逾期未索赔不消灭权利，只能作为证据方面的不利，不得据此拒赔",
		"periods of limitation are the law's and cannot be agreed: a claim window missed extinguishes nothing, is evidence and no more, and is no ground of refusal"),
	clauseRow(courier.Bars, "alters_limitation", "LIA-13", civilCode("197"), clauseIs(AltersLimitation), 0,
		"诉讼时效的期间、计算方法以及中止、中断的事由由法律规定，当事人约定无效",
		"length, counting, suspension and interruption of limitation are the law's, and what the parties agree on them is void"),

	clauseRow(courier.Bars, "restricts_consumer", "LIA-18", law(courier.ConsumerRegulation, "17"), restrictsConsumer|termsConsumer, termsNegotiated,
		"经营者不得利用格式条款不合理地限制消费者依法变更或者解除合同、选择诉讼或者仲裁、选择其他经营者的权利，该条款无效",
		"a trader may not by standard terms restrict the consumer's right to change or end the contract, to choose suit or arbitration, or to choose another trader: the clause is void"),
	clauseRow(courier.Refers, "restricts_consumer_unnamed", "LIA-18 LIA-08", law(courier.ConsumerLaw, "26"), restrictsConsumer|termsConsumer, termsNegotiated,
		"排除或者限制消费者权利的格式条款，对消费者不公平、不合理的无效；是否如此由人工判断",
		"a standard term that restricts a consumer's rights has no effect where it is unfair or unreasonable; whether it is, a person decides"),
	clauseRow(courier.Bars, "no_suit", "LIA-08", civilCode("497"), clauseIs(ExcludesSuit), termsNegotiated|termsConsumer,
		"格式条款排除对方起诉的权利，属于排除对方主要权利，无效", "a standard term that forbids suit takes a main right of the other side away and is void"),
	clauseRow(courier.Warns, "fine", "LIA-18", law(courier.ConsumerRegulation, "50"), restrictsConsumer|termsConsumer, termsNegotiated,
		"使用此类格式条款的经营者可以被处罚，没有违法所得且其他法律没有规定的，处三十万元以下的罚款",
		"a trader who uses such a term may be punished: without unlawful gain, and where no other law says, by a fine of up to 300,000 yuan"),

	clauseRow(courier.Bars, "forced_cover_by_rail", "CN-RAIL-01", law(courier.RailwayLaw, "17"), clauseIs(CompulsoryCover)|termsRail, 0,
		"保价运输由托运人自愿申请，不得以任何方式强迫办理", "declared-value carriage by rail is voluntary and may not be forced in any way"),
	clauseRow(courier.Conditions, "cover_for_valuables", "INT-05", courier.Express(21), clauseIs(CompulsoryCover)|termsExpress, termsRail,
		"经营快递业务的企业可以要求对贵重物品予以保价，以贵重物品为限", "an express firm may ask for declared value for valuables; the clause has to keep to them"),
	clauseRow(courier.Bars, "no_consent", "DEL-02", []courier.Cite{courier.Art(courier.LockerMeasures, ""), courier.Art(courier.ExpressMeasures2023, "28")}, clauseIs(LeavesWithoutConsent)|termsExpress, 0,
		"未经用户同意，不得代为确认收到快件，不得擅自将快件投递到智能快件箱、快递服务站等快递末端服务设施",
		"without the user's consent the firm may neither confirm receipt nor leave the item at a locker or station"),
	clauseRow(courier.Bars, "no_consent_online", "DEL-01", law(courier.ECommerceLaw, "52"), clauseIs(LeavesWithoutConsent)|termsOnline, 0,
		"为电子商务交付商品，交由他人代收的，应当经收货人同意", "delivery of goods bought online to somebody else takes the consignee's consent"),
	clauseRow(courier.Bars, "signed_means_accepted", "LIA-06", law(courier.OnlineConsumptionRules, "1"), clauseIs(SignedMeansAccepted)|termsConsumer|termsOnline, 0,
		"网络消费中约定收货人签收商品即视为认可质量合格的格式条款，应当认定无效",
		"in online consumption a standard term by which signing means that the quality is accepted is void"),
	clauseRow(courier.Conditions, "signed_is_evidence", "LIA-06", civilCode("831"), clauseIs(SignedMeansAccepted), 0,
		"签收后未提出异议的，只是已经按照运输单证的记载交付的初步证据，可以被推翻",
		"signing without objection is only prima facie evidence of delivery as documented, and may be rebutted"),
	clauseRow(courier.Refers, "changes_promise", "LIA-08", civilCode("497"), clauseIs(ChangesPromise), termsNegotiated|termsConsumer,
		"单方变更服务承诺的格式条款，不合理地减轻承运人责任的无效；是否如此由人工判断",
		"a standard term by which the carrier changes its promise alone is void where it lessens its liability unreasonably; whether it does, a person decides"),
	clauseRow(courier.Refers, "changes_promise_to_consumer", "LIA-08 LIA-18", law(courier.ConsumerLaw, "26"), clauseIs(ChangesPromise)|termsConsumer, termsNegotiated,
		"单方变更服务承诺的格式条款，对消费者不公平、不合理的无效；是否如此由人工判断",
		"a standard term by which the trader changes its promise alone has no effect where it is unfair to the consumer; whether it is, a person decides"),
	clauseRow(courier.Bars, "no_inspection", "DEL-01 DEL-03", courier.Express(25), clauseIs(ExcludesInspection)|termsExpress, 0,
		"收件人或者代收人有权当面验收快件，不得以条款排除", "the recipient or its agent has the right to inspect an express item in person, and a clause cannot take it away"),
	clauseRow(courier.Bars, "cargo_insurance", "CN-SEA-08", seaMandatory, clauseIs(TakesCargoInsurance)|termsSea, termsCoast,
		"将货物的保险利益转让给承运人的条款或者类似条款无效", "a clause that makes over the benefit of cargo insurance to the carrier is void"),
	clauseRow(courier.Bars, "cargo_insurance_on_coast", "CN-SEA-08", seaMandatory[1:], clauseIs(TakesCargoInsurance)|termsSea|termsCoast, 0,
		"国内海上货物运输中，将货物的保险利益转让给承运人的条款或者类似条款无效", "between Chinese ports too a clause that makes over the benefit of cargo insurance is void"),
	clauseRow(courier.Conditions, "foreign_law", "CN-SEA-08", law(courier.MaritimeCode2025, "295"), clauseIs(ChoosesForeignLaw)|termsSea, 0,
		"装货港或者卸货港位于中华人民共和国境内的国际海上货物运输合同，仍适用海商法第四章的规定",
		"a contract of international carriage by sea that loads or discharges in China stays under chapter IV of the Maritime Code"),
	clauseRow(courier.Conditions, "named_carrier", "CN-SEA-18", bothCodes("60", "61"), clauseIs(NamedCarrierAnswers)|termsSea, 0,
		"须明确约定特定的部分运输由指定的实际承运人履行，并以货物在其掌管期间发生的损失为限",
		"it has to name the part of the carriage and the actual carrier, and reaches only what happens in that carrier's charge"),
	clauseRow(courier.Conditions, "named_carrier_not_in_bill", "CN-SEA-18", law(courier.MaritimeCode2025, "61"), clauseIs(NamedCarrierAnswers)|termsSea, termsInBill,
		"该约定未在提单中载明的，不得对抗善意第三人", "unless it stands in the bill of lading, it does not hold against a third party in good faith"),
}, clausesOfCharges))

// clauseRow is a ground of the check. What a rule below a statute forbids
// clauses to do binds all the same.
func clauseRow(effect courier.Effect, code courier.Code, ids string, cites []courier.Cite, facts, unless courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: "liability.check." + code, IDs: ids, Cites: cites, Field: "clauses[]", Zh: zh, En: en},
		Effect: effect, If: facts, Unless: unless, Binds: effect == courier.Bars,
	}
}
