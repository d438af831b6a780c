package insurance

import "github.com/courier-rules/courier"

// Recovery is what a third party, such as the carrier, owes for a loss of
// which the insurer has paid a part.
type Recovery struct {
	HappenedOn courier.Date  `json:"happened_on,omitzero"`  // the law of this day answers
	Law        Law           `json:"law,omitzero"`          // 适用法律
	Gross      courier.Money `json:"gross_loss,omitzero"`   // 全部损失 of the insured
	Paid       courier.Money `json:"insurer_paid,omitzero"` // 保险人已经支付的赔款
	Owed       courier.Money `json:"third_owes,omitzero"`   // 第三者应当赔偿或者能够取得的总额
	Method     ShortMethod   `json:"method,omitzero"`       // where that does not reach both (D11)
}

// ShortMethod is the named option D11: how insured and insurer share what a
// third party owes where it does not reach both. The law does not say; the
// zero value leaves the insured its rest first, since the insurer's right may
// not harm it (Insurance Law 60(3)); the Maritime Code is as silent, and the
// reason rests on the same article.
type ShortMethod uint8

// The methods.
const (
	InsuredFirst  ShortMethod = iota // 被保险人优先
	InsurerFirst                     // 保险人优先
	SharedByParts                    // 按各自未获补偿的金额比例
)

var shortMethods = courier.Words{"insured_first", "insurer_first", "pro_rata"}

// String returns the word: "pro_rata".
func (m ShortMethod) String() string { return shortMethods.Word(uint8(m)) }

// MarshalText returns the word.
func (m ShortMethod) MarshalText() ([]byte, error) { return shortMethods.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *ShortMethod) UnmarshalText(text []byte) error {
	return shortMethods.Unmarshal(text, (*uint8)(m))
}

// Recovered is how a recovery is divided. Its amounts are unknown where facts
// are missing. Insurer and insured add up to what is owed, or to the loss
// where more is, and of what they leave nothing is theirs.
type Recovered struct {
	courier.Grounds
	Insurer courier.Money `json:"insurer,omitzero"` // 保险人代位追偿取得的部分
	Insured courier.Money `json:"insured,omitzero"` // 被保险人就未取得赔偿的部分取得的部分
	Short   courier.Money `json:"short,omitzero"`   // what the insured never gets back
	Excess  courier.Money `json:"excess,omitzero"`  // what is owed beyond the loss, and stays where it is
}

// DivideRecovery divides what a third party owes between the insurer, up to
// what it has paid (Insurance Law 60; Maritime Code 252, from 2026-05-01
// 278), and the insured, for the rest of its loss. Where that does not reach
// both the named option D11 decides, and where the policy says nothing a note
// graded disputed tells that another reading would answer otherwise. For
// carriage by rail ask [DivideRail].
//
// What is missing is asked for. The errors name the field: an unknown word, a
// negative amount, two currencies, more paid than was lost, a day before
// 2015-04-24 ([courier.ErrNoRule]).
func DivideRecovery(y *Recovery) (Recovered, error) { return AppendDivideRecovery(nil, y) }

// AppendDivideRecovery is [DivideRecovery] with its reasons appended to dst.
func AppendDivideRecovery(dst []courier.Reason, y *Recovery) (out Recovered, err error) {
	if y == nil {
		y = &Recovery{}
	}
	cur, err := y.check()
	if err != nil {
		return Recovered{}, err
	}
	out.Rules, out.Reasons = Rules, dst
	meetAsk(&out.Grounds, "happened_on", y.HappenedOn.Known())
	meetAsk(&out.Grounds, "third_owes", y.Owed.Known())
	meetAsk(&out.Grounds, "insurer_paid", y.Paid.Known() || nothing(y.Gross)) // of no loss nothing was paid
	meetAsk(&out.Grounds, "gross_loss", y.Gross.Known())
	if len(out.Needs) > 0 {
		return out, nil
	}
	paid := courier.Minor(y.Paid.Minor(), cur)
	rest := y.Gross.Minor() - y.Paid.Minor()
	insurer, insured := shortShares(y.Method, y.Paid.Minor(), rest, y.Owed.Minor())
	out.Insurer, out.Insured = courier.Minor(insurer, cur), courier.Minor(insured, cur)
	out.Short = courier.Minor(rest-insured, cur)
	out.Excess = courier.Minor(y.Owed.Minor()-insurer-insured, cur)
	note := func(row *courier.Row, figures ...courier.Figure) {
		out.Reasons = row.AppendReason(out.Reasons, row.Cite(y.HappenedOn), courier.Notes, courier.Money{}, figures...)
	}
	passes, excess := &rowMeetPasses, &rowMeetRest
	if y.Law == MarineCargo {
		passes, excess = &rowMeetMarinePasses, &rowMeetMarineExcess
	}
	note(passes, paid.Figure())
	if y.Law == LandCargo || out.Excess.Sign() > 0 {
		note(excess, courier.Minor(rest, cur).Figure())
	}
	if y.Owed.Less(y.Gross) && rest > 0 && y.Paid.Sign() > 0 && y.Owed.Sign() > 0 {
		note(shortRows[y.Method], y.Owed.Figure(), out.Insured.Figure(), out.Insurer.Figure())
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), y.HappenedOn)
	return out, nil
}

// meetAsk asks for a fact that is not known.
func meetAsk(g *courier.Grounds, n courier.Need, known bool) {
	if !known {
		g.Needs = append(g.Needs, n)
	}
}

// shortShares divides what is owed between what the insurer paid and the
// rest of the loss.
func shortShares(method ShortMethod, paid, rest, owed int64) (insurer, insured int64) {
	owed = min(owed, paid+rest)
	switch method {
	case InsurerFirst:
		insurer = min(paid, owed)
		return insurer, owed - insurer
	case SharedByParts:
		if paid+rest > 0 {
			parts, _ := courier.Portions(courier.Fen(owed), paid, rest)
			return parts[0].Minor(), parts[1].Minor()
		}
	}
	insured = min(rest, owed)
	return owed - insured, insured
}

func (y *Recovery) check() (courier.Currency, error) {
	var r courier.Reading
	meetDay(&r, y.HappenedOn)
	r.Word("law", laws, uint8(y.Law))
	r.Word("method", shortMethods, uint8(y.Method))
	r.Amount("gross_loss", y.Gross)
	r.Amount("insurer_paid", y.Paid)
	r.Amount("third_owes", y.Owed)
	if y.Gross.Less(y.Paid) {
		r.Fault("insurer_paid", courier.ErrContradicts.Because("more than the loss of "+y.Gross.String()))
	}
	if y.Gross.Minor() == 1<<63-1 { // the portions need one unit of room
		r.Fault("gross_loss", courier.ErrRange)
	}
	return meetCurrency(&r), r.Err()
}

// meetDay reads the day of the event.
func meetDay(r *courier.Reading, on courier.Date) {
	if on.Known() && on.Before(firstDay) {
		r.Fault("happened_on", courier.ErrNoRule.Because(on.String()))
	}
}

// meetCurrency is the currency read, or the renminbi where none was.
func meetCurrency(r *courier.Reading) courier.Currency {
	if cur := r.Currency(); cur != 0 {
		return cur
	}
	return courier.CNY
}
