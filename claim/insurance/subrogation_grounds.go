package insurance

import "github.com/courier-rules/courier"

// The named facts of a subrogation.
const (
	subMarine courier.Facts = 1 << iota
	subThird
	subPaid
	subHousehold
	subIntent
	subBeforePolicy
	subBeforePayment
	subAfterPayment
	subMisled
	subAgreed
	subObstructed
	subDirect
	subNotified
)

// court cites an article of the interpretation on the Insurance Law that
// deals with subrogation.
func court(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.InsuranceInterpretation4, article)}
}

var subrogationQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("law", subMarine), courier.YesNo("by_third", subThird), courier.YesNo("paid", subPaid),
	{Need: "waived", Owns: subBeforePolicy | subBeforePayment | subAfterPayment, Values: []courier.Facts{0, subBeforePolicy, subBeforePayment, subAfterPayment}},
	courier.YesNo("household", subHousehold), courier.YesNo("intent", subIntent), courier.YesNo("misled", subMisled), courier.YesNo("agreed", subAgreed),
	courier.YesNo("obstructed", subObstructed), courier.YesNo("paid_direct", subDirect), courier.YesNo("notified", subNotified),
}, []courier.Ground{
	subGround("passes", "60", courier.Grants, subThird|subPaid, subMarine, "保险人已赔偿，在赔偿金额范围内代位行使被保险人对第三者请求赔偿的权利", "the insurer has paid, and up to what it paid has the insured's claim against the third party"),
	subMarineGround("marine_passes", "252", "278", courier.Grants, subThird|subPaid|subMarine, 0, "被保险人向第三人要求赔偿的权利，自保险人支付赔偿之日起相应转移给保险人", "from its payment on the insured's claim against the third person has passed to the insurer"),
	subGround("no_third", "60", courier.Bars, 0, subThird, "损失不是第三者造成，没有可以代位的权利", "no third party caused the loss: there is no claim to take over"),
	subGround("not_paid", "60", courier.Bars, subThird, subPaid|subMarine, "保险人尚未赔偿，尚未取得代位求偿权", "the insurer has not paid yet, and has no claim yet"),
	subMarineGround("marine_not_paid", "252", "278", courier.Bars, subThird|subMarine, subPaid, "保险人尚未支付赔偿，请求权尚未转移", "the insurer has not paid yet, and the claim has not passed"),
	subGround("household", "62", courier.Bars, subThird|subHousehold, subIntent|subMarine, "第三者是被保险人的家庭成员或者其组成人员，且非故意造成事故，保险人不得代位追偿", "the third party is of the household or a member of the insured and did not mean the loss: no recovery"),
	{
		Row: courier.Row{
			Code: "insurance.subrogation.waived_before_policy", Staff: true, IDs: "INS-13", Cites: court("9"),
			Zh: "被保险人在保险合同订立前已放弃对第三者的请求权，放弃有效，保险人不得代位追偿",
			En: "the insured gave its claim up before the policy was made: the waiver binds the insurer",
		},
		Effect: courier.Bars, If: subThird | subBeforePolicy, Unless: subMisled,
	},
	{
		Row: courier.Row{
			Code: "insurance.subrogation.misled", Staff: true, IDs: "INS-13", Cites: court("9"),
			Zh: "保险人就是否放弃请求权提出询问，投保人未如实告知，致使保险人不能代位追偿的，保险人可以请求返还相应保险金，知情后仍同意承保的除外",
			En: "the insurer asked about a waiver and was not told: it may ask for its payment back as far as it can not recover, unless it went on knowing",
		},
		Effect: courier.Notes, If: subThird | subBeforePolicy | subMisled,
	},
	subGround("waived_before_payment", "61", courier.Bars, subThird|subBeforePayment, subAgreed|subMarine, "保险人赔偿前，被保险人放弃对第三者请求赔偿的权利，保险人不承担赔偿保险金的责任", "the insured gave its claim up before the insurer paid: the insurer owes nothing"),
	subGround("waiver_void", "61", courier.Notes, subThird|subAfterPayment, subAgreed|subMarine, "保险人赔偿后，被保险人未经保险人同意放弃请求权的，该放弃无效", "the insured gave the claim up after the insurer had paid, without its consent: the waiver is void"),
	subMarineGround("marine_waived", "253", "279", courier.Notes, subThird|subBeforePayment|subMarine, subAgreed, "被保险人未经保险人同意放弃向第三人要求赔偿的权利，保险人可以相应扣减保险赔偿", "the insured gave its claim up without the insurer's consent: the insurer may deduct accordingly"),
	subMarineGround("marine_waived_after", "253", "279", courier.Notes, subThird|subAfterPayment|subMarine, subAgreed, "被保险人未经保险人同意放弃向第三人要求赔偿的权利，保险人可以相应扣减保险赔偿", "the insured gave the claim up after the payment without the insurer's consent: the insurer may deduct accordingly"),
	subGround("waiver_agreed", "61", courier.Bars, subThird|subBeforePayment|subAgreed, subMarine, "被保险人经保险人同意放弃请求权，保险人不得再代位追偿", "the insured gave its claim up with the insurer's consent: the insurer can not recover"),
	subGround("waiver_agreed_after", "61", courier.Bars, subThird|subAfterPayment|subAgreed, subMarine, "保险人赔偿后，经其同意放弃请求权，不得再代位追偿", "after its payment the insurer consented to the waiver: it can not recover"),
	subMarineGround("marine_waiver_agreed", "253", "279", courier.Bars, subThird|subBeforePayment|subAgreed|subMarine, 0, "被保险人经保险人同意放弃向第三人要求赔偿的权利，保险人不扣减保险赔偿，也不得再追偿", "the insured gave its claim up with the insurer's consent: the insurer deducts nothing, and can not recover"),
	subMarineGround("marine_waiver_agreed_after", "253", "279", courier.Bars, subThird|subAfterPayment|subAgreed|subMarine, 0, "保险人支付赔偿后，经其同意放弃向第三人要求赔偿的权利，不扣减保险赔偿，也不得再追偿", "after its payment the insurer consented to the waiver: it deducts nothing, and can not recover"),
	subGround("obstructed", "61", courier.Notes, subThird|subObstructed, subMarine, "被保险人故意或者因重大过失致使保险人不能行使代位权的，保险人可以在其因此受到的损失范围内扣减或者要求返还相应的保险金", "the insured obstructed the recovery on purpose or by gross negligence: the insurer deducts or reclaims what that cost it"),
	subMarineGround("marine_obstructed", "253", "279", courier.Notes, subThird|subObstructed|subMarine, 0, "被保险人因过失（2026年5月1日起为过错）致使保险人不能追偿的，保险人可以相应扣减保险赔偿", "by its fault the insured kept the insurer from recovering: the insurer may deduct accordingly"),
	{
		Row: courier.Row{
			Code: "insurance.subrogation.paid_before_notice", Staff: true, IDs: "INS-13", Cites: court("10"),
			Zh: "代位求偿权通知到第三者之前，第三者已向被保险人赔偿的，在赔偿范围内免责，保险人可以请求被保险人返还相应保险金",
			En: "the third party paid the insured before it was told of the subrogation: so far it is free, and the insured refunds the insurer",
		},
		Effect: courier.Notes, If: subThird | subPaid | subDirect, Unless: subNotified,
	},
	{
		Row: courier.Row{
			Code: "insurance.subrogation.paid_after_notice", Staff: true, IDs: "INS-13", Cites: court("10"),
			Zh: "代位求偿权通知到第三者之后，第三者仍向被保险人赔偿的，不得以此对抗保险人",
			En: "the third party paid the insured after it had been told of the subrogation: that is no answer to the insurer",
		},
		Effect: courier.Notes, If: subThird | subPaid | subDirect | subNotified,
	},
	subGround("papers", "63", courier.Notes, subThird, subMarine, "被保险人应当向保险人提供追偿所需的文件和所知道的有关情况，不得放弃请求权，不得妨碍追偿，取得第三者赔偿应当告知", "the insured owes the insurer the papers and what it knows; it must not give the claim up nor obstruct it, and tells of what it is paid"),
	subMarineGround("marine_papers", "252", "278", courier.Notes, subThird|subMarine, 0, "被保险人应当向保险人提供必要的文件和情况，并尽力协助保险人向第三人追偿", "the insured owes the insurer the papers and what it needs to know, and helps it to recover"),
	{
		Row: courier.Row{
			Code: "insurance.subrogation.no_first_claim", Staff: true, IDs: "INS-13 DX-08", Cites: []courier.Cite{courier.Art(courier.InsuranceInterpretation2, "19")},
			Zh: "被保险人无须先向第三者请求赔偿，保险人以此为由拒赔的不成立；旧版条款约定先向承运人索赔的，不改变这一点",
			En: "the insured need not claim on the third party first: an insurer can not refuse for that, whatever an older wording says",
		},
		Effect: courier.Notes, If: subThird, Unless: subPaid,
	},
	{
		Row: courier.Row{
			Code: "insurance.subrogation.own_name", Staff: true, IDs: "INS-13", Cites: []courier.Cite{courier.Art(courier.InsuranceInterpretation2, "16")},
			Zh: "保险人应当以自己的名义行使代位求偿权，诉讼时效自其取得代位求偿权之日起算",
			En: "the insurer sues in its own name, and its limitation runs from the day on which it acquired the right",
		},
		Effect: courier.Notes, If: subThird | subPaid, Unless: subMarine,
	},
})

