package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Against is who is charged. The zero Against is unknown.
type Against uint8

// The parties charged.
const (
	AgainstOutlet     Against = iota + 1 // 网点: another firm of the network
	AgainstDepartment                    // 部门: inside the firm
	AgainstWorker                        // 收派人员
)

var againsts = courier.Words{"unknown", "outlet", "department", "worker"}
var againstsZh = []string{"未知", "网点", "部门", "收派人员"}

// Name returns the name in the language: 网点, outlet.
func (a Against) Name(lang courier.Lang) string { return againsts.Name(uint8(a), againstsZh, lang) }

// String returns the word: "outlet".
func (a Against) String() string { return againsts.Word(uint8(a)) }

// MarshalText returns the word.
func (a Against) MarshalText() ([]byte, error) { return againsts.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Against) UnmarshalText(text []byte) error { return againsts.Unmarshal(text, (*uint8)(a)) }

// Charge is what is known about money charged to an outlet, a department or a
// worker after a loss or complaint. Networks publish no figures, so the
// windows and the evidence are the host's (APP-09).
type Charge struct {
	HappenedOn  courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Region      courier.Region `json:"region,omitzero"`      // where the worker works; for the local rule
	Against     Against        `json:"against,omitzero"`
	Founded     courier.Answer `json:"founded,omitzero"`     // 投诉成立、责任成立: the verdict on quality, found apart
	Disrupts    courier.Answer `json:"disrupts,omitzero"`    // 不合理的管理措施: it keeps the outlet from serving users properly
	Collect     courier.Answer `json:"collect,omitzero"`     // 到付运费未收: the charge is for freight collect that was not paid over
	Terms       *ChargeTerms   `json:"terms,omitzero"`       // nil while not known
	Evidence    []string       `json:"evidence,omitzero"`    // what was produced, by the words of the terms
	NotifiedOn  courier.Date   `json:"notified_on,omitzero"` // the day the charge was told
	AppealedOn  courier.Date   `json:"appealed_on,omitzero"` // 申诉、申请仲裁; unknown: there was none
	AsOf        courier.Date   `json:"as_of,omitzero"`
	AppealEnded courier.Answer `json:"appeal_ended,omitzero"` // the appeal was decided, and the charge stands
}

// ChargeTerms are the network's own rules.
type ChargeTerms struct {
	Cite     courier.Cite   `json:"cite"`
	Evidence []string       `json:"evidence,omitzero"` // 证据清单
	Appeal   courier.Period `json:"appeal,omitzero"`   // 申诉期限; unknown: the rules set none
}

// Charging is the answer to a [Charge]: granted, it may be charged.
type Charging struct {
	courier.Decision
	AppealLast    courier.Date `json:"appeal_last,omitzero"`
	AppealTiming  Timing       `json:"appeal_timing,omitzero"`
	EvidenceShort []string     `json:"evidence_short,omitzero"` // required and not produced
}

const (
	chargeOutlet courier.Facts = 1 << iota
	chargeWorker
	chargeFounded
	chargeDisrupts
	chargeCollect
	chargeZhejiang
	chargeProved
	chargeAppealed
	chargeSettled
)

var againstMeans = []courier.Facts{AgainstOutlet - 1: chargeOutlet, AgainstDepartment - 1: 0, AgainstWorker - 1: chargeWorker}

