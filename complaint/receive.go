package complaint

import (
	"cmp"

	"github.com/courier-rules/courier"
)

// Intake is what is known when a complaint comes in.
type Intake struct {
	Case   Case   `json:"case"`            // a missing time or channel is an error
	Record Record `json:"record,omitzero"` // what was taken down

	Dissatisfied courier.Answer `json:"dissatisfied,omitzero"` // 表示不满: objects, protests, claims or demands, and does not merely ask
	Ours         courier.Answer `json:"ours,omitzero"`         // 属于本企业责任范围, as far as can be seen at once
	Withdrawn    courier.Answer `json:"withdrawn,omitzero"`    // 已撤回; not asked for
	Urging       courier.Answer `json:"urging,omitzero"`       // 仅为催办: nothing new is said; not asked for

	Earlier  []Earlier       `json:"earlier,omitzero"`  // the host's cases about the same waybill; nil: not looked up, empty: none
	Expected courier.Instant `json:"expected,omitzero"` // 预计处理时间 that the customer will be told

	RepeatWithin courier.Period   `json:"repeat_within,omitzero"` // 重复投诉的期限: the host's, from the closing of the earlier case; unknown: nothing counts as repeated
	Calendar     courier.Calendar `json:"calendar,omitzero"`      // for working days

	Authority AuthorityRecord `json:"authority,omitzero"` // where an authority passes it on
	Reader    Reader          `json:"reader,omitzero"`    // who will be shown the case; unknown: everything is masked
}

// Record says what of the record of a complaint was taken down.
type Record struct {
	Name    courier.Answer `json:"name,omitzero"`    // 姓名
	Contact courier.Answer `json:"contact,omitzero"` // 联系方式
	Address courier.Answer `json:"address,omitzero"` // 地址; only while the standard of 2011 was in force
	Goods   courier.Answer `json:"goods,omitzero"`   // 货物相关信息
	Content courier.Answer `json:"content,omitzero"` // 投诉内容, the reason
	Demand  courier.Answer `json:"demand,omitzero"`  // 要求, purpose and demand
	Checked courier.Answer `json:"checked,omitzero"` // 已与投诉人核对; only while the standard of 2011 was in force
}

// AuthorityRecord says what a complaint to an authority held.
type AuthorityRecord struct {
	Identity   courier.Answer `json:"identity,omitzero"`   // 真实身份信息
	Respondent courier.Answer `json:"respondent,omitzero"` // 明确的被投诉人
	Request    courier.Answer `json:"request,omitzero"`    // 具体的投诉请求
	Facts      courier.Answer `json:"facts,omitzero"`      // 事实依据
}

// Earlier is a case that the host has already.
type Earlier struct {
	Number     string          `json:"number"` // missing is an error
	Waybill    string          `json:"waybill,omitzero"`
	Category   Category        `json:"category,omitzero"`
	State      State           `json:"state,omitzero"`
	ReceivedAt courier.Instant `json:"received_at,omitzero"`
	ClosedOn   courier.Date    `json:"closed_on,omitzero"`
	Contacts   courier.Count   `json:"contacts,omitzero"` // so far; unknown counts as one
	Urged      courier.Count   `json:"urged,omitzero"`    // so far; unknown counts as none
}

// Receipt is the answer to an [Intake].
type Receipt struct {
	courier.Grounds
	Handling   Handling       `json:"handling"`
	Admissible courier.Answer `json:"admissible,omitzero"` // unknown while facts are missing that decide it
	InTime     courier.Answer `json:"in_time,omitzero"`    // within the validity of the standard of 2011; unknown where no standard that was read speaks

	Joins    string        `json:"joins,omitzero"`    // number of the open case that it joins
	Contacts courier.Count `json:"contacts,omitzero"` // of that case, this one among them
	Urged    courier.Count `json:"urged,omitzero"`    // of that case, with this one where it only urges
	Follows  string        `json:"follows,omitzero"`  // number of a closed case about the same: reopen it, or open another

	Repeat courier.Answer `json:"repeat,omitzero"` // 重复投诉: that case was closed within the host's period; unknown where the host sets none

	Mask Items `json:"mask,omitzero"` // 保密: what is masked before the case is shown
}

