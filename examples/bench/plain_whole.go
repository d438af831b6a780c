package main

import (
	"errors"
	"time"

	"github.com/shopspring/decimal"
)

// plainWhole decides as plain does, reads the facts first, and gives each line
// the article it rests on and its figures.
func plainWhole() way {
	return way{name: namePlain, gives: givesWhole, prepare: func(f *Facts) run {
		c := plainOf(f)
		var payable decimal.Decimal
		var lines []wholeLine
		return run{
			decide: func() (err error) { payable, lines, err = c.assessWhole(); return err },
			read: func() (Answer, error) {
				a := Answer{Payable: payable.Shift(2).IntPart()}
				for _, l := range lines {
					line := Line{Code: l.code, Change: l.change.Shift(2).IntPart(), Article: l.article}
					for _, f := range l.figures {
						if f.places > 0 {
							line.Figures = append(line.Figures, f.of.Shift(f.places).IntPart())
						}
					}
					a.Lines = append(a.Lines, line)
				}
				return a, nil
			},
		}
	}}
}

type wholeLine struct {
	code, article string
	change        decimal.Decimal
	figures       [2]wholeFigure
}

// wholeFigure is an amount of two places or a share of four; of none it is no
// figure.
type wholeFigure struct {
	of     decimal.Decimal
	places int32
}

func yuan(d decimal.Decimal) wholeFigure  { return wholeFigure{d, 2} }
func share(d decimal.Decimal) wholeFigure { return wholeFigure{d, 4} }

var (
	errPlainFault = errors.New("fault above the whole")
	errPlainLaw   = errors.New("unknown law")
	errPlainKind  = errors.New("unknown kind")

	plainPostalLaw = time.Date(2009, 10, 1, 0, 0, 0, 0, time.UTC)
	plainExpress   = time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC) // the articles of the regulation are renumbered
)

// wholeWork is a claim on its way: the running amount, and the same as shown.
type wholeWork struct {
	*plainClaim
	due, showing decimal.Decimal
	lines        []wholeLine
}

func (c *plainClaim) readWhole() error {
	if c.value.IsNegative() || c.loss.IsNegative() || c.freight.IsNegative() || c.declared.IsNegative() || c.cap.IsNegative() ||
		c.fault.IsNegative() || c.penalty.IsNegative() {
		return errPlainNegative
	}
	if c.fault.GreaterThan(plainOne) {
		return errPlainFault
	}
	if c.kind != "loss" && c.kind != "damage" && c.kind != "delay" {
		return errPlainKind
	}
	first := plainCivilCode
	switch c.law {
	case "letter":
		first = plainPostalLaw
	case "rail", "parcel":
	default:
		return errPlainLaw
	}
	if c.day.Before(first) {
		return errPlainDate
	}
	return nil
}

func (c *plainClaim) assessWhole() (decimal.Decimal, []wholeLine, error) {
	if err := c.readWhole(); err != nil {
		return decimal.Zero, nil, err
	}
	w := wholeWork{plainClaim: c, lines: make([]wholeLine, 0, 8)}
	switch c.law {
	case "letter":
		w.note("claim.gate.postal", "PL 45")
		w.move("claim.postal.registered_letter", "PL 47", c.freight.Mul(plainThree), yuan(c.freight), wholeFigure{})
	case "rail":
		w.rail()
	default:
		w.parcel()
	}
	return w.showing, w.lines, nil
}

func (w *wholeWork) note(code, article string) {
	w.lines = append(w.lines, wholeLine{code: code, article: article})
}

func (w *wholeWork) move(code, article string, to decimal.Decimal, first, second wholeFigure) {
	rounded := to.Round(2)
	w.lines = append(w.lines, wholeLine{code, article, rounded.Sub(w.showing), [2]wholeFigure{first, second}})
	w.due, w.showing = to, rounded
}

func (w *wholeWork) reduced(code, article string) {
	w.move(code, article, w.loss, yuan(w.loss), wholeFigure{})
	if !w.fault.IsZero() {
		w.move("claim.claimant_fault", "CC 592", w.due.Mul(plainOne.Sub(w.fault)), share(w.fault), wholeFigure{})
	}
}

