package liability_test

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// told says once more, as plain code, which reasons are told on facts that
// decide and are all known; facts that only add to what is told may be
// unknown.
func told(e *liability.Event) []courier.Code {
	if e.Regime == courier.PostalUniversal {
		return toldOfMail(e)
	}
	var list codeList
	granted := answers(e) == courier.Granted
	civil, rail := e.Regime == courier.CivilLaw, e.Regime == courier.Rail
	delay, in, proved := e.Kind == liability.Delay, e.InCharge == yes, e.CauseProved == yes
	goods, force := !delay, e.Cause == liability.ForceMajeure
	pays := e.Terms != nil && e.Terms.PaysOnForceMajeure == yes
	prefix := ""
	if rail {
		prefix = "rail."
	}

	list.add(granted && goods && civil, "carriage")
	list.add(granted && goods && rail, "rail")
	list.add(granted && delay, prefix+"late")
	list.add(goods && !in, prefix+"outside_carriage")
	list.add(goods && !in, "custody")

	part := e.Excused == liability.InPart
	excused := force && proved && e.AlreadyLate == no
	paid := civil && e.Declared == yes && pays
	list.add(goods && excused && !part && !paid, prefix+"force_majeure")
	list.add(goods && in && excused && part && !paid, "force_majeure_part")
	list.add(goods && in && proved && part && (e.Cause == liability.NatureOfGoods || e.Cause == liability.ReasonableWear), "goods_in_part")
	for _, head := range []struct {
		cause liability.Cause
		code  string
	}{
		{liability.NatureOfGoods, "nature_of_goods"}, {liability.ReasonableWear, "reasonable_wear"},
		{liability.ShippersFault, "shippers_fault"}, {liability.ConsigneesFault, "consignees_fault"}, {liability.EscortsFault, "escorts_fault"},
	} {
		list.add(goods && proved && !part && e.Cause == head.cause, prefix+head.code)
	}
	list.add(delay && excused && e.Excused == liability.InWhole, "late.force_majeure")
	list.add(delay && excused && e.Excused == liability.InPart, "late.force_majeure_part")
	list.add(goods && force && proved && e.AlreadyLate == yes, prefix+"already_late")
	list.add(delay && force && proved && e.AlreadyLate == yes, "late.already_late")
	list.add(goods && force && proved && paid, "terms.pay_on_force_majeure")
	list.add(goods && force && proved && part && paid, "terms.pay_on_force_majeure_part")

	list.add(goods && in && e.Cause == liability.NotFound, "cause_not_found")
	list.add(goods && in && canExcuse(e.Cause) && !proved, "not_proved")
	list.add(delay && force && !proved, "late.not_proved")
	list.add(goods && in && e.Cause == liability.ThirdParty, "third_party")
	list.add(delay && e.Cause == liability.ThirdParty, "late.third_party")
	list.add(force, "force_majeure_test")
	list.add(goods && excused, "force_majeure_extent")
	list.add(excused && e.Notified == no, "not_notified")
	list.add(in && force && proved && e.Kind == liability.Loss, "freight")
	list.add(goods && in && proved && part && ofOwners(e.Cause), "shared_fault")
	list.add(delay && proved && ofOwners(e.Cause), "late.claimants_fault")
	list.add(goods && in && proved && canExcuse(e.Cause) && e.GrossFault == yes, "gross_fault_beside")
	list.add(goods && proved && e.Cause == liability.EscortsFault, "escort_by_textbook")
	list.add(e.Kind == liability.ContentsMismatch, "contents_mismatch")
	list.add(goods && in && e.Cause == liability.PackingIntact, "packing_intact")
	list.add(goods && civil && packingExcluded(e), "terms.packing_intact")

	return append(list, toldOfExpress(e, goods && excused)...)
}

// toldOfExpress are the reasons that say where the declared-value rules come in.
func toldOfExpress(e *liability.Event, excused bool) []courier.Code {
	var list codeList
	civil := e.Regime == courier.CivilLaw
	silent := e.Terms != nil && e.Terms.PaysOnForceMajeure != yes
	named := civil && e.Express == yes && e.Kind != liability.ContentsMismatch
	list.add(named && e.Declared == no, "express.not_declared")
	list.add(named && e.Declared == yes, "express.declared")
	list.add(civil && e.Express == yes && e.Kind == liability.ContentsMismatch && e.HappenedOn.Before(courier.Day(2024, 3, 1)), "express.mismatch_2013")
	list.add(civil && excused && e.Declared == yes && silent, "terms.silent")
	return list
}

func toldOfMail(e *liability.Event) []courier.Code {
	var list codeList
	granted := answers(e) == courier.Granted
	ordinary, in, proved := e.Mail == liability.OrdinaryMail, e.InCharge == yes, e.CauseProved == yes
	if e.Kind == liability.Delay {
		list.add(true, "mail.late")
		return list
	}
	list.add(granted && !ordinary, "mail.recorded")
	list.add(granted && ordinary, "mail.gross_fault")
	list.add(!in, "mail.outside_carriage")
	list.add(ordinary && e.GrossFault == no, "mail.ordinary")
	list.add(ordinary && e.GrossFault == yes, "mail.ordinary_gross_fault")
	if ordinary {
		return list
	}
	force := e.Cause == liability.ForceMajeure
	head := canExcuse(e.Cause) && e.Cause != liability.EscortsFault
	list.add(e.QueriedInTime == no, "mail.not_queried")
	list.add(force && proved && e.Declared == no && e.AlreadyLate == no, "mail.force_majeure")
	list.add(proved && e.Cause == liability.NatureOfGoods, "mail.nature_of_goods")
	list.add(proved && e.Cause == liability.ReasonableWear, "mail.reasonable_wear")
	list.add(proved && e.Cause == liability.ShippersFault, "mail.senders_fault")
	list.add(proved && e.Cause == liability.ConsigneesFault, "mail.recipients_fault")
	list.add(force && proved && e.Declared == yes, "mail.declared")
	list.add(twoLaws(e), "mail.already_late")
	list.add(in && e.Cause == liability.NotFound, "mail.cause_not_found")
	list.add(in && head && !proved, "mail.not_proved")
	list.add(in && e.Cause == liability.EscortsFault, "mail.no_escort")
	list.add(in && e.Cause == liability.ThirdParty, "mail.third_party")
	list.add(force, "mail.force_majeure_test")
	list.add(force && proved && e.Declared == no && e.AlreadyLate == no && e.Notified == no, "mail.not_notified")
	list.add(in && e.Mail == liability.RegisteredLetter && e.Declared == no && e.Kind <= liability.Damage, "mail.registered_letter")
	list.add(in && head && proved && e.GrossFault == yes, "mail.gross_fault_beside")
	list.add(e.Kind == liability.ContentsMismatch, "mail.contents_mismatch")
	return list
}

type codeList []courier.Code

func (l *codeList) add(ok bool, code string) {
	if ok {
		*l = append(*l, courier.Code("liability."+code))
	}
}

func canExcuse(c liability.Cause) bool {
	return c >= liability.ForceMajeure && c <= liability.EscortsFault
}

func ofOwners(c liability.Cause) bool {
	return c >= liability.ShippersFault && c <= liability.EscortsFault
}

// sameCodes compares lists of codes in whatever order, sorting both.
func sameCodes(a, b []courier.Code) bool {
	order := func(a, b courier.Code) int { return strings.Compare(string(a), string(b)) }
	slices.SortFunc(a, order)
	slices.SortFunc(b, order)
	return slices.Equal(a, b)
}
