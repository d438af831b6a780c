package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// ExemptGround is a case in which the trade's lists free the carrier (CLM-06).
// Only some are grounds of the law; the rest stand in contracts alone. The zero
// ExemptGround is unknown.
type ExemptGround uint8

// The grounds.
const (
	ExemptCustomersFault ExemptGround = iota + 1 // 客户的责任
	ExemptNature                                 // 货物的自然性质、合理损耗
	ExemptForceMajeure                           // 不可抗力，保价的除外
	ExemptNotClaimed                             // 交寄满一年未查询又未索赔, 索赔期已过
	ExemptSignedIntact                           // 包装完好，签收时无异议
	ExemptSeized                                 // 依法没收、禁寄品被没收
	ExemptDetained                               // 被寄达国扣留
	ExemptWrongWaybill                           // 运单填写错误
	ExemptIndirect                               // 间接损失
)

var exemptWords = courier.Words{"unknown", "customers_fault", "nature_of_goods", "force_majeure", "not_claimed", "signed_intact", "seized", "detained_abroad", "wrong_waybill", "indirect_loss"}
var exemptsZh = []string{"未知", "客户的责任", "货物的自然性质", "不可抗力", "逾期未查询、未索赔", "完好签收", "依法没收", "被寄达国扣留", "运单填写错误", "间接损失"}

// exemptGroundCount is how many there are.
const exemptGroundCount = int(ExemptIndirect)

// Name returns the name in the language: 依法没收, seized.
func (g ExemptGround) Name(lang courier.Lang) string {
	return exemptWords.Name(uint8(g), exemptsZh, lang)
}

// String returns the word: "seized".
func (g ExemptGround) String() string { return exemptWords.Word(uint8(g)) }

// MarshalText returns the word.
func (g ExemptGround) MarshalText() ([]byte, error) { return exemptWords.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *ExemptGround) UnmarshalText(text []byte) error {
	return exemptWords.Unmarshal(text, (*uint8)(g))
}

// ExemptTerms are the cases that a carrier's terms exempt. The reasons of an
// answer point at Cite, so it must not change while they live.
type ExemptTerms struct {
	Cite    courier.Cite   `json:"cite,omitzero"` // a contract or a practice, no law
	Grounds []ExemptGround `json:"grounds,omitzero"`
}

// TextbookExempt is the four cases of the training text, whose list is known
// from the trade alone (CLM-06).
func TextbookExempt() ExemptTerms {
	return ExemptTerms{Cite: courier.Art(courier.ExpressTextbook, "").Graded(courier.Reported),
		Grounds: []ExemptGround{ExemptCustomersFault, ExemptNature, ExemptForceMajeure, ExemptNotClaimed, ExemptSignedIntact}}
}

// EMSInternationalExempt is the list of EMS international terms (TM-EMS-I,
// undated): the same four ideas, and seizure, detention abroad and the claim
// period that passed.
func EMSInternationalExempt() ExemptTerms {
	return ExemptTerms{Cite: courier.Art(courier.EMSInternationalTerms, ""),
		Grounds: []ExemptGround{ExemptCustomersFault, ExemptNature, ExemptForceMajeure, ExemptNotClaimed, ExemptSignedIntact, ExemptSeized, ExemptDetained}}
}

// EMSSixFoldExempt is the list of the newer copy of EMS domestic terms
// (TM-EMS-D6, of low trust).
func EMSSixFoldExempt() ExemptTerms {
	return ExemptTerms{Cite: courier.Art(courier.EMSSixFoldTerms, "").Graded(courier.Disputed),
		Grounds: []ExemptGround{ExemptForceMajeure, ExemptSeized, ExemptSignedIntact, ExemptCustomersFault, ExemptNature, ExemptWrongWaybill, ExemptNotClaimed, ExemptIndirect}}
}

// Pleading is a ground of its terms that a carrier relies on.
type Pleading struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Ground     ExemptGround   `json:"ground"`               // which one; missing is an error
	Terms      *ExemptTerms   `json:"terms,omitzero"`       // the list; nil while not known, empty for none
	Found      courier.Answer `json:"found,omitzero"`       // 事由成立: the carrier showed it
	Declared   courier.Answer `json:"declared,omitzero"`    // 保价: cover was bought, for force majeure
	Included   courier.Answer `json:"included,omitzero"`    // 条款已订入合同, as liability.Standing.Inclusion says
	Valid      courier.Answer `json:"valid,omitzero"`       // 条款有效, and liability.Standing.Validity
}

// Pleaded is the answer to a [Pleading].
type Pleaded struct {
	courier.Decision // granted: the ground holds by contract
}

// Plead says what a ground of exemption in a carrier's terms is worth.
//
// The customer's fault, the nature of the goods and force majeure are grounds
// of the law: [liability.Decide] answers for them, and a person sees that it was
// asked. That nobody claimed in time takes no right away (LIA-13), nor does a
// signature without objection, which is evidence (LIA-06): neither is an
// exemption, whatever the terms say. The others stand by contract alone: where
// the clause is part of the contract and valid (LIA-07, LIA-08).
//
// Unknown facts come back as needs. The errors name the field: a missing or
// unknown word, terms that claim to be law, a day before 2021-01-01.
func Plead(p *Pleading) (Pleaded, error) { return AppendPlead(nil, p) }

// AppendPlead is [Plead] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendPlead(dst []courier.Reason, p *Pleading) (Pleaded, error) {
	if p == nil {
		return Pleaded{}, courier.At("ground", courier.ErrMissing)
	}
	if err := p.check(); err != nil {
		return Pleaded{}, err
	}
	w := proceed(dst, p.HappenedOn)
	verdict := p.judge(&w)
	if verdict == 0 {
		verdict = courier.Referred
	}
	return Pleaded{courier.Decision{Verdict: verdict, Grounds: w.grounds()}}, nil
}