// subGround is a ground that rests on the Insurance Law.
func subGround(code courier.Code, article string, e courier.Effect, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: "insurance.subrogation." + code, Staff: true, IDs: "INS-13", Cites: law(article), Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// subMarineGround is a ground that rests on the Maritime Code.
func subMarineGround(code courier.Code, old, revised string, e courier.Effect, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: "insurance.subrogation." + code, Staff: true, IDs: "INS-13", Cites: maritime(old, revised), Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// read turns the facts into named facts.
func (s *Subrogation) read() (k courier.Known) {
	k.Answer(subMarine, courier.AnswerOf(s.Law == MarineCargo))
	k.Answer(subThird, s.ByThird)
	k.Answer(subPaid, s.Paid)
	k.Answer(subHousehold, s.Household)
	k.Answer(subIntent, s.Intent)
	k.Answer(subMisled, s.Misled)
	k.Answer(subAgreed, s.Agreed)
	k.Answer(subObstructed, s.Obstructed)
	k.Answer(subDirect, s.PaidDirect)
	k.Answer(subNotified, s.Notified)
	if s.Waived != 0 {
		k.Among(subBeforePolicy|subBeforePayment|subAfterPayment, [...]courier.Facts{0, 0, subBeforePolicy, subBeforePayment, subAfterPayment}[s.Waived])
	}
	return k
}
