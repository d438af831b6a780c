package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Measure is a measure after an event 出险后首要措施.
type Measure uint8

// The measures that the law and the public guides attest, in the order in which
// they are taken. A host adds its own.
const (
	ProtectGoods     Measure = iota + 1 // 采取必要措施，防止或者减少损失
	KeepScene                           // 保护现场、保存证据
	CallPolice                          // 报案
	NotifyInsurer                       // 及时通知保险人
	FollowInsurer                       // 按保险人的特别通知处理
	AskInspection                       // 申请联合检验
	TakeRecords                         // 取得货运记录、事故证明
	ReserveOnCarrier                    // 向承运人提出书面异议和索赔，保全追偿权
	KeepRecourse                        // 未经保险人同意，不放弃对第三者的请求权
	AccountSalvage                      // 留存施救费用单据
	HandInPapers                        // 提交索赔申请和所能提供的资料
	HostMeasure                         // 委托人自定的步骤
	lastMeasure      = HandInPapers
)

var measureWords = courier.Words{"unknown", "protect_goods", "keep_scene", "call_police", "notify_insurer", "follow_insurer", "ask_inspection",
	"take_records", "reserve_on_carrier", "keep_recourse", "account_salvage", "hand_in_papers", "host"}

var measureZh = []string{"未知", "采取必要措施，防止或者减少损失", "保护现场、保存证据", "报案", "通知保险人", "按保险人的特别通知处理", "申请联合检验",
	"取得记录和证明", "向承运人提出书面异议和索赔", "不放弃对第三者的请求权", "留存施救费用单据", "提交索赔资料", "自定步骤"}

// Name returns the name in the language: 报案, call police.
func (s Measure) Name(lang courier.Lang) string { return measureWords.Name(uint8(s), measureZh, lang) }

// String returns the word: "notify_insurer".
func (s Measure) String() string { return measureWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Measure) MarshalText() ([]byte, error) { return measureWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Measure) UnmarshalText(text []byte) error { return measureWords.Unmarshal(text, (*uint8)(s)) }

// Aftermath is what has been done since an event.
type Aftermath struct {
	On          courier.Date   `json:"on,omitzero"`             // day of the event: the law of this day answers
	Marine      courier.Answer `json:"marine,omitzero"`         // 海上保险合同: the Maritime Code governs
	Loss        PaperLoss      `json:"loss,omitzero"`           // kind of loss: who gives proof of it
	Carrier     courier.Answer `json:"carrier,omitzero"`        // 第三者应负责: a carrier or another answers for the loss
	Instructed  courier.Answer `json:"instructed,omitzero"`     // 保险人发出了特别通知
	AtDest      courier.Answer `json:"at_destination,omitzero"` // 在目的地发现
	InspectTerm courier.Answer `json:"inspect_term,omitzero"`   // 合同约定须申请联合检验
	Paid        courier.Answer `json:"paid,omitzero"`           // 保险人已赔付

	Done []Measure     `json:"done,omitzero"` // nil: not known, empty when nothing was done
	Own  *MeasureTable `json:"own,omitzero"`  // the host's own measures; nil: it has none
}

// MeasureTable is a host's own list of measures. Reasons point at Cite, so it must
// not change while they live.
type MeasureTable struct {
	Cite  courier.Cite `json:"cite,omitzero"` // where it stands: a contract or a practice, no law
	Lines []OwnMeasure `json:"lines,omitzero"`
}

// OwnMeasure is a measure of a host: what it is, after which attested measure, and
// whether it was done.
type OwnMeasure struct {
	Key   string         `json:"key"`            // the host's name of it; missing is an error
	After Measure        `json:"after,omitzero"` // attested measure after which it comes; unknown: at the end
	Done  courier.Answer `json:"done,omitzero"`  // unknown counts as not done, and is asked for
}

// MeasureLine is a measure of the answer.
type MeasureLine struct {
	Measure Measure `json:"measure"`
	Key     string  `json:"key,omitzero"` // of a host's own measure
	Done    bool    `json:"done,omitzero"`
}

// MeasurePlan is the answer to an [Aftermath]: granted where every measure was
// done, refused where one is open.
type MeasurePlan struct {
	courier.Decision
	Lines []MeasureLine `json:"lines,omitzero"` // in the order in which they are taken
	Next  int           `json:"next"`           // index of the first measure that is open, -1 where none is
}

// Measures lists the measures after an event, in order, and says which comes
// next.
//
//   - The insured does what it can to prevent or lessen the loss (Insurance
//     Law 57; at sea, Maritime Code 1992, 236; 2025, 262, at once and by the
//     insurer's special notice), and tells the insurer (21).
//   - Records and proof, by the kind of loss: police for theft, fire brigade,
//     weather office, traffic police.
//   - Where a third party answers it does not give up its claim before
//     payment, and not without consent after it (61), and claims on the carrier
//     in time; how long that is the law of the carriage says.
//   - A joint inspection where the policy asks for one; the papers it can give
//     (22). A host adds measures of its own; the handbook asks the question
//     without an answer (S4-Q73).
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a measure twice, an own list without lines
// ([courier.ErrEmptyTable]), a day before 2015-04-24 ([courier.ErrNoRule]).
func Measures(a *Aftermath) (MeasurePlan, error) { return AppendMeasures(nil, a) }

