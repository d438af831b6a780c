package insurance

import "github.com/courier-rules/courier"

// Storage is a loss in a warehouse and the policy on it 仓储财产保险. No
// wording of such a policy could be read: the host gives its own.
type Storage struct {
	On      courier.Date   `json:"on,omitzero"`      // day of the event: the law of this day answers
	Kind    StorageKind    `json:"kind,omitzero"`    // what the policy insures
	Ours    courier.Answer `json:"ours,omitzero"`    // of goods: 货主自有, the insured's own; no: 代管, in its custody for others
	Transit courier.Answer `json:"transit,omitzero"` // 在途: the goods were under way, not in store
	Listed  courier.Answer `json:"listed,omitzero"`  // 保险单载明的仓库: in a store that the policy names
	From    courier.Date   `json:"from,omitzero"`    // 保险期间起始日
	To      courier.Date   `json:"to,omitzero"`      // 保险期间届满日, the last day

	Peril      Peril          `json:"peril,omitzero"`               // 近因: what brought the loss about
	Exclusions []Exclusion    `json:"exclusions,omitzero"`          // 除外情形 that are there; nil while not known, empty when none is
	Explained  courier.Answer `json:"exclusion_explained,omitzero"` // 免责条款已提示并明确说明
	Wording    *Wording       `json:"wording,omitzero"`             // the policy's own wording

	Claim *Course `json:"claim,omitzero"` // how the claim has run: its clocks are answered beside; nil: they are not
}

// StorageKind is a class of warehouse insurance. The handbook asks for the
// classes without naming any; these are what such a policy can be on.
type StorageKind uint8

// The classes.
const (
	StoredGoods      StorageKind = iota + 1 // 仓储货物
	WarehouseFabric                         // 仓库建筑、设备
	CustodyLiability                        // 保管人责任: liability, for goods of others
)

var storageKinds = courier.Words{"unknown", "goods", "building", "custody_liability"}
var storageKindsZh = []string{"未知", "仓储货物", "仓库建筑、设备", "保管人责任"}

// Name returns the name in the language: 仓储货物, goods.
func (k StorageKind) Name(lang courier.Lang) string {
	return storageKinds.Name(uint8(k), storageKindsZh, lang)
}

// String returns the word: "goods".
func (k StorageKind) String() string { return storageKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k StorageKind) MarshalText() ([]byte, error) { return storageKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *StorageKind) UnmarshalText(text []byte) error {
	return storageKinds.Unmarshal(text, (*uint8)(k))
}

// StorageCover is the answer to a [Storage]: granted where the event is
// within the warehouse cover.
type StorageCover struct {
	courier.Decision
	Schedule Schedule `json:"schedule,omitzero"` // the clocks of the claim, where it was given
}

// Warehouse says whether a loss is within a warehouse cover: property
// insurance, and no cargo insurance (S4-Q78 to Q80).
//
//   - In store, not under way: goods in transit are for cargo insurance. In a
//     store that the policy names, within its period.
//   - The cause: what the host's wording covers, with its exclusions, which
//     have effect only where they were pointed out and explained (Insurance
//     Law 17).
//   - Custody liability is liability insurance: whether the keeper answers is
//     another question, and such a case is referred. A policy on the building
//     does not cover the goods in it.
//   - The clocks of the claim are those of [Due]: notice, papers, assessment,
//     payment. A contract on stored goods may be ended early, unlike one on
//     cargo ([Cancels]).
//
// A fact that decides and is not known is asked for. The errors name the
// field: a wording without causes ([courier.ErrEmptyTable]), an unknown word,
// dates out of order, a day before 2015-04-24 ([courier.ErrNoRule]).
func Warehouse(s *Storage) (StorageCover, error) { return AppendWarehouse(nil, s) }

