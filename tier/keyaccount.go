package tier

import (
	"sort"

	"github.com/courier-rules/courier"
)

// Profile is what is on file about a key account: the facts to have before it
// is taken over (seed 004, question 2), and when they were last gone through.
// A yes says that the fact is on file, whatever it says.
type Profile struct {
	On       courier.Date   `json:"on,omitzero"`          // day asked about
	Reviewed courier.Date   `json:"reviewed_on,omitzero"` // day on which the file was last gone through; unknown: never, as far as is known
	Every    courier.Period `json:"every,omitzero"`       // 定期分析 by the host's own rule; days, months or years

	Industry        courier.Answer `json:"industry,omitzero"`         // 行业特点
	Product         courier.Answer `json:"product,omitzero"`          // 产品特点
	SalesModel      courier.Answer `json:"sales_model,omitzero"`      // 销售模式
	AfterSales      courier.Answer `json:"after_sales,omitzero"`      // 售后模式
	SaleDetails     courier.Answer `json:"sale_details,omitzero"`     // 销售过程细节
	LogisticsPlan   courier.Answer `json:"logistics_plan,omitzero"`   // 物流方案
	SpecialHandling courier.Answer `json:"special_handling,omitzero"` // 特殊操作要求
	InsurancePayout courier.Answer `json:"insurance_payout,omitzero"` // 合同：保险理赔
	LateReduction   courier.Answer `json:"late_reduction,omitzero"`   // 合同：晚点减免
	SignedReceipts  courier.Answer `json:"signed_receipts,omitzero"`  // 合同：签单返回
	Settlement      courier.Answer `json:"settlement,omitzero"`       // 合同：结算方式
	Competitors     courier.Answer `json:"competitors,omitzero"`      // 竞争对手
	FormerCarriers  courier.Answer `json:"former_carriers,omitzero"`  // 以往承运商
}

// Readiness is the answer for a [Profile].
type Readiness struct {
	courier.Grounds                  // the needs are the facts that are not on file
	OnFile          courier.Count    `json:"on_file"`              // of the thirteen
	Next            courier.Deadline `json:"next_review,omitzero"` // by when the file is gone through again
}

// onFile lists the facts by their path, in the order of the source.
func (p *Profile) onFile() [13]struct {
	need courier.Need
	have courier.Answer
} {
	return [13]struct {
		need courier.Need
		have courier.Answer
	}{
		{"industry", p.Industry}, {"product", p.Product}, {"sales_model", p.SalesModel}, {"after_sales", p.AfterSales}, {"sale_details", p.SaleDetails},
		{"logistics_plan", p.LogisticsPlan}, {"special_handling", p.SpecialHandling}, {"insurance_payout", p.InsurancePayout}, {"late_reduction", p.LateReduction},
		{"signed_receipts", p.SignedReceipts}, {"settlement", p.Settlement}, {"competitors", p.Competitors}, {"former_carriers", p.FormerCarriers},
	}
}

// TakeOver says which facts about a key account are still to be gathered
// before it is taken over, and when its file is to be gone through again. The
// errors name the field: an unknown word, a review after the day, a period
// that is not counted in days, months or years.
func TakeOver(p *Profile) (Readiness, error) {
	if p == nil {
		p = new(Profile)
	}
	var read courier.Reading
	r := Readiness{Grounds: courier.Grounds{Rules: Rules}}
	n := int64(0)
	for _, f := range p.onFile() {
		if read.Answer(string(f.need), f.have); f.have == courier.Yes {
			n++
		} else {
			r.Needs = append(r.Needs, f.need)
		}
	}
	read.Order("reviewed_on", p.Reviewed, p.On)
	countedInDays(&read, "every", p.Every)
	if err := read.Err(); err != nil {
		return Readiness{}, err
	}
	r.OnFile = courier.CountOf(n)
	row := &readyRow
	if n < 13 {
		row = &missingRow
	}
	r.Reasons = append(r.Reasons, row.Speak(p.On, courier.Notes, r.OnFile.Figure(), courier.CountOf(13).Figure()))
	if next, ok := p.Every.Count(p.Reviewed, courier.NoRoll, courier.Calendar{}); ok {
		r.Next = next
		if row = &reviewNextRow; p.On.After(next.Last) {
			row = &reviewLateRow
		}
		r.Reasons = append(r.Reasons, row.Speak(p.On, courier.Notes, next.Last.Figure()))
	}
	return r, nil
}

// Contract is what is known about the end of a key account's contract.
type Contract struct {
	On     courier.Date   `json:"on,omitzero"`
	Ends   courier.Date   `json:"ends_on,omitzero"` // last day
	Notice courier.Period `json:"notice,omitzero"`  // how long before the end it takes notice; left out: the contract does not say
	Renews courier.Answer `json:"renews,omitzero"`  // it goes on by itself unless one side gives notice
}

