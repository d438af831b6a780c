package claim

import "github.com/courier-rules/courier"

func art(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article)}
}

// Which body of law measures the loss.
var (
	rowPostal = courier.Row{
		Code: "claim.gate.postal", IDs: "GEN-07 LIA-11", Cites: art(courier.PostalLaw, "45"),
		Zh: "邮政普遍服务业务范围内的邮件，适用邮政法关于损失赔偿的规定",
		En: "mail within postal universal service: the Postal Law's chapter on compensation applies",
	}
	rowOtherMail = courier.Row{
		Code: "claim.gate.other_mail", IDs: "GEN-07", Cites: art(courier.PostalLaw, "45"),
		Zh: "邮政普遍服务业务范围以外的邮件，适用有关民事法律的规定",
		En: "mail outside postal universal service: civil law applies",
	}
	rowExpress = courier.Row{
		Code: "claim.gate.express", IDs: "GEN-07 LIA-03 TRAP-02", Cites: courier.Express(27),
		Zh: "快件：保价的按约定的保价规则，未保价的按民事法律确定赔偿责任",
		En: "an express item: with declared cover the agreed rules decide, without it civil law",
	}
	rowFreight = courier.Row{
		Code: "claim.gate.freight", IDs: "LIA-02 CN-ROAD-02", Cites: art(courier.CivilCode, "833"),
		Zh: "货物运输：有约定的按约定，没有约定的按交付时到达地的市场价格计算",
		En: "carriage of goods: as agreed, else by the market price at destination",
	}
)

// What was lost.
var (
	rowNotAnswering = courier.Row{
		Code: "claim.not_answering", IDs: "LIA-01",
		Cites: art(courier.CivilCode, "832"),
		Zh:    "承运人对该损失不承担赔偿责任",
		En:    "the carrier does not answer for this loss",
	}
	rowDelayNotAnswering = courier.Row{
		Code: "claim.not_answering_for_delay", IDs: "LIA-05",
		Cites: art(courier.CivilCode, "590"),
		Zh:    "承运人对该延误不承担赔偿责任",
		En:    "the carrier does not answer for this delay",
	}
	rowUnforeseeable = courier.Row{
		Code: "claim.loss.unforeseeable", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"),
		Zh: "该损失在订立合同时不能预见，不在赔偿范围之内",
		En: "the loss could not be foreseen at contracting and is not recoverable",
	}
	rowLoss = courier.Row{
		Code: "claim.loss", IDs: "LIA-02 CN-ROAD-02 T1-01", Cites: art(courier.CivilCode, "833"), Names: [3]string{"loss"},
		Zh: "经证明的损失，按到达地市场价格计{loss}",
		En: "proved loss at the market price of the destination, {loss}",
	}
	rowGoods = courier.Row{
		Code: "claim.loss.goods", IDs: "LIA-02 T1-01 E1", Cites: art(courier.CivilCode, "833"), Names: [3]string{"goods"},
		Zh: "短少或者全损的货物，按到达地市场价格计{goods}",
		En: "goods missing or destroyed, at the market price of the destination, {goods}",
	}
	rowRepair = courier.Row{
		Code: "claim.loss.repair", IDs: "LIA-02 CLM-09 E1", Cites: art(courier.CivilCode, "584"), Names: [3]string{"repair"},
		Zh: "可以修复的货物，修理费及维修取送费计{repair}",
		En: "goods that can be repaired, repair and its carriage, {repair}",
	}
	rowDelayLoss = courier.Row{
		Code: "claim.loss.delay", IDs: "LIA-10 CLM-02", Cites: art(courier.CivilCode, "584"), Names: [3]string{"loss"},
		Zh: "因延误受到的、订立合同时能够预见的损失{loss}",
		En: "loss through delay that could be foreseen at contracting, {loss}",
	}
	rowNotProved = courier.Row{
		Code: "claim.loss.not_proved", IDs: "LIA-02 CLM-11", Cites: art(courier.CivilCode, "833"),
		Zh: "损失不能证明，法律和合同也没有规定此时的赔偿额，由人工处理",
		En: "the loss cannot be proved, and neither law nor contract says what is paid then: a person decides",
	}
	rowExtras = courier.Row{
		Code: "claim.loss.extras", IDs: "CN-ROAD-04", Cites: courier.InTerms(), Names: [3]string{"extras", "loss", "value"},
		Zh: "价格内未含的运费、包装费和税金{extras}，按损失比例（{loss}比{value}）加算",
		En: "freight, packing and taxes of {extras} not within the price, in the proportion of {loss} to {value}",
	}
	rowClaimantFault = courier.Row{
		Code: "claim.claimant_fault", IDs: "LIA-09 CN-CIV-03 D4", Cites: art(courier.CivilCode, "592"), Names: [3]string{"share"},
		Zh: "请求方对损失的发生有过错，减少{share}",
		En: "the claimant's own fault takes {share} off",
	}
)

