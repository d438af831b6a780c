package liability

import "github.com/courier-rules/courier"

// Limitation is what is known about an action and the time for it. Every field
// may be unknown; what decides is asked for.
type Limitation struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers; a harm done on it counts for the twenty years
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage; of one leg where only that leg's law answers
	Domestic   courier.Answer `json:"domestic,omitzero"`    // by sea before 2026-05-01: between Chinese ports
	Action     Action         `json:"action,omitzero"`      // who claims what
	Kind       Kind           `json:"kind,omitzero"`        // what happened, where the start depends on it
	Perishable courier.Answer `json:"perishable,omitzero"`  // 鲜活货物: for the historic rail rules
	Recorded   courier.Answer `json:"recorded,omitzero"`    // 编有货运记录: likewise
	Wilful     courier.Answer `json:"wilful,omitzero"`      // wilful misconduct, for CMR; a listed case, for CIM

	Dates ClockDates `json:"dates,omitzero"`

	ClaimedOn     courier.Date   `json:"claimed_on,omitzero"`       // the day of the suit, or of whatever stops the clock for good
	AsOf          courier.Date   `json:"as_of,omitzero"`            // the day on which it is asked, while there is no suit
	DeemedLostOn  courier.Date   `json:"deemed_lost_on,omitzero"`   // 视为灭失之日: for loss, a claim before it is too early; given by the host
	AgreedToPayOn courier.Date   `json:"agreed_to_pay_on,omitzero"` // the other side agreed to perform after the time was over
	Interruptions []Interruption `json:"interruptions,omitzero"`    // in the order in which they happened
	Obstacles     []Obstacle     `json:"obstacles,omitzero"`        // likewise
	WrittenClaims []WrittenClaim `json:"written_claims,omitzero"`   // for CMR, likewise

	Reach    Reach            `json:"reach,omitzero"`    // named option: rules that are only reported
	NextDay  NextDay          `json:"next_day,omitzero"` // named option D3
	Measured courier.Date     `json:"measured,omitzero"` // named option DX-28: the day on which the 90 days left are measured; unknown: at settlement
	Calendar courier.Calendar `json:"calendar,omitzero"`
}

// ClockDates are the days from which a clock can run. The one that the law
// names is asked for.
type ClockDates struct {
	Delivered    courier.Date `json:"delivered,omitzero"`     // 交付
	Due          courier.Date `json:"due,omitzero"`           // 应当交付, 约定期限: for air due arrival, for rail the end of the transit period
	Arrived      courier.Date `json:"arrived,omitzero"`       // 航空器到达
	CarriageEnd  courier.Date `json:"carriage_end,omitzero"`  // 运输终止
	Knew         courier.Date `json:"knew,omitzero"`          // 知道或者应当知道权利受到损害以及义务人
	Recorded     courier.Date `json:"recorded,omitzero"`      // 交给货运记录
	Charged      courier.Date `json:"charged,omitzero"`       // 核收费用, 少收费用
	TakenOver    courier.Date `json:"taken_over,omitzero"`    // 接管货物
	Contract     courier.Date `json:"contract,omitzero"`      // 订立合同
	Settled      courier.Date `json:"settled,omitzero"`       // 解决原赔偿请求
	Served       courier.Date `json:"served,omitzero"`        // 收到起诉状副本
	OriginalEnd  courier.Date `json:"original_end,omitzero"`  // last day of the original claim
	Paid         courier.Date `json:"paid,omitzero"`          // 支付赔偿
	Salvaged     courier.Date `json:"salvaged,omitzero"`      // 救助作业终止
	VoyageEnd    courier.Date `json:"voyage_end,omitzero"`    // 共同航程终止
	Adjusted     courier.Date `json:"adjusted,omitzero"`      // 共同海损理算结束
	Disallowed   courier.Date `json:"disallowed,omitzero"`    // a written refusal of the claim arrived
	DamageCaused courier.Date `json:"damage_caused,omitzero"` // 油污损害发生
}

// Interruption is what may start the time anew.
type Interruption struct {
	By        Act            `json:"by"`
	On        courier.Date   `json:"on"`
	EndedOn   courier.Date   `json:"ended_on,omitzero"`  // 有关程序终结: unknown while it is pending; for a demand or consent not read
	Withdrawn courier.Answer `json:"withdrawn,omitzero"` // 撤回或者被驳回: asked for under the Maritime Code of 1992
}

// Obstacle is what kept the claimant from claiming: force majeure, no legal
// representative, and whatever else the law names.
type Obstacle struct {
	From courier.Date `json:"from"`
	To   courier.Date `json:"to,omitzero"` // unknown while it lasts
}

// WrittenClaim is a claim under CMR 32(2), which suspends the time until it is
// rejected in writing and the documents are returned. Where a part of it is
// admitted, the answer is for the part still in dispute, and the day of the
// admission stands for that of the rejection.
type WrittenClaim struct {
	On           courier.Date   `json:"on"`
	RejectedOn   courier.Date   `json:"rejected_on,omitzero"`   // unknown while there is no such rejection
	PartAdmitted courier.Answer `json:"part_admitted,omitzero"` // 部分承认; unknown: nothing was
	SameObject   courier.Answer `json:"same_object,omitzero"`   // 同一标的: as a claim before it, and then it suspends nothing; asked for of every claim but the first
}