// AppendWarehouse is [Warehouse] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendWarehouse(dst []courier.Reason, s *Storage) (StorageCover, error) {
	if s == nil {
		s = &Storage{}
	}
	if err := s.check(); err != nil {
		return StorageCover{}, err
	}
	var needs []courier.Need
	if !s.On.Known() {
		needs = append(needs, "on")
	}
	if s.Wording == nil {
		needs = append(needs, "wording")
	}
	if len(needs) > 0 {
		return StorageCover{Decision: clauseAsk(dst, needs...)}, nil
	}
	start := len(dst)
	if s.Peril != 0 {
		dst = perilRows[s.Peril].AppendReason(dst, &s.Wording.Cite, courier.Notes, courier.Money{})
	}
	for i, x := range s.Exclusions {
		dst = exclusionRows[x].AppendReason(dst, &s.Wording.Cite, courier.Notes, courier.Money{})
		dst[len(dst)-1] = dst[len(dst)-1].OfItem(i)
	}
	out := StorageCover{Decision: storageQuestion.Fold(dst, s.read(), s.On, &s.Wording.Cite)}
	out.Rules = Rules
	out.Reasons = courier.AppendUnchecked(out.Reasons, start, s.On)
	if s.Claim != nil {
		c := s.course()
		out.Schedule, _ = Due(&c) // it was read
	}
	return out, nil
}

// course is the claim, on the day of the loss.
func (s *Storage) course() Course {
	c := *s.Claim
	if !c.HappenedOn.Known() && !s.On.Before(firstDay) { // else the fault is that of the day of the loss
		c.HappenedOn = s.On
	}
	return c
}

func (s *Storage) check() error {
	var r courier.Reading
	clauseDay(&r, "on", s.On)
	r.Word("kind", storageKinds, uint8(s.Kind))
	r.Answer("ours", s.Ours)
	r.Answer("transit", s.Transit)
	r.Answer("listed", s.Listed)
	clauseOrder(&r, "to", "from", s.From, s.To)
	r.Word("peril", perilWords, uint8(s.Peril))
	wordingExclusions(&r, "exclusions", s.Exclusions)
	r.Answer("exclusion_explained", s.Explained)
	s.Wording.check(&r, "wording")
	if s.Claim != nil {
		c, mark := s.course(), r.Faults()
		c.readInto(&r)
		r.Under(mark, "claim")
		if s.Claim.Marine == courier.Yes {
			r.Fault("claim.marine", courier.ErrContradicts.Because("a warehouse"))
		}
		if s.On.Known() && s.Claim.HappenedOn.Known() && s.On != s.Claim.HappenedOn {
			r.Fault("claim.happened_on", courier.ErrContradicts.Because("the event was on "+s.On.String()))
		}
	}
	return r.Err()
}

// The named facts of a loss in store.
const (
	whTransit courier.Facts = 1 << iota
	whListed
	whBefore
	whAfter
	whPeril
	whExcluded
	whExplained
	whBuilding
	whLiability
	whOthers
)

var storageQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("transit", whTransit),
	courier.YesNo("listed", whListed),
	courier.YesNo("from", whBefore),
	courier.YesNo("to", whAfter),
	courier.YesNo("peril", whPeril),
	courier.YesNo("exclusions", whExcluded),
	courier.YesNo("exclusion_explained", whExplained),
	{Need: "kind", Owns: whBuilding | whLiability, Values: []courier.Facts{0, whBuilding, whLiability}},
	courier.YesNo("ours", whOthers),
}, []courier.Ground{
	clauseGround(courier.Grants, whPeril|whListed, whTransit|whBuilding|whLiability|whBefore|whAfter, clauseRow("insurance.storage.covered", "S4-Q79", "peril", courier.InTerms(),
		"货物在保险单载明的仓库内、在保险期间内遭受所列风险，属于仓储财产保险的责任", "in a store that the policy names, in its period, by a cause that it covers: within the warehouse cover")),
	clauseGround(courier.Bars, whTransit, 0, clauseRow("insurance.storage.in_transit", "S4-Q79", "transit", courier.ByHouse(),
		"货物在途，不属于仓储财产保险，应当向货物运输保险的保险人索赔", "the goods were under way: not warehouse insurance, but cargo insurance")),
	clauseGround(courier.Bars, 0, whListed, clauseRow("insurance.storage.elsewhere", "S4-Q79", "listed", courier.InTerms(),
		"不在保险单载明的仓库内", "not in a store that the policy names")),
	clauseGround(courier.Bars, whBefore, 0, clauseRow("insurance.storage.before", "S4-Q79", "from", clauseLaw("14"),
		"事故发生在保险期间开始之前", "the event came before the period of insurance")),
	clauseGround(courier.Bars, whAfter, 0, clauseRow("insurance.storage.after", "S4-Q79", "to", clauseLaw("18"),
		"事故发生在保险期间届满之后", "the event came after the period of insurance")),
	clauseGround(courier.Bars, 0, whPeril, clauseRow("insurance.storage.not_covered", "S4-Q79", "peril", courier.InTerms(),
		"出险原因不属于该条款承保的风险", "the wording does not cover the cause")),
	clauseGround(courier.Bars, whExcluded|whExplained, 0, clauseRow("insurance.storage.excluded", "S4-Q79 INS-02", "exclusions", courier.InTerms(),
		"存在该条款的责任免除情形，且已提示和明确说明", "an exclusion of the wording is met, and it was pointed out and explained")),
	clauseGround(courier.Notes, whExcluded, whExplained, clauseRow("insurance.storage.exclusion_void", "S4-Q79 INS-02", "exclusion_explained", clauseLaw("17"),
		"免责条款未经提示或者明确说明，不产生效力", "the exclusion was not pointed out and explained: it has no effect")),
	clauseGround(courier.Bars, whBuilding, 0, clauseRow("insurance.storage.building_only", "S4-Q79", "kind", courier.ByHouse(),
		"保险标的是仓库建筑、设备，不包括其中的货物", "the policy is on the building and its fittings, not on the goods in it")),
	clauseGround(courier.Refers, whLiability, 0, clauseRow("insurance.storage.liability", "S4-Q79", "kind", courier.ByHouse(),
		"保管人责任险属于责任保险，先认定保管人是否应当赔偿，由人工处理", "custody liability is liability insurance: whether the keeper answers comes first, and a person decides")),
	clauseGround(courier.Notes, whOthers, whBuilding|whLiability, clauseRow("insurance.storage.others_goods", "S4-Q79 S4-Q78", "ours", clauseLaw("12"),
		"受损货物为代管他人的货物，赔款应当归有保险利益的人", "the goods were kept for others: the indemnity belongs to whoever has the insurable interest")),
	clauseGround(courier.Notes, 0, 0, clauseRow("insurance.storage.property", "S4-Q78 S4-Q80", "", clauseLaw("12"),
		"仓储财产保险以财产及其有关利益为标的，适用保险法的一般规定；通知、单证、核定、赔付的期限与货运险相同", "warehouse insurance is property insurance under the general law; notice, papers, assessment and payment follow the same clocks")),
})

// read turns the loss into named facts.
func (s *Storage) read() (k courier.Known) {
	k.Answer(whTransit, s.Transit)
	k.Answer(whListed, s.Listed)
	if s.From.Known() {
		k.Answer(whBefore, courier.AnswerOf(s.On.Before(s.From)))
	}
	if s.To.Known() {
		k.Answer(whAfter, courier.AnswerOf(s.On.After(s.To)))
	}
	v := s.Wording.view()
	if s.Peril != 0 {
		k.Answer(whPeril, courier.AnswerOf(v.perils>>s.Peril&1 == 1))
	}
	if s.Exclusions != nil {
		k.Answer(whExcluded, courier.AnswerOf(v.exclusions&exclusionBits(s.Exclusions...) != 0))
	}
	k.Answer(whExplained, s.Explained)
	switch s.Kind {
	case 0:
	case WarehouseFabric:
		k.Among(whBuilding|whLiability, whBuilding)
	case CustodyLiability:
		k.Among(whBuilding|whLiability, whLiability)
	default:
		k.Among(whBuilding|whLiability, 0)
	}
	k.Answer(whOthers, courier.AnswerOf(s.Ours == courier.No))
	return k
}
