package insurance

import "github.com/courier-rules/courier"

// Breach is the breach of a warranty 保证条款 in a marine policy.
type Breach struct {
	HappenedOn  courier.Date   `json:"happened_on,omitzero"`  // day of the event: the law of this day answers
	BreachedOn  courier.Date   `json:"breached_on,omitzero"`  // day of the breach
	Rescinded   courier.Answer `json:"rescinded,omitzero"`    // 保险人已解除合同
	RescindedOn courier.Date   `json:"rescinded_on,omitzero"` // and the day on which its notice arrived
	NoEffect    courier.Answer `json:"no_effect,omitzero"`    // 违反保证条款对保险事故的发生没有影响, as the insured proves
	Cured       courier.Answer `json:"cured,omitzero"`        // 已纠正
	CuredOn     courier.Date   `json:"cured_on,omitzero"`     // and the day on which it was
}

// Warranted says whether a marine insurer answers for an event in spite of
// the breach of a warranty (INS-21).
//
//   - For an event before the breach it answers (Maritime Code 2025, 261).
//   - Between the breach and the arrival of its rescission it does not, unless
//     the breach had no effect on the event or was made good before it.
//   - From the arrival on the contract is at an end.
//   - While it does not rescind, the contract goes on; the code speaks of the
//     time up to a rescission only, so such a case is referred.
//   - The code of 1992 (235), for events to 2026-04-30, lets the insurer
//     rescind or ask for better terms, and says nothing of events in between:
//     those are referred.
//
// An event on the day of the breach, of the cure, or of the arrival stands in
// an order that days do not tell, and is referred. A fact that decides and is
// not known is asked for. The errors name the field: an unknown word, dates
// out of order, a day before 2015-04-24 ([courier.ErrNoRule]).
func Warranted(b *Breach) (courier.Decision, error) { return AppendWarranted(nil, b) }

// AppendWarranted is [Warranted] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendWarranted(dst []courier.Reason, b *Breach) (courier.Decision, error) {
	if b == nil {
		b = &Breach{}
	}
	var r courier.Reading
	clauseDay(&r, "happened_on", b.HappenedOn)
	r.Answer("rescinded", b.Rescinded)
	r.Answer("no_effect", b.NoEffect)
	r.Answer("cured", b.Cured)
	clauseOrder(&r, "rescinded_on", "breached_on", b.BreachedOn, b.RescindedOn)
	clauseOrder(&r, "cured_on", "breached_on", b.BreachedOn, b.CuredOn)
	if b.Rescinded == courier.No && b.RescindedOn.Known() {
		r.Fault("rescinded_on", courier.ErrContradicts.Because("nobody rescinded"))
	}
	if b.Cured == courier.No && b.CuredOn.Known() {
		r.Fault("cured_on", courier.ErrContradicts.Because("nothing was made good"))
	}
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	if !b.HappenedOn.Known() {
		return clauseAsk(dst, "happened_on"), nil
	}
	d := warrantyQuestion.Decide(dst, b.read(), b.HappenedOn, nil)
	d.Rules = Rules
	for i, n := range d.Needs {
		switch {
		case n == "rescinded_on" && b.Rescinded == 0:
			d.Needs[i] = "rescinded"
		case n == "cured_on" && b.Cured == 0:
			d.Needs[i] = "cured"
		}
	}
	return d, nil
}

// The named facts of a breach.
const (
	waAfter courier.Facts = 1 << iota // the event came after the breach
	waSameDay
	waEnded // and after the arrival of the rescission
	waEndedSameDay
	waRescinded
	waNoEffect
	waCured // before the event
	waCuredSameDay
	waSea25
)