// Postal universal service.
var (
	rowPostalDelay = courier.Row{
		Code: "claim.postal.delay", IDs: "LIA-11", Cites: art(courier.PostalLaw, "45"),
		Zh: "邮件的损失是指丢失、损毁或者内件短少，延误不在其内",
		En: "loss of mail means loss, damage or shortage of contents; delay is none",
	}
	rowPostalNotAnswering = courier.Row{
		Code: "claim.postal.not_answering", IDs: "LIA-11 QRY-02", Cites: art(courier.PostalLaw, "46-49"),
		Zh: "邮件的损失属于邮政企业不承担赔偿责任的情形",
		En: "the postal enterprise does not answer for this loss of mail",
	}
	rowOrdinary = courier.Row{
		Code: "claim.postal.ordinary", IDs: "LIA-11 CN-POST-01", Cites: art(courier.PostalLaw, "46"),
		Zh: "平常邮件的损失，邮政企业不承担赔偿责任",
		En: "for ordinary mail the postal enterprise does not answer",
	}
	rowOrdinaryGross = courier.Row{
		Code: "claim.postal.ordinary_gross_fault", IDs: "LIA-11 CN-POST-01", Cites: art(courier.PostalLaw, "46"),
		Zh: "但平常邮件的损失因邮政企业故意或者重大过失造成的除外",
		En: "save where intent or gross negligence caused the loss of ordinary mail",
	}
	rowPostalLoss = courier.Row{
		Code: "claim.postal.loss", IDs: "LIA-11", Cites: art(courier.PostalLaw, "47"), Names: [3]string{"loss"},
		Zh: "邮件的实际损失{loss}", En: "actual loss of the item, {loss}",
	}
	rowPostalDeclared = courier.Row{
		Code: "claim.postal.declared_total", IDs: "LIA-11 CN-POST-01", Cites: art(courier.PostalLaw, "47"), Names: [3]string{"declared"},
		Zh: "保价的给据邮件丢失或者全部损毁，按照保价额{declared}赔偿",
		En: "a recorded item with declared cover, lost or destroyed: the sum declared, {declared}",
	}
	rowPostalProportion = courier.Row{
		Code: "claim.postal.declared_part", IDs: "LIA-11 CN-POST-01", Cites: art(courier.PostalLaw, "47"), Names: [3]string{"declared", "value"},
		Zh: "保价的给据邮件部分损毁或者内件短少，按照保价额{declared}与全部价值{value}的比例赔偿",
		En: "a recorded item with declared cover, part lost: in the proportion of the sum declared, {declared}, to the full value, {value}",
	}
	rowThreeFold = courier.Row{
		Code: "claim.postal.three_fold", IDs: "LIA-11 CN-POST-01 T4-16", Cites: art(courier.PostalLaw, "47"), Names: [3]string{"limit", "freight"},
		Zh: "未保价的给据邮件，最高赔偿额不超过所收取资费{freight}的三倍，即{limit}",
		En: "a recorded item without declared cover: at most three times the postage of {freight}, {limit}",
	}
	rowRegistered = courier.Row{
		Code: "claim.postal.registered_letter", IDs: "LIA-11 CN-POST-01 T4-16", Cites: art(courier.PostalLaw, "47"), Names: [3]string{"freight"},
		Zh: "挂号信件丢失、损毁，按照所收取资费{freight}的三倍赔偿，无须证明损失",
		En: "a registered letter lost or damaged: three times the postage of {freight}, without proof of loss",
	}
)