// AppendMeasures is [Measures] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendMeasures(dst []courier.Reason, a *Aftermath) (MeasurePlan, error) {
	if a == nil {
		a = &Aftermath{}
	}
	if err := a.check(); err != nil {
		return MeasurePlan{}, err
	}
	if needs := a.needs(); len(needs) > 0 {
		return MeasurePlan{Decision: clauseAsk(dst, needs...), Next: -1}, nil
	}
	out := MeasurePlan{Next: -1, Lines: make([]MeasureLine, 0, int(lastMeasure))}
	out.Reasons, out.Rules = dst, Rules
	for s := ProtectGoods; s <= lastMeasure; s++ {
		if !a.applies(s) {
			continue
		}
		out.Lines = append(out.Lines, MeasureLine{Measure: s, Done: slices.Contains(a.Done, s)})
		a.tell(&out, s)
		a.own(&out, s)
	}
	a.own(&out, 0)
	out.Next = slices.IndexFunc(out.Lines, func(l MeasureLine) bool { return !l.Done })
	out.Verdict = courier.Granted
	row, effect := &measuresAllDone, courier.Grants
	if out.Next >= 0 {
		out.Verdict, row, effect = courier.Refused, &measuresOpen, courier.Bars
	}
	out.Reasons = row.AppendReason(out.Reasons, row.Cite(a.On), effect, courier.Money{})
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), a.On)
	return out, nil
}

// needs lists what must be known to draw the measures up.
func (a *Aftermath) needs() (needs []courier.Need) {
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"on", !a.On.Known()}, {"marine", a.Marine == 0}, {"loss", a.Loss == 0}, {"carrier", a.Carrier == 0},
		{"instructed", a.Marine == courier.Yes && a.Instructed == 0},
		{"at_destination", a.InspectTerm != courier.No && a.AtDest == 0}, {"inspect_term", a.AtDest != courier.No && a.InspectTerm == 0},
		{"paid", a.Carrier == courier.Yes && a.Paid == 0}, {"done", a.Done == nil}} {
		if f.missing {
			needs = append(needs, f.need)
		}
	}
	if a.Own != nil {
		for i := range a.Own.Lines {
			if a.Own.Lines[i].Done == 0 {
				needs = append(needs, courier.Need("own."+courier.Index("lines", i)+".done"))
			}
		}
	}
	return needs
}

// applies reports whether a measure is taken in this case.
func (a *Aftermath) applies(s Measure) bool {
	switch s {
	case CallPolice:
		return a.Loss == StolenGoods
	case FollowInsurer:
		return a.Marine == courier.Yes && a.Instructed == courier.Yes
	case AskInspection:
		return a.AtDest == courier.Yes && a.InspectTerm == courier.Yes
	case ReserveOnCarrier, KeepRecourse:
		return a.Carrier == courier.Yes
	}
	return true
}

// tell appends why a measure is taken.
func (a *Aftermath) tell(out *MeasurePlan, s Measure) {
	row := &measureRows[s]
	switch {
	case s == ProtectGoods && a.Marine == courier.Yes:
		row = &measuresProtectSea
	case s == NotifyInsurer && a.Marine == courier.Yes:
		row = &measuresNotifySea
	case s == KeepRecourse && a.Paid == courier.Yes:
		row = &measuresKeepPaid
	}
	out.Reasons = row.AppendReason(out.Reasons, row.Cite(a.On), courier.Notes, courier.Money{})
}

// own adds the host's own measures after an attested one, or those at the end.
func (a *Aftermath) own(out *MeasurePlan, after Measure) {
	if a.Own == nil {
		return
	}
	for i := range a.Own.Lines {
		l := &a.Own.Lines[i]
		at := l.After
		if at != 0 && !a.applies(at) {
			at = 0 // its place is not there: at the end
		}
		if at != after {
			continue
		}
		out.Lines = append(out.Lines, MeasureLine{Measure: HostMeasure, Key: l.Key, Done: l.Done == courier.Yes})
		out.Reasons = measuresOwn.AppendReason(out.Reasons, &a.Own.Cite, courier.Notes, courier.Money{})
		out.Reasons[len(out.Reasons)-1] = out.Reasons[len(out.Reasons)-1].OfItem(i)
	}
}

func (a *Aftermath) check() error {
	var r courier.Reading
	clauseDay(&r, "on", a.On)
	r.Answer("marine", a.Marine)
	r.Word("loss", paperLosses, uint8(a.Loss))
	r.Answer("carrier", a.Carrier)
	r.Answer("instructed", a.Instructed)
	r.Answer("at_destination", a.AtDest)
	r.Answer("inspect_term", a.InspectTerm)
	r.Answer("paid", a.Paid)
	for i, s := range a.Done {
		switch {
		case s == 0 || s == HostMeasure:
			r.Fault(courier.Index("done", i), courier.ErrMissing.Because("an attested measure"))
		case !measureWords.Has(uint8(s)):
			r.Word(courier.Index("done", i), measureWords, uint8(s))
		case slices.Contains(a.Done[:i], s):
			r.Fault(courier.Index("done", i), courier.ErrRepeated.Because(s.String()))
		}
	}
	if a.Own != nil {
		mark := r.Faults()
		a.Own.check(&r)
		r.Under(mark, "own")
	}
	return r.Err()
}

func (t *MeasureTable) check(r *courier.Reading) {
	t.Cite.CheckTerms(r, "cite")
	if len(t.Lines) == 0 {
		r.Fault("lines", courier.ErrEmptyTable)
	}
	for i := range t.Lines {
		l, mark := &t.Lines[i], r.Faults()
		if !clauseKey(l.Key) {
			r.Fault("key", courier.ErrMissing)
		}
		if slices.ContainsFunc(t.Lines[:i], func(o OwnMeasure) bool { return o.Key == l.Key }) {
			r.Fault("key", courier.ErrRepeated.Because(l.Key))
		}
		if r.Word("after", measureWords, uint8(l.After)); l.After == HostMeasure {
			r.Fault("after", courier.ErrNotSupported.Because(l.After.String()))
		}
		r.Answer("done", l.Done)
		r.UnderIndex(mark, "lines", i)
	}
}
