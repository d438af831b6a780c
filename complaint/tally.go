package complaint

import (
	"math"

	"github.com/courier-rules/courier"
)

// Counted is one case as the numbers need it. What is unknown is counted as
// left out of the metrics that need it, and never as zero or as no.
type Counted struct {
	ReceivedAt courier.Instant    `json:"received_at,omitzero"` // 接到投诉的时间
	ReceivedOn courier.Date       `json:"received_on,omitzero"` // its day, where only that is known: no length of time is then counted
	AsOf       courier.Instant    `json:"as_of,omitzero"`       // up to when the case is known; decides whether what has not happened is late or still pending
	Region     courier.Region     `json:"region,omitzero"`      // 区域
	Channel    Channel            `json:"channel,omitzero"`     // 渠道
	Category   Category           `json:"category,omitzero"`    // 类别
	Department courier.Department `json:"department,omitzero"`  // 责任部门
	Regime     courier.Regime     `json:"regime,omitzero"`      // 适用制度; decides whether the seven days of the express regulation are the limit
	Stage      State              `json:"stage,omitzero"`       // 所处阶段

	Customer string `json:"customer,omitzero"` // the host's key of the account; empty: not known
	Waybill  string `json:"waybill,omitzero"`  // the host's key of the consignment; empty: not known. A key for each case is memory for each case

	FirstAnswer  Moment          `json:"first_answer,omitzero"`
	AnswerBy     courier.Instant `json:"answer_by,omitzero"`     // 首次答复时限, the host's
	Resolved     Moment          `json:"resolved,omitzero"`      // 处理并告知
	ResolveBy    courier.Instant `json:"resolve_by,omitzero"`    // 处理时限; unknown: the end of the seventh day of the express regulation, from 2018-05-01 on, where the regime is known and not the post's universal service
	Valid        courier.Answer  `json:"valid,omitzero"`         // 有效投诉
	Reopened     courier.Answer  `json:"reopened,omitzero"`      // 曾重开
	FirstContact courier.Answer  `json:"first_contact,omitzero"` // 首次联系即解决
	Contacts     courier.Count   `json:"contacts,omitzero"`      // 联系次数, the first among them

	Satisfaction Satisfaction  `json:"satisfaction,omitzero"`   // by the host's scale; from which score on somebody is satisfied is the host's to say
	Score        courier.Count `json:"score,omitzero"`          // 满意度评分 on the host's scale
	Solution     courier.Count `json:"audit_solution,omitzero"` // 质检：方案合理有效, on the host's scale
	Manner       courier.Count `json:"audit_attitude,omitzero"` // 质检：服务态度, on the same scale

	WinBack CountedWinBack `json:"win_back,omitzero"`
}

// CountedWinBack is what the numbers need of an effort to win the customer
// back after the case.
type CountedWinBack struct {
	Result       Regain          `json:"result,omitzero"`
	Strategy     string          `json:"strategy,omitzero"`     // 挽回策略, the host's name
	WonAt        courier.Instant `json:"won_at,omitzero"`       // 成功挽回的时间, where won back
	Cost         courier.Money   `json:"cost,omitzero"`         // 人力、物力、财力, in the one currency of the tally
	Satisfaction Satisfaction    `json:"satisfaction,omitzero"` // with the win-back
}

// Moment is when something happened, or that it has not. The zero Moment is
// unknown.
type Moment struct {
	At  courier.Instant `json:"at,omitzero"`
	Not courier.Answer  `json:"not,omitzero"` // yes: not up to when the case is known
}

// cellKey is a combination of the dimensions, in their order.
type cellKey struct {
	day        courier.Date
	region     courier.Region
	channel    Channel
	category   Category
	department courier.Department
	stage      State
}

// cell is what is counted of the cases of one key.
type cell struct {
	n     [lastCounter + 1]int64
	hours map[uint16]int64 // first answers by the whole hours they took, the longest together
}

// partyKey is a customer or a consignment on one day, by category.
type partyKey struct {
	key      string
	day      courier.Date
	category Category
}

// partyCell is what is counted of it, and its latest result.
type partyCell struct {
	cases  int64
	at     int64 // when the case was received that the result is of, in seconds
	result Regain
}

// effortKey is a strategy of win-back by the day the case was received.
type effortKey struct {
	strategy string
	day      courier.Date
}

