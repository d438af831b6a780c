package desk

import (
	"bytes"
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var million = flag.Bool("million", false, "draw a million times, and try every hostile value everywhere")

// A spot is a place in facts that can be set: a value that is read as a whole,
// or the presence of what a pointer or a list leads to.
type spot struct {
	path string
	v    reflect.Value
}

// spots are all places in facts, in one order.
func spots(facts reflect.Value) (all []spot) {
	var visit func(path string, v reflect.Value)
	visit = func(path string, v reflect.Value) {
		if readWhole(v.Type()) {
			all = append(all, spot{path, v})
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() {
					visit(path+"."+f.Name, v.Field(i))
				}
			}
		case reflect.Pointer:
			if all = append(all, spot{path, v}); !v.IsNil() {
				visit(path, v.Elem())
			}
		case reflect.Slice:
			all = append(all, spot{path, v})
			fallthrough
		case reflect.Array:
			for i := range v.Len() {
				visit(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
			}
		default:
			all = append(all, spot{path, v})
		}
	}
	visit("", facts)
	return all
}

// readWhole reports whether a type is read as a whole.
func readWhole(t reflect.Type) bool {
	switch reflect.New(t).Interface().(type) {
	case json.Unmarshaler, encoding.TextUnmarshaler:
		return true
	}
	return false
}

// copied is v with nothing shared that can be set through [spots].
func copied(v reflect.Value) reflect.Value {
	to := reflect.New(v.Type()).Elem()
	to.Set(v)
	if readWhole(v.Type()) {
		return to
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				to.Field(i).Set(copied(v.Field(i)))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			to.Set(reflect.New(v.Type().Elem()))
			to.Elem().Set(copied(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			to.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			to.Index(i).Set(copied(v.Index(i)))
		}
	}
	return to
}

// far are the values at the far ends of a type, and a few beyond it.
func far(v reflect.Value) (values []any) {
	fen, day := courier.Fen, courier.Day
	switch v.Interface().(type) {
	case courier.Money:
		return []any{courier.Money{}, fen(0), fen(1), fen(math.MaxInt64), fen(math.MaxInt64 - 1), fen(math.MaxInt64/2 + 1), fen(-1), fen(math.MinInt64),
			courier.Minor(math.MaxInt64, courier.XDR), courier.Minor(math.MaxInt64, courier.JPY), courier.Minor(1, 250)}
	case courier.Date:
		return []any{courier.Date{}, day(1, 1, 1), day(1, 1, 2), day(9999, 12, 31), day(9999, 12, 30), day(4, 2, 29), day(2026, 8, 3)}
	case courier.Instant:
		return []any{courier.Instant{}, day(1, 1, 1).Start(), day(1, 1, 2).At(12, 0), day(9999, 12, 31).At(23, 59), day(9999, 12, 31).End(), day(2026, 8, 3).At(9, 0)}
	case courier.Weight:
		return []any{courier.Weight{}, courier.Grams(0), courier.Grams(1), courier.Grams(math.MaxInt64), courier.Grams(math.MaxInt64 - 1), courier.Grams(-1)}
	case courier.Count:
		return []any{courier.Count{}, courier.CountOf(0), courier.CountOf(1), courier.CountOf(math.MaxInt64), courier.CountOf(math.MaxInt64 - 1), courier.CountOf(-1)}
	case courier.Share:
		return []any{courier.Share{}, courier.BasisPoints(0), courier.BasisPoints(1), courier.BasisPoints(9_999), courier.BasisPoints(10_000), courier.BasisPoints(10_001), courier.BasisPoints(-1)}
	case courier.Rate:
		return []any{courier.Rate{}, courier.RateOf(0, 0), courier.RateOf(math.MaxInt64, 0), courier.RateOf(1, 18), courier.RateOf(math.MaxInt64, 18), courier.RateOf(-1, 0), courier.RateOf(math.MinInt64, 0)}
	case courier.Period:
		return []any{courier.Period{}, courier.Days(0).Period(), courier.Days(1 << 20).Period(), courier.WorkingDays(1 << 20).Period(),
			courier.Hours(1 << 20).Period(), courier.Months(1 << 20).Period(), courier.Years(1 << 20).Period(), courier.Hours(0).Period(), courier.Years(8000).Period()}
	case claim.Limit:
		return []any{claim.Limit{}, claim.Fixed(fen(math.MaxInt64)), claim.TimesFreight(math.MaxInt), claim.TimesFreight(-1), claim.PerKg(fen(math.MaxInt64)),
			claim.PerPackage(fen(math.MaxInt64)), claim.Plus(claim.Fixed(fen(math.MaxInt64)), claim.PerStartedKg(fen(math.MaxInt64))),
			claim.PartOfFreight(math.MaxInt), claim.PerTonne(fen(math.MaxInt64), claim.StartedUnit), claim.Per10Kg(fen(math.MaxInt64), 9), claim.Fixed(courier.Money{})}
	}
	switch v.Kind() {
	case reflect.String:
		for _, s := range []string{"", "x", "\xff\xfe", "\x00", "2026-08-03", "1e400", "-0", strings.Repeat("9", 400), strings.Repeat("字", 2_000)} {
			values = append(values, reflect.ValueOf(s).Convert(v.Type()).Interface())
		}
	case reflect.Bool:
		values = []any{true, false}
	case reflect.Int:
		for _, n := range []int64{0, 1, -1, math.MaxInt64, math.MinInt64, 1 << 20, math.MaxInt32, math.MinInt32} {
			values = append(values, reflect.ValueOf(n).Convert(v.Type()).Interface())
		}
	case reflect.Uint8, reflect.Uint16:
		for _, n := range []uint16{0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 200, 255, 256, 65535} {
			if v.Kind() == reflect.Uint16 || n < 256 {
				values = append(values, reflect.ValueOf(n).Convert(v.Type()).Interface())
			}
		}
	case reflect.Pointer:
		values = []any{reflect.Zero(v.Type()).Interface(), reflect.New(v.Type().Elem()).Interface()}
	case reflect.Slice:
		one := reflect.MakeSlice(v.Type(), 1, 1)
		values = []any{reflect.Zero(v.Type()).Interface(), reflect.MakeSlice(v.Type(), 0, 0).Interface(), one.Interface()}
		if v.Len() > 0 { // and the same twice and often
			values = append(values, reflect.AppendSlice(copied(v), copied(v)).Interface())
			often := reflect.MakeSlice(v.Type(), 0, 40)
			for range 40 {
				often = reflect.Append(often, copied(v.Index(0)))
			}
			values = append(values, often.Interface())
		}
	default:
		values = []any{reflect.Zero(v.Type()).Interface()}
	}
	return values
}

// near are ordinary values of a type.
func near(v reflect.Value) []any {
	switch v.Interface().(type) {
	case courier.Money:
		return []any{courier.Fen(0), courier.Fen(1), courier.Fen(520), courier.Fen(84_000_00)}
	case courier.Date:
		return []any{courier.Day(2021, 6, 1), courier.Day(2026, 4, 30), courier.Day(2026, 8, 3), courier.Day(2026, 8, 20)}
	case courier.Instant:
		return []any{courier.Day(2026, 8, 3).At(9, 0), courier.Day(2026, 8, 4).At(18, 30)}
	case courier.Weight:
		return []any{courier.Grams(0), courier.Grams(500), courier.Grams(25_000)}
	case courier.Count:
		return []any{courier.CountOf(0), courier.CountOf(1), courier.CountOf(30)}
	case courier.Share:
		return []any{courier.BasisPoints(0), courier.BasisPoints(3_333), courier.BasisPoints(10_000)}
	case courier.Rate:
		return []any{courier.RateOf(960, 2), courier.RateOf(3, 3), courier.RateOf(1, 0)}
	case courier.Period:
		return []any{courier.Days(7).Period(), courier.Hours(24).Period(), courier.Months(2).Period(), courier.Years(1).Period()}
	case claim.Limit:
		return []any{claim.TimesFreight(7), claim.Fixed(courier.Fen(500_00))}
	}
	switch v.Kind() {
	case reflect.Uint8:
		return []any{reflect.ValueOf(uint8(1)).Convert(v.Type()).Interface(), reflect.ValueOf(uint8(2)).Convert(v.Type()).Interface(),
			reflect.ValueOf(uint8(3)).Convert(v.Type()).Interface()}
	case reflect.String:
		return []any{reflect.ValueOf("70").Convert(v.Type()).Interface()}
	}
	return far(v)
}

// fill gives every unknown place in facts an ordinary value, so that there is
// much to go wrong.
func fill(v reflect.Value, depth int, r *rand.Rand) {
	for _, s := range spots(v) {
		switch {
		case !s.v.IsZero():
		case s.v.Kind() == reflect.Pointer && depth > 0:
			s.v.Set(reflect.New(s.v.Type().Elem()))
			fill(s.v.Elem(), depth-1, r)
		case s.v.Kind() == reflect.Slice && depth > 0:
			s.v.Set(reflect.MakeSlice(s.v.Type(), 1, 1))
			fill(s.v.Index(0), depth-1, r)
		default:
			s.v.Set(reflect.ValueOf(oneOf(r, near(s.v))))
		}
	}
}

func oneOf[T any](r *rand.Rand, values []T) T { return values[r.IntN(len(values))] }

// goesBack are the amounts that are below nothing where more goes back than is due.
var goesBack = map[string]bool{"order.Bill.Back": true, "order.Bill.Due": true, "order.CancelHistoric.Due": true,
	"order.CancelSea.Back": true, "order.CancelSea.Due": true}

// A trial asks one question with facts at the far ends.
type trial struct {
	t       *testing.T
	h       *handler
	decided int
}

// ask puts the facts; nothing panics, nothing changes the facts, an error
// names its field, and a result comes back from JSON as it was.
func (a *trial) ask(facts reflect.Value, what string) {
	a.t.Helper()
	before := copied(facts)
	defer func() {
		if p := recover(); p != nil {
			a.t.Errorf("%s panics, %s: %v\n%+v\n%s", a.h.name, what, p, before, debug.Stack())
		}
	}()
	result, err := a.h.decide(facts.Addr().Interface())
	if !reflect.DeepEqual(before.Interface(), facts.Interface()) {
		a.t.Errorf("%s changes its facts, %s: %+v became %+v", a.h.name, what, before, facts)
	}
	if err != nil {
		for _, f := range faultsOf(err) {
			if f.Field == "" {
				a.t.Errorf("%s names no field, %s: %s", a.h.name, what, f.Message)
			}
		}
		return
	}
	a.decided++
	text, err := json.Marshal(result)
	if err != nil {
		a.t.Errorf("%s, %s: the result cannot be written: %v\n%+v", a.h.name, what, err, result)
		return
	}
	back := reflect.New(a.h.result)
	if err := json.Unmarshal(text, back.Interface()); err != nil {
		a.t.Errorf("%s, %s: %v of %s", a.h.name, what, err, text)
		return
	}
	// What is no UTF-8 in the facts of a Go program is written as the mark of that.
	text = bytes.ReplaceAll(text, []byte(`\ufffd`), []byte("\ufffd"))
	if again, err := json.Marshal(back.Interface()); err != nil || !bytes.Equal(text, again) {
		a.t.Errorf("%s, %s: %s\ncame back as\n%s, %v", a.h.name, what, text, again, err)
	}
	if !utf8.Valid(text) {
		a.t.Errorf("%s, %s: invalid UTF-8 in %s", a.h.name, what, text)
	}
	if lowest(before) < 0 {
		return
	}
	at := reflect.New(a.h.result).Elem()
	at.Set(reflect.ValueOf(result))
	for _, s := range spots(at) {
		if m, ok := s.v.Interface().(courier.Money); ok && m.Sign() < 0 && !goesBack[a.h.name+s.path] {
			a.t.Errorf("%s: %s is %v where nothing in the facts is below nothing, %s", a.h.name, s.path, m, what)
		}
	}
}

// lowest is the sign of the lowest amount in facts.
func lowest(facts reflect.Value) (sign int) {
	for _, s := range spots(facts) {
		switch v := s.v.Interface().(type) {
		case courier.Money:
			sign = min(sign, v.Sign())
		case courier.Rate:
			sign = min(sign, v.Sign())
		}
	}
	return sign
}

// Facts at the far ends of every field, one at a time, two at a time and all
// together, for every ask: nothing panics, wraps, or is lost in JSON.
func TestFarEnds(t *testing.T) {
	pairs := 40
	if *million {
		pairs = 3_000 // a million trials and more, over all asks
	}
	if testing.Short() {
		pairs = 5
	}
	for _, h := range asks() {
		t.Run(h.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(9, uint64(len(h.name))))
			a := trial{t: t, h: &h}
			example := copied(reflect.ValueOf(h.example).Elem())
			filled := copied(example)
			fill(filled, 4, r)
			for n, base := range []reflect.Value{example, filled} {
				for i, s := range spots(base) {
					for _, value := range far(s.v) {
						facts := copied(base)
						set := spots(facts)[i]
						set.v.Set(reflect.ValueOf(value))
						a.ask(facts, fmt.Sprintf("base %d, %s = %.60v", n, set.path, value))
					}
				}
			}
			for n := range pairs {
				facts := copied(example)
				fill(facts, 4, r)
				var set []string
				for range 1 + n%4 {
					s := oneOf(r, spots(facts))
					value := oneOf(r, far(s.v))
					s.v.Set(reflect.ValueOf(value))
					set = append(set, fmt.Sprintf("%s = %.60v", s.path, value))
				}
				a.ask(facts, strings.Join(set, ", "))
				for _, s := range spots(facts) { // and all of it
					if s.v.Kind() != reflect.Slice && s.v.Kind() != reflect.Pointer {
						s.v.Set(reflect.ValueOf(oneOf(r, far(s.v))))
					}
				}
				a.ask(facts, "all of it")
			}
			if a.decided == 0 {
				t.Error("nothing was decided")
			}
		})
	}
}

