package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Proposal is a wish to insure goods on a lane, and the insurer's table.
type Proposal struct {
	On    courier.Date       `json:"on,omitzero"`    // day of the wish: the law of this day answers
	Goods string             `json:"goods"`          // class of the goods in the words of the table; missing is an error
	Lane  string             `json:"lane,omitzero"`  // lane in the words of the table; empty: not known
	Tier  string             `json:"tier,omitzero"`  // customer's class in the words of the table; empty: not known
	Rate  courier.Rate       `json:"rate,omitzero"`  // 申请费率: the special rate that is asked for, unknown where none is
	Table *UnderwritingTable `json:"table,omitzero"` // 承保规则表, the host's
}

// UnderwritingTable says which goods an insurer takes, on which lanes and at
// which rates: glassware, fragile goods to Lhasa, goods that cannot be
// insured. No such table could be read, so the host gives its own. Reasons
// point at Cite, so it must not change while they live.
type UnderwritingTable struct {
	Cite  courier.Cite       `json:"cite,omitzero"` // where it stands: a contract or a practice, no law
	Lines []UnderwritingLine `json:"lines,omitzero"`
}

// UnderwritingLine is a line of the table. What it leaves empty it takes in
// whole: any lane, any class of customers.
type UnderwritingLine struct {
	Goods     string         `json:"goods,omitzero"`     // empty: any goods
	Lane      string         `json:"lane,omitzero"`      // empty: any lane
	Tier      string         `json:"tier,omitzero"`      // empty: any customer
	Insurable courier.Answer `json:"insurable"`          // missing is an error
	Rate      courier.Rate   `json:"rate,omitzero"`      // 费率, of the sum insured; unknown where the table has none
	Lowest    courier.Rate   `json:"lowest,omitzero"`    // 特殊费率下限: a special rate down to here needs no approval
	Approval  courier.Answer `json:"approval,omitzero"`  // 须经审批: a person decides each time
	Allowance courier.Share  `json:"allowance,omitzero"` // 免赔率 that the insurer asks for these goods; unknown where none
}

// Acceptance is the answer to a [Proposal].
type Acceptance struct {
	courier.Decision
	Line      int           `json:"line"`               // index of the line that answered, -1 where none did
	Rate      courier.Rate  `json:"rate,omitzero"`      // the rate to be charged, where the goods are taken
	Allowance courier.Share `json:"allowance,omitzero"` // the deductible rate of the line
}

// Accepts says whether goods can be insured on a lane, by the host's table:
// glassware, fragile goods on the Lhasa lane, special rates.
//
//   - The line that says most about the goods, the lane and the customer
//     answers; of those that say as much, one that names the goods, then one
//     that names the lane.
//   - A line that does not take the goods refuses; one that wants approval, a
//     special rate below its lowest, and goods in no line are referred.
//   - Nobody has to insure, and no insurer has to take everything (Insurance
//     Law 11).
//
// A lane or class that is not known is asked for where the line may depend on
// it. The errors name the field: a table without lines
// ([courier.ErrEmptyTable]), a line twice, goods that are missing, a table
// that claims to be law, a day before 2015-04-24 ([courier.ErrNoRule]).
func Accepts(p *Proposal) (Acceptance, error) { return AppendAccepts(nil, p) }

// AppendAccepts is [Accepts] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendAccepts(dst []courier.Reason, p *Proposal) (Acceptance, error) {
	if p == nil {
		p = &Proposal{}
	}
	if err := p.check(); err != nil {
		return Acceptance{}, err
	}
	out := Acceptance{Line: -1}
	if !p.On.Known() || p.Table == nil {
		var needs []courier.Need
		if !p.On.Known() {
			needs = append(needs, "on")
		}
		if p.Table == nil {
			needs = append(needs, "table")
		}
		out.Decision = clauseAsk(dst, needs...)
		return out, nil
	}
	out.Reasons, out.Rules = dst, Rules
	best, needs := p.line()
	if len(needs) > 0 {
		out.Verdict, out.Needs = courier.Referred, needs
		return out, nil
	}
	if out.Line = best; best < 0 {
		out.Verdict = courier.Referred
		p.tell(&out, &acceptUnlisted, courier.Refers)
	} else {
		p.answer(&out, &p.Table.Lines[best])
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), p.On)
	return out, nil
}