// TimeBar is the answer to a [Limitation]: the last day, and where the claim
// stands to it. It refuses nothing by itself: see Lapse.
type TimeBar struct {
	courier.Grounds
	Timing   Timing           `json:"timing,omitzero"`
	Lapse    Lapse            `json:"lapse,omitzero"`    // what it means that the time is over, whether it is or not
	Earliest courier.Date     `json:"earliest,omitzero"` // first day on which a claim is not too early, where there is such a day
	Start    courier.Date     `json:"start,omitzero"`    // the day of the event from which the time runs; that day is not counted
	Counted  courier.Deadline `json:"counted,omitzero"`  // as first counted, before suspension and interruption
	Last     courier.Date     `json:"last,omitzero"`     // last day; unknown while an obstacle lasts
}

// Bar says until when an action can be brought: the period of the law of the
// carriage on the day of the event, the event from which it runs, what
// suspended it and what started it anew (tables T3 and CN-SEA-19).
//
// The day of the event is not counted (Civil Code 201). Where Chinese law
// counts and the calendar covers the last day, it moves past a holiday (203).
// Time that is over is a defence which the other side may plead and a court
// may not raise (192, 193), never a refusal by itself: see [TimeBar].Lapse.
//
// Suspension (Civil Code 194, Maritime Code 293): an obstacle in the last six
// months ends the time six months after the obstacle does; under the code of
// 1992 (266) the rest simply runs on. Interruption: Civil Code 195, Maritime
// Code 294; under that of 1992 (267) no bare demand and no suit withdrawn.
// Under conventions only the written claim of CMR 32 is carried, the rest is
// for the law of the court and refers the matter to a person.
//
// Unknown facts come back as needs. The errors name the field: an unknown
// word, days out of order, a day without rules, a regime without rules here.
// A nil limitation is one of which nothing is known.
func Bar(l *Limitation) (TimeBar, error) { return AppendBar(nil, l) }

// AppendBar is [Bar] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendBar(dst []courier.Reason, l *Limitation) (b TimeBar, err error) {
	if l == nil {
		l = &Limitation{}
	}
	if err := l.check(); err != nil {
		return TimeBar{}, err
	}
	b.Rules, b.Reasons = Rules, dst
	if row := l.row(&b); row != nil && l.start(&b, row) && l.count(&b, row) {
		l.run(&b, row)
		l.judge(&b, row)
	}
	if l.HappenedOn.Known() {
		b.Reasons = courier.AppendUnchecked(b.Reasons, 0, l.HappenedOn)
	}
	return b, nil
}

// judge says where the claim stands to the last day.
func (l *Limitation) judge(b *TimeBar, row *barRow) {
	b.Lapse = row.lapse
	switch lost := l.DeemedLostOn.Known() && row.action == AgainstCarrier; {
	case lost && l.Kind == 0:
		b.Needs = append(b.Needs, "kind")
		return
	case lost && l.Kind == Loss:
		b.Earliest = l.DeemedLostOn
	}
	made := l.ClaimedOn
	if !made.Known() {
		made = l.AsOf
	}
	if made.Known() && made.Before(b.Earliest) {
		b.Timing = TooEarly
		b.Reasons = append(roomFor(b.Reasons), rowBarEarly.Speak(l.HappenedOn, courier.Bars, b.Earliest.Figure()))
		return
	}
	if !b.Last.Known() {
		b.Timing = StillOpen
		if l.ClaimedOn.Known() {
			b.Timing = InTime
		}
		return
	}
	var need courier.Need
	if b.Timing, need = timing(b.Last, l.ClaimedOn, l.AsOf, "claimed_on"); need != "" {
		b.Needs = append(b.Needs, need)
	}
	if b.Timing == TooLate {
		l.late(b, row)
	}
}

// late says what it means that the time is over.
func (l *Limitation) late(b *TimeBar, row *barRow) {
	if row.floor {
		b.Reasons = append(roomFor(b.Reasons), rowBarFloor.Speak(l.HappenedOn, courier.Notes, b.Last.Figure()))
		return
	}
	if row.lapse == ActionBarred {
		b.Reasons = append(roomFor(b.Reasons), rowBarForeign.SpeakFrom(row.Cite(l.HappenedOn), courier.Notes, b.Last.Figure()))
		return
	}
	b.Reasons = append(roomFor(b.Reasons), rowBarDefence.Speak(l.HappenedOn, courier.Notes, b.Last.Figure()),
		rowBarCourt.Speak(l.HappenedOn, courier.Notes))
	switch {
	case l.AgreedToPayOn.Known() && l.AgreedToPayOn.After(b.Last):
		b.Lapse = 0
		b.Reasons = append(roomFor(b.Reasons), rowBarAgreed.Speak(l.HappenedOn, courier.Lifts, l.AgreedToPayOn.Figure()))
	default:
		b.Reasons = append(roomFor(b.Reasons), rowBarPaid.Speak(l.HappenedOn, courier.Notes))
	}
}
