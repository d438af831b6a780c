package liability

import (
	"iter"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

// Relief is what a head of exemption does for the carrier.
type Relief uint8

// The reliefs.
const (
	Exempts Relief = iota + 1 // 免除: the carrier does not answer for what the cause brought about
	Reduces                   // 相应免除或者减轻: by the degree of the fault
	Deducts                   // 扣除时间: the time it cost does not count as delay
)

var reliefs = courier.Words{"unknown", "exempts", "reduces", "deducts"}
var reliefsZh = []string{"未知", "免除", "按过错程度减免", "扣除时间"}

// Name returns the name in the language: 免除, exempts.
func (r Relief) Name(lang courier.Lang) string { return reliefs.Name(uint8(r), reliefsZh, lang) }

// String returns the word: "exempts".
func (r Relief) String() string { return reliefs.Word(uint8(r)) }

// MarshalText returns the word.
func (r Relief) MarshalText() ([]byte, error) { return reliefs.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Relief) UnmarshalText(text []byte) error { return reliefs.Unmarshal(text, (*uint8)(r)) }

// head is a row of the matrix of exemptions: the ground that decides is made
// of it, and the line that is printed.
type head struct {
	cause Cause // 0: whatever the cause
	item  int   // its number in the list of the article, 0 where it has none
	on    events
	gives Relief
	only  courier.Facts // holds only where these hold,
	not   courier.Facts // and none of these
	shown bool          // the carrier need not prove it: the claimant shows the contrary
	binds bool          // a clause that holds against the law, because it stood its own test
	row   courier.Row
}

// events are what a head reaches.
type events uint8

const (
	anyEvent events = iota
	lossOnly
	delayOnly
)

// matrix is the exemption matrix: for each law the heads on which the carrier
// does not answer. What stands in no line exempts nobody.
var matrix = []struct {
	regimes []courier.Regime
	heads   []head
	fields  []courier.Field  // that name the facts beside a cause,
	lifts   []courier.Ground // and the grounds that take a head away again
}{
	{[]courier.Regime{courier.CivilLaw, courier.Waterway}, civilHeads, carriageFields, limitGrounds},
	{[]courier.Regime{courier.CivilLaw}, termsHeads, carriageFields, nil},
	{[]courier.Regime{courier.Rail}, railHeads, carriageFields, limitGrounds},
	{[]courier.Regime{courier.CivilLaw, courier.Waterway, courier.Rail}, delayHeads, carriageFields, limitGrounds},
	{[]courier.Regime{courier.PostalUniversal}, mailHeads, mailFields, mailLifts},
	{[]courier.Regime{courier.RailRules1986}, railRulesHeads, rulesFields, rulesLifts},
	{[]courier.Regime{courier.WaterwayRules1986}, waterHeads, waterFields, nil},
	{[]courier.Regime{courier.Sea}, seaHeads, seaFields, nil},
	{[]courier.Regime{courier.Air}, airHeads, airFields, nil},
	{[]courier.Regime{courier.UPUPost}, abroadPostHeads, abroadPostFields, nil},
}

// ground returns the head as a ground. Where the cause brought about a part
// only, the head does not speak: partial is the fact that says so, 0 where the
// law does not ask.
func (h *head) ground(partial courier.Facts) courier.Ground {
	g := courier.Ground{Row: h.row, Effect: courier.Bars, If: h.only, Unless: h.not, Binds: h.binds}
	if h.cause != 0 {
		g.If |= of(h.cause)
		g.Unless |= partial
		if !h.shown {
			g.If |= proved
		}
	}
	switch h.on {
	case lossOnly:
		g.Unless |= late
	case delayOnly:
		g.If |= late
	}
	return g
}

func groundsOf(heads []head, partial courier.Facts) (list []courier.Ground) {
	for i := range heads {
		list = append(list, heads[i].ground(partial))
	}
	return list
}

// Head is a line of the exemption matrix.
type Head struct {
	Regime courier.Regime
	Loss   bool   // it reaches loss, damage and shortage
	Delay  bool   // it reaches delay
	Cause  Cause  // 0: whatever the cause
	Item   int    // its number in the list of the article, 0 where it has none
	Relief Relief // what it does
	Shown  bool   // the carrier need not prove it: the claimant has to show the contrary
	Code   courier.Code

	head   *head
	fields []courier.Field
	lifts  []courier.Ground
}

// Matrix yields the exemption matrix line by line, made of the rows that
// decide: law by law, in the order of its list. A cause that has no line under
// a law exempts nobody there. Conventions have no line: this rule book has not
// read their heads, and a host gives them with the facts.
func Matrix() iter.Seq[Head] {
	return func(yield func(Head) bool) {
		for i := range matrix {
			for _, regime := range matrix[i].regimes {
				for j := range matrix[i].heads {
					h := &matrix[i].heads[j]
					line := Head{Regime: regime, Loss: h.on != delayOnly, Delay: h.on != lossOnly, Cause: h.cause, Item: h.item,
						Relief: h.gives, Shown: h.shown, Code: h.row.Code, head: h, fields: matrix[i].fields, lifts: matrix[i].lifts}
					if !yield(line) {
						return
					}
				}
			}
		}
	}
}

// Bases returns where the head stands, oldest first; a head that rests on the
// carrier's terms stands nowhere in the register.
func (h *Head) Bases() (list []courier.Basis) {
	for i := range h.head.row.Cites {
		if b := h.head.row.Cites[i].Basis(); b.Source != "" {
			list = append(list, b)
		}
	}
	return list
}

// Sentence returns the rule as a sentence.
func (h *Head) Sentence(lang courier.Lang) string {
	if lang == courier.Chinese {
		return h.head.row.Zh
	}
	return h.head.row.En
}

// Only returns the facts that must hold beside the cause, by their paths in
// the facts JSON.
func (h *Head) Only() []courier.Need { return h.names(h.head.only) }

// Except returns the facts that take the head away, by their paths in the
// facts JSON: each list by itself, all of it together.
func (h *Head) Except() (lists [][]courier.Need) {
	for _, need := range h.names(h.head.not) {
		lists = append(lists, []courier.Need{need})
	}
	for i := range h.lifts {
		if h.lifts[i].Lifts == h.Code {
			lists = append(lists, h.names(h.lifts[i].If))
		}
	}
	return lists
}

// names returns the fields of the facts, without those that a line says anyway.
func (h *Head) names(facts courier.Facts) (needs []courier.Need) {
	for _, f := range h.fields {
		if f.Need != "regime" && f.Owns&facts&^(proved|allCauses|kindFacts) != 0 {
			needs = append(needs, f.Need)
		}
	}
	return needs
}

// AppendText writes the line: regime, what it reaches, the cause, what it
// gives, the facts beside it, where it stands.
func (h *Head) AppendText(b []byte, lang courier.Lang) []byte {
	zh := lang == courier.Chinese
	part := func(text string) { b = append(append(b, " | "...), text...) }
	b = append(b, h.Regime.Name(lang)...)
	part(pick(zh, h.reach()))
	cause := h.Cause.Name(lang)
	if h.Cause == 0 {
		cause = pick(zh, [2]string{"任何原因", "whatever the cause"})
	}
	part(cause)
	part(h.Relief.Name(lang))
	part(h.beside(zh))
	for i, basis := range h.Bases() {
		if i > 0 {
			b = append(b, "; "...)
		} else {
			b = append(b, " | "...)
		}
		b = append(append(append(b, basis.Source...), ' '), basis.Article...)
		if h.Item > 0 {
			b = strconv.AppendInt(append(b, '('), int64(h.Item), 10)
			b = append(b, ')')
		}
	}
	if len(h.Bases()) == 0 {
		part(pick(zh, [2]string{"合同", "contract"}))
	}
	return b
}

func pick(zh bool, text [2]string) string {
	if zh {
		return text[0]
	}
	return text[1]
}

func (h *Head) reach() [2]string {
	switch {
	case h.Loss && h.Delay:
		return [2]string{"损失、延误", "loss, delay"}
	case h.Delay:
		return [2]string{"延误", "delay"}
	}
	return [2]string{"损失", "loss"}
}

// beside writes the facts beside the cause, and who has to prove.
func (h *Head) beside(zh bool) string {
	var parts []string
	if h.Shown {
		parts = append(parts, pick(zh, [2]string{"由索赔人举反证", "the claimant shows the contrary"}))
	}
	for _, need := range h.Only() {
		parts = append(parts, pick(zh, [2]string{"限", "only if "})+factName(need, zh))
	}
	for _, list := range h.Except() {
		var words []string
		for _, need := range list {
			words = append(words, factName(need, zh))
		}
		parts = append(parts, pick(zh, [2]string{"除", "unless "})+strings.Join(words, pick(zh, [2]string{"并且", " and "})))
	}
	return strings.Join(parts, pick(zh, [2]string{"，", ", "}))
}

// factNames are the facts beside a cause as a line of the matrix says them.
var factNames = [...]struct {
	need courier.Need
	text [2]string
}{
	{"already_late", [2]string{"承运人已经迟延履行", "already late"}},
	{"declared", [2]string{"保价", "value declared"}},
	{"terms.pays_on_force_majeure", [2]string{"保价规则约定不可抗力仍予赔偿", "the rules pay even so"}},
	{"terms.excludes_packing_intact", [2]string{"条款约定外包装完好不赔", "the terms exclude whole packing"}},
	{"terms.stands", [2]string{"该条款订入合同且有效", "that clause stands"}},
	{"mail", [2]string{"平常邮件", "ordinary mail"}},
	{"domestic", [2]string{"国内港口之间的运输", "between Chinese ports"}},
	{"own_fault", [2]string{"承运人本人的过失", "the carrier's own fault"}},
	{"requests_met", [2]string{"已经满足托运人的特别要求", "the shipper's special requests were met"}},
	{"deck_allowed", [2]string{"依照约定、惯例或者法律可以装载舱面", "deck carriage was allowed"}},
	{"measures", [2]string{"已经采取一切必要（合理）措施或者不可能采取", "all measures were taken, or none could be"}},
}

// factName returns the fact in words, its path where it has none.
func factName(need courier.Need, zh bool) string {
	for i := range factNames {
		if factNames[i].need == need {
			return pick(zh, factNames[i].text)
		}
	}
	return string(need)
}