type effortCell struct {
	n    [lastEffort + 1]int64
	days map[uint16]int64 // win-backs by the whole days they took, the longest together
}

// longestStep is the last step of a distribution: it holds all that is longer.
const longestStep = 9_999

// Tally counts cases as they come, in memory that grows with the number of
// different keys and not of cases: a combination of day, region, channel,
// category, department and stage is a key, and so is a strategy of win-back, a
// customer or a waybill on a day by category. Cases of keys that are there
// cost nothing more, however many they are. But a waybill is seldom complained
// of twice: a host that gives waybills pays for nearly every case, and one that
// does without the metric of repeated waybills leaves them empty. [Tally.Keys]
// says how many keys there are. Its zero value is ready.
//
// Whatever the order of the cases, and however they are split over tallies
// that are then merged, the tally is the same, and its JSON is byte for byte
// the same: a host stores one a day or a region and adds them up. It cannot
// tell a day without complaints from one that nobody counted: each question
// says which days are covered. A tally is not for concurrent use.
type Tally struct {
	cells     map[cellKey]*cell
	customers map[partyKey]*partyCell
	waybills  map[partyKey]*partyCell
	efforts   map[effortKey]*effortCell
	currency  courier.Currency
}

// Add counts one case. Adding to keys that are there allocates nothing. The
// errors name the field, and nothing is then counted: a case without a day, an
// unknown word, an answer or a win-back before the complaint, a moment that
// happened and did not, an effort to win back whose result is not given (too
// early is one), a sum past its range, costs in two currencies.
func (t *Tally) Add(c *Counted) error {
	if c == nil {
		c = &Counted{}
	}
	if err := c.check(t.currency); err != nil {
		return err
	}
	k := cellKey{c.day(), c.Region, c.Channel, c.Category, c.Department, c.Stage}
	at, known := t.cells[k]
	if !known {
		at = &cell{hours: map[uint16]int64{}}
	}
	e := effortKey{c.WinBack.Strategy, k.day}
	effort, went := t.efforts[e]
	addressed := c.WinBack.Result > NotAddressed
	if addressed && !went {
		effort = &effortCell{days: map[uint16]int64{}}
	}
	if err := c.room(at, effort, addressed); err != nil {
		return err
	}
	t.ready()
	at.count(c)
	if !known {
		t.cells[k] = at
	}
	if addressed {
		effort.count(c)
		if !went {
			t.efforts[e] = effort
		}
		if c.WinBack.Cost.Known() {
			t.currency = c.WinBack.Cost.Currency()
		}
	}
	countParty(t.customers, c.Customer, c, k.day)
	countParty(t.waybills, c.Waybill, c, k.day)
	return nil
}

func (t *Tally) ready() {
	if t.cells == nil {
		t.cells, t.efforts = map[cellKey]*cell{}, map[effortKey]*effortCell{}
		t.customers, t.waybills = map[partyKey]*partyCell{}, map[partyKey]*partyCell{}
	}
}

func countParty(of map[partyKey]*partyCell, key string, c *Counted, day courier.Date) {
	if key == "" {
		return
	}
	k := partyKey{key, day, c.Category}
	p := of[k]
	if p == nil {
		p = &partyCell{at: math.MinInt64}
		of[k] = p
	}
	p.cases++
	at := day.Start()
	if c.ReceivedAt.Known() {
		at = c.ReceivedAt
	}
	p.latest(at.Time().Unix(), c.WinBack.Result)
}

// latest keeps the result of the case that was received last; of two at the
// same second the later word stands, so that no order matters. A result that
// is not known takes nothing away.
func (p *partyCell) latest(at int64, result Regain) {
	if result != 0 && (at > p.at || at == p.at && result > p.result) {
		p.at, p.result = at, result
	}
}

// day is the day on which the case was received.
func (c *Counted) day() courier.Date {
	if c.ReceivedAt.Known() {
		return c.ReceivedAt.Date()
	}
	return c.ReceivedOn
}

// since is how many seconds after the complaint something happened.
func (c *Counted) since(at courier.Instant) (seconds int64, ok bool) {
	if !at.Known() || !c.ReceivedAt.Known() {
		return 0, false
	}
	return at.Time().Unix() - c.ReceivedAt.Time().Unix(), true
}
