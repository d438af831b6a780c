package complaint

import "github.com/courier-rules/courier"

// Assignment is what is known of whose a complaint is.
type Assignment struct {
	Category Category       `json:"category"`              // missing is an error
	Link     Link           `json:"link,omitzero"`         // 环节 where it went wrong or, for what is still under way, the current stage
	Mode     courier.Mode   `json:"mode,omitzero"`         // 运输方式, for the department of a hub or of transport; not asked for
	Person   Desk           `json:"persons_unit,omitzero"` // 当事人所在单位, of whom the attitude is complained of
	GoodsAt  Desk           `json:"goods_at,omitzero"`     // 货物所在地单位
	Unclear  courier.Answer `json:"unclear,omitzero"`      // 责任不明: after looking; not asked for

	Shares  []UnitShare `json:"shares,omitzero"`  // 责任占比, of package liability; nil: not divided
	Reading LeadReading `json:"reading,omitzero"` // of the textbook on who leads

	Severity  Severity       `json:"severity,omitzero"`  // from [Grade]; not asked for
	Important courier.Answer `json:"important,omitzero"` // 重要客户; not asked for
	Sudden    courier.Answer `json:"sudden,omitzero"`    // 突发事件; not asked for
	Reader    Reader         `json:"reader,omitzero"`    // who will be shown the case; unknown: everything is masked
}

// UnitShare is the share of responsibility of one unit.
type UnitShare struct {
	Desk  Desk          `json:"desk"`
	Share courier.Share `json:"share"`
}

// LeadReading is a reading of the textbook on who leads (DX-15).
type LeadReading uint8

// The readings. The zero value is the default: the larger share leads, of
// equal ones the unit among them that holds the goods, else the first in order;
// and linked accountability stands outside the shares.
const (
	LeadAsDivided  LeadReading = iota // 按责任划分规则
	LeadAsTextbook                    // 按教材字面: of equal shares the unit where the goods are leads, even without a share, and the leader and the next level answer jointly
)

var leadReadingWords = courier.Words{"as_divided", "as_textbook"}

// String returns the word: "as_divided".
func (l LeadReading) String() string { return leadReadingWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l LeadReading) MarshalText() ([]byte, error) { return leadReadingWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *LeadReading) UnmarshalText(text []byte) error {
	return leadReadingWords.Unmarshal(text, (*uint8)(l))
}

// Routing is the answer to an [Assignment].
type Routing struct {
	courier.Grounds
	First       Desk               `json:"first,omitzero"`       // 首办单位: who handles it first
	Responsible []Desk             `json:"responsible,omitzero"` // 责任单位, in the order given
	Lead        Desk               `json:"lead,omitzero"`        // 牵头单位; zero while it is not known
	Department  courier.Department `json:"department,omitzero"`  // of the lead; zero where the textbook names none, or the mode is not known
	Upward      bool               `json:"upward,omitzero"`      // 立即上报
	Mask        Items              `json:"mask,omitzero"`        // 保密: what is masked before the case is shown
}

// Route says who handles a complaint first, who answers for it and who leads.
//
// First, the unit of its class in the handbook (S3-02): customer service for
// service, quality for the goods, transport for delay, delivery for delivery;
// customer service where the class is none.
//
// Who answers, tried in this order:
//   - the units with a share, which must make the whole; the larger leads, of
//     equal ones the unit that holds the goods, else the first in the order
//     given (DX-15, or as the textbook words it);
//   - where responsibility is not clear, the unit where the goods are;
//   - the desk of the category: the one that its row names, of two the one of
//     the link, that of the link itself, for what is under way else the unit
//     where the goods are, or the unit of the person complained of, who does not
//     handle it in person.
//
// The errors name the field: a missing category, shares that do not make 100%
// ([courier.ErrNotWhole]), a unit given twice ([courier.ErrRepeated]), an empty
// list of shares ([courier.ErrEmptyTable]), an unknown word.
func Route(a *Assignment) (Routing, error) { return AppendRoute(nil, a) }

