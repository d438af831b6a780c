package tracking

import "github.com/courier-rules/courier"

// Accident is what is known about a freight accident at a station.
type Accident struct {
	FoundOn           courier.Date   `json:"found_on,omitzero"`           // 事故发生或者发现之日
	Lots              courier.Count  `json:"lots,omitzero"`               // 批数
	ShipperLoaded     courier.Answer `json:"shipper_loaded,omitzero"`     // 托运人装车
	ConsigneeUnloaded courier.Answer `json:"consignee_unloaded,omitzero"` // 收货人卸车
	VisibleDefect     courier.Answer `json:"visible_defect,omitzero"`     // 交接时有可见的缺陷
	ConsigneeReports  courier.Answer `json:"consignee_reports,omitzero"`  // 收货人提出有损失
	ProofNeeded       courier.Answer `json:"proof_needed,omitzero"`       // 按规定需要证明
	DamageOrPart      courier.Answer `json:"damage_or_part,omitzero"`     // 损坏或者部分灭失
	CauseTold         courier.Answer `json:"cause_told,omitzero"`         // 原因能够判明
	ExtentTold        courier.Answer `json:"extent_told,omitzero"`        // 损失程度能够判明
	BeyondCarrier     courier.Answer `json:"beyond_carrier,omitzero"`     // 承运人无法处理
	Unlawful          courier.Answer `json:"unlawful,omitzero"`           // 途中发现违法或者危及运输安全
}

// AccidentRecord is the answer to an [Accident].
type AccidentRecord struct {
	Kind       RecordKind     `json:"kind,omitzero"`        // which paper; zero while facts are missing
	By         courier.Date   `json:"by,omitzero"`          // a goods record: made by the end of this day
	Records    courier.Count  `json:"records,omitzero"`     // a goods record: so many, one per lot
	Appraisal  courier.Answer `json:"appraisal,omitzero"`   // 需要鉴定
	TellOwner  courier.Answer `json:"tell_owner,omitzero"`  // the station tells shipper or consignee at once
	SendRecord courier.Answer `json:"send_record,omitzero"` // what was done is recorded, and sent on to the destination station
	courier.Grounds
}

// Record says which paper a station makes about a freight accident, whether
// an appraisal is needed, and whom it tells, as the training text on freight
// orders has it: practice, not law.
//
// A goods record 货运记录 is made on the day the accident is found, one per
// lot. An ordinary record 普通记录 takes its place where the shipper loaded,
// the consignee unloads, nothing was visible at the hand-over and the
// consignee reports a loss, or where the rules want a proof. Damage or partial
// loss whose cause or extent cannot be told is appraised.
//
// Facts that are missing come back as needs. The errors name the field: an
// unknown word, no lots ([courier.ErrRange]).
func Record(a *Accident) (AccidentRecord, error) { return AppendRecord(nil, a) }

// AppendRecord is [Record] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendRecord(dst []courier.Reason, a *Accident) (AccidentRecord, error) {
	if a == nil {
		a = &Accident{}
	}
	if err := a.check(); err != nil {
		return AccidentRecord{}, err
	}
	w := timeWork{on: a.FoundOn, reasons: dst, start: len(dst)}
	var out AccidentRecord
	a.kind(&w, &out)
	if out.Appraisal = a.appraisal(&w); out.Appraisal == courier.Yes {
		w.tell(&rowAppraisal, courier.Conditions)
	}
	if out.TellOwner = a.BeyondCarrier; out.TellOwner == courier.Yes {
		w.tell(&rowTellOwner, courier.Conditions)
	}
	if out.SendRecord = a.Unlawful; out.SendRecord == courier.Yes {
		w.tell(&rowSendRecord, courier.Conditions)
	}
	a.need(&w, "beyond_carrier", a.BeyondCarrier, "unlawful", a.Unlawful)
	out.Grounds = w.grounds()
	return out, nil
}

// kind says which paper is made.
func (a *Accident) kind(w *timeWork, out *AccidentRecord) {
	hidden := and(and(a.ShipperLoaded, a.ConsigneeUnloaded), and(not(a.VisibleDefect), a.ConsigneeReports))
	switch or(hidden, a.ProofNeeded) {
	case courier.Yes:
		out.Kind = OrdinaryRecord
		w.tell(&rowOrdinaryRecord, courier.Changes)
		return
	case courier.No:
		out.Kind, out.By, out.Records = GoodsRecord, a.FoundOn, a.Lots
		w.tell(&rowGoodsRecord, courier.Changes, a.FoundOn.Figure(), a.Lots.Figure())
		if !a.FoundOn.Known() {
			w.need("found_on")
		}
		if !a.Lots.Known() {
			w.need("lots")
		}
		return
	}
	if a.ProofNeeded == 0 {
		w.need("proof_needed")
	}
	if hidden == 0 {
		a.need(w, "shipper_loaded", a.ShipperLoaded, "consignee_unloaded", a.ConsigneeUnloaded)
		a.need(w, "visible_defect", a.VisibleDefect, "consignee_reports", a.ConsigneeReports)
	}
}

// appraisal says whether the goods are to be appraised.
func (a *Accident) appraisal(w *timeWork) courier.Answer {
	untold := not(and(a.CauseTold, a.ExtentTold))
	need := and(a.DamageOrPart, untold)
	if need != 0 {
		return need
	}
	if a.DamageOrPart == 0 {
		w.need("damage_or_part")
	}
	if untold == 0 {
		a.need(w, "cause_told", a.CauseTold, "extent_told", a.ExtentTold)
	}
	return 0
}

func (a *Accident) need(w *timeWork, first courier.Need, x courier.Answer, second courier.Need, y courier.Answer) {
	if x == 0 {
		w.need(first)
	}
	if y == 0 {
		w.need(second)
	}
}

func (a *Accident) check() error {
	var r courier.Reading
	r.Answer("shipper_loaded", a.ShipperLoaded)
	r.Answer("consignee_unloaded", a.ConsigneeUnloaded)
	r.Answer("visible_defect", a.VisibleDefect)
	r.Answer("consignee_reports", a.ConsigneeReports)
	r.Answer("proof_needed", a.ProofNeeded)
	r.Answer("damage_or_part", a.DamageOrPart)
	r.Answer("cause_told", a.CauseTold)
	r.Answer("extent_told", a.ExtentTold)
	r.Answer("beyond_carrier", a.BeyondCarrier)
	r.Answer("unlawful", a.Unlawful)
	if a.Lots.Known() && a.Lots.Int() < 1 {
		r.Fault("lots", courier.ErrRange)
	}
	return r.Err()
}
