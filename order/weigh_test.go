package order_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

var deskCite = courier.Cite{Document: &courier.Source{ID: "A-LIST", Zh: "甲公司价目表", En: "Price list of firm A",
	Force: courier.Contract, Evidence: courier.Primary}, Article: "3"}

// deskCodes are the codes of the reasons, in order.
func deskCodes(g *courier.Grounds) (list []courier.Code) {
	for _, r := range g.Reasons {
		list = append(list, r.Code())
	}
	return list
}

// everyRowSpeaks holds the rows of the book under the prefixes against what
// the cases of a test made speak.
func everyRowSpeaks(t *testing.T, spoke map[courier.Code]bool, prefixes ...string) {
	t.Helper()
	n := 0
	for row := range order.Book().Rows() {
		for _, p := range prefixes {
			if strings.HasPrefix(string(row.Code), p) {
				assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
				n++
			}
		}
	}
	assert.NotZero(t, n, "no rows under %v", prefixes)
}

// fieldError holds an error against the one field and fault it must name.
func fieldError(t *testing.T, err error, field string, fault courier.Fault) {
	t.Helper()
	require.Error(t, err, field)
	var at *courier.FieldError
	require.True(t, errors.As(err, &at), "%v", err)
	assert.Equal(t, field, at.Field)
	assert.ErrorIs(t, err, fault)
}

func kg(n int64) courier.Weight { return courier.Grams(n * 1000) }

func box(grams, l, w, h int64) order.LoadPiece {
	return order.LoadPiece{Weight: courier.Grams(grams), Length: courier.CountOf(l), Width: courier.CountOf(w), Height: courier.CountOf(h)}
}

// load is two boxes under a divisor of 6,000 and a step of half a kilogram.
func load() order.Load {
	return order.Load{
		WeighedOn: summer, Express: courier.Yes,
		Pieces: []order.LoadPiece{box(2_100, 300, 200, 100), box(1_000, 400, 300, 200)},
		Terms: &order.WeighTerms{Cite: deskCite, Basis: order.GreaterWeight, Divisor: courier.CountOf(6000),
			Round: order.WeighStep, Step: courier.Grams(500), By: order.WeighPieces},
	}
}

func loaded(changes ...func(*order.Load)) order.Load {
	l := load()
	terms := *l.Terms
	l.Terms = &terms
	for _, change := range changes {
		change(&l)
	}
	return l
}

func weighedBy(w order.WeighBy) func(*order.Load) { return func(l *order.Load) { l.Terms.By = w } }