// The contract.
var (
	rowNoTerm = courier.Row{
		Code: "claim.terms.silent", IDs: "LIA-02 LIA-03 TRAP-03", Cites: art(courier.CivilCode, "833"),
		Zh: "合同对赔偿额没有约定限额，法律对该货物也没有按运费倍数设限",
		En: "the contract sets no limit, and for these goods no law limits the amount to a multiple of the freight",
	}
	rowNotReached = courier.Row{
		Code: "claim.terms.not_reached", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "未超过合同约定的限额{limit}", En: "the contract's limit of {limit} is not reached",
	}
	rowLimit = courier.Row{
		Code: "claim.terms.limit", IDs: "CLM-11 LIA-02", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "未保价，按合同约定以{limit}为限", En: "without declared cover the contract limits what is owed to {limit}",
	}
	rowUnproved = courier.Row{
		Code: "claim.terms.unproved", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "不能证明价值的，按合同约定赔偿{amount}", En: "where the value cannot be proved the contract pays {amount}",
	}
	rowProRata = courier.Row{
		Code: "claim.declared.pro_rata", IDs: "CLM-11 CN-ROAD-07 DX-13", Cites: courier.InTerms(), Names: [3]string{"declared", "value"},
		Zh: "不足额保价，按保价额{declared}与价值{value}的比例赔偿",
		En: "declared below value: in the proportion of the sum declared, {declared}, to the value, {value}",
	}
	rowDeclaredCap = courier.Row{
		Code: "claim.declared.actual_within", IDs: "CLM-11 CLM-09 D1", Cites: courier.InTerms(), Names: [3]string{"declared"},
		Zh: "按实际损失赔偿，以保价额{declared}为限", En: "the actual loss, up to the sum declared, {declared}",
	}
	rowFullCover = courier.Row{
		Code: "claim.declared.full_cover", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"declared"},
		Zh: "足额保：全部或者部分损失均按实际损失赔偿，以保价额{declared}为限",
		En: "full cover: a total or a part loss in full, up to the sum declared, {declared}",
	}
	rowValued = courier.Row{
		Code: "claim.declared.valued", IDs: "CLM-11 CN-ROAD-03 D1 DX-12", Cites: courier.InTerms(), Names: [3]string{"declared"},
		Zh: "全部灭失，按保价额{declared}赔偿", En: "a total loss: the sum declared, {declared}",
	}
	rowWithinCover = courier.Row{
		Code: "claim.declared.within", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"declared"},
		Zh: "损失在保价额{declared}之内，全额赔偿", En: "the loss is within the sum declared, {declared}, and paid in full",
	}
	rowOverMaximum = courier.Row{
		Code: "claim.declared.over_maximum", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"declared"},
		Zh: "保价额{declared}超过合同规定的最高限额，由人工处理",
		En: "the sum declared, {declared}, is above what the terms take: a person decides",
	}
	rowDeclaredDelay = courier.Row{
		Code: "claim.declared.delay", IDs: "LIA-03", Cites: courier.Express(27),
		Zh: "保价快件的延误，按约定的保价规则确定赔偿责任，由人工处理",
		En: "delay of an item with declared cover: the agreed rules decide, through a person",
	}
	rowFreightDelay = courier.Row{
		Code: "claim.declared.delay_of_goods", IDs: "LIA-10 CN-ROAD-02", Cites: art(courier.CivilCode, "584"),
		Zh: "保价货物的延误：保价条款是否及于延误、损失是否可以预见，由人工处理",
		En: "delay of goods with declared cover: whether the cover reaches delay and the loss was foreseeable, a person decides",
	}
	rowFragile = courier.Row{
		Code: "claim.terms.fragile", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Names: [3]string{"share"},
		Zh: "易碎品、液体，损失的{share}由客户承担", En: "fragile goods and liquids: the customer bears {share} of the loss",
	}
	rowDeductible = courier.Row{
		Code: "claim.terms.deductible", IDs: "CN-ROAD-08", Cites: courier.InTerms(),
		Zh: "按合同约定扣除免赔额", En: "the deductible that the contract agrees is taken off",
	}
	rowDeductibleIdle = courier.Row{
		Code: "claim.terms.deductible_idle", IDs: "CN-ROAD-08", Cites: courier.InTerms(), Names: [3]string{"amount", "due"},
		Zh: "合同约定的免赔额为{amount}，对应赔的{due}不作扣除", En: "the agreed deductible of {amount} takes nothing off the {due} that is owed",
	}
)

