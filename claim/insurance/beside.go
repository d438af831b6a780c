package insurance

import "github.com/courier-rules/courier"

// Comparison is one loss with declared cover 保价 and with insurance 保险, to
// be laid side by side.
type Comparison struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"`    // the law of this day answers
	Declared   courier.Answer `json:"declared,omitzero"`       // 已保价
	Insured    courier.Answer `json:"insured,omitzero"`        // 已投保
	Liable     courier.Answer `json:"carrier_liable,omitzero"` // 承运人应当承担赔偿责任
	Covered    courier.Answer `json:"covered,omitzero"`        // 属于保险责任
	GrossFault courier.Answer `json:"gross_fault,omitzero"`    // 承运人故意或者重大过失
	ByRail     courier.Answer `json:"by_rail,omitzero"`        // 铁路运输

	Gross       courier.Money `json:"gross_loss,omitzero"`   // 全部损失
	CarrierPays courier.Money `json:"carrier_pays,omitzero"` // 保价赔偿, as claim.Assess finds it
	InsurerPays courier.Money `json:"insurer_pays,omitzero"` // 保险赔款, as [Assess] finds it
}

// Beside is the two laid side by side.
type Beside struct {
	courier.Grounds
	Lines []BesideLine  `json:"lines"`          // point by point
	Most  courier.Money `json:"most,omitzero"`  // both together: never more than the loss; unknown where an amount is
	Twice courier.Money `json:"twice,omitzero"` // what both would pay, and only one does
}

// BesideLine is one point of the comparison.
type BesideLine struct {
	Point    BesidePoint    `json:"point"`
	Declared courier.Reason `json:"declared"`
	Insured  courier.Reason `json:"insured"`
}

// BesidePoint is what a line compares.
type BesidePoint uint8

// The points.
const (
	PointPayer      BesidePoint = iota + 1 // 赔付人与法律依据
	PointTrigger                           // 赔付条件
	PointUnder                             // 低于实际价值
	PointGrossFault                        // 承运人故意或者重大过失
	PointRecourse                          // 追偿
	PointVoluntary                         // 自愿
)

var besidePoints = courier.Words{"unknown", "payer", "trigger", "under_value", "gross_fault", "recourse", "voluntary"}

// String returns the word: "trigger".
func (p BesidePoint) String() string { return besidePoints.Word(uint8(p)) }

// MarshalText returns the word.
func (p BesidePoint) MarshalText() ([]byte, error) { return besidePoints.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *BesidePoint) UnmarshalText(text []byte) error {
	return besidePoints.Unmarshal(text, (*uint8)(p))
}

// besideRow is a row of the comparison on one text.
func besideRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: "insurance.beside." + code, IDs: ids, Cites: cites, Zh: zh, En: en}
}

// railLaw cites the Railway Law.
func railLaw(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.RailwayLaw, article)}
}

// besideRows are the points, declared cover first; by house where they sum up
// what many texts say.
var besideRows = [...]courier.Row{
	besideRow("payer.declared", "INS-17 LIA-17", courier.ByHouse(), "保价由承运人按运输合同赔偿", "declared cover: the carrier pays, under the contract of carriage"),
	besideRow("payer.insured", "INS-17 LIA-17", law("23"), "保险由保险人按保险合同赔付", "insurance: the insurer pays, under the contract of insurance"),
	besideRow("trigger.declared", "INS-17 DX-14", courier.ByHouse(), "保价以承运人应当承担责任为条件", "declared cover pays where the carrier is liable"),
	besideRow("trigger.insured", "INS-17", law("23"), "保险以事故属于保险责任为条件，与承运人有无过错无关", "insurance pays where the peril is covered, whatever the carrier's fault"),
	besideRow("under.declared", "INS-17 CLM-11", courier.ByHouse(), "保价额低于实际价值的，依规则或者约定，足额赔至保价额，或者按比例赔偿", "below the value declared cover pays, as its rule or terms say, in full up to the amount declared or in proportion"),
	besideRow("under.insured", "INS-17 INS-09", law("55"), "保险金额低于保险价值的，除另有约定外按比例赔付", "below the value insurance pays in proportion, unless agreed otherwise"),
	besideRow("gross_fault.declared", "INS-17", courier.ByHouse(), "承运人故意或者重大过失的，保价限额不适用", "gross fault of the carrier: the cap of declared cover falls away"),
	besideRow("gross_fault.insured", "INS-17 INS-13", law("60"), "承运人故意或者重大过失不影响保险金额，保险人可以全额向其追偿", "gross fault of the carrier leaves the sum insured as it is, and opens full recourse"),
	besideRow("recourse.declared", "INS-17", courier.ByHouse(), "保价赔偿后没有代位追偿", "declared cover: no recourse"),
	besideRow("recourse.insured", "INS-17 INS-13", law("60"), "保险赔付后由保险人代位追偿", "insurance: the insurer is subrogated"),
	besideRow("voluntary.declared", "INS-17", railLaw("17"), "保价自愿", "declared cover is voluntary"),
	besideRow("voluntary.insured", "INS-17", law("11"), "保险自愿", "insurance is voluntary"),
}

