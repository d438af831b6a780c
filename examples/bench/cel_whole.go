package main

// celWhole reads the facts first, and answers why where they cannot be read.
// Else it answers with the amount and after it the lines, each a code, a change,
// an article and figures; one that does not apply is empty, which costs less
// than to put lists together. Lists of constants are folded when the program is
// planned. What is bound is looked for from the inside out, so as little as can
// be is bound around the rest.
const celWhole = `
value < 0 || loss < 0 || freight < 0 || declared < 0 || cap < 0 || fault < 0 || penalty < 0 ? ["negative amount"]
: fault > 10000 ? ["fault above the whole"]
: !(kind in ["loss", "damage", "delay"]) ? ["unknown kind"]
: law == "letter" ? (
	day < 20091001 ? ["no rule covers this date"]
	: [3 * freight, ["claim.gate.postal", 0, "PL 45"], ["claim.postal.registered_letter", 3 * freight, "PL 47", freight]]
)
: day < 20210101 ? ["no rule covers this date"]
: law == "rail" ? (
	cel.bind(n, loss * (10000 - fault),
	cel.bind(net, (n + 5000) / 10000,
	cel.bind(total, (n + freight * penalty + 5000) / 10000,
	day <= 20220430 ? [
		total,
		["claim.gate.rail_rules_1986", 0, "RWR 18"],
		["claim.loss.delay", loss, "CC 584", loss],
		fault > 0 ? ["claim.claimant_fault", net - loss, "CC 592", fault] : [],
		["claim.penalty.rules_1986", total - net, "RWR 18", penalty, freight]
	]
	: [
		total,
		["claim.gate.rail", 0, "RL 17"],
		["claim.loss.delay", loss, "CC 584", loss],
		fault > 0 ? ["claim.claimant_fault", net - loss, "CC 592", fault] : [],
		["claim.penalty.rail", total - net, "RL 16", penalty, freight],
		(total - net) * 10 > loss * 13 ? ["claim.penalty.may_be_reduced", 0, day >= 20231205 ? "SPC-C 65" : "CC 585", total - net, loss] : []
	])))
)
: law != "parcel" ? ["unknown law"]
: !answers ? [0, ` + celGate + `, ["claim.not_answering", 0, "CC 832"]]
: (
	cel.bind(n, loss * (10000 - fault),
	cel.bind(net, (n + 5000) / 10000,
	cel.bind(limit, ` + celLimit + `,
	cel.bind(refunded, freight_paid && (refund || day < 20240401 && kind != "damage") ? freight : 0,
	limit < 0 ? [
		net + refunded,` + celHead + `
		declared > 0 ? ["claim.declared.within", 0, "HOUSE 7", declared]
		: limit == -1 ? ["claim.terms.silent", 0, "CC 833"]
		: ["claim.terms.not_reached", 0, "HOUSE 7", -2 - limit],` + celBack + `
	]
	: shown && !(tick_box && day >= 20231205) && !(asked && !explained) && !gross_fault ? [
		limit + refunded,` + celHead + `
		["liability.clause.included", 0, "CC 496"], ["liability.clause.valid", 0, "CC 497"],
		declared == 0 ? ["claim.terms.limit", limit - net, "HOUSE 7", limit]
		: pro_rata && declared < value ? ["claim.declared.pro_rata", limit - net, "HOUSE 7", declared, value]
		: ["claim.declared.actual_within", limit - net, "HOUSE 7", declared],` + celBack + `
	]
	: [
		net + refunded,` + celHead + `
		!shown ? ["liability.clause.not_shown", 0, "CC 496"] : [],
		tick_box && day >= 20231205 ? ["liability.clause.tick_box_only", 0, "SPC-C 10"] : [],
		asked && !explained ? ["liability.clause.not_explained", 0, "CC 496"] : [],
		gross_fault ? ["liability.clause.gross_fault", 0, "CC 506"] : [],` + celBack + `
	]))))
)
`

// celGate is the line of the law, celHead it and the lines of the loss.
const (
	celGate = `(day >= 20250601 ? ["claim.gate.express", 0, "IR25 28"] : ["claim.gate.express", 0, "IR19 27"])`
	celHead = celGate + `,
		kind == "delay" ? ["claim.loss.delay", loss, "CC 584", loss] : ["claim.loss", loss, "CC 833", loss],
		fault > 0 ? ["claim.claimant_fault", net - loss, "CC 592", fault] : [],`
	celBack = `
		refunded == 0 ? [] : refund ? ["claim.refund.terms", freight, "HOUSE 7", freight] : ["claim.refund.standard", freight, "GB11", freight]`
)

// celLimit is the amount that cover or terms take the loss down to; -1 where
// the cover or no term takes anything off, and -2 less the limit where it is
// not reached.
const celLimit = `
	declared > 0 ? (
		cel.bind(d, 10000 * value,
		cel.bind(part, n * (pro_rata && declared < value ? declared : value),
		cel.bind(pays, part < declared * d ? part : declared * d,
		pays < n * value ? (2 * pays + d) / (2 * d) : -1)))
	)
	: cel.bind(freights, monthly && monthly_times > 0 ? monthly_times : times,
	  kind == "delay" || freights == 0 && cap == 0 ? -1
	  : cel.bind(most, freights == 0 || cap > 0 && cap < freight * freights ? cap : freight * freights,
	    most * 10000 < n ? most : -2 - most))`