// Beside the loss.
var (
	rowRefund = courier.Row{
		Code: "claim.refund.terms", IDs: "CLM-03", Cites: courier.InTerms(), Names: [3]string{"freight"},
		Zh: "按合同约定退还本次服务费用{freight}", En: "the contract gives back the fee for the service, {freight}",
	}
	rowRefundStandard = courier.Row{
		Code: "claim.refund.standard", IDs: "CLM-02 CLM-03 GEN-06", Cites: art(courier.ExpressStandard2011, ""), Names: [3]string{"freight"},
		Zh: "合同没有约定，按推荐性国家标准免除本次服务费用{freight}，不含保价等附加费用",
		En: "the contract is silent: the recommended standard waives the fee for the service, {freight}, without add-ons",
	}
	rowRefundForce = courier.Row{
		Code: "claim.refund.force_majeure", IDs: "LIA-05 CN-CIV-05", Cites: art(courier.CivilCode, "835"), Names: [3]string{"freight"},
		Zh: "货物在运输过程中因不可抗力灭失，已经收取的运费{freight}，托运人可以请求返还",
		En: "the goods perished in transit through force majeure: the freight paid, {freight}, can be claimed back",
	}
	rowRefundUnread = courier.Row{
		Code: "claim.refund.standard_unread", IDs: "CLM-02 CLM-03 GEN-04",
		Cites: []courier.Cite{courier.Art(courier.ExpressStandard2023, "").Graded(courier.Reported)},
		Zh:    "合同没有约定；现行推荐性国家标准是否免除本次服务费用，其正文未能查阅，须另行查证",
		En:    "the contract is silent, and whether the standard now in force waives the fee for the service must be looked up: its text was not read",
	}
	rowFraud = courier.Row{
		Code: "claim.fraud", IDs: "LIA-16", Cites: art(courier.ConsumerLaw, "55"), Names: [3]string{"increase", "fee"},
		Zh: "经营者有欺诈行为，按消费者的要求增加赔偿服务费用{fee}的三倍，不足五百元的为五百元，计{increase}",
		En: "fraud: at the consumer's demand three times the fee of {fee} on top, at least 500 yuan: {increase}",
	}
	rowHarmless = courier.Row{
		Code: "claim.fraud.harmless", IDs: "LIA-19", Cites: art(courier.ConsumerRegulation, "49"),
		Zh: "标签、说明书、宣传材料的瑕疵不影响服务质量且不会造成误导，不适用增加赔偿",
		En: "a flaw in label, manual or publicity that neither touches quality nor misleads: no increase",
	}
	rowStaged = courier.Row{
		Code: "claim.fraud.staged", IDs: "LIA-19",
		Cites: []courier.Cite{courier.Art(courier.ConsumerLaw, "55"), courier.Art(courier.ConsumerRegulation, "49")},
		Zh:    "请求方以夹带、掉包、造假、捏造事实等方式骗取赔偿的，不适用增加赔偿；整个索赔由人工处理",
		En:    "a claimant who plants, swaps, fakes or invents gets no increase, and a person decides on the whole claim",
	}
	rowNotFraud = courier.Row{
		Code: "claim.fraud.not_owed", IDs: "LIA-16", Cites: art(courier.ConsumerLaw, "55"),
		Zh: "未证明欺诈，或者请求方不是消费者，不适用增加赔偿",
		En: "fraud is not proved, or the claimant is no consumer: no increase",
	}
)

