package desk

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// insides are the shapes of types that decode themselves and are not strict
// about it.
var insides = map[reflect.Type]reflect.Type{
	reflect.TypeFor[courier.Calendar]():    reflect.TypeFor[courier.CalendarYears](),
	reflect.TypeFor[courier.Reason]():      reflect.TypeFor[reason](),
	reflect.TypeFor[courier.Figure]():      reflect.TypeFor[figure](),
	reflect.TypeFor[complaint.Items]():     reflect.TypeFor[[]complaint.Item](),
	reflect.TypeFor[complaint.Remedies]():  reflect.TypeFor[[]complaint.Remedy](),
	reflect.TypeFor[complaint.Tally]():     reflect.TypeFor[tally](),
	reflect.TypeFor[complaint.Traces]():    reflect.TypeFor[[]complaint.Trace](),
	reflect.TypeFor[order.Said]():          reflect.TypeFor[string](),
	reflect.TypeFor[tracking.StallTable](): reflect.TypeFor[tracking.Stalls](),
	reflect.TypeFor[order.Tariff]():        reflect.TypeFor[order.TariffRows](),
	reflect.TypeFor[tier.Classes]():        reflect.TypeFor[[]tier.Class](),
	reflect.TypeFor[tier.Scheme]():         reflect.TypeFor[tier.SchemeRows](),
	reflect.TypeFor[tier.RightsTable]():    reflect.TypeFor[tier.RightsRows](),
	reflect.TypeFor[tier.Ranking]():        reflect.TypeFor[tier.RankRows](),
}

// reason is what a reason encodes itself as.
type reason struct {
	Code    courier.Code   `json:"code"`
	IDs     string         `json:"ids"`
	Effect  courier.Effect `json:"effect"`
	Staff   bool           `json:"staff,omitzero"`
	Field   courier.Need   `json:"field,omitzero"`
	Change  courier.Money  `json:"change,omitzero"`
	Figures []named        `json:"figures,omitzero"` // three at most
	Basis   courier.Basis  `json:"basis"`
	Zh      string         `json:"zh"`
	En      string         `json:"en"`
}

// named is a figure of a reason.
type named struct {
	Name  string         `json:"name"`
	Value courier.Figure `json:"value"`
}

// figure is what a figure encodes itself as: one key, which names the kind.
type figure struct {
	Amount  courier.Money   `json:"amount,omitzero"`
	Share   courier.Share   `json:"share,omitzero"`
	Rate    courier.Rate    `json:"rate,omitzero"`
	Weight  courier.Weight  `json:"weight,omitzero"`
	Count   courier.Count   `json:"count,omitzero"`
	Day     courier.Date    `json:"day,omitzero"`
	Instant courier.Instant `json:"instant,omitzero"`
	Period  courier.Period  `json:"period,omitzero"`
}

// tally is what a tally of complaints encodes itself as; the hours and days
// among its keys are whole numbers.
type tally struct {
	Rules    string           `json:"rules"`
	Currency courier.Currency `json:"currency,omitzero"`
	Cells    []struct {
		Day        courier.Date       `json:"day"`
		Region     courier.Region     `json:"region,omitzero"`
		Channel    complaint.Channel  `json:"channel,omitzero"`
		Category   complaint.Category `json:"category,omitzero"`
		Department courier.Department `json:"department,omitzero"`
		Stage      complaint.State    `json:"stage,omitzero"`
		Counts     map[string]int64   `json:"counts"`
		Hours      map[string]int64   `json:"answer_hours,omitempty"`
	} `json:"cells"`
	Customers []tallied `json:"customers"`
	Waybills  []tallied `json:"waybills"`
	Efforts   []struct {
		Strategy string           `json:"strategy,omitzero"`
		Day      courier.Date     `json:"day"`
		Counts   map[string]int64 `json:"counts"`
		Days     map[string]int64 `json:"cycle_days,omitempty"`
	} `json:"efforts"`
}

// tallied is what a tally keeps by customer, or by waybill.
type tallied struct {
	Key      string             `json:"key"`
	Day      courier.Date       `json:"day"`
	Category complaint.Category `json:"category,omitzero"`
	Cases    int64              `json:"cases"`
	At       int64              `json:"at,omitzero"` // seconds since 1970
	Result   complaint.Regain   `json:"result,omitzero"`
}

// shape is a struct as its JSON has it.
type shape struct {
	fields []field
	byKey  map[string]int
}

type field struct {
	key   string
	index []int
}

// of returns the field in v; an embedded pointer on the way is set.
func (f field) of(v reflect.Value) reflect.Value {
	for n, i := range f.index {
		if n > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

func (r *reader) shapeOf(t reflect.Type) *shape {
	s := r.shapes[t]
	if s == nil {
		s = newShape(t)
		r.shapes[t] = s
	}
	return s
}

// newShape lists the fields of a struct by the keys that encoding/json gives
// them. Of two with one key the shallower one is meant.
func newShape(t reflect.Type) *shape {
	s := &shape{byKey: map[string]int{}}
	s.collect(t, nil, map[reflect.Type]bool{})
	slices.SortStableFunc(s.fields, func(a, b field) int { return cmp.Compare(len(a.index), len(b.index)) })
	for n, f := range s.fields {
		if _, ok := s.byKey[f.key]; !ok {
			s.byKey[f.key] = n
		}
	}
	return s
}

func (s *shape) collect(t reflect.Type, outer []int, inside map[reflect.Type]bool) {
	if inside[t] { // a struct that embeds a pointer to itself
		return
	}
	inside[t] = true
	defer delete(inside, t)
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		index := append(slices.Clone(outer), i)
		embedded := f.Type
		if embedded.Kind() == reflect.Pointer && f.IsExported() {
			embedded = embedded.Elem()
		}
		switch {
		case f.Tag.Get("json") == "-":
		case f.Anonymous && key == "" && embedded.Kind() == reflect.Struct:
			s.collect(embedded, index, inside)
		case f.IsExported():
			s.fields = append(s.fields, field{cmp.Or(key, f.Name), index})
		}
	}
}

// unknown is the fault of a key that is none of the shape's.
func (s *shape) unknown(key string) error {
	for _, f := range s.fields {
		if strings.EqualFold(f.key, key) {
			return errKey.Because("it is spelled " + strconv.Quote(f.key))
		}
	}
	if key == "" {
		return errKey.Because(`""`)
	}
	return errKey
}
