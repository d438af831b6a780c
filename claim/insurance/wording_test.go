package insurance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// sets are the clause sets of the register, in order.
var sets = []insurance.ClauseSet{insurance.PICCBasic, insurance.PICCComprehensive, insurance.PICCWater1990s, insurance.ICCA1982, insurance.ICCB1982,
	insurance.ICCC1982, insurance.ICCA2009, insurance.ICCB2009, insurance.ICCC2009}

// perilTable is the peril matrix, written down anew: the wordings of PICC,
// basic, comprehensive and of the 1990s, then the Institute's A, B and C,
// which cover the same in both editions.
const perilTable = `
fire                yyy yyy
lightning           yyy yyn
storm               yyy ynn
flood               yyy ynn
earthquake          yyn yyn
tsunami             yyy ynn
eruption            nnn yyn
landslide           yyy ynn
collision           yyy yyy
stranding           yyy yyy
sinking             yyy yyy
overturning         yyy yyy
collapse            yyy ynn
distress_discharge  nnn yyy
handling            yyy ynn
package_dropped     nnn yyn
general_average     yyy yyy
jettison            nnn yyy
washed_overboard    nnn yyn
water_entry         nnn yyn
scatter             yyy ynn
breakage            nyy ynn
leakage             nyy ynn
theft               nyy ynn
non_delivery        nyn ynn
rain                nyy ynn
malicious_damage    nnn ynn
piracy              nnn ynn
war                 nnn nnn
strikes             nnn nnn
other_accident      nnn ynn
`

// exclusionTable is the exclusion matrix, likewise; p stands for in part and
// r for by report only, and the Institute's columns come by edition.
const exclusionTable = `
war                 yyy yyy yyy
strikes             nnn yyy yyy
nuclear             yyy yyy yyy
inherent_vice       yyy yyy yyy
ordinary_loss       yyy yyy yyy
poor_packing        yyy yyy ppp
insureds_intent     yyy yyy yyy
insureds_fault      yyy nnn nnn
delay               nnn yyy yyy
operators_insolvency nnn yyy yyy
deliberate_damage   nnn nrr nrr
road_theft          npn nnn nnn
handlers_rule_breach yyy nnn nnn
unsafe_against_rain nyy nnn nnn
`

func TestPerilMatrix(t *testing.T) {
	var b strings.Builder
	for line := range insurance.PerilMatrix() {
		b.WriteString(line.Peril.String() + strings.Repeat(" ", 20-len(line.Peril.String())))
		for i, set := range sets {
			if i == 3 {
				b.WriteByte(' ')
			}
			if i < 6 {
				b.WriteByte(line.In[set].String()[0])
			} else {
				assert.Equal(t, line.In[sets[i-3]], line.In[set], "the perils are the same in both editions: %s", line.Peril)
			}
		}
		b.WriteByte('\n')
	}
	assert.Equal(t, strings.TrimLeft(perilTable, "\n"), b.String())
	for line := range insurance.PerilMatrix() { // and it stops when it is told to
		assert.Equal(t, insurance.Fire, line.Peril)
		break
	}
}

func TestExclusionMatrix(t *testing.T) {
	word := map[string]string{"no": "n", "yes": "y", "in_part": "p", "reported": "r"}
	var got []string
	for line := range insurance.ExclusionMatrix() {
		text := line.Exclusion.String()
		for i, set := range sets {
			if i%3 == 0 {
				text += " "
			}
			text += word[line.In[set].String()]
		}
		got = append(got, text)
	}
	var want []string
	for line := range strings.Lines(strings.TrimSpace(exclusionTable)) {
		want = append(want, strings.Join(strings.Fields(line), " "))
	}
	assert.Equal(t, want, got)
	for line := range insurance.ExclusionMatrix() {
		assert.Equal(t, insurance.WarExclusion, line.Exclusion)
		break
	}
	assert.Equal(t, "部分", insurance.Limited.Name(courier.Chinese))
}

