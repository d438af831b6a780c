package claim

import "github.com/courier-rules/courier"

// Weighed is the answer to [Exhibits].
type Weighed struct {
	courier.Grounds
	Presumption Presumption    `json:"presumption,omitzero"` // of delivery as documented
	Burden      Burden         `json:"burden,omitzero"`      // on whom the next proof lies
	RecordBy    courier.Date   `json:"record_by,omitzero"`   // the accident record is made by the end of this day
	RecordLate  courier.Answer `json:"record_late,omitzero"` // it was made later, or not
	Missing     []PaperKind    `json:"missing,omitzero"`     // papers that the station still owes
}

// Weigh says what the evidence of a loss is worth and on whom the next proof
// lies.
//
//   - Signed by the recipient or a named agent without an objection, delivery as
//     documented is presumed, until the opposite is shown (Civil Code 831,
//     LIA-06). Silence is no more than that. A loss that could not be seen is
//     notified in a reasonable time; the windows are [liability.Notice]'s.
//   - Signed by somebody else without consent, or with the slip lost, nothing is
//     presumed and the carrier shows that it delivered (Interim Regulation on
//     Express Delivery 25, from 2025-06-01 26).
//   - A joint survey, an accident record made the day the accident was found, an
//     appraisal or a weight that fell answers a presumption. An unboxing film
//     and photographs support, and a person weighs them: a convention.
//   - Where nothing is presumed, or the presumption is answered, the carrier
//     proves what exempts it (Civil Code 832).
//   - Goods other than declared relieve nobody by that: the carrier shows that
//     it brought the loss about (832, 592), and the claimant what was inside.
//   - For freight the station's record is due the same day, one per lot (S2-23);
//     which one, tracking says. What it still owes is listed.
//
// Unknown facts come back as needs. The errors name the field: an unknown word,
// a record before the accident was found, a record that was and was not made.
func Weigh(p *Exhibits) (Weighed, error) { return AppendWeigh(nil, p) }

// AppendWeigh is [Weigh] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendWeigh(dst []courier.Reason, p *Exhibits) (Weighed, error) {
	if p == nil {
		p = &Exhibits{}
	}
	if err := p.check(); err != nil {
		return Weighed{}, err
	}
	w := weighing{procedure: proceed(dst, p.HappenedOn), Exhibits: p}
	if !p.HappenedOn.Known() {
		w.need("happened_on")
	} else {
		w.delivery()
		w.record()
		w.rebut()
		w.name()
		w.burden()
	}
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// weighing is a proof being weighed.
type weighing struct {
	procedure
	*Exhibits
	out Weighed
}

// delivery says whether delivery as documented is presumed.
func (w *weighing) delivery() {
	switch {
	case w.Delivered == courier.No:
		w.out.Presumption = NoPresumption
		w.tell(&rowProofNotDelivered, courier.Notes)
	case w.SlipLost == courier.Yes:
		w.out.Presumption = NoPresumption
		w.tell(&rowProofSlipLost, courier.Notes)
	case w.SignedBy == SignedByOther && w.Consent == courier.No:
		w.out.Presumption = NoPresumption
		w.tell(&rowProofOther, courier.Bars)
	case w.Objected == courier.Yes:
		w.out.Presumption = NoPresumption
		w.tell(&rowProofObjected, courier.Notes)
	case w.Delivered == 0 || w.SignedBy == 0 || w.SignedBy == SignedByOther && w.Consent == 0 || w.Objected == 0 || w.SlipLost == 0:
		w.ask("delivered", w.Delivered)
		if w.SignedBy == 0 {
			w.need("signed_by")
		}
		if w.SignedBy == SignedByOther {
			w.ask("consent", w.Consent)
		}
		w.ask("slip_lost", w.SlipLost)
		w.ask("objected", w.Objected)
	default:
		w.out.Presumption = PresumptionStands
		w.tell(&rowProofPresumed, courier.Changes)
		w.hidden()
	}
}

// hidden tells what it means that the loss could not be seen.
func (w *weighing) hidden() {
	if w.Hidden == courier.Yes {
		w.tell(&rowProofHidden, courier.Notes)
	}
}

// record says when the station's record was due, and what it owes.
func (w *weighing) record() {
	switch w.Freight {
	case 0:
		w.need("freight")
		return
	case courier.No:
		return
	}
	if !w.FoundOn.Known() {
		w.need("found_on")
	}
	w.out.RecordBy = w.FoundOn
	switch {
	case w.RecordMade == courier.No:
		w.out.RecordLate = courier.Yes
		w.out.Missing = append(w.out.Missing, PaperGoodsRecord)
		w.tell(&rowProofNoRecord, courier.Conditions, w.FoundOn.Figure())
	case w.RecordMade == 0:
		w.need("record_made")
	case !w.RecordOn.Known():
		w.need("record_on")
	case !w.FoundOn.Known():
	case w.RecordOn.After(w.FoundOn):
		w.out.RecordLate = courier.Yes
		w.tell(&rowProofRecordLate, courier.Warns, w.FoundOn.Figure(), w.RecordOn.Figure())
	default:
		w.out.RecordLate = courier.No
		w.tell(&rowProofRecord, courier.Notes, w.RecordOn.Figure())
	}
	switch {
	case w.ToAppraise == 0:
		w.need("to_appraise")
	case w.ToAppraise == courier.Yes && w.Appraised == courier.No:
		w.out.Missing = append(w.out.Missing, PaperAppraisal)
		w.tell(&rowProofNoAppraisal, courier.Conditions)
	case w.ToAppraise == courier.Yes && w.Appraised == 0:
		w.need("appraised")
	}
}

