package claim

import "github.com/courier-rules/courier"

// Recovery is what a carrier paid on a claim, and from whom some of it may
// come back. Every sum is of one currency.
type Recovery struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Paid       courier.Money  `json:"paid,omitzero"`        // 已向索赔人赔付, without goodwill
	Cases      []RecoveryCase `json:"cases,omitzero"`       // in the order in which they are to be gone after
}

// RecoveryCase is one party that may owe some of it back. What it owes is
// decided elsewhere: in liability by its Split, Between and Recourse, in the
// package insurance, or by agreement.
type RecoveryCase struct {
	From     RecoveryFrom   `json:"from"`              // missing is an error
	Owes     courier.Money  `json:"owes,omitzero"`     // what it owes of what was paid; CNY 0.00 for nothing
	Got      courier.Money  `json:"got,omitzero"`      // received so far; unknown for nothing yet
	Accepted courier.Answer `json:"accepted,omitzero"` // 对方已认可
	GivenUp  courier.Answer `json:"given_up,omitzero"` // 已放弃追偿, with approval
	LastDay  courier.Date   `json:"last_day,omitzero"` // last day for the recourse, by liability.Bar
	AsOf     courier.Date   `json:"as_of,omitzero"`    // the day on which it is asked
}

// RecoveryFrom is whom a carrier goes after. The zero value is unknown.
type RecoveryFrom uint8

// The parties.
const (
	FromInsurer       RecoveryFrom = iota + 1 // 责任保险人
	FromSubcontractor                         // 分包承运人、加盟企业、区段承运人
	FromShipper                               // 寄件人、托运人
	FromRecipient                             // 收件人、收货人
	FromStaff                                 // 工作人员
	FromThirdParty                            // 第三人
)

var recoveryFroms = courier.Words{"unknown", "insurer", "subcontractor", "shipper", "recipient", "staff", "third_party"}
var recoveryFromsZh = []string{"未知", "责任保险人", "分包承运人", "寄件人", "收件人", "工作人员", "第三人"}

// Name returns the name in the language: 分包承运人, subcontractor.
func (f RecoveryFrom) Name(lang courier.Lang) string {
	return recoveryFroms.Name(uint8(f), recoveryFromsZh, lang)
}

// String returns the word: "subcontractor".
func (f RecoveryFrom) String() string { return recoveryFroms.Word(uint8(f)) }

// MarshalText returns the word.
func (f RecoveryFrom) MarshalText() ([]byte, error) { return recoveryFroms.Marshal(uint8(f)) }

// UnmarshalText reads the word.
func (f *RecoveryFrom) UnmarshalText(text []byte) error {
	return recoveryFroms.Unmarshal(text, (*uint8)(f))
}

// RecoveryLine is one case with its sums: Due is what of it may still be asked.
type RecoveryLine struct {
	From RecoveryFrom  `json:"from"`
	Got  courier.Money `json:"got"`
	Due  courier.Money `json:"due"` // nothing where it was given up
}

// Recovered is the answer to a [Recovery]. Got, Due and Borne add up to what
// was paid.
type Recovered struct {
	courier.Grounds
	Lines []RecoveryLine `json:"lines,omitzero"` // one for each case, in its order
	Got   courier.Money  `json:"got,omitzero"`   // back already
	Due   courier.Money  `json:"due,omitzero"`   // still to be asked for
	Borne courier.Money  `json:"borne,omitzero"` // stays with the carrier
}

// Recover lists what a carrier can have back of what it paid, sum by party. It
// never has back more than it paid: where the parties owe more together, the
// later cases are cut, and a person sees to it. What was given up stays with
// the carrier. Its own answer to the claimant does not wait for any of it
// (Civil Code 593).
//
// A case whose last day is over is told: that is a defence of the other side,
// which may pay all the same. Unknown sums come back as needs. The errors name
// the field: an unknown word, a negative sum, two currencies, more received
// than is owed or than was paid.
func Recover(r *Recovery) (Recovered, error) { return AppendRecover(nil, r) }

// AppendRecover is [Recover] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendRecover(dst []courier.Reason, r *Recovery) (out Recovered, err error) {
	if r == nil {
		r = &Recovery{}
	}
	if err := r.check(); err != nil {
		return Recovered{}, err
	}
	p := proceed(dst, r.HappenedOn)
	if len(r.Cases) > 0 {
		p.tell(&rowRecoverFirst, courier.Notes)
	}
	if !r.Paid.Known() {
		p.need("paid")
	}
	for i := range r.Cases {
		if !r.Cases[i].Owes.Known() {
			p.need(courier.Need(courier.Index("cases", i)) + ".owes")
		}
	}
	if len(p.needs) == 0 {
		r.lines(&p, &out)
	}
	out.Grounds = p.grounds()
	return out, nil
}

