package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

func TestArticles(t *testing.T) { golden(t, "articles.md", printed(t, "-articles")) }

// Each line is an article of a registered source that a rule cites, with a
// short quote and a digest, or why it has none.
func TestEveryQuoteIsOfAnArticleCited(t *testing.T) {
	kept, err := keptQuotes()
	require.NoError(t, err)
	require.Greater(t, len(kept), 350)
	rest := resting(rules(desk.Chapters()), courier.Date{})
	hex := regexp.MustCompile(`^[0-9a-f]{64}$`)
	var last *Article
	for i := range kept {
		a := &kept[i]
		_, err := a.basis()
		assert.NoError(t, err, a.place())
		assert.NotEmpty(t, rest[a.place()], "%s: no rule cites it", a.place())
		if last != nil {
			assert.Negative(t, placeOrder(last.place(), a.place()), "%s stands behind %s", a.place(), last.place())
		}
		last = a
		if a.Left != "" {
			assert.Empty(t, a.Quote+a.Digest, "%s is quoted and left out", a.place())
			continue
		}
		assert.NotEmpty(t, strings.Trim(a.Quote, "…"), a.place())
		assert.LessOrEqual(t, utf8.RuneCountInString(a.Quote), longest, a.place())
		assert.NotContains(t, a.Quote, " ", a.place())
		assert.Regexp(t, hex, a.Digest, a.place())
		if !strings.Contains(a.Quote, "…") && !strings.Contains(a.Article, "(") { // it is the whole article
			assert.Equal(t, digest(a.Quote), a.Digest, a.place())
		}
	}
}

// An article that is cited of a source that is quoted at all is quoted, or
// said why not.
func TestEveryArticleOfAQuotedSourceIsThere(t *testing.T) {
	kept, err := keptQuotes()
	require.NoError(t, err)
	quoted, there := map[string]bool{}, map[place]bool{}
	for i := range kept {
		there[kept[i].place()] = true
		quoted[kept[i].Source] = quoted[kept[i].Source] || kept[i].Quote != ""
	}
	assert.Len(t, quoted, 19)
	for p, rest := range resting(rules(desk.Chapters()), courier.Date{}) {
		if quoted[p.source] {
			assert.True(t, there[p], "%s is cited by %s and not quoted", p, rest[0].Code)
		}
	}
}

func TestPlaces(t *testing.T) {
	for article, want := range map[string][]string{
		"829": {"CC 829"}, "177, 178, 519": {"CC 177", "CC 178", "CC 519"}, "46-49": {"CC 46", "CC 47", "CC 48", "CC 49"},
		"26(10)": {"CC 26(10)"}, "49 CFR 370": {"CC 49 CFR 370"}, "": {"CC"},
	} {
		var got []string
		for _, p := range places(&courier.Basis{Source: "CC", Article: article}) {
			got = append(got, p.String())
		}
		assert.Equal(t, want, got, article)
	}
}

func madeUp(t *testing.T) map[string]text {
	t.Helper()
	texts, err := readTexts(os.DirFS(filepath.Join("testdata", "texts")))
	require.NoError(t, err)
	return texts
}

func TestReadTexts(t *testing.T) {
	assert.Equal(t, map[string]text{
		"CC": {
			"1": {"甲方应当在三日内答复。"}, "2": {"有下列情形之一的，不承担责任：", "（一）不可抗力；", "（二）乙方的过错。"},
			"120": {"第三条的规定，适用于本条。", "第三条的规定不在行首另起一条，仍属于前一条。"}, "1005": {"甲方可以与乙方约定。"},
		},
		"SPC-R": {"1": {"实际损失，是指价值的损失。"}, "12": {"本解释自公布之日起施行。"}},
	}, madeUp(t))
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for name, dir := range map[string]fstest.MapFS{
		"no texts":          {},
		"no source named":   {"a.md": file("第一条 甲。")},
		"an unknown source": {"a.md": file("| source | XX |\n\n第一条 甲。")},
		"two texts of one":  {"a.md": file("| source | CC |\n"), "b.md": file("| source | CC |\n")},
	} {
		_, err := readTexts(dir)
		assert.Error(t, err, name)
	}
}

func TestNumeral(t *testing.T) {
	for s, want := range map[string]int{"一": 1, "十": 10, "十二": 12, "二十": 20, "一百": 100, "一百零五": 105, "一百一十九": 119,
		"五百二十": 520, "一千零五": 1005, "一千一百九十一": 1191, "一千二百六十": 1260} {
		assert.Equal(t, want, numeral(s), s)
	}
}

