package claim_test

import (
	"errors"
	"time"

	"github.com/shopspring/decimal"
)

// The same decision as a competent host would write it for itself, against
// which the benchmarks are held: amounts as decimals, gates and clause checks
// as ifs, codes and changes as lines.

type plainLine struct {
	code   string
	change decimal.Decimal
}

type plainClaim struct {
	happenedOn time.Time
	operator   string
	kind       string
	answers    bool

	value, loss, freight, declared decimal.Decimal
	freightPaid, monthly           bool
	consumer                       bool
	postedIn                       string
	claimantFault                  decimal.Decimal // of 1
	grossFault                     bool

	shown, tickBox, asked, explained, unfair bool

	items []plainItem // instead of the loss
	terms *plainTerms
}

type plainItem struct {
	repairable              bool
	value, repair, carriage decimal.Decimal
}

type plainTerms struct {
	times, monthlyTimes decimal.Decimal // of the freight; zero for none
	cap                 decimal.Decimal // fixed; zero for none
	proRata             bool
	refund              bool
}

var (
	errPlainDate     = errors.New("no rule covers this date")
	errPlainNegative = errors.New("negative amount")
	plainOne         = decimal.NewFromInt(1)
	plainCivilCode   = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	plainBoxes       = time.Date(2023, 12, 5, 0, 0, 0, 0, time.UTC)
	plainStandard    = time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC)
)

// plainAssess is the answer, and the lines that add up to it.
func plainAssess(c *plainClaim) (payable decimal.Decimal, lines []plainLine, err error) {
	for _, amount := range []decimal.Decimal{c.value, c.loss, c.freight, c.declared} {
		if amount.IsNegative() {
			return payable, nil, errPlainNegative
		}
	}
	if c.happenedOn.Before(plainCivilCode) {
		return payable, nil, errPlainDate
	}
	goods, repairs := decimal.Zero, decimal.Zero
	for _, item := range c.items {
		if item.value.IsNegative() || item.repair.IsNegative() || item.carriage.IsNegative() {
			return payable, nil, errPlainNegative
		}
		if cost := item.repair.Add(item.carriage); item.repairable && cost.LessThan(item.value) {
			repairs = repairs.Add(cost)
		} else {
			goods = goods.Add(item.value)
		}
	}
	due, shown := decimal.Zero, decimal.Zero
	note := func(code string) { lines = append(lines, plainLine{code: code}) }
	move := func(code string, to decimal.Decimal) {
		rounded := to.Round(2)
		lines = append(lines, plainLine{code, rounded.Sub(shown)})
		due, shown = to, rounded
	}
	if c.operator == "freight_carrier" {
		note("claim.gate.freight")
	} else {
		note("claim.gate.express")
	}
	if !c.answers {
		move("claim.not_answering", decimal.Zero)
		return shown, lines, nil
	}
	if len(c.items) > 0 {
		move("claim.loss.goods", goods)
		move("claim.loss.repair", goods.Add(repairs))
	} else {
		move("claim.loss", c.loss)
	}
	if !c.claimantFault.IsZero() {
		move("claim.claimant_fault", due.Mul(plainOne.Sub(c.claimantFault)))
	}
	stands := func() bool {
		held := true
		for _, ground := range []struct {
			code string
			met  bool
		}{
			{"liability.clause.not_shown", !c.shown},
			{"liability.clause.tick_box_only", c.tickBox && !c.happenedOn.Before(plainBoxes)},
			{"liability.clause.not_explained", c.asked && !c.explained},
			{"liability.clause.gross_fault", c.grossFault},
			{"liability.clause.unfair", c.unfair && !c.consumer},
			{"liability.clause.unfair_to_consumer", c.unfair && c.consumer},
		} {
			if ground.met {
				held = false
				note(ground.code)
			}
		}
		if held {
			note("liability.clause.included")
			note("liability.clause.valid")
		}
		return held
	}
	switch t := c.terms; {
	case c.declared.IsPositive():
		pays := decimal.Min(due, c.declared)
		code := "claim.declared.actual_within"
		if t.proRata && c.declared.LessThan(c.value) {
			pays = decimal.Min(due.Mul(c.declared).Div(c.value), c.declared)
			code = "claim.declared.pro_rata"
		}
		if pays.Equal(due) {
			note("claim.declared.within")
		} else if stands() {
			move(code, pays)
		}
	case c.operator == "express_enterprise" && c.consumer && c.postedIn == "zhejiang":
		note("claim.zhejiang.established")
	case t == nil:
		note("claim.terms.silent")
	default:
		limit := t.cap
		times := t.times
		if c.monthly && !t.monthlyTimes.IsZero() {
			times = t.monthlyTimes
		}
		if !times.IsZero() {
			limit = c.freight.Mul(times)
			if !t.cap.IsZero() {
				limit = decimal.Min(limit, t.cap)
			}
		}
		if limit.GreaterThanOrEqual(due) {
			note("claim.terms.not_reached")
		} else if stands() {
			move("claim.terms.limit", limit)
		}
	}
	if c.freightPaid {
		switch {
		case c.terms != nil && c.terms.refund:
			move("claim.refund.terms", due.Add(c.freight))
		case c.happenedOn.Before(plainStandard) && c.operator != "freight_carrier" && (c.kind == "loss" || c.kind == "delay"):
			move("claim.refund.standard", due.Add(c.freight))
		}
	}
	return shown, lines, nil
}