var warrantyQuestion = courier.NewQuestion([]courier.Field{
	{Need: "breached_on", Owns: waAfter | waSameDay, Values: []courier.Facts{0, waAfter, waSameDay}},
	{Need: "rescinded_on", Owns: waRescinded | waEnded | waEndedSameDay,
		Values: []courier.Facts{0, waRescinded, waRescinded | waEnded, waRescinded | waEndedSameDay}},
	courier.YesNo("no_effect", waNoEffect),
	{Need: "cured_on", Owns: waCured | waCuredSameDay, Values: []courier.Facts{0, waCured, waCuredSameDay}},
	courier.YesNo("happened_on", waSea25),
}, []courier.Ground{
	clauseGround(courier.Grants, 0, waAfter|waSameDay|waEnded|waEndedSameDay, clauseRow("insurance.warranty.before", "INS-21", "breached_on", clauseSea("235", "261"),
		"保险事故发生在违反保证条款之前，保险人应当承担赔偿责任", "the event came before the breach: the insurer answers")),
	clauseGround(courier.Grants, waSea25|waAfter|waRescinded|waNoEffect, waEnded|waEndedSameDay, clauseRow("insurance.warranty.no_effect", "INS-21", "no_effect", clauseSea("", "261"),
		"违反保证条款对保险事故的发生没有影响，保险人应当承担赔偿责任", "the breach had no effect on the event: the insurer answers")),
	clauseGround(courier.Grants, waSea25|waAfter|waRescinded|waCured, waNoEffect|waEnded|waEndedSameDay, clauseRow("insurance.warranty.cured", "INS-21", "cured_on", clauseSea("", "261"),
		"保险事故发生在纠正违反保证条款的行为之后，保险人应当承担赔偿责任", "the breach had been made good before the event: the insurer answers")),
	clauseGround(courier.Bars, waSea25|waAfter|waRescinded, waNoEffect|waCured|waCuredSameDay|waEnded|waEndedSameDay, clauseRow("insurance.warranty.between", "INS-21", "breached_on", clauseSea("", "261"),
		"保险事故发生在违反保证条款之时至解除通知到达之前，保险人不承担责任", "the event came between the breach and the arrival of the rescission: the insurer does not answer")),
	clauseGround(courier.Bars, waEnded, 0, clauseRow("insurance.warranty.rescinded", "INS-21", "rescinded_on", clauseSea("235", "261"),
		"解除通知到达后合同已经解除，保险人不承担责任", "the contract had ended when the notice of rescission arrived: the insurer does not answer")),
	clauseGround(courier.Refers, waAfter|waSea25, waRescinded, clauseRow("insurance.warranty.not_rescinded", "INS-21", "rescinded_on", clauseSea("", "261"),
		"保险人未解除合同，法律只规定了解除时的后果，由人工认定", "the insurer did not rescind; the code says only what follows where it does: a person decides")),
	clauseGround(courier.Refers, waSameDay, 0, clauseRow("insurance.warranty.same_day", "INS-21", "breached_on", courier.ByHouse(),
		"保险事故与违反保证条款在同一日，先后由人工认定", "the event and the breach fall on one day: a person decides which came first")),
	clauseGround(courier.Refers, waEndedSameDay, 0, clauseRow("insurance.warranty.arrival_same_day", "INS-21", "rescinded_on", courier.ByHouse(),
		"保险事故与解除通知到达在同一日，先后由人工认定", "the event and the arrival of the rescission fall on one day: a person decides which came first")),
	clauseGround(courier.Refers, waSea25|waAfter|waRescinded|waCuredSameDay, waNoEffect, clauseRow("insurance.warranty.cure_same_day", "INS-21", "cured_on", courier.ByHouse(),
		"保险事故与纠正在同一日，先后由人工认定", "the event and the cure fall on one day: a person decides which came first")),
	clauseGround(courier.Refers, waAfter, waSea25|waEnded, clauseRow("insurance.warranty.old_code", "INS-21", "breached_on", clauseSea("235", ""),
		"1992年海商法没有规定违反保证条款之后发生的事故，由人工认定", "the Maritime Code of 1992 says nothing of an event after the breach: a person decides")),
})

// read turns the breach into named facts.
func (b *Breach) read() (k courier.Known) {
	on := b.HappenedOn
	k.Answer(waSea25, courier.AnswerOf(!on.Before(clauseSea25)))
	k.Answer(waNoEffect, b.NoEffect)
	if b.BreachedOn.Known() {
		k.Among(waAfter|waSameDay, whichDay(on, b.BreachedOn, waAfter, waSameDay))
	}
	switch {
	case b.RescindedOn.Known():
		k.Among(waRescinded|waEnded|waEndedSameDay, waRescinded|whichDay(on, b.RescindedOn, waEnded, waEndedSameDay))
	case b.Rescinded == courier.No, b.BreachedOn.Known() && !on.After(b.BreachedOn): // nobody rescinds before the breach
		k.Among(waRescinded|waEnded|waEndedSameDay, 0)
	}
	switch {
	case b.CuredOn.Known():
		k.Among(waCured|waCuredSameDay, whichDay(on, b.CuredOn, waCured, waCuredSameDay))
	case b.Cured == courier.No:
		k.Among(waCured|waCuredSameDay, 0)
	}
	return k
}

// whichDay says whether the day comes after the other, or is the same.
func whichDay(on, other courier.Date, after, same courier.Facts) courier.Facts {
	switch on.Compare(other) {
	case 1:
		return after
	case 0:
		return same
	}
	return 0
}

// Declaration is a shipment under an open cover 预约保险.
type Declaration struct {
	HappenedOn  courier.Date   `json:"happened_on,omitzero"`         // day of the event: the law of this day answers
	Declared    courier.Answer `json:"declared,omitzero"`            // 已如实申报 before the carriage
	OwnRule     courier.Answer `json:"own_rule,omitzero"`            // 预约保险合同对此另有约定
	Intent      courier.Answer `json:"intent,omitzero"`              // 被保险人故意未申报或者错误申报
	MadeGood    courier.Answer `json:"made_good,omitzero"`           // 已补报或者更正
	Certificate courier.Answer `json:"certificate_differs,omitzero"` // 分别签发的保险单证与预约保险合同不一致
}

