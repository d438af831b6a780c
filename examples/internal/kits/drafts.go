package kits

import (
	"encoding"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/claimtest"
	"github.com/courier-rules/courier/claim/insurance/insurancetest"
	"github.com/courier-rules/courier/complaint/complainttest"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/liability/liabilitytest"
	"github.com/courier-rules/courier/order/ordertest"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tier/tiertest"
	"github.com/courier-rules/courier/tracking"
	"github.com/courier-rules/courier/tracking/trackingtest"
)

// having pairs members of an answer with what they must be; what is unknown is not
// asked for.
func having(pairs ...any) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		text, err := pairs[i+1].(encoding.TextMarshaler).MarshalText()
		if word := string(text); err == nil && word != "" && word != "unknown" {
			m[pairs[i].(string)] = word
		}
	}
	return m
}

// needs is the list of one need, empty where there is none.
func needs(n courier.Need) []courier.Need {
	if n == "" {
		return nil
	}
	return []courier.Need{n}
}

func orders() (list []draft) {
	for _, c := range ordertest.Cases() {
		list = append(list, draft{c.Name, c.Provision, "order.Decide", c.Request, c.Fault, Want{Answer: having("verdict", c.Want)}})
	}
	for _, c := range ordertest.IntakeCases() {
		list = append(list, draft{c.Name, c.Provision, "order.Check", c.Intake, c.Fault, Want{Answer: having("verdict", c.Want), Needs: c.Needs}})
	}
	return list
}

func trackings() (list []draft) {
	for _, c := range trackingtest.Cases() {
		if c.History != nil {
			list = append(list, draft{c.Name, c.Why, "tracking.Fold", c.History, c.Error, Want{Answer: having("state", c.State, "since", c.Since)}})
			continue
		}
		list = append(list, draft{c.Name, c.Why, "tracking.Interpret", tracking.Event{Vocabulary: c.Vocabulary, Code: c.Code, Text: c.Text}, false,
			Want{Answer: having("state", c.State, "handover", c.Handover)}})
	}
	return list
}

func complaints() (list []draft) {
	for _, c := range complainttest.Cases() {
		d, w := draft{name: c.Name, says: c.Provision, fault: c.Fault}, c.Want
		switch {
		case c.Intake != nil:
			d.ask, d.facts, d.want.Answer = "complaint.Receive", c.Intake, having("handling", w.Handling)
		case c.Finding != nil:
			d.ask, d.facts, d.want.Answer = "complaint.Uphold", c.Finding, having("verdict", w.Verdict)
		case c.Labels != nil:
			d.ask, d.facts, d.want.Answer = "complaint.Classify", c.Labels, having("line", w.Line)
		case c.Step != nil:
			d.ask, d.facts, d.want.Answer = "complaint.Advance", c.Step, having("verdict", w.Verdict, "state", w.State)
		default:
			d.ask, d.facts, d.want.Answer = "complaint.Due", c.Watch, having("deadlines.handle.end", w.Due)
		}
		list = append(list, d)
	}
	return list
}

func liabilities() (list []draft) {
	for _, c := range liabilitytest.DecideCases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Rule, "liability.Decide", c.Facts, false,
			Want{Error: w.Field, Answer: having("verdict", w.Verdict), Needs: needs(w.Need), Basis: w.Basis}})
	}
	for _, c := range liabilitytest.LimitCases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Rule, "liability.Limit", c.Facts, false,
			Want{Error: w.Field, Answer: having("verdict", w.Verdict, "inclusion", c.Inclusion, "validity", c.Validity), Needs: needs(w.Need), Basis: w.Basis}})
	}
	for _, c := range liabilitytest.NoticeCases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Rule, "liability.Notice", c.Facts, false,
			Want{Error: w.Field, Answer: having("timing", w.Timing, "last", w.Last, "missed", c.Missed), Needs: needs(w.Need), Basis: w.Basis}})
	}
	for _, c := range liabilitytest.BarCases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Rule, "liability.Bar", c.Facts, false,
			Want{Error: w.Field, Answer: having("timing", w.Timing, "last", w.Last, "lapse", c.Lapse), Needs: needs(w.Need), Basis: w.Basis}})
	}
	return list
}

// claims leaves out the cases of days: counting days is no question of
// examples/decide.
func claims() (list []draft) {
	for _, c := range claimtest.Cases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Provision, "claim.Assess", c.Facts, false, Want{Error: w.Field, Needs: needs(w.Need), Basis: w.Basis,
			Answer: having("verdict", w.Verdict, "compensation", w.Compensation, "refund", w.Refund, "penalty", w.Penalty, "interest", w.Interest, "increase", w.Increase)}})
	}
	for _, c := range claimtest.SettleCases() {
		list = append(list, draft{c.Name, c.Provision, "claim.Settle", c.Facts, false, Want{Error: c.Field, Needs: needs(c.Need),
			Answer: having("verdict", c.Verdict, "total", c.Total, "goodwill", c.Goodwill, "short", c.Short, "refund", c.Refund)}})
	}
	return list
}

func insurances() (list []draft) {
	for _, c := range insurancetest.Cases() {
		w := c.Want
		list = append(list, draft{c.Name, c.Provision, "insurance.Assess", c.Facts, false, Want{Error: w.Field, Needs: needs(w.Need),
			Answer: having("verdict", w.Verdict, "payable", w.Payable, "rescue", w.Rescue, "premium_refund", w.Refund, "insurers_share", w.Remains)}})
	}
	return list
}

// tiers are the customers at the limits of the invented scheme, of the 1,300
// one for each row and amount that meet.
func tiers() (list []draft) {
	scheme, err := tier.NewScheme(tierscheme.Example())
	if err != nil {
		return nil
	}
	type limit struct {
		row  int64
		paid courier.Money
	}
	seen := map[limit]bool{}
	cases := tiertest.Cases(scheme)
	for i := range cases {
		c := &cases[i]
		at := limit{c.Row.Int(), c.Candidate.MeanPayment}
		if !seen[at] {
			seen[at] = true
			list = append(list, draft{c.Name(), "the class that the scheme among the facts gives", "tier.Place", c.Candidate, false, Want{Answer: having("class", c.Want)}})
		}
	}
	return list
}
