package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Wording is a set of clauses as data: what it covers and what it takes out
// again. The library has those of [ClauseSet]; an insurer's own is given in
// the same form. Reasons point at Cite, so it must not change while they
// live.
type Wording struct {
	Cite       courier.Cite `json:"cite,omitzero"`       // where it stands: a contract, no law
	AllRisks   bool         `json:"all_risks,omitzero"`  // 一切险: every accidental cause that Except does not name
	Perils     []Peril      `json:"perils,omitzero"`     // 列明风险, the causes covered
	Except     []Peril      `json:"except,omitzero"`     // with AllRisks: causes that belong to separate clauses
	Exclusions []Exclusion  `json:"exclusions,omitzero"` // 责任免除

	// PackingBy says whose poor packing is excluded: anybody's, or only that
	// of the insured and its employees or done before the insurance attached
	// (INS-ICC-43).
	PackingBy PackingBy `json:"packing_by,omitzero"`
	// InsolvencyKnown says that the operators' insolvency is excluded only
	// where the assured knew of it or should have known.
	InsolvencyKnown bool `json:"insolvency_known,omitzero"`
	// DaysUncollected are the days for which cover lasts after the notice of
	// arrival, where nobody collects the goods; unknown where the wording has
	// none that was read.
	DaysUncollected courier.Period `json:"days_uncollected,omitzero"`
}

// PackingBy says whose poor packing a wording excludes.
type PackingBy uint8

// The scopes.
const (
	PackedByAnyone  PackingBy = iota // 无论由谁包装
	PackedByInsured                  // 被保险人或者其雇员包装，或者在保险责任开始前完成
)

var packingBys = courier.Words{"anyone", "insured_or_before"}

// String returns the word: "insured_or_before".
func (p PackingBy) String() string { return packingBys.Word(uint8(p)) }

// MarshalText returns the word.
func (p PackingBy) MarshalText() ([]byte, error) { return packingBys.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PackingBy) UnmarshalText(text []byte) error { return packingBys.Unmarshal(text, (*uint8)(p)) }

// wordingEntry is a wording of the register with its words as bits, which is
// how they are looked up.
type wordingEntry struct {
	cite       courier.Cite
	perils     uint64
	exclusions uint64
	reported   uint64 // exclusions that apply only with what is known by report
	packing    PackingBy
	uncol      courier.Period
}

// perilBits and exclusionBits gather words into bits.
func perilBits(list ...Peril) (bits uint64) {
	for _, p := range list {
		bits |= 1 << p
	}
	return bits
}

func exclusionBits(list ...Exclusion) (bits uint64) {
	for _, x := range list {
		bits |= 1 << x
	}
	return bits
}

var (
	wordingPICCBasic = perilBits(Fire, Lightning, StormWind, Flood, Earthquake, Tsunami, Landslide, Collision, Stranding, Sinking,
		Overturning, Collapse, HandlingAccident, GeneralAverage, ScatterInConfusion)
	wordingPICCFull = wordingPICCBasic | perilBits(Breakage, Leakage, Theft, NonDelivery, RainWater)
	wordingICCC     = perilBits(Fire, Collision, Stranding, Sinking, Overturning, DistressDischarge, GeneralAverage, Jettison)
	wordingICCB     = wordingICCC | perilBits(Earthquake, Eruption, Lightning, WashedOverboard, WaterEntry, PackageDropped)
	wordingICCA     = (1<<(OtherAccidentalCause+1) - 2) &^ perilBits(WarPeril, StrikePeril)

	wordingPICCOut = exclusionBits(WarExclusion, NuclearExclusion, InherentVice, OrdinaryLoss, PoorPacking, InsuredsIntent, InsuredsFault,
		HandlersRuleBreach)
	wordingICCOut = exclusionBits(WarExclusion, StrikeExclusion, NuclearExclusion, InherentVice, OrdinaryLoss, PoorPacking, InsuredsIntent,
		DelayExclusion, OperatorsInsolvency)
)

// wordings are the clause sets of the register, by their number: the peril
// matrix and the exclusion matrix at once.
var wordings = [...]wordingEntry{
	PICCBasic:         {courier.Art(courier.PICCDomesticCargo, "基本险").Titled("basic cover"), wordingPICCBasic, wordingPICCOut, 0, PackedByAnyone, courier.Days(15).Period()},
	PICCComprehensive: {courier.Art(courier.PICCDomesticCargo, "综合险").Titled("comprehensive cover"), wordingPICCFull, wordingPICCOut | exclusionBits(RoadTheft, UnsafeAgainstTheRain), 0, PackedByAnyone, courier.Days(15).Period()},
	// By water there is no road, so no theft on an all-road journey either.
	PICCWater1990s: {courier.Art(courier.PICCWaterCargo1990s, ""), wordingPICCFull &^ perilBits(Earthquake, NonDelivery), wordingPICCOut | exclusionBits(UnsafeAgainstTheRain), 0, PackedByAnyone, courier.Period{}},
	ICCA1982:       {courier.Art(courier.ICC1982, "(A)"), wordingICCA, wordingICCOut, 0, PackedByAnyone, courier.Period{}},
	ICCB1982:       {courier.Art(courier.ICC1982, "(B)"), wordingICCB, wordingICCOut, exclusionBits(DeliberateDamage), PackedByAnyone, courier.Period{}},
	ICCC1982:       {courier.Art(courier.ICC1982, "(C)"), wordingICCC, wordingICCOut, exclusionBits(DeliberateDamage), PackedByAnyone, courier.Period{}},
	ICCA2009:       {courier.Art(courier.ICC2009, "(A)"), wordingICCA, wordingICCOut, 0, PackedByInsured, courier.Period{}},
	ICCB2009:       {courier.Art(courier.ICC2009, "(B)"), wordingICCB, wordingICCOut, exclusionBits(DeliberateDamage), PackedByInsured, courier.Period{}},
	ICCC2009:       {courier.Art(courier.ICC2009, "(C)"), wordingICCC, wordingICCOut, exclusionBits(DeliberateDamage), PackedByInsured, courier.Period{}},
}

