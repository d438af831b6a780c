package main

import (
	"errors"
	"time"

	"github.com/shopspring/decimal"
)

// plain decides as a competent host would write it for itself: amounts as
// decimals, gates and clause checks as ifs, codes and changes as lines.
func plain() way {
	return way{name: namePlain, gives: givesExplained, prepare: func(f *Facts) run {
		c := plainOf(f)
		var payable decimal.Decimal
		var lines []plainLine
		return run{
			decide: func() (err error) { payable, lines, err = c.assess(); return err },
			read: func() (Answer, error) {
				a := Answer{Payable: payable.Shift(2).IntPart()}
				for _, l := range lines {
					a.Lines = append(a.Lines, Line{Code: l.code, Change: l.change.Shift(2).IntPart()})
				}
				return a, nil
			},
		}
	}}
}

type plainClaim struct {
	day                                       time.Time
	law, kind                                 string
	answers, grossFault, freightPaid, monthly bool
	shown, tickBox, asked, explained          bool
	value, loss, freight, declared            decimal.Decimal
	fault, penalty                            decimal.Decimal // of 1
	times, monthlyTimes, cap                  decimal.Decimal
	proRata, refund                           bool
}

func plainOf(f *Facts) *plainClaim {
	return &plainClaim{
		day: f.date(), law: f.Law, kind: f.Kind,
		answers: f.Answers, grossFault: f.GrossFault, freightPaid: f.FreightPaid, monthly: f.Monthly,
		shown: f.Shown, tickBox: f.TickBox, asked: f.Asked, explained: f.Explained,
		value: decimal.New(f.Value, -2), loss: decimal.New(f.Loss, -2), freight: decimal.New(f.Freight, -2), declared: decimal.New(f.Declared, -2),
		fault: decimal.New(f.Fault, -4), penalty: decimal.New(f.Penalty, -4),
		times: decimal.NewFromInt(f.Times), monthlyTimes: decimal.NewFromInt(f.MonthlyTimes), cap: decimal.New(f.Cap, -2),
		proRata: f.ProRata, refund: f.Refund,
	}
}

type plainLine struct {
	code   string
	change decimal.Decimal
}

var (
	errPlainDate     = errors.New("no rule covers this date")
	errPlainNegative = errors.New("negative amount")

	plainOne       = decimal.NewFromInt(1)
	plainThree     = decimal.NewFromInt(3)
	plainExcess    = decimal.New(13, -1)
	plainCivilCode = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	plainRailLaw   = time.Date(2022, 5, 1, 0, 0, 0, 0, time.UTC)
	plainBoxes     = time.Date(2023, 12, 5, 0, 0, 0, 0, time.UTC)
	plainStandard  = time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC)
)

// plainWork is a claim on its way: the running amount, and the same as shown.
type plainWork struct {
	*plainClaim
	due, showing decimal.Decimal
	lines        []plainLine
}

func (c *plainClaim) assess() (decimal.Decimal, []plainLine, error) {
	for _, amount := range []decimal.Decimal{c.value, c.loss, c.freight, c.declared, c.cap, c.fault, c.penalty} {
		if amount.IsNegative() {
			return decimal.Zero, nil, errPlainNegative
		}
	}
	if c.day.Before(plainCivilCode) {
		return decimal.Zero, nil, errPlainDate
	}
	w := plainWork{plainClaim: c, lines: make([]plainLine, 0, 8)}
	switch c.law {
	case "letter":
		w.note("claim.gate.postal")
		w.move("claim.postal.registered_letter", c.freight.Mul(plainThree))
	case "rail":
		w.rail()
	default:
		w.parcel()
	}
	return w.showing, w.lines, nil
}

func (w *plainWork) note(code string) { w.lines = append(w.lines, plainLine{code: code}) }

func (w *plainWork) move(code string, to decimal.Decimal) {
	rounded := to.Round(2)
	w.lines = append(w.lines, plainLine{code, rounded.Sub(w.showing)})
	w.due, w.showing = to, rounded
}

func (w *plainWork) reduced(code string) {
	w.move(code, w.loss)
	if !w.fault.IsZero() {
		w.move("claim.claimant_fault", w.due.Mul(plainOne.Sub(w.fault)))
	}
}

func (w *plainWork) rail() {
	old := w.day.Before(plainRailLaw)
	gate, code := "claim.gate.rail", "claim.penalty.rail"
	if old {
		gate, code = "claim.gate.rail_rules_1986", "claim.penalty.rules_1986"
	}
	w.note(gate)
	w.reduced("claim.loss.delay")
	before := w.showing
	w.move(code, w.due.Add(w.freight.Mul(w.penalty)))
	if !old && w.showing.Sub(before).GreaterThan(w.loss.Mul(plainExcess)) {
		w.note("claim.penalty.may_be_reduced")
	}
}

func (w *plainWork) parcel() {
	w.note("claim.gate.express")
	if !w.answers {
		w.move("claim.not_answering", decimal.Zero)
		return
	}
	if w.kind == "delay" {
		w.reduced("claim.loss.delay")
	} else {
		w.reduced("claim.loss")
	}
	if w.declared.IsPositive() {
		w.cover()
	} else {
		w.limit()
	}
	switch {
	case !w.freightPaid || w.freight.IsZero():
	case w.refund:
		w.move("claim.refund.terms", w.due.Add(w.freight))
	case w.day.Before(plainStandard) && w.kind != "damage":
		w.move("claim.refund.standard", w.due.Add(w.freight))
	}
}

func (w *plainWork) cover() {
	pays, code := decimal.Min(w.due, w.declared), "claim.declared.actual_within"
	if w.proRata && w.declared.LessThan(w.value) {
		pays, code = decimal.Min(w.due.Mul(w.declared).Div(w.value), w.declared), "claim.declared.pro_rata"
	}
	if pays.Equal(w.due) {
		w.note("claim.declared.within")
	} else if w.stands() {
		w.move(code, pays)
	}
}

func (w *plainWork) limit() {
	most, limited := w.most()
	switch {
	case !limited:
		w.note("claim.terms.silent")
	case most.GreaterThanOrEqual(w.due):
		w.note("claim.terms.not_reached")
	case w.stands():
		w.move("claim.terms.limit", most)
	}
}

// most is what the terms limit a loss without declared cover to.
func (c *plainClaim) most() (most decimal.Decimal, limited bool) {
	times := c.times
	if c.monthly && !c.monthlyTimes.IsZero() {
		times = c.monthlyTimes
	}
	most = c.cap
	if !times.IsZero() {
		if most = c.freight.Mul(times); !c.cap.IsZero() {
			most = decimal.Min(most, c.cap)
		}
	}
	return most, c.kind != "delay" && !(times.IsZero() && c.cap.IsZero())
}

// stands tells whether the clause that limits what is owed stands, and why.
func (w *plainWork) stands() bool {
	held := true
	for _, ground := range [...]struct {
		code string
		met  bool
	}{
		{"liability.clause.not_shown", !w.shown},
		{"liability.clause.tick_box_only", w.tickBox && !w.day.Before(plainBoxes)},
		{"liability.clause.not_explained", w.asked && !w.explained},
		{"liability.clause.gross_fault", w.grossFault},
	} {
		if ground.met {
			held = false
			w.note(ground.code)
		}
	}
	if held {
		w.note("liability.clause.included")
		w.note("liability.clause.valid")
	}
	return held
}