// lines shares out what was paid: first what is back already, then what is
// still due, case by case.
func (r *Recovery) lines(p *procedure, out *Recovered) {
	cur := r.Paid.Currency()
	left, got, due := r.Paid.Minor(), int64(0), int64(0)
	for i := range r.Cases {
		got += r.Cases[i].Got.Minor()
	}
	left -= got
	for i := range r.Cases {
		c := &r.Cases[i]
		open := c.Owes.Minor() - c.Got.Minor()
		line := RecoveryLine{From: c.From, Got: courier.Minor(c.Got.Minor(), cur)}
		switch {
		case c.GivenUp == courier.Yes:
			p.tellItem(&rowRecoverGivenUp, courier.Notes, i, courier.Minor(open, cur).Figure())
			open = 0
		case open > left:
			p.tellItem(&rowRecoverCut, courier.Refers, i, c.Owes.Figure(), courier.Minor(left, cur).Figure())
			open = left
		case open > 0:
			p.tellItem(&rowRecoverDue, courier.Changes, i, courier.Minor(open, cur).Figure())
		}
		r.told(p, c, i, open)
		left, due = left-open, due+open
		line.Due = courier.Minor(open, cur)
		out.Lines = append(out.Lines, line)
	}
	out.Got, out.Due, out.Borne = courier.Minor(got, cur), courier.Minor(due, cur), courier.Minor(left, cur)
	p.tell(&rowRecoverBorne, courier.Changes, out.Got.Figure(), out.Due.Figure(), out.Borne.Figure())
}

// told tells of a case that is disputed, or whose last day is over.
func (r *Recovery) told(p *procedure, c *RecoveryCase, i int, open int64) {
	if open == 0 {
		return
	}
	if c.Accepted == courier.No {
		p.tellItem(&rowRecoverDisputed, courier.Refers, i)
	}
	if c.LastDay.Known() && c.AsOf.After(c.LastDay) {
		p.tellItem(&rowRecoverLate, courier.Warns, i, c.LastDay.Figure())
	}
}

func (r *Recovery) check() error {
	var read courier.Reading
	read.Amount("paid", r.Paid)
	total := courier.Minor(0, r.Paid.Currency())
	for i := range r.Cases {
		mark, c := read.Faults(), &r.Cases[i]
		read.Word("from", recoveryFroms, uint8(c.From))
		if c.From == 0 {
			read.Fault("from", courier.ErrMissing)
		}
		read.Amount("owes", c.Owes)
		read.Amount("got", c.Got)
		read.Answer("accepted", c.Accepted)
		read.Answer("given_up", c.GivenUp)
		if c.Owes.Less(c.Got) {
			read.Fault("got", courier.ErrContradicts.Because(c.Got.String()+" of "+c.Owes.String()))
		}
		if read.Faults() == mark && r.Paid.Known() && c.Got.Known() {
			sum, err := total.Add(c.Got)
			if err != nil || r.Paid.Less(sum) {
				read.Fault("got", courier.ErrContradicts.Because("more came back than "+r.Paid.String()))
			} else {
				total = sum
			}
		}
		read.UnderIndex(mark, "cases", i)
	}
	return read.Err()
}

func recoverRow(name, ids string, cites []courier.Cite, field courier.Need, zh, en string, names ...string) courier.Row {
	row := courier.Row{Code: courier.Code("claim.recover." + name), Staff: true, IDs: ids, Cites: cites, Field: field, Zh: zh, En: en}
	copy(row.Names[:], names)
	return row
}

var (
	rowRecoverFirst = recoverRow("first", "APP-05", lawLater(courier.CivilCode, "593"), "",
		"承运人先向索赔人承担责任，再依法律或者约定追偿", "the carrier answers to the claimant first, and then has recourse by law or agreement")
	rowRecoverDue = recoverRow("due", "APP-05 APP-11", courier.ByHouse(), "cases[]",
		"可以追偿{due}", "{due} can be asked back", "due")
	rowRecoverGivenUp = recoverRow("given_up", "APP-05", courier.ByHouse(), "cases[]",
		"已放弃追偿{sum}，由承运人自担", "{sum} was given up and stays with the carrier", "sum")
	rowRecoverCut = recoverRow("cut", "APP-05", courier.ByHouse(), "cases[]",
		"该方应负担{owes}，但所赔付的只余{left}，追偿不得超过所赔付的，由人工核对", "this party owes {owes}, but only {left} of what was paid is left: no more is asked back than was paid, and a person checks", "owes", "left")
	rowRecoverDisputed = recoverRow("disputed", "APP-05 APP-09", courier.ByHouse(), "cases[]",
		"对方没有认可，由人工协商或者申请裁断", "the other side does not accept it: a person negotiates, or has it ruled on")
	rowRecoverLate = recoverRow("late", "APP-11 LIA-13", courier.ByHouse(), "cases[]",
		"追偿时效已于{last}届满，对方可以提出抗辩", "the time for recourse was over on {last}: the other side may plead it", "last")
	rowRecoverBorne = recoverRow("borne", "APP-05", courier.ByHouse(), "paid",
		"已追回{got}，尚可追偿{due}，承运人自担{borne}", "{got} is back, {due} can still be asked for, {borne} stays with the carrier", "got", "due", "borne")
)

var recoverRows = []*courier.Row{&rowRecoverFirst, &rowRecoverDue, &rowRecoverGivenUp, &rowRecoverCut, &rowRecoverDisputed, &rowRecoverLate, &rowRecoverBorne}
