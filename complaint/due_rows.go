package complaint

import "github.com/courier-rules/courier"

func art(s courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(s, article)}
}

// counted is a row that sets a deadline.
func counted(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return naming(row("complaint.due."+code, ids, cites, zh, en), "from", "last")
}

func promiseRow(c Clock, ids, zh, en string) courier.Row {
	return counted(courier.Code("promised_"+c.String()), ids, inTerms, zh, en)
}

func leapRow(l Leap, ids string, zh, en string) courier.Row {
	return naming(row(courier.Code("complaint.due.over_"+l.String()), ids, inTerms, zh, en), "from", "to")
}

var leapRows = [...]courier.Row{
	leapRow(OverClosedHours, "GEN-01", "{from}至{to}为非营业时间，不计算", "{from} to {to} is outside working hours and not counted"),
	leapRow(OverRestDays, "GEN-03", "{from}至{to}为休息日，不计算", "{from} to {to} are days of rest and not counted"),
	leapRow(OverHoliday, "GEN-01 GEN-03", "{from}至{to}为法定休假日，不计算", "{from} to {to} is a legal holiday and not counted"),
	leapRow(OverPause, "S3-09", "{from}至{to}暂停计时", "the clock stands from {from} to {to}"),
	leapRow(OverAppraisal, "CMP-09", "鉴定、检测时间不计算在内，期限自{from}顺延至{to}", "time for appraisal or testing is not counted: the end moves from {from} to {to}"),
	leapRow(ByExtension, "CMP-07", "经批准，期限自{from}延长至{to}", "by approval the end moves from {from} to {to}"),
}

var promiseRows = [...]courier.Row{
	promiseRow(Acknowledging, "S3-01", "自{from}起按企业的承诺告知受理，不迟于{last}", "by the firm's promise, counted from {from}, the receipt is acknowledged by {last}"),
	promiseRow(FirstAnswering, "S3-01 TM-DAO", "自{from}起按企业的承诺首次答复，不迟于{last}", "by the firm's promise, counted from {from}, the first answer is given by {last}"),
	promiseRow(ProposingScheme, "S3-06 TM-DAO", "自{from}起按企业的承诺提出处理方案，不迟于{last}", "by the firm's promise, counted from {from}, a scheme is proposed by {last}"),
	promiseRow(HandlingAndTelling, "S3-01", "自{from}起按企业的承诺处理并告知，不迟于{last}", "by the firm's promise, counted from {from}, the complaint is handled and told by {last}"),
}