// rebut tries the evidence against the presumption.
func (w *weighing) rebut() {
	if w.out.Presumption != PresumptionStands {
		return
	}
	timely := w.RecordMade == courier.Yes && w.out.RecordLate == courier.No
	strong := [...]struct {
		have courier.Answer
		row  *courier.Row
	}{
		{w.Surveyed, &rowProofSurvey},
		{courier.AnswerOf(timely), &rowProofRecordWeighs},
		{w.Appraised, &rowProofAppraisal},
		{w.WeightLost, &rowProofWeight},
	}
	for _, s := range strong {
		if s.have == courier.Yes {
			w.out.Presumption = PresumptionRebutted
			w.tell(s.row, courier.Lifts)
		}
	}
	if w.out.Presumption == PresumptionRebutted {
		return
	}
	if w.Unboxing == courier.Yes || w.Photos == courier.Yes {
		w.tell(&rowProofSupports, courier.Refers)
	}
	w.ask("surveyed", w.Surveyed)
	w.ask("appraised", w.Appraised)
	w.ask("weight_lost", w.WeightLost)
}

// name tells what it means that the goods are not as declared.
func (w *weighing) name() {
	if w.NameTrue != courier.No {
		return
	}
	w.tell(&rowProofName, courier.Notes)
	switch w.NameCause {
	case courier.Yes:
		w.tell(&rowProofNameCause, courier.Conditions)
	case courier.No:
		w.tell(&rowProofNameNoCause, courier.Notes)
	default:
		w.need("name_cause")
	}
}

// burden says on whom the next proof lies.
func (w *weighing) burden() {
	switch w.out.Presumption {
	case PresumptionStands:
		w.out.Burden = OnClaimant
		w.tell(&rowProofClaimant, courier.Notes)
	case NoPresumption, PresumptionRebutted:
		w.out.Burden = OnCarrier
		w.tell(&rowProofCarrier, courier.Notes)
	}
}

func (p *Exhibits) check() error {
	var r courier.Reading
	if p.HappenedOn.Known() && p.HappenedOn.Before(standingFrom) {
		r.Fault("happened_on", courier.ErrNoRule.Because(p.HappenedOn.String()))
	}
	r.Answer("delivered", p.Delivered)
	r.Word("signed_by", signerWords, uint8(p.SignedBy))
	r.Answer("consent", p.Consent)
	r.Answer("slip_lost", p.SlipLost)
	r.Answer("objected", p.Objected)
	r.Answer("hidden", p.Hidden)
	r.Answer("name_true", p.NameTrue)
	r.Answer("name_cause", p.NameCause)
	r.Answer("freight", p.Freight)
	r.Answer("record_made", p.RecordMade)
	r.Word("record_kind", recordMadeKinds, uint8(p.RecordKind))
	r.Answer("to_appraise", p.ToAppraise)
	r.Answer("appraised", p.Appraised)
	r.Answer("surveyed", p.Surveyed)
	r.Answer("weight_lost", p.WeightLost)
	r.Answer("unboxing", p.Unboxing)
	r.Answer("photos", p.Photos)
	r.Order("record_on", p.FoundOn, p.RecordOn)
	if p.RecordMade == courier.No && (p.RecordOn.Known() || p.RecordKind != 0) {
		r.Fault("record_made", courier.ErrContradicts.Because("a record is given"))
	}
	return r.Err()
}

func proofRow(name, ids string, cites []courier.Cite, field courier.Need, zh, en string, names ...string) courier.Row {
	row := courier.Row{Code: courier.Code("claim.proof." + name), Staff: true, IDs: ids, Cites: cites, Field: field, Zh: zh, En: en}
	copy(row.Names[:], names)
	return row
}

