package tracking

import "github.com/courier-rules/courier"

// Return is what is known about an item that goes back because the recipient
// did not take it or could not be found.
type Return struct {
	AskedOn        courier.Date   `json:"asked_on,omitzero"`        // day of the return
	CarriersFault  courier.Answer `json:"carriers_fault,omitzero"`  // 承运人原因: it goes back for damage, delay or another breach of the carrier's
	FreightCollect courier.Answer `json:"freight_collect,omitzero"` // 到付: the way out is not paid yet
	Terms          *DoorTerms     `json:"terms,omitzero"`           // nil while not known, empty where the carrier has none
}

// ReturnCost is the answer to a [Return]. Its payers are unknown where no rule
// names one.
type ReturnCost struct {
	courier.Grounds
	WayBack courier.Party `json:"way_back,omitzero"` // who pays the way back
	WayOut  courier.Party `json:"way_out,omitzero"`  // for freight collect: who pays the way out
}

// WayBack says who pays for an item that goes back. The carrier bears what its
// own breach caused (Civil Code 577); else the terms decide, for no law that
// was read does, and where they say nothing a person has to (DEL-10). The
// errors name the field: an unknown word, a day before 2021-01-01
// ([courier.ErrNoRule]), terms that claim to be law.
func WayBack(r *Return) (ReturnCost, error) { return AppendWayBack(nil, r) }

// AppendWayBack is [WayBack] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendWayBack(dst []courier.Reason, r *Return) (ReturnCost, error) {
	if r == nil {
		r = &Return{}
	}
	if err := r.check(); err != nil {
		return ReturnCost{}, err
	}
	cost := ReturnCost{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	switch {
	case !r.AskedOn.Known():
		cost.Needs = []courier.Need{"asked_on"}
		return cost, nil
	case r.CarriersFault == courier.Yes:
		cost.WayBack = courier.Carrier
		cost.Reasons = append(cost.Reasons, returnCarrierRow.Speak(r.AskedOn, courier.Changes))
	default:
		r.byTerms(&cost)
	}
	cost.Reasons = courier.AppendUnchecked(cost.Reasons, len(dst), r.AskedOn)
	return cost, nil
}

func (r *Return) check() error {
	var read courier.Reading
	notBefore(&read, "asked_on", r.AskedOn, civilCodeFrom)
	read.Answer("carriers_fault", r.CarriersFault)
	read.Answer("freight_collect", r.FreightCollect)
	r.Terms.check(&read)
	return read.Err()
}

func (r *Return) byTerms(cost *ReturnCost) {
	if r.CarriersFault == 0 {
		cost.Needs = append(cost.Needs, "carriers_fault")
	}
	if r.Terms == nil {
		cost.Needs = append(cost.Needs, "terms")
	} else if r.Terms.SenderPaysOut == courier.Yes && r.FreightCollect == 0 {
		cost.Needs = append(cost.Needs, "freight_collect")
	}
	if len(cost.Needs) > 0 {
		return
	}
	t := r.Terms
	if t.SenderPays == courier.Yes {
		cost.WayBack = courier.Shipper
		cost.Reasons = append(cost.Reasons, returnSenderRow.SpeakFrom(&t.Cite, courier.Changes))
	}
	if t.SenderPaysOut == courier.Yes && r.FreightCollect == courier.Yes {
		cost.WayOut = courier.Shipper
		cost.Reasons = append(cost.Reasons, collectSenderRow.SpeakFrom(&t.Cite, courier.Changes))
	}
	if cost.WayBack == 0 {
		cost.Reasons = append(cost.Reasons, returnOpenRow.Speak(r.AskedOn, courier.Refers))
	}
}
