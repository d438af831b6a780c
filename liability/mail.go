package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// mail is the question in postal universal service, under the Postal Law's
// chapter on compensation.
var mail = courier.NewQuestion(mailFields, slices.Concat(mailAnswers, groundsOf(mailHeads, 0), mailLifts, mailBeside))

// mailFields hold the fields that its rules read.
var mailFields = []courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	{Need: "mail", Owns: mailFacts, Values: mailMeans},
	courier.YesNo("queried_in_time", queried),
	causeField(landCauses),
	courier.YesNo("cause_proved", proved),
	courier.YesNo("already_late", alreadyLate),
	courier.YesNo("notified", notified),
	courier.YesNo("gross_fault", grossFault),
	courier.YesNo("declared", declared),
}

var (
	mailRule   = law(courier.PostalLaw, "47")
	mailExempt = law(courier.PostalLaw, "48")
)

// mailAnswers say what the postal enterprise answers for.
var mailAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.mail.recorded", IDs: "LIA-11 CN-POST-01", Cites: mailRule,
			Zh: "给据邮件丢失、损毁或者内件短少的，邮政企业依照邮政法的规定予以赔偿",
			En: "the postal enterprise answers for recorded mail that is lost, damaged or short, as the Postal Law provides",
		},
		Effect: courier.Grants, If: inCharge, Unless: ordinary | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.gross_fault", IDs: "LIA-11 CN-POST-01", Cites: law(courier.PostalLaw, "46"),
			Zh: "平常邮件的损失是邮政企业因故意或者重大过失造成的，邮政企业承担赔偿责任",
			En: "the postal enterprise answers for ordinary mail that it lost through intent or gross negligence",
		},
		Effect: courier.Grants, If: inCharge | ordinary | grossFault, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.late", IDs: "LIA-11", Cites: law(courier.PostalLaw, "45"),
			Zh: "邮件的损失是指丢失、损毁或者内件短少，延误不在其内，邮政企业不因此承担赔偿责任",
			En: "a loss of mail is loss, damage or shortage; delay is none, and the postal enterprise does not answer for it",
		},
		Effect: courier.Bars, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.outside_carriage", IDs: "LIA-11", Cites: law(courier.PostalLaw, "84"),
			Zh: "损失不是发生在收寄之后、投递之前的寄递环节，邮政企业不因寄递承担赔偿责任",
			En: "the loss came before posting or after delivery, and carriage by post does not make the enterprise answer",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.ordinary", IDs: "LIA-11 CN-POST-01", Cites: law(courier.PostalLaw, "46"),
			Zh: "邮政企业对平常邮件的损失不承担赔偿责任",
			En: "the postal enterprise does not answer for the loss of ordinary mail",
		},
		Effect: courier.Bars, If: ordinary, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.ordinary_gross_fault", IDs: "LIA-11 CN-POST-01", Cites: law(courier.PostalLaw, "46"),
			Zh: "但因故意或者重大过失造成平常邮件损失的除外",
			En: "but not where intent or gross negligence caused it",
		},
		Effect: courier.Lifts, If: ordinary | grossFault, Unless: late, Lifts: "liability.mail.ordinary",
	},
	{
		Row: courier.Row{
			Code: "liability.mail.not_queried", IDs: "QRY-02 CN-POST-02", Cites: law(courier.PostalLaw, "49"),
			Zh: "用户在法定查询期限内（自交寄之日起国内邮件一年、国际邮件一百八十日）未查询又未提出赔偿要求，邮政企业不再承担赔偿责任",
			En: "the user neither queried nor claimed in the statutory time (a year from posting, 180 days for international mail), and the postal enterprise no longer answers",
		},
		Effect: courier.Bars, Unless: queried | ordinary | late,
	},
}

