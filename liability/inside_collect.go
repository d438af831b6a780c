package liability

import "github.com/courier-rules/courier"

// Uncollected is what is known about freight collect 到付运费 that has not come
// back to the outlet that is owed it. No public rule says how a network
// recovers it (APP-09), so who answers between outlets is in the host's terms.
type Uncollected struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Due        courier.Money  `json:"due,omitzero"`         // 到付运费
	Received   courier.Money  `json:"received,omitzero"`    // 已收到: handed over so far, CNY 0.00 for nothing
	Origin     Who            `json:"origin,omitzero"`      // 始发网点: to which it is owed
	Delivering Who            `json:"delivering,omitzero"`  // 派件网点
	Collected  courier.Answer `json:"collected,omitzero"`   // 已收取: the consignee paid the delivering outlet
	Released   courier.Answer `json:"released,omitzero"`    // 已交付: the goods are with the consignee
	Terms      *CollectTerms  `json:"terms,omitzero"`       // the network's; nil while not known
}

// CollectTerms are the network's own rules on freight collect.
type CollectTerms struct {
	Cite             courier.Cite   `json:"cite"`
	DelivererAnswers courier.Answer `json:"deliverer_answers,omitzero"` // 未收款即交付的，由派件网点承担
}

// Collection is the answer to an [Uncollected].
type Collection struct {
	courier.Grounds
	Owed courier.Money `json:"owed,omitzero"` // what is still open; unknown while facts are missing
	From Who           `json:"from,omitzero"` // the outlet that answers for it; zero where the network's rules name none
	To   Who           `json:"to,omitzero"`   // the outlet that is owed it
}

var (
	rowCollectSquare = courier.Row{Code: "liability.collect.square", Staff: true, IDs: "APP-09", Cites: byHouse,
		Zh: "到付运费已经全部收到，没有可追偿的款项", En: "the freight collect has all come back, and nothing is left to recover"}
	rowCollectHandOver = courier.Row{Code: "liability.collect.hand_over", Staff: true, IDs: "APP-09 S4-Q56", Cites: courier.InTerms(), Names: [3]string{"owed"},
		Zh: "派件网点已经向收件人收取的到付运费，按照网络结算规则交付始发网点，尚欠{owed}",
		En: "the delivering outlet collected it, and hands it over by the network's rules of settlement: {owed} are open"}
	rowCollectReleased = courier.Row{Code: "liability.collect.released_unpaid", Staff: true, IDs: "APP-09 S4-Q56", Cites: courier.InTerms(), Names: [3]string{"owed"},
		Zh: "派件网点未收款即交付的，按照网络规则由其承担{owed}", En: "the delivering outlet let the goods go unpaid and answers for {owed} by the network's rules"}
	rowCollectNobody = courier.Row{Code: "liability.collect.no_outlet", Staff: true, IDs: "APP-09 S4-Q56", Cites: courier.InTerms(), Names: [3]string{"owed"},
		Zh: "网络规则不由派件网点承担，{owed}由始发网点向寄件人、收件人主张", En: "the network's rules charge no outlet: {owed} is for the outlet of origin to claim from shipper or consignee"}
	rowCollectCustomer = courier.Row{Code: "liability.collect.shipper_answers", Staff: true, IDs: "DEL-10 APP-09", Cites: civilCode("523, 813"),
		Zh: "托运人或者收货人应当支付运输费用；约定由收件人支付而收件人不付的，寄件人应当承担违约责任",
		En: "freight is paid by shipper or consignee; agreed to be paid by the consignee and not paid, the shipper answers for it"}
	rowCollectLien = courier.Row{Code: "liability.collect.lien", Staff: true, IDs: "CN-CIV-06 LIA-14 S4-Q55 DX-18", Cites: civilCode("836"),
		Zh: "货物尚未交付的，可以对相应的货物行使留置权，以到期未付的费用为限，不得以此非法扣留快件",
		En: "the goods were not delivered: there is a lien on them for charges due and unpaid, and no other detention of an express item"}
)

// collectRows are those rows.
var collectRows = [...]*courier.Row{&rowCollectSquare, &rowCollectHandOver, &rowCollectReleased, &rowCollectNobody, &rowCollectCustomer, &rowCollectLien}

// Collect says what freight collect is still open between two outlets, which
// of them answers for it, and to whom that one can turn: money collected is
// handed over; of goods let go unpaid the network's own rules say whether the
// delivering outlet answers; shipper and consignee owe freight all the same
// (Civil Code 523, 813), and goods not yet delivered can be held for it (836).
//
// Unknown facts come back as needs. The errors name the field: negative or
// mixed amounts, more received than due ([courier.ErrContradicts]), an outlet
// that is none, a day before 2021-01-01 ([courier.ErrNoRule]).
func Collect(u *Uncollected) (Collection, error) { return AppendCollect(nil, u) }

