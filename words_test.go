package courier_test

import (
	"encoding"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// enum is what every closed vocabulary of the library offers.
type enum interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// checkEnum goes over all 256 values of an enum whose last one is given.
func checkEnum[E enum, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, last E) {
	t.Run(fmt.Sprintf("%T", last), func(t *testing.T) {
		seen := map[string]bool{}
		for i := range 256 {
			v := E(i)
			b, err := v.MarshalText()
			if v > last {
				require.ErrorIs(t, err, courier.ErrUnknownWord)
				assert.Nil(t, b)
				assert.Equal(t, fmt.Sprintf("invalid(%d)", i), v.String())
				assert.ErrorIs(t, P(&v).UnmarshalText([]byte(v.String())), courier.ErrUnknownWord)
				assert.Equal(t, E(i), v, "left as it was")
				continue
			}
			require.NoError(t, err)
			word := string(b)
			assert.Equal(t, word, v.String())
			assert.Regexp(t, "^[a-z][a-z0-9]*(_[a-z0-9]+)*$", word)
			assert.False(t, seen[word], "twice: "+word)
			seen[word] = true
			back := last
			require.NoError(t, P(&back).UnmarshalText(b))
			assert.Equal(t, v, back)
		}
		assert.Equal(t, "unknown", E(0).String())
		for _, word := range []string{"", " ", "Unknown", "UNKNOWN", "no_such_word", last.String() + " ", last.String() + "s", "0", "invalid(0)", "未知"} {
			kept := last
			assert.ErrorIs(t, P(&kept).UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
			assert.Equal(t, last, kept)
		}
	})
}

func TestEnums(t *testing.T) {
	checkEnum(t, courier.Referred)
	checkEnum(t, courier.Refers)
	checkEnum(t, courier.No)
	checkEnum(t, courier.Practice)
	checkEnum(t, courier.Seed)
	checkEnum(t, courier.English)
	checkEnum(t, courier.UPUPost)
	checkEnum(t, courier.Multimodal)
	checkEnum(t, courier.International)
	checkEnum(t, courier.Abroad)
	checkEnum(t, courier.Nobody)
	checkEnum(t, courier.CustomerService)
	checkEnum(t, courier.MoreThan)
}

// A few words by hand, so that no table slips by one place.
func TestEnumWords(t *testing.T) {
	for word, v := range map[string]fmt.Stringer{
		"granted": courier.Granted, "refused": courier.Refused, "referred": courier.Referred,
		"grants": courier.Grants, "bars": courier.Bars, "conditions": courier.Conditions, "warns": courier.Warns,
		"yes": courier.Yes, "no": courier.No,
		"convention": courier.Convention, "judicial_interpretation": courier.JudicialInterpretation, "local_regulation": courier.LocalRegulation, "contract": courier.Contract,
		"primary": courier.Primary, "disputed": courier.Disputed, "zh": courier.Chinese,
		"civil": courier.CivilLaw, "road_rules_1999": courier.RoadRules1999, "air": courier.Air, "montreal": courier.MontrealAir, "cogsa": courier.COGSASea,
		"road": courier.ByRoad, "inland_water": courier.ByInlandWater, "same_city": courier.SameCity, "hk_macao_taiwan": courier.HongKongMacaoTaiwan,
		"beijing": courier.Beijing, "zhejiang": courier.Zhejiang, "shaanxi": courier.Shaanxi, "xinjiang": courier.Xinjiang, "taiwan": courier.Taiwan,
		"shipper": courier.Shipper, "carrier": courier.Carrier, "third_party": courier.ThirdParty,
		"booking": courier.Booking, "information_centre": courier.InformationCentre, "at_most": courier.AtMost, "less_than": courier.LessThan,
	} {
		assert.Equal(t, word, v.String())
	}
	for name, v := range map[string]interface{ Name(courier.Lang) string }{
		"民事法律": courier.CivilLaw, "汽车货物运输规则": courier.RoadRules1999, "蒙特利尔公约": courier.MontrealAir, "公路": courier.ByRoad, "内河": courier.ByInlandWater,
		"附条件": courier.Conditions, "行政法规": courier.Regulation, "准许": courier.Granted, "有争议": courier.Disputed, "港澳台": courier.HongKongMacaoTaiwan, "浙江": courier.Zhejiang, "陕西": courier.Shaanxi, "台湾": courier.Taiwan, "承运人": courier.Carrier, "信息管理中心": courier.InformationCentre,
	} {
		assert.Equal(t, name, v.Name(courier.Chinese))
	}
}

func checkNames[E interface {
	enum
	Name(courier.Lang) string
}](t *testing.T, last E) {
	seen := map[string]bool{}
	for v := E(0); v <= last; v++ {
		zh, en := v.Name(courier.Chinese), v.Name(courier.English)
		assert.Regexp(t, `^[\p{Han}0-9、-]+$`, zh, "%T %v", v, v)
		assert.Regexp(t, `^[a-z0-9 ]+$`, en, "%T %v", v, v)
		assert.False(t, seen[zh], "twice: "+zh)
		seen[zh] = true
	}
	assert.Equal(t, fmt.Sprintf("invalid(%d)", last+1), (last + 1).Name(courier.Chinese))
}

// The last value is valid, the next is not.
func checkValid[E interface {
	enum
	Valid() bool
}](t *testing.T, last E) {
	assert.True(t, E(0).Valid(), "unknown is valid")
	assert.True(t, last.Valid(), last)
	assert.False(t, (last + 1).Valid(), "after %v", last)
}

func TestEnumValid(t *testing.T) {
	checkValid(t, courier.No)
	checkValid(t, courier.UPUPost)
	checkValid(t, courier.Multimodal)
	checkValid(t, courier.International)
	checkValid(t, courier.Abroad)
	checkValid(t, courier.Nobody)
	checkValid(t, courier.CustomerService)
}

func TestEnumNames(t *testing.T) {
	checkNames(t, courier.Referred)
	checkNames(t, courier.Refers)
	checkNames(t, courier.Practice)
	checkNames(t, courier.Seed)
	checkNames(t, courier.UPUPost)
	checkNames(t, courier.Multimodal)
	checkNames(t, courier.International)
	checkNames(t, courier.Abroad)
	checkNames(t, courier.Nobody)
	checkNames(t, courier.CustomerService)
	assert.Equal(t, "inland water", courier.ByInlandWater.Name(courier.English))
	assert.Equal(t, "内河", courier.ByInlandWater.Name(courier.Chinese))
}

func TestWordsName(t *testing.T) {
	w := courier.Words{"unknown", "on_foot", "by_bicycle"}
	zh := []string{"未知", "步行"}
	assert.Equal(t, "步行", w.Name(1, zh, courier.Chinese))
	assert.Equal(t, "on foot", w.Name(1, zh, courier.English))
	assert.Equal(t, "on foot", w.Name(1, zh, 0), "no language")
	assert.Equal(t, "by bicycle", w.Name(2, zh, courier.Chinese), "no Chinese name")
	assert.Equal(t, "on foot", w.Name(1, []string{"未知", ""}, courier.Chinese), "an empty one")
}

func TestAnswer(t *testing.T) {
	assert.Equal(t, courier.Yes, courier.AnswerOf(true))
	assert.Equal(t, courier.No, courier.AnswerOf(false))
	for a, want := range map[courier.Answer][2]bool{courier.Yes: {true, true}, courier.No: {true, true}, 0: {false, true}, 3: {false, false}} {
		assert.Equal(t, want, [2]bool{a.Known(), a.Valid()}, "%d", a)
	}
}

func TestForceLaw(t *testing.T) {
	law := []courier.Force{courier.Convention, courier.Statute, courier.JudicialInterpretation, courier.Regulation, courier.DepartmentalRule, courier.LocalRegulation}
	for f := range courier.Force(20) {
		assert.Equal(t, slices.Contains(law, f), f.Law(), f)
	}
}
