package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Claimant is what is known about whoever claims. Every field but As may be
// unknown; what decides is asked for.
type Claimant struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	As         Role           `json:"as"`                   // in what capacity; missing is an error
	Identity   courier.Answer `json:"identity,omitzero"`    // 身份已核实: whoever claims is shown to be that person

	ByAgent courier.Answer `json:"by_agent,omitzero"` // 由代理人提出
	Letter  courier.Answer `json:"letter,omitzero"`   // 授权委托书: the agent shows it

	Direct   courier.Answer `json:"direct,omitzero"`   // 可以直接请求: law or contract lets this person claim from the carrier (Civil Code 522(2))
	Declined courier.Answer `json:"declined,omitzero"` // 已明确拒绝: and the person declined that right in reasonable time

	Named    courier.Answer `json:"named,omitzero"`    // beneficiary: 寄件人已书面指定
	Assigned courier.Answer `json:"assigned,omitzero"` // assignee: 债权已转让
	Notified courier.Answer `json:"notified,omitzero"` // assignee: 转让已通知承运人
	Owns     courier.Answer `json:"owns,omitzero"`     // owner: 所有权已证明
	Paid     courier.Answer `json:"paid,omitzero"`     // insurer: 保险金已赔付 (Insurance Law 60)

	Terms *Terms `json:"terms,omitzero"` // the carrier's terms, of which pays_orderer counts; nil while not known, empty where there are none

	OtherClaims courier.Answer `json:"other_claims,omitzero"` // 另有他人就同一损失索赔
	OtherAgrees courier.Answer `json:"other_agrees,omitzero"` // 其已同意由本人受偿或者放弃
}

// Heard is the answer to a [Claimant].
type Heard struct {
	courier.Decision // granted: the claim is heard on this person's name
}

// Standing says whether whoever claims may claim from the carrier, under the
// law of the day:
//   - the sender, by the contract; a beneficiary whom the sender named;
//   - the recipient, and anybody else for whom the contract was made, only
//     where law or contract lets them claim directly and they have not declined
//     it (Civil Code 522(2)); otherwise the sender claims for them (522(1));
//   - whoever ordered, where the carrier's terms pay that person;
//   - an assignee whose papers a person examines, once the carrier was notified;
//   - the owner of the goods outside the contract, in tort, which a person
//     judges;
//   - an insurer that has paid, within what it paid (Insurance Law 60).
//
// An agent shows a letter, and everybody shows who they are. Where another
// claims the same loss and does not agree, a person decides; whom to pay then
// is another question.
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: a missing or unknown
// word, a day before 2021-01-01 ([courier.ErrNoRule]), terms that claim to be
// law.
func Standing(c *Claimant) (Heard, error) { return AppendStanding(nil, c) }

// AppendStanding is [Standing] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendStanding(dst []courier.Reason, c *Claimant) (Heard, error) {
	if c == nil {
		return Heard{}, courier.At("as", courier.ErrMissing)
	}
	if err := c.check(); err != nil {
		return Heard{}, err
	}
	if !c.HappenedOn.Known() {
		return Heard{courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"happened_on"}, Rules: Rules}}}, nil
	}
	h := Heard{standingQuestion.Fold(dst, c.read(), c.HappenedOn, c.Terms.standsIn())}
	h.Needs = afterIts(h.Needs, "declined", "direct")
	h.Needs = afterIts(h.Needs, "letter", "by_agent")
	h.Needs = afterIts(h.Needs, "other_agrees", "other_claims")
	h.Reasons, h.Rules = courier.AppendUnchecked(h.Reasons, len(dst), c.HappenedOn), Rules
	return h, nil
}

// afterIts puts a need off while that for its parent stands, without which it
// does not matter.
func afterIts(needs []courier.Need, child, parent courier.Need) []courier.Need {
	if !slices.Contains(needs, parent) {
		return needs
	}
	return slices.DeleteFunc(needs, func(n courier.Need) bool { return n == child })
}

// standsIn returns where the terms stand, nil where there are none. Terms that
// are not known may say anything, so their ground is kept open.
func (t *Terms) standsIn() *courier.Cite {
	switch {
	case t == nil:
		return &procedureByHouse[0]
	case t.empty():
		return nil
	}
	return &t.Cite
}

func (c *Claimant) check() error {
	var r courier.Reading
	r.Word("as", roleWords, uint8(c.As))
	if c.As == 0 {
		r.Fault("as", courier.ErrMissing)
	}
	if c.HappenedOn.Known() && c.HappenedOn.Before(standingFrom) {
		r.Fault("happened_on", courier.ErrNoRule.Because(c.HappenedOn.String()))
	}
	r.Answer("identity", c.Identity)
	r.Answer("by_agent", c.ByAgent)
	r.Answer("letter", c.Letter)
	r.Answer("direct", c.Direct)
	r.Answer("declined", c.Declined)
	r.Answer("named", c.Named)
	r.Answer("assigned", c.Assigned)
	r.Answer("notified", c.Notified)
	r.Answer("owns", c.Owns)
	r.Answer("paid", c.Paid)
	r.Answer("other_claims", c.OtherClaims)
	r.Answer("other_agrees", c.OtherAgrees)
	c.Terms.check(&r)
	return r.Err()
}

// read turns the facts into named facts: the only place where they meet.
func (c *Claimant) read() (k courier.Known) {
	k.Among(roleFacts, roleMeans[c.As])
	k.Answer(claimantShown, c.Identity)
	k.Answer(claimantByAgent, c.ByAgent)
	k.Answer(claimantLetter, c.Letter)
	k.Answer(directRight, c.Direct)
	k.Answer(rightDeclined, c.Declined)
	k.Answer(senderNamed, c.Named)
	k.Answer(claimAssigned, c.Assigned)
	k.Answer(carrierNotified, c.Notified)
	k.Answer(ownerShown, c.Owns)
	k.Answer(insurerPaid, c.Paid)
	if c.Terms != nil {
		k.Answer(termsPayOrderer, courier.AnswerOf(c.Terms.PaysOrderer == courier.Yes))
	}
	k.Answer(anotherClaims, c.OtherClaims)
	k.Answer(anotherAgrees, c.OtherAgrees)
	return k
}

// standingFrom is the first day of the Civil Code, on which standing rests.
var standingFrom = courier.Day(2021, 1, 1)