// Receive says what first becomes of a complaint, tried in this order:
//
//   - withdrawn;
//   - is it a complaint at all (S2-13), and ours (S3-01)? All that is against
//     it is told;
//   - is a case about the same waybill and of the same category open? Then it
//     joins that case as one more contact, and one more urging where it says
//     nothing new; one that was closed within the host's period makes this a
//     repeated complaint 重复投诉;
//   - is the record whole, the number there, the category named? What is
//     missing is asked for, and the seven days run all the same.
//
// The record is that of the textbook and the handbook; address and checking
// with the complainant stand in the standard of 2011 alone (in force to
// 2024-03-31; its successor was not read). So does the year of validity,
// counted from posting, for domestic items: past it the standard lets the firm
// decline, and the right to complain, which is the law's, stands. The number
// is the host's own key. No text says when a receipt is acknowledged, nor
// which time is to be expected: the host says.
//
// The errors name the field: a missing time or channel, a number that another
// case bears ([courier.ErrRepeated]), a time to expect before the complaint
// ([courier.ErrOrder]), a day before 2009-10-01 ([courier.ErrNoRule]).
func Receive(i *Intake) (Receipt, error) { return AppendReceive(nil, i) }

// AppendReceive is [Receive] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendReceive(dst []courier.Reason, i *Intake) (Receipt, error) {
	if i == nil {
		i = &Intake{}
	}
	if err := i.check(); err != nil {
		return Receipt{}, err
	}
	on := i.Case.ReceivedAt.Date()
	d := admission.Fold(dst, i.says(), on, nil)
	t := telling{Grounds: d.Grounds, on: on}
	t.Rules = Rules
	r := Receipt{Mask: MaskFor(i.Reader)}
	switch d.Verdict {
	case courier.Refused:
		r.Admissible = courier.No
		i.declined(&t, &r)
	case courier.Referred:
		r.Handling = NeedsFacts
		i.clock(&t, on)
	default:
		r.Admissible = courier.Yes
		i.admitted(&t, &r)
	}
	i.fromAuthority(&t)
	if r.Mask != 0 && maskRow.Cite(on) != nil {
		t.say(&maskRow, courier.Notes)
	}
	r.Grounds = t.Grounds
	r.Reasons = courier.AppendUnchecked(r.Reasons, len(dst), on)
	return r, nil
}

func (i *Intake) says() (k courier.Known) {
	k.Answer(saysDissatisfied, i.Dissatisfied)
	k.Answer(saysOurs, i.Ours)
	k.Answer(saysWithdrawn, cmp.Or(i.Withdrawn, courier.No))
	return k
}

// declined says what becomes of what is no complaint of ours.
func (i *Intake) declined(t *telling, r *Receipt) {
	switch {
	case i.Withdrawn == courier.Yes:
		r.Handling = CaseWithdrawn
	case i.Dissatisfied == courier.No:
		r.Handling = NoComplaint
		t.say(&asQueryRow, courier.Notes)
	case i.Dissatisfied == 0: // not ours, and either a complaint or a query
		r.Handling = NeedsFacts
		t.need("dissatisfied")
	default:
		r.Handling = NotOurs
		t.say(&whereToTurnRow, courier.Notes)
	}
}

// admitted goes on with a complaint that is ours.
func (i *Intake) admitted(t *telling, r *Receipt) {
	i.validity(t, r)
	since := t.on
	if joined := i.match(t, r); joined != nil && joined.firstTime() {
		since = joined.ReceivedAt.Date()
	}
	if r.Handling == 0 {
		i.record(t)
		r.Handling = Accepted
		if len(t.Needs) > 0 {
			r.Handling = NeedsFacts
		}
	}
	i.clock(t, since)
	i.acknowledge(t, since)
}
