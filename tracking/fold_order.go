package tracking

import (
	"cmp"
	"slices"
	"strings"
)

// byTime orders events by when they happened, when they were seen, and id;
// what is alike in these, by everything else, so that the order is one.
func byTime(a, b Point) int {
	x, y := a.Event, b.Event
	if c := x.At.Compare(y.At); c != 0 {
		return c
	}
	if c := x.Seen.Compare(y.Seen); c != 0 {
		return c
	}
	if c := strings.Compare(x.ID, y.ID); c != 0 {
		return c
	}
	if c := byContent(x, y); c != 0 {
		return c
	}
	return cmp.Compare(a.Left, b.Left)
}

// byIdentity puts copies of one event side by side: first the version that
// counts, which is of the highest entry, then the last seen.
func byIdentity(a, b Point) int {
	x, y := a.Event, b.Event
	if c := strings.Compare(x.ID, y.ID); c != 0 {
		return c
	}
	if x.ID == "" {
		if c := byContent(x, y); c != 0 {
			return c
		}
		return x.Seen.Compare(y.Seen)
	}
	if x.Entry != y.Entry {
		return cmp.Compare(y.Entry, x.Entry)
	}
	if c := y.Seen.Compare(x.Seen); c != 0 {
		return c
	}
	return byContent(x, y)
}

// byContent compares everything but the id and when it was seen.
func byContent(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := cmp.Or(cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.State, b.State), cmp.Compare(a.Vocabulary, b.Vocabulary)); c != 0 {
		return c
	}
	if c := strings.Compare(a.Code, b.Code); c != 0 {
		return c
	}
	if c := cmp.Or(strings.Compare(a.Detail, b.Detail), cmp.Compare(a.Cause, b.Cause), cmp.Compare(a.Handover, b.Handover),
		cmp.Compare(a.Scan, b.Scan), strings.Compare(a.Outlet, b.Outlet), strings.Compare(a.Toward, b.Toward)); c != 0 {
		return c
	}
	return cmp.Or(a.Weight.Compare(b.Weight), a.Day.Compare(b.Day), strings.Compare(a.Piece, b.Piece),
		strings.Compare(a.Waybill, b.Waybill), strings.Compare(a.Text, b.Text))
}

// joinRepeats marks all but one of the copies of each event.
func joinRepeats(path []Point) {
	slices.SortFunc(path, byIdentity)
	for i := 0; i < len(path); {
		first, n := &path[i], 1
		for i+n < len(path) && alike(first.Event, path[i+n].Event) {
			copied := &path[i+n]
			if copied.Left = LeftRepeated; byContent(first.Event, copied.Event) != 0 {
				copied.Left, first.Changed = LeftReplaced, true
			}
			n++
		}
		for k := i + 1; k < i+n; k++ {
			if path[k].Left == LeftRepeated {
				first.Repeats++
			}
		}
		i += n
	}
}

// alike reports whether two events are the same one.
func alike(a, b *Event) bool {
	return a.ID == b.ID && (a.ID != "" || byContent(a, b) == 0)
}
