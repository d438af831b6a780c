package tracking

import "github.com/courier-rules/courier"

// Inquiry is what is known about a formal inquiry after an item. Every field
// may be unknown; what decides is asked for.
type Inquiry struct {
	Postal   courier.Answer `json:"postal,omitzero"`    // 邮件: mail of the postal enterprise with a receipt 给据邮件, not an express item
	PostedOn courier.Date   `json:"posted_on,omitzero"` // 交寄之日: the window runs from it, and its law answers
	AskedOn  courier.Date   `json:"asked_on,omitzero"`  // 查询之日: the answer is due from it
	Lane     courier.Lane   `json:"lane,omitzero"`
	Remote   courier.Answer `json:"remote,omitzero"`  // for mail: 边远地区, as the postal department designates
	Receipt  courier.Answer `json:"receipt,omitzero"` // for mail: the receipt is shown
	AsOf     courier.Date   `json:"as_of,omitzero"`   // today
	Found    courier.Answer `json:"found,omitzero"`   // the item was found
	Claimed  courier.Answer `json:"claimed,omitzero"` // for mail: compensation was asked for within the window

	Window WindowRule  `json:"window,omitzero"` // for express items: opt-in; zero asks the carrier's terms
	Terms  *QueryTerms `json:"terms,omitzero"`  // nil while not known, empty where the carrier has none
}

// QueryTerms are what a carrier's terms say of the time for inquiries. The
// reasons of a finding point at Cite, so it must not change while they live.
type QueryTerms struct {
	Cite   courier.Cite   `json:"cite,omitzero"`   // a contract or a practice, no law
	Within courier.Period `json:"within,omitzero"` // from posting; days, months or years
}

// oneYearTerms are terms that give a year from posting (QRY-03).
func oneYearTerms(id courier.SourceID) QueryTerms {
	return QueryTerms{Cite: courier.Art(id, ""), Within: courier.Years(1).Period()}
}

// YTOQueryTerms is YTO Express 圆通 (TM-YTO, undated): one year from posting.
func YTOQueryTerms() QueryTerms { return oneYearTerms(courier.YTOTerms) }

// JDQueryTerms is a JD 京东 affiliate (TM-JD, undated): one year from posting.
func JDQueryTerms() QueryTerms { return oneYearTerms(courier.JDTerms) }

// GenericQueryTerms is a trucking express's waybill (TM-GEN, undated): one year
// from posting.
func GenericQueryTerms() QueryTerms { return oneYearTerms(courier.TruckingExpressTerms) }

// InquiryFinding is the answer to an [Inquiry].
type InquiryFinding struct {
	courier.Grounds
	InTime   courier.Answer   `json:"in_time,omitzero"`   // asked within the window; unknown where no rule says
	Window   courier.Deadline `json:"window,omitzero"`    // until when it may be asked
	AnswerBy courier.Deadline `json:"answer_by,omitzero"` // for mail: until when it is to be answered
}

// inquiryFirstDay is the first day of the Postal Law that was read.
var inquiryFirstDay = courier.Day(2009, 10, 1)

// Inquire says until when an item may be asked after and by when the answer
// is due. For mail with a receipt (Postal Law 49): within a year of posting,
// international mail within 180 days; answered within 30 days, 60 for
// international mail and designated remote areas; what is not found by then is
// compensated; who neither asks nor claims in time has lost the claim. For
// express items no law that was read sets a window: the carrier's terms do, or
// by name the standard as it is reported. The law says international mail and
// not whether that takes in Hong Kong, Macao and Taiwan, so such an inquiry is
// referred. No last day is rolled past days off.
//
// Unknown facts that could change the answer come back as needs. The errors
// name the field: an unknown word, dates out of order, a day of posting before
// 2009-10-01 ([courier.ErrNoRule]), terms that claim to be law or count in a
// unit without a last day.
func Inquire(q *Inquiry) (InquiryFinding, error) { return AppendInquire(nil, q) }

// AppendInquire is [Inquire] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendInquire(dst []courier.Reason, q *Inquiry) (InquiryFinding, error) {
	if q == nil {
		q = &Inquiry{}
	}
	if err := q.check(); err != nil {
		return InquiryFinding{}, err
	}
	f := InquiryFinding{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	if !q.PostedOn.Known() {
		f.Needs = append(f.Needs, "posted_on")
	}
	if !q.AskedOn.Known() {
		f.Needs = append(f.Needs, "asked_on")
	}
	if q.Postal == 0 {
		f.Needs = append(f.Needs, "postal")
	}
	if len(f.Needs) > 0 {
		return f, nil
	}
	if q.Postal == courier.Yes {
		q.mail(&f)
	} else {
		q.express(&f)
	}
	f.Reasons = courier.AppendUnchecked(f.Reasons, len(dst), q.PostedOn)
	return f, nil
}