// AppendRoute is [Route] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendRoute(dst []courier.Reason, a *Assignment) (Routing, error) {
	if a == nil {
		a = &Assignment{}
	}
	if err := a.check(); err != nil {
		return Routing{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	r := Routing{Mask: MaskFor(a.Reader)}
	class := classes[a.Category-1].Handling
	r.First = firstDesks[class]
	t.say(&firstRows[class], courier.Changes)
	switch {
	case a.Shares != nil:
		a.share(&t, &r)
	case a.Unclear == courier.Yes:
		if a.GoodsAt == 0 {
			t.need("goods_at")
			break
		}
		r.Lead = a.GoodsAt
		t.say(&goodsRow, courier.Changes)
		t.say(&goodsDisputedRow, courier.Notes)
	default:
		r.Lead = a.usual(&t)
	}
	if r.Lead != 0 && r.Responsible == nil {
		r.Responsible = []Desk{r.Lead}
	}
	r.Department = r.Lead.Department(a.Mode)
	a.upward(&t, &r)
	r.Grounds = t.Grounds
	return r, nil
}

// usual finds the desk of the category.
func (a *Assignment) usual(t *telling) Desk {
	c := &classes[a.Category-1]
	switch c.Search {
	case OfOneDesk:
		t.say(&usualRow, courier.Changes)
		return c.Desks[0]
	case OfPersonsUnit:
		t.say(&notInPersonRow, courier.Conditions)
		if a.Person == 0 {
			t.need("persons_unit")
		} else {
			t.say(&personsUnitRow, courier.Changes)
		}
		return a.Person
	}
	switch {
	case a.Link != 0:
	case c.Search == OfCurrentStage && a.GoodsAt != 0:
		t.say(&whereGoodsRow, courier.Changes)
		return a.GoodsAt
	default:
		t.need("link")
		return 0
	}
	desk := a.Link.Desk()
	switch {
	case c.Search == OfCurrentStage:
		t.say(&currentStageRow, courier.Changes)
	case c.Search == OfStageFound:
		t.say(&stageFoundRow, courier.Changes)
	default:
		if desk = either(c.Desks, a.Link); desk == 0 {
			t.say(&elsewhereRow, courier.Changes)
			return a.Link.Desk()
		}
		t.say(&ofTwoRow, courier.Changes)
	}
	return desk
}

// either chooses of two desks that of the link; transport goes with the hub,
// and delivery with the outlet of arrival.
func either(desks [2]Desk, l Link) Desk {
	of := l.Desk()
	switch {
	case of == TransportDesk:
		of = Hub
	case of == DeliveryUnit:
		of = ArrivalDesk
	}
	for _, d := range desks {
		if d == of {
			return d
		}
	}
	return 0
}

// share names the units with a share, and finds who leads.
func (a *Assignment) share(t *telling, r *Routing) {
	r.Responsible = make([]Desk, 0, len(a.Shares))
	first, tied, holds := 0, 0, false
	for i := range a.Shares {
		s := &a.Shares[i]
		r.Responsible = append(r.Responsible, s.Desk)
		if !s.Share.Known() {
			t.need(courier.Need(courier.Index("shares", i) + ".share"))
		}
		switch c := s.Share.Compare(a.Shares[first].Share); {
		case i == 0 || c > 0:
			first, tied, holds = i, 1, s.Desk == a.GoodsAt
		case c == 0:
			tied, holds = tied+1, holds || s.Desk == a.GoodsAt
		}
	}
	if len(t.Needs) > 0 {
		return
	}
	t.say(&bySharesRow, courier.Changes, courier.CountOf(int64(len(a.Shares))).Figure())
	switch {
	case tied == 1:
		r.Lead = a.Shares[first].Desk
		t.say(&leadLargestRow, courier.Changes)
	case a.GoodsAt == 0:
		t.need("goods_at")
	case holds, a.Reading == LeadAsTextbook:
		r.Lead = a.GoodsAt
		t.say(&leadGoodsRow, courier.Changes)
	default:
		r.Lead = a.Shares[first].Desk
		t.say(&leadFirstRow, courier.Changes)
	}
	if a.Reading == LeadAsTextbook {
		t.say(&linkedJointRow, courier.Notes)
	} else {
		t.say(&linkedApartRow, courier.Notes)
	}
}

// upward tells what goes to the superior at once.
func (a *Assignment) upward(t *telling, r *Routing) {
	if a.Severity == Major {
		t.say(&majorRow, courier.Conditions)
	}
	if a.Important == courier.Yes {
		t.say(&importantCustomerRow, courier.Notes)
	}
	if a.Sudden == courier.Yes {
		t.say(&suddenEventRow, courier.Notes)
	}
	r.Upward = a.Severity == Major || a.Important == courier.Yes || a.Sudden == courier.Yes
}

func (a *Assignment) check() error {
	var r courier.Reading
	r.Word("category", categoryWords, uint8(a.Category))
	if a.Category == 0 {
		r.Fault("category", courier.ErrMissing)
	}
	r.Word("link", linkWords, uint8(a.Link))
	r.Mode("mode", a.Mode)
	r.Word("persons_unit", deskWords, uint8(a.Person))
	r.Word("goods_at", deskWords, uint8(a.GoodsAt))
	r.Answer("unclear", a.Unclear)
	a.checkShares(&r)
	r.Word("reading", leadReadingWords, uint8(a.Reading))
	r.Word("severity", severityWords, uint8(a.Severity))
	r.Answer("important", a.Important)
	r.Answer("sudden", a.Sudden)
	r.Word("reader", readerWords, uint8(a.Reader))
	return r.Err()
}

func (a *Assignment) checkShares(r *courier.Reading) {
	if a.Shares == nil {
		return
	}
	if len(a.Shares) == 0 {
		r.Fault("shares", courier.ErrEmptyTable)
	}
	if a.Unclear == courier.Yes {
		r.Fault("unclear", courier.ErrContradicts.Because("responsibility is divided into shares"))
	}
	sum, whole := 0, true
	var seen [lastDesk + 1]bool
	for i := range a.Shares {
		s, mark := &a.Shares[i], r.Faults()
		r.Word("desk", deskWords, uint8(s.Desk))
		switch {
		case s.Desk > lastDesk:
		case s.Desk == 0:
			r.Fault("desk", courier.ErrMissing)
		case seen[s.Desk]:
			r.Fault("desk", courier.ErrRepeated)
		default:
			seen[s.Desk] = true
		}
		r.UnderIndex(mark, "shares", i)
		sum, whole = sum+s.Share.BasisPoints(), whole && s.Share.Known()
	}
	if sum > 10_000 || whole && len(a.Shares) > 0 && sum != 10_000 {
		r.Fault("shares", courier.ErrNotWhole)
	}
}
