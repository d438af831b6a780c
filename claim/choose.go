package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Carriage is what is known about a carriage as far as it picks the law that
// answers for it. Among the facts of a [Claim] the day, the operator, whether
// the service is universal or express and whether the carriage is domestic
// can be given in either place; given in both they must agree
// ([courier.ErrContradicts]), and one that is missing is asked for by its name
// in the claim.
type Carriage struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 损失发生日
	Operator   Operator       `json:"operator,omitzero"`    // who carried
	Universal  courier.Answer `json:"universal,omitzero"`   // 邮政普遍服务: for a postal enterprise
	Express    courier.Answer `json:"express,omitzero"`     // 快件: for a postal enterprise outside universal service
	Domestic   courier.Answer `json:"domestic,omitzero"`    // from a place in China to a place in China

	Mode    courier.Mode   `json:"mode,omitzero"`    // means of carriage
	Located courier.Answer `json:"located,omitzero"` // for multimodal: the leg on which it happened is known
	Leg     courier.Mode   `json:"leg,omitzero"`     // that leg
	SeaLeg  courier.Answer `json:"sea_leg,omitzero"` // where it is not known: a leg went by sea

	Conventions Conventions      `json:"conventions,omitzero"` // which bind this carriage
	America     courier.Answer   `json:"america,omitzero"`     // by road and rail: within the United States; by sea: to or from a port there
	Agreed1999  courier.Answer   `json:"agreed_1999,omitzero"` // by road at home: the parties agreed on the rules of 1999; unknown is no
	Rules1986   courier.Answer   `json:"rules_1986,omitzero"`  // by rail and water, to 2022-04-30: the rules of 1986 are asked for; unknown is no
	Claimed     []courier.Regime `json:"claimed,omitzero"`     // regimes that the parties rely on
}

// Conventions say for each convention whether it binds a carriage by its own
// terms: by the states it touches and their reservations. Only those of the
// mode are asked for.
type Conventions struct {
	Montreal   courier.Answer `json:"montreal,omitzero"`
	Warsaw     courier.Answer `json:"warsaw,omitzero"`
	CMR        courier.Answer `json:"cmr,omitzero"`
	CIM        courier.Answer `json:"cim,omitzero"`
	HagueVisby courier.Answer `json:"hague_visby,omitzero"`
	Hamburg    courier.Answer `json:"hamburg,omitzero"`
}

// Choice is the answer to a [Carriage]: granted with the regime; referred
// where facts are missing, or where no law of this rule book governs.
type Choice struct {
	courier.Decision
	Regime courier.Regime `json:"regime,omitzero"`
}

var (
	rowUnlocated = courier.Row{
		Code: "claim.choose.unlocated", IDs: "APP-04 LIA-04 DX-19", Cites: art(courier.CivilCode, "842"),
		Zh: "多式联运，损失发生的区段不能确定，适用民法典运输合同的规定，没有法定的责任限额",
		En: "multimodal carriage, and the leg is not known: the Civil Code on carriage applies, and no law sets a limit",
	}
	rowUnlocatedSea = courier.Row{
		Code: "claim.choose.unlocated_sea", IDs: "APP-04 DX-19", Cites: bothCodes("106", "104"),
		Zh: "含有海运区段的多式联运，损失发生的区段不能确定，适用海商法关于赔偿责任和责任限额的规定",
		En: "multimodal carriage with a leg by sea, and the leg is not known: the Maritime Code on liability and its limit apply",
	}
	rowLocated = courier.Row{
		Code: "claim.choose.located", IDs: "APP-04", Cites: art(courier.CivilCode, "842"),
		Zh: "多式联运，损失发生的区段可以确定，适用调整该区段的法律",
		En: "multimodal carriage, and the leg is known: the law of that leg applies",
	}
	rowNoConvention = courier.Row{
		Code: "claim.choose.no_convention", IDs: "GEN-09", Cites: art(courier.CivilCode, "833"),
		Zh: "国际运输没有公约可以适用，适用哪一国的法律须另行确定，由人工处理",
		En: "no convention governs this carriage between states, and which national law does must be found: a person decides",
	}
	rowTreatyFirst = courier.Row{
		Code: "claim.choose.treaty_first", IDs: "GEN-09", Zh: "中国缔结或者参加的国际条约与法律有不同规定的，适用国际条约",
		En:    "a treaty to which China is a party goes before the statute",
		Cites: []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "").Graded(courier.Reported), courier.Art(courier.CivilAviationLaw2025, "260")},
	}
	rowParcelByAir = courier.Row{
		Code: "claim.choose.parcel_by_air", IDs: "GEN-07 APP-04", Cites: courier.ByHouse(), Field: "mode",
		Zh: "快件经航空运输的，未见规定何者优先，此处先适用快件的规定，不适用民用航空法的赔偿限额",
		En: "a parcel of an express operator that went by air: no text says which rules come first, and those on parcels are taken, without the limit of the Civil Aviation Law",
	}
	rowNotGoverning = courier.Row{
		Code: "claim.choose.not_governing", IDs: "GEN-09 APP-04", Cites: courier.ByHouse(), Field: "claimed[]",
		Zh: "所主张的该法律不调整这一运输，赔偿不得兼得", En: "this law is relied on and does not govern the carriage: one loss is measured by one law",
	}
	rowGoverning = courier.Row{
		Code: "claim.choose.governing", IDs: "GEN-09 APP-04", Cites: courier.ByHouse(), Field: "claimed[]",
		Zh: "所主张的该法律调整这一运输", En: "this law is relied on and governs the carriage",
	}
)

