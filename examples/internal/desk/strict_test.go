package desk

import (
	"bufio"
	"encoding/json"
	"strings"
	"testing"
)

// one answers one line at a desk of stand-ins.
func one(t testing.TB, line string) (a answer, raw string) {
	t.Helper()
	var out strings.Builder
	w := bufio.NewWriter(&out)
	if err := newDesk(standIns()).serve(strings.NewReader(line), w); err != nil {
		t.Fatal(err)
	}
	w.Flush()
	if err := json.Unmarshal([]byte(out.String()), &a); err != nil {
		t.Fatalf("%q is answered by %q: %v", line, out.String(), err)
	}
	return a, out.String()
}

func deep(n int, open, inner, end string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(end, n)
}

// Each of these facts is an error at the field, with a message that begins so.
var hostileFacts = []struct{ name, facts, field, message string }{
	{"unknown key", `{"waybil":"1"}`, "waybil", "unknown key"},
	{"unknown key inside", `{"items":[{},{},{"frieght":"CNY 1.00"}]}`, "items[2].frieght", "unknown key"},
	{"empty key", `{"":1}`, "", `unknown key: ""`},
	{"other case", `{"Posted":"2026-05-01"}`, "Posted", `unknown key: it is spelled "posted"`},
	{"other case inside", `{"items":[{"VALUE":"CNY 1.00"}]}`, "items[0].VALUE", `unknown key: it is spelled "value"`},
	{"lower case of a bare Go name", `{"plain":"x"}`, "plain", `unknown key: it is spelled "Plain"`},
	{"unexported field", `{"hidden":1}`, "hidden", "unknown key"},
	{"excluded field", `{"Never":1}`, "Never", "unknown key"},
	{"embedded struct by name", `{"route":{"from":"beijing"}}`, "route", "unknown key"},
	{"duplicate", `{"by":"payer","by":"payer"}`, "by", "given twice"},
	{"duplicate through an escape", `{"by":"payer","\u0062y":"payer"}`, "by", "given twice"},
	{"duplicate null", `{"by":null,"by":null}`, "by", "given twice"},
	{"duplicate inside", `{"items":[{"value":"CNY 1.00","value":"CNY 1.00"}]}`, "items[0].value", "given twice"},
	{"duplicate of a promoted field", `{"from":"beijing","from":"tianjin"}`, "from", "given twice"},
	{"duplicate in a map of texts", `{"notes":{"a":"","a":""}}`, "notes.a", "given twice"},
	{"duplicate in a map of words", `{"shares":{"payer":"1%","payer":"1%"}}`, "shares.payer", "given twice"},
	{"duplicate in a leaf", `{"blob":{"a":[{"b":1,"b":2}]}}`, "blob.a[0].b", "given twice"},
	{"duplicate in a calendar", `{"calendar":{"from":2026,"from":2026,"to":2026}}`, "calendar.from", "given twice"},

	{"unknown word", `{"by":"shiper"}`, "by", `unknown word: "shiper"`},
	{"word in another case", `{"by":"Payer"}`, "by", `unknown word: "Payer"`},
	{"word with a space", `{"by":" payer"}`, "by", `unknown word: " payer"`},
	{"empty word", `{"by":""}`, "by", "unknown word"},
	{"unknown word in a list", `{"stops":["beijing","peking"]}`, "stops[1]", "unknown word"},
	{"unknown word as a key", `{"shares":{"nobodyy":"1%"}}`, "shares.nobodyy", "unknown word"},
	{"unknown word behind a pointer", `{"terms":{"cite":{"source":"XX"}}}`, "terms.cite.source", "unknown word"},
	{"boolean for an answer", `{"lost":true}`, "lost", "wrong type: true where a text is wanted"},
	{"text for a boolean", `{"express":"true"}`, "express", "wrong type: a text where true or false is wanted"},
	{"number for a boolean", `{"express":1}`, "express", "wrong type: a number where true or false is wanted"},

	{"no such day", `{"posted":"2026-02-29"}`, "posted", "malformed"},
	{"a time for a day", `{"posted":"2026-05-01T00:00:00+08:00"}`, "posted", "malformed"},
	{"empty day", `{"posted":""}`, "posted", "malformed"},
	{"moment without a zone", `{"asked":"2026-05-01T09:00:00"}`, "asked", "malformed"},
	{"number for an amount", `{"items":[{"value":1}]}`, "items[0].value", "wrong type: a number where a text is wanted"},
	{"amount without a currency", `{"items":[{"value":"84000.00"}]}`, "items[0].value", "malformed"},
	{"amount finer than a fen", `{"items":[{"value":"CNY 1.001"}]}`, "items[0].value", "out of range"},
	{"amount past int64", `{"items":[{"value":"CNY 92233720368547758.08"}]}`, "items[0].value", "out of range"},
	{"amount in thousands", `{"items":[{"value":"CNY 1,000.00"}]}`, "items[0].value", "malformed"},
	{"no such currency", `{"items":[{},{"value":"RMB 1.00"}]}`, "items[1].value", "unknown word"},
	{"weight in pounds", `{"weight":"1 lb"}`, "weight", "malformed"},
	{"negative weight", `{"weight":"-1 kg"}`, "weight", "negative"},
	{"share past the whole", `{"shares":{"payer":"100.01%"}}`, "shares.payer", "out of range"},
	{"period behind a pointer", `{"items":[{"cause":"7 dayz"}]}`, "items[0].cause", "malformed"},

	{"fraction", `{"days":1.5}`, "days", "malformed: 1.5"},
	{"fraction of nothing", `{"days":1.0}`, "days", "malformed: 1.0"},
	{"exponent", `{"days":1e2}`, "days", "malformed: 1e2"},
	{"integer as a text", `{"days":"1"}`, "days", "wrong type: a text where a whole number is wanted"},
	{"integer past int64", `{"days":9223372036854775808}`, "days", "out of range"},
	{"integer past its field", `{"grade":128}`, "grade", "out of range"},
	{"fraction in a count", `{"attempts":1.5}`, "attempts", "out of range"},
	{"exponent in a count", `{"attempts":1e2}`, "attempts", "malformed"},
	{"negative count", `{"attempts":-1}`, "attempts", "negative"},
	{"count as a text", `{"attempts":"1"}`, "attempts", "malformed"},
	{"count as an object", `{"attempts":{}}`, "attempts", "malformed"},

	{"list for an object", `{"terms":[]}`, "terms", "wrong type: a list where an object is wanted"},
	{"object for a list", `{"items":{}}`, "items", "wrong type: an object where a list is wanted"},
	{"text for an element", `{"items":["x"]}`, "items[0]", "wrong type: a text where an object is wanted"},
	{"object for a text", `{"waybill":{"a":{"b":[1]}}}`, "waybill", "wrong type: an object where a text is wanted"},
	{"list for a word", `{"by":["payer"]}`, "by", "wrong type: a list where a text is wanted"},
	{"list for a map", `{"notes":[]}`, "notes", "wrong type: a list where an object is wanted"},
	{"list too long for its array", `{"ends":["beijing","tianjin","hebei"]}`, "ends[2]", "out of range"},
	{"facts are a list", `[]`, "", "wrong type: a list where an object is wanted"},
	{"facts are a text", `"{}"`, "", "wrong type: a text where an object is wanted"},
	{"facts are a number", `7`, "", "wrong type: a number where an object is wanted"},
	{"facts are false", `false`, "", "wrong type: false where an object is wanted"},

	{"invalid UTF-8", "{\"waybill\":\"a\xffb\"}", "waybill", "invalid UTF-8"},
	{"overlong UTF-8", "{\"waybill\":\"\xc0\xaf\"}", "waybill", "invalid UTF-8"},
	{"a surrogate in UTF-8", "{\"waybill\":\"\xed\xa0\x80\"}", "waybill", "invalid UTF-8"},
	{"invalid UTF-8 in a key", "{\"way\xffbill\":\"ab\"}", "way\ufffdbill", "invalid UTF-8"},
	{"invalid UTF-8 in an element", "{\"stops\":[\"beijing\",\"\xe4\xba\"]}", "stops[1]", "invalid UTF-8"},
	{"invalid UTF-8 in a leaf", "{\"blob\":{\"a\":\"\xff\"}}", "blob.a", "invalid UTF-8"},
	{"half a surrogate pair", `{"waybill":"\ud83d"}`, "waybill", "invalid UTF-8"},
	{"half a pair before a letter", `{"waybill":"\ud83dx\ude00"}`, "waybill", "invalid UTF-8"},
	{"half a pair before an escape", `{"waybill":"\ud83d\n"}`, "waybill", "invalid UTF-8"},
	{"a pair the wrong way round", `{"waybill":"\ude00\ud83d"}`, "waybill", "invalid UTF-8"},
	{"half a pair in a key", `{"\ud83d":1}`, `\ud83d`, "invalid UTF-8"},

	{"unknown key in a calendar", `{"calendar":{"from":2026,"to":2026,"on":[]}}`, "calendar.on", "unknown key"},
	{"other case in a calendar", `{"calendar":{"From":2026,"to":2026}}`, "calendar.From", "unknown key"},
	{"no such day in a calendar", `{"calendar":{"from":2026,"to":2026,"off":["2026-02-30"]}}`, "calendar.off[0]", "malformed"},
	{"day outside a calendar", `{"calendar":{"from":2026,"to":2026,"off":["2026-10-01","2027-10-01"]}}`, "calendar.off[1]", "out of range"},
	{"years out of order", `{"calendar":{"from":2026,"to":2025}}`, "calendar.from", "out of range"},
	{"text for a year", `{"calendar":{"from":"2026","to":2026}}`, "calendar.from", "wrong type"},
	{"calendar as a text", `{"calendar":"2026"}`, "calendar", "wrong type: a text where an object is wanted"},
	{"wrong type deep in a leaf", `{"blob":{"typed":{"number":"1"}}}`, "blob.Typed.Number", "wrong type: string"},

	{"nested too deep", `{"items":` + deep(31, `[{"inner":`, `[]`, `}]`) + `}`,
		"items" + strings.Repeat("[0].inner", 15) + "[0]", "nested too deep"},
	{"nested too deep in a leaf", `{"blob":` + deep(100_000, `[`, ``, `]`) + `}`,
		"blob" + strings.Repeat("[0]", 31), "nested too deep"},
	{"nested where a text is wanted", `{"by":` + deep(100_000, `[`, ``, `]`) + `}`, "by", "wrong type"},
	{"too many elements", `{"stops":[null` + strings.Repeat(",null", maxItems) + `]}`, "stops[65536]", "out of range: more than 65536"},

	{"fault of the library", `{"items":[{"value":"CNY 1.00"},{"freight":"CNY -1.00"}]}`, "items[1].freight", "negative: CNY -1.00"},
	{"two currencies", `{"items":[{"value":"CNY 1.00"},{"value":"USD 1.00"}]}`, "items[1].value", "another currency"},
	{"dates out of order", `{"posted":"2026-05-02","asked":"2026-05-01T09:00:00+08:00"}`, "asked", "dates out of order"},
	{"no rule", `{"posted":"2017-01-01"}`, "", "no rule covers this date: 2017-01-01"},
}

