package claim

import "github.com/courier-rules/courier"

// Tally is a consignment counted or weighed at both ends.
type Tally struct {
	ArrivedOn courier.Date `json:"arrived_on,omitzero"` // day of the tally: the law of this day answers
	Goods     string       `json:"goods,omitzero"`      // class of goods, as the host's table has it; empty: not known

	SentWeight    courier.Weight `json:"sent_weight,omitzero"`    // by weight, or
	ArrivedWeight courier.Weight `json:"arrived_weight,omitzero"` //
	SentCount     courier.Count  `json:"sent_count,omitzero"`     // by number of pieces
	ArrivedCount  courier.Count  `json:"arrived_count,omitzero"`  //

	Value      courier.Money  `json:"value,omitzero"`       // of the whole consignment
	OtherCause courier.Answer `json:"other_cause,omitzero"` // 另有原因: torn bags, a broken seal: the shortage is shown to be no natural loss
	Allowance  *Allowance     `json:"allowance,omitzero"`   // natural loss by class of goods; nil while not known
}

// Allowance is the host's table of natural loss 合理损耗: for each class of
// goods the share of the weight sent that is lost by nature. No text read gives
// figures for domestic carriage; those of a convention are claimed under it.
type Allowance struct {
	Cite courier.Cite   `json:"cite"` // where it stands: a standard, a contract, a practice; no law
	Rows []AllowanceRow `json:"rows"` // one for each class; an empty table is an error
}

// AllowanceRow is the natural loss of a class of goods.
type AllowanceRow struct {
	Goods string        `json:"goods"` // missing is an error, as is a class given twice
	Share courier.Share `json:"share"` // of the weight sent; missing is an error
}

// Short is the answer to a [Tally]. Loss and Part are facts for a [Claim]: its
// Loss and its LostPart. The changes of its reasons add up to Loss. They are
// unknown where the matter is referred, and Part where it has no such fraction.
type Short struct {
	courier.Decision                // granted: short beyond what is natural; refused: not
	Missing          courier.Weight `json:"missing,omitzero"`       // short by weight, natural loss within it
	MissingCount     courier.Count  `json:"missing_count,omitzero"` // short by number
	Natural          courier.Weight `json:"natural,omitzero"`       // of it natural, in whole grams, rounded down
	Over             courier.Answer `json:"over,omitzero"`          // more arrived than was sent
	Part             courier.Share  `json:"part,omitzero"`          // of the consignment that counts, in basis points, rounded half up
	Loss             courier.Money  `json:"loss,omitzero"`          // its part of the value
}

var (
	rowShortWeight = courier.Row{
		Code: "claim.shortage.weight", IDs: "CLM-01 CN-ROAD-01", Cites: art(courier.CivilCode, "832"), Field: "arrived_weight", Names: [3]string{"missing", "sent"},
		Zh: "发运{sent}，短少{missing}", En: "{missing} short of {sent}",
	}
	rowShortCount = courier.Row{
		Code: "claim.shortage.count", IDs: "CLM-01 CN-ROAD-01", Cites: art(courier.CivilCode, "832"), Field: "arrived_count", Names: [3]string{"missing", "sent"},
		Zh: "发运{sent}件，短少{missing}件，按件清点没有自然损耗", En: "{missing} of {sent} pieces short; of pieces counted none is lost by nature",
	}
	rowNatural = courier.Row{
		Code: "claim.shortage.natural", IDs: "LIA-01 CN-ROAD-01", Cites: art(courier.CivilCode, "832"), Field: "allowance", Names: [3]string{"share", "natural"},
		Zh: "其中合理损耗按{share}计{natural}，承运人不承担赔偿责任", En: "of it {natural} is natural loss at {share}, for which the carrier does not answer",
	}
	rowNaturalBy = courier.Row{
		Code: "claim.shortage.natural_table", IDs: "LIA-01", Cites: courier.InTerms(), Field: "allowance", Names: [3]string{"share"},
		Zh: "该类货物的合理损耗率为{share}", En: "natural loss of this class of goods is {share}",
	}
	rowNotNatural = courier.Row{
		Code: "claim.shortage.other_cause", IDs: "LIA-01 CN-ROAD-01", Cites: art(courier.CivilCode, "832"), Field: "other_cause",
		Zh: "短少另有原因，不是自然损耗，不作扣减", En: "the shortage has another cause: nothing is natural loss",
	}
	rowNoClass = courier.Row{
		Code: "claim.shortage.no_class", IDs: "LIA-01", Cites: courier.ByHouse(), Field: "goods",
		Zh: "损耗表中没有该类货物，由人工确定", En: "the table has no such class of goods: a person decides",
	}
	rowNotShort = courier.Row{
		Code: "claim.shortage.none", IDs: "CLM-01", Cites: art(courier.CivilCode, "832"),
		Zh: "数量相符，没有短少", En: "nothing is short",
	}
	rowOver = courier.Row{
		Code: "claim.shortage.over", IDs: "CLM-01", Cites: courier.ByHouse(),
		Zh: "到货多于发运，属于溢货，应当另行核对", En: "more arrived than was sent: an overage, to be looked into by itself",
	}
)