var chargeback = courier.NewQuestion([]courier.Field{
	courier.YesNo("founded", chargeFounded),
	{Need: "against", Owns: chargeOutlet | chargeWorker, Values: againstMeans},
	courier.YesNo("disrupts", chargeDisrupts),
	courier.YesNo("collect", chargeCollect),
	courier.YesNo("region", chargeZhejiang),
	courier.YesNo("terms", chargeProved),
	courier.YesNo("notified_on", chargeAppealed),
	courier.YesNo("appeal_ended", chargeSettled),
}, []courier.Ground{
	{Row: courier.Row{Code: "liability.charge.by_terms", Staff: true, IDs: "APP-09 APP-12", Cites: courier.InTerms(),
		Zh: "责任成立，按照网络或者企业内部的规则扣款", En: "responsibility is established, and the rules of the network or firm charge it"},
		Effect: courier.Grants, If: chargeFounded},
	{Row: courier.Row{Code: "liability.charge.unfounded", Staff: true, IDs: "APP-09 APP-12", Cites: byHouse,
		Zh: "责任不成立的，不得扣款", En: "no responsibility is established, and nothing is charged"},
		Effect: courier.Bars, Unless: chargeFounded, Binds: true},
	{Row: courier.Row{Code: "liability.charge.worker_cleared", Staff: true, IDs: "APP-06", Cites: law(courier.ZhejiangExpress, "41"),
		Zh: "投诉不成立的，按照投诉澄清免责机制，收派人员免责", En: "the complaint is unfounded, and the worker is cleared under the scheme that the firm must keep"},
		Effect: courier.Bars, If: chargeWorker | chargeZhejiang, Unless: chargeFounded},
	{Row: courier.Row{Code: "liability.charge.unproved", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "规则要求的证据不全，不得扣款", En: "the evidence that the rules require is not complete, and nothing is charged"},
		Effect: courier.Bars, Unless: chargeProved},
	{Row: courier.Row{Code: "liability.charge.unreasonable_measure", Staff: true, IDs: "APP-09", Cites: law(courier.ExpressMeasures2023, "20, 49"),
		Zh: "总部快递企业应当采取合理的管理措施，不得因不合理的管理措施使网点不能正常提供快递服务", En: "headquarters must use reasonable measures: none may keep an outlet from serving users properly"},
		Effect: courier.Bars, If: chargeOutlet | chargeDisrupts},
	{Row: courier.Row{Code: "liability.charge.appeal_pending", Staff: true, IDs: "APP-09", Cites: courier.InTerms(),
		Zh: "已经申诉而尚未处理完毕的，暂不扣款，由人处理", En: "an appeal is pending: nothing is charged yet, and a person decides"},
		Effect: courier.Refers, If: chargeAppealed, Unless: chargeSettled},
	{Row: courier.Row{Code: "liability.charge.freight_collect", Staff: true, IDs: "APP-09", Cites: byHouse,
		Zh: "到付运费未收的追偿没有公开的通用规则，依照网络自己的规则", En: "no public rule says how unpaid freight collect is recovered in a network: its own rules do"},
		Effect: courier.Notes, If: chargeCollect},
	{Row: courier.Row{Code: "liability.charge.customer_first", Staff: true, IDs: "APP-09 APP-12", Cites: byHouse,
		Zh: "内部划分责任和扣款不影响先行向客户赔付", En: "the customer is paid first: that never waits for the division inside"},
		Effect: courier.Notes},
})

var (
	rowAppealOpen = courier.Row{Code: "liability.charge.appeal_until", Staff: true, IDs: "APP-09", Cites: courier.InTerms(), Names: [3]string{"last"},
		Zh: "可以在{last}以前申诉", En: "an appeal may be made until {last}"}
	rowAppealLate = courier.Row{Code: "liability.charge.appeal_late", Staff: true, IDs: "APP-09", Cites: courier.InTerms(), Names: [3]string{"last"},
		Zh: "申诉期限已于{last}届满", En: "the window for an appeal ended on {last}"}
	rowVerdictApart = courier.Row{Code: "liability.charge.verdict_apart", Staff: true, IDs: "APP-12", Cites: textbook,
		Zh: "质量责任的认定与扣款分别记录，未扣款不改变认定", En: "the verdict on quality is recorded apart from the money: no charge does not change it"}
)

