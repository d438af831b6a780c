package tier

import (
	"math/bits"
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "tier/2026.1"

// Candidate is what is known about a customer who is to be placed. Every
// fact but the scheme may be unknown; what decides is asked for.
type Candidate struct {
	On     courier.Date `json:"on,omitzero"` // day for which the customer is placed; the scheme must be in force on it
	Scheme Scheme       `json:"scheme"`      // the host's; an empty one is an error

	MeanPayment courier.Money  `json:"mean_payment,omitzero"` // 付款金额均值, per the period that the scheme's document names; not below zero
	Credit      Grade          `json:"credit,omitzero"`       // 信誉度, on the scheme's scale
	Strength    Grade          `json:"strength,omitzero"`     // 综合实力, on the scheme's scale
	Monthly     courier.Answer `json:"monthly,omitzero"`      // 月结: settles by the month; no: pays cash
}

// Placement is the answer for a [Candidate].
type Placement struct {
	courier.Grounds
	Class      Class         `json:"class,omitzero"`  // of the row that wins; zero where facts are missing that decide
	Row        courier.Count `json:"row,omitzero"`    // that row, counted from 1; unknown where the facts leave several, of one class
	Met        Classes       `json:"met"`             // classes of all rows that the known facts meet
	Possible   Classes       `json:"possible"`        // classes that some completion of the facts leads to; one where the class is known
	Dimensions Dimensions    `json:"dimensions"`      // the customer and the row, side by side
	Matrix     Matrix        `json:"matrix,omitzero"` // every class against every dimension; zero while the day is unknown
	Next       Rise          `json:"next,omitzero"`   // what it takes to come into the next class up; zero where there is no way
}

// Place says which class the customer is in on the day, by the scheme.
//
// Among the rows whose conditions are all met the one that stands first wins;
// under [OnlyRow] there is never another. The reasons say which class, which
// row, and what the textbook bases it on; the dimensions show each value
// beside the range of the row, and how far the next class lies; the matrix
// shows for every class which dimensions admit the customer.
//
// Unknown facts are completed in every way that the scheme tells apart. Where
// all ways lead to one class, that is the class. Otherwise there is none yet:
// the needs are the facts whose value decides for some completion of the
// others, those that alone can settle it first, and Possible says what is
// still open. An unknown day alone is asked for first.
//
// The errors name the field: an empty scheme ([courier.ErrEmptyTable]), a day
// outside the scheme or its document ([courier.ErrNoRule]), a grade that is
// not on the scale, a payment below zero or in another currency.
func Place(c *Candidate) (Placement, error) { return AppendPlace(nil, c) }

// AppendPlace is [Place] with its reasons appended to dst, for a caller that
// reuses the memory. It allocates only the needs, where there are any.
func AppendPlace(dst []courier.Reason, c *Candidate) (p Placement, err error) {
	f, err := c.read()
	if err != nil {
		return Placement{}, err
	}
	s := c.Scheme.s
	p.Reasons, p.Rules = dst, Rules
	s.show(&p.Dimensions, c)
	if !c.On.Known() {
		p.Needs = []courier.Need{"on"}
		return p, nil
	}
	met, won := s.met(&f), s.winners(&f)
	p.Met, p.Possible = s.classes(met), s.classes(won)
	p.Class = p.Possible.only()
	s.showMatrix(&p.Matrix, &f)
	if p.Class == 0 {
		p.Needs = s.needs(&f)
	} else if won == first(won) {
		p.Row = courier.CountOf(int64(bits.TrailingZeros64(won)) + 1)
		s.showRow(&p.Dimensions, won)
	}
	if f.complete() {
		s.showSteps(&p.Dimensions, &f)
		p.Next = s.rise(&f)
	}
	p.explain(c, &f, met)
	return p, nil
}

// explain appends the reasons.
func (p *Placement) explain(c *Candidate, f *facts, met uint64) {
	start, cite := len(p.Reasons), &c.Scheme.s.Cite
	p.Reasons = slices.Grow(p.Reasons, 5)
	if p.Class == 0 {
		p.say(&undecidedRow, cite, courier.Notes, courier.CountOf(int64(p.Possible.Len())).Figure())
	} else {
		p.say(classRows[p.Class-1], cite, courier.Changes)
	}
	switch rows := bits.OnesCount64(met); {
	case !p.Row.Known():
	case rows > 1:
		p.say(&firstRow, cite, courier.Notes, courier.CountOf(int64(rows)).Figure(), p.Row.Figure())
	default:
		p.say(&onlyRow, cite, courier.Notes, p.Row.Figure())
	}
	if p.Class != 0 && f.missing {
		p.say(&completedRow, cite, courier.Notes)
	}
	p.say(&textbookRow, textbookRow.Cite(c.On), courier.Notes)
	p.Reasons = courier.AppendUnchecked(p.Reasons, start, c.On)
}

func (p *Placement) say(row *courier.Row, cite *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	p.Reasons = row.AppendReason(p.Reasons, cite, e, courier.Money{}, figures...)
}

// facts are where a customer stands in each dimension. A dimension that no
// row of the scheme looks at is one slab, in which everyone stands.
type facts struct {
	x       [dimensions]int64
	slab    cell // -1 where unknown
	missing bool // some fact is unknown, whether it counts or not
}

// complete reports whether every dimension that counts is known.
func (f *facts) complete() bool { return !slices.Contains(f.slab[:], -1) }

// read checks the facts and names each field that cannot be read.
func (c *Candidate) read() (facts, error) {
	var read courier.Reading
	f := c.readInto(&read)
	return f, read.Err()
}

// readInto is read as a part of a larger reading.
func (c *Candidate) readInto(read *courier.Reading) (f facts) {
	s := c.Scheme.s
	if s == nil {
		read.Fault("scheme", courier.ErrEmptyTable)
		return f
	}
	if c.On.Known() && !c.Scheme.InForce(c.On) {
		read.Fault("on", courier.ErrNoRule.Because(c.On.String()))
	}
	read.Amount("currency", courier.Minor(0, s.Currency)) // the one that the payment must have
	read.Amount("mean_payment", c.MeanPayment)
	known := [dimensions]bool{c.MeanPayment.Known(), c.Credit != "", c.Strength != "", c.Monthly.Known()}
	f.x = [dimensions]int64{payment: max(c.MeanPayment.Minor(), 0)}
	f.x[credit] = s.Credit.read(read, "credit", c.Credit)
	f.x[strength] = s.Strength.read(read, "strength", c.Strength)
	if read.Answer("monthly", c.Monthly); c.Monthly == courier.Yes {
		f.x[monthly] = isMonthly
	}
	for d := range dimensions {
		if f.slab[d] = s.axes[d].slab(f.x[d]); !known[d] {
			f.missing = true
			if len(s.axes[d].start) > 1 {
				f.slab[d] = -1
			}
		}
	}
	return f
}

// read returns the place of a grade, 0 where it is unknown.
func (s *Scale) read(read *courier.Reading, field string, g Grade) int64 {
	if g == "" {
		return 0
	}
	n, err := s.at(g)
	read.Fault(field, err)
	return n
}