// answer lets the line answer.
func (p *Proposal) answer(out *Acceptance, l *UnderwritingLine) {
	row := &acceptTaken
	if l.Goods == "" && l.Lane == "" {
		row = &acceptTakenAny
	}
	switch {
	case l.Insurable == courier.No:
		out.Verdict = courier.Refused
		p.tell(out, &acceptUninsurable, courier.Bars)
		out.Reasons = acceptFreedom.AppendReason(out.Reasons, acceptFreedom.Cite(p.On), courier.Notes, courier.Money{})
		return
	case l.Approval == courier.Yes:
		out.Verdict = courier.Referred
		p.tell(out, &acceptApproval, courier.Refers)
	case p.Rate.Known() && !l.Rate.Known():
		out.Verdict = courier.Referred
		p.tell(out, &acceptNoRate, courier.Refers)
	case p.Rate.Known() && below(p.Rate, l.lowest()):
		out.Verdict = courier.Referred
		p.tell(out, &acceptSpecial, courier.Refers, p.Rate.Figure(), l.lowest().Figure())
	default:
		out.Verdict, out.Rate = courier.Granted, l.Rate
		p.tell(out, row, courier.Grants)
		if p.Rate.Known() {
			out.Rate = p.Rate
			p.tell(out, &acceptSpecialTaken, courier.Changes, p.Rate.Figure(), l.Rate.Figure())
		} else if l.Rate.Known() {
			p.tell(out, &acceptRate, courier.Changes, l.Rate.Figure())
		}
	}
	if out.Allowance = l.Allowance; l.Allowance.Known() {
		p.tell(out, &acceptAllowance, courier.Conditions, l.Allowance.Figure())
	}
}

// lowest returns the lowest special rate that needs no approval: the rate
// itself where the line names none.
func (l *UnderwritingLine) lowest() courier.Rate {
	if l.Lowest.Known() {
		return l.Lowest
	}
	return l.Rate
}

// below compares two rates, by what they take of an amount that both divide.
func below(a, b courier.Rate) bool {
	sum := courier.Minor(1, courier.CNY).Exact()
	return sum.Rate(a).Cmp(sum.Rate(b)) < 0
}

func (p *Proposal) tell(out *Acceptance, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, &p.Table.Cite, e, courier.Money{}, figures...)
}

// rank says how much a line says, where it may apply; -1 where it does not.
// open lists the facts that decide whether it does.
func (p *Proposal) rank(l *UnderwritingLine) (rank int, lane, tier bool) {
	if l.Goods != "" && l.Goods != p.Goods || l.Lane != "" && p.Lane != "" && l.Lane != p.Lane ||
		l.Tier != "" && p.Tier != "" && l.Tier != p.Tier {
		return -1, false, false
	}
	if l.Goods != "" {
		rank += 10 + 4
	}
	if l.Lane != "" {
		rank += 10 + 2
	}
	if l.Tier != "" {
		rank += 10 + 1
	}
	return rank, l.Lane != "" && p.Lane == "", l.Tier != "" && p.Tier == ""
}

// line finds the line that answers, or what must be known to find it.
func (p *Proposal) line() (best int, needs []courier.Need) {
	best, most := -1, -1
	for i := range p.Table.Lines {
		if rank, lane, tier := p.rank(&p.Table.Lines[i]); rank > most && !lane && !tier {
			best, most = i, rank
		}
	}
	for i := range p.Table.Lines { // a line that may say more leaves it open
		rank, lane, tier := p.rank(&p.Table.Lines[i])
		if rank <= most {
			continue
		}
		if lane && !slices.Contains(needs, "lane") {
			needs = append(needs, "lane")
		}
		if tier && !slices.Contains(needs, "tier") {
			needs = append(needs, "tier")
		}
	}
	return best, needs
}

func (p *Proposal) check() error {
	var r courier.Reading
	clauseDay(&r, "on", p.On)
	if !clauseKey(p.Goods) {
		r.Fault("goods", courier.ErrMissing)
	}
	if t := p.Table; t != nil {
		t.Cite.CheckTerms(&r, "table.cite")
		if len(t.Lines) == 0 {
			r.Fault("table.lines", courier.ErrEmptyTable)
		}
		for i := range t.Lines {
			mark := r.Faults()
			t.Lines[i].check(&r, t.Lines[:i])
			r.UnderIndex(mark, "table.lines", i)
		}
	}
	return r.Err()
}

