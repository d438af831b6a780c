package claim

import (
	"math"

	"github.com/courier-rules/courier"
)

// Lot is a consignment whose goods are judged one by one. Its figures must
// agree with each other: a misprint is an error, not a guess.
type Lot struct {
	Intact  courier.Share `json:"intact,omitzero"`  // 商品完好率, by value
	Damaged courier.Money `json:"damaged,omitzero"` // value of what is not intact
	Items   []Item        `json:"items,omitzero"`   // what is not intact
}

// Item is a part of the goods that is not intact.
type Item struct {
	Name     string        `json:"name,omitzero"`
	State    State         `json:"state"`             // missing is an error
	Value    courier.Money `json:"value,omitzero"`    // its value when sound
	Repair   courier.Money `json:"repair,omitzero"`   // for Repairable: cost of repair
	Carriage courier.Money `json:"carriage,omitzero"` // for Repairable: to and from the repair 维修取送费
	Salvage  courier.Money `json:"salvage,omitzero"`  // 残值 that the claimant keeps, for Destroyed; unknown where nobody said that it keeps any
}

// State is what became of an item.
type State uint8

// The states.
const (
	Missing    State = iota + 1 // 短少或者灭失
	Destroyed                   // 全损
	Repairable                  // 能够修复
)

var states = courier.Words{"unknown", "missing", "destroyed", "repairable"}

// String returns the word: "repairable".
func (s State) String() string { return states.Word(uint8(s)) }

// MarshalText returns the word.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *State) UnmarshalText(text []byte) error { return states.Unmarshal(text, (*uint8)(s)) }

// check reads the lot and holds its figures against the value of the whole.
func (l *Lot) check(r *courier.Reading, value courier.Money) {
	if l == nil {
		return
	}
	start := r.Faults()
	r.Amount("lot.damaged", l.Damaged)
	for i := range l.Items {
		mark, item := r.Faults(), &l.Items[i]
		r.Word("state", states, uint8(item.State))
		if item.State == 0 {
			r.Fault("state", courier.ErrMissing)
		}
		r.Amount("value", item.Value)
		r.Amount("repair", item.Repair)
		r.Amount("carriage", item.Carriage)
		r.Amount("salvage", item.Salvage)
		if item.Value.Less(item.Salvage) {
			r.Fault("salvage", courier.ErrContradicts.Because("more than its value of "+item.Value.String()))
		}
		r.UnderIndex(mark, "lot.items", i)
	}
	if r.Faults() > start || value.Sign() < 0 {
		return
	}
	sum := l.sum()
	damaged, field := l.Damaged.Exact(), "lot.damaged"
	if !damaged.Known() {
		damaged, field = sum, "lot.items"
	}
	amount, _ := damaged.Round()
	switch want := value.Exact().Share(l.Intact.Rest()); {
	case want.Known() && damaged.Known() && !agrees(want, damaged, value):
		shown, _ := want.Round()
		r.Fault(field, courier.ErrContradicts.Because(
			l.Intact.Rest().String()+" of "+value.String()+" is "+shown.String()+", not "+amount.String()))
	case damaged.Cmp(value.Exact()) > 0:
		r.Fault(field, courier.ErrContradicts.Because(amount.String()+" is more than the full value of "+value.String()))
	}
	if l.Damaged.Known() && sum.Cmp(damaged) != 0 {
		shown, _ := sum.Round()
		r.Fault("lot.items", courier.ErrContradicts.Because("they are worth "+shown.String()+", not "+amount.String()))
	}
}

// agrees reports whether a value and its share of the whole fit: a share is
// known to half a basis point, a value to half a fen.
func agrees(want, got courier.Exact, whole courier.Money) bool {
	off := want.Sub(got)
	off = off.Max(off.Neg())
	return off.Cmp(whole.Exact().Scale(1, 20_000)) <= 0 || off.Scale(2, 1).Cmp(courier.Minor(1, whole.Currency()).Exact()) <= 0
}

// currency is that of the first item whose value is known, else CNY.
func (l *Lot) currency() courier.Currency {
	for i := range l.Items {
		if v := l.Items[i].Value; v.Known() {
			return v.Currency()
		}
	}
	return courier.CNY
}

// tally adds up amounts of one currency, exactly, however many there are.
type tally struct {
	minor int64
	cur   courier.Currency
	over  courier.Exact // what no longer fits beside it
}

func (t *tally) add(m courier.Money) {
	if n := m.Minor(); n > math.MaxInt64-t.minor {
		t.over, t.minor = t.exact(), n
	} else {
		t.minor += n
	}
}

func (t *tally) exact() courier.Exact {
	sum := courier.Minor(t.minor, t.cur).Exact()
	if t.over.Known() {
		sum = sum.Add(t.over)
	}
	return sum
}

// sum is what the items are worth, unknown where one of them is.
func (l *Lot) sum() courier.Exact {
	worth := tally{cur: l.currency()}
	for i := range l.Items {
		if !l.Items[i].Value.Known() {
			return courier.Exact{}
		}
		worth.add(l.Items[i].Value)
	}
	if len(l.Items) == 0 {
		return courier.Exact{}
	}
	return worth.exact()
}

// loss is what is lost item by item: the value of what is missing or
// destroyed, and of what can be repaired the cheaper of its repair, with the
// carriage to and from, and its value. need names the first figure missing.
func (l *Lot) loss() (goods, repairs courier.Exact, need courier.Need) {
	if len(l.Items) == 0 {
		return goods, repairs, "lot.items"
	}
	lost, cured := tally{cur: l.currency()}, tally{cur: l.currency()}
	for i := range l.Items {
		item := &l.Items[i]
		if field := item.missing(); field != "" {
			return courier.Exact{}, courier.Exact{}, courier.Need(courier.Index("lot.items", i) + field)
		}
		if item.State == Repairable && item.Carriage.Minor() < item.Value.Minor()-item.Repair.Minor() {
			cured.add(item.Repair)
			cured.add(item.Carriage)
		} else {
			lost.add(item.Value)
		}
	}
	return lost.exact(), cured.exact(), ""
}

// salvage is what the claimant keeps of what is destroyed.
func (l *Lot) salvage() courier.Exact {
	kept := tally{cur: l.currency()}
	for i := range l.Items {
		if item := &l.Items[i]; item.State == Destroyed && item.Salvage.Known() {
			kept.add(item.Salvage)
		}
	}
	return kept.exact()
}

// missing names the first figure of the item that its loss needs and does not
// have, as the end of a path.
func (i *Item) missing() string {
	switch {
	case !i.Value.Known():
		return ".value"
	case i.State == Repairable && !i.Repair.Known():
		return ".repair"
	case i.State == Repairable && !i.Carriage.Known():
		return ".carriage"
	}
	return ""
}