func TestWeigh(t *testing.T) {
	spoke := map[courier.Code]bool{}
	one := func(p order.LoadPiece) func(*order.Load) {
		return func(l *order.Load) { l.Pieces, l.Terms.By = []order.LoadPiece{p}, order.WeighConsignment }
	}
	for _, c := range []struct {
		name       string
		load       order.Load
		chargeable int64
		codes      []courier.Code
	}{
		// 2.1 kg against 1 kg by volume counts 2.5; 1 kg against 4 kg by volume counts 4.
		{"each piece", loaded(), 6500, []courier.Code{"order.weigh.piece_real", "order.weigh.piece_volume", "order.weigh.pieces"}},
		// 3.1 kg against 5 kg by volume.
		{"consignment", loaded(weighedBy(order.WeighConsignment)), 5000, []courier.Code{"order.weigh.volume_greater"}},
		// 2.1 + 4 = 6.1 kg, rounded once.
		{"greater of each, rounded once", loaded(weighedBy(order.WeighPiecesOnce)), 6500,
			[]courier.Code{"order.weigh.piece_real", "order.weigh.piece_volume", "order.weigh.step", "order.weigh.pieces"}},
		{"on the step", loaded(one(box(2_000, 10, 10, 10))), 2000, []courier.Code{"order.weigh.real_greater"}},
		{"a gram above the step", loaded(one(box(2_001, 10, 10, 10))), 2500, []courier.Code{"order.weigh.real_greater", "order.weigh.step"}},
		{"a gram below the step", loaded(one(box(1_999, 10, 10, 10))), 2000, []courier.Code{"order.weigh.real_greater", "order.weigh.step"}},
		{"volume equals real", loaded(one(box(4_000, 400, 300, 200))), 4000, []courier.Code{"order.weigh.real_greater"}},
		{"volume a millimetre more", loaded(one(box(4_000, 401, 300, 200))), 4500, []courier.Code{"order.weigh.volume_greater", "order.weigh.step"}},
		{"to the gram, up", loaded(one(box(10, 101, 100, 100)), func(l *order.Load) { l.Terms.Round, l.Terms.Step = order.WeighGram, courier.Weight{} }), 169,
			[]courier.Code{"order.weigh.volume_greater"}},
		{"real only", loaded(one(box(2_100, 1000, 1000, 1000)), func(l *order.Load) { l.Terms.Basis, l.Terms.Divisor = order.RealWeight, courier.Count{} }), 2500,
			[]courier.Code{"order.weigh.real", "order.weigh.step"}},
		{"volume only", loaded(one(box(50_000, 400, 300, 200)), func(l *order.Load) { l.Terms.Basis = order.VolumetricWeight }), 4000, []courier.Code{"order.weigh.volume"}},
		{"minimum", loaded(one(box(400, 10, 10, 10)), func(l *order.Load) { l.Terms.Minimum = kg(1) }), 1000, []courier.Code{"order.weigh.real_greater", "order.weigh.step", "order.weigh.minimum"}},
		{"minimum met", loaded(one(box(1_000, 10, 10, 10)), func(l *order.Load) { l.Terms.Minimum = kg(1) }), 1000, []courier.Code{"order.weigh.real_greater"}},
		{"minimum of each piece", loaded(func(l *order.Load) { l.Terms.Minimum = kg(3) }), 7000,
			[]courier.Code{"order.weigh.piece_real", "order.weigh.piece_volume", "order.weigh.pieces"}},
		{"volume given", loaded(one(order.LoadPiece{Weight: kg(1), Volume: courier.CountOf(24_000)})), 4000, []courier.Code{"order.weigh.volume_greater"}},
		{"waybill true", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) { l.OnWaybill = courier.Grams(3100) }), 5000,
			[]courier.Code{"order.weigh.volume_greater", "order.weigh.true"}},
		{"waybill within tolerance", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) { l.OnWaybill, l.Tolerance = courier.Grams(3000), courier.Grams(100) }), 5000,
			[]courier.Code{"order.weigh.volume_greater", "order.weigh.true"}},
		{"waybill a gram past it", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) { l.OnWaybill, l.Tolerance = courier.Grams(2999), courier.Grams(100) }), 5000,
			[]courier.Code{"order.weigh.volume_greater", "order.weigh.untrue"}},
		{"waybill above", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) { l.OnWaybill, l.Tolerance = courier.Grams(3201), courier.Grams(100) }), 5000,
			[]courier.Code{"order.weigh.volume_greater", "order.weigh.untrue"}},
		{"no express item", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) { l.OnWaybill, l.Express = kg(9), courier.No }), 5000,
			[]courier.Code{"order.weigh.volume_greater"}},
		{"before the duty", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) {
			l.OnWaybill, l.Tolerance, l.WeighedOn = kg(9), kg(0), courier.Day(2024, 2, 29)
		}), 5000, []courier.Code{"order.weigh.volume_greater"}},
		{"from the duty on", loaded(weighedBy(order.WeighConsignment), func(l *order.Load) {
			l.OnWaybill, l.Tolerance, l.WeighedOn = kg(9), kg(0), courier.Day(2024, 3, 1)
		}), 5000, []courier.Code{"order.weigh.volume_greater", "order.weigh.untrue"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, err := order.Weigh(&c.load)
			require.NoError(t, err)
			assert.Empty(t, w.Needs)
			assert.Equal(t, courier.Grams(c.chargeable), w.Chargeable)
			assert.Equal(t, c.codes, deskCodes(&w.Grounds))
			for _, code := range c.codes {
				spoke[code] = true
			}
		})
	}
	for _, c := range []struct {
		name  string
		grams int64
		cm3   int64
		want  courier.Answer
		code  courier.Code
	}{
		{"at both", 500_000, 2_500_000, courier.No, ""},
		{"a gram above", 500_001, 2_500_000, courier.Yes, "order.weigh.large"},
		{"a cubic centimetre above", 500_000, 2_500_001, courier.Yes, "order.weigh.large_volume"},
	} {
		t.Run("large: "+c.name, func(t *testing.T) {
			l := loaded(one(order.LoadPiece{Weight: courier.Grams(c.grams), Volume: courier.CountOf(c.cm3)}))
			terms := l.Terms.HOAULarge()
			l.Terms = &terms
			w, err := order.Weigh(&l)
			require.NoError(t, err)
			assert.Equal(t, c.want, w.Large)
			if c.code != "" {
				assert.True(t, w.Has(c.code))
				spoke[c.code] = true
			} else {
				assert.False(t, w.Has("order.weigh.large") || w.Has("order.weigh.large_volume"))
			}
		})
	}
	everyRowSpeaks(t, spoke, "order.weigh.")
}