// Declared says whether a marine insurer answers for a shipment under an open
// cover that was not declared, or wrongly (INS-20).
//
//   - Declared as it should be: it answers. A separate certificate prevails
//     over the open cover (Maritime Code 1992, 232; 2025, 258).
//   - From 2026-05-01, where the open cover says nothing else (259): left out
//     on purpose, no pay for that voyage, and the premium is due; otherwise it
//     may be made good, and is paid, on the statutory value if the insurer
//     likes.
//   - Where the open cover has a rule of its own that rule answers, and the
//     matter is referred. The code of 1992 had a duty to notify (233) without
//     a stated effect: referred too.
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a day before 2015-04-24 ([courier.ErrNoRule]).
func Declared(s *Declaration) (courier.Decision, error) { return AppendDeclared(nil, s) }

// AppendDeclared is [Declared] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendDeclared(dst []courier.Reason, s *Declaration) (courier.Decision, error) {
	if s == nil {
		s = &Declaration{}
	}
	var r courier.Reading
	clauseDay(&r, "happened_on", s.HappenedOn)
	r.Answer("declared", s.Declared)
	r.Answer("own_rule", s.OwnRule)
	r.Answer("intent", s.Intent)
	r.Answer("made_good", s.MadeGood)
	r.Answer("certificate_differs", s.Certificate)
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	if !s.HappenedOn.Known() {
		return clauseAsk(dst, "happened_on"), nil
	}
	d := openCoverQuestion.Decide(dst, s.read(), s.HappenedOn, nil)
	d.Rules = Rules
	return d, nil
}

func (s *Declaration) read() (k courier.Known) {
	k.Answer(opDeclared, s.Declared)
	k.Answer(opOwnRule, s.OwnRule)
	k.Answer(opIntent, s.Intent)
	k.Answer(opMadeGood, s.MadeGood)
	k.Answer(opCertificate, courier.AnswerOf(s.Certificate == courier.Yes))
	k.Answer(opSea25, courier.AnswerOf(!s.HappenedOn.Before(clauseSea25)))
	return k
}

// The named facts of a shipment under an open cover.
const (
	opDeclared courier.Facts = 1 << iota
	opOwnRule
	opIntent
	opMadeGood
	opCertificate
	opSea25
)

var openCoverQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("declared", opDeclared),
	courier.YesNo("own_rule", opOwnRule),
	courier.YesNo("intent", opIntent),
	courier.YesNo("made_good", opMadeGood),
	courier.YesNo("certificate_differs", opCertificate),
	courier.YesNo("happened_on", opSea25),
}, []courier.Ground{
	clauseGround(courier.Grants, opDeclared, 0, clauseRow("insurance.open_cover.declared", "INS-20", "declared", clauseSea("233", "259"),
		"该次运输已如实申报，在预约保险的保障之内", "the shipment was declared as it should be: within the open cover")),
	clauseGround(courier.Grants, opSea25|opMadeGood, opDeclared|opOwnRule|opIntent, clauseRow("insurance.open_cover.made_good", "INS-20", "made_good", clauseSea("", "259"),
		"非故意未申报或者错误申报，已经补报或者更正，不影响要求保险赔偿", "left out, or wrongly declared, without intent, and made good: the claim stands")),
	clauseGround(courier.Notes, opSea25|opMadeGood, opDeclared|opOwnRule|opIntent, clauseRow("insurance.open_cover.statutory_value", "INS-20 INS-09", "made_good", clauseSea("", "259"),
		"保险人有权以起运地发票价格或者实际价值加运费和保险费为赔偿计算标准", "the insurer may measure by the value at origin plus freight and premium")),
	clauseGround(courier.Bars, opSea25|opIntent, opDeclared|opOwnRule, clauseRow("insurance.open_cover.intent", "INS-20", "intent", clauseSea("", "259"),
		"故意未申报或者错误申报，该次运输的损失不承担赔偿责任，但有权收取保险费", "left out, or wrongly declared, on purpose: no pay for that voyage, and the premium is due")),
	clauseGround(courier.Refers, opSea25, opDeclared|opOwnRule|opIntent|opMadeGood, clauseRow("insurance.open_cover.to_be_made_good", "INS-20", "made_good", clauseSea("", "259"),
		"非故意未申报或者错误申报，被保险人有权补报或者更正，应当先补报", "left out, or wrongly declared, without intent: the insured may make it good, and should do so first")),
	clauseGround(courier.Refers, opOwnRule, opDeclared, clauseRow("insurance.open_cover.own_rule", "INS-20", "own_rule", clauseSea("233", "259"),
		"预约保险合同对未申报另有约定，依其约定，由人工认定", "the open cover has a rule of its own on what was not declared: a person applies it")),
	clauseGround(courier.Refers, 0, opDeclared|opSea25|opOwnRule, clauseRow("insurance.open_cover.old_code", "INS-20", "declared", clauseSea("233", ""),
		"1992年海商法规定了立即通知的义务，没有规定未通知的后果，由人工认定", "the Maritime Code of 1992 has a duty to notify at once without a stated effect: a person decides")),
	clauseGround(courier.Notes, opCertificate, 0, clauseRow("insurance.open_cover.certificate", "INS-20", "certificate_differs", clauseSea("232", "258"),
		"分别签发的保险单证与预约保险的内容不一致的，以分别签发的保险单证为准", "where a separate certificate differs from the open cover the certificate prevails")),
})