func (w *wholeWork) rail() {
	old := w.day.Before(plainRailLaw)
	gate, gateArticle, code, article := "claim.gate.rail", "RL 17", "claim.penalty.rail", "RL 16"
	if old {
		gate, gateArticle, code, article = "claim.gate.rail_rules_1986", "RWR 18", "claim.penalty.rules_1986", "RWR 18"
	}
	w.note(gate, gateArticle)
	w.reduced("claim.loss.delay", "CC 584")
	before := w.showing
	w.move(code, article, w.due.Add(w.freight.Mul(w.penalty)), share(w.penalty), yuan(w.freight))
	if penalty := w.showing.Sub(before); !old && penalty.GreaterThan(w.loss.Mul(plainExcess)) {
		article := "SPC-C 65"
		if w.day.Before(plainBoxes) {
			article = "CC 585"
		}
		w.lines = append(w.lines, wholeLine{code: "claim.penalty.may_be_reduced", article: article,
			figures: [2]wholeFigure{yuan(penalty), yuan(w.loss)}})
	}
}

func (w *wholeWork) parcel() {
	if w.day.Before(plainExpress) {
		w.note("claim.gate.express", "IR19 27")
	} else {
		w.note("claim.gate.express", "IR25 28")
	}
	if !w.answers {
		w.move("claim.not_answering", "CC 832", decimal.Zero, wholeFigure{}, wholeFigure{})
		return
	}
	if w.kind == "delay" {
		w.reduced("claim.loss.delay", "CC 584")
	} else {
		w.reduced("claim.loss", "CC 833")
	}
	if w.declared.IsPositive() {
		w.cover()
	} else {
		w.limit()
	}
	switch {
	case !w.freightPaid || w.freight.IsZero():
	case w.refund:
		w.move("claim.refund.terms", "HOUSE 7", w.due.Add(w.freight), yuan(w.freight), wholeFigure{})
	case w.day.Before(plainStandard) && w.kind != "damage":
		w.move("claim.refund.standard", "GB11", w.due.Add(w.freight), yuan(w.freight), wholeFigure{})
	}
}

func (w *wholeWork) cover() {
	pays, code, value := decimal.Min(w.due, w.declared), "claim.declared.actual_within", wholeFigure{}
	if w.proRata && w.declared.LessThan(w.value) {
		pays, code, value = decimal.Min(w.due.Mul(w.declared).Div(w.value), w.declared), "claim.declared.pro_rata", yuan(w.value)
	}
	if pays.Equal(w.due) {
		w.lines = append(w.lines, wholeLine{code: "claim.declared.within", article: "HOUSE 7", figures: [2]wholeFigure{yuan(w.declared)}})
	} else if w.stands() {
		w.move(code, "HOUSE 7", pays, yuan(w.declared), value)
	}
}

func (w *wholeWork) limit() {
	most, limited := w.most()
	switch {
	case !limited:
		w.note("claim.terms.silent", "CC 833")
	case most.GreaterThanOrEqual(w.due):
		w.lines = append(w.lines, wholeLine{code: "claim.terms.not_reached", article: "HOUSE 7", figures: [2]wholeFigure{yuan(most)}})
	case w.stands():
		w.move("claim.terms.limit", "HOUSE 7", most, yuan(most), wholeFigure{})
	}
}

// stands tells whether the clause that limits what is owed stands, and why.
func (w *wholeWork) stands() bool {
	held := true
	for _, ground := range [...]struct {
		code, article string
		met           bool
	}{
		{"liability.clause.not_shown", "CC 496", !w.shown},
		{"liability.clause.tick_box_only", "SPC-C 10", w.tickBox && !w.day.Before(plainBoxes)},
		{"liability.clause.not_explained", "CC 496", w.asked && !w.explained},
		{"liability.clause.gross_fault", "CC 506", w.grossFault},
	} {
		if ground.met {
			held = false
			w.note(ground.code, ground.article)
		}
	}
	if held {
		w.note("liability.clause.included", "CC 496")
		w.note("liability.clause.valid", "CC 497")
	}
	return held
}