// The chargeable weight against the same rule in exact rationals.
func TestWeighAgainstRationals(t *testing.T) {
	up := func(x *big.Rat, step int64) int64 {
		q := new(big.Rat).Quo(x, big.NewRat(step, 1))
		n := new(big.Int).Quo(q.Num(), q.Denom())
		if !q.IsInt() {
			n.Add(n, big.NewInt(1))
		}
		return n.Int64() * step
	}
	for _, divisor := range []int64{1, 5000, 6000, 7, 1_000_000} {
		for _, step := range []int64{1, 100, 500, 999} {
			for grams := int64(0); grams < 6000; grams += 613 {
				for side := int64(1); side < 500; side += 83 {
					l := loaded(func(l *order.Load) {
						l.Pieces = []order.LoadPiece{box(grams, side, side+1, side+2), box(grams/2, side, side, 7)}
						l.Terms.Divisor, l.Terms.Step = courier.CountOf(divisor), courier.Grams(step)
					})
					greater := func(real, mm3 int64) *big.Rat {
						r, v := big.NewRat(real, 1), big.NewRat(mm3, divisor)
						if v.Cmp(r) > 0 {
							return v
						}
						return r
					}
					a, b := greater(grams, side*(side+1)*(side+2)), greater(grams/2, side*side*7)
					for how, want := range map[order.WeighBy]int64{
						order.WeighPieces:      up(a, step) + up(b, step),
						order.WeighPiecesOnce:  up(new(big.Rat).Add(a, b), step),
						order.WeighConsignment: up(greater(grams+grams/2, side*(side+1)*(side+2)+side*side*7), step),
					} {
						l.Terms.By = how
						w, err := order.Weigh(&l)
						require.NoError(t, err)
						require.Equal(t, want, w.Chargeable.Grams(), "%v: %d g, %d mm, %d, %d", how, grams, side, divisor, step)
					}
				}
			}
		}
	}
}

func TestWeighNeeds(t *testing.T) {
	blank := order.LoadPiece{}
	for _, c := range []struct {
		name  string
		load  order.Load
		needs []courier.Need
	}{
		{"nothing", order.Load{}, []courier.Need{"terms", "pieces"}},
		{"terms alone", loaded(func(l *order.Load) { l.Pieces = nil }), []courier.Need{"pieces"}},
		{"an empty piece", loaded(func(l *order.Load) { l.Pieces = []order.LoadPiece{blank} }), []courier.Need{"pieces[0].weight", "pieces[0].length_mm"}},
		{"a side", loaded(func(l *order.Load) { l.Pieces[1].Width = courier.Count{} }), []courier.Need{"pieces[1].width_mm"}},
		{"the height", loaded(func(l *order.Load) { l.Pieces[1].Height = courier.Count{} }), []courier.Need{"pieces[1].height_mm"}},
		{"real weight asks for no size", loaded(func(l *order.Load) {
			l.Terms.Basis, l.Pieces = order.RealWeight, []order.LoadPiece{{Weight: kg(1)}}
		}), nil},
		{"save where large turns on it", loaded(func(l *order.Load) {
			l.Terms.Basis, l.Pieces, l.Terms.LargeOverVolume = order.RealWeight, []order.LoadPiece{{Weight: kg(1)}}, courier.CountOf(9)
		}), []courier.Need{"pieces[0].length_mm"}},
		{"volume asks for no weight", loaded(func(l *order.Load) {
			l.Terms.Basis, l.Pieces = order.VolumetricWeight, []order.LoadPiece{{Volume: courier.CountOf(9)}}
		}), nil},
		{"save where large turns on it too", loaded(func(l *order.Load) {
			l.Terms.Basis, l.Pieces, l.Terms.LargeOver = order.VolumetricWeight, []order.LoadPiece{{Volume: courier.CountOf(9)}}, kg(1)
		}), []courier.Need{"pieces[0].weight"}},
		{"the day", loaded(func(l *order.Load) { l.OnWaybill, l.WeighedOn = kg(9), courier.Date{} }), []courier.Need{"weighed_on"}},
		{"the service", loaded(func(l *order.Load) { l.OnWaybill, l.Express = kg(9), 0 }), []courier.Need{"express"}},
		{"the tolerance", loaded(func(l *order.Load) { l.OnWaybill = kg(9) }), []courier.Need{"tolerance"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, err := order.Weigh(&c.load)
			require.NoError(t, err)
			assert.Equal(t, c.needs, w.Needs)
		})
	}
	w, err := order.Weigh(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"terms", "pieces"}, w.Needs)
}