// What Covers decides is what the matrices say, cell by cell.
func TestCoversAsTheMatrixSays(t *testing.T) {
	for line := range insurance.PerilMatrix() {
		for _, set := range sets {
			c := storm(set)
			c.Peril = line.Peril
			want := map[insurance.Held]courier.Verdict{insurance.InFull: granted, insurance.NotHeld: refused}[line.In[set]]
			got := covers(t, c)
			assert.Equal(t, want, got.Verdict, "%s under %s: %v", line.Peril, set, got.Reasons)
			assert.True(t, got.Has("insurance.peril."+courier.Code(line.Peril.String())))
			assert.Equal(t, set, got.Clauses)
		}
	}
	for line := range insurance.ExclusionMatrix() {
		for _, set := range sets {
			for _, reading := range []insurance.ICCReading{insurance.ICCAsRead, insurance.ICCWithReported} {
				c := storm(set)
				c.Peril, c.ICC = insurance.Fire, reading
				c.Exclusions = []insurance.Exclusion{line.Exclusion}
				c.PackedByInsured, c.PackedBefore, c.InsolvencyKnown = no, no, no
				want := granted
				switch line.In[set] {
				case insurance.InFull:
					want = refused
				case insurance.ReportedOnly:
					if reading == insurance.ICCWithReported {
						want = refused
					}
				case insurance.Limited: // theft on the road was no fire, but it is said to be there
					if line.Exclusion == insurance.RoadTheft {
						want = refused
					}
				}
				if edition09 := set >= insurance.ICCA2009; line.Exclusion == insurance.OperatorsInsolvency && edition09 && reading == insurance.ICCWithReported {
					want = granted // by report, only where the assured knew
				}
				got := covers(t, c)
				assert.Equal(t, want, got.Verdict, "%s under %s, %s: %v", line.Exclusion, set, reading, got.Reasons)
				assert.True(t, got.Has("insurance.exclusion."+courier.Code(line.Exclusion.String())))
			}
		}
	}
}

// A wording of the register, given as a host's own, decides alike.
func TestNamedWordingAsOwn(t *testing.T) {
	for _, set := range sets {
		for _, reading := range []insurance.ICCReading{insurance.ICCAsRead, insurance.ICCWithReported} {
			w, ok := insurance.NamedWording(set, reading)
			require.True(t, ok)
			roundTrip(t, w)
			for line := range insurance.PerilMatrix() {
				for x := insurance.Exclusion(0); x <= insurance.UnsafeAgainstTheRain; x++ {
					named := storm(set)
					named.Peril, named.ICC = line.Peril, reading
					named.PackedByInsured, named.PackedBefore, named.InsolvencyKnown, named.AllRoad = no, yes, yes, yes
					if x != 0 {
						named.Exclusions = []insurance.Exclusion{x}
					}
					own := named
					own.Clauses, own.ICC, own.Own = insurance.OwnWording, 0, &w
					a, b := covers(t, named), covers(t, own)
					assert.Equal(t, a.Verdict, b.Verdict, "%s %s %s", set, line.Peril, x)
					assert.Equal(t, codesOf(&a.Grounds, courier.Bars), codesOf(&b.Grounds, courier.Bars), "%s %s %s", set, line.Peril, x)
				}
			}
		}
	}
	for _, set := range []insurance.ClauseSet{0, insurance.OwnWording, insurance.ClauseA, insurance.ClauseB, 99} {
		_, ok := insurance.NamedWording(set, 0)
		assert.False(t, ok)
	}
	w, _ := insurance.NamedWording(insurance.PICCBasic, 0)
	assert.Equal(t, courier.Days(15).Period(), w.DaysUncollected)
	w.Perils[0] = insurance.Piracy // a copy: the register stays
	again, _ := insurance.NamedWording(insurance.PICCBasic, 0)
	assert.Equal(t, insurance.Fire, again.Perils[0])
}

func TestWordingWords(t *testing.T) {
	readsBack(t, int(insurance.OtherAccidentalCause), (*insurance.Peril).UnmarshalText)
	readsBack(t, int(insurance.UnsafeAgainstTheRain), (*insurance.Exclusion).UnmarshalText)
	readsBack(t, int(insurance.ClauseB), (*insurance.ClauseSet).UnmarshalText)
	readsBack(t, 2, (*insurance.ABReading).UnmarshalText)
	readsBack(t, 1, (*insurance.ICCReading).UnmarshalText)
	readsBack(t, 1, (*insurance.PackingBy).UnmarshalText)
	assert.Equal(t, "盗窃", insurance.Theft.Name(courier.Chinese))
	assert.Equal(t, "icc a 2009", insurance.ICCA2009.Name(courier.English))
	for p := insurance.Fire; p <= insurance.OtherAccidentalCause; p++ {
		assert.NotEqual(t, p.Name(courier.English), p.Name(courier.Chinese))
	}
	for x := insurance.WarExclusion; x <= insurance.UnsafeAgainstTheRain; x++ {
		assert.NotEqual(t, x.Name(courier.English), x.Name(courier.Chinese))
	}
	for c := insurance.PICCBasic; c <= insurance.ClauseB; c++ {
		assert.NotEqual(t, c.Name(courier.English), c.Name(courier.Chinese))
	}
}
