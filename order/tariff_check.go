package order

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/courier-rules/courier"
)

// check reads the list and puts its bands in order.
func (t *tariff) check() error {
	var read courier.Reading
	t.Cite.CheckTerms(&read, "cite")
	switch {
	case len(t.Rows) == 0:
		read.Fault("rows", courier.ErrEmptyTable)
	case len(t.Rows) > mostTariffRows:
		read.Fault("rows", courier.ErrRange.Because("more than "+strconv.Itoa(mostTariffRows)))
		return read.Err()
	}
	if !t.From.Known() {
		read.Fault("from", courier.ErrMissing)
	}
	faultOrder(&read, "to", "from", t.From, t.To)
	read.Answer("collect_refused", t.CollectRefused)
	if !t.Currency.Valid() {
		read.Fault("currency", courier.ErrMissing)
	}
	read.Amount("currency", courier.Minor(0, t.Currency)) // every amount after it has to be in it
	for i := range t.Rows {
		mark := read.Faults()
		t.Rows[i].check(&read)
		read.UnderIndex(mark, "rows", i)
	}
	for i := range t.Lines {
		mark := read.Faults()
		t.Lines[i].check(&read, t.Lines[:i])
		read.UnderIndex(mark, "lines", i)
	}
	if t.Cover != nil {
		mark := read.Faults()
		t.Cover.check(&read)
		read.Under(mark, "cover")
	}
	if read.Faults() == 0 {
		t.order(&read)
	}
	return read.Err()
}

func (r *TariffRow) check(read *courier.Reading) {
	if r.Product == "" {
		read.Fault("product", courier.ErrMissing)
	}
	if r.Zone == "" {
		read.Fault("zone", courier.ErrMissing)
	}
	if r.UpTo.Known() && r.UpTo.Grams() <= r.Over.Grams() {
		read.Fault("up_to", courier.ErrOrder.Because(r.UpTo.String()+" is not above "+r.over().String()))
	}
	if r.Over.Grams() > mostGrams {
		read.Fault("over", courier.ErrRange.Because(r.Over.String()))
	}
	choice(read, "by", pricings, uint8(r.By))
	read.Amount("price", r.Price)
	read.Amount("step_price", r.StepPrice)
	read.Amount("per_kg", r.PerKg)
	read.Amount("least", r.Least)
	step, kg := r.By == FirstAndStep, r.By == ByKg || r.By == ByKgAbove
	used(read, "price", r.Price.Known(), r.By != ByKg)
	used(read, "first", r.First.Known(), step)
	used(read, "step", r.Step.Known(), step)
	used(read, "step_price", r.StepPrice.Known(), step)
	used(read, "per_kg", r.PerKg.Known(), kg)
	if r.Least.Known() && !kg {
		used(read, "least", true, false)
	}
	for _, w := range [...]struct {
		field string
		courier.Weight
	}{{"first", r.First}, {"step", r.Step}} {
		if w.Known() && w.Grams() == 0 || w.Grams() > mostGrams {
			read.Fault(w.field, courier.ErrRange.Because(w.String()))
		}
	}
}

// used holds a figure against the way of pricing that does or does not use it.
func used(read *courier.Reading, field string, given, wanted bool) {
	switch {
	case wanted && !given:
		read.Fault(field, courier.ErrMissing)
	case given && !wanted:
		read.Fault(field, courier.ErrContradicts.Because("this way of pricing does not use it"))
	}
}

func (r *TariffRow) over() courier.Weight { return courier.Grams(r.Over.Grams()) }

func (l *TariffLine) check(read *courier.Reading, before []TariffLine) {
	choice(read, "kind", lineKinds, uint8(l.Kind))
	if (l.Kind == ServiceLine) != (l.Name != "") {
		used(read, "name", l.Name != "", l.Kind == ServiceLine)
	}
	read.Amount("fixed", l.Fixed)
	read.Amount("per_kg", l.PerKg)
	read.Amount("least", l.Least)
	read.Amount("most", l.Most)
	if !l.Fixed.Known() && !l.PerKg.Known() && !l.Rate.Known() {
		read.Fault("fixed", courier.ErrMissing.Because("a line has an amount, a rate by kilogram or a rate"))
	}
	if l.Most.Less(l.Least) {
		read.Fault("most", courier.ErrOrder.Because(l.Most.String()+" is below "+l.Least.String()))
	}
	for i := range before {
		if b := &before[i]; b.Kind == l.Kind && b.Name == l.Name && overlap(b.Product, l.Product) && overlap(b.Zone, l.Zone) {
			read.Fault("kind", courier.ErrRepeated.Because("lines["+strconv.Itoa(i)+"] charges for the same"))
			return
		}
	}
}

// overlap reports whether two keys, of which the empty one is every one, meet.
func overlap(a, b string) bool { return a == b || a == "" || b == "" }

// order sorts the bands and looks for gaps and overlaps.
func (t *tariff) order(read *courier.Reading) {
	t.bands = make([]int, len(t.Rows))
	for i := range t.bands {
		t.bands[i] = i
	}
	slices.SortFunc(t.bands, func(i, j int) int {
		a, b := &t.Rows[i], &t.Rows[j]
		return cmp.Or(cmp.Compare(a.Product, b.Product), cmp.Compare(a.Zone, b.Zone),
			cmp.Compare(a.Over.Grams(), b.Over.Grams()), cmp.Compare(i, j))
	})
	for n, i := range t.bands {
		row := &t.Rows[i]
		end, open, before := int64(0), false, -1
		if n > 0 {
			if last := &t.Rows[t.bands[n-1]]; last.Product == row.Product && last.Zone == row.Zone {
				end, open, before = last.UpTo.Grams(), !last.UpTo.Known(), t.bands[n-1]
			}
		}
		at := courier.Index("rows", i)
		switch over := row.Over.Grams(); {
		case open || before >= 0 && over < end:
			read.Fault(at, courier.ErrContradicts.Because("meets "+courier.Index("rows", before)+" at "+row.at(over+1)))
		case over > end:
			read.Fault(at, courier.ErrMissing.Because("no row covers "+row.at(end+1)))
		}
	}
}

// at names a point of the list.
func (r *TariffRow) at(grams int64) string {
	return "product " + strconv.Quote(r.Product) + ", zone " + strconv.Quote(r.Zone) + ", " + courier.Grams(grams).String()
}

// find returns the row of a weight, nil where the list has no price for it;
// sold says whether the product goes to the zone at all.
func (t *tariff) find(product, zone string, w courier.Weight) (row *TariffRow, sold bool) {
	i, _ := slices.BinarySearchFunc(t.bands, 0, func(i, _ int) int {
		r := &t.Rows[i]
		below := cmp.Or(cmp.Compare(r.Product, product), cmp.Compare(r.Zone, zone))
		if below == 0 && r.UpTo.Known() && r.UpTo.Grams() < w.Grams() {
			return -1
		}
		return cmp.Or(below, 1)
	})
	same := func(n int) bool {
		return n >= 0 && n < len(t.bands) && t.Rows[t.bands[n]].Product == product && t.Rows[t.bands[n]].Zone == zone
	}
	if same(i) {
		return &t.Rows[t.bands[i]], true
	}
	return nil, same(i - 1)
}
