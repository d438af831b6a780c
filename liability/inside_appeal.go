package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Objection is what is known about an objection 申诉 to a division of
// responsibility inside a firm or its network. No public rule gives a window
// or a list of evidence, so both are the host's (APP-09).
type Objection struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day is cited
	By         Who            `json:"by,omitzero"`          // who objects
	Split      *Sharing       `json:"split,omitzero"`       // the division objected to; nil while not known
	Terms      *AppealTerms   `json:"terms,omitzero"`       // nil while not known
	Evidence   []string       `json:"evidence,omitzero"`    // what was produced, by the words of the terms
	ToldOn     courier.Date   `json:"told_on,omitzero"`     // the day the division was told
	AppealedOn courier.Date   `json:"appealed_on,omitzero"` // the day of the objection
	Again      courier.Answer `json:"again,omitzero"`       // 再次申诉: it was objected to before
	Upheld     courier.Answer `json:"upheld,omitzero"`      // 申诉成立; unknown while it is not decided
	Revised    *Sharing       `json:"revised,omitzero"`     // 重新划分, once it is upheld
}

// AppealTerms are the firm's or network's own rules on objections.
type AppealTerms struct {
	Cite     courier.Cite   `json:"cite"`
	Evidence []string       `json:"evidence,omitzero"` // 证据清单
	Window   courier.Period `json:"window,omitzero"`   // 申诉期限, from the day it was told; unknown: the rules set none
	Once     courier.Answer `json:"once,omitzero"`     // 以一次为限; unknown: the rules do not say so
}

// Objected is the answer to an [Objection]: granted, the division changes;
// refused, it stands; referred without needs, a person decides.
type Objected struct {
	courier.Decision
	Last          courier.Date `json:"last,omitzero"`           // last day of the window
	EvidenceShort []string     `json:"evidence_short,omitzero"` // required and not produced
	Adjustments   []Adjustment `json:"adjustments,omitzero"`    // what changes for whom; the changes add up to nothing
}

// Adjustment is what one party bears before and after.
type Adjustment struct {
	Who    Who           `json:"who"`
	Before courier.Money `json:"before"`
	After  courier.Money `json:"after"`
}

const (
	appealByParty courier.Facts = 1 << iota
	appealLate
	appealProved
	appealAgain
	appealOnce
	appealUpheld
)

var appeal = courier.NewQuestion([]courier.Field{
	courier.YesNo("by", appealByParty),
	courier.YesNo("told_on", appealLate),
	courier.YesNo("evidence", appealProved),
	courier.YesNo("again", appealAgain),
	courier.YesNo("terms.once", appealOnce),
	courier.YesNo("upheld", appealUpheld),
}, []courier.Ground{
	{Row: courier.Row{Code: "liability.appeal.upheld", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "申诉成立，按照重新划分的责任承担", En: "the objection is upheld, and the new division stands"},
		Effect: courier.Grants, If: appealUpheld},
	{Row: courier.Row{Code: "liability.appeal.rejected", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "申诉不成立，原划分不变", En: "the objection is not upheld, and the division stands"},
		Effect: courier.Bars, Unless: appealUpheld},
	{Row: courier.Row{Code: "liability.appeal.not_a_party", Staff: true, IDs: "APP-07 APP-09", Cites: byHouse,
		Zh: "没有被划分责任的，无从申诉", En: "whoever bears nothing under the division has nothing to object to"},
		Effect: courier.Bars, Unless: appealByParty, Binds: true},
	{Row: courier.Row{Code: "liability.appeal.late", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "已过规则规定的申诉期限，原划分不变", En: "the window of the rules is over, and the division stands"},
		Effect: courier.Bars, If: appealLate},
	{Row: courier.Row{Code: "liability.appeal.unproved", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "规则要求的证据不全，原划分不变", En: "the evidence that the rules require is not complete, and the division stands"},
		Effect: courier.Bars, Unless: appealProved},
	{Row: courier.Row{Code: "liability.appeal.once", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "规则以一次申诉为限，不得再次申诉", En: "the rules allow one objection, and this is another"},
		Effect: courier.Bars, If: appealAgain | appealOnce},
	{Row: courier.Row{Code: "liability.appeal.customer_first", Staff: true, IDs: "APP-09 APP-12", Cites: byHouse,
		Zh: "内部申诉不影响先行向客户赔付", En: "the customer is paid first: that never waits for an objection inside"},
		Effect: courier.Notes},
})

