package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Chain is two sets of terms of one carriage: those under which the firm
// answers to its customer, and those under which the next carrier answers to
// the firm 背靠背条款.
type Chain struct {
	CountedFrom courier.Date `json:"counted_from,omitzero"` // a day from which windows of unlike units are compared; asked for where the day decides
	Up          ChainTerms   `json:"up"`                    // to the customer
	Down        ChainTerms   `json:"down"`                  // of the next carrier
}

// ChainTerms are the terms that have to match. What is unknown is asked for.
type ChainTerms struct {
	Limit        courier.Money  `json:"limit,omitzero"`         // limit of liability for one consignment
	Unlimited    courier.Answer `json:"unlimited,omitzero"`     // no limit; then limit is not asked for
	Notice       courier.Period `json:"notice,omitzero"`        // window of the claim
	Suit         courier.Period `json:"suit,omitzero"`          // time of the action
	AnswersDelay courier.Answer `json:"answers_delay,omitzero"` // it answers for delay
	PaysAlways   courier.Answer `json:"pays_always,omitzero"`   // it pays even on force majeure
}

// Matching is the answer to a [Chain]: granted, the terms match; refused, each
// condition names a gap that stays with the firm.
type Matching struct {
	courier.Decision
	Gap courier.Money `json:"gap,omitzero"` // what the firm answers for above the next carrier's limit
}

var (
	rowChainWhole = courier.Row{Code: "liability.chain.matches", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse,
		Zh: "两份条款之间没有由本企业自担的缺口", En: "the two sets of terms leave no gap with the firm"}
	rowChainLimit = courier.Row{Code: "liability.chain.limit", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse, Names: [3]string{"up", "down"},
		Zh: "下家限额{down}低于对客户的{up}，差额自担", En: "the next carrier's limit of {down} is below {up} owed to the customer: the difference stays with the firm"}
	rowChainUnlimited = courier.Row{Code: "liability.chain.unlimited", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse, Names: [3]string{"down"},
		Zh: "对客户没有限额而下家以{down}为限，超出部分自担", En: "no limit to the customer and {down} at the next carrier: what is above stays with the firm"}
	rowChainNotice = courier.Row{Code: "liability.chain.notice", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse, Names: [3]string{"up", "down"},
		Zh: "下家的索赔期限（{down}）不长于对客户的（{up}），客户在末日提出时已经来不及转而主张", En: "the next carrier's claim window of {down} is no longer than the customer's {up}: a claim on the last day cannot be passed on"}
	rowChainSuit = courier.Row{Code: "liability.chain.suit", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse, Names: [3]string{"up", "down"},
		Zh: "下家的起诉期限（{down}）不长于对客户的（{up}）", En: "the next carrier's time for an action, {down}, is no longer than the customer's {up}"}
	rowChainDelay = courier.Row{Code: "liability.chain.delay", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse,
		Zh: "对客户承担延误责任，下家不承担", En: "the firm answers for delay and the next carrier does not"}
	rowChainAlways = courier.Row{Code: "liability.chain.force_majeure", Staff: true, IDs: "APP-04 APP-11", Cites: byHouse,
		Zh: "对客户在不可抗力时也赔付，下家不赔付", En: "the firm pays even on force majeure and the next carrier does not"}
)

// recourseRows are the rows of recourse.
func recourseRows() []*courier.Row {
	return append(turning.Rows(), &rowDeduct, &rowDeductUnread, &rowChainWhole, &rowChainLimit, &rowChainUnlimited, &rowChainNotice,
		&rowChainSuit, &rowChainDelay, &rowChainAlways)
}

// BackToBack checks the terms of the next carrier against those to the
// customer and names each gap that the firm would bear itself. Windows have to
// be longer downstream, for a claim that comes on the last day must still be
// passed on. It says nothing on whether the terms are valid.
func BackToBack(c *Chain) (Matching, error) { return AppendBackToBack(nil, c) }

