package insurance

import "github.com/courier-rules/courier"

// Loss is what is known about one event and the policy it fell under. Every
// field may be unknown; what is owed depends on is asked for. CNY 0.00 is
// known to be nothing. All amounts are of one currency.
type Loss struct {
	HappenedOn courier.Date `json:"happened_on,omitzero"` // 保险事故发生日: the law of this day answers

	Covered            courier.Answer `json:"covered,omitzero"`             // 属于保险责任: the cause is within the cover
	Excluded           courier.Answer `json:"excluded,omitzero"`            // 责任免除: it is not, because an exclusion of the policy names it
	ExclusionExplained courier.Answer `json:"exclusion_explained,omitzero"` // 该免责条款已提示并明确说明, when the contract was made
	Fraud              Fraud          `json:"fraud,omitzero"`               // none when there is none

	Gross    courier.Money `json:"gross_loss,omitzero"` // 核定损失: as established, at the value when it happened; or
	LostPart courier.Share `json:"lost_part,omitzero"`  // 损失比例: the share of the value that was lost
	Value    courier.Money `json:"value,omitzero"`      // 实际价值: of all that is insured, when it happened; under the Maritime Code by ValueAtOrigin
	Claimed  courier.Money `json:"claimed,omitzero"`    // 索赔金额: shown beside the loss; what is owed does not depend on it

	Salvage    courier.Money `json:"salvage,omitzero"`     // 残值: of remains that the insured keeps; CNY 0.00 when it keeps none
	Recovered  courier.Money `json:"recovered,omitzero"`   // 已从承运人等第三者取得的赔偿, for this loss
	RescueCost courier.Money `json:"rescue_cost,omitzero"` // 施救费用: necessary and reasonable, to prevent or lessen the loss
	SurveyCost courier.Money `json:"survey_cost,omitzero"` // 查勘费用 that is claimed: necessary and reasonable, to find cause and extent
	NoticeCost courier.Money `json:"notice_cost,omitzero"` // 执行保险人特别通知的费用 that is claimed, under the Maritime Code

	DeductibleExplained courier.Answer `json:"deductible_explained,omitzero"` // 免赔额、免赔率、比例赔付条款已提示并明确说明 (of a marine policy from 2026-05-01: on request)
	TermKnown           courier.Answer `json:"term_known,omitzero"`           // 被保险人知道或者应当知道该条款内容: of a marine policy, from 2026-05-01
	GivesUp             courier.Answer `json:"gives_up,omitzero"`             // 保险人放弃对保险标的的权利, which a marine insurer may; none while it has not

	// Facts of deductibles that turn on them.
	DeductibleLeft courier.Money  `json:"deductible_left,omitzero"` // 年度累计免赔额余额: what the year's losses have left of the pool
	Fragile        courier.Answer `json:"fragile,omitzero"`         // 易碎品
	Shipped        courier.Weight `json:"shipped_weight,omitzero"`  // 起运重量
	Short          courier.Weight `json:"short_weight,omitzero"`    // 短少重量
	DaysLate       courier.Count  `json:"days_late,omitzero"`       // 延误天数, of a loss by delay

	Policy *Policy `json:"policy,omitzero"`
}

// Fraud is what the insurer found of fraud against it, in a claim under the
// policy. It is not claim.FraudDemand, a consumer's demand for the increase
// after fraud of the carrier.
type Fraud uint8

// The findings. The insurer proves them.
const (
	NoFraud  Fraud = iota + 1 // 无
	Invented                  // 谎称发生保险事故: nothing happened
	Staged                    // 故意制造保险事故: the event did happen, and the applicant or the insured brought it about; not claim.FraudDemand.Staged, a case made up against the carrier
	Inflated                  // 以虚假证明、资料夸大损失程度
)

var frauds = courier.Words{"unknown", "none", "invented", "staged", "inflated"}

// String returns the word: "inflated".
func (f Fraud) String() string { return frauds.Word(uint8(f)) }

// MarshalText returns the word.
func (f Fraud) MarshalText() ([]byte, error) { return frauds.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Fraud) UnmarshalText(text []byte) error { return frauds.Unmarshal(text, (*uint8)(f)) }