var (
	rowAppealWindow = courier.Row{Code: "liability.appeal.window", Staff: true, IDs: "APP-09", Cites: courier.InTerms(), Names: [3]string{"last"},
		Zh: "申诉期限至{last}止", En: "the window for an objection ends on {last}"}
	rowAppealMoves = courier.Row{Code: "liability.appeal.moves", Staff: true, IDs: "APP-07 APP-12", Cites: byHouse, Names: [3]string{"moved"},
		Zh: "重新划分后，{moved}由其他部门承担；质量责任的认定与金额分别记录",
		En: "under the new division {moved} is borne by others; the verdict on quality is recorded apart from the money"}
)

// Appeal says whether an objection changes the division of responsibility
// inside a firm or its network: of a party to it, in the window, with the
// evidence and as often as the host's rules allow. Upheld, it says what changes
// for whom under the new division.
//
// Unknown facts come back as needs. The errors name the field: what is wrong in
// either division (as [Split] says, under split or revised), a new division of
// another total ([courier.ErrContradicts]), days out of order, rules that claim
// to be law.
func Appeal(o *Objection) (Objected, error) { return AppendAppeal(nil, o) }

// AppendAppeal is [Appeal] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendAppeal(dst []courier.Reason, o *Objection) (a Objected, err error) {
	if o == nil {
		o = &Objection{}
	}
	if err := o.check(); err != nil {
		return Objected{}, err
	}
	a.Verdict, a.Rules, a.Reasons = courier.Referred, Rules, dst
	if a.Needs = o.first(); a.Needs != nil {
		return a, nil
	}
	before, _ := Split(o.Split) // its errors were read before
	if a.Needs = o.Split.unmeasured(&before, "split."); a.Needs != nil {
		return a, nil
	}
	if d, ok := o.Terms.Window.Count(o.ToldOn, courier.NoRoll, courier.Calendar{}); ok {
		a.Last = d.Last
	}
	for _, e := range o.Terms.Evidence {
		if !slices.Contains(o.Evidence, e) {
			a.EvidenceShort = append(a.EvidenceShort, e)
		}
	}
	a.Decision = appeal.Decide(roomFor(dst), o.read(&a, &before), o.HappenedOn, &o.Terms.Cite)
	a.Rules = Rules
	for i, need := range a.Needs {
		if need == "told_on" && o.ToldOn.Known() {
			a.Needs[i] = "appealed_on"
		}
	}
	if a.Last.Known() {
		a.Reasons = append(roomFor(a.Reasons), rowAppealWindow.SpeakFrom(&o.Terms.Cite, courier.Notes, a.Last.Figure()))
	}
	if a.Verdict == courier.Granted {
		o.revise(&a, &before)
	}
	return a, nil
}

// unmeasured asks, under the field given, for what a division lacks to say
// what each bears; nil where it says so. Who leads changes no amount.
func (s *Sharing) unmeasured(d *Division, field courier.Need) (needs []courier.Need) {
	if len(d.Parts) > 0 && !slices.ContainsFunc(d.Parts, func(p Portion) bool { return !p.Amount.Known() }) {
		return nil
	}
	for _, need := range d.Needs {
		if need != "goods_at" || s.Unclear == courier.Yes {
			needs = append(needs, field+need)
		}
	}
	return needs
}

