package main

// starlarkWhole reads the facts first, and fails where they cannot be read. A
// line is a code, a change, an article and figures; one that is always the same
// is made once, and lines that stand together are added at once.
const starlarkWhole = `
KINDS = ("loss", "damage", "delay")
POSTAL = ("claim.gate.postal", 0, "PL 45")
RAIL = ("claim.gate.rail", 0, "RL 17")
RAIL_1986 = ("claim.gate.rail_rules_1986", 0, "RWR 18")
EXPRESS = ("claim.gate.express", 0, "IR25 28")
EXPRESS_2019 = ("claim.gate.express", 0, "IR19 27")
NOT_ANSWERING = ("claim.not_answering", 0, "CC 832")
SILENT = ("claim.terms.silent", 0, "CC 833")
INCLUDED = ("liability.clause.included", 0, "CC 496")
VALID = ("liability.clause.valid", 0, "CC 497")
NOT_SHOWN = ("liability.clause.not_shown", 0, "CC 496")
TICK_BOX_ONLY = ("liability.clause.tick_box_only", 0, "SPC-C 10")
NOT_EXPLAINED = ("liability.clause.not_explained", 0, "CC 496")
GROSS_FAULT = ("liability.clause.gross_fault", 0, "CC 506")

def steps(lines, day, law, kind, answers, gross_fault, freight_paid, monthly, shown, tick_box, asked, explained,
		value, loss, freight, declared, fault, times, monthly_times, cap, pro_rata, refund, penalty):
	if value | loss | freight | declared | cap | fault | penalty < 0:  # the sign of any
		fail("negative amount")
	if fault > 10000:
		fail("fault above the whole")
	if kind not in KINDS:
		fail("unknown kind")
	if law == "letter":
		if day < 20091001:
			fail("no rule covers this date")
		lines += [POSTAL, ("claim.postal.registered_letter", 3 * freight, "PL 47", freight)]
		return 3 * freight
	if day < 20210101:
		fail("no rule covers this date")
	n = loss * (10000 - fault)  # after the claimant's own fault, in ten-thousandths of a fen
	net = (n + 5000) // 10000
	if law == "rail":
		total = (n + freight * penalty + 5000) // 10000
		old = day <= 20220430
		lines += [RAIL_1986 if old else RAIL, ("claim.loss.delay", loss, "CC 584", loss)]
		if fault > 0:
			lines += [("claim.claimant_fault", net - loss, "CC 592", fault)]
		if old:
			lines += [("claim.penalty.rules_1986", total - net, "RWR 18", penalty, freight)]
			return total
		lines += [("claim.penalty.rail", total - net, "RL 16", penalty, freight)]
		if (total - net) * 10 > loss * 13:
			lines += [("claim.penalty.may_be_reduced", 0, "SPC-C 65" if day >= 20231205 else "CC 585", total - net, loss)]
		return total
	if law != "parcel":
		fail("unknown law")
	gate = EXPRESS if day >= 20250601 else EXPRESS_2019
	if not answers:
		lines += [gate, NOT_ANSWERING]
		return 0
	lines += [gate, ("claim.loss.delay", loss, "CC 584", loss) if kind == "delay" else ("claim.loss", loss, "CC 833", loss)]
	if fault > 0:
		lines += [("claim.claimant_fault", net - loss, "CC 592", fault)]
	paid, limit, in_proportion = net, None, False
	if declared > 0:
		d = 10000 * value
		most = n * value
		in_proportion = pro_rata and declared < value
		pays = n * declared if in_proportion else most
		if pays > declared * d:
			pays = declared * d
		if pays < most:
			limit = (2 * pays + d) // (2 * d)
		else:
			lines += [("claim.declared.within", 0, "HOUSE 7", declared)]
	else:
		freights = monthly_times if monthly and monthly_times > 0 else times
		if kind == "delay" or freights == 0 and cap == 0:
			lines += [SILENT]
		else:
			limit = freight * freights if freights > 0 else cap
			if cap > 0 and cap < limit:
				limit = cap
			if limit * 10000 >= n:
				lines += [("claim.terms.not_reached", 0, "HOUSE 7", limit)]
				limit = None
	if limit != None:
		boxed = tick_box and day >= 20231205
		unexplained = asked and not explained
		if shown and not boxed and not unexplained and not gross_fault:
			paid = limit
			if in_proportion:
				lines += [INCLUDED, VALID, ("claim.declared.pro_rata", paid - net, "HOUSE 7", declared, value)]
			elif declared > 0:
				lines += [INCLUDED, VALID, ("claim.declared.actual_within", paid - net, "HOUSE 7", declared)]
			else:
				lines += [INCLUDED, VALID, ("claim.terms.limit", paid - net, "HOUSE 7", limit)]
		else:
			if not shown:
				lines += [NOT_SHOWN]
			if boxed:
				lines += [TICK_BOX_ONLY]
			if unexplained:
				lines += [NOT_EXPLAINED]
			if gross_fault:
				lines += [GROSS_FAULT]
	if freight_paid and freight > 0:
		if refund:
			lines += [("claim.refund.terms", freight, "HOUSE 7", freight)]
			paid += freight
		elif day < 20240401 and kind != "damage":
			lines += [("claim.refund.standard", freight, "GB11", freight)]
			paid += freight
	return paid
`
