package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Draft is a reply before it goes to the customer, in marks that the host sets
// on it: no text is read.
type Draft struct {
	On        courier.Date   `json:"on"`                 // day of the reply; missing is an error
	Admits    courier.Answer `json:"admits,omitzero"`    // 承认责任
	Promises  courier.Answer `json:"promises,omitzero"`  // 承诺付款
	Waives    courier.Answer `json:"waives,omitzero"`    // 放弃企业的抗辩或者权利
	Discloses courier.Answer `json:"discloses,omitzero"` // 含有应当遮盖的他人信息, as [MaskFor] says
	Instead   courier.Answer `json:"instead,omitzero"`   // 以优惠券等代替应付的款项
	Consent   courier.Answer `json:"consent,omitzero"`   // 客户已同意并有记录, where something is given instead
	Approved  courier.Answer `json:"approved,omitzero"`  // 已按权限批准, where it admits, promises or waives

	Amount   courier.Money  `json:"amount,omitzero"`   // 承诺的金额, where it promises
	Approval *ApprovalTable `json:"approval,omitzero"` // the host's, as in [Plan]; nil while not known
	Signed   courier.Count  `json:"signed,omitzero"`   // 批准人级别
	ByTop    courier.Answer `json:"by_top,omitzero"`   // 企业高层已批准; asked for past the table
}

const (
	draftAdmits courier.Facts = 1 << iota
	draftPromises
	draftWaives
	draftDiscloses
	draftInstead
	draftConsent
	draftApproved
	draftWithin // approved at the level that the amount asks for
)

var draftFields = []courier.Field{
	courier.YesNo("admits", draftAdmits), courier.YesNo("promises", draftPromises), courier.YesNo("waives", draftWaives), courier.YesNo("discloses", draftDiscloses),
	courier.YesNo("instead", draftInstead), courier.YesNo("consent", draftConsent), courier.YesNo("approved", draftApproved),
	courier.YesNo("signed", draftWithin),
}

func draftRow(field courier.Need, code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return at(field, row(courier.Code("complaint.draft."+code), ids, cites, zh, en))
}

var drafting = courier.NewQuestion(draftFields, []courier.Ground{
	{Row: row("complaint.draft.may_go", "CMP-11", byHouse, "没有发现不能发出的内容", "nothing stands against sending it"), Effect: courier.Grants},
	{Row: draftRow("admits", "admits", "CMP-11", byHouse, "承认责任，发出前应当经批准", "it admits responsibility: approval comes first"), Effect: courier.Warns, If: draftAdmits},
	{Row: draftRow("promises", "promises", "CN-CIV-02", art(courier.CivilCode, "195"), "承诺付款即同意履行义务，诉讼时效中断，重新计算", "a promise to pay agrees to perform: the limitation period starts anew"), Effect: courier.Warns, If: draftPromises},
	{Row: draftRow("waives", "waives", "CMP-11", byHouse, "放弃抗辩或者权利，发出前应当经批准", "it gives up a defence or a right: approval comes first"), Effect: courier.Warns, If: draftWaives},
	{Row: draftRow("approved", "admission_unapproved", "CMP-11", byHouse, "承认责任而没有批准", "it admits without approval"), Effect: courier.Bars, If: draftAdmits, Unless: draftApproved},
	{Row: draftRow("approved", "promise_unapproved", "CMP-11", byHouse, "承诺付款而没有批准", "it promises to pay without approval"), Effect: courier.Bars, If: draftPromises, Unless: draftApproved},
	{Row: draftRow("signed", "promise_past_level", "CMP-11 S3-11a", inTerms, "承诺的金额超出批准人的权限", "it promises more than whoever approved it may approve"), Effect: courier.Bars, If: draftPromises | draftApproved, Unless: draftWithin},
	{Row: draftRow("approved", "waiver_unapproved", "CMP-11", byHouse, "放弃权利而没有批准", "it waives without approval"), Effect: courier.Bars, If: draftWaives, Unless: draftApproved},
	{Row: draftRow("discloses", "discloses", "S3-01", append(art(courier.ConsumerLaw, "29"), courier.Express(34)...), "含有应当保密的个人信息，不得发出", "it holds personal data that must not leak"), Effect: courier.Bars, If: draftDiscloses},
	{Row: draftRow("consent", "instead_of_money", "S3-14", owedInFull, "没有客户的书面同意，不得以优惠券等代替应付的款项", "nothing is given instead of money owed without recorded consent"), Effect: courier.Bars, If: draftInstead, Unless: draftConsent},
})

