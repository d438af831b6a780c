package complaint

import "github.com/courier-rules/courier"

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
}

const (
	draftAdmits courier.Facts = 1 << iota
	draftPromises
	draftWaives
	draftDiscloses
	draftInstead
	draftConsent
	draftApproved
)

var draftFields = []courier.Field{
	courier.YesNo("admits", draftAdmits), courier.YesNo("promises", draftPromises), courier.YesNo("waives", draftWaives), courier.YesNo("discloses", draftDiscloses),
	courier.YesNo("instead", draftInstead), courier.YesNo("consent", draftConsent), courier.YesNo("approved", draftApproved),
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
	{Row: draftRow("approved", "waiver_unapproved", "CMP-11", byHouse, "放弃权利而没有批准", "it waives without approval"), Effect: courier.Bars, If: draftWaives, Unless: draftApproved},
	{Row: draftRow("discloses", "discloses", "S3-01", append(art(courier.ConsumerLaw, "29"), courier.Express(34)...), "含有应当保密的个人信息，不得发出", "it holds personal data that must not leak"), Effect: courier.Bars, If: draftDiscloses},
	{Row: draftRow("consent", "instead_of_money", "S3-14", owedInFull, "没有客户的书面同意，不得以优惠券等代替应付的款项", "nothing is given instead of money owed without recorded consent"), Effect: courier.Bars, If: draftInstead, Unless: draftConsent},
})

// Vet checks a draft for what it admits, promises, waives or discloses, and
// for something offered instead of money that is owed: granted may go out,
// refused may not, with every reason. A promise to pay starts the limitation
// period anew (Civil Code 195), which is told as a warning. Who may approve is
// the host's table, see [Agree]. The errors name the field.
func Vet(f *Draft) (courier.Decision, error) { return AppendVet(nil, f) }

// AppendVet is [Vet] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendVet(dst []courier.Reason, f *Draft) (courier.Decision, error) {
	if f == nil {
		f = &Draft{}
	}
	var r courier.Reading
	var k courier.Known
	if !f.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if f.On.Before(courier.Day(2021, 1, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(f.On.String()))
	}
	for n, a := range [...]courier.Answer{f.Admits, f.Promises, f.Waives, f.Discloses, f.Instead, f.Consent, f.Approved} {
		r.Answer(string(draftFields[n].Need), a)
		k.Answer(draftFields[n].Owns, a)
	}
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	d := drafting.Decide(dst, k, f.On, nil)
	d.Rules = Rules
	return d, nil
}