// Every way in which a text and what is kept of it can part, each told with
// the rules that rest on the article.
func TestDrift(t *testing.T) {
	whole := func(source, article string) string { s, _ := madeUp(t)[source].article(article); return s }
	rule := func(code courier.Code) []Rule { return []Rule{{Code: code, Zh: "乙方有过错"}} }
	kept := []Article{
		{Source: "CC", Article: "1", Quote: "甲方应当在五日内答复。", Digest: digest("甲方应当在五日内答复。")}, // 三 was 五
		{Source: "CC", Article: "2", Quote: "有下列情形之一的，不承担责任：…", Digest: digest("有下列情形之一的，不承担责任：\n（一）不可抗力。")},
		{Source: "CC", Article: "3", Quote: "丙。", Digest: digest("丙。")},
		{Source: "CC", Article: "120", Quote: "第三条的规定，适用于本条。…", Digest: digest(whole("CC", "120"))},
		{Source: "CC", Article: "1005", Quote: "甲方可以与丙方约定。", Digest: digest(whole("CC", "1005"))},
		{Source: "CC", Article: "1006", Left: "not at hand"},
		{Source: "SPC-R", Article: "1", Left: "not at hand"},
		{Source: "SPC-R", Article: "12", Quote: "本解释自公布之日起施行。", Digest: digest("本解释自公布之日起施行。")},
		{Source: "PL", Article: "47", Quote: "没有文本可以比较。", Digest: digest("没有文本可以比较。")},
	}
	rest := map[place][]Rule{
		{"CC", "1"}: append(rule("a.first"), rule("a.second")...), {"CC", "2"}: rule("a.list"), {"CC", "2(2)"}: rule("a.item"),
		{"CC", "3"}: rule("a.missing"), {"CC", "4"}: rule("a.nowhere"), {"CC", "120"}: rule("a.same"), {"CC", "1005"}: rule("a.mistyped"),
		{"CC", "1006"}: rule("a.left"), {"SPC-R", "1"}: rule("a.there"), {"PL", "47"}: rule("a.mail"), {"RL", "1"}: rule("a.rail"),
	}
	compared := func(kept []Article) (string, int) {
		var b bytes.Buffer
		out := bufio.NewWriter(&b)
		n := printDrift(out, madeUp(t), kept, rest)
		require.NoError(t, out.Flush())
		return b.String(), n
	}
	got, n := compared(kept)
	assert.Equal(t, `CC 1: the article changed, and the quote is no longer in it
	a.first
	a.second
CC 2: the article changed outside its quote
	a.list
CC 2(2): cited, and not quoted
	a.item
CC 3: the article is missing
	a.missing
CC 4: cited, and the text has no such article
	a.nowhere
CC 1005: the quote is not in the article
	a.mistyped
SPC-R 1: not quoted, and its text is there: not at hand
	a.there
SPC-R 12: quoted, and no longer cited
10 articles of 2 texts, 8 drifted
`, got)
	assert.Equal(t, 8, n)

	// Written anew, only what a person has to settle remains, and nothing that
	// still stands was touched.
	anew := renewed(madeUp(t), kept, rest)
	got, _ = compared(anew)
	assert.Equal(t, "CC 3: the article is missing\n\ta.missing\nCC 4: cited, and the text has no such article\n\ta.nowhere\n9 articles of 2 texts, 2 drifted\n", got)
	quotes := map[place]string{}
	for _, a := range anew {
		quotes[a.place()] = a.Quote
	}
	assert.Equal(t, map[place]string{
		{"CC", "1"}: "甲方应当在三日内答复。", {"CC", "2"}: "有下列情形之一的，不承担责任：…", {"CC", "2(2)"}: "有下列情形之一的，不承担责任：…（二）乙方的过错。",
		{"CC", "3"}: "丙。", {"CC", "120"}: "第三条的规定，适用于本条。…", {"CC", "1005"}: "甲方可以与乙方约定。", {"CC", "1006"}: "",
		{"SPC-R", "1"}: "实际损失，是指价值的损失。", {"PL", "47"}: "没有文本可以比较。",
	}, quotes)
}