var (
	rowBesideOnce = courier.Row{
		Code: "insurance.beside.once", IDs: "INS-17 INS-13 TRAP-15", Cites: law("60"), Names: [3]string{"most"},
		Zh: "同一损失不得重复受偿，两项合计不超过全部损失，以{most}为限", En: "one loss is paid once: both together are limited to the loss, {most}",
	}
	rowBesideRail = courier.Row{
		Code: "insurance.beside.rail", IDs: "INS-17 CN-RAIL-10", Cites: railCourt("5"),
		Zh: "铁路运输既保险又保价的，铁路运输企业按保价货物赔偿，保险公司先行赔付的依规定向其追偿", En: "by rail, insured and with declared cover: the railway pays as for declared goods, and the insurer that paid first recovers from it by rule",
	}
)

// besideBook are the rows of [LayBeside].
func besideBook() (rows []*courier.Row) {
	for i := range besideRows {
		rows = append(rows, &besideRows[i])
	}
	return append(rows, &rowBesideOnce, &rowBesideRail)
}

// LayBeside lays declared cover and insurance side by side for one loss
// (INS-17), point by point. By the facts, a point that works in the loss has
// the effect grants, one that keeps it from being paid bars, and the others
// are notes. It decides nothing: what each pays is worked out elsewhere, and
// given. Both together pay no more than the loss. What is missing is asked
// for. The errors name the field: an unknown word, a negative amount, two
// currencies, a day before 2015-04-24 ([courier.ErrNoRule]).
func LayBeside(c *Comparison) (Beside, error) { return AppendLayBeside(nil, c) }

// AppendLayBeside is [LayBeside] with its reasons appended to dst.
func AppendLayBeside(dst []courier.Reason, c *Comparison) (out Beside, err error) {
	if c == nil {
		c = &Comparison{}
	}
	cur, err := c.check()
	if err != nil {
		return Beside{}, err
	}
	out.Rules, out.Reasons = Rules, dst
	for _, f := range [...]struct {
		need  courier.Need
		known bool
	}{
		{"happened_on", c.HappenedOn.Known()}, {"declared", c.Declared != 0}, {"insured", c.Insured != 0},
		{"carrier_liable", c.Liable != 0 || c.Declared == courier.No}, {"covered", c.Covered != 0 || c.Insured == courier.No},
		{"gross_fault", c.GrossFault != 0}, {"by_rail", c.ByRail != 0 || c.Declared == courier.No || c.Insured == courier.No},
		{"gross_loss", c.Gross.Known()}, {"carrier_pays", c.CarrierPays.Known() || c.Declared == courier.No}, {"insurer_pays", c.InsurerPays.Known() || c.Insured == courier.No},
	} {
		meetAsk(&out.Grounds, f.need, f.known)
	}
	if len(out.Needs) > 0 {
		return out, nil
	}
	for p := PointPayer; p <= PointVoluntary; p++ {
		row := &besideRows[2*(p-1)]
		other := &besideRows[2*(p-1)+1]
		out.Lines = append(out.Lines, BesideLine{p, row.Speak(c.HappenedOn, c.effect(p, c.Declared, c.Liable)),
			other.Speak(c.HappenedOn, c.effect(p, c.Insured, c.Covered))})
	}
	sum := c.CarrierPays.Exact().Add(c.InsurerPays.Exact())
	if c.Declared == courier.No || c.Insured == courier.No {
		sum = courier.Minor(c.CarrierPays.Minor()+c.InsurerPays.Minor(), cur).Exact()
	}
	most := sum.Min(c.Gross.Exact())
	out.Most, _ = most.Round()
	out.Twice, err = sum.Sub(most).Round()
	if err != nil {
		return Beside{}, courier.At("carrier_pays", err)
	}
	out.Reasons = rowBesideOnce.AppendReason(out.Reasons, rowBesideOnce.Cite(c.HappenedOn), courier.Notes, courier.Money{}, out.Most.Figure())
	if c.ByRail == courier.Yes && c.Declared == courier.Yes && c.Insured == courier.Yes {
		if cite := rowBesideRail.Cite(c.HappenedOn); cite != nil {
			out.Reasons = rowBesideRail.AppendReason(out.Reasons, cite, courier.Notes, courier.Money{})
		}
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), c.HappenedOn)
	return out, nil
}

// effect says how a point works in this loss.
func (c *Comparison) effect(p BesidePoint, held, pays courier.Answer) courier.Effect {
	switch {
	case held == courier.No || p != PointTrigger && p != PointGrossFault:
		return courier.Notes
	case p == PointGrossFault && c.GrossFault == courier.Yes, p == PointTrigger && pays == courier.Yes:
		return courier.Grants
	case p == PointTrigger:
		return courier.Bars
	}
	return courier.Notes
}

func (c *Comparison) check() (courier.Currency, error) {
	var r courier.Reading
	meetDay(&r, c.HappenedOn)
	r.Answer("declared", c.Declared)
	r.Answer("insured", c.Insured)
	r.Answer("carrier_liable", c.Liable)
	r.Answer("covered", c.Covered)
	r.Answer("gross_fault", c.GrossFault)
	r.Answer("by_rail", c.ByRail)
	r.Amount("gross_loss", c.Gross)
	r.Amount("carrier_pays", c.CarrierPays)
	r.Amount("insurer_pays", c.InsurerPays)
	if c.Declared == courier.No && c.CarrierPays.Sign() > 0 {
		r.Fault("carrier_pays", courier.ErrContradicts.Because("nothing was declared"))
	}
	if c.Insured == courier.No && c.InsurerPays.Sign() > 0 {
		r.Fault("insurer_pays", courier.ErrContradicts.Because("nothing was insured"))
	}
	return meetCurrency(&r), r.Err()
}
