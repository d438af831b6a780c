package main

// regoWhole reads the facts first, and answers why where they cannot be read.
// Else it answers with the amount and after it the lines, each a code, a change,
// an article and figures; one that does not apply is empty, which costs less
// than to put lists together. What is needed once is counted where it is
// needed; a limit that takes nothing off is undefined.
const regoWhole = `
package whole

answer := ["negative amount"] if min([input.value, input.loss, input.freight, input.declared, input.cap, input.fault, input.penalty]) < 0
else := ["fault above the whole"] if input.fault > 10000
else := ["unknown kind"] if not input.kind in {"loss", "damage", "delay"}
else := parcel if input.law == "parcel"
else := rail if input.law == "rail"
else := letter if input.law == "letter"
else := ["unknown law"]

letter := ["no rule covers this date"] if input.day < 20091001
else := [total, ["claim.gate.postal", 0, "PL 45"], ["claim.postal.registered_letter", total, "PL 47", input.freight]] if {
	total := 3 * input.freight
}

rail := ["no rule covers this date"] if input.day < 20210101
else := [total, ["claim.gate.rail_rules_1986", 0, "RWR 18"], lost, reduced,
		["claim.penalty.rules_1986", total - net, "RWR 18", input.penalty, input.freight]] if {
	input.day <= 20220430
	total := floor(((n + (input.freight * input.penalty)) + 5000) / 10000)
}
else := [total, ["claim.gate.rail", 0, "RL 17"], lost, reduced,
		["claim.penalty.rail", penalty, "RL 16", input.penalty, input.freight], high(penalty)] if {
	total := floor(((n + (input.freight * input.penalty)) + 5000) / 10000)
	penalty := total - net
}

parcel := ["no rule covers this date"] if input.day < 20210101
else := [0, gate, ["claim.not_answering", 0, "CC 832"]] if not input.answers
else := [limit + back, gate, lost, reduced,
		["liability.clause.included", 0, "CC 496"], ["liability.clause.valid", 0, "CC 497"], biting, refund] if {
	limit
	input.shown
	not boxed
	not unexplained
	not input.gross_fault
}
else := [net + back, gate, lost, reduced, hidden, only_boxed, obscure, gross, refund] if limit
else := [net + back, gate, lost, reduced, idle, refund]

n := input.loss * (10000 - input.fault)
net := floor((n + 5000) / 10000)

gate := ["claim.gate.express", 0, "IR25 28"] if input.day >= 20250601
else := ["claim.gate.express", 0, "IR19 27"]

lost := ["claim.loss.delay", input.loss, "CC 584", input.loss] if input.kind == "delay"
else := ["claim.loss", input.loss, "CC 833", input.loss]

reduced := ["claim.claimant_fault", net - input.loss, "CC 592", input.fault] if input.fault > 0
else := []

high(penalty) := ["claim.penalty.may_be_reduced", 0, basis, penalty, input.loss] if penalty * 10 > input.loss * 13
else := []

basis := "SPC-C 65" if input.day >= 20231205
else := "CC 585"

limit := floor(((2 * pays) + d) / (2 * d)) if {
	input.declared > 0
	d := 10000 * input.value
	pays := min([n * counted, input.declared * d])
	pays < n * input.value
}
else := terms if {
	input.declared == 0
	terms * 10000 < n
}

in_proportion if { input.pro_rata; input.declared < input.value }
counted := input.declared if in_proportion
else := input.value

# undefined where the terms set no limit
terms := min([input.freight * freights, input.cap]) if { input.kind != "delay"; freights > 0; input.cap > 0 }
else := input.freight * freights if { input.kind != "delay"; freights > 0 }
else := input.cap if { input.kind != "delay"; input.cap > 0 }

freights := input.monthly_times if { input.monthly; input.monthly_times > 0 }
else := input.times

biting := ["claim.terms.limit", limit - net, "HOUSE 7", limit] if input.declared == 0
else := ["claim.declared.pro_rata", limit - net, "HOUSE 7", input.declared, input.value] if in_proportion
else := ["claim.declared.actual_within", limit - net, "HOUSE 7", input.declared]

idle := ["claim.declared.within", 0, "HOUSE 7", input.declared] if input.declared > 0
else := ["claim.terms.not_reached", 0, "HOUSE 7", terms] if terms
else := ["claim.terms.silent", 0, "CC 833"]

boxed if { input.tick_box; input.day >= 20231205 }
unexplained if { input.asked; not input.explained }

hidden := [] if input.shown
else := ["liability.clause.not_shown", 0, "CC 496"]
only_boxed := ["liability.clause.tick_box_only", 0, "SPC-C 10"] if boxed
else := []
obscure := ["liability.clause.not_explained", 0, "CC 496"] if unexplained
else := []
gross := ["liability.clause.gross_fault", 0, "CC 506"] if input.gross_fault
else := []

back := input.freight if { input.freight_paid; input.refund }
else := input.freight if { input.freight_paid; input.day < 20240401; input.kind != "damage" }
else := 0

refund := [] if back == 0
else := ["claim.refund.terms", back, "HOUSE 7", back] if input.refund
else := ["claim.refund.standard", back, "GB11", back]
`