func (l *UnderwritingLine) check(r *courier.Reading, before []UnderwritingLine) {
	if r.Answer("insurable", l.Insurable); l.Insurable == 0 {
		r.Fault("insurable", courier.ErrMissing)
	}
	r.Answer("approval", l.Approval)
	switch {
	case l.Lowest.Known() && !l.Rate.Known():
		r.Fault("lowest", courier.ErrContradicts.Because("the line has no rate"))
	case l.Lowest.Known() && below(l.Rate, l.Lowest):
		r.Fault("lowest", courier.ErrContradicts.Because("above the rate of "+l.Rate.String()))
	}
	for i := range before {
		if b := &before[i]; b.Goods == l.Goods && b.Lane == l.Lane && b.Tier == l.Tier {
			r.Fault("goods", courier.ErrRepeated.Because("as line "+courier.Index("", i)))
		}
	}
}

// The answers, which rest on the host's table.
var (
	acceptTaken = clauseRow("insurance.accept.taken", "S4-Q64 S4-Q65", "goods", courier.InTerms(),
		"该货物按承保规则表可以投保", "by the underwriting table the goods can be insured")
	acceptTakenAny = clauseRow("insurance.accept.taken_as_any", "S4-Q64 S4-Q65", "goods", courier.InTerms(),
		"承保规则表对该货物和线路没有特别规定，可以投保", "the underwriting table has nothing special on the goods and the lane: they can be insured")
	acceptUninsurable = clauseRow("insurance.accept.uninsurable", "S4-Q64", "goods", courier.InTerms(),
		"该货物或者线路按承保规则表不予承保", "by the underwriting table the goods, or the lane, are not insured")
	acceptFreedom = clauseRow("insurance.accept.freedom", "S4-Q67", "", clauseLaw("11"),
		"保险合同应当协商一致、自愿订立，保险人可以不予承保", "insurance is made by agreement: an insurer need not take the goods")
	acceptApproval = clauseRow("insurance.accept.approval", "S4-Q64 S4-Q66", "goods", courier.InTerms(),
		"该货物或者线路须逐票报保险人审批后承保", "the goods, or the lane, are insured only once the insurer has approved each time")
	acceptUnlisted = clauseRow("insurance.accept.unlisted", "S4-Q64", "goods", courier.InTerms(),
		"承保规则表没有规定该货物，由人工向保险人询问", "the underwriting table does not name the goods: a person asks the insurer")
	acceptNoRate = clauseRow("insurance.accept.no_rate", "S4-Q66", "rate", courier.InTerms(),
		"承保规则表没有该货物的费率，无法判断特殊费率是否可行，须报批", "the table has no rate for the goods: a special rate has to be approved")
	acceptRate = courier.Row{Code: "insurance.accept.rate", IDs: "S4-Q65 S4-Q66", Field: "goods", Cites: courier.InTerms(), Names: [3]string{"rate"},
		Zh: "费率为{rate}", En: "the rate is {rate}"}
	acceptSpecial = courier.Row{Code: "insurance.accept.special_rate", IDs: "S4-Q66", Field: "rate", Cites: courier.InTerms(), Names: [3]string{"asked", "lowest"},
		Zh: "申请的特殊费率{asked}低于{lowest}，须报批", En: "the special rate asked for, {asked}, is below {lowest}: it has to be approved"}
	acceptSpecialTaken = courier.Row{Code: "insurance.accept.special_rate_taken", IDs: "S4-Q66", Field: "rate", Cites: courier.InTerms(), Names: [3]string{"asked", "rate"},
		Zh: "申请的特殊费率{asked}在可以直接适用的范围内，规定费率为{rate}", En: "the special rate asked for, {asked}, is within what needs no approval; the table's is {rate}"}
	acceptAllowance = courier.Row{Code: "insurance.accept.allowance", IDs: "S4-Q64 INS-02", Field: "goods", Cites: courier.InTerms(), Names: [3]string{"rate"},
		Zh: "该货物适用免赔率{rate}，应当在订立合同时提示并明确说明", En: "a deductible of {rate} applies to the goods, and has to be pointed out and explained when the contract is made"}
)

func acceptRows() []*courier.Row {
	return []*courier.Row{&acceptTaken, &acceptTakenAny, &acceptUninsurable, &acceptFreedom, &acceptApproval, &acceptUnlisted, &acceptNoRate,
		&acceptRate, &acceptSpecial, &acceptSpecialTaken, &acceptAllowance}
}