var (
	rowProofNotDelivered = proofRow("not_delivered", "LIA-06", art(courier.CivilCode, "831"), "delivered",
		"没有交付记录，不发生交付的初步证据", "nothing was handed over: delivery is not presumed")
	rowProofSlipLost = proofRow("slip_lost", "S4-Q57 LIA-06", courier.ByHouse(), "slip_lost",
		"签收单遗失，承运人不能出示签收，由其以其他方式证明已经交付", "the slip is lost and the signature cannot be shown: the carrier proves delivery in another way")
	rowProofOther = proofRow("signed_by_other", "LIA-06 DEL-01 DEL-04 S4-Q41", courier.Express(25), "signed_by",
		"由收件人及其指定的代收人以外的人签收且收件人未同意，签收不构成向收件人交付的证据", "signed by somebody other than the recipient or a named agent, without consent: the signature is no evidence of delivery to the recipient")
	rowProofObjected = proofRow("objected", "LIA-06", art(courier.CivilCode, "831"), "objected",
		"收货人已经在期限内提出异议，不发生交付完好的初步证据", "the consignee objected in time: delivery in good order is not presumed")
	rowProofPresumed = proofRow("presumed", "LIA-06 S4-Q50", art(courier.CivilCode, "831"), "objected",
		"签收时没有提出异议，视为按运输单证记载交付的初步证据，可以以相反证据推翻", "signed without an objection: prima facie evidence of delivery as documented, which the opposite answers")
	rowProofHidden = proofRow("hidden", "LIA-06 S4-Q50", art(courier.CivilCode, "831"), "hidden",
		"损失在签收时不能发现的，应当在合理期限内检验并提出；签收本身不使索赔权消灭", "what could not be seen at delivery is inspected and notified in a reasonable time; the signature takes no right away")
	rowProofRecord = proofRow("record", "S2-23", art(courier.OrderTextbook, ""), "record_on",
		"记录于发现当日（{on}）编制", "the record was made on the day it was found, {on}", "on")
	rowProofRecordLate = proofRow("record_late", "S2-23", art(courier.OrderTextbook, ""), "record_on",
		"货运记录应当于发现当日（{by}）按批编制，实际于{on}编制，证明力降低", "the record is made on the day of the finding, {by}, one per lot; it was made on {on} and weighs less", "by", "on")
	rowProofNoRecord = proofRow("no_record", "S2-23", art(courier.OrderTextbook, ""), "record_made",
		"应当于发现当日（{by}）按批编制记录，尚未编制", "a record was due on the day of the finding, {by}, one per lot, and is missing", "by")
	rowProofNoAppraisal = proofRow("no_appraisal", "S2-24", art(courier.OrderTextbook, ""), "appraised",
		"原因或者程度不能判明，尚缺货运事故鉴定书", "cause or extent cannot be told, and the appraisal report is missing")
	rowProofSurvey = proofRow("survey", "LIA-06", art(courier.CivilCode, "831"), "surveyed",
		"双方已经联合检查，结果推翻交付完好的初步证据", "both sides surveyed the goods: what they found answers the presumption")
	rowProofRecordWeighs = proofRow("record_weighs", "LIA-06 S2-23", courier.ByHouse(), "record_made",
		"发现当日编制的记录载明损失，推翻交付完好的初步证据", "a record of the loss made the same day answers the presumption")
	rowProofAppraisal = proofRow("appraisal", "LIA-06 S2-24", courier.ByHouse(), "appraised",
		"货运事故鉴定书认定损失，推翻交付完好的初步证据", "an appraisal that finds the loss answers the presumption")
	rowProofWeight = proofRow("weight", "LIA-06", courier.ByHouse(), "weight_lost",
		"交寄与交付的称重记录相差，推翻交付完好的初步证据", "the weights when posted and when delivered differ: the presumption is answered")
	rowProofSupports = proofRow("supports", "LIA-06", courier.ByHouse(), "unboxing",
		"仅有开箱视频、照片，由人工判断是否足以推翻", "an unboxing film or photographs alone: a person judges whether they are enough")
	rowProofName = proofRow("name_not_as_declared", "S4-Q54 LIA-09", art(courier.CivilCode, "832"), "name_true",
		"实物与所报品名不符，不因此当然免责；内件及其价值由索赔人证明", "the goods are not as declared: that alone relieves nobody, and the claimant shows what was inside and its value")
	rowProofNameCause = proofRow("name_cause", "S4-Q54 LIA-09", art(courier.CivilCode, "592"), "name_cause",
		"品名不符促成了损失，按托运人的过错减轻或者免除", "the false name brought the loss about: it counts as the shipper's fault, in part or in whole")
	rowProofNameNoCause = proofRow("name_no_cause", "S4-Q54", art(courier.CivilCode, "832"), "name_cause",
		"品名不符与损失无关，不影响赔偿责任", "the false name did not bring the loss about: liability stands")
	rowProofClaimant = proofRow("on_claimant", "LIA-06", art(courier.CivilCode, "831"), "",
		"由索赔人提出相反证据", "the claimant brings evidence of the opposite")
	rowProofCarrier = proofRow("on_carrier", "LIA-01 CN-ROAD-01", art(courier.CivilCode, "832"), "",
		"由承运人证明免责事由；原因不明的，承运人承担赔偿责任", "the carrier proves what exempts it; where the cause is not found it answers")
)

var proofRows = []*courier.Row{&rowProofNotDelivered, &rowProofSlipLost, &rowProofOther, &rowProofObjected, &rowProofPresumed, &rowProofHidden,
	&rowProofRecord, &rowProofRecordLate, &rowProofNoRecord, &rowProofNoAppraisal, &rowProofSurvey, &rowProofRecordWeighs, &rowProofAppraisal,
	&rowProofWeight, &rowProofSupports, &rowProofName, &rowProofNameCause, &rowProofNameNoCause, &rowProofClaimant, &rowProofCarrier}
