package claim

import "github.com/courier-rules/courier"

// Watch is what a host counted about a claim and its claimant. Each signal
// reads its own fields; one whose fields are not known is left open. The
// thresholds are the host's: no text has any.
type Watch struct {
	HappenedOn courier.Date `json:"happened_on,omitzero"` // the law of this day answers

	Claims      courier.Count `json:"claims,omitzero"`       // claims of the claimant in the host's window
	ClaimsAbove courier.Count `json:"claims_above,omitzero"` // threshold: more than this many
	Payees      courier.Count `json:"payees,omitzero"`       // claimants paid through the same account
	PayeesAbove courier.Count `json:"payees_above,omitzero"` // threshold: more than this many

	Claimed       courier.Money  `json:"claimed,omitzero"`        // what is claimed
	Stated        courier.Money  `json:"stated,omitzero"`         // the value told to the carrier when posted; CNY 0.00 when none was
	Posted        courier.Weight `json:"posted,omitzero"`         // weight when posted
	Delivered     courier.Weight `json:"delivered,omitzero"`      // weight when delivered
	Missing       courier.Weight `json:"missing,omitzero"`        // weight of what is said to be missing
	PackingIntact courier.Answer `json:"packing_intact,omitzero"` // 外包装完好 at delivery, while contents are claimed

	SameGoods    courier.Answer `json:"same_goods,omitzero"`    // 同一物品或者同一照片曾被索赔: serial number, photograph
	SameEnds     courier.Answer `json:"same_ends,omitzero"`     // 寄件人与收件人为同一人
	BeforeDue    courier.Answer `json:"before_due,omitzero"`    // 未到时限即已索赔
	Altered      courier.Answer `json:"altered,omitzero"`       // 材料有涂改或者前后矛盾
	NoInspection courier.Answer `json:"no_inspection,omitzero"` // 拒绝查验物品
	Staged       courier.Answer `json:"staged,omitzero"`        // 夹带、掉包、造假、捏造: found by a person, as [FraudDemand].Staged
}

// SignalKind is a sign that a claim wants a second look. The zero SignalKind
// is unknown.
type SignalKind uint8

// The signals.
const (
	SignalFrequent      SignalKind = iota + 1 // 索赔频繁
	SignalSharedAccount                       // 多名索赔人使用同一账户
	SignalAboveStated                         // 索赔额高于所声明的价值
	SignalWeightKept                          // 重量未减而称内件缺少
	SignalPackingIntact                       // 外包装完好而称内件缺少
	SignalSameGoods                           // 同一物品曾被索赔
	SignalSameEnds                            // 寄件人与收件人为同一人
	SignalBeforeDue                           // 未到时限即已索赔
	SignalAltered                             // 材料有涂改
	SignalNoInspection                        // 拒绝查验
	SignalStaged                              // 造假索赔
)

var signalWords = courier.Words{"unknown", "frequent", "shared_account", "above_stated", "weight_kept", "packing_intact", "same_goods", "same_ends",
	"before_due", "altered", "no_inspection", "staged"}
var signalsZh = []string{"未知", "索赔频繁", "多名索赔人使用同一账户", "索赔额高于所声明的价值", "重量未减", "外包装完好", "同一物品曾被索赔",
	"寄件人与收件人为同一人", "未到时限即已索赔", "材料有涂改", "拒绝查验", "造假索赔"}

// Name returns the name in the language: 索赔频繁, frequent.
func (s SignalKind) Name(lang courier.Lang) string {
	return signalWords.Name(uint8(s), signalsZh, lang)
}

// String returns the word: "frequent".
func (s SignalKind) String() string { return signalWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s SignalKind) MarshalText() ([]byte, error) { return signalWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *SignalKind) UnmarshalText(text []byte) error {
	return signalWords.Unmarshal(text, (*uint8)(s))
}

// Signal is one signal and whether it is on.
type Signal struct {
	Kind SignalKind     `json:"kind"`
	On   courier.Answer `json:"on"` // unknown while its facts are
}