// AppendCollect is [Collect] with its reasons appended to dst, for a caller
// that reuses the memory; dst is meant to have length 0.
func AppendCollect(dst []courier.Reason, u *Uncollected) (c Collection, err error) {
	if u == nil {
		u = &Uncollected{}
	}
	if err := u.check(); err != nil {
		return Collection{}, err
	}
	c.Rules, c.Reasons = Rules, dst
	if u.first(&c); len(c.Needs) > 0 {
		return c, nil
	}
	c.Owed, _ = u.Due.Sub(u.Received) // of one currency, as was read
	if c.Owed.Sign() == 0 {
		c.tell(&rowCollectSquare, &rowCollectSquare.Cites[0], courier.Notes)
		return c, nil
	}
	u.outlets(&c)
	if len(c.Needs) > 0 {
		c.Owed, c.Reasons = courier.Money{}, dst
	}
	c.Reasons = courier.AppendUnchecked(c.Reasons, len(dst), u.HappenedOn)
	return c, nil
}

func (c *Collection) tell(row *courier.Row, cite *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	c.Reasons = append(roomFor(c.Reasons), row.SpeakFrom(cite, e, figures...))
}

// first asks for what any answer needs.
func (u *Uncollected) first(c *Collection) {
	if !u.HappenedOn.Known() {
		c.Needs = append(c.Needs, "happened_on")
	}
	if !u.Due.Known() {
		c.Needs = append(c.Needs, "due")
	}
	if !u.Received.Known() {
		c.Needs = append(c.Needs, "received")
	}
}

// outlets says which outlet answers, and to whom it turns.
func (u *Uncollected) outlets(c *Collection) {
	for _, f := range [...]struct {
		missing bool
		need    courier.Need
	}{
		{u.Origin == Who{}, "origin"}, {u.Collected == 0, "collected"}, {u.Terms == nil, "terms"},
		{u.Collected == courier.No && u.Released == 0, "released"},
	} {
		if f.missing {
			c.Needs = append(c.Needs, f.need)
		}
	}
	if len(c.Needs) > 0 {
		return
	}
	c.To = u.Origin
	let := u.Released == courier.Yes
	switch {
	case u.Collected == courier.Yes:
		u.charge(c, &rowCollectHandOver)
		return
	case let && u.Terms.DelivererAnswers == 0:
		c.Needs = append(c.Needs, "terms.deliverer_answers")
		return
	case let && u.Terms.DelivererAnswers == courier.Yes:
		u.charge(c, &rowCollectReleased)
	case let:
		c.tell(&rowCollectNobody, &u.Terms.Cite, courier.Changes, c.Owed.Figure())
	default:
		c.tell(&rowCollectLien, rowCollectLien.Cite(u.HappenedOn), courier.Notes)
	}
	c.tell(&rowCollectCustomer, rowCollectCustomer.Cite(u.HappenedOn), courier.Notes)
}

// charge charges the delivering outlet.
func (u *Uncollected) charge(c *Collection, row *courier.Row) {
	if u.Delivering == (Who{}) {
		c.Needs = append(c.Needs, "delivering")
		return
	}
	c.From = u.Delivering
	c.tell(row, &u.Terms.Cite, courier.Changes, c.Owed.Figure())
}

// check reads the facts and names each field that cannot be read.
func (u *Uncollected) check() error {
	var read courier.Reading
	checkDay(&read, u.HappenedOn, 0)
	read.Amount("due", u.Due)
	read.Amount("received", u.Received)
	if u.Due.Known() && u.Received.Known() && u.Due.Currency() == u.Received.Currency() && u.Due.Less(u.Received) {
		read.Fault("received", courier.ErrContradicts.Because("more than the "+u.Due.String()+" due"))
	}
	if u.Origin != (Who{}) {
		read.Fault("origin", u.Origin.fault())
	}
	if u.Delivering != (Who{}) {
		read.Fault("delivering", u.Delivering.fault())
		if u.Delivering == u.Origin {
			read.Fault("delivering", courier.ErrContradicts.Because("one outlet owes itself nothing"))
		}
	}
	read.Answer("collected", u.Collected)
	read.Answer("released", u.Released)
	if t := u.Terms; t != nil {
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Answer("terms.deliverer_answers", t.DelivererAnswers)
	}
	return read.Err()
}