func TestWeighBadInput(t *testing.T) {
	terms := func(change func(*order.WeighTerms)) order.Load {
		return loaded(func(l *order.Load) { change(l.Terms) })
	}
	piece := func(change func(*order.LoadPiece)) order.Load {
		return loaded(func(l *order.Load) { change(&l.Pieces[1]) })
	}
	huge := courier.CountOf(1 << 60)
	for _, c := range []struct {
		field string
		fault courier.Fault
		load  order.Load
	}{
		{"terms.divisor", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.Divisor = courier.Count{} })},
		{"terms.divisor", courier.ErrRange, terms(func(w *order.WeighTerms) { w.Divisor = courier.CountOf(0) })},
		{"terms.divisor", courier.ErrRange, terms(func(w *order.WeighTerms) { w.Divisor = huge })},
		{"terms.divisor", courier.ErrRange, terms(func(w *order.WeighTerms) { w.Divisor, w.Basis = courier.CountOf(0), order.RealWeight })},
		{"terms.step", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.Step = courier.Weight{} })},
		{"terms.step", courier.ErrRange, terms(func(w *order.WeighTerms) { w.Step = courier.Grams(0) })},
		{"terms.minimum", courier.ErrRange, terms(func(w *order.WeighTerms) { w.Minimum = courier.Grams(1 << 50) })},
		{"terms.large_over_volume_cm3", courier.ErrRange, terms(func(w *order.WeighTerms) { w.LargeOverVolume = huge })},
		{"terms.basis", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.Basis = 0 })},
		{"terms.basis", courier.ErrUnknownWord, terms(func(w *order.WeighTerms) { w.Basis = 9 })},
		{"terms.round", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.Round = 0 })},
		{"terms.by", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.By = 0 })},
		{"terms.cite.source", courier.ErrMissing, terms(func(w *order.WeighTerms) { w.Cite = courier.Cite{} })},
		{"terms.cite", courier.ErrContradicts, terms(func(w *order.WeighTerms) { w.Cite = courier.Art(courier.CivilCode, "1") })},
		{"express", courier.ErrUnknownWord, loaded(func(l *order.Load) { l.Express = 3 })},
		{"pieces[1].weight", courier.ErrRange, piece(func(p *order.LoadPiece) { p.Weight = courier.Grams(1 << 50) })},
		{"pieces[1].length_mm", courier.ErrRange, piece(func(p *order.LoadPiece) { p.Length = courier.CountOf(100_001) })},
		{"pieces[1].width_mm", courier.ErrRange, piece(func(p *order.LoadPiece) { p.Width = huge })},
		{"pieces[1].height_mm", courier.ErrRange, piece(func(p *order.LoadPiece) { p.Height = huge })},
		{"pieces[1].volume_cm3", courier.ErrContradicts, piece(func(p *order.LoadPiece) { p.Volume = courier.CountOf(1) })},
		{"pieces[1].volume_cm3", courier.ErrRange, loaded(func(l *order.Load) { l.Pieces[1] = order.LoadPiece{Volume: huge} })},
		{"pieces", courier.ErrRange, loaded(func(l *order.Load) { l.Pieces[0].Weight, l.Pieces[1].Weight = kg(1_000_000), courier.Grams(1) })},
		{"pieces", courier.ErrRange, loaded(func(l *order.Load) { l.Pieces = make([]order.LoadPiece, 10_001) })},
	} {
		t.Run(c.field, func(t *testing.T) {
			w, err := order.Weigh(&c.load)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, w.Chargeable)
		})
	}
}