func (q *Inquiry) check() error {
	var r courier.Reading
	r.Answer("postal", q.Postal)
	notBefore(&r, "posted_on", q.PostedOn, inquiryFirstDay)
	r.Order("asked_on", q.PostedOn, q.AskedOn)
	r.Order("as_of", q.AskedOn, q.AsOf)
	r.Lane("lane", q.Lane)
	r.Answer("remote", q.Remote)
	r.Answer("receipt", q.Receipt)
	r.Answer("found", q.Found)
	r.Answer("claimed", q.Claimed)
	r.Word("window", windowRuleWords, uint8(q.Window))
	if t := q.Terms; t != nil && *t != (QueryTerms{}) {
		t.Cite.CheckTerms(&r, "terms.cite")
		if _, ok := t.Within.Count(expressRegulationFrom, courier.NoRoll, courier.Calendar{}); t.Within.Known() && !ok {
			r.Fault("terms.within", courier.ErrRange.Because("days, months or years"))
		}
	}
	return r.Err()
}

func (f *InquiryFinding) tell(q *Inquiry, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	f.Reasons = append(f.Reasons, row.Speak(q.PostedOn, e, figures...))
}

// within counts the window out and says whether it was kept.
func (f *InquiryFinding) within(q *Inquiry, p courier.Period) courier.Figure {
	f.Window, _ = p.Count(q.PostedOn, courier.NoRoll, courier.Calendar{})
	f.InTime = courier.AnswerOf(!q.AskedOn.After(f.Window.Last))
	return f.Window.Last.Figure()
}

func (q *Inquiry) mail(f *InquiryFinding) {
	switch q.Lane {
	case 0:
		f.Needs = append(f.Needs, "lane")
		return
	case courier.HongKongMacaoTaiwan:
		f.tell(q, &inquiryLaneRow, courier.Refers)
		return
	case courier.International:
		f.tell(q, &mailAbroadRow, courier.Changes, f.within(q, courier.Days(180).Period()))
	default:
		f.tell(q, &mailHomeRow, courier.Changes, f.within(q, courier.Years(1).Period()))
	}
	if f.InTime == courier.No {
		q.tooLate(f)
		return
	}
	if q.Receipt == courier.No {
		f.tell(q, &mailReceiptRow, courier.Conditions)
	}
	q.answer(f)
}

// tooLate says what comes of mail that nobody asked after in time.
func (q *Inquiry) tooLate(f *InquiryFinding) {
	switch q.Claimed {
	case 0:
		f.Needs = append(f.Needs, "claimed")
	case courier.No:
		f.tell(q, &mailLapsedRow, courier.Notes)
	default:
		f.tell(q, &mailClaimedRow, courier.Notes)
	}
}

// answer counts out by when mail is answered for.
func (q *Inquiry) answer(f *InquiryFinding) {
	days, row := courier.Days(30), &mailAnswerRow
	switch {
	case q.Lane == courier.International:
		days, row = 60, &mailAnswerAbroadRow
	case q.Remote == courier.Yes:
		days, row = 60, &mailAnswerRemoteRow
	case q.Remote == 0:
		f.Needs = append(f.Needs, "remote")
		return
	}
	f.AnswerBy, _ = days.Period().Count(q.AskedOn, courier.NoRoll, courier.Calendar{})
	f.tell(q, row, courier.Changes, f.AnswerBy.Last.Figure())
	if q.Found == courier.No && q.AsOf.Known() && q.AsOf.After(f.AnswerBy.Last) {
		f.tell(q, &mailNotFoundRow, courier.Notes)
	}
}

// express counts the window of an express item by the terms or the option.
func (q *Inquiry) express(f *InquiryFinding) {
	switch {
	case q.Window == ReportedStandardWindow && q.Lane == 0:
		f.Needs = append(f.Needs, "lane")
		return
	case q.Window == ReportedStandardWindow && (q.Lane == courier.SameCity || q.Lane == courier.OtherDomestic):
		f.tell(q, &standardHomeRow, courier.Changes, f.within(q, courier.Years(1).Period()))
	case q.Window == ReportedStandardWindow && q.Lane == courier.International:
		f.tell(q, &standardAbroadRow, courier.Changes, f.within(q, courier.Months(6).Period()))
	case q.Window == ReportedStandardWindow:
		f.tell(q, &inquiryLaneRow, courier.Refers)
		return
	case q.Terms == nil:
		f.Needs = append(f.Needs, "terms")
		return
	case !q.Terms.Within.Known():
		f.InTime = courier.Yes
		f.tell(q, &noWindowRow, courier.Notes)
		return
	default:
		last := f.within(q, q.Terms.Within)
		f.Reasons = append(f.Reasons, termsWindowRow.SpeakFrom(&q.Terms.Cite, courier.Changes, last))
	}
	if f.InTime == courier.No {
		f.tell(q, &claimStandsRow, courier.Notes)
	}
}