// first asks for what any answer needs.
func (o *Objection) first() (needs []courier.Need) {
	if !o.HappenedOn.Known() {
		needs = append(needs, "happened_on")
	}
	if o.By == (Who{}) {
		needs = append(needs, "by")
	}
	if o.Split == nil {
		needs = append(needs, "split")
	}
	if o.Terms == nil {
		needs = append(needs, "terms")
	}
	return needs
}

func (o *Objection) read(a *Objected, before *Division) (k courier.Known) {
	bears := slices.ContainsFunc(before.Parts, func(p Portion) bool { return p.Who == o.By && p.Amount.Sign() > 0 })
	k.Answer(appealByParty, courier.AnswerOf(bears))
	switch {
	case !o.Terms.Window.Known():
		k.Answer(appealLate, courier.No)
	case a.Last.Known() && o.AppealedOn.Known():
		k.Answer(appealLate, courier.AnswerOf(o.AppealedOn.After(a.Last)))
	}
	k.Answer(appealProved, courier.AnswerOf(len(a.EvidenceShort) == 0))
	k.Answer(appealAgain, o.Again)
	k.Answer(appealOnce, courier.AnswerOf(o.Terms.Once == courier.Yes))
	k.Answer(appealUpheld, o.Upheld)
	return k
}

// revise says what the new division changes for whom.
func (o *Objection) revise(a *Objected, before *Division) {
	if o.Revised == nil {
		a.Verdict, a.Needs = courier.Referred, append(a.Needs, "revised")
		return
	}
	after, _ := Split(o.Revised)
	if needs := o.Revised.unmeasured(&after, "revised."); needs != nil {
		a.Verdict, a.Needs = courier.Referred, needs
		return
	}
	nothing := courier.Minor(0, o.Split.Total.Currency())
	a.Adjustments = make([]Adjustment, 0, len(before.Parts)+len(after.Parts))
	for _, p := range before.Parts {
		a.Adjustments = append(a.Adjustments, Adjustment{Who: p.Who, Before: p.Amount, After: nothing})
	}
	var moved int64
	for _, p := range after.Parts {
		i := slices.IndexFunc(a.Adjustments, func(x Adjustment) bool { return x.Who == p.Who })
		if i < 0 {
			i = len(a.Adjustments)
			a.Adjustments = append(a.Adjustments, Adjustment{Who: p.Who, Before: nothing})
		}
		a.Adjustments[i].After = p.Amount
		moved += max(0, p.Amount.Minor()-a.Adjustments[i].Before.Minor())
	}
	a.Reasons = append(roomFor(a.Reasons), rowAppealMoves.Speak(o.HappenedOn, courier.Changes, courier.Minor(moved, nothing.Currency()).Figure()))
}

// check reads the facts and names each field that cannot be read.
func (o *Objection) check() error {
	var read courier.Reading
	checkDay(&read, o.HappenedOn, 0)
	if o.By != (Who{}) {
		read.Fault("by", o.By.fault())
	}
	for _, s := range [...]struct {
		field string
		s     *Sharing
	}{{"split", o.Split}, {"revised", o.Revised}} {
		if s.s != nil {
			mark := read.Faults()
			s.s.checkInto(&read)
			read.Under(mark, s.field)
		}
	}
	if o.Split != nil && o.Revised != nil && o.Split.Total.Known() && o.Revised.Total.Known() && o.Split.Total != o.Revised.Total {
		read.Fault("revised.total", courier.ErrContradicts.Because("the amount divided is "+o.Split.Total.String()))
	}
	if t := o.Terms; t != nil {
		t.Cite.CheckTerms(&read, "terms.cite")
		checkWindow(&read, "terms.window", t.Window)
		read.Answer("terms.once", t.Once)
	}
	read.Order("appealed_on", o.ToldOn, o.AppealedOn)
	read.Answer("again", o.Again)
	read.Answer("upheld", o.Upheld)
	return read.Err()
}