// FuzzFarEnds asks any question with any places of its facts set to any of the
// values near and far: two bytes choose the place and one the value.
func FuzzFarEnds(f *testing.F) {
	table := asks()
	for n := range table {
		f.Add(uint16(n), true, []byte{0, 0, 0, 0, 1, 1, 0, 7, 3})
		f.Add(uint16(n), false, []byte{0, 2, 255, 1, 3, 9})
	}
	filled := make([]reflect.Value, len(table))
	for n, h := range table {
		filled[n] = copied(reflect.ValueOf(h.example).Elem())
		fill(filled[n], 4, rand.New(rand.NewPCG(9, uint64(n))))
	}
	f.Fuzz(func(t *testing.T, ask uint16, full bool, edits []byte) {
		h := &table[int(ask)%len(table)]
		a := trial{t: t, h: h}
		facts := copied(reflect.ValueOf(h.example).Elem())
		if full {
			facts = copied(filled[int(ask)%len(table)])
		}
		for ; len(edits) >= 3; edits = edits[3:] {
			all := spots(facts)
			if len(all) > 500 {
				break
			}
			s := all[(int(edits[0])<<8|int(edits[1]))%len(all)]
			values := append(near(s.v), far(s.v)...)
			s.v.Set(reflect.ValueOf(values[int(edits[2])%len(values)]))
		}
		a.ask(facts, "fuzzed")
	})
}