var (
	postalInquiry = []courier.Cite{courier.Art(courier.PostalLaw, "49")}
	standardCites = append(courier.ByHouse(), cites2011...)
)

// inquiryRows are the rows of inquiries.
var inquiryRows = []*courier.Row{
	&mailHomeRow, &mailAbroadRow, &mailReceiptRow, &mailAnswerRow, &mailAnswerAbroadRow, &mailAnswerRemoteRow, &mailNotFoundRow,
	&mailLapsedRow, &mailClaimedRow, &inquiryLaneRow, &termsWindowRow, &standardHomeRow, &standardAbroadRow, &noWindowRow, &claimStandsRow,
}

var (
	mailHomeRow = lastRow("tracking.inquiry.mail_home", "QRY-02 CN-POST-02", postalInquiry,
		"国内邮件可以自交寄之日起一年内查询，至{last}", "domestic mail may be asked after within one year of posting, until {last}")
	mailAbroadRow = lastRow("tracking.inquiry.mail_abroad", "QRY-02 CN-POST-02", postalInquiry,
		"国际邮件可以自交寄之日起一百八十日内查询，至{last}", "international mail may be asked after within 180 days of posting, until {last}")
	mailReceiptRow = plainRow("tracking.inquiry.mail_receipt", "QRY-02 CN-POST-02", postalInquiry,
		"给据邮件凭收据查询", "recorded mail is asked after with its receipt")
	mailAnswerRow = lastRow("tracking.inquiry.mail_answer", "QRY-02 CN-POST-02", postalInquiry,
		"自查询之日起三十日内告知查询结果，至{last}", "the result is told within 30 days of the inquiry, by {last}")
	mailAnswerAbroadRow = lastRow("tracking.inquiry.mail_answer_abroad", "QRY-02 CN-POST-02", postalInquiry,
		"国际邮件自查询之日起六十日内告知查询结果，至{last}", "for international mail the result is told within 60 days of the inquiry, by {last}")
	mailAnswerRemoteRow = lastRow("tracking.inquiry.mail_answer_remote", "QRY-02 CN-POST-02", postalInquiry,
		"边远地区的邮件自查询之日起六十日内告知查询结果，至{last}", "for mail of remote areas the result is told within 60 days of the inquiry, by {last}")
	mailNotFoundRow = plainRow("tracking.inquiry.mail_not_found", "QRY-02 T2-10 CN-POST-02", postalInquiry,
		"查复期满未查到邮件的，依照《邮政法》第四十七条赔偿", "not found when the time is over: compensated under Article 47 of the Postal Law")
	mailLapsedRow = plainRow("tracking.inquiry.mail_lapsed", "QRY-02 CN-POST-02", postalInquiry,
		"查询期限内既未查询又未提出赔偿要求，邮政企业不再承担赔偿责任", "neither asked after nor claimed within the time: the postal enterprise is no longer liable")
	mailClaimedRow = plainRow("tracking.inquiry.mail_claimed", "QRY-02 CN-POST-02", postalInquiry,
		"查询期限内已经提出赔偿要求，赔偿责任不因未查询而免除", "compensation was asked for within the time: liability is not lost for want of an inquiry")
	inquiryLaneRow = plainRow("tracking.inquiry.lane_not_settled", "QRY-02 QRY-03", byHouse,
		"港澳台件适用国内还是国际的查询期限，未见规定，由人工处理", "whether the domestic or the international time holds for Hong Kong, Macao and Taiwan was not found: a person decides")
	termsWindowRow = lastRow("tracking.inquiry.terms", "QRY-03", courier.InTerms(),
		"按承运人的条款，可以查询至{last}", "by the carrier's terms it may be asked after until {last}")
	standardHomeRow = lastRow("tracking.inquiry.standard_home", "QRY-03", standardCites,
		"国内快件自寄出之日起一年内查询，至{last}", "a domestic express item may be asked after within one year of posting, until {last}")
	standardAbroadRow = lastRow("tracking.inquiry.standard_abroad", "QRY-03", standardCites,
		"国际快件自寄出之日起六个月内查询，至{last}", "an international express item may be asked after within six months of posting, until {last}")
	noWindowRow = plainRow("tracking.inquiry.no_window", "QRY-03", byHouse,
		"法律和承运人的条款均未规定快件的查询期限", "neither law nor the carrier's terms set a time for asking after an express item")
	claimStandsRow = plainRow("tracking.inquiry.claim_stands", "QRY-03 DX-23", byHouse,
		"快件逾期查询的，索赔权利不因此当然消灭，仍按诉讼时效判断",
		"for an express item asking too late does not by itself end the claim: the time bar decides")
)

func lastRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	r := plainRow(code, ids, cites, zh, en)
	r.Names = [3]string{"last"}
	return r
}