// mailLifts take an exemption away again.
var mailLifts = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.mail.declared", IDs: "LIA-11 CN-POST-01 LIA-05", Cites: mailExempt,
			Zh: "但因不可抗力造成的保价的给据邮件的损失除外",
			En: "but not where the recorded item has a declared value",
		},
		Effect: courier.Lifts, If: proved | forceMajeure | declared, Unless: ordinary | late, Lifts: "liability.mail.force_majeure",
	},
	{ // two laws that speak otherwise: a person decides
		Row: courier.Row{
			Code: "liability.mail.already_late", IDs: "LIA-11 TIM-04 CN-CIV-05", Cites: impediment,
			Zh: "不可抗力发生在邮政企业迟延履行之后：邮政法规定不可抗力免责，未提及迟延；民法典规定此时不免除责任，由人工处理",
			En: "the force majeure came when the postal enterprise was already late: the Postal Law exempts it and is silent on delay, the Civil Code speaks otherwise and does not excuse it; a person decides",
		},
		Effect: courier.Refers, If: inCharge | queried | proved | forceMajeure | alreadyLate, Unless: declared | ordinary | late,
	},
}

// mailBeside are told beside the answer.
var mailBeside = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.mail.cause_not_found", IDs: "LIA-11", Cites: mailExempt,
			Zh: "损失原因未能查明，不属于法定免责事由，邮政企业仍应赔偿",
			En: "nobody found the cause, which is no head of exemption: the postal enterprise answers",
		},
		Effect: courier.Notes, If: inCharge | notFound, Unless: ordinary | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.not_proved", IDs: "LIA-11", Cites: mailExempt,
			Zh: "邮政企业主张免责，但未能证明损失是因该事由造成",
			En: "the postal enterprise claims an exemption and did not prove that this caused the loss",
		},
		Effect: courier.Notes, If: inCharge, Unless: proved | noExcuse | escortsFault | ordinary | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.no_escort", IDs: "LIA-11", Cites: mailExempt,
			Zh: "押运人的过错不在邮政法所列的免责事由之内",
			En: "the Postal Law has no exemption for the fault of an escort",
		},
		Effect: courier.Notes, If: inCharge | escortsFault, Unless: ordinary | late,
	},
	{
		Row:    thirdPartyRow(mailThirdParty),
		Effect: courier.Notes, If: inCharge | thirdParty, Unless: ordinary | late,
	},
	{
		Row:    forceMajeureRow("liability.mail.force_majeure_test"),
		Effect: courier.Notes, If: forceMajeure, Unless: ordinary | late,
	},
	{
		Row:    notNotifiedRow("liability.mail.not_notified"),
		Effect: courier.Warns, If: proved | forceMajeure, Unless: notified | declared | alreadyLate | ordinary | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.registered_letter", IDs: "LIA-11 CN-POST-01", Cites: mailRule,
			Zh: "挂号信件丢失、损毁的，按照所收取资费的三倍予以赔偿，不以实际损失的证明为条件",
			En: "a registered letter that is lost or damaged is paid at three times its postage, without proof of the loss",
		},
		Effect: courier.Notes, If: inCharge | registered, Unless: short | mismatch | late | declared,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.gross_fault_beside", IDs: "LIA-11", Cites: mailExempt,
			Zh: "同时有邮政企业故意或者重大过失的情形：应当查明损失究竟由何种原因造成",
			En: "there is intent or gross negligence of the postal enterprise beside it: find out which caused the loss",
		},
		Effect: courier.Warns, If: inCharge | proved | grossFault, Unless: noExcuse | escortsFault | ordinary | late,
	},
	{
		Row: courier.Row{
			Code: "liability.mail.contents_mismatch", IDs: "CLM-01 LIA-11", Cites: law(courier.PostalLaw, "45"),
			Zh: "法律未单列内件不符：按丢失或者内件短少处理，应当先行核实收寄时的内件",
			En: "the statute has no contents mismatch: it is loss or shortage of what was posted, and what that was should be checked first",
		},
		Effect: courier.Warns, If: mismatch, Unless: ordinary,
	},
}