// AppendBackToBack is [BackToBack] with its reasons appended to dst, for a
// caller that reuses the memory; dst is meant to have length 0.
func AppendBackToBack(dst []courier.Reason, c *Chain) (m Matching, err error) {
	if c == nil {
		c = &Chain{}
	}
	var read courier.Reading
	c.Up.check(&read, "up")
	c.Down.check(&read, "down")
	if err := read.Err(); err != nil {
		return Matching{}, err
	}
	m.Rules, m.Reasons = Rules, dst
	c.limits(&m)
	c.windows(&m, c.Up.Notice, c.Down.Notice, "notice", &rowChainNotice)
	c.windows(&m, c.Up.Suit, c.Down.Suit, "suit", &rowChainSuit)
	m.answers(c.Up.AnswersDelay, c.Down.AnswersDelay, "answers_delay", &rowChainDelay)
	m.answers(c.Up.PaysAlways, c.Down.PaysAlways, "pays_always", &rowChainAlways)
	switch {
	case len(m.Needs) > 0:
		m.Verdict = courier.Referred
	case len(m.Reasons) == len(dst):
		m.Verdict = courier.Granted
		m.Reasons = append(roomFor(m.Reasons), rowChainWhole.SpeakFrom(&rowChainWhole.Cites[0], courier.Grants))
	default:
		m.Verdict = courier.Refused
	}
	return m, nil
}

// gap tells of one gap that stays with the firm.
func (m *Matching) gap(row *courier.Row, figures ...courier.Figure) {
	m.Reasons = append(roomFor(m.Reasons), row.SpeakFrom(&row.Cites[0], courier.Conditions, figures...))
}

// ask asks for a fact of one of the two sets of terms.
func (m *Matching) ask(terms, field courier.Need) { m.Needs = append(m.Needs, terms+field) }

// answers compares what the two sets answer for.
func (m *Matching) answers(up, down courier.Answer, field courier.Need, row *courier.Row) {
	switch {
	case up == courier.No || down == courier.Yes:
	case up == 0:
		m.ask("up.", field)
	case down == 0:
		m.ask("down.", field)
	default:
		m.gap(row)
	}
}

func (c *Chain) limits(m *Matching) {
	up, down := &c.Up, &c.Down
	switch {
	case down.Unlimited == courier.Yes:
	case !down.Limit.Known():
		m.ask("down.", "limit")
	case up.Unlimited == courier.Yes:
		m.gap(&rowChainUnlimited, down.Limit.Figure())
	case !up.Limit.Known():
		m.ask("up.", "limit")
	case down.Limit.Less(up.Limit):
		m.Gap, _ = up.Limit.Sub(down.Limit)
		m.gap(&rowChainLimit, up.Limit.Figure(), down.Limit.Figure())
	}
}

func (c *Chain) windows(m *Matching, up, down courier.Period, field courier.Need, row *courier.Row) {
	from := c.CountedFrom
	if !from.Known() {
		from = firstDay
	}
	last, ok := up.Count(from, courier.NoRoll, courier.Calendar{})
	next, ok2 := down.Count(from, courier.NoRoll, courier.Calendar{})
	switch {
	case !ok:
		m.ask("up.", field)
	case !ok2:
		m.ask("down.", field)
	case !c.CountedFrom.Known() && !steady(up, down, next.Last.Sub(last.Last)):
		if !slices.Contains(m.Needs, "counted_from") {
			m.Needs = append(m.Needs, "counted_from")
		}
	case !next.Last.After(last.Last):
		m.gap(row, up.Figure(), down.Figure())
	}
}

// steady reports whether the same of two windows ends last from whatever day
// they are counted; apart is how many days the one downstream ends later from
// some day. As many months differ by three days at most.
func steady(up, down courier.Period, apart int) bool {
	if apart <= -3 || apart > 3 {
		return true
	}
	for month := range 48 {
		from := firstDay.AddMonths(month)
		last, _ := up.Count(from, courier.NoRoll, courier.Calendar{})
		next, _ := down.Count(from, courier.NoRoll, courier.Calendar{})
		if next.Last.After(last.Last) != (apart > 0) {
			return false
		}
	}
	return true
}

func (t *ChainTerms) check(read *courier.Reading, at string) {
	mark := read.Faults()
	read.Amount("limit", t.Limit)
	read.Answer("unlimited", t.Unlimited)
	if t.Unlimited == courier.Yes && t.Limit.Known() {
		read.Fault("limit", courier.ErrContradicts.Because("there is no limit"))
	}
	checkWindow(read, "notice", t.Notice)
	checkWindow(read, "suit", t.Suit)
	read.Answer("answers_delay", t.AnswersDelay)
	read.Answer("pays_always", t.PaysAlways)
	read.Under(mark, at)
}

// checkWindow reads a window that can be counted without a calendar.
func checkWindow(read *courier.Reading, field string, p courier.Period) {
	if _, ok := p.Count(firstDay, courier.NoRoll, courier.Calendar{}); p.Known() && !ok {
		read.Fault(field, courier.ErrNotSupported.Because(p.String()))
	}
}
