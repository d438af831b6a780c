package claim

import "github.com/courier-rules/courier"

// The named facts of whoever claims.
const (
	roleSender courier.Facts = 1 << iota
	roleRecipient
	roleOrderer
	roleBeneficiary
	roleAssignee
	roleOwner
	roleInsurer
	roleStranger
	claimantShown
	claimantByAgent
	claimantLetter
	directRight
	rightDeclined
	senderNamed
	claimAssigned
	carrierNotified
	ownerShown
	insurerPaid
	termsPayOrderer
	anotherClaims
	anotherAgrees
)

const roleFacts = roleSender | roleRecipient | roleOrderer | roleBeneficiary | roleAssignee | roleOwner | roleInsurer | roleStranger

// roleMeans says which of its facts holds for each role.
var roleMeans = [...]courier.Facts{
	AsSender: roleSender, AsRecipient: roleRecipient, AsOrderer: roleOrderer, AsBeneficiary: roleBeneficiary,
	AsAssignee: roleAssignee, AsOwner: roleOwner, AsInsurer: roleInsurer, AsStranger: roleStranger,
}

var standingFields = []courier.Field{
	{Need: "as", Owns: roleFacts, Values: []courier.Facts{roleSender, roleRecipient, roleOrderer, roleBeneficiary, roleAssignee, roleOwner, roleInsurer, roleStranger}},
	courier.YesNo("identity", claimantShown),
	courier.YesNo("by_agent", claimantByAgent),
	courier.YesNo("letter", claimantLetter),
	courier.YesNo("direct", directRight),
	courier.YesNo("declined", rightDeclined),
	courier.YesNo("named", senderNamed),
	courier.YesNo("assigned", claimAssigned),
	courier.YesNo("notified", carrierNotified),
	courier.YesNo("owns", ownerShown),
	courier.YesNo("paid", insurerPaid),
	courier.YesNo("terms", termsPayOrderer),
	courier.YesNo("other_claims", anotherClaims),
	courier.YesNo("other_agrees", anotherAgrees),
}

