package main

import (
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// exprLoss binds what is due after the claimant's own fault.
const exprLoss = `
let n = loss * (10000 - fault);
let net = int((n + 5000 - (n + 5000) % 10000) / 10000);`

// exprFacts binds what both programs that give less than the whole decision read. Amounts are whole fen; n is what is
// due after the claimant's own fault, in ten-thousandths of a fen, and whatever
// is divided is brought to a common denominator first, so that rounding is half
// up and exact. expr divides as floating point, which is exact for a multiple.
const exprFacts = `
let parcel = law == "parcel";
let rail = law == "rail";` + exprLoss + `
let stands = shown && !(tick_box && day >= 20231205) && !(asked && !explained) && !gross_fault;

let covered = parcel && declared > 0;
let in_proportion = pro_rata && declared < value;
let d = 10000 * value;
let whole = n * value;
let pays = min(in_proportion ? n * declared : whole, declared * d);
let below = covered && pays < whole;

let freights = monthly && monthly_times > 0 ? monthly_times : times;
let limited = parcel && !covered && kind != "delay" && (freights > 0 || cap > 0);
let most = freights == 0 ? cap : cap == 0 ? freight * freights : min(freight * freights, cap);
let above = limited && most * 10000 < n;

let half = 2 * pays + d;
let paid = below && stands ? int((half - half % (2 * d)) / (2 * d)) : above && stands ? most : net;
let back = parcel && freight_paid && freight > 0 && (refund || day < 20240401 && kind != "damage") ? freight : 0;
let old = day <= 20220430;
let owed = n + freight * penalty + 5000;
let total = law == "letter" ? 3 * freight : rail ? int((owed - owed % 10000) / 10000) : !answers ? 0 : paid + back;
`

const exprAmount = exprFacts + `total`

const exprExplained = exprFacts + `
{
	"payable": total,
	"lines": law == "letter" ? [{"code": "claim.gate.postal", "change": 0}, {"code": "claim.postal.registered_letter", "change": total}]
	: parcel && !answers ? [{"code": "claim.gate.express", "change": 0}, {"code": "claim.not_answering", "change": 0}]
	: concat(
		[
			{"code": parcel ? "claim.gate.express" : old ? "claim.gate.rail_rules_1986" : "claim.gate.rail", "change": 0},
			{"code": kind == "delay" ? "claim.loss.delay" : "claim.loss", "change": loss},
		],
		fault > 0 ? [{"code": "claim.claimant_fault", "change": net - loss}] : [],
		rail ? [{"code": old ? "claim.penalty.rules_1986" : "claim.penalty.rail", "change": total - net}] : [],
		rail && !old && (total - net) * 10 > loss * 13 ? [{"code": "claim.penalty.may_be_reduced", "change": 0}] : [],
		covered && !below ? [{"code": "claim.declared.within", "change": 0}] : [],
		parcel && !covered && !limited ? [{"code": "claim.terms.silent", "change": 0}] : [],
		limited && !above ? [{"code": "claim.terms.not_reached", "change": 0}] : [],
		!(below || above) ? []
		: stands ? [
			{"code": "liability.clause.included", "change": 0},
			{"code": "liability.clause.valid", "change": 0},
			{"code": above ? "claim.terms.limit" : in_proportion ? "claim.declared.pro_rata" : "claim.declared.actual_within", "change": paid - net},
		]
		: concat(
			!shown ? [{"code": "liability.clause.not_shown", "change": 0}] : [],
			tick_box && day >= 20231205 ? [{"code": "liability.clause.tick_box_only", "change": 0}] : [],
			asked && !explained ? [{"code": "liability.clause.not_explained", "change": 0}] : [],
			gross_fault ? [{"code": "liability.clause.gross_fault", "change": 0}] : [],
		),
		back > 0 ? [{"code": refund ? "claim.refund.terms" : "claim.refund.standard", "change": back}] : [],
	),
}
`

// exprWays decide with github.com/expr-lang/expr: programs compiled against
// the types of the facts, run on a machine that is used again.
func exprWays() ([]way, error) {
	env := exprEnv(&Facts{})
	env["line"] = func(code, article string) []any { return []any{code, 0, article} }
	var all []way
	for _, p := range []struct {
		gives, source string
		read          func(any) (Answer, error)
	}{
		{givesWhole, exprWhole, readList},
		{givesExplained, exprExplained, readMap},
		{givesAmount, exprAmount, readMap},
	} {
		program, err := expr.Compile(p.source, expr.Env(env), expr.ConstExpr("line"))
		if err != nil {
			return nil, err
		}
		all = append(all, way{name: "expr", gives: p.gives, engine: true, prepare: func(f *Facts) run {
			env, machine := exprEnv(f), vm.VM{}
			var out any
			return run{
				decide: func() (err error) { out, err = machine.Run(program, env); return err },
				read:   func() (Answer, error) { return p.read(out) },
			}
		}})
	}
	return all, nil
}

func exprEnv(f *Facts) map[string]any {
	env := factMap(f)
	for name, v := range env {
		if n, ok := v.(int64); ok {
			env[name] = int(n) // what expr counts in
		}
	}
	return env
}