// Zhejiang.
var (
	rowStated = courier.Row{
		Code: "claim.zhejiang.stated", IDs: "LIA-12 TRAP-20", Cites: art(courier.ZhejiangConsumer, "22"), Names: [3]string{"stated"},
		Zh: "浙江省消费者交寄的快递物品，事先申报价值的，按照申报价值{stated}赔偿",
		En: "a consumer's item posted in Zhejiang, its value stated beforehand: the value stated, {stated}",
	}
	rowStatedPart = courier.Row{
		Code: "claim.zhejiang.stated_part", IDs: "LIA-12 TRAP-20", Cites: art(courier.ZhejiangConsumer, "22"), Names: [3]string{"stated", "share"},
		Zh: "部分损失，以申报价值{stated}为全部价值，按损失比例{share}赔偿",
		En: "a part loss: {share} of the value stated, {stated}, which stands for the whole",
	}
	rowStatedAbove = courier.Row{
		Code: "claim.zhejiang.stated_above_loss", IDs: "LIA-12", Cites: art(courier.ZhejiangConsumer, "22"), Names: [3]string{"stated", "loss"},
		Zh: "按申报价值应赔{stated}，高于经证明的损失{loss}：该省规定按申报价值赔偿，不以损失为限",
		En: "the value stated pays {stated}, more than the loss proved, {loss}: the provincial rule pays what was stated and not the loss",
	}
	rowStatedBelow = courier.Row{
		Code: "claim.zhejiang.stated_below_loss", IDs: "LIA-12", Cites: art(courier.ZhejiangConsumer, "22"), Names: [3]string{"stated", "loss"},
		Zh: "按申报价值应赔{stated}，低于经证明的损失{loss}：该省规定按申报价值赔偿，超出部分不在其内",
		En: "the value stated pays {stated}, less than the loss proved, {loss}: the provincial rule pays what was stated, and the rest is not within it",
	}
	rowNegotiate = courier.Row{
		Code: "claim.zhejiang.negotiate", IDs: "LIA-12", Cites: art(courier.ZhejiangConsumer, "22"),
		Zh: "价值未申报且无法确定的，先由双方协商确定赔偿数额",
		En: "value neither stated nor established: the parties first agree on the sum",
	}
	rowBesideCover = courier.Row{
		Code: "claim.zhejiang.beside_cover", IDs: "LIA-12 LIA-03", Cites: courier.Express(27),
		Zh: "快递暂行条例规定保价快件按约定的保价规则赔偿；浙江省规定按申报价值赔偿，两者不一致，此处从有利于消费者的一项，存在争议",
		En: "the express regulation leaves items with declared cover to the agreed rules, Zhejiang pays the value stated: the better for the consumer is taken here, and that can be disputed",
	}
	rowEstablished = courier.Row{
		Code: "claim.zhejiang.established", IDs: "LIA-12", Cites: art(courier.ZhejiangConsumer, "22"),
		Zh: "浙江省消费者交寄的快递物品，事先未申报但事后能够确定实际价值的，按照实际价值赔偿，不适用合同限额",
		En: "a consumer's item posted in Zhejiang, value not stated but established afterwards: the actual value, whatever limit the contract sets",
	}
	rowTenFold = courier.Row{
		Code: "claim.zhejiang.ten_fold", IDs: "LIA-12 T4-17", Cites: art(courier.ZhejiangConsumer, "22"), Names: [3]string{"freight", "amount"},
		Zh: "价值未申报且无法确定，双方协商不成的，按所收取资费{freight}的十倍赔偿，最高不超过八百元，计{amount}",
		En: "value neither stated nor established, and no agreement: ten times the fee of {freight}, at most 800 yuan: {amount}",
	}
)