// standingQuestion: may whoever claims claim. Shown identity and the letter of
// an agent bind, because who somebody is belongs to every right.
var standingQuestion = courier.NewQuestion(standingFields, []courier.Ground{
	{
		Row: bareRow("claim.standing.sender", "CLM-07", art(courier.CivilCode, "577"), "as",
			"寄件人是运输合同的当事人，可以依约索赔", "the sender is a party to the contract and may claim by it"),
		Effect: courier.Grants, If: roleSender,
	},
	{
		Row: bareRow("claim.standing.recipient", "CLM-07", art(courier.CivilCode, "522"), "direct",
			"法律规定或者当事人约定收件人可以直接请求履行，且其未明确拒绝，收件人可以索赔", "law or contract lets the recipient claim performance directly, who did not decline it: the recipient may claim"),
		Effect: courier.Grants, If: roleRecipient | directRight, Unless: rightDeclined,
	},
	{
		Row: bareRow("claim.standing.recipient_no_right", "CLM-07", art(courier.CivilCode, "522"), "direct",
			"收件人没有直接请求的权利，应当由寄件人索赔，或者由寄件人授权、指定收款", "the recipient has no direct right: the sender claims, or authorises or names the recipient"),
		Effect: courier.Bars, If: roleRecipient, Unless: directRight,
	},
	{
		Row: bareRow("claim.standing.recipient_declined", "CLM-07", art(courier.CivilCode, "522"), "declined",
			"收件人已明确拒绝该权利，应当由寄件人索赔", "the recipient declined the right: the sender claims"),
		Effect: courier.Bars, If: roleRecipient | directRight | rightDeclined,
	},
	{
		Row: bareRow("claim.standing.user", "CLM-07", art(courier.UserAppealMeasures, ""), "as",
			"申诉办法所称用户包括寄件人和收件人；收件人另可投诉、申诉，但这不等于索赔权", "the user of the appeal measures is sender and recipient: the recipient may complain and appeal all the same, which is no right to be paid"),
		Effect: courier.Notes, If: roleRecipient,
	},
	{
		Row: bareRow("claim.standing.orderer", "CLM-07", courier.InTerms(), "terms",
			"承运人条款约定向下单人赔付，下单人可以索赔", "the carrier's terms pay the person who ordered, who may claim"),
		Effect: courier.Grants, If: roleOrderer | termsPayOrderer,
	},
	{
		Row: bareRow("claim.standing.orderer_direct", "CLM-07", art(courier.CivilCode, "522"), "direct",
			"法律规定或者当事人约定下单人可以直接请求履行，且其未明确拒绝，下单人可以索赔", "law or contract lets the person who ordered claim performance directly, who did not decline it"),
		Effect: courier.Grants, If: roleOrderer | directRight, Unless: rightDeclined,
	},
	{
		Row: bareRow("claim.standing.orderer_no_right", "CLM-07", art(courier.CivilCode, "522"), "terms",
			"下单人不是合同当事人，条款和法律也没有使其可以直接请求，应当由寄件人索赔", "the person who ordered is no party, and neither terms nor law give a direct claim: the sender claims"),
		Effect: courier.Refers, If: roleOrderer, Unless: termsPayOrderer | directRight,
	},
	{
		Row: bareRow("claim.standing.beneficiary", "CLM-07 CLM-08", claimTimetableAlways(), "named",
			"寄件人指定的受益人，可以受领赔偿", "a beneficiary named by the sender may be paid"),
		Effect: courier.Grants, If: roleBeneficiary | senderNamed,
	},
	{
		Row: bareRow("claim.standing.not_named", "CLM-07 CLM-08", courier.ByHouse(), "named",
			"没有寄件人的书面指定，不能向受益人赔付，由寄件人索赔", "without the sender's naming the beneficiary is not paid: the sender claims"),
		Effect: courier.Bars, If: roleBeneficiary, Unless: senderNamed, Binds: true,
	},
	{
		Row: bareRow("claim.standing.assignee", "CLM-07", courier.ByHouse(), "assigned",
			"债权已经转让并通知承运人的，转让文件由人工审查", "the right was assigned and the carrier notified: a person examines the papers"),
		Effect: courier.Refers, If: roleAssignee | claimAssigned | carrierNotified,
	},
	{
		Row: bareRow("claim.standing.not_assigned", "CLM-07", courier.ByHouse(), "assigned",
			"没有出示债权转让的证明，由原权利人索赔", "no assignment is shown: whoever held the right claims"),
		Effect: courier.Bars, If: roleAssignee, Unless: claimAssigned, Binds: true,
	},
	{
		Row: bareRow("claim.standing.not_notified", "CLM-07", courier.ByHouse(), "notified",
			"债权转让未通知承运人，先由转让人通知", "the carrier was not notified of the assignment: the assignor does so first"),
		Effect: courier.Bars, If: roleAssignee, Unless: carrierNotified, Binds: true,
	},
	{
		Row: bareRow("claim.standing.owner", "CLM-07 T1-06", art(courier.CivilCode, "1165"), "owns",
			"货主与承运人没有合同，其侵权请求由人工审查", "the owner has no contract with the carrier: a claim in tort is for a person to judge"),
		Effect: courier.Refers, If: roleOwner | ownerShown,
	},
	{
		Row: bareRow("claim.standing.not_owner", "CLM-07", art(courier.CivilCode, "1165"), "owns",
			"没有证明是货主，不能索赔", "ownership is not shown"),
		Effect: courier.Bars, If: roleOwner, Unless: ownerShown,
	},
	{
		Row: bareRow("claim.standing.insurer", "CLM-07 INS-13", art(courier.InsuranceLaw, "60"), "paid",
			"保险人已赔付保险金，在赔偿金额范围内代位索赔", "the insurer has paid and claims in the insured's place, within what it paid"),
		Effect: courier.Grants, If: roleInsurer | insurerPaid,
	},
	{
		Row: bareRow("claim.standing.insurer_not_paid", "CLM-07 INS-13", art(courier.InsuranceLaw, "60"), "paid",
			"保险人尚未赔付保险金，不能代位索赔", "the insurer has not paid yet and has nothing to claim in another's place"),
		Effect: courier.Bars, If: roleInsurer, Unless: insurerPaid,
	},
	{
		Row: bareRow("claim.standing.stranger", "CLM-07", art(courier.CivilCode, "465"), "as",
			"合同仅对当事人具有约束力，与该件无关的人不能索赔", "a contract binds its parties alone: nobody else claims by it"),
		Effect: courier.Bars, If: roleStranger,
	},
	{
		Row: bareRow("claim.standing.identity_not_shown", "CLM-07 QRY-05", courier.ByHouse(), "identity",
			"索赔人的身份未能核实", "the identity of whoever claims is not shown"),
		Effect: courier.Bars, Unless: claimantShown, Binds: true,
	},
	{
		Row: bareRow("claim.standing.letter_missing", "CLM-07", courier.ByHouse(), "letter",
			"代理人未出示授权委托书", "the agent shows no letter of authority"),
		Effect: courier.Bars, If: claimantByAgent, Unless: claimantLetter, Binds: true,
	},
	{
		Row: bareRow("claim.standing.two_claimants", "CLM-07", courier.ByHouse(), "other_claims",
			"另有他人就同一损失索赔，且没有同意由本人受偿，由人工处理", "another claims the same loss and does not agree: a person decides"),
		Effect: courier.Refers, If: anotherClaims, Unless: anotherAgrees,
	},
})

// claimTimetableAlways is the standard's naming of a beneficiary, as practice
// once its successor was not available.
func claimTimetableAlways() []courier.Cite {
	return append(claimTimetable(), courier.Cite{Document: &timetablePractice, From: standardUnreadFrom})
}