// Watched is the answer to a [Watch]. It has no verdict: a signal refuses
// nothing.
type Watched struct {
	courier.Grounds
	Signals []Signal       `json:"signals"` // all of them, in the order of their kinds
	Look    courier.Answer `json:"look"`    // a person looks at it: some signal is on
}

// Signals names the signs that a claim wants a second look. They are signals
// and no more: none of them, nor all together, refuses or lowers a claim, and
// there is no score. What a person finds then is a fact for other questions; a
// claim that was made up (Implementing Regulation of the Consumer Rights
// Protection Law 49) is one.
//
// A threshold without its count, or a count without its threshold, is asked
// for; nothing else is. The errors name the field: an unknown word, a negative
// sum, two currencies.
func Signals(x *Watch) (Watched, error) { return AppendSignals(nil, x) }

// AppendSignals is [Signals] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendSignals(dst []courier.Reason, x *Watch) (Watched, error) {
	if x == nil {
		x = &Watch{}
	}
	if err := x.check(); err != nil {
		return Watched{}, err
	}
	p := proceed(dst, x.HappenedOn)
	out := Watched{Signals: make([]Signal, 0, len(signalRows)), Look: courier.No}
	for i := range signalRows {
		kind := SignalKind(i + 1)
		on := x.on(kind, &p)
		out.Signals = append(out.Signals, Signal{kind, on})
		if on == courier.Yes {
			x.tell(&p, kind, &signalRows[i])
			out.Look = courier.Yes
		}
	}
	if x.Staged == courier.Yes && rowSignalStagedLaw.Cite(x.HappenedOn) != nil {
		p.tell(&rowSignalStagedLaw, courier.Notes)
	}
	if out.Look == courier.Yes {
		p.tell(&rowSignalOnly, courier.Refers)
	}
	out.Grounds = p.grounds()
	return out, nil
}

// on says whether a signal is on.
func (x *Watch) on(k SignalKind, p *procedure) courier.Answer {
	switch k {
	case SignalFrequent:
		return aboveThreshold(p, x.Claims, x.ClaimsAbove, "claims", "claims_above")
	case SignalSharedAccount:
		return aboveThreshold(p, x.Payees, x.PayeesAbove, "payees", "payees_above")
	case SignalAboveStated:
		if !x.Claimed.Known() || !x.Stated.Known() {
			return 0
		}
		return courier.AnswerOf(x.Stated.Sign() > 0 && x.Stated.Less(x.Claimed))
	case SignalWeightKept:
		if !x.Posted.Known() || !x.Delivered.Known() || !x.Missing.Known() {
			return 0
		}
		return courier.AnswerOf(x.Missing.Grams() > 0 && x.Delivered.Grams() >= x.Posted.Grams())
	case SignalPackingIntact:
		return x.PackingIntact
	case SignalSameGoods:
		return x.SameGoods
	case SignalSameEnds:
		return x.SameEnds
	case SignalBeforeDue:
		return x.BeforeDue
	case SignalAltered:
		return x.Altered
	case SignalNoInspection:
		return x.NoInspection
	}
	return x.Staged
}

// aboveThreshold compares a count with its threshold; either without the other is asked
// for.
func aboveThreshold(p *procedure, n, most courier.Count, count, threshold courier.Need) courier.Answer {
	switch {
	case n.Known() && most.Known():
		return courier.AnswerOf(n.Int() > most.Int())
	case n.Known():
		p.need(threshold)
	case most.Known():
		p.need(count)
	}
	return 0
}

// tell tells a signal that is on, with its figures.
func (x *Watch) tell(p *procedure, k SignalKind, row *courier.Row) {
	switch k {
	case SignalFrequent:
		p.tell(row, courier.Warns, x.Claims.Figure(), x.ClaimsAbove.Figure())
	case SignalSharedAccount:
		p.tell(row, courier.Warns, x.Payees.Figure(), x.PayeesAbove.Figure())
	case SignalAboveStated:
		p.tell(row, courier.Warns, x.Claimed.Figure(), x.Stated.Figure())
	case SignalWeightKept:
		p.tell(row, courier.Warns, x.Posted.Figure(), x.Delivered.Figure(), x.Missing.Figure())
	default:
		p.tell(row, courier.Warns)
	}
}