// Shortage says how much of a consignment is short, by number or by weight, and
// what part of its value that is. Natural loss, for which the carrier does not
// answer (Civil Code 832), comes off a shortage by weight, as the host's table
// has it for the class of goods, unless another cause is shown; what goes
// beyond it counts, and no more. Where both were taken the pieces count.
//
// Facts that decide and are not known are asked for. The errors name the
// field: an empty table ([courier.ErrEmptyTable]), a class twice, a share or
// class that is missing, a negative amount, terms that claim to be law, a day
// before 2021-01-01 ([courier.ErrNoRule]).
func Shortage(t *Tally) (Short, error) { return AppendShortage(nil, t) }

// AppendShortage is [Shortage] with its reasons appended to dst.
func AppendShortage(dst []courier.Reason, t *Tally) (s Short, err error) {
	if t == nil {
		t = &Tally{}
	}
	if err := t.check(); err != nil {
		return Short{}, err
	}
	w := tallying{t: t, ledger: ledger{on: t.ArrivedOn, reasons: dst, start: len(dst)}}
	w.begin(currencyOf(t.Value))
	if w.ask("arrived_on", t.ArrivedOn.Known()); w.open() {
		w.run()
	}
	s = w.out // without an error: what is short is a part of the value, which is an amount
	if s.Decision = w.decision(); s.Verdict != courier.Referred {
		s.Loss = w.total
	} else {
		s.Part = courier.Share{}
	}
	return s, nil
}

type tallying struct {
	ledger
	t   *Tally
	out Short
}

func (w *tallying) run() {
	t := w.t
	switch {
	case t.SentCount.Known() && t.ArrivedCount.Known():
		w.count()
	case t.SentWeight.Known() && t.ArrivedWeight.Known():
		w.weigh()
	case t.SentCount.Known() || t.ArrivedCount.Known():
		w.ask("sent_count", t.SentCount.Known())
		w.ask("arrived_count", t.ArrivedCount.Known())
	default:
		w.ask("sent_weight", t.SentWeight.Known())
		w.ask("arrived_weight", t.ArrivedWeight.Known())
	}
}

func (w *tallying) count() {
	sent, arrived := w.t.SentCount, w.t.ArrivedCount
	if !w.shortOf(sent.Int(), arrived.Int()) {
		return
	}
	missing := sent.Int() - arrived.Int()
	w.out.MissingCount = courier.CountOf(missing)
	w.worthOf(missing, sent.Int(), &rowShortCount, w.out.MissingCount.Figure(), sent.Figure())
	w.part(missing, sent.Int())
}

// shortOf tells what is not short.
func (w *tallying) shortOf(sent, arrived int64) bool {
	w.out.Over = courier.AnswerOf(arrived > sent)
	switch {
	case arrived > sent:
		w.tell(&rowOver, courier.Notes)
	case arrived == sent:
		w.tell(&rowNotShort, courier.Notes)
	}
	return arrived < sent
}

