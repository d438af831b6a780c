package main

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// regoModule divides after taking the remainder off, which keeps its numbers
// whole.
const regoModule = `
package claim

parcel if input.law == "parcel"
rail if input.law == "rail"
old if input.day <= 20220430
boxed if { input.tick_box; input.day >= 20231205 }
unexplained if { input.asked; not input.explained }

n := input.loss * (10000 - input.fault)
net := quotient(n + 5000, 10000)
quotient(a, b) := (a - (a % b)) / b

fails contains [1, "liability.clause.not_shown"] if not input.shown
fails contains [2, "liability.clause.tick_box_only"] if boxed
fails contains [3, "liability.clause.not_explained"] if unexplained
fails contains [4, "liability.clause.gross_fault"] if input.gross_fault
stands if count(fails) == 0

covered if { parcel; input.declared > 0 }
in_proportion if { input.pro_rata; input.declared < input.value }
d := 10000 * input.value
whole := n * input.value
part := n * input.declared if in_proportion else := whole
pays := min([part, input.declared * d])
below if { covered; pays < whole }

freights := input.monthly_times if { input.monthly; input.monthly_times > 0 } else := input.times
limited if { parcel; not covered; input.kind != "delay"; freights + input.cap > 0 }
most := input.cap if freights == 0
else := input.freight * freights if input.cap == 0
else := min([input.freight * freights, input.cap])
above if { limited; most * 10000 < n }

paid := quotient((2 * pays) + d, 2 * d) if { below; stands }
else := most if { above; stands }
else := net

back := input.freight if { input.freight_paid; input.refund }
else := input.freight if { input.freight_paid; input.day < 20240401; input.kind != "damage" }
else := 0

total := 3 * input.freight if input.law == "letter"
else := quotient(n + (input.freight * input.penalty) + 5000, 10000) if rail
else := 0 if not input.answers
else := paid + back

answer := {"payable": total, "lines": lines}

lines := [["claim.gate.postal", 0], ["claim.postal.registered_letter", total]] if input.law == "letter"
else := array.flatten([
	[[gate, 0], [lost, input.loss]], fault,
	[[penalty, total - net]], high,
]) if rail
else := [["claim.gate.express", 0], ["claim.not_answering", 0]] if not input.answers
else := array.flatten([[["claim.gate.express", 0], [lost, input.loss]], fault, limit, refund])

gate := "claim.gate.rail_rules_1986" if old else := "claim.gate.rail"
penalty := "claim.penalty.rules_1986" if old else := "claim.penalty.rail"
lost := "claim.loss.delay" if input.kind == "delay" else := "claim.loss"
fault := [["claim.claimant_fault", net - input.loss]] if input.fault > 0 else := []
high := [["claim.penalty.may_be_reduced", 0]] if { not old; (total - net) * 10 > input.loss * 13 } else := []
refund := [] if back == 0
else := [["claim.refund.terms", back]] if input.refund
else := [["claim.refund.standard", back]]

bites if below
bites if above
limit := [["liability.clause.included", 0], ["liability.clause.valid", 0], [biting, paid - net]] if { bites; stands }
else := [[f[1], 0] | some f in fails] if bites
else := [["claim.declared.within", 0]] if covered
else := [["claim.terms.not_reached", 0]] if limited
else := [["claim.terms.silent", 0]]

biting := "claim.terms.limit" if above
else := "claim.declared.pro_rata" if in_proportion
else := "claim.declared.actual_within"
`

// regoWays decide with github.com/open-policy-agent/opa: a prepared query, the
// input parsed beforehand.
func regoWays() ([]way, error) {
	var all []way
	for _, p := range []struct {
		gives, query, module string
		read                 func(any) (Answer, error)
	}{
		{givesWhole, "data.whole.answer", regoWhole, readList},
		{givesExplained, "data.claim.answer", regoModule, readRego},
		{givesAmount, "data.claim.total", regoModule, readRego},
	} {
		ctx := context.Background()
		query, err := rego.New(rego.Query(p.query), rego.Module("claim.rego", p.module)).PrepareForEval(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, way{name: "opa", gives: p.gives, engine: true, prepare: func(f *Facts) run {
			input, err := ast.InterfaceToValue(factMap(f))
			var out rego.ResultSet
			return run{
				decide: func() error {
					if err == nil {
						out, err = query.Eval(ctx, rego.EvalParsedInput(input))
					}
					return err
				},
				read: func() (Answer, error) {
					if len(out) != 1 {
						return Answer{}, fmt.Errorf("%d results", len(out))
					}
					return p.read(out[0].Expressions[0].Value)
				},
			}
		}})
	}
	return all, nil
}

func readRego(value any) (a Answer, err error) {
	whole, ok := value.(map[string]any)
	if !ok {
		a.Payable, err = readInt(value)
		return a, err
	}
	if a.Payable, err = readInt(whole["payable"]); err != nil {
		return a, err
	}
	for _, l := range whole["lines"].([]any) {
		line := l.([]any)
		change, err := readInt(line[1])
		if err != nil {
			return a, err
		}
		a.Lines = append(a.Lines, Line{Code: line[0].(string), Change: change})
	}
	return a, nil
}
