package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Carriage is what is known about who carried what, for the question who can
// be asked to pay. Every field may be unknown; what decides is asked for.
type Carriage struct {
	HappenedOn  courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers
	Claimant    courier.Party  `json:"claimant,omitzero"`    // shipper or consignee
	GoodFaith   courier.Answer `json:"good_faith,omitzero"`  // 善意第三人: the claimant holds the bill and is no party to the contract
	Brand       *Brand         `json:"brand,omitzero"`       // express: whose name it goes under; nil: no shared brand
	Contracting string         `json:"contracting,omitzero"` // 与托运人订立合同的承运人, a multimodal operator among them
	Convention  courier.Regime `json:"convention,omitzero"`  // 公约: that governs the whole, such as cmr; unknown: none does, and the laws of the modes answer
	Legs        []Leg          `json:"legs,omitzero"`        // in the order of the journey; none: the contracting carrier carried all. Under a convention, of carriers that accepted goods and note
	Located     courier.Answer `json:"located,omitzero"`     // the leg where it happened is known; no: it could not be found
	LossLeg     courier.Count  `json:"loss_leg,omitzero"`    // which of the legs, the first being 0; makes located a yes

	Mail       courier.Answer `json:"mail,omitzero"`        // 邮件: asked for where there is a leg by air
	ByStaff    courier.Answer `json:"by_staff,omitzero"`    // 工作人员: somebody employed brought it about
	ThirdParty courier.Answer `json:"third_party,omitzero"` // 第三人的原因
}

// Brand is a trade mark, name or waybill that several express firms share.
type Brand struct {
	Owner  string `json:"owner"`  // 商标、字号或者快递运单所属企业
	Server string `json:"server"` // 实际提供快递服务的企业
}

// Leg is one part of the journey.
type Leg struct {
	Carrier   string          `json:"carrier"`             // by the host's name for it
	Actual    string          `json:"actual,omitzero"`     // 实际承运人, where another performs it by sea or air
	Mode      courier.Mode    `json:"mode,omitzero"`       // not multimodal
	Domestic  courier.Answer  `json:"domestic,omitzero"`   // by sea: between Chinese ports; no: from or to a port abroad
	From      courier.Instant `json:"from,omitzero"`       // taken over
	To        courier.Instant `json:"to,omitzero"`         // handed on
	CarvedOut *CarveOut       `json:"carved_out,omitzero"` // by sea: the contract leaves this leg to its actual carrier
	ForAir    GroundLeg       `json:"for_air,omitzero"`    // on the ground or water under a contract by air
	Consented courier.Answer  `json:"consented,omitzero"`  // 托运人同意: of a substituted leg
	Disproved courier.Answer  `json:"disproved,omitzero"`  // 相反证据: it did not happen during the carriage by air, of a feeder leg
}

// CarveOut is a clause by which the carrier does not answer for a leg that a
// named other performs (Maritime Code 60(2), from 2026-05-01 61(2)).
type CarveOut struct {
	Named  courier.Answer `json:"named,omitzero"`   // the leg is specified and its carrier named
	InBill courier.Answer `json:"in_bill,omitzero"` // 提单中载明
}

// Respondent is one who can be asked.
type Respondent struct {
	Name string   `json:"name"`
	As   Capacity `json:"as"`
}

// Respondents is the answer to a [Carriage].
type Respondents struct {
	courier.Grounds
	Asked []Respondent   `json:"asked,omitzero"` // each once, in the capacity that counts most; empty while facts are missing
	Joint courier.Answer `json:"joint,omitzero"` // 连带责任 of the carriers along the journey: any of them for all of it; no: at the claimant's choice, or one alone. Firms under a brand are at the user's choice either way
	First string         `json:"first,omitzero"` // whom to ask first, by this library's convention: under a brand the one that contracted, where it is known and can be asked

	Liability courier.Regime `json:"liability,omitzero"` // the law that answers for liability and limit; unknown where it depends on more
	TimeBar   courier.Regime `json:"time_bar,omitzero"`  // the law of the time bar, for [Bar]
}

