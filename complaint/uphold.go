package complaint

import "github.com/courier-rules/courier"

// Finding is what an investigation found.
type Finding struct {
	On          courier.Date   `json:"on"`                     // day of the decision; missing is asked for
	Occurred    courier.Answer `json:"occurred,omitzero"`      // 所诉事实存在
	Answerable  courier.Answer `json:"answerable,omitzero"`    // 企业对此负有责任, its partners and agents included
	Conflicting courier.Answer `json:"conflicting,omitzero"`   // 证据相互矛盾; not asked for
	FalseClaim  courier.Answer `json:"false_claim,omitzero"`   // 夹带、掉包、造假、虚构事实; not asked for
	NotFoundOut courier.Answer `json:"not_found_out,omitzero"` // 穷尽调查仍无法查明; not asked for
}

// The named facts of a finding.
const (
	factOccurred courier.Facts = 1 << iota
	factAnswerable
	factConflicting
	factFalseClaim
	factNotFoundOut
)

var findingFields = []courier.Field{
	courier.YesNo("occurred", factOccurred), courier.YesNo("answerable", factAnswerable), courier.YesNo("conflicting", factConflicting),
	courier.YesNo("false_claim", factFalseClaim), courier.YesNo("not_found_out", factNotFoundOut),
}

// upholding decides whether a complaint is valid 有效投诉. The textbook has the
// firm judge whether it is founded and gives no test; the test is this
// library's.
var upholding = courier.NewQuestion(findingFields, []courier.Ground{
	{
		Row: row("complaint.uphold.valid", "CMP-11", textbook,
			"所诉事实存在，企业对此负有责任，投诉成立", "what is complained of happened and the firm answers for it: the complaint is valid"),
		Effect: courier.Grants, If: factOccurred | factAnswerable,
	},
	{
		Row: at("occurred", row("complaint.uphold.did_not_occur", "CMP-11", textbook,
			"所诉事实不存在，投诉不成立", "what is complained of did not happen: the complaint is not valid")),
		Effect: courier.Bars, Unless: factOccurred | factNotFoundOut,
	},
	{
		Row: at("answerable", row("complaint.uphold.not_answerable", "CMP-11", textbook,
			"企业对所诉事实不负责任，投诉不成立", "the firm does not answer for it: the complaint is not valid")),
		Effect: courier.Bars, Unless: factAnswerable,
	},
	{
		Row: at("false_claim", row("complaint.uphold.false_claim", "LIA-19 CMP-12",
			[]courier.Cite{byHouse[0], courier.Art(courier.ConsumerRegulation, "49")},
			"以夹带、掉包、造假或者虚构事实牟取赔偿，投诉不成立", "things were planted, swapped, faked or made up to be paid: the complaint is not valid")),
		Effect: courier.Bars, If: factFalseClaim, Binds: true,
	},
	{
		Row: at("conflicting", row("complaint.uphold.conflicting", "CMP-11 S3-04", byHouse,
			"证据相互矛盾，由主管认定", "the evidence conflicts: a supervisor decides")),
		Effect: courier.Refers, If: factConflicting,
	},
	{
		Row: at("not_found_out", row("complaint.uphold.not_found_out", "CMP-11 S3-04", byHouse,
			"穷尽调查仍无法查明，由主管认定，不得由承办人员自行按不成立结案", "it could not be found out: a supervisor decides, and nobody closes it as not valid alone")),
		Effect: courier.Refers, If: factNotFoundOut,
	},
})

// Uphold says whether a complaint is valid 有效投诉: granted is valid, refused
// is not valid with all reasons, referred is undecided, for want of facts or
// because a person has to decide. That an agent has closed the case is no
// fact that counts. Who answers is a fact from package liability. The errors
// name the field: an unknown word.
func Uphold(f *Finding) (courier.Decision, error) { return AppendUphold(nil, f) }

// AppendUphold is [Uphold] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendUphold(dst []courier.Reason, f *Finding) (courier.Decision, error) {
	if f == nil {
		f = &Finding{}
	}
	var r courier.Reading
	for n, a := range f.answers() {
		r.Answer(string(findingFields[n].Need), a)
	}
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	if !f.On.Known() {
		return courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"on"}, Rules: Rules}}, nil
	}
	d := upholding.Decide(dst, f.known(), f.On, nil)
	d.Rules = Rules
	return d, nil
}

// answers are the facts in the order of findingFields.
func (f *Finding) answers() [5]courier.Answer {
	return [...]courier.Answer{f.Occurred, f.Answerable, f.Conflicting, f.FalseClaim, f.NotFoundOut}
}

func (f *Finding) known() (k courier.Known) {
	for n, a := range f.answers() {
		if n >= 2 && a == 0 {
			a = courier.No // what the investigation does not report
		}
		k.Answer(findingFields[n].Owns, a)
	}
	return k
}
