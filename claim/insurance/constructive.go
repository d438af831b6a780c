package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Plight is the state of marine goods after an event.
type Plight struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"`  // the law of this day answers
	Inevitable courier.Answer `json:"inevitable,omitzero"`   // 实际全损已经不可避免
	Value      courier.Money  `json:"value,omitzero"`        // 保险价值
	AvoidCost  courier.Money  `json:"avoid_cost,omitzero"`   // 为避免发生实际全损所需支付的费用
	OnwardCost courier.Money  `json:"forward_cost,omitzero"` // 继续将货物运抵目的地的费用
}

// The named facts of a plight.
const (
	plightInevitable courier.Facts = 1 << iota
	plightTooDear
)

var plightQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("inevitable", plightInevitable),
	courier.YesNo("avoid_cost", plightTooDear),
}, []courier.Ground{
	{
		Row: courier.Row{
			Code: "insurance.constructive.inevitable", IDs: "INS-09", Cites: maritime("246", "272"),
			Zh: "实际全损已经不可避免，为推定全损", En: "an actual total loss cannot be avoided any more: a constructive total loss",
		},
		Effect: courier.Grants, If: plightInevitable,
	},
	{
		Row: courier.Row{
			Code: "insurance.constructive.too_dear", IDs: "INS-09", Cites: maritime("246", "272"),
			Zh: "为避免实际全损所需的费用与继续将货物运抵目的地的费用之和超过保险价值，为推定全损",
			En: "the cost of avoiding an actual total loss and that of forwarding the goods exceed the insured value together: a constructive total loss",
		},
		Effect: courier.Grants, If: plightTooDear,
	},
	{
		Row: courier.Row{
			Code: "insurance.constructive.partial", IDs: "INS-09", Cites: maritime("247", "273"),
			Zh: "不属于实际全损和推定全损，为部分损失", En: "neither an actual nor a constructive total loss: a partial loss",
		},
		Effect: courier.Bars, Unless: plightInevitable | plightTooDear,
	},
})

var rowPlightAbandon = courier.Row{
	Code: "insurance.constructive.abandon", IDs: "INS-09", Cites: maritime("249", "275"),
	Zh: "要求按全部损失赔偿的，应当向保险人委付保险标的，保险人可以接受，也可以不接受",
	En: "who wants it paid as a total loss must abandon the goods to the insurer, which may accept or not",
}

var rowPlightSilence = courier.Row{
	Code: "insurance.constructive.silence", IDs: "INS-09", Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "275")},
	Zh: "保险人应当在合理的时间内将是否接受委付的决定通知被保险人，未通知的，视为不接受委付",
	En: "the insurer tells in reasonable time whether it accepts the abandonment; where it says nothing it is taken not to",
}

// ConstructiveLoss says whether marine goods are a constructive total loss
// (Maritime Code 246; from 2026-05-01 272): granted, they are; refused, the
// loss is partial. Costs that together are exactly the value do not exceed it.
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a negative amount, two currencies, a day before
// 1993-07-01 ([courier.ErrNoRule]).
func ConstructiveLoss(p *Plight) (courier.Decision, error) { return AppendConstructiveLoss(nil, p) }

// AppendConstructiveLoss is [ConstructiveLoss] with its reasons appended to
// dst.
func AppendConstructiveLoss(dst []courier.Reason, p *Plight) (courier.Decision, error) {
	if p == nil {
		p = &Plight{}
	}
	var r courier.Reading
	if p.HappenedOn.Known() && p.HappenedOn.Before(courier.Day(1993, 7, 1)) {
		r.Fault("happened_on", courier.ErrNoRule.Because(p.HappenedOn.String()))
	}
	r.Answer("inevitable", p.Inevitable)
	r.Amount("value", p.Value)
	r.Amount("avoid_cost", p.AvoidCost)
	r.Amount("forward_cost", p.OnwardCost)
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	if !p.HappenedOn.Known() {
		return courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"happened_on"}, Rules: Rules}}, nil
	}
	d := plightQuestion.Fold(dst, p.read(), p.HappenedOn, nil)
	if d.Verdict == courier.Granted {
		d.Reasons = append(slices.Grow(d.Reasons, 2), rowPlightAbandon.Speak(p.HappenedOn, courier.Notes))
		if c := rowPlightSilence.Cite(p.HappenedOn); c != nil { // the code of 1992 says nothing of silence
			d.Reasons = rowPlightSilence.AppendReason(d.Reasons, c, courier.Notes, courier.Money{})
		}
	}
	d.Reasons = courier.AppendUnchecked(d.Reasons, len(dst), p.HappenedOn)
	d.Rules = Rules
	d.Needs = p.needs(d.Needs)
	return d, nil
}

func (p *Plight) read() (k courier.Known) {
	k.Answer(plightInevitable, p.Inevitable)
	k.Answer(plightTooDear, p.tooDear())
	return k
}

// tooDear says whether the costs exceed the value. One of them may do so
// alone.
func (p *Plight) tooDear() courier.Answer {
	switch v := p.Value; {
	case v.Less(p.AvoidCost) || v.Less(p.OnwardCost):
		return courier.Yes
	case nothing(p.AvoidCost) && nothing(p.OnwardCost):
		return courier.No
	case !v.Known() || !p.AvoidCost.Known() || !p.OnwardCost.Known():
		return 0
	default:
		return courier.AnswerOf(p.AvoidCost.Exact().Add(p.OnwardCost.Exact()).Cmp(v.Exact()) > 0)
	}
}

// needs names, for the costs, the amounts that are missing.
func (p *Plight) needs(asked []courier.Need) (needs []courier.Need) {
	for _, n := range asked {
		if n != "avoid_cost" {
			needs = append(needs, n)
			continue
		}
		for _, f := range [...]struct {
			need  courier.Need
			known bool
		}{{"value", p.Value.Known()}, {"avoid_cost", p.AvoidCost.Known()}, {"forward_cost", p.OnwardCost.Known()}} {
			if !f.known {
				needs = append(needs, f.need)
			}
		}
	}
	return needs
}