// Of a long article the part is quoted that says what its rules say.
func TestQuoteOf(t *testing.T) {
	filler := strings.Repeat("承运人、托运人、收货人", 16) + "。"
	whole := "开头" + filler + "\n收货人应当在七日内提出异议。\n有下列情形之一的，不赔偿：\n（一）不可抗力；\n（二）包装不良。\n" + filler + "逾期不提出的，不得索赔。"
	for zh, want := range map[string]string{
		"七日内提出异议": "…收货人应当在七日内提出异议。…",
		"包装不良":    "…有下列情形之一的，不赔偿：…（二）包装不良。…",
		"不可抗力":    "…有下列情形之一的，不赔偿：\n（一）不可抗力；…",
		"逾期不得索赔":  "…逾期不提出的，不得索赔。",
	} {
		got := quoteOf(whole, "7", []Rule{{Zh: zh}})
		assert.Equal(t, want, got, zh)
		assert.True(t, within(got, whole), zh)
	}
	long := strings.Repeat("甲乙丙丁，", 60) + "戊。"
	got := quoteOf(long, "7", nil)
	assert.LessOrEqual(t, utf8.RuneCountInString(got), longest)
	assert.True(t, strings.HasSuffix(got, "，…") && within(got, long), got)
}

func TestWithin(t *testing.T) {
	for quote, want := range map[string]bool{"甲乙丙丁": true, "甲乙…": true, "甲…丁": true, "…乙…丁": true, "…乙…": true,
		"甲乙": false, "丙丁": false, "…丁…甲…": false, "…甲丙…": false, "": false} {
		assert.Equal(t, want, within(quote, "甲乙丙丁"), quote)
	}
}

// The command tells drift by its exit status, and writes the quotes where it
// is told to.
func TestTheTextsOnTheCommandLine(t *testing.T) {
	dir, file := filepath.Join("testdata", "texts"), filepath.Join(t.TempDir(), "quotes.jsonl")
	var out, faults bytes.Buffer
	assert.Equal(t, 1, run([]string{"-texts", dir}, &out, &faults))
	assert.Contains(t, out.String(), "CC 829: the article is missing\n\torder.right.redirect\n")
	assert.Contains(t, out.String(), "SPC-R 1: the article changed, and the quote is no longer in it\n\t")
	assert.NotContains(t, out.String(), "PL 47", "there is no text of it")
	assert.Contains(t, faults.String(), "differ")

	assert.Equal(t, 1, run([]string{"-texts", dir, "-update", file}, &out, &faults))
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(written), `{"source":"SPC-R","article":"1","quote":"实际损失，是指价值的损失。","digest":"`)
	assert.Contains(t, string(written), `{"source":"CC","article":"829","quote":"在承运人将货物交付收货人之前`)

	for _, args := range [][]string{{"-texts", "testdata/nowhere"}, {"-update", file}, {"-texts", dir, "-update", t.TempDir()}} {
		assert.Equal(t, 2, run(args, &out, &faults), args)
	}
}

// Of a day, an article lists the rules that rest on it then.
func TestArticlesOfADay(t *testing.T) {
	before, after := printed(t, "-articles", "-on", "2026-04-30"), printed(t, "-articles", "-on", "2026-05-01")
	for text, holds := range map[string][2]bool{"第96条": {false, true}, "(MC92)": {true, false}, "- order.sea.right.redirect": {true, true}} {
		assert.Equal(t, holds, [2]bool{strings.Contains(before, text), strings.Contains(after, text)}, text)
	}
}

// A rule as JSON carries the quotes of what it stands on, on a day of what it
// stands on then.
func TestTheJSONQuotesWhatARuleStandsOn(t *testing.T) {
	for on, want := range map[string][]place{
		"":           {{"CC", "829"}, {"MC25", "96"}},
		"2026-04-30": {{"CC", "829"}},
		"2026-05-01": {{"MC25", "96"}},
	} {
		args := []string{"-json", "-package", "order"}
		if on != "" {
			args = append(args, "-on", on)
		}
		var got []place
		for line := range strings.Lines(printed(t, args...)) {
			var r Rule
			require.NoError(t, json.Unmarshal([]byte(line), &r))
			if r.Code == "order.sea.right.redirect" {
				for i := range r.Articles {
					assert.NotEmpty(t, r.Articles[i].Quote)
					got = append(got, r.Articles[i].place())
				}
			}
		}
		assert.Equal(t, want, got, on)
	}
}
