package complaint

import (
	"cmp"

	"github.com/courier-rules/courier"
)

// Impact is what makes a case grave or urgent.
type Impact struct {
	Injury     courier.Answer `json:"injury,omitzero"`     // 人身伤害
	Loss       courier.Money  `json:"loss,omitzero"`       // 涉及金额
	Vulnerable courier.Answer `json:"vulnerable,omitzero"` // 老年人、残疾人等需要照顾的人
	Public     courier.Answer `json:"public,omitzero"`     // 媒体、主管部门或者公众关注
	Repeats    courier.Count  `json:"repeats,omitzero"`    // complaints of this customer or waybill in the host's window, this one among them
	Urged      courier.Count  `json:"urged,omitzero"`      // 催办次数; not asked for
	Important  courier.Answer `json:"important,omitzero"`  // 重要客户; not asked for
	Sudden     courier.Answer `json:"sudden,omitzero"`     // 突发事件; not asked for

	Scale *Scale `json:"scale,omitzero"` // the host's; nil while not known
}

// Scale is a host's scale of severity and priority. No text gives a number for
// either, from where on a complaint is major among them.
type Scale struct {
	Cite       courier.Cite  `json:"cite"`                // where it stands: the host's own rules
	Rows       []ScaleRow    `json:"rows"`                // of those that fit the gravest speaks; empty is an error
	Priorities []PriorityRow `json:"priorities"`          // one for each severity that the rows name
	UrgeEvery  courier.Count `json:"urge_every,omitzero"` // urgings that raise the priority by one step; unknown: urging raises nothing
	Cap        Priority      `json:"cap,omitzero"`        // how far urging alone can raise it; unknown: to the top
}

// ScaleRow fits where all it names holds; a row that names nothing always fits.
type ScaleRow struct {
	Injury      bool          `json:"injury,omitzero"`
	Vulnerable  bool          `json:"vulnerable,omitzero"`
	Public      bool          `json:"public,omitzero"`
	FromLoss    courier.Money `json:"from_loss,omitzero"`    // this amount or more
	FromRepeats courier.Count `json:"from_repeats,omitzero"` // this many or more
	Severity    Severity      `json:"severity"`
}

// PriorityRow says how soon a case of that severity is worked on.
type PriorityRow struct {
	Severity Severity `json:"severity"`
	Priority Priority `json:"priority"`
}

// Grading is the answer to an [Impact].
type Grading struct {
	courier.Grounds
	Severity Severity `json:"severity,omitzero"` // zero while a row that would be graver is open, or where no row fits
	AtLeast  Severity `json:"at_least,omitzero"` // the gravest row that surely fits
	Priority Priority `json:"priority,omitzero"` // with urging; zero while the severity is not known
	Upward   bool     `json:"upward,omitzero"`   // 立即上报: to the superior at once, or to the top where it is major
}

// Grade says how grave a case is and how soon it is worked on, by the host's
// scale: of the rows that fit the gravest. Urging raises the priority by the
// host's steps and up to the host's cap; it never lowers it, and it changes no
// severity. A major complaint 重大投诉 is decided by top management (S3-07); an
// important customer or a sudden event goes to the superior at once (S2-05).
//
// A fact is asked for only where it could open a graver row. The errors name
// the field: an empty scale ([courier.ErrEmptyTable]), a severity without a
// priority ([courier.ErrMissing]) or with two ([courier.ErrRepeated]), a
// graver one worked on later ([courier.ErrContradicts]), a scale that is law.
func Grade(i *Impact) (Grading, error) { return AppendGrade(nil, i) }

