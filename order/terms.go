package order

import (
	"bytes"

	"github.com/courier-rules/courier"
)

// ControlTerms are what a carrier's own terms say about changing a carriage. A clause
// that they do not contain grants and limits nothing; empty terms are those of
// a carrier that has none, and need no citation. The reasons of a ruling point
// at Cite, so it must not change while they live. The named sets, such as
// [SFIntercept], are values to start from.
type ControlTerms struct {
	Cite courier.Cite `json:"cite,omitzero"` // where they stand: a contract or a practice in force on the day, no law

	// Who may ask beside the shipper, and for what.
	Only              Actions        `json:"only,omitzero"`               // the changes that are offered; none named: every one
	ConsigneeMay      courier.Answer `json:"consignee_may,omitzero"`      // the consignee may ask as well
	PayerMay          courier.Answer `json:"payer_may,omitzero"`          // whoever pays may ask as well
	UnlessBarred      courier.Answer `json:"unless_barred,omitzero"`      // the consignee, unless the shipper has ruled it out
	OwnOrdersOnly     courier.Answer `json:"own_orders_only,omitzero"`    // orders placed through the account that asks
	ConfirmedSuffices courier.Answer `json:"confirmed_suffices,omitzero"` // an electronic confirmation stands for identity and papers
	Proofs            Proofs         `json:"proofs,omitzero"`             // what has to be brought
	ContactNeeded     courier.Answer `json:"new_contact_needed,omitzero"` // the new name, telephone and full address

	// Until when, and how often.
	NotWhenOut      courier.Answer `json:"not_when_out,omitzero"`      // declined while out for delivery; "no": expressly tried (DX-05)
	NotAfterAttempt courier.Answer `json:"not_after_attempt,omitzero"` // declined once a delivery was attempted
	AtMost          courier.Count  `json:"at_most,omitzero"`           // requests an order
	NoCancel        courier.Answer `json:"no_cancel,omitzero"`         // an order stands once it is placed

	// What is left out.
	NotPerishables   courier.Answer `json:"not_perishables,omitzero"`    // fresh goods are neither redirected nor brought back
	NotCOD           courier.Answer `json:"not_cod,omitzero"`            // items with cash on delivery
	NotOversize      courier.Answer `json:"not_oversize,omitzero"`       // items above a size
	NotCustomsPapers courier.Answer `json:"not_customs_papers,omitzero"` // items with customs papers
	NotDangerous     courier.Answer `json:"not_dangerous,omitzero"`      // dangerous goods
	NotInternational courier.Answer `json:"not_international,omitzero"`  // items that cross a border
	NotOtherOutlet   courier.Answer `json:"not_other_outlet,omitzero"`   // new addresses of another outlet in the city
	NotOtherCity     courier.Answer `json:"not_other_city,omitzero"`     // new addresses in another city
	NotAbroad        courier.Answer `json:"not_abroad,omitzero"`         // new addresses behind a border
	NotToBox         courier.Answer `json:"not_to_box,omitzero"`         // post office boxes and mail agents
	NotToLocker      courier.Answer `json:"not_to_locker,omitzero"`      // lockers and stations
	NotToMilitary    courier.Answer `json:"not_to_military,omitzero"`    // military and other unpublished addresses

	// What it costs, charged only once it is carried out, and what follows.
	Fees        ServiceFees    `json:"fees,omitzero"`
	PromiseVoid courier.Answer `json:"promise_void,omitzero"` // the time promised no longer holds
	BothWays    courier.Answer `json:"both_ways,omitzero"`    // brought back, the shipper pays the way out and the way back
}

// ServiceFees are what the terms charge, each amount the host's own; one that is
// not known is not told.
type ServiceFees struct {
	Any         courier.Money  `json:"any,omitzero"`          // whatever is asked, where no narrower fee is given
	SameOutlet  courier.Money  `json:"same_outlet,omitzero"`  // a redirect, by the class of its new address
	OtherOutlet courier.Money  `json:"other_outlet,omitzero"` // the same
	OtherCity   courier.Money  `json:"other_city,omitzero"`   // the same
	Abroad      courier.Money  `json:"abroad,omitzero"`       // the same
	Back        courier.Money  `json:"back,omitzero"`         // a recall or a return
	Hold        courier.Money  `json:"hold,omitzero"`         // a hold
	Cancel      courier.Money  `json:"cancel,omitzero"`       // before pick-up; unknown is free
	ByClass     courier.Answer `json:"by_class,omitzero"`     // a redirect is charged by class, whether or not the amounts are given
	Payer       courier.Party  `json:"payer,omitzero"`        // shipper or consignee, unknown where the terms do not say
	First       courier.Answer `json:"first,omitzero"`        // paid before anything is done
}

// charged says whether the action costs a fee, and whether the sum of it is
// open: the class of the new address is not known and the sum turns on it, or
// no amount is given for that class.
func (f *ServiceFees) charged(a Action, t Target) (charged courier.Answer, open bool) {
	of := func(t Target) courier.Answer {
		fee := f.due(a, t)
		return courier.AnswerOf(fee.Sign() > 0 || a == Redirect && f.ByClass == courier.Yes && !fee.Known())
	}
	charged = of(t)
	open = charged == courier.Yes && !f.due(a, t).Known()
	if a != Redirect || t != 0 {
		return charged, open
	}
	for c := ToSameOutlet; c <= ToAbroad; c++ {
		open = open || f.due(a, c) != f.due(a, t)
		if of(c) != charged {
			charged = 0
		}
	}
	return charged, open
}