// Renewal is the answer for a [Contract].
type Renewal struct {
	courier.Grounds
	Days     courier.Count `json:"days,omitzero"`      // to the last day; 0 when it has come or passed
	NoticeBy courier.Date  `json:"notice_by,omitzero"` // last day to give notice; unknown where the contract does not say
}

// Renew says how long a contract still runs, by when notice has to be given,
// and what happens if none is. Facts that are missing are asked for. The
// errors name the field: an unknown word, a notice in hours or working days.
func Renew(c *Contract) (Renewal, error) {
	if c == nil {
		c = new(Contract)
	}
	var read courier.Reading
	read.Answer("renews", c.Renews)
	countedInDays(&read, "notice", c.Notice)
	if err := read.Err(); err != nil {
		return Renewal{}, err
	}
	r := Renewal{Grounds: courier.Grounds{Rules: Rules}}
	for _, f := range []struct {
		need  courier.Need
		known bool
	}{{"on", c.On.Known()}, {"ends_on", c.Ends.Known()}, {"renews", c.Renews.Known()}} {
		if !f.known {
			r.Needs = append(r.Needs, f.need)
		}
	}
	if len(r.Needs) > 0 {
		return r, nil
	}
	days := max(c.Ends.Sub(c.On), 0)
	r.Days, r.NoticeBy = courier.CountOf(int64(days)), c.noticeBy()
	row := &endsRow
	switch renews, over := c.Renews == courier.Yes, c.On.After(c.Ends); {
	case over && renews:
		row = &overRenewsRow
	case over:
		row = &overRow
	case renews:
		row = &renewsRow
	}
	r.Reasons = append(r.Reasons, row.Speak(c.On, courier.Notes, c.Ends.Figure(), r.Days.Figure()))
	if r.NoticeBy.Known() {
		if row = &noticeRow; c.On.After(r.NoticeBy) {
			row = &noticeOverRow
		}
		r.Reasons = append(r.Reasons, row.Speak(c.On, courier.Notes, r.NoticeBy.Figure()))
	}
	return r, nil
}

// noticeBy is the last day from which the notice still fits in before the
// end, looked for between the first day of all and the end.
func (c *Contract) noticeBy() courier.Date {
	first := courier.Day(1, 1, 1)
	days := sort.Search(c.Ends.Sub(first)+1, func(n int) bool {
		full, ok := c.Notice.Count(first.AddDays(n), courier.NoRoll, courier.Calendar{})
		return !ok || full.Last.After(c.Ends)
	})
	if days == 0 {
		return courier.Date{}
	}
	return first.AddDays(days - 1)
}

// SpecialPrice is what is known about a price outside the tariff 特殊价格.
type SpecialPrice struct {
	On       courier.Date   `json:"on,omitzero"`
	Approved courier.Answer `json:"approved,omitzero"` // 已审批 by whoever may, in the host's own order
	From     courier.Date   `json:"from,omitzero"`     // first day
	Until    courier.Date   `json:"until,omitzero"`    // last day: a special price without an end is none
}

// PriceHolds says whether a special price holds on a day: it takes an approval
// and an end. Facts that are missing are asked for. The errors name the field:
// an unknown word, an end before the beginning.
func PriceHolds(p *SpecialPrice) (courier.Decision, error) {
	if p == nil {
		p = new(SpecialPrice)
	}
	var read courier.Reading
	read.Answer("approved", p.Approved)
	read.Order("until", p.From, p.Until)
	if err := read.Err(); err != nil {
		return courier.Decision{}, err
	}
	d := courier.Decision{Verdict: courier.Granted, Grounds: courier.Grounds{Rules: Rules}}
	refuse := func(row *courier.Row, figures ...courier.Figure) {
		d.Verdict = courier.Refused
		d.Reasons = append(d.Reasons, row.Speak(p.On, courier.Bars, figures...))
	}
	if p.Approved == courier.No {
		refuse(&priceNotApprovedRow)
	}
	if p.On.Known() && p.On.Before(p.From) {
		refuse(&priceNotYetRow, p.From.Figure())
	}
	if p.Until.Known() && p.On.After(p.Until) {
		refuse(&priceOverRow, p.Until.Figure())
	}
	if d.Verdict == courier.Refused {
		return d, nil
	}
	for _, f := range []struct {
		need  courier.Need
		known bool
	}{{"on", p.On.Known()}, {"approved", p.Approved.Known()}, {"from", p.From.Known()}, {"until", p.Until.Known()}} {
		if !f.known {
			d.Verdict, d.Needs = courier.Referred, append(d.Needs, f.need)
		}
	}
	if d.Verdict == courier.Granted {
		d.Reasons = append(d.Reasons, priceHoldsRow.Speak(p.On, courier.Grants, p.Until.Figure()))
	}
	return d, nil
}