var (
	dueHandleRow = counted("handle", "CMP-01 GEN-01 GEN-03", courier.Express(28),
		"{from}接到投诉，当日不计，应当自次日起7日内处理并告知用户，不迟于{last}", "received on {from}, a day that does not count: it is handled and the user told within 7 calendar days, by {last}")
	dueZhejiangRow = counted("handle_zhejiang", "CMP-01 GEN-01", art(courier.ZhejiangExpress, "37"),
		"{from}接到投诉，浙江省规定7日内处理并告知投诉人，不迟于{last}", "received on {from}: Zhejiang has it handled and told within 7 days, by {last}")
	dueHenanRow = counted("handle_henan_post", "CMP-02", art(courier.HenanPostal, "32"),
		"{from}接到投诉，河南省规定邮政企业5个工作日内处理，不迟于{last}", "received on {from}: in Henan a postal enterprise handles it within 5 working days, by {last}")
	dueStandardRow = counted("handle_standard_2011", "CMP-02", standard2011,
		"{from}接到投诉，当时的国家标准规定国内快件30日内处理，另有约定的除外，不迟于{last}", "received on {from}: the standard of the time has domestic complaints handled within 30 days unless specially agreed, by {last}")
	dueReportedRow = counted("handle_standard_reported", "CMP-02", []courier.Cite{courier.Art(courier.ExpressStandard2011, "").Graded(courier.Reported)},
		"{from}接到投诉，据转述，当时的国家标准规定港澳台30日、国际60日，不迟于{last}", "received on {from}: as reported, the standard of the time gave 30 days for Hong Kong, Macao and Taiwan and 60 for abroad, by {last}")
	dueChongqingRow = counted("handle_chongqing", "CMP-02", art(courier.ChongqingPostal, "43"),
		"{from}接到投诉，重庆市规定国内和港澳台30日、国际60日内处理，不迟于{last}", "received on {from}: Chongqing has it handled within 30 days, 60 from abroad, by {last}")
	dueChongqingPastRow = row("complaint.due.chongqing_yields", "CMP-02 CMP-02b", art(courier.ChongqingPostal, "43"),
		"行政法规的7日期限效力更高、施行在后，适用该期限，重庆市的30日、60日期限不再适用", "the 7 days of the State Council's regulation rank higher and came later: they govern, and Chongqing's 30 and 60 days give way")
	dueStandardYieldsRow = row("complaint.due.standard_yields", "CMP-02", art(courier.ChongqingPostal, "43"),
		"重庆市的条例是地方性法规，优先于推荐性国家标准，期限以条例为准，不适用标准规定的期限", "Chongqing's regulation is local law and goes before a recommended standard: its time governs, and that of the standard is not counted")
	dueAgreedRow = naming(row("complaint.due.agreed_over_standard", "CMP-02", standard2011,
		"国家标准规定另有约定的除外，推荐性标准不优先于合同：以约定的{agreed}为准，不适用标准的{standard}", "the standard makes way for what is specially agreed, and a recommended one does not go before the contract: the {agreed} agreed governs, not the standard's {standard}"), "agreed", "standard")
	dueNoNumberRow = row("complaint.due.no_number", "CMP-01", art(courier.PostalLaw, "65"),
		"应当及时、妥善处理；已查阅的规定没有给出天数", "it is handled promptly and properly; no text that was read gives days")
	dueNotReadRow = row("complaint.due.not_read", "CMP-02", standard2011,
		"该寄递范围的处理期限仅有转述，没有查阅原文，由人工确定", "the limit for this lane is only reported: a person decides")

	dueMayAppealRow = row("complaint.due.may_appeal", "CMP-01 CMP-04 CMP-04b", []courier.Cite{courier.Art(courier.PostalLaw, "65"), courier.Art(courier.ExpressMeasures2023, "30")},
		"逾期没有处理的，用户可以向邮政管理部门申诉", "not handled in time, the user may appeal to the postal regulator")
	dueZhejiangFineRow = naming(row("complaint.due.zhejiang_fine", "CMP-01", art(courier.ZhejiangExpress, "48"),
		"逾期处理的，责令限期改正，可以处{first}以下罚款；逾期未改正的，处{first}以上{most}以下罚款", "late: ordered to correct and may be fined up to {first}; not corrected, {first} to {most}"), "first", "most")

	dueNoPromiseRow = row("complaint.due.no_promise", "S3-01", byHouse,
		"法规和教材没有规定告知受理和首次答复的时间，由企业承诺", "neither law nor textbook says when to acknowledge and first to answer: it is for the firm to promise")
	dueBeyondRow = naming(row("complaint.due.beyond_law", "CMP-01", express(28),
		"承诺的时间{promised}晚于法定期限{law}，不影响法定期限", "the promised {promised} is past the law's {law} and does not move it"), "promised", "law")
	dueShortensRow = naming(row("complaint.due.shortens", "CMP-11 S2-16", byHouse,
		"承诺的时间{promised}早于规定的期限{law}，按承诺处理", "the promised {promised} is before the {law} that is set: the promise is kept"), "promised", "law")
	duePauseNoEffectRow = row("complaint.due.pause_without_effect", "CMP-01", inTerms,
		"按日计算的期限不因暂停而延长", "a time in days is not longer for a pause")
	dueStandsRow    = row("complaint.due.stands", "S3-09", inTerms, "暂停尚未结束，期限暂不能确定", "a pause goes on: the end is not known yet")
	dueUncoveredRow = at("calendar", naming(row("complaint.due.calendar_missing", "GEN-01 GEN-03", byHouse,
		"日历没有覆盖计算所需的日期（自{day}起），不作推定", "the calendar does not cover days that the count needs, from {day}: nothing is guessed"), "day"))
	dueOutOfRangeRow = row("complaint.due.out_of_range", "GEN-01", byHouse,
		"期限的最后一日晚于公元9999年，不能计算", "the end lies past the year 9999 and cannot be counted")
	editionTakenRow = at("edition", row("complaint.appeal_edition.taken", "CMP-04b", byHouse,
		"没有说明申诉办法的版本，按2026年查阅到的《邮政业用户申诉处理办法》判断；其施行日期没有查阅到", "no edition is named: that looked up in 2026, the Measures for Postal User Appeals, is taken; its first day was not read"))
	dueStaysRow = naming(row("complaint.due.stays", "DX-01 GEN-01", byHouse,
		"按不顺延的理解，最后一日{plain}虽为法定休假日，期限不变", "read as not rolling over, the last day {plain} stays, legal holiday or not"), "plain")
	dueRollsRow = naming(row("complaint.due.rolls", "DX-01 GEN-01", []courier.Cite{byHouse[0], courier.Art(courier.CivilCode, "203")},
		"按顺延的理解，最后一日{plain}为法定休假日，顺延至{last}", "read as rolling over, the last day {plain} is a legal holiday and moves to {last}"), "plain", "last")

	dueMetRow      = naming(row("complaint.due.met", "CMP-11", inTerms, "{done}已完成，在期限{last}之内", "done {done}, within the time to {last}"), "done", "last")
	dueMetByRow    = naming(row("complaint.due.met_by", "CMP-11", byHouse, "后续步骤于{later}已完成，本步骤至迟于此时完成，在期限{last}之内", "a later step was done {later}: this one was done by then, within the time to {last}"), "later", "last")
	dueDoneLateRow = naming(row("complaint.due.done_late", "CMP-11", inTerms, "{done}才完成，超过期限{last}", "done only {done}, after the time to {last}"), "done", "last")
	dueOverdueRow  = naming(row("complaint.due.overdue", "CMP-11", inTerms, "期限{last}已过，尚未完成", "the time to {last} is over and it is not done"), "last")

	dueOnceRow         = at("extensions", row("complaint.due.extended_once", "CMP-07", byHouse, "同一期限只能延长一次，其余延期不计", "a time is extended once: further extensions do not count"))
	dueUntoldRow       = row("complaint.due.extension_untold", "CMP-07", byHouse, "延期及其理由没有告知对方，不生效", "the extension and its reason were not told: it has no effect")
	dueExtendedLateRow = naming(row("complaint.due.extension_late", "CMP-07", byHouse, "{approved}批准延期，已超过原期限{last}，不生效", "approved {approved}, past the time to {last}: it has no effect"), "approved", "last")

	dueAppealRow = counted("appeal_reply", "CMP-05 CMP-05b", []courier.Cite{courier.Art(courier.PostalLaw, "65")},
		"邮政管理部门{from}接到申诉，应当自接到之日起30日内答复，不迟于{last}", "the postal regulator received the appeal on {from} and answers within 30 days, by {last}")
	dueZhejiangAppealRow = counted("appeal_reply_zhejiang", "CMP-07", art(courier.ZhejiangExpress, "37"),
		"{from}接到申诉，浙江省规定15日内答复，不迟于{last}", "received on {from}: Zhejiang has an appeal answered within 15 days, by {last}")
	dueSoonerAppealRow = naming(row("complaint.due.zhejiang_appeal_sooner", "CMP-07 CMP-05b", art(courier.ZhejiangExpress, "37"),
		"浙江省规定的{local}早于法律规定的{law}，地方性法规可以缩短而不得延长该期限，以先届满的{local}为准", "Zhejiang's {local} comes before the law's {law}: a local regulation may shorten that time and not lengthen it, so {local} governs"), "local", "law")
	dueLaterAppealRow = naming(row("complaint.due.zhejiang_appeal_later", "CMP-07 CMP-05b", []courier.Cite{courier.Art(courier.PostalLaw, "65")},
		"浙江省延长后的{local}晚于法律规定的{law}，地方性法规不得延长该期限，以法律规定的{law}为准", "Zhejiang's extended {local} comes after the law's {law}, which a local regulation cannot lengthen: {law} governs"), "local", "law")
	dueProcessRow = counted("appeal_processing", "CMP-05", art(courier.AppealMeasures2014, "10"),
		"{from}收到网上、书信或者传真申诉，2个工作日内处理，不迟于{last}", "an appeal online, by letter or fax received on {from} is processed within 2 working days, by {last}")
	dueAnswerRow = counted("answer_regulator", "CMP-06", []courier.Cite{courier.Art(courier.AppealMeasures2011, ""), courier.Art(courier.AppealMeasures2014, "15")},
		"{from}接到转办，企业应当在15日内答复邮政管理部门，不迟于{last}", "forwarded on {from}: the firm answers the regulator within 15 days, by {last}")
	dueNoticeRow = counted("answer_by_notice", "CMP-06", []courier.Cite{byHouse[0], courier.Art(courier.ExpressMeasures2023, "30")},
		"{from}接到转办，按转办单的要求答复，不迟于{last}", "forwarded on {from}: the firm answers as the notice asks, by {last}")
	dueAnswerUnreadRow = at("appeal.answer_by", row("complaint.due.answer_not_read", "CMP-06", art(courier.UserAppealMeasures, ""),
		"现行办法规定的答复期限没有查阅到，以转办单为准", "the time in the measures in force was not read: the notice says"))
	dueUncooperativeRow = naming(row("complaint.due.uncooperative", "CMP-08", art(courier.ExpressMeasures2023, "55"),
		"未按规定配合处理申诉的，责令改正，予以警告或者通报批评；情节严重的，并处{most}以下罚款", "not cooperating on an appeal: ordered to correct, warned or named; if serious, fined up to {most} as well"), "most")
	dueViewRow = counted("mediation_view", "CMP-06", art(courier.UserAppealMeasures, ""),
		"{from}接到调解意见，企业在3个工作日内反馈，不迟于{last}", "a mediation proposal reached the firm on {from}: its view is due within 3 working days, by {last}")
	dueAuthorityRow = counted("authority_reply", "CMP-09", []courier.Cite{courier.Art(courier.ConsumerLaw, "46"), courier.Art(courier.ConsumerRegulation, "46")},
		"行政部门{from}收到投诉，应当在7个工作日内处理并告知消费者，不迟于{last}", "the authority received the complaint on {from} and handles and tells within 7 working days, by {last}")
	dueMediationRow = counted("mediation", "CMP-09", art(courier.ConsumerRegulation, "46"),
		"{from}受理，双方同意调解的，应当在60日内调解完毕，不迟于{last}", "accepted on {from} with both sides agreed: the mediation ends within 60 days, by {last}")
	dueNoMediationRow = row("complaint.due.no_mediation_time", "CMP-09", art(courier.ConsumerLaw, "46"),
		"受理时的法律没有规定行政调解的期限", "the law of the day of acceptance sets no time for a mediation")
)

