package main

import (
	"fmt"
	"strings"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"
	"github.com/google/cel-go/ext"
)

// celBindings are the steps in order; each may read those above it. Amounts are
// whole fen; n is what is due after the claimant's own fault, in
// ten-thousandths of a fen; division is of whole numbers.
var celBindings = [][2]string{
	{"parcel", `law == "parcel"`},
	{"rail", `law == "rail"`},
	{"n", `loss * (10000 - fault)`},
	{"net", `(n + 5000) / 10000`},
	{"stands", `shown && !(tick_box && day >= 20231205) && !(asked && !explained) && !gross_fault`},
	{"covered", `parcel && declared > 0`},
	{"in_proportion", `pro_rata && declared < value`},
	{"d", `10000 * value`},
	{"whole", `n * value`},
	{"part", `in_proportion ? n * declared : whole`},
	{"pays", `part < declared * d ? part : declared * d`},
	{"below", `covered && pays < whole`},
	{"freights", `monthly && monthly_times > 0 ? monthly_times : times`},
	{"limited", `parcel && !covered && kind != "delay" && (freights > 0 || cap > 0)`},
	{"most", `freights == 0 || cap > 0 && cap < freight * freights ? cap : freight * freights`},
	{"above", `limited && most * 10000 < n`},
	{"paid", `below && stands ? (2 * pays + d) / (2 * d) : above && stands ? most : net`},
	{"back", `parcel && freight_paid && freight > 0 && (refund || day < 20240401 && kind != "damage") ? freight : 0`},
	{"old", `day <= 20220430`},
	{"total", `law == "letter" ? 3 * freight : rail ? (n + freight * penalty + 5000) / 10000 : !answers ? 0 : paid + back`},
}

const celLines = `
{
	"payable": total,
	"lines": law == "letter" ? [{"code": "claim.gate.postal", "change": 0}, {"code": "claim.postal.registered_letter", "change": total}]
	: parcel && !answers ? [{"code": "claim.gate.express", "change": 0}, {"code": "claim.not_answering", "change": 0}]
	: [
		{"code": parcel ? "claim.gate.express" : old ? "claim.gate.rail_rules_1986" : "claim.gate.rail", "change": 0},
		{"code": kind == "delay" ? "claim.loss.delay" : "claim.loss", "change": loss}
	]
	+ (fault > 0 ? [{"code": "claim.claimant_fault", "change": net - loss}] : [])
	+ (rail ? [{"code": old ? "claim.penalty.rules_1986" : "claim.penalty.rail", "change": total - net}] : [])
	+ (rail && !old && (total - net) * 10 > loss * 13 ? [{"code": "claim.penalty.may_be_reduced", "change": 0}] : [])
	+ (covered && !below ? [{"code": "claim.declared.within", "change": 0}] : [])
	+ (parcel && !covered && !limited ? [{"code": "claim.terms.silent", "change": 0}] : [])
	+ (limited && !above ? [{"code": "claim.terms.not_reached", "change": 0}] : [])
	+ (!(below || above) ? []
		: stands ? [
			{"code": "liability.clause.included", "change": 0},
			{"code": "liability.clause.valid", "change": 0},
			{"code": above ? "claim.terms.limit" : in_proportion ? "claim.declared.pro_rata" : "claim.declared.actual_within", "change": paid - net}
		]
		: (!shown ? [{"code": "liability.clause.not_shown", "change": 0}] : [])
		+ (tick_box && day >= 20231205 ? [{"code": "liability.clause.tick_box_only", "change": 0}] : [])
		+ (asked && !explained ? [{"code": "liability.clause.not_explained", "change": 0}] : [])
		+ (gross_fault ? [{"code": "liability.clause.gross_fault", "change": 0}] : []))
	+ (back > 0 ? [{"code": refund ? "claim.refund.terms" : "claim.refund.standard", "change": back}] : [])
}
`

// celSource wraps what is asked for in the steps.
func celSource(result string) string {
	var b strings.Builder
	for _, step := range celBindings {
		b.WriteString("cel.bind(" + step[0] + ", " + step[1] + ",\n")
	}
	b.WriteString(result)
	b.WriteString(strings.Repeat(")", len(celBindings)))
	return b.String()
}

// celWays decide with github.com/google/cel-go: typed variables, checked and
// optimised programs, facts that were made values of CEL beforehand.
func celWays() ([]way, error) {
	options := []cel.EnvOption{ext.Bindings()}
	for name, v := range factMap(&Facts{}) {
		kind := cel.BoolType
		switch v.(type) {
		case int64:
			kind = cel.IntType
		case string:
			kind = cel.StringType
		}
		options = append(options, cel.Variable(name, kind))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	var all []way
	for _, p := range []struct {
		gives, source string
		read          func(any) (Answer, error)
	}{
		{givesWhole, celWhole, readList},
		{givesExplained, celSource(celLines), readMap},
		{givesAmount, celSource("total"), readMap},
	} {
		ast, issues := env.Compile(p.source)
		if issues.Err() != nil {
			return nil, issues.Err()
		}
		program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
		if err != nil {
			return nil, err
		}
		all = append(all, way{name: "cel-go", gives: p.gives, engine: true, prepare: func(f *Facts) run {
			vars := factMap(f)
			for name, v := range vars {
				vars[name] = types.DefaultTypeAdapter.NativeToValue(v)
			}
			activation, err := cel.NewActivation(vars)
			var out ref.Val
			return run{
				decide: func() error {
					if err == nil {
						out, _, err = program.Eval(activation)
					}
					return err
				},
				read: func() (Answer, error) {
					native, err := celNative(out)
					if err != nil {
						return Answer{}, err
					}
					return p.read(native)
				},
			}
		}})
	}
	return all, nil
}

// celNative makes Go values of an answer.
func celNative(v ref.Val) (any, error) {
	switch v := v.(type) {
	case traits.Mapper:
		m := map[string]any{}
		for it := v.Iterator(); it.HasNext() == types.True; {
			key := it.Next()
			value, err := celNative(v.Get(key))
			if err != nil {
				return nil, err
			}
			m[fmt.Sprint(key.Value())] = value
		}
		return m, nil
	case traits.Lister:
		var l []any
		for it := v.Iterator(); it.HasNext() == types.True; {
			value, err := celNative(it.Next())
			if err != nil {
				return nil, err
			}
			l = append(l, value)
		}
		return l, nil
	case *types.Err:
		return nil, v
	}
	return v.Value(), nil
}
