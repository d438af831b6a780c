package claim

import "github.com/courier-rules/courier"

// Waiver is a settlement that was signed, held against a further claim.
type Waiver struct {
	SignedOn      courier.Date   `json:"signed_on,omitzero"`      // day of signing: the law of this day answers
	Form          WaiverForm     `json:"form,omitzero"`           // how it was made
	Agreed        courier.Answer `json:"agreed,omitzero"`         // 已签署或者明确同意 by the claimant's side
	Authority     courier.Answer `json:"authority,omitzero"`      // 有权签署: the claimant itself, or with its authority
	Final         courier.Answer `json:"final,omitzero"`          // 载明一次性了结: it says that nothing more is claimed
	NewLoss       courier.Answer `json:"new_loss,omitzero"`       // 事后发现: the further claim is for a loss found after signing
	CoversUnknown courier.Answer `json:"covers_unknown,omitzero"` // it names losses not yet found
	Standard      courier.Answer `json:"standard,omitzero"`       // 格式条款: the carrier's printed form, not negotiated
	Shown         courier.Answer `json:"shown,omitzero"`          // 已提示: brought to notice and explained as asked
	Unfair        courier.Answer `json:"unfair,omitzero"`         // 不合理地减轻承运人责任、限制对方权利
	Consumer      courier.Answer `json:"consumer,omitzero"`       // the claimant is a consumer
	Pressed       courier.Answer `json:"pressed,omitzero"`        // 欺诈、胁迫、乘人之危: it is said to have been got by deceit or pressure
}

// WaiverForm is how a settlement was made. The zero WaiverForm is unknown.
type WaiverForm uint8

// The forms.
const (
	InWriting     WaiverForm = iota + 1 // 书面
	Electronic                          // 数据电文
	ByWordOfMouth                       // 口头
)

var waiverForms = courier.Words{"unknown", "in_writing", "electronic", "oral"}
var waiverFormsZh = []string{"未知", "书面", "数据电文", "口头"}

// Name returns the name in the language: 书面, in writing.
func (f WaiverForm) Name(lang courier.Lang) string {
	return waiverForms.Name(uint8(f), waiverFormsZh, lang)
}

// String returns the word: "in_writing".
func (f WaiverForm) String() string { return waiverForms.Word(uint8(f)) }

// MarshalText returns the word.
func (f WaiverForm) MarshalText() ([]byte, error) { return waiverForms.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *WaiverForm) UnmarshalText(text []byte) error {
	return waiverForms.Unmarshal(text, (*uint8)(f))
}

// The named facts of a release.
const (
	reAgreed courier.Facts = 1 << iota
	reAuthority
	reFinal
	reNewLoss
	reCovers
	reStandard
	reShown
	reUnfair
	reConsumer
	rePressed
	reOral
)

var releasing = courier.NewQuestion([]courier.Field{
	courier.YesNo("agreed", reAgreed),
	courier.YesNo("authority", reAuthority),
	courier.YesNo("final", reFinal),
	courier.YesNo("new_loss", reNewLoss),
	courier.YesNo("covers_unknown", reCovers),
	courier.YesNo("standard", reStandard),
	courier.YesNo("shown", reShown),
	courier.YesNo("unfair", reUnfair),
	courier.YesNo("consumer", reConsumer),
	courier.YesNo("pressed", rePressed),
	courier.YesNo("form", reOral),
}, []courier.Ground{
	waiverGround(courier.Grants, "claim.release.final", "S3-11c CLM-08", "final", art(courier.CivilCode, "509"), reAgreed|reFinal, reNewLoss,
		"双方一次性了结，应当按约定履行，不得再就同一损失请求", "the two settled for good, and each is bound: nothing more is claimed for the same loss"),
	waiverGround(courier.Grants, "claim.release.covers_unknown", "S3-11c CLM-08", "covers_unknown", art(courier.CivilCode, "509"), reAgreed|reFinal|reNewLoss|reCovers, 0,
		"约定已明确包括尚未发现的损失", "the settlement names losses not yet found, this one among them"),
	waiverGround(courier.Bars, "claim.release.not_agreed", "S3-11c", "agreed", art(courier.CivilCode, "509"), 0, reAgreed,
		"请求方没有同意该方案，对其没有约束力", "the claimant did not agree, and is not bound"),
	courier.Ground{Row: courier.Row{Code: "claim.release.no_authority", IDs: "S3-11c", Cites: courier.ByHouse(), Field: "authority",
		Zh: "签署人没有权限，由权利人追认之前不能了结", En: "who signed had no authority: nothing is settled until the one entitled confirms it"},
		Effect: courier.Bars, Unless: reAuthority, Binds: true},
	waiverGround(courier.Bars, "claim.release.not_final", "S3-11c", "final", art(courier.CivilCode, "509"), 0, reFinal,
		"没有载明一次性了结，只就已付部分生效", "it does not say that it settles for good: it counts for what was paid and no more"),
	waiverGround(courier.Bars, "claim.release.new_loss", "LIA-08", "new_loss", art(courier.CivilCode, "498"), reNewLoss|reStandard, reCovers,
		"格式文本未载明包括尚未发现的损失，有两种以上解释的作不利于提供方的解释，事后发现的损失可以另行请求",
		"the carrier's printed form does not name losses not yet found; of two readings the one against its author counts, and a loss found later may be claimed"),
	waiverGround(courier.Refers, "claim.release.new_loss_negotiated", "S3-11c", "new_loss", courier.ByHouse(), reNewLoss, reCovers|reStandard,
		"协商订立的文本未载明是否包括尚未发现的损失，由人工确定其含义", "a negotiated settlement that is silent on losses not yet found: a person reads what it means"),
	waiverGround(courier.Bars, "claim.release.not_shown", "LIA-07", "shown", art(courier.CivilCode, "496"), reStandard, reShown,
		"了结条款为格式条款而未提示或者说明，对方可以主张其不成为合同内容", "the printed clause that settles for good was not shown or explained: the claimant may treat it as no part of the contract"),
	waiverGround(courier.Bars, "claim.release.unfair", "LIA-08", "unfair", art(courier.CivilCode, "497"), reStandard|reUnfair, reConsumer,
		"不合理地减轻承运人责任的格式条款无效", "a printed clause that relieves the carrier unreasonably is void"),
	waiverGround(courier.Bars, "claim.release.unfair_to_consumer", "LIA-08 LIA-18", "unfair", art(courier.ConsumerLaw, "26"), reStandard|reUnfair|reConsumer, 0,
		"以格式条款对消费者作出不公平、不合理规定的，其内容无效", "a printed clause that is unfair or unreasonable to a consumer has no effect"),
	waiverGround(courier.Refers, "claim.release.pressed", "S3-11c", "pressed", courier.ByHouse(), rePressed, 0,
		"主张受欺诈、胁迫或者乘人之危而签署的，由人工处理", "it is said to have been got by deceit or pressure: a person decides"),
	waiverGround(courier.Conditions, "claim.release.oral", "S3-11b S3-11c", "form", courier.ByHouse(), reAgreed|reOral, 0,
		"口头了结的，应当补记书面并由对方确认方式、金额和支付时间", "made by word of mouth: it is put in writing, and method, sum and day of payment confirmed"),
})

