package tracking

import "github.com/courier-rules/courier"

// Overdue is what is known about goods, mail or a ship that did not arrive.
// What is asked for follows from the regime.
type Overdue struct {
	Regime      courier.Regime  `json:"regime,omitzero"`      // whose rules answer; the historic rules of 1986 are opted into by name
	AsOf        courier.Instant `json:"as_of,omitzero"`       // the moment that is asked about
	Outstanding courier.Answer  `json:"outstanding,omitzero"` // at AsOf still not delivered, not found, or without news
	Delivered   courier.Instant `json:"delivered,omitzero"`   // where it did arrive
	Admitted    courier.Answer  `json:"admitted,omitzero"`    // air: the carrier admits the loss

	// The day from which the regime counts: the last day of the transit period
	// (rail), the day the goods should have arrived (air), the last day of the
	// time expressly agreed (sea, road, by contract).
	Due        courier.Date   `json:"due,omitzero"`
	NoneAgreed courier.Answer `json:"none_agreed,omitzero"` // no time was expressly agreed: sea, CMR
	Reasonable courier.Date   `json:"reasonable,omitzero"`  // sea, domestic: last day of a reasonable time
	TakenOver  courier.Date   `json:"taken_over,omitzero"`  // CMR: the day the goods were taken over
	Queried    courier.Date   `json:"queried,omitzero"`     // mail: the day of the query
	SlowMail   courier.Answer `json:"slow_mail,omitzero"`   // mail: international, or a designated remote area

	Express  courier.Answer `json:"express,omitzero"`  // 快件: under civil law
	Service  *Service       `json:"service,omitzero"`  // of an express item
	Domestic courier.Answer `json:"domestic,omitzero"` // sea: between ports of the mainland
	Fault    courier.Answer `json:"fault,omitzero"`    // sea: the delay is the carrier's fault
	Record   courier.Answer `json:"record,omitzero"`   // rail rules of 1986: 货运记录 was made
	Fresh    courier.Answer `json:"fresh,omitzero"`    // rail rules of 1986: 鲜活货物
	Cells    Cells          `json:"cells,omitzero"`    // whether thresholds that are only reported may speak
	Terms    *LossTerms     `json:"terms,omitzero"`    // what the contract says on it; nil while not known, empty when nothing
	Ship     *MissingShip   `json:"ship,omitzero"`     // where a ship is missing and not goods
}

// LossTerms is a threshold that the contract of carriage sets.
type LossTerms struct {
	Cite  courier.Cite   `json:"cite,omitzero"`  // where it stands
	After courier.Period `json:"after,omitzero"` // days or months after Due
}

// MissingShip is what is known about a ship without news, for its insurance.
type MissingShip struct {
	SearchStart     courier.Date   `json:"search_start,omitzero"`     // the day from which the time runs, itself not counted
	Start           SearchFrom     `json:"start,omitzero"`            // named option DX-32: what that day is
	AgreedOtherwise courier.Answer `json:"agreed_otherwise,omitzero"` // the policy sets another time
	Agreed          courier.Period `json:"agreed,omitzero"`           // namely this one
}

// Loss is the answer to an [Overdue]: granted where it may be treated as
// lost.
type Loss struct {
	courier.Decision
	Counting Counting        `json:"counting,omitzero"` // the time that has to pass
	From     courier.Instant `json:"from,omitzero"`     // it may be treated as lost from this moment on
	Delayed  courier.Answer  `json:"delayed,omitzero"`  // sea: in delay
	Test     DelayTest       `json:"test,omitzero"`     // sea: measured against this
	Answers  courier.Answer  `json:"answers,omitzero"`  // sea: the carrier answers for that delay

	// Rail rules of 1986 without a record: first day of the time to claim, which
	// may begin before From (D13).
	ClaimClock courier.Date `json:"claim_clock,omitzero"`
}