// dueRows are the rows of the clocks, for the book.
func dueRows() (rows []*courier.Row) {
	rows = append(rows, &dueHandleRow, &dueZhejiangRow, &dueHenanRow, &dueStandardRow, &dueReportedRow, &dueChongqingRow,
		&dueChongqingPastRow, &dueStandardYieldsRow, &dueAgreedRow, &dueNoNumberRow, &dueNotReadRow, &dueMayAppealRow, &dueZhejiangFineRow, &dueNoPromiseRow)
	for i := range promiseRows {
		rows = append(rows, &promiseRows[i])
	}
	rows = append(rows, &dueBeyondRow, &dueShortensRow, &duePauseNoEffectRow, &dueStandsRow, &dueUncoveredRow, &dueOutOfRangeRow, &dueStaysRow, &dueRollsRow, &editionTakenRow)
	for i := range leapRows {
		rows = append(rows, &leapRows[i])
	}
	return append(rows, &dueMetRow, &dueMetByRow, &dueDoneLateRow, &dueOverdueRow, &dueOnceRow, &dueUntoldRow, &dueExtendedLateRow,
		&dueAppealRow, &dueZhejiangAppealRow, &dueSoonerAppealRow, &dueLaterAppealRow, &dueProcessRow, &dueAnswerRow, &dueNoticeRow, &dueAnswerUnreadRow,
		&dueUncooperativeRow, &dueViewRow, &dueAuthorityRow, &dueMediationRow, &dueNoMediationRow)
}