// Asked says who can be asked to pay: the firms under a shared brand at the
// user's choice (Interim Regulation on Express Delivery 19, from 2025-06-01
// 20), the contracting carrier for the whole journey and with it the carrier
// of the leg where it happened (Civil Code 834), actual carriers by sea and
// air, successive carriers by air, and the multimodal operator (838-842).
// Under CMR it is the first carrier, the last and the one that had the goods
// (36); of other conventions this rule book has not read who can be sued, and
// a person decides.
//
// Through several modes it also says which law governs liability, limit and
// time: that of the leg where it happened; where no leg can be found the
// Civil Code or, with a leg by sea, the Maritime Code (APP-04, DX-19).
//
// The errors name the field: legs that overlap, a leg without a carrier, a
// loss on a leg that is not there, an unknown word, a day before 2021-01-01.
func Asked(c *Carriage) (Respondents, error) { return AppendAsked(nil, c) }

// AppendAsked is [Asked] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendAsked(dst []courier.Reason, c *Carriage) (r Respondents, err error) {
	if c == nil {
		c = &Carriage{}
	}
	if err := c.check(); err != nil {
		return Respondents{}, err
	}
	r.Rules, r.Reasons = Rules, dst
	if c.first(&r); len(r.Needs) == 0 {
		c.respond(&r)
	}
	if len(r.Needs) > 0 {
		r.Asked, r.Joint, r.First, r.Liability, r.TimeBar = nil, 0, "", 0, 0
	} else if len(r.Asked) > 0 {
		r.First = r.Asked[0].Name
		if c.Brand != nil && slices.ContainsFunc(r.Asked, func(a Respondent) bool { return a.Name == c.Contracting }) {
			r.First = c.Contracting
		}
	}
	c.beside(&r)
	return r, nil
}

// first asks for what any answer needs.
func (c *Carriage) first(r *Respondents) {
	if !c.HappenedOn.Known() {
		r.Needs = append(r.Needs, "happened_on")
	}
	if c.Brand == nil && c.Contracting == "" && (c.Convention != courier.CMRRoad || len(c.Legs) == 0) {
		r.Needs = append(r.Needs, "contracting")
	}
	for i := range c.Legs {
		if c.Legs[i].Mode == 0 && c.Convention == 0 && !c.countsAsAir(&c.Legs[i]) {
			r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".mode"))
		}
	}
}

func (c *Carriage) say(r *Respondents, row *courier.Row, e courier.Effect) {
	r.Reasons = append(roomFor(r.Reasons), row.Speak(c.HappenedOn, e))
}

// mostAsked is how many respondents one answer has at most: two under a brand
// and three along the journey.
const mostAsked = 5

func (r *Respondents) add(name string, as Capacity) {
	for _, a := range r.Asked {
		if a.Name == name {
			return
		}
	}
	if name != "" {
		if r.Asked == nil {
			r.Asked = make([]Respondent, 0, mostAsked)
		}
		r.Asked = append(r.Asked, Respondent{Name: name, As: as})
	}
}

// respond gathers the respondents.
func (c *Carriage) respond(r *Respondents) {
	if c.Brand != nil {
		r.add(c.Brand.Owner, BrandOwner)
		r.add(c.Brand.Server, ServingFirm)
		r.Joint = courier.No
		c.say(r, &rowAskedBrand, courier.Grants)
	}
	if c.Convention != 0 {
		c.abroad(r)
		return
	}
	var room [few]courier.Mode
	modes := room[:0]
	for i := range c.Legs {
		modes = append(modes, c.mode(r, i))
	}
	if len(r.Needs) > 0 {
		return
	}
	switch mode := same(modes); {
	case len(c.Legs) == 0:
		c.alone(r)
	case mode == courier.Multimodal:
		c.multimodal(r, modes)
	case mode == courier.ByAir:
		c.byAir(r)
	case mode == courier.BySea:
		c.bySea(r)
	default:
		c.through(r)
		c.govern(r, mode)
	}
}