func (w *tallying) weigh() {
	sent, arrived := w.t.SentWeight, w.t.ArrivedWeight
	if !w.shortOf(sent.Grams(), arrived.Grams()) {
		return
	}
	missing := sent.Grams() - arrived.Grams()
	w.out.Missing = courier.Grams(missing)
	share, known := w.natural()
	if !known {
		return
	}
	w.worthOf(missing, sent.Grams(), &rowShortWeight, w.out.Missing.Figure(), sent.Figure())
	if natural := gramsOf(sent.Grams(), share); natural > 0 && w.open() {
		natural = min(natural, missing)
		w.out.Natural = courier.Grams(natural)
		w.tellFrom(&rowNaturalBy, &w.t.Allowance.Cite, courier.Notes, share.Figure())
		w.moveBy(-natural, sent.Grams(), &rowNatural, share.Figure(), w.out.Natural.Figure())
		missing -= natural
	}
	w.part(missing, sent.Grams())
}

// gramsOf is a share of so many grams, rounded down.
func gramsOf(grams int64, s courier.Share) int64 {
	points := int64(s.BasisPoints())
	return grams/10_000*points + grams%10_000*points/10_000
}

// natural finds the share of natural loss, none where another cause is shown.
func (w *tallying) natural() (courier.Share, bool) {
	t := w.t
	if t.OtherCause == courier.Yes {
		w.tell(&rowNotNatural, courier.Notes)
		return courier.Percent(0), true
	}
	w.ask("allowance", t.Allowance != nil)
	w.ask("goods", t.Goods != "")
	if !w.open() {
		w.ask("other_cause", t.OtherCause.Known())
		return courier.Share{}, false
	}
	for _, row := range t.Allowance.Rows {
		if row.Goods == t.Goods {
			w.ask("other_cause", row.Share.BasisPoints() == 0 || t.OtherCause.Known())
			return row.Share, w.open()
		}
	}
	if t.OtherCause == 0 {
		w.ask("other_cause", false)
		return courier.Share{}, false
	}
	w.refer(&rowNoClass)
	return courier.Share{}, false
}

// worthOf counts the part of the value that is short.
func (w *tallying) worthOf(missing, sent int64, row *courier.Row, figures ...courier.Figure) {
	if w.ask("value", w.t.Value.Known()); w.open() {
		w.moveBy(missing, sent, row, figures...)
	}
}

func (w *tallying) moveBy(part, sent int64, row *courier.Row, figures ...courier.Figure) {
	w.move(wholeSet, row, w.t.Value.Exact().Scale(part, sent), figures...)
}

// part is the part that counts, where basis points can say it.
func (w *tallying) part(missing, sent int64) {
	one := courier.Fen(10_000).Exact().Scale(missing, sent)
	if points, err := one.Round(); err == nil && w.open() {
		w.out.Part = courier.BasisPoints(int(points.Minor()))
	}
}

func (t *Tally) check() error {
	var r courier.Reading
	if t.ArrivedOn.Known() && t.ArrivedOn.Before(civilCodeFrom) {
		r.Fault("arrived_on", courier.ErrNoRule.Because(t.ArrivedOn.String()))
	}
	r.Amount("value", t.Value)
	r.Answer("other_cause", t.OtherCause)
	if a := t.Allowance; a != nil {
		mark := r.Faults()
		a.Cite.CheckTerms(&r, "cite")
		if len(a.Rows) == 0 {
			r.Fault("rows", courier.ErrEmptyTable)
		}
		for i, row := range a.Rows {
			inner := r.Faults()
			if row.Goods == "" {
				r.Fault("goods", courier.ErrMissing)
			}
			if !row.Share.Known() {
				r.Fault("share", courier.ErrMissing)
			}
			for _, earlier := range a.Rows[:i] {
				if earlier.Goods == row.Goods && row.Goods != "" {
					r.Fault("goods", courier.ErrRepeated.Because(row.Goods))
				}
			}
			r.UnderIndex(inner, "rows", i)
		}
		r.Under(mark, "allowance")
	}
	return r.Err()
}
