package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Fault is what a case has shown to be wrong, to be corrected.
type Fault struct {
	Why     Cause          `json:"why"`              // 原因; what was done wrong is asked for
	Partner courier.Answer `json:"partner,omitzero"` // 加盟网点或者代理所为; not asked for
	Repeat  courier.Answer `json:"repeat,omitzero"`  // 同类差错再次发生; not asked for

	FoundOn  courier.Date     `json:"found_on,omitzero"` // 查明之日
	Within   courier.Period   `json:"within,omitzero"`   // 整改期限: the host's; unknown: no day is set
	Calendar courier.Calendar `json:"calendar,omitzero"` // for working days
}

// Measure is a corrective action, who sees to it and until when.
type Measure struct {
	Action Action       `json:"action"`
	Owner  Desk         `json:"owner,omitzero"` // zero while the link is not known
	By     courier.Date `json:"by,omitzero"`    // zero where the host sets no period
}

// Rectification is the answer to a [Fault].
type Rectification struct {
	courier.Grounds
	Measures []Measure `json:"measures,omitzero"`
}

// actionsFor are the corrective actions that a failing calls for: conventions
// of this library, from the handbook's improvement and training.
var actionsFor = [lastFailing + 1][2]Action{
	FailLoading: {ActTraining, ActSupervision}, FailSorting: {ActTraining, ActSystem}, FailDispatch: {ActCapacity, ActProcedure},
	FailVehicle: {ActEquipment}, FailCustody: {ActSupervision, ActProcedure}, FailPacking: {ActPacking, ActTraining},
	FailWeighing: {ActEquipment, ActTraining}, FailPricing: {ActTariff, ActTraining}, FailPapers: {ActProcedure, ActTraining},
	FailRecording: {ActSupervision, ActSystem}, FailNotice: {ActProcedure, ActTraining}, FailHandover: {ActTraining, ActSupervision},
	FailCollecting: {ActCapacity, ActTraining}, FailSettling: {ActProcedure, ActSupervision}, FailInforming: {ActTraining, ActSystem},
	FailConduct: {ActTraining, ActDiscipline}, FailSecrecy: {ActSystem, ActDiscipline}, FailHandling: {ActProcedure, ActTraining},
	OutsideCause: {ActPrevention}, CustomersCause: {ActAdvice},
}

// Correct says which corrective actions the cause of a case calls for: those
// of what was done wrong, for a partner's failing its rectification, for one
// that comes again more supervision. The unit of the link sees to them, what
// lies outside the firm apart: customer service does. The errors name the
// field: an unknown word, a period in hours ([courier.ErrRange]).
func Correct(f *Fault) (Rectification, error) { return AppendCorrect(nil, f) }