// AppendGrade is [Grade] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendGrade(dst []courier.Reason, i *Impact) (Grading, error) {
	if i == nil {
		i = &Impact{}
	}
	if err := i.check(); err != nil {
		return Grading{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	g := Grading{}
	if i.Scale == nil {
		t.need("scale")
	} else {
		i.severity(&t, &g)
		i.priority(&t, &g)
	}
	if i.Important == courier.Yes {
		t.say(&importantCustomerRow, courier.Notes)
	}
	if i.Sudden == courier.Yes {
		t.say(&suddenEventRow, courier.Notes)
	}
	g.Upward = g.AtLeast == Major || i.Important == courier.Yes || i.Sudden == courier.Yes
	g.Grounds = t.Grounds
	return g, nil
}

// severity finds the gravest row that fits, and whether a graver one is open.
func (i *Impact) severity(t *telling, g *Grading) {
	for n := range i.Scale.Rows {
		if r := &i.Scale.Rows[n]; i.fits(r) == courier.Yes {
			g.AtLeast = max(g.AtLeast, r.Severity)
		}
	}
	open := conditions(0)
	for n := range i.Scale.Rows {
		if r := &i.Scale.Rows[n]; r.Severity > g.AtLeast && i.fits(r) == 0 {
			open |= i.unknown(r)
		}
	}
	for n, field := range [...]courier.Need{"injury", "vulnerable", "public", "loss", "repeats"} {
		if open>>n&1 == 1 {
			t.need(field)
		}
	}
	cite := &i.Scale.Cite
	switch {
	case open != 0:
	case g.AtLeast == 0:
		t.under(cite, &noRowRow, courier.Refers)
	default:
		g.Severity = g.AtLeast
		i.factors(t)
		t.under(cite, &severityRows[g.Severity-1], courier.Changes)
		if g.Severity == Major {
			t.say(&majorRow, courier.Conditions)
		}
	}
}

// factors tells what of the impact the scale weighs and finds met.
func (i *Impact) factors(t *telling) {
	var met conditions
	for n := range i.Scale.Rows {
		if r := &i.Scale.Rows[n]; i.fits(r) == courier.Yes {
			met |= r.names()
		}
	}
	for n := range factorRows {
		if met>>n&1 == 0 {
			continue
		}
		figure := courier.Figure{}
		switch conditions(1) << n {
		case onLoss:
			figure = i.Loss.Figure()
		case onRepeats:
			figure = i.Repeats.Figure()
		}
		t.under(&i.Scale.Cite, &factorRows[n], courier.Notes, figure)
	}
	if met&onRepeats != 0 {
		t.say(&repeatedRow, courier.Notes)
	}
}

// conditions are what a row of the scale names.
type conditions uint8

const (
	onInjury conditions = 1 << iota
	onVulnerable
	onPublic
	onLoss
	onRepeats
)

func (r *ScaleRow) names() (c conditions) {
	for n, named := range [...]bool{r.Injury, r.Vulnerable, r.Public, r.FromLoss.Known(), r.FromRepeats.Known()} {
		if named {
			c |= 1 << n
		}
	}
	return c
}

// answers says of each condition of the row whether it holds.
func (i *Impact) answers(r *ScaleRow) [5]courier.Answer {
	a := [5]courier.Answer{i.Injury, i.Vulnerable, i.Public, 0, 0}
	if i.Loss.Known() {
		a[3] = courier.AnswerOf(!i.Loss.Less(r.FromLoss))
	}
	if i.Repeats.Known() {
		a[4] = courier.AnswerOf(i.Repeats.Int() >= r.FromRepeats.Int())
	}
	return a
}

// fits says whether all that the row names holds.
func (i *Impact) fits(r *ScaleRow) courier.Answer {
	named, open := r.names(), false
	for n, a := range i.answers(r) {
		switch {
		case named>>n&1 == 0:
		case a == courier.No:
			return courier.No
		case a == 0:
			open = true
		}
	}
	if open {
		return 0
	}
	return courier.Yes
}

// unknown returns what the row names and is not known.
func (i *Impact) unknown(r *ScaleRow) (c conditions) {
	for n, a := range i.answers(r) {
		if a == 0 {
			c |= 1 << n
		}
	}
	return c & r.names()
}

// priority finds the priority of the severity and raises it for urging.
func (i *Impact) priority(t *telling, g *Grading) {
	if g.Severity == 0 {
		return
	}
	for _, p := range i.Scale.Priorities {
		if p.Severity == g.Severity {
			g.Priority = p.Priority
		}
	}
	base := g.Priority
	if every, urged := i.Scale.UrgeEvery.Int(), i.Urged.Int(); every > 0 && urged >= every {
		top := max(base, cmp.Or(i.Scale.Cap, lastPriority))
		steps := min(urged/every, int64(lastPriority))
		g.Priority = min(base+Priority(steps), top)
		r := &urgedRow
		if g.Priority == base {
			r = &urgedCappedRow
		}
		t.under(&i.Scale.Cite, r, courier.Changes, i.Urged.Figure(), courier.CountOf(int64(g.Priority-base)).Figure())
	}
	t.under(&i.Scale.Cite, &priorityRows[g.Priority-1], courier.Changes)
}