// Vet checks a draft for what it admits, promises, waives or discloses, and
// for something offered instead of money that is owed: granted may go out,
// refused may not, with every reason. A promise to pay starts the limitation
// period anew (Civil Code 195), which is told as a warning. Who may approve
// which amount is the host's table, the same as in [Agree]; past the table top
// management does. The errors name the field: a missing day, an empty table or
// one out of order, two currencies.
func Vet(f *Draft) (courier.Decision, error) { return AppendVet(nil, f) }

// AppendVet is [Vet] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendVet(dst []courier.Reason, f *Draft) (courier.Decision, error) {
	if f == nil {
		f = &Draft{}
	}
	var r courier.Reading
	if !f.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if f.On.Before(courier.Day(2021, 1, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(f.On.String()))
	}
	for n, a := range f.answers() {
		r.Answer(string(draftFields[n].Need), a)
	}
	r.Amount("amount", f.Amount)
	if f.Approval != nil {
		mark := r.Faults()
		f.Approval.check(&r)
		r.Under(mark, "approval")
	}
	r.Answer("by_top", f.ByTop)
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	cite := f.cite()
	d := drafting.Fold(dst, f.known(), f.On, cite)
	if i := slices.Index(d.Needs, "signed"); i >= 0 {
		_, asked := f.within()
		d.Needs = slices.Replace(d.Needs, i, i+1, asked...)
	}
	t := telling{Grounds: d.Grounds, on: f.On}
	if f.Promises == courier.Yes && f.Amount.Known() && f.Approval != nil {
		if level, ok := f.Approval.level(f.Amount); ok {
			t.under(cite, &draftLevelRow, courier.Notes, f.Amount.Figure(), level.Figure())
		} else {
			t.under(cite, &draftTopRow, courier.Notes, f.Amount.Figure())
		}
	}
	d.Grounds = t.Grounds
	d.Rules = Rules
	d.Reasons = courier.AppendUnchecked(d.Reasons, len(dst), f.On)
	return d, nil
}

// answers are the facts in the order of draftFields.
func (f *Draft) answers() [7]courier.Answer {
	return [...]courier.Answer{f.Admits, f.Promises, f.Waives, f.Discloses, f.Instead, f.Consent, f.Approved}
}

func (f *Draft) known() (k courier.Known) {
	for n, a := range f.answers() {
		k.Answer(draftFields[n].Owns, a)
	}
	within, _ := f.within()
	k.Answer(draftWithin, within)
	return k
}

// cite is where the host's table stands; while it is not known, some place,
// for its row to be asked about.
func (f *Draft) cite() *courier.Cite {
	if f.Approval == nil {
		return &byHouse[0]
	}
	return &f.Approval.Cite
}

// within says whether whoever approved may approve the amount, and what is
// asked for where that is not known.
func (f *Draft) within() (within courier.Answer, asked []courier.Need) {
	if f.ByTop == courier.Yes {
		return courier.Yes, nil
	}
	if !f.Amount.Known() {
		asked = append(asked, "amount")
	}
	if f.Approval == nil {
		asked = append(asked, "approval")
	}
	if asked != nil {
		if !f.Signed.Known() {
			asked = append(asked, "signed")
		}
		return 0, asked
	}
	level, ok := f.Approval.level(f.Amount)
	switch {
	case !ok:
		return f.ByTop, []courier.Need{"by_top"}
	case !f.Signed.Known():
		return 0, []courier.Need{"signed"}
	}
	return courier.AnswerOf(f.Signed.Int() >= level.Int()), nil
}

var (
	draftLevelRow = naming(draftRow("", "level", "CMP-11", inTerms, "承诺{amount}，按企业自定的权限须由{level}级批准", "it promises {amount}, and the firm's own table asks for approval at level {level}"), "amount", "level")
	draftTopRow   = naming(draftRow("", "past_table", "CMP-11", inTerms, "承诺{amount}，超出企业自定的各级权限，须由企业高层批准", "it promises {amount}, past every level of the firm's own table: top management approves"), "amount")
)

// draftRows are the rows of a draft, for the book.
func draftRows() []*courier.Row { return append(drafting.Rows(), &draftLevelRow, &draftTopRow) }
