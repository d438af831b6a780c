package desk

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// How many cases of each ask are drawn, fewer with -short, and where their
// answers are written out, for reading the difference of two versions.
const fewDrawn, allDrawn = 300, 1000

var drawnInto = flag.String("drawn", "", "write the drawn cases and their answers into this `directory`")

// TestDrawn answers cases drawn around the written ones, by package, and holds
// a digest of the answers of each ask against the golden file: what no written
// case shows changes only on purpose, too. Where a digest differs, -drawn of
// both versions shows which answers do.
func TestDrawn(t *testing.T) {
	const golden = "testdata/drawn.golden"
	text, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	want := map[string]string{}
	for line := range strings.Lines(string(text)) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		want[name] = rest
	}
	d, got := newDrawer(t), map[string]string{}
	byPackage(t, func(t *testing.T, asks []handler) {
		window := NewWindow()
		for _, h := range asks {
			got[h.name] = d.digest(t, window, h.name)
			if !*update && got[h.name] != want[h.name] && !(testing.Short() && strings.HasPrefix(want[h.name], got[h.name])) {
				t.Errorf("%s: %s, want %s", h.name, got[h.name], want[h.name])
			}
		}
	})
	if *update {
		var b strings.Builder
		for _, name := range slices.Sorted(maps.Keys(got)) {
			fmt.Fprintf(&b, "%s %s\n", name, got[name])
		}
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// byPackage runs a test of the asks of each package.
func byPackage(t *testing.T, test func(*testing.T, []handler)) {
	t.Helper()
	of := map[string][]handler{}
	for _, h := range asks() {
		name, _, _ := strings.Cut(h.name, ".")
		of[name] = append(of[name], h)
	}
	for _, name := range slices.Sorted(maps.Keys(of)) {
		t.Run(name, func(t *testing.T) { test(t, of[name]) })
	}
}

// drawer draws facts by their schema.
type drawer struct {
	defs  map[string]*schema
	bases map[string][]json.RawMessage // written facts, by ask
	rnd   *rand.Rand
}

func newDrawer(t *testing.T) *drawer {
	t.Helper()
	var out bytes.Buffer
	if status := run([]string{"-schema"}, asks(), nil, &out, io.Discard); status != answered {
		t.Fatalf("exit status %d", status)
	}
	var s schema
	if err := json.Unmarshal(out.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	d := &drawer{defs: s.Defs, bases: map[string][]json.RawMessage{}}
	for name, facts := range NewWindow().Examples() {
		d.bases[name] = append(d.bases[name], facts)
	}
	file, err := os.Open("testdata/desk.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Buffer(nil, 1<<22); lines.Scan(); {
		var line struct {
			Ask   string
			Facts json.RawMessage
		}
		if json.Unmarshal(lines.Bytes(), &line) == nil && d.bases[line.Ask] != nil && len(line.Facts) > 0 {
			d.bases[line.Ask] = append(d.bases[line.Ask], line.Facts)
		}
	}
	return d
}

// digest answers the cases of an ask: of the first few, how many were answered
// and how many could not be read, and a digest; then, but with -short, a digest
// of all.
func (d *drawer) digest(t *testing.T, window *Window, ask string) string {
	t.Helper()
	h := fnv.New64a()
	io.WriteString(h, ask)
	d.rnd = rand.New(rand.NewPCG(1, h.Sum64()))
	sum, told := sha256.New(), io.Discard
	if *drawnInto != "" {
		file, err := os.Create(filepath.Join(*drawnInto, ask+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		told = file
	}
	read, unread, few := 0, 0, ""
	for i := range allDrawn {
		if i == fewDrawn {
			if few = fmt.Sprintf("%d %d %x", read, unread, sum.Sum(nil)[:8]); testing.Short() {
				return few
			}
		}
		base := d.bases[ask][i%len(d.bases[ask])]
		var facts map[string]any
		if err := json.Unmarshal(base, &facts); err != nil {
			t.Fatal(err)
		}
		for range d.rnd.IntN(5) {
			d.change(facts, d.defs[ask+".facts"])
		}
		text, err := json.Marshal(facts)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := window.Answer(ask, text)
		if err != nil {
			unread++
			answer = []byte(err.Error())
		} else {
			read++
		}
		fmt.Fprintf(io.MultiWriter(sum, told), "%s\n%s\n", text, answer)
	}
	return fmt.Sprintf("%s %x", few, sum.Sum(nil)[:8])
}

// slot is a fact that can be changed.
type slot struct {
	object map[string]any
	list   []any
	key    string
	index  int
	schema *schema
}

// change changes one fact somewhere in an object: takes it away, puts one in,
// or gives it another value.
func (d *drawer) change(facts map[string]any, s *schema) {
	var there, absent []slot
	d.places(facts, s, &there, &absent)
	if len(absent) > 0 && (len(there) == 0 || d.rnd.IntN(4) == 0) {
		p := absent[d.rnd.IntN(len(absent))]
		p.object[p.key] = d.value(p.schema, nil, 0)
		return
	}
	if len(there) == 0 {
		return
	}
	p := there[d.rnd.IntN(len(there))]
	if p.object == nil {
		p.list[p.index] = d.value(p.schema, p.list[p.index], 0)
		return
	}
	if d.rnd.IntN(4) == 0 {
		delete(p.object, p.key)
		return
	}
	p.object[p.key] = d.value(p.schema, p.object[p.key], 0)
}

// places gathers what is there and what could be.
func (d *drawer) places(v any, s *schema, there, absent *[]slot) {
	s = d.resolved(s)
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(s.Properties)) {
			below := s.Properties[key]
			if value, ok := v[key]; ok {
				*there = append(*there, slot{object: v, key: key, schema: below})
				d.places(value, below, there, absent)
			} else {
				*absent = append(*absent, slot{object: v, key: key, schema: below})
			}
		}
	case []any:
		for i := range v {
			*there = append(*there, slot{list: v, index: i, schema: s.Items})
			d.places(v[i], s.Items, there, absent)
		}
	}
}

func (d *drawer) resolved(s *schema) *schema {
	for s != nil && s.Ref != "" {
		s = d.defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	return s
}

// value draws a value, near the one that is there.
func (d *drawer) value(s *schema, old any, depth int) any {
	name := strings.TrimPrefix(s.Ref, "#/$defs/")
	s = d.resolved(s)
	was, _ := old.(string)
	switch {
	case name == "courier.Date":
		return d.day(was)
	case name == "courier.Instant":
		return d.instant(was)
	case name == "courier.Money":
		return d.money(was)
	case name == "courier.Period":
		return pick(d, "1 day", "3 days", "7 days", "30 days", "1 month", "1 year", "24 hours", "5 working days")
	case name == "courier.Share":
		return pick(d, "0%", "0.01%", "10%", "30%", "50%", "80%", "99.99%", "100%", "100.01%")
	case name == "courier.Rate":
		return pick(d, "0", "0.005", "0.5%", "1", "3‰", "7.25")
	case name == "courier.Weight":
		return pick(d, "0 kg", "0.001 kg", "0.999 kg", "1 kg", "1.001 kg", "20 kg", "50.5 kg", "3000 kg")
	case len(s.Enum) > 0:
		return pick(d, s.Enum...)
	}
	switch s.Type {
	case "boolean":
		yes, ok := old.(bool)
		return !yes || !ok
	case "integer":
		if n, ok := old.(float64); ok && d.rnd.IntN(2) == 0 {
			return max(n+float64(d.rnd.IntN(3)-1), 0)
		}
		return pick(d, 0, 1, 2, 3, 5, 7, 10, 30, 100)
	case "string":
		return pick(d, was, "", "a", "b", "甲")
	case "array":
		return d.list(s, old, depth)
	case "object":
		return d.object(s, old, depth)
	}
	return old
}

func pick[T any](d *drawer, list ...T) T { return list[d.rnd.IntN(len(list))] }

// lawDays are days on which a law turns, and a few between.
var lawDays = []string{"1993-07-01", "2000-01-01", "2006-03-28", "2009-10-01", "2014-03-15", "2015-04-24", "2018-05-01", "2019-03-02", "2021-01-01",
	"2022-03-01", "2022-05-01", "2024-03-01", "2024-04-01", "2024-07-01", "2025-06-01", "2026-05-01", "2026-07-01", "2026-08-03", "2026-11-01", "2027-06-01"}

func (d *drawer) day(was string) string {
	near, err := time.Parse(time.DateOnly, was)
	if err != nil || d.rnd.IntN(3) == 0 {
		near, _ = time.Parse(time.DateOnly, pick(d, lawDays...))
		return near.AddDate(0, 0, d.rnd.IntN(3)-1).Format(time.DateOnly)
	}
	return near.AddDate(0, 0, pick(d, -366, -31, -8, -7, -3, -2, -1, 1, 2, 3, 7, 8, 15, 31, 61, 366, 1100)).Format(time.DateOnly)
}

func (d *drawer) instant(was string) string {
	near, err := time.Parse(time.RFC3339, was)
	if err != nil {
		return d.day("") + "T" + pick(d, "00:00:00", "09:30:00", "23:59:59") + "+08:00"
	}
	return near.Add(time.Duration(pick(d, -73, -24, -1, 1, 2, 12, 24, 25, 72, 73, 169, 24*31)) * time.Hour).Add(time.Duration(d.rnd.IntN(2)) * time.Second).Format(time.RFC3339)
}

// money moves an amount by a little or a lot, in whole hundredths.
func (d *drawer) money(was string) string {
	currency, number, ok := strings.Cut(was, " ")
	whole, part, _ := strings.Cut(number, ".")
	n, err := strconv.ParseInt(whole+(part + "00")[:2], 10, 64)
	if !ok || err != nil || currency == "JPY" {
		return pick(d, "CNY 0.00", "CNY 0.01", "CNY 8.00", "CNY 12.00", "CNY 100.00", "CNY 300.00", "CNY 999.99", "CNY 1000.00", "CNY 20000.00", "CNY 300000.00")
	}
	n = max(pick(d, n-1, n+1, n/2, n*2, n*10, n/3, n+100, 0, 1, 100), -1)
	if d.rnd.IntN(20) == 0 || n < 0 { // what no amount can be
		return currency + " -0.01"
	}
	return fmt.Sprintf("%s %d.%02d", currency, n/100, n%100)
}

// list leaves an item out, puts one in or changes one.
func (d *drawer) list(s *schema, old any, depth int) any {
	was, _ := old.([]any)
	was = slices.Clone(was)
	switch {
	case len(was) > 0 && d.rnd.IntN(3) == 0:
		i := d.rnd.IntN(len(was))
		return slices.Delete(was, i, i+1)
	case len(was) > 1 && d.rnd.IntN(2) == 0:
		i := d.rnd.IntN(len(was) - 1)
		was[i], was[i+1] = was[i+1], was[i]
		return was
	case depth > 3:
		return []any{}
	}
	if len(was) == 0 && d.rnd.IntN(3) == 0 {
		return []any{}
	}
	return append(was, d.value(s.Items, nil, depth+1))
}

// object draws what is required and half of the rest.
func (d *drawer) object(s *schema, old any, depth int) any {
	if was, ok := old.(map[string]any); ok && d.rnd.IntN(3) > 0 {
		d.change(was, s)
		return was
	}
	made := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(s.Properties)) {
		if slices.Contains(s.Required, key) || depth < 3 && d.rnd.IntN(2) == 0 {
			if v := d.value(s.Properties[key], nil, depth+1); v != nil {
				made[key] = v
			}
		}
	}
	return made
}