func TestHostileFacts(t *testing.T) {
	for _, tt := range hostileFacts {
		t.Run(tt.name, func(t *testing.T) {
			a, raw := one(t, `{"id":"1","ask":"standin.Place","facts":`+tt.facts+`}`)
			if a.Error == nil || a.Error.Field != tt.field || !strings.HasPrefix(a.Error.Message, tt.message) {
				t.Errorf("got %.300s want %q: %q", raw, tt.field, tt.message)
			}
			if a.ID == nil || *a.ID != "1" || a.Ask != "standin.Place" || a.Result != nil {
				t.Errorf("id, ask or result of %.300s", raw)
			}
		})
	}
}

func TestSoundFacts(t *testing.T) {
	base := `"posted":"2026-05-01"`
	for name, facts := range map[string]string{
		"white space":           ` { ` + base + "\t, \r \"items\" : [ { } , { } ] } ",
		"escapes":               `{` + base + `,"waybill":"\ud83d\ude00 \\ud83d \/ \u0000 \"","\u0062y":"p\u0061yer"}`,
		"empty list and object": `{` + base + `,"items":[],"notes":{},"terms":{},"stops":[]}`,
		"zero and minus zero":   `{` + base + `,"days":0,"grade":-0}`,
		"greatest":              `{` + base + `,"days":9223372036854775807,"grade":-128}`,
		"unknown words":         `{` + base + `,"by":"unknown","lost":"unknown"}`,
		"promoted":              `{` + base + `,"from":"beijing","to":"tianjin","declared":"CNY 1.00"}`,
		"short array":           `{` + base + `,"ends":["beijing"]}`,
		"bare Go name":          `{` + base + `,"Plain":"x"}`,
		"calendar":              `{` + base + `,"calendar":{"from":2025,"to":2026,"off":["2026-10-01"],"made":["2026-10-10"]}}`,
		"as deep as allowed":    `{` + base + `,"items":` + deep(15, `[{"inner":`, `[]`, `}]`) + `}`,
		"as many as allowed":    `{` + base + `,"stops":[null` + strings.Repeat(",null", maxItems-1) + `]}`,
		"null for every fact": `{` + base + `,"waybill":null,"asked":null,"by":null,"lost":null,"express":null,"days":null,
			"grade":null,"weight":null,"attempts":null,"items":null,"stops":null,"ends":null,"calendar":null,"shares":null,
			"notes":null,"terms":null,"blob":null,"Plain":null,"from":null,"to":null,"declared":null}`,
		"null inside": `{` + base + `,"items":[null,{"value":null,"inner":null,"cause":null}],"stops":[null],
			"shares":{"payer":null},"terms":{"cite":null,"factor":null},"calendar":{"from":2026,"to":2026,"off":null}}`,
	} {
		t.Run(name, func(t *testing.T) {
			line := strings.ReplaceAll(`{"ask":"standin.Place","facts":`+facts+`}`, "\n", " ")
			if a, raw := one(t, line); a.Error != nil || a.Result == nil {
				t.Errorf("got %.300s", raw)
			}
		})
	}
}
