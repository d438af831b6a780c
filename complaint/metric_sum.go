package complaint

import (
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// evaluation is a report in the making.
type evaluation struct {
	Report
	q      *Query
	t      telling
	n      [lastCounter + 1]int64
	hours  map[uint16]int64
	before int64
	gaps   []DaySpan // days of the span before that nobody counted
	tooBig bool
}

// sum adds up the cells of the span and the slice.
func (e *evaluation) sum() error {
	e.hours = map[uint16]int64{}
	for k, c := range e.q.Tally.cells {
		if !e.q.Only.has(k) {
			continue
		}
		if e.q.Before.known() && e.q.Before.has(k.day) {
			if !sumsFit([]int64{e.before}, c.n[nCases:nCases+1]) {
				return courier.At("tally", courier.ErrRange.Because("the sum of its keys"))
			}
			e.before += c.n[nCases]
		}
		if !e.q.Span.has(k.day) {
			continue
		}
		if !sumsFit(e.n[:], c.n[:]) {
			return courier.At("tally", courier.ErrRange.Because("the sum of its keys"))
		}
		addAll(e.n[:], c.n[:])
		addSteps(e.hours, c.hours)
	}
	e.Cases = courier.CountOf(e.n[nCases])
	return nil
}

// cover finds the days that nobody counted.
func (e *evaluation) cover() {
	counted := e.q.Tally.counted(e.q.Covered)
	e.Uncounted = e.q.Span.without(counted)
	if e.q.Before.known() {
		e.gaps = e.q.Before.without(counted)
	}
	e.t.uncounted(&uncountedRow, e.Uncounted)
	e.t.uncounted(&uncountedBeforeRow, e.gaps)
}

// left gathers what a metric leaves out, the empty ones dropped.
func left(pairs ...LeftOut) (list []LeftOut) {
	for _, p := range pairs {
		if p.Count.Int() > 0 {
			list = append(list, p)
		}
	}
	return list
}

func leaving(why Lack, n int64) LeftOut { return LeftOut{why, courier.CountOf(n)} }

// tell adds a metric and its formula.
func (e *evaluation) tell(i Indicator) { e.tellUnder(i, nil) }

func (e *evaluation) tellUnder(i Indicator, terms *courier.Cite) {
	out := int64(0)
	for _, l := range i.Left {
		out += l.Count.Int()
	}
	r := &metricRows[i.Metric-1]
	if terms == nil {
		terms = r.Cite(e.t.on)
	}
	num := i.Num
	if i.Median.Known.Known() {
		num = i.Median.Units
	}
	e.t.under(terms, r, courier.Notes, num.Figure(), i.Den.Figure(), courier.CountOf(out).Figure())
	if i.Den.Known() && i.Den.Int() == 0 {
		e.t.say(&noBaseRow, courier.Conditions)
	}
	e.Indicators = append(e.Indicators, i)
}

// ratio is a metric that is a plain ratio.
func ratio(m Metric, num, den int64, out ...LeftOut) Indicator {
	return Indicator{Metric: m, Num: courier.CountOf(num), Den: courier.CountOf(den), Ratio: RatioOf(num, den), Left: left(out...)}
}

// median is a metric that is the middle of a distribution.
func median(m Metric, steps map[uint16]int64, out ...LeftOut) Indicator {
	i := Indicator{Metric: m, Left: left(out...)}
	total := int64(0)
	for _, n := range steps {
		total += n
	}
	i.Den = courier.CountOf(total)
	if total == 0 {
		return i
	}
	middle := (total + 1) / 2
	for _, step := range slices.Sorted(maps.Keys(steps)) {
		if middle -= steps[step]; middle <= 0 {
			i.Median = Middle{courier.Yes, courier.CountOf(int64(step)), courier.AnswerOf(step == longestStep)}
			break
		}
	}
	return i
}

// handling are the metrics of the cases.
func (e *evaluation) handling() {
	n := &e.n
	late := []LeftOut{leaving(LacksEvent, n[nAnswerNone]), leaving(LacksFact, n[nAnswerUnknown])}
	e.tell(ratio(AnswerMean, n[nAnswerSeconds], n[nAnswered], late...))
	e.tell(median(AnswerMedian, e.hours, late...))
	e.tell(ratio(AnsweredInTime, n[nAnswerTimely], n[nAnswerTimely]+n[nAnswerLate], leaving(LacksTime, n[nAnswerPending]), leaving(LacksFact, n[nAnswerUntargeted])))
	e.tell(ratio(MeanScore, n[nScores], n[nScored], leaving(LacksFact, n[nScoreUnknown])))
	e.tell(ratio(SatisfiedShare, n[nSatisfied], n[nSatisfied]+n[nNeutral]+n[nDissatisfied],
		leaving(LacksQuestion, n[nNotAsked]), leaving(LacksContact, n[nNoContact]), leaving(LacksFact, n[nSatisfactionUnknown])))
	e.tell(ratio(HandledInTime, n[nHandledTimely], n[nHandledTimely]+n[nHandledLate], leaving(LacksTime, n[nHandledPending]), leaving(LacksLimit, n[nHandledUnlimited]), leaving(LacksFact, n[nHandledUnknown])))
	if w := e.q.Weights; w != nil {
		e.tellUnder(e.audit(w), &w.Cite)
	}
	e.tell(ratio(NotReopened, n[nReopenedNot], n[nReopened]+n[nReopenedNot],
		leaving(LacksEvent, n[nResolvedNot]), leaving(LacksFact, n[nResolvedUnknown]), leaving(LacksReopening, n[nReopenedUnknown])))
	e.tell(ratio(FirstContactRate, n[nFirstContact], n[nContacts], leaving(LacksFact, n[nContactUnknown])))
	e.tell(ratio(ValidShare, n[nValid], n[nValid]+n[nValidNot], leaving(LacksFact, n[nValidUnknown])))
	if e.q.Before.known() && e.t.compares(e.q.Covered, e.Uncounted, e.gaps) {
		after := n[nCases]
		e.tell(Indicator{Metric: ChangeInCases, Den: courier.CountOf(e.before), Ratio: RatioOf(after-e.before, e.before)})
		at := len(e.t.Reasons) - 1
		if e.before == 0 {
			at--
		}
		e.t.Reasons[at] = metricRows[ChangeInCases-1].Speak(e.t.on, courier.Notes, e.Cases.Figure(), courier.CountOf(e.before).Figure())
	}
}

// audit is the weighted mean of the audit scores.
func (e *evaluation) audit(w *AuditWeights) Indicator {
	i := Indicator{Metric: AuditScore, Left: left(leaving(LacksAudit, e.n[nAuditUnknown]))}
	of := func(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }
	num := new(big.Int).Add(of(e.n[nAuditSolution], w.Solution.Int()), of(e.n[nAuditAttitude], w.Manner.Int()))
	den := new(big.Int).Add(big.NewInt(w.Solution.Int()), big.NewInt(w.Manner.Int()))
	den.Mul(den, big.NewInt(e.n[nAudited]))
	if !num.IsInt64() || !den.IsInt64() {
		e.tooBig = true
		return i
	}
	i.Num, i.Den = courier.CountOf(num.Int64()), courier.CountOf(den.Int64())
	i.Ratio = RatioOf(num.Int64(), den.Int64())
	return i
}

// customers are the metrics of customers and waybills.
func (e *evaluation) customers() {
	if !e.q.Only.ofCustomers() {
		e.t.say(&noSliceRow, courier.Conditions)
		return
	}
	all := gather(e.q.Tally.customers, e.q.Span, e.q.Only.Category)
	complained, went, back, unknown, soon := int64(len(all)), int64(0), int64(0), int64(0), int64(0)
	for i := range all {
		switch all[i].result {
		case 0:
			unknown++
		case WonBack:
			back, went = back+1, went+1
		case CustomerLost:
			went++
		case TooEarly:
			soon, went = soon+1, went+1
		}
	}
	keys := leaving(LacksKey, e.n[nNoCustomer])
	e.tell(ratio(RegainedOfAddressed, back, went, leaving(LacksVerdict, unknown), keys))
	e.tell(ratio(RegainedOfAll, back, complained, keys))
	if e.q.RepeatWithin.Known() {
		e.tell(ratio(RepeatCustomers, repeating(all, e.q.RepeatWithin), complained, keys))
		waybills := gather(e.q.Tally.waybills, e.q.Span, e.q.Only.Category)
		e.tell(ratio(RepeatWaybills, repeating(waybills, e.q.RepeatWithin), int64(len(waybills)), leaving(LacksKey, e.n[nNoWaybill])))
	}
}

// named says which metric bears a name that the handbook gives to two.
func (e *evaluation) named() {
	handling, retention := HandledInTime, RegainedOfAll
	rows := [2]*courier.Row{&handlingInTimeRow, &retentionAllRow}
	if e.q.HandlingRate == RateOfChange {
		handling, rows[0] = ChangeInCases, &handlingRateRow
	}
	if e.q.Retention == RetainedOfAddressed {
		retention, rows[1] = RegainedOfAddressed, &retentionAddressedRow
	}
	if i, ok := e.Indicator(handling); ok {
		e.HandlingRate = i.Ratio
		e.t.say(rows[0], courier.Notes)
	}
	if i, ok := e.Indicator(retention); ok {
		e.Retention = i.Ratio
		e.t.say(rows[1], courier.Notes)
	}
}

// StrategyEffect is how one strategy of win-back did. Its counts are of
// efforts: a customer addressed twice counts twice.
type StrategyEffect struct {
	Strategy  string        `json:"strategy"` // empty: efforts without a name
	Addressed courier.Count `json:"addressed"`
	Won       courier.Count `json:"won"`
	Lost      courier.Count `json:"lost"`
	Early     courier.Count `json:"early"`              // 尚早
	Rate      Ratio         `json:"rate,omitzero"`      // won of the addressed
	Retention Ratio         `json:"retention,omitzero"` // successes of the effort for each customer who complained; more than one where customers were won more than once
	Spent     courier.Money `json:"spent,omitzero"`     // as far as it is known; unknown where no cost is
	Cost      Ratio         `json:"cost,omitzero"`      // minor units a success
	CostLeft  courier.Count `json:"cost_left"`          // efforts whose cost is not known
	Cycle     Ratio         `json:"cycle,omitzero"`     // mean seconds from complaint to success
	Median    Middle        `json:"median,omitzero"`    // in whole days
}

// efforts are the metrics of the win-back, over all and by strategy.
func (e *evaluation) efforts() {
	if !e.q.Only.whole() {
		if e.q.Only.ofCustomers() {
			e.t.say(&noSliceRow, courier.Conditions)
		}
		return
	}
	by, all := map[string]*effortCell{}, &effortCell{days: map[uint16]int64{}}
	for k, from := range e.q.Tally.efforts {
		if !e.q.Span.has(k.day) {
			continue
		}
		at := by[k.strategy]
		if at == nil {
			at = &effortCell{days: map[uint16]int64{}}
			by[k.strategy] = at
		}
		for _, to := range [...]*effortCell{at, all} {
			if !sumsFit(to.n[:], from.n[:]) {
				e.tooBig = true
				return
			}
			addAll(to.n[:], from.n[:])
			addSteps(to.days, from.days)
		}
	}
	n, cur := &all.n, e.q.Tally.currency
	e.tell(ratio(RegainSatisfaction, n[wPleased], n[wPleased]+n[wIndifferent]+n[wDispleased], leaving(LacksFact, n[wUnanswered])))
	cost := ratio(RegainCost, n[wCosts], n[wWon], leaving(LacksCost, n[wCostUnknown]))
	cost.Money = courier.Minor(n[wCosts], cur)
	if n[wCosted] == 0 { // what nobody knows is not nothing
		cost.Num, cost.Ratio, cost.Money = courier.Count{}, Ratio{}, courier.Money{}
	}
	e.tell(cost)
	e.tell(ratio(RegainCycleMean, n[wCycleSeconds], n[wCycled], leaving(LacksFact, n[wCycleUnknown])))
	e.tell(median(RegainCycleMedian, all.days, leaving(LacksFact, n[wCycleUnknown])))
	complained := e.Indicators[slices.IndexFunc(e.Indicators, func(i Indicator) bool { return i.Metric == RegainedOfAll })].Den.Int()
	for _, name := range slices.SortedFunc(maps.Keys(by), strings.Compare) {
		n := &by[name].n
		s := StrategyEffect{Strategy: name, Addressed: courier.CountOf(n[wAddressed]), Won: courier.CountOf(n[wWon]), Lost: courier.CountOf(n[wLost]),
			Early: courier.CountOf(n[wEarly]), Rate: RatioOf(n[wWon], n[wAddressed]), Retention: RatioOf(n[wWon], complained),
			CostLeft: courier.CountOf(n[wCostUnknown]), Cycle: RatioOf(n[wCycleSeconds], n[wCycled]), Median: median(0, by[name].days).Median}
		if n[wCosted] > 0 {
			s.Spent, s.Cost = courier.Minor(n[wCosts], cur), RatioOf(n[wCosts], n[wWon])
		}
		e.Strategies = append(e.Strategies, s)
		e.t.Reasons = append(e.t.Reasons, strategyRow.Speak(e.t.on, courier.Notes, s.Addressed.Figure(), s.Won.Figure()))
	}
}