// due returns the fee of the action, unknown where there is none; of a class
// that is not known, the first.
func (f *ServiceFees) due(a Action, t Target) (fee courier.Money) {
	switch a {
	case Redirect:
		fee = [...]courier.Money{f.SameOutlet, f.SameOutlet, f.OtherOutlet, f.OtherCity, f.Abroad}[t]
	case Recall, Return:
		fee = f.Back
	case Hold:
		fee = f.Hold
	case Edit, Cancel:
		return f.Cancel
	}
	if !fee.Known() {
		return f.Any
	}
	return fee
}

// Proofs say which papers the terms demand, and when.
type Proofs struct {
	Form     Demand `json:"form,omitzero"`           // 申请书
	Identity Demand `json:"identity_paper,omitzero"` // 身份证件
	Letter   Demand `json:"letter,omitzero"`         // 授权委托书
	Receipt  Demand `json:"receipt,omitzero"`        // 交寄凭据
}

// Demand are the cases in which a paper is demanded: in any of them.
type Demand struct {
	Always        courier.Answer `json:"always,omitzero"`
	OfAgents      courier.Answer `json:"of_agents,omitzero"`
	OfOthers      courier.Answer `json:"of_others,omitzero"` // of a consignee or payer that the terms admit
	Insured       courier.Answer `json:"insured,omitzero"`
	COD           courier.Answer `json:"cod,omitzero"`
	SignedReceipt courier.Answer `json:"signed_receipt,omitzero"`
}

// of says whether the paper is demanded of this request.
func (d *Demand) of(r *Request) courier.Answer {
	if *d == (Demand{}) {
		return courier.No
	}
	var by courier.Answer
	if r.By != 0 {
		by = courier.AnswerOf(r.By == courier.ShippersAgent)
	}
	var other courier.Answer
	if r.By != 0 {
		other = courier.AnswerOf(r.By == courier.Consignee || r.By == courier.Payer)
	}
	demanded := courier.No
	for _, c := range [...]struct{ clause, fact courier.Answer }{
		{d.Always, courier.Yes}, {d.OfAgents, by}, {d.OfOthers, other},
		{d.Insured, r.Insured}, {d.COD, r.COD}, {d.SignedReceipt, r.SignedReceipt},
	} {
		switch {
		case c.clause != courier.Yes || c.fact == courier.No:
		case c.fact == courier.Yes:
			return courier.Yes
		default:
			demanded = 0
		}
	}
	return demanded
}

func (d *Demand) check(read *courier.Reading, field string) {
	mark := read.Faults()
	read.Answer("always", d.Always)
	read.Answer("of_agents", d.OfAgents)
	read.Answer("of_others", d.OfOthers)
	read.Answer("insured", d.Insured)
	read.Answer("cod", d.COD)
	read.Answer("signed_receipt", d.SignedReceipt)
	read.Under(mark, field)
}

// Actions is a set of actions. The zero set names none.
type Actions uint16

// ActionsOf returns the set of the actions.
func ActionsOf(list ...Action) (set Actions) {
	for _, a := range list {
		set |= 1 << a
	}
	return set
}

// Has reports whether the action is in the set.
func (s Actions) Has(a Action) bool { return s>>a&1 == 1 }

// MarshalText returns the words of the actions, in order, between commas.
func (s Actions) MarshalText() ([]byte, error) {
	var b []byte
	for a := Action(0); a < 16; a++ {
		if !s.Has(a) {
			continue
		}
		word, err := a.MarshalText()
		if err != nil || a == 0 {
			return nil, courier.ErrUnknownWord.Because(a.String())
		}
		if b != nil {
			b = append(b, ',')
		}
		b = append(b, word...)
	}
	return b, nil
}

// UnmarshalText reads words between commas.
func (s *Actions) UnmarshalText(text []byte) error {
	var set Actions
	for len(text) > 0 {
		word, rest, more := bytes.Cut(text, []byte(","))
		var a Action
		if err := a.UnmarshalText(word); err != nil {
			return err
		}
		if a == 0 || more && len(rest) == 0 {
			return courier.ErrUnknownWord.Because(string(text))
		}
		set, text = set|1<<a, rest
	}
	*s = set
	return nil
}

// unseen is where terms would stand that are not known.
var unseen = courier.Cite{Document: &courier.Source{ID: "TERMS", Zh: "承运人的条款", En: "The carrier's terms", Force: courier.Contract}}

// cite returns where the terms stand, nil where the carrier has none.
func (t *ControlTerms) cite() *courier.Cite {
	switch {
	case t == nil:
		return &unseen
	case t.none():
		return nil
	}
	return &t.Cite
}

// none reports whether the terms are those of a carrier that has none.
func (t *ControlTerms) none() bool { return t.Cite == courier.Cite{} && *t == ControlTerms{} }

// silent are terms that say nothing, for reading terms that are not known.
var silent ControlTerms

// orSilent returns the terms, silent ones where they are not known.
func (t *ControlTerms) orSilent() *ControlTerms {
	if t == nil {
		return &silent
	}
	return t
}
