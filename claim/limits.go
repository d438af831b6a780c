package claim

import (
	"iter"

	"github.com/courier-rules/courier"
)

// LimitLine is a line of the table of limits: what a law, a convention or an
// operator's rule sets as the most that is owed, from when until when.
type LimitLine struct {
	ID     string         // its rule in the rule book: "T4-07d", or the rule that gives it
	Regime courier.Regime // law whose loss it limits; unknown for one that is not in force
	Named  bool           // decides nothing by itself: a host or a contract opts in by naming it
	Late   bool           // of loss through delay, else of loss, damage and shortage
	Limit  Limit          // as a formula
	From   courier.Date   // first day, unknown where it is not known
	Until  courier.Date   // last day, unknown where no end is known
	Basis  courier.Basis  // where it stands
}

// limitTable is every limit of the rule book, with the tables that decide.
var limitTable = []struct {
	regime courier.Regime
	late   bool
	named  bool
	law    bounds
}{
	{courier.Rail, false, true, railByWeightBounds},
	{courier.Rail, false, true, railByPieceBounds},
	{courier.Rail, false, true, railHouseholdBounds},
	{courier.Air, false, false, airHomeBounds},
	{courier.Air, false, false, airReferenceBounds},
	{courier.Air, false, false, airAbroadBounds},
	{courier.MontrealAir, false, false, montrealBounds},
	{courier.WarsawAir, false, false, warsawBounds},
	{courier.Sea, false, false, seaBounds},
	{courier.Sea, true, false, seaLateBounds},
	{courier.HagueVisbySea, false, false, hagueVisbyBounds},
	{courier.HamburgSea, false, false, hamburgBounds},
	{courier.HamburgSea, true, true, hamburgLateBounds},
	{0, false, true, rotterdamBounds},
	{0, true, true, rotterdamLateBounds},
	{courier.COGSASea, false, false, cogsaBounds},
	{courier.CMRRoad, false, false, cmrBounds},
	{courier.CMRRoad, true, false, cmrLateBounds},
	{courier.CivilLaw, false, true, hgbBounds},
	{courier.CivilLaw, false, true, adspBounds},
	{courier.CIMRail, false, false, cimBounds},
	{courier.CIMRail, true, false, cimLateBounds},
	{courier.PostalUniversal, false, false, postalBounds},
	{courier.CivilLaw, false, false, zhejiangBounds},
	{courier.UPUPost, false, false, upuRegisteredBounds},
	{courier.UPUPost, false, false, upuParcelBounds},
	{courier.UPUPost, false, false, upuEMSBounds},
}

// Limits yields the table of limits line by line, made of the tables that
// decide. The limits of carriers' terms stand in their [Terms].
func Limits() iter.Seq[LimitLine] {
	return func(yield func(LimitLine) bool) {
		for i := range limitTable {
			t := &limitTable[i]
			for j := range t.law {
				d := &t.law[j]
				if d.Ends {
					continue
				}
				line := LimitLine{ID: d.Value.id, Regime: t.regime, Late: t.late, Named: t.named, Limit: d.Value.most, From: d.From, Basis: d.Cite.Basis()}
				if j+1 < len(t.law) {
					line.Until = t.law[j+1].From.AddDays(-1)
				}
				if !yield(line) {
					return
				}
			}
		}
	}
}

// AppendText writes the line: rule, regime, the formula, its days, where it
// stands.
func (l *LimitLine) AppendText(b []byte, lang courier.Lang) []byte {
	zh := lang == courier.Chinese
	word := func(yes bool, in, en string) {
		if yes && zh {
			b = append(append(b, " | "...), in...)
		} else if yes {
			b = append(append(b, " | "...), en...)
		}
	}
	b = append(append(b, l.ID...), " | "...)
	if l.Regime == 0 {
		b = append(b, "-"...)
	} else {
		b = append(b, l.Regime.Name(lang)...)
	}
	b = append(b, " | "...)
	b = append(b, l.Limit.String()...)
	word(l.Late, "延误", "delay")
	word(l.Named, "须点名采用", "only where named")
	b = append(b, " | "...)
	if l.From.Known() {
		b = append(b, l.From.String()...)
	}
	b = append(b, ".."...)
	if l.Until.Known() {
		b = append(b, l.Until.String()...)
	}
	return l.Basis.AppendText(append(b, " | "...), lang)
}