// edition2009 reports whether the set is one of the Institute of 2009.
func (c ClauseSet) edition2009() bool { return c >= ICCA2009 && c <= ICCC2009 }

// NamedWording returns the wording of a clause set of the register as data,
// which a host may change and give as its own. ok is false for a set that is
// not in the register: the insurer's own, and A or B without saying whose.
func NamedWording(set ClauseSet, reading ICCReading) (w Wording, ok bool) {
	if int(set) >= len(wordings) || set == 0 {
		return Wording{}, false
	}
	e := &wordings[set]
	w = Wording{Cite: e.cite, PackingBy: e.packing, DaysUncollected: e.uncol}
	w.InsolvencyKnown = set.edition2009() && reading == ICCWithReported
	for p := Fire; p <= OtherAccidentalCause; p++ {
		if e.perils>>p&1 == 1 {
			w.Perils = append(w.Perils, p)
		}
	}
	if e.perils == wordingICCA {
		w.AllRisks, w.Perils, w.Except = true, nil, []Peril{WarPeril, StrikePeril}
	}
	out := e.exclusions
	if reading == ICCWithReported {
		out |= e.reported
	}
	for x := WarExclusion; x <= UnsafeAgainstTheRain; x++ {
		if out>>x&1 == 1 {
			w.Exclusions = append(w.Exclusions, x)
		}
	}
	return w, true
}

// check reads a wording that a host gives.
func (w *Wording) check(r *courier.Reading, field string) {
	if w == nil {
		return
	}
	mark := r.Faults()
	w.Cite.CheckTerms(r, "cite")
	if len(w.Perils) == 0 && !w.AllRisks {
		r.Fault("perils", courier.ErrEmptyTable)
	}
	if w.AllRisks && len(w.Perils) > 0 {
		r.Fault("perils", courier.ErrContradicts.Because("all risks name no causes"))
	}
	if !w.AllRisks && len(w.Except) > 0 {
		r.Fault("except", courier.ErrContradicts.Because("causes that are not named need no exception"))
	}
	wordingPerils(r, "perils", w.Perils)
	wordingPerils(r, "except", w.Except)
	wordingExclusions(r, "exclusions", w.Exclusions)
	r.Word("packing_by", packingBys, uint8(w.PackingBy))
	if _, hours := w.DaysUncollected.Hours(); hours {
		r.Fault("days_uncollected", courier.ErrNotSupported.Because("hours"))
	}
	r.Under(mark, field)
}

func wordingPerils(r *courier.Reading, field string, list []Peril) {
	for i, p := range list {
		switch {
		case p == 0:
			r.Fault(courier.Index(field, i), courier.ErrMissing)
		case !perilWords.Has(uint8(p)):
			r.Word(courier.Index(field, i), perilWords, uint8(p))
		case slices.Contains(list[:i], p):
			r.Fault(courier.Index(field, i), courier.ErrRepeated.Because(p.String()))
		}
	}
}

func wordingExclusions(r *courier.Reading, field string, list []Exclusion) {
	for i, x := range list {
		switch {
		case x == 0:
			r.Fault(courier.Index(field, i), courier.ErrMissing)
		case !exclusionWords.Has(uint8(x)):
			r.Word(courier.Index(field, i), exclusionWords, uint8(x))
		case slices.Contains(list[:i], x):
			r.Fault(courier.Index(field, i), courier.ErrRepeated.Because(x.String()))
		}
	}
}

// wordingView is a wording as it is looked up: its words as bits.
type wordingView struct {
	cite               *courier.Cite
	perils, exclusions uint64
	all                bool
	packing            PackingBy
	insolvencyKnown    bool
}

// view returns the wording of a set of the register, PICCBasic to ICCC2009.
func (c ClauseSet) view(reading ICCReading) wordingView {
	e := &wordings[c]
	v := wordingView{&e.cite, e.perils, e.exclusions, e.perils == wordingICCA, e.packing, false}
	if reading == ICCWithReported {
		v.exclusions |= e.reported
		v.insolvencyKnown = c.edition2009()
	}
	return v
}

// view returns the wording that a host gives, which was checked.
func (w *Wording) view() wordingView {
	v := wordingView{&w.Cite, perilBits(w.Perils...), exclusionBits(w.Exclusions...), w.AllRisks, w.PackingBy, w.InsolvencyKnown}
	if w.AllRisks {
		v.perils = (1<<(OtherAccidentalCause+1) - 2) &^ perilBits(w.Except...)
	}
	return v
}
