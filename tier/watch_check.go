package tier

import (
	"math/bits"
	"slices"
	"strconv"

	"github.com/courier-rules/courier"
)

// signalRows say what showed, by signal.
var signalRows = [lastSignal]courier.Row{
	Drop - 1:                 signalRow("tier.watch.drop", "fell", "付款额较自身基线下降{fell}，达到预警线{limit}", "it paid {fell} less than its own baseline; the limit is {limit}"),
	Silence - 1:              signalRow("tier.watch.silence", "days", "已{days}日未下单，达到预警线{limit}日", "no order for {days} days; the limit is {limit}"),
	RefusedThenSilent - 1:    signalRow("tier.watch.refused_then_silent", "days", "索赔被拒后已{days}日未下单，达到预警线{limit}日", "no order for {days} days since a claim was refused; the limit is {limit}"),
	ComplainedThenSilent - 1: signalRow("tier.watch.complained_then_silent", "days", "投诉后已{days}日未下单，达到预警线{limit}日", "no order for {days} days since a complaint; the limit is {limit}"),
	Overdue - 1:              signalRow("tier.watch.overdue", "days", "账款已逾期{days}日，达到预警线{limit}日", "a bill is {days} days overdue; the limit is {limit}"),
	ContractEnds - 1:         signalRow("tier.watch.contract_ends", "days", "合同将于{days}日后到期，预警线为{limit}日", "the contract ends in {days} days; the limit is {limit}"),
	RivalMentioned - 1:       signalRow("tier.watch.rival_mentioned", "days", "{days}日前提及竞争对手，预警线为{limit}日内", "a rival was mentioned {days} days ago; the limit is {limit}"),
}

var (
	levelRow = courier.Row{
		Code: "tier.watch.level", Staff: true, IDs: "TIER-04 S4-Q20 S4-Q21", Cites: courier.InTerms(), Names: [3]string{"signals", "level"},
		Zh: "共出现{signals}项预警信号，列入预警办法第{level}级",
		En: "{signals} signals show: level {level} of the rules of warning",
	}
	calmRow = courier.Row{
		Code: "tier.watch.calm", Staff: true, IDs: "TIER-04", Cites: courier.InTerms(),
		Zh: "未达到任何预警级别", En: "no level of warning is reached",
	}
)

func signalRow(code courier.Code, figure, zh, en string) courier.Row {
	return courier.Row{Code: code, Staff: true, IDs: "TIER-04 S4-Q20", Cites: courier.InTerms(), Names: [3]string{figure, "limit"}, Zh: zh, En: en}
}

func watchRows() []*courier.Row {
	rows := []*courier.Row{&levelRow, &calmRow}
	for i := range signalRows {
		rows = append(rows, &signalRows[i])
	}
	return rows
}

// dropOf returns by how many basis points recent lies below base, rounded
// down, so that a limit is not reached before it is.
func dropOf(base, recent int64) int {
	hi, lo := bits.Mul64(uint64(base-recent), 10_000)
	points, _ := bits.Div64(hi, lo, uint64(base))
	return int(points)
}

// check reads the facts and names each field that cannot be read.
func (w *Watched) check() error {
	var read courier.Reading
	w.Rules.check(&read)
	read.Amount("baseline", w.Baseline)
	read.Amount("recent", w.Recent)
	read.Order("last_order", w.LastOrder, w.On)
	for _, e := range []struct {
		field string
		event *Event
		past  bool
	}{
		{"refused_on", &w.RefusedOn, true}, {"complained_on", &w.ComplainedOn, true}, {"rival_on", &w.RivalOn, true},
		{"overdue_from", &w.OverdueFrom, false}, {"contract_end", &w.ContractEnd, false},
	} {
		read.Answer(e.field+".never", e.event.Never)
		if e.event.On.Known() && e.event.Never == courier.Yes {
			read.Fault(e.field+".never", courier.ErrContradicts.Because("it happened on "+e.event.On.String()))
		}
		if e.past {
			read.Order(e.field+".on", e.event.On, w.On)
		}
	}
	return read.Err()
}

func (r *WatchRules) check(read *courier.Reading) {
	hostsOwn(read, "rules.cite", &r.Cite)
	if len(r.Limits) == 0 {
		read.Fault("rules.limits", courier.ErrEmptyTable)
	}
	if len(r.Levels) == 0 {
		read.Fault("rules.levels", courier.ErrEmptyTable)
	}
	var watched []Signal
	for i := range r.Limits {
		mark := read.Faults()
		l := &r.Limits[i]
		l.check(read)
		if slices.Contains(watched, l.Signal) {
			read.Fault("signal", courier.ErrRepeated.Because(l.Signal.String()))
		}
		watched = append(watched, l.Signal)
		read.UnderIndex(mark, "rules.limits", i)
	}
	for i := range r.Levels {
		mark := read.Faults()
		r.Levels[i].check(read, watched)
		read.UnderIndex(mark, "rules.levels", i)
	}
}

func (l *SignalLimit) check(read *courier.Reading) {
	read.Word("signal", signalWords, uint8(l.Signal))
	switch {
	case l.Signal == 0:
		read.Fault("signal", courier.ErrMissing)
	case l.Signal == Drop && !l.Share.Known():
		read.Fault("share", courier.ErrMissing)
	case l.Signal != Drop && !l.Days.Known():
		read.Fault("days", courier.ErrMissing)
	}
	if l.Signal == Drop && l.Days.Known() {
		read.Fault("days", courier.ErrContradicts.Because("a drop is a share"))
	}
	if l.Signal != Drop && l.Share.Known() {
		read.Fault("share", courier.ErrContradicts.Because("it is counted in days"))
	}
}

func (l *WarnLevel) check(read *courier.Reading, watched []Signal) {
	if l.Name == "" {
		read.Fault("name", courier.ErrMissing)
	}
	if !l.AtLeast.Known() {
		read.Fault("at_least", courier.ErrMissing)
	} else if l.AtLeast.Int() == 0 {
		read.Fault("at_least", courier.ErrRange.Because("0"))
	}
	counted := len(l.Among)
	if counted == 0 {
		counted = len(watched)
	}
	if l.AtLeast.Int() > int64(counted) {
		read.Fault("at_least", courier.ErrContradicts.Because(l.AtLeast.String()+" of "+strconv.Itoa(counted)+" signals: no customer comes to it"))
	}
	if len(l.Steps) == 0 {
		read.Fault("steps", courier.ErrEmptyTable)
	}
	for i, s := range l.Among {
		at := courier.Index("among", i)
		read.Word(at, signalWords, uint8(s))
		switch {
		case !slices.Contains(watched, s):
			read.Fault(at, courier.ErrContradicts.Because(s.String()+" is not watched"))
		case slices.Contains(l.Among[:i], s):
			read.Fault(at, courier.ErrRepeated.Because(s.String()))
		}
	}
}