// AppendCorrect is [Correct] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCorrect(dst []courier.Reason, f *Fault) (Rectification, error) {
	if f == nil {
		f = &Fault{}
	}
	if err := f.check(); err != nil {
		return Rectification{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	c := Rectification{}
	if f.Why.Failing == 0 {
		t.need("why.failing")
		c.Grounds = t.Grounds
		return c, nil
	}
	by, owner := f.by(&t), f.owner(&t)
	actions := [4]Action{0: actionsFor[f.Why.Failing][0], 1: actionsFor[f.Why.Failing][1]}
	if f.Partner == courier.Yes {
		actions[2] = ActPartner
	}
	if f.Repeat == courier.Yes && f.ours() {
		actions[3] = ActSupervision
		t.say(&comesAgainRow, courier.Notes)
	}
	c.Measures = make([]Measure, 0, len(actions))
	for i, a := range actions {
		if a == 0 || slices.Contains(actions[:i], a) {
			continue
		}
		c.Measures = append(c.Measures, Measure{a, owner, by})
		t.say(&actionRows[a-1], courier.Changes)
	}
	if f.ours() {
		t.say(&linkedTrainingRow, courier.Notes)
	}
	c.Grounds = t.Grounds
	return c, nil
}

// ours reports whether the failing lies inside the firm.
func (f *Fault) ours() bool { return f.Why.Failing != OutsideCause && f.Why.Failing != CustomersCause }

// owner is the unit that sees to the correction.
func (f *Fault) owner(t *telling) Desk {
	switch {
	case !f.ours():
		return ServiceDesk
	case f.Why.Link == 0:
		t.need("why.link")
	}
	return f.Why.Link.Desk()
}

// by counts the host's period.
func (f *Fault) by(t *telling) courier.Date {
	if !f.Within.Known() {
		return courier.Date{}
	}
	if !f.FoundOn.Known() {
		t.need("found_on")
		return courier.Date{}
	}
	d, ok := f.Within.Count(f.FoundOn, courier.NoRoll, f.Calendar)
	if !ok {
		t.need("calendar")
		return courier.Date{}
	}
	t.say(&correctByRow, courier.Changes, d.Last.Figure())
	return d.Last
}

func (f *Fault) check() error {
	var r courier.Reading
	f.Why.read(&r, "why")
	r.Answer("partner", f.Partner)
	r.Answer("repeat", f.Repeat)
	if _, hours := f.Within.Hours(); hours {
		r.Fault("within", courier.ErrRange.Because("a correction is set by days"))
	}
	return r.Err()
}

func actionRow(a Action, ids string, zh, en string) courier.Row {
	return row(courier.Code("complaint.correct."+a.String()), ids, byHouse, zh, en)
}

// actionRows say what each action is, in their order.
var actionRows = [lastAction]courier.Row{
	ActTraining - 1:    actionRow(ActTraining, "S3-08 APP-08", "对有关人员进行培训", "train the people concerned"),
	ActProcedure - 1:   actionRow(ActProcedure, "S3-06", "完善服务流程", "improve the procedure"),
	ActSupervision - 1: actionRow(ActSupervision, "S3-07 S3-09", "加强监督检查", "supervise and check more closely"),
	ActEquipment - 1:   actionRow(ActEquipment, "S3-06", "检修、更换设备或者车辆", "repair or replace equipment or vehicles"),
	ActPacking - 1:     actionRow(ActPacking, "S3-06", "完善包装标准", "improve the packing standard"),
	ActCapacity - 1:    actionRow(ActCapacity, "S3-06", "调整运力和人员安排", "adjust capacity and rosters"),
	ActSystem - 1:      actionRow(ActSystem, "S3-06", "完善信息系统", "improve the system"),
	ActTariff - 1:      actionRow(ActTariff, "S3-06", "公示价格和计费规则", "publish prices and how they are found"),
	ActPartner - 1:     actionRow(ActPartner, "S3-06", "责令加盟网点或者代理整改", "have the partner or agent put it right"),
	ActDiscipline - 1:  actionRow(ActDiscipline, "APP-08", "按照制度处理责任人", "deal with the person by the firm's rules"),
	ActPrevention - 1:  actionRow(ActPrevention, "S3-09", "完善预案和预警", "improve contingency plans and early warning"),
	ActAdvice - 1:      actionRow(ActAdvice, "S3-10", "提示客户避免再次发生", "advise the customer how to avoid it"),
}

var (
	correctByRow      = naming(row("complaint.correct.by", "S3-06", byHouse, "按企业自定的期限，不迟于{day}完成整改", "by the firm's own period it is put right by {day}"), "day")
	comesAgainRow     = row("complaint.correct.comes_again", "S3-09", handbook("4.2"), "同类差错再次发生，应当加强监控和预警", "it has come again: monitor it more closely and warn early")
	linkedTrainingRow = row("complaint.correct.linked", "APP-08", shareText, "直接领导和上一级单位的连带责任另行记录，责任人应当培训", "the linked accountability of the leader and the next level is recorded apart, and the person is trained")
)

// correctRows are the rows of the correction, for the book.
func correctRows() (rows []*courier.Row) {
	for i := range actionRows {
		rows = append(rows, &actionRows[i])
	}
	return append(rows, &correctByRow, &comesAgainRow, &linkedTrainingRow)
}