// A piece is large above at most a million cubic metres.
func TestTheMostAPieceIsLargeAbove(t *testing.T) {
	for volume, fits := range map[int64]bool{1_000_000_000_000: true, 1_000_000_000_001: false} {
		l := loaded(func(l *order.Load) { l.Terms.LargeOverVolume = courier.CountOf(volume) })
		_, err := order.Weigh(&l)
		if fits {
			assert.NoError(t, err)
		} else {
			fieldError(t, err, "terms.large_over_volume_cm3", courier.ErrRange)
		}
	}
}

func TestWeighJSON(t *testing.T) {
	l := loaded(func(l *order.Load) { l.OnWaybill, l.Tolerance = kg(9), kg(0) })
	roundTrip(t, l)
	w, err := order.Weigh(&l)
	require.NoError(t, err)
	roundTrip(t, w)
	assert.Equal(t, courier.Need("pieces[1]"), w.Reasons[1].Field())
}

func FuzzWeigh(f *testing.F) {
	for _, l := range []order.Load{{}, load(), loaded(weighedBy(order.WeighConsignment))} {
		text, err := json.Marshal(l)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var l order.Load
		if json.Unmarshal(data, &l) != nil {
			return
		}
		w, err := order.Weigh(&l)
		if err != nil {
			named(t, err)
			return
		}
		if w.Chargeable.Known() && l.Terms.Basis == order.GreaterWeight && (w.Chargeable.Compare(w.Real) < 0 || w.Chargeable.Compare(w.Volumetric) < 0) {
			t.Fatalf("%v is charged for %v and %v", w.Chargeable, w.Real, w.Volumetric)
		}
		if !w.Chargeable.Known() && len(w.Needs) == 0 {
			t.Fatal("no weight and nothing asked")
		}
	})
}

// named fails on an error that names no field.
func named(t *testing.T, err error) {
	if at := (*courier.FieldError)(nil); !errors.As(err, &at) || at.Field == "" {
		t.Fatalf("an error that names no field: %v", err)
	}
}

func BenchmarkWeigh(b *testing.B) {
	l := loaded(weighedBy(order.WeighConsignment))
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		w, err := order.AppendWeigh(buf[:0], &l)
		if err != nil {
			b.Fatal(err)
		}
		buf = w.Reasons
	}
}

// deskAllocs is what an answer costs in memory.
func deskAllocs(t *testing.T, want float64, answer func() error) {
	t.Helper()
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	assert.Equal(t, want, testing.AllocsPerRun(100, func() {
		if err := answer(); err != nil {
			t.Fatal(err)
		}
	}))
}

func TestWeighAllocations(t *testing.T) {
	l, buf := loaded(weighedBy(order.WeighConsignment)), make([]courier.Reason, 0, 8)
	deskAllocs(t, 0, func() error { _, err := order.AppendWeigh(buf, &l); return err })
	deskAllocs(t, 1, func() error { _, err := order.Weigh(&l); return err })
}

// Two boxes, one heavy and one light for its size.
func ExampleWeigh() {
	terms := order.WeighTerms{
		Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司计费规则", En: "Weighing terms of firm A",
			Force: courier.Contract, Evidence: courier.Primary}, Article: "2"},
		Basis: order.GreaterWeight, Divisor: courier.CountOf(6000),
		Round: order.WeighStep, Step: courier.Grams(500),
		By: order.WeighPieces,
	}
	w, err := order.Weigh(&order.Load{
		Terms: &terms,
		Pieces: []order.LoadPiece{
			{Weight: courier.Grams(2100), Length: courier.CountOf(300), Width: courier.CountOf(200), Height: courier.CountOf(100)},
			{Weight: courier.Grams(1000), Length: courier.CountOf(400), Width: courier.CountOf(300), Height: courier.CountOf(200)},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("real", w.Real, "volumetric", w.Volumetric, "chargeable", w.Chargeable)
	for _, reason := range w.Reasons {
		fmt.Println("-", reason.Sentence(courier.English))
	}
	// Output:
	// real 3.1 kg volumetric 5 kg chargeable 6.5 kg
	// - this piece weighs 2.1 kg, by volume 1 kg: by its real weight it counts 2.5 kg
	// - this piece weighs 1 kg, by volume 4 kg: by its volume it counts 4 kg
	// - piece by piece: 2 in all, charged as 6.5 kg
}