func waiverGround(e courier.Effect, code courier.Code, ids string, field courier.Need, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Field: field, Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// Release says whether a settlement that was made bars a further claim:
// granted, it does; refused, the claim is open; referred, a person decides or
// something is missing.
//
//   - What both agreed binds both (Civil Code 509), so far as it says that it
//     settles for good. No form is asked for by a text that was read: what was
//     only said is put in writing, as a condition.
//   - A loss found later is barred only where the settlement names losses not
//     yet found. The carrier's printed form that is silent is read against it
//     (498); a negotiated one is left to a person.
//   - A printed clause counts only if it was shown and explained (496) and is
//     fair (497; to a consumer, Consumer Rights Protection Law 26).
//   - Who signs needs authority, by the convention of this rule book; a
//     settlement said to be got by deceit or pressure is left to a person.
//
// Facts that decide and are not known are asked for. The errors name the
// field: an unknown word, a day before 2021-01-01 ([courier.ErrNoRule]).
func Release(v *Waiver) (courier.Decision, error) { return AppendRelease(nil, v) }

// AppendRelease is [Release] with its reasons appended to dst.
func AppendRelease(dst []courier.Reason, v *Waiver) (d courier.Decision, err error) {
	if v == nil {
		v = &Waiver{}
	}
	if err := v.check(); err != nil {
		return courier.Decision{}, err
	}
	if !v.SignedOn.Known() {
		d.Verdict, d.Rules, d.Reasons, d.Needs = courier.Referred, Rules, dst, []courier.Need{"signed_on"}
		return d, nil
	}
	d = releasing.Decide(dst, v.known(), v.SignedOn, nil)
	d.Rules = Rules
	return d, nil
}

func (v *Waiver) known() (k courier.Known) {
	k.Answer(reAgreed, v.Agreed)
	k.Answer(reAuthority, v.Authority)
	k.Answer(reFinal, v.Final)
	k.Answer(reNewLoss, v.NewLoss)
	k.Answer(reCovers, v.CoversUnknown)
	k.Answer(reStandard, v.Standard)
	k.Answer(reShown, v.Shown)
	k.Answer(reUnfair, v.Unfair)
	k.Answer(reConsumer, v.Consumer)
	k.Answer(rePressed, v.Pressed)
	if v.Form != 0 {
		k.Answer(reOral, courier.AnswerOf(v.Form == ByWordOfMouth))
	}
	return k
}

func (v *Waiver) check() error {
	var r courier.Reading
	if v.SignedOn.Known() && v.SignedOn.Before(civilCodeFrom) {
		r.Fault("signed_on", courier.ErrNoRule.Because(v.SignedOn.String()))
	}
	r.Word("form", waiverForms, uint8(v.Form))
	r.Answer("agreed", v.Agreed)
	r.Answer("authority", v.Authority)
	r.Answer("final", v.Final)
	r.Answer("new_loss", v.NewLoss)
	r.Answer("covers_unknown", v.CoversUnknown)
	r.Answer("standard", v.Standard)
	r.Answer("shown", v.Shown)
	r.Answer("unfair", v.Unfair)
	r.Answer("consumer", v.Consumer)
	r.Answer("pressed", v.Pressed)
	return r.Err()
}