func (x *Watch) check() error {
	var r courier.Reading
	r.Amount("claimed", x.Claimed)
	r.Amount("stated", x.Stated)
	r.Answer("packing_intact", x.PackingIntact)
	r.Answer("same_goods", x.SameGoods)
	r.Answer("same_ends", x.SameEnds)
	r.Answer("before_due", x.BeforeDue)
	r.Answer("altered", x.Altered)
	r.Answer("no_inspection", x.NoInspection)
	r.Answer("staged", x.Staged)
	return r.Err()
}

// forStaff returns the row as one that a customer is not told.
func forStaff(r courier.Row) courier.Row { r.Staff = true; return r }

func signalRow(name string, field courier.Need, zh, en string, names ...string) courier.Row {
	row := courier.Row{Code: courier.Code("claim.signal." + name), Staff: true, IDs: "LIA-19", Cites: courier.ByHouse(), Field: field, Zh: zh, En: en}
	copy(row.Names[:], names)
	return row
}

// signalRows are the rows of the signals, in the order of their kinds.
var signalRows = [...]courier.Row{
	signalRow("frequent", "claims", "期间内索赔{n}次，超过{most}次", "{n} claims in the window, more than {most}", "n", "most"),
	signalRow("shared_account", "payees", "{n}名索赔人使用同一账户，超过{most}名", "{n} claimants use one account, more than {most}", "n", "most"),
	signalRow("above_stated", "claimed", "索赔额{claimed}高于交寄时声明的价值{stated}", "{claimed} is claimed, and {stated} was stated when posted", "claimed", "stated"),
	signalRow("weight_kept", "delivered", "交寄时重{posted}，交付时重{delivered}，而称缺少{missing}", "posted at {posted}, delivered at {delivered}, and {missing} said to be missing", "posted", "delivered", "missing"),
	signalRow("packing_intact", "packing_intact", "外包装完好，而称内件缺少或者损坏", "the packing was intact, and contents are said to be missing or damaged"),
	signalRow("same_goods", "same_goods", "同一物品或者同一照片曾用于索赔", "the same goods or photograph were claimed before"),
	signalRow("same_ends", "same_ends", "寄件人与收件人为同一人", "sender and recipient are one person"),
	signalRow("before_due", "before_due", "未到时限即已索赔", "claimed before the time was up"),
	signalRow("altered", "altered", "材料有涂改或者前后矛盾", "the papers are altered or contradict each other"),
	signalRow("no_inspection", "no_inspection", "索赔人拒绝查验物品", "the claimant refuses an inspection of the goods"),
	signalRow("staged", "staged", "经人工查明以夹带、掉包、造假、捏造事实等方式索赔", "a person found that the case was made up"),
}

var rowSignalOnly = forStaff(bareRow("claim.signal.only", "LIA-19", courier.ByHouse(), "",
	"以上仅为提示，由人工核查；任何一项或者几项都不构成拒赔或者减少赔偿的理由", "these are signals, for a person to look at: none of them, nor several, is a ground to refuse or to pay less"))

// rowSignalStagedLaw is what the law says of a claim that was made up.
var rowSignalStagedLaw = forStaff(bareRow("claim.signal.staged_law", "LIA-19", art(courier.ConsumerRegulation, "49"), "staged",
	"以造假等方式骗取赔偿的，依照治安管理处罚法等处理，不适用三倍增加赔偿", "who makes a case up to be paid is dealt with under public-security law, and no threefold increase is due"))

// signalBook are the rows for the book.
func signalBook() (rows []*courier.Row) {
	for i := range signalRows {
		rows = append(rows, &signalRows[i])
	}
	return append(rows, &rowSignalStagedLaw, &rowSignalOnly)
}