// Choose says which body of law answers for a carriage, and why: express, post
// and road at home by who carried; rail, water and air at home by the mode;
// between states the convention that binds before the statute, and American
// law within its reach. Of multimodal carriage the law of the leg on which the
// loss happened governs; where that is not known the Maritime Code if a leg
// went by sea, else the Civil Code. Of several regimes that the parties rely
// on it says which governs. The text of the law is that of the day.
//
// Facts that could change the choice are asked for. The errors name the field:
// an unknown word, a leg that is multimodal again, a day before 2021-01-01, of
// the mail before 2009-10-01. Of a nil carriage nothing is known.
func Choose(c *Carriage) (Choice, error) { return AppendChoose(nil, c) }

// AppendChoose is [Choose] with its reasons appended to dst.
func AppendChoose(dst []courier.Reason, c *Carriage) (out Choice, err error) {
	if c == nil {
		c = &Carriage{}
	}
	var r courier.Reading
	c.check(&r)
	if err := r.Err(); err != nil {
		return Choice{}, err
	}
	out.Rules = Rules
	if !c.HappenedOn.Known() {
		out.Verdict, out.Reasons, out.Needs = courier.Referred, dst, []courier.Need{"happened_on"}
		return out, nil
	}
	p := c.pick()
	if err := regimeDay(p.regime, c.HappenedOn); err != nil {
		return Choice{}, err
	}
	out.Reasons = p.tell(dst, c.HappenedOn)
	switch {
	case p.need != "":
		out.Verdict, out.Needs = courier.Referred, []courier.Need{p.need}
	case p.regime == 0:
		out.Verdict = courier.Referred
	default:
		out.Verdict, out.Regime = courier.Granted, p.regime
		out.Reasons = c.claimed(out.Reasons, p.regime)
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), c.HappenedOn)
	return out, nil
}

// claimed says of each regime that the parties rely on whether it governs.
func (c *Carriage) claimed(reasons []courier.Reason, governs courier.Regime) []courier.Reason {
	for i, r := range c.Claimed {
		row := &rowNotGoverning
		if r == governs {
			row = &rowGoverning
		}
		reasons = append(reasons, row.Speak(c.HappenedOn, courier.Notes).OfItem(i))
	}
	return reasons
}

func (c *Carriage) check(r *courier.Reading) {
	r.Word("operator", operators, uint8(c.Operator))
	r.Mode("mode", c.Mode)
	r.Mode("leg", c.Leg)
	if c.Leg == courier.Multimodal {
		r.Fault("leg", courier.ErrRange.Because("a leg has one mode"))
	}
	r.Answer("universal", c.Universal)
	r.Answer("express", c.Express)
	r.Answer("domestic", c.Domestic)
	r.Answer("located", c.Located)
	r.Answer("sea_leg", c.SeaLeg)
	r.Answer("america", c.America)
	r.Answer("agreed_1999", c.Agreed1999)
	r.Answer("rules_1986", c.Rules1986)
	r.Answer("conventions.montreal", c.Conventions.Montreal)
	r.Answer("conventions.warsaw", c.Conventions.Warsaw)
	r.Answer("conventions.cmr", c.Conventions.CMR)
	r.Answer("conventions.cim", c.Conventions.CIM)
	r.Answer("conventions.hague_visby", c.Conventions.HagueVisby)
	r.Answer("conventions.hamburg", c.Conventions.Hamburg)
	for i, claimed := range c.Claimed {
		r.Regime(courier.Index("claimed", i), claimed)
		if slices.Contains(c.Claimed[:i], claimed) {
			r.Fault(courier.Index("claimed", i), courier.ErrRepeated)
		}
	}
}
