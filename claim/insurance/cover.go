package insurance

import "github.com/courier-rules/courier"

// Whether the insurer is liable at all. The named facts:
const (
	covered courier.Facts = 1 << iota
	excluded
	exclusionExplained
	inventedEvent
	stagedEvent
)

var cover = courier.NewQuestion([]courier.Field{
	courier.YesNo("covered", covered),
	{Need: "fraud", Owns: inventedEvent | stagedEvent, Values: []courier.Facts{0, inventedEvent, stagedEvent}},
	courier.YesNo("excluded", excluded),
	courier.YesNo("exclusion_explained", exclusionExplained),
}, []courier.Ground{
	{
		Row: courier.Row{
			Code: "insurance.covered", IDs: "INS-05 INS-ORD-01", Cites: law("23"),
			Zh: "事故原因属于保险责任，由保险人赔付",
			En: "the cause is within the cover: the insurer pays",
		},
		Effect: courier.Grants, If: covered,
	},
	{
		Row: courier.Row{
			Code: "insurance.exclusion_void", IDs: "INS-02", Cites: law("17"),
			Zh: "事故原因虽属责任免除情形，但订立合同时未对该免责条款作提示或者明确说明，该条款不产生效力，仍由保险人赔付",
			En: "an exclusion names the cause, but it was not pointed out and explained when the contract was made: it has no effect, and the insurer pays",
		},
		Effect: courier.Grants, If: excluded, Unless: covered | exclusionExplained,
	},
	{
		Row: courier.Row{
			Code: "insurance.not_covered", IDs: "INS-05 INS-ORD-01", Cites: law("24"),
			Zh: "事故原因不属于保险责任，不予赔付",
			En: "the cause is not within the cover: nothing is paid",
		},
		Effect: courier.Bars, Unless: covered | excluded,
	},
	{
		Row: courier.Row{
			Code: "insurance.excluded", IDs: "INS-02 INS-ORD-01", Cites: law("17"),
			Zh: "事故原因属于责任免除情形，该免责条款已在订立合同时作了提示和明确说明，不予赔付",
			En: "an exclusion names the cause, and it was pointed out and explained when the contract was made: nothing is paid",
		},
		Effect: courier.Bars, If: excluded | exclusionExplained, Unless: covered,
	},
	{
		Row: courier.Row{
			Code: "insurance.fraud.invented", IDs: "INS-07", Cites: law("27"),
			Zh: "未发生保险事故而谎称发生，不予赔付，保险人有权解除合同，不退还保险费",
			En: "the event was invented: nothing is paid, and the insurer may rescind the contract and keep the premium",
		},
		Effect: courier.Bars, If: inventedEvent,
	},
	{
		Row: courier.Row{
			Code: "insurance.fraud.staged", IDs: "INS-07", Cites: law("27"),
			Zh: "投保人或者被保险人故意制造保险事故，不予赔付，保险人有权解除合同，不退还保险费",
			En: "the applicant or the insured brought the event about on purpose: nothing is paid, and the insurer may rescind the contract and keep the premium",
		},
		Effect: courier.Bars, If: stagedEvent,
	},
})

// read turns the loss into named facts: the only place where they meet.
func (l *Loss) read() (k courier.Known) {
	c := l.Covered
	if l.Excluded == courier.Yes {
		c = courier.No // an exclusion says why a cause is not within the cover
	}
	k.Answer(covered, c)
	k.Answer(excluded, l.Excluded)
	k.Answer(exclusionExplained, l.ExclusionExplained)
	switch l.Fraud {
	case 0:
	case Invented:
		k.Among(inventedEvent|stagedEvent, inventedEvent)
	case Staged:
		k.Among(inventedEvent|stagedEvent, stagedEvent)
	default:
		k.Among(inventedEvent|stagedEvent, 0)
	}
	return k
}

// cover asks whether the insurer is liable and reports whether it may be.
func (w *work) cover() bool {
	d := cover.Fold(w.reasons.Rest(w.room[:]), w.loss.read(), w.on, nil)
	w.asks = append(w.asks, d.Needs...) // a copy: the room of the work would leave the stack with the needs themselves
	for i := range d.Reasons {
		r := &d.Reasons[i]
		if d.Verdict == courier.Refused && r.Effect == courier.Bars {
			r.Change = w.total // nothing
		}
		w.reasons.Add(w.room[:], r)
	}
	return d.Verdict != courier.Refused
}
