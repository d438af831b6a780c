package main

// exprWhole reads the facts first, and answers why where they cannot be read.
// Else it answers with the amount and after it the lines, each a code, a change,
// an article and figures; one that does not apply is nil, which costs less than
// to put lists together. A line that is always the same is made when the
// program is compiled, and nothing is counted that a law has no use for.
const exprWhole = `
value < 0 || loss < 0 || freight < 0 || declared < 0 || cap < 0 || fault < 0 || penalty < 0 ? "negative amount"
: fault > 10000 ? "fault above the whole"
: !(kind == "loss" || kind == "damage" || kind == "delay") ? "unknown kind"
: law == "letter" ? (
	day < 20091001 ? "no rule covers this date"
	: [3 * freight, line("claim.gate.postal", "PL 45"), ["claim.postal.registered_letter", 3 * freight, "PL 47", freight]]
)
: day < 20210101 ? "no rule covers this date"
: law == "rail" ? (` + exprLoss + `
	let old = day <= 20220430;
	let owed = n + freight * penalty + 5000;
	let total = int((owed - owed % 10000) / 10000);
	[
		total,
		old ? line("claim.gate.rail_rules_1986", "RWR 18") : line("claim.gate.rail", "RL 17"),
		["claim.loss.delay", loss, "CC 584", loss],
		fault > 0 ? ["claim.claimant_fault", net - loss, "CC 592", fault] : nil,
		old ? ["claim.penalty.rules_1986", total - net, "RWR 18", penalty, freight] : ["claim.penalty.rail", total - net, "RL 16", penalty, freight],
		!old && (total - net) * 10 > loss * 13 ? ["claim.penalty.may_be_reduced", 0, day >= 20231205 ? "SPC-C 65" : "CC 585", total - net, loss] : nil,
	]
)
: law != "parcel" ? "unknown law"
: !answers ? [0, ` + exprGate + `, line("claim.not_answering", "CC 832")]
: (` + exprLoss + `
	let gate = ` + exprGate + `;
	let lost = kind == "delay" ? ["claim.loss.delay", loss, "CC 584", loss] : ["claim.loss", loss, "CC 833", loss];
	let reduced = fault > 0 ? ["claim.claimant_fault", net - loss, "CC 592", fault] : nil;
	let back = !freight_paid || freight == 0 ? nil
		: refund ? ["claim.refund.terms", freight, "HOUSE 7", freight]
		: day < 20240401 && kind != "damage" ? ["claim.refund.standard", freight, "GB11", freight]
		: nil;
	let refunded = back == nil ? 0 : freight;
	let in_proportion = declared > 0 && pro_rata && declared < value;
	let freights = monthly && monthly_times > 0 ? monthly_times : times;
	let unlimited = declared == 0 && (kind == "delay" || freights == 0 && cap == 0);
	let limit = declared > 0 ? (
		let d = 10000 * value;
		let part = in_proportion ? n * declared : n * value;
		let pays = part < declared * d ? part : declared * d;
		let half = 2 * pays + d;
		pays < n * value ? int((half - half % (2 * d)) / (2 * d)) : nil
	) : unlimited || freights == 0 || cap > 0 && cap < freight * freights ? cap : freight * freights;
	(declared > 0 ? limit == nil : unlimited || limit * 10000 >= n) ? [
		net + refunded, gate, lost, reduced,
		declared > 0 ? ["claim.declared.within", 0, "HOUSE 7", declared]
		: unlimited ? line("claim.terms.silent", "CC 833")
		: ["claim.terms.not_reached", 0, "HOUSE 7", limit],
		back,
	]
	: shown && !(tick_box && day >= 20231205) && !(asked && !explained) && !gross_fault ? [
		limit + refunded, gate, lost, reduced,
		line("liability.clause.included", "CC 496"), line("liability.clause.valid", "CC 497"),
		in_proportion ? ["claim.declared.pro_rata", limit - net, "HOUSE 7", declared, value]
		: declared > 0 ? ["claim.declared.actual_within", limit - net, "HOUSE 7", declared]
		: ["claim.terms.limit", limit - net, "HOUSE 7", limit],
		back,
	]
	: [
		net + refunded, gate, lost, reduced,
		!shown ? line("liability.clause.not_shown", "CC 496") : nil,
		tick_box && day >= 20231205 ? line("liability.clause.tick_box_only", "SPC-C 10") : nil,
		asked && !explained ? line("liability.clause.not_explained", "CC 496") : nil,
		gross_fault ? line("liability.clause.gross_fault", "CC 506") : nil,
		back,
	]
)
`

const exprGate = `(day >= 20250601 ? line("claim.gate.express", "IR25 28") : line("claim.gate.express", "IR19 27"))`