// judge returns the verdict, zero while facts are missing.
func (p *Pleading) judge(w *procedure) courier.Verdict {
	if !p.HappenedOn.Known() {
		w.need("happened_on")
		return 0
	}
	switch p.Ground {
	case ExemptNotClaimed:
		w.tell(&rowExemptNotClaimed, courier.Bars)
		return courier.Refused
	case ExemptSignedIntact:
		w.tell(&rowExemptSigned, courier.Bars)
		return courier.Refused
	case ExemptCustomersFault, ExemptNature, ExemptForceMajeure:
		w.tell(&rowExemptLaw, courier.Refers)
		if p.Ground == ExemptForceMajeure && p.Declared == courier.Yes && p.listed(p.Ground) {
			w.tellFrom(&rowExemptInsured, &p.Terms.Cite, courier.Conditions)
		}
		return courier.Referred
	}
	return p.byContract(w)
}

// byContract tries a ground that stands in the terms alone.
func (p *Pleading) byContract(w *procedure) courier.Verdict {
	switch {
	case p.Found == courier.No:
		w.tell(&rowExemptNotFound, courier.Bars)
		return courier.Refused
	case p.Terms != nil && !p.listed(p.Ground):
		w.tell(&rowExemptNotListed, courier.Bars)
		return courier.Refused
	case p.Included == courier.No || p.Valid == courier.No:
		row := &rowExemptNotIncluded
		if p.Valid == courier.No {
			row = &rowExemptVoid
		}
		w.tell(row, courier.Bars)
		return courier.Refused
	case p.Terms == nil || p.Found == 0 || p.Included == 0 || p.Valid == 0:
		if p.Terms == nil {
			w.need("terms")
		}
		w.ask("found", p.Found)
		w.ask("included", p.Included)
		w.ask("valid", p.Valid)
		return 0
	}
	w.tellFrom(&rowExemptStands, &p.Terms.Cite, courier.Grants)
	return courier.Granted
}

func (p *Pleading) listed(g ExemptGround) bool {
	return p.Terms != nil && slices.Contains(p.Terms.Grounds, g)
}

func (p *Pleading) check() error {
	var r courier.Reading
	r.Word("ground", exemptWords, uint8(p.Ground))
	if p.Ground == 0 {
		r.Fault("ground", courier.ErrMissing)
	}
	if p.HappenedOn.Known() && p.HappenedOn.Before(standingFrom) {
		r.Fault("happened_on", courier.ErrNoRule.Because(p.HappenedOn.String()))
	}
	r.Answer("found", p.Found)
	r.Answer("declared", p.Declared)
	r.Answer("included", p.Included)
	r.Answer("valid", p.Valid)
	if t := p.Terms; t != nil && len(t.Grounds) > 0 {
		t.Cite.CheckTerms(&r, "terms.cite")
		for i, g := range t.Grounds {
			if g == 0 || int(g) > exemptGroundCount {
				r.Fault(courier.Index("terms.grounds", i), courier.ErrUnknownWord.Because(g.String()))
			}
		}
	}
	return r.Err()
}

var (
	rowExemptLaw = bareRow("claim.exempt.law", "CLM-06 LIA-01", art(courier.CivilCode, "832"), "ground",
		"该事由是法定的免责事由，由承运人证明，按责任认定的结论处理", "a ground of the law, which the carrier proves: the decision on liability answers")
	rowExemptInsured = bareRow("claim.exempt.declared", "CLM-06 LIA-05", courier.InTerms(), "declared",
		"条款约定保价物品遇不可抗力仍予赔偿", "under the terms what has declared cover is paid for in spite of force majeure")
	rowExemptNotClaimed = bareRow("claim.exempt.not_claimed", "CLM-06 LIA-13 DX-23", art(courier.CivilCode, "197"), "ground",
		"逾期未查询、未索赔不使权利消灭，诉讼时效不得约定；给据邮件的查询期限另依邮政法", "that nobody asked or claimed in time takes no right away, for limitation cannot be agreed; recorded mail has the Postal Law's own period")
	rowExemptSigned = bareRow("claim.exempt.signed_intact", "CLM-06 LIA-06", art(courier.CivilCode, "831"), "ground",
		"完好签收、没有异议只是初步证据，可以推翻，不是免责事由", "a signature without objection is prima facie evidence that can be answered, and no exemption")
	rowExemptNotFound = bareRow("claim.exempt.not_found", "CLM-06", courier.ByHouse(), "found",
		"该事由没有成立", "the ground does not hold")
	rowExemptNotListed = bareRow("claim.exempt.not_listed", "CLM-06", courier.ByHouse(), "terms",
		"合同没有约定该免责事由", "the contract does not list this ground")
	rowExemptNotIncluded = bareRow("claim.exempt.not_included", "CLM-06 LIA-07", art(courier.CivilCode, "496"), "included",
		"该条款没有订入合同", "the clause is not part of the contract")
	rowExemptVoid = bareRow("claim.exempt.void", "CLM-06 LIA-08", art(courier.CivilCode, "497"), "valid",
		"该条款无效", "the clause is void")
	rowExemptStands = bareRow("claim.exempt.stands", "CLM-06 LIA-08", courier.InTerms(), "ground",
		"合同约定的免责事由成立，且条款已经订入并有效", "the contract's ground holds, and the clause is part of it and valid")
)

var exemptRows = []*courier.Row{&rowExemptLaw, &rowExemptInsured, &rowExemptNotClaimed, &rowExemptSigned, &rowExemptNotFound, &rowExemptNotListed,
	&rowExemptNotIncluded, &rowExemptVoid, &rowExemptStands}