// Chargeback says whether an outlet, department or worker may be charged: by
// the network's own rules, with the evidence that they require, not while an
// appeal made in time is pending, not for an unfounded complaint, and not by a
// measure that keeps an outlet from serving users (Express Market Measures 20,
// 49, from 2024-03-01). The verdict on quality stays apart from the money.
func Chargeback(c *Charge) (Charging, error) { return AppendChargeback(nil, c) }

// AppendChargeback is [Chargeback] with its reasons appended to dst, for a
// caller that reuses the memory; dst is meant to have length 0.
func AppendChargeback(dst []courier.Reason, c *Charge) (a Charging, err error) {
	if c == nil {
		c = &Charge{}
	}
	if err := c.check(); err != nil {
		return Charging{}, err
	}
	if !c.HappenedOn.Known() || c.Terms == nil {
		a.Verdict, a.Rules, a.Reasons = courier.Referred, Rules, dst
		if !c.HappenedOn.Known() {
			a.Needs = append(a.Needs, "happened_on")
		}
		if c.Terms == nil {
			a.Needs = append(a.Needs, "terms")
		}
		return a, nil
	}
	late := c.appeal(&a)
	for _, e := range c.Terms.Evidence {
		if !slices.Contains(c.Evidence, e) {
			a.EvidenceShort = append(a.EvidenceShort, e)
		}
	}
	a.Decision = chargeback.Decide(roomFor(dst), c.read(&a), c.HappenedOn, &c.Terms.Cite)
	a.Rules = Rules
	if a.AppealLast.Known() {
		row := &rowAppealOpen
		if late {
			row = &rowAppealLate
		}
		a.Reasons = append(a.Reasons, row.SpeakFrom(&c.Terms.Cite, courier.Notes, a.AppealLast.Figure()))
	}
	a.Reasons = append(a.Reasons, rowVerdictApart.Speak(c.HappenedOn, courier.Notes))
	return a, nil
}

// appeal counts the window of the appeal and reports whether it is over.
func (c *Charge) appeal(a *Charging) bool {
	if d, ok := c.Terms.Appeal.Count(c.NotifiedOn, courier.NoRoll, courier.Calendar{}); ok {
		a.AppealLast = d.Last
	}
	a.AppealTiming, _ = timing(a.AppealLast, c.AppealedOn, c.AsOf, "")
	return a.AppealTiming == TooLate
}

func (c *Charge) read(a *Charging) (k courier.Known) {
	k.Answer(chargeFounded, c.Founded)
	if c.Against != 0 {
		k.Among(chargeOutlet|chargeWorker, againstMeans[c.Against-1])
	}
	k.Answer(chargeDisrupts, c.Disrupts)
	k.Answer(chargeCollect, c.Collect)
	if c.Region != 0 {
		k.Answer(chargeZhejiang, courier.AnswerOf(c.Region == courier.Zhejiang))
	}
	k.Answer(chargeProved, courier.AnswerOf(len(a.EvidenceShort) == 0))
	if !c.AppealedOn.Known() || a.AppealTiming != 0 || !c.Terms.Appeal.Known() { // else the window may be over
		k.Answer(chargeAppealed, courier.AnswerOf(c.AppealedOn.Known() && a.AppealTiming != TooLate))
	}
	k.Answer(chargeSettled, c.AppealEnded)
	return k
}

func (c *Charge) check() error {
	var read courier.Reading
	checkDay(&read, c.HappenedOn, 0)
	read.Region("region", c.Region)
	read.Word("against", againsts, uint8(c.Against))
	read.Answer("founded", c.Founded)
	read.Answer("disrupts", c.Disrupts)
	read.Answer("collect", c.Collect)
	read.Answer("appeal_ended", c.AppealEnded)
	read.Order("appealed_on", c.NotifiedOn, c.AppealedOn)
	if t := c.Terms; t != nil {
		t.Cite.CheckTerms(&read, "terms.cite")
		checkWindow(&read, "terms.appeal", t.Appeal)
	}
	return read.Err()
}
