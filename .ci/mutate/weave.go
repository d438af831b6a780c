package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// edit is a change of the text of a file. Every switched change wraps what
// stands there and keeps it once, so that changes within changes compose.
type edit struct {
	path   string
	off    int
	kind   kind
	span   int // length of what it wraps
	layer  int // outer first
	cut    int // bytes replaced, for an operator
	insert string
}

type kind uint8

const (
	closing kind = iota // before what opens at the same place
	opening
	replace
)

// weave returns the text with the edits made.
func weave(text []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int {
		if c := cmp.Or(cmp.Compare(a.off, b.off), cmp.Compare(a.kind, b.kind)); c != 0 {
			return c
		}
		if a.kind == closing { // the inner one first
			return cmp.Or(cmp.Compare(a.span, b.span), cmp.Compare(b.layer, a.layer))
		}
		return cmp.Or(cmp.Compare(b.span, a.span), cmp.Compare(a.layer, b.layer))
	})
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.Write(text[at:e.off])
		b.WriteString(e.insert)
		at = e.off + e.cut
	}
	b.Write(text[at:])
	return []byte(b.String())
}

// switchboard is the file that an overlay adds to the package: which change is
// on, and, for a trace, which are reached.
func switchboard(name, imports string, aliases []string) string {
	return fmt.Sprintf(board, name, imports, strings.Join(aliases, "\n"))
}

const board = `package %s

import (
	mutOS "os"
	mutConv "strconv"
	mutSync "sync"
	%s
)

var mutID, mutTrace = mutRead()

func mutRead() (int32, *mutOS.File) {
	id, _ := mutConv.Atoi(mutOS.Getenv("MUTANT"))
	var f *mutOS.File
	if name := mutOS.Getenv("MUTANT_TRACE"); name != "" {
		f, _ = mutOS.OpenFile(name, mutOS.O_CREATE|mutOS.O_WRONLY|mutOS.O_TRUNC, 0o644)
	}
	return int32(id), f
}

func mutOn(id int32) bool {
	if mutID == id {
		return true
	}
	if mutTrace != nil {
		mutReach(id)
	}
	return false
}

var mutSeen struct {
	mutSync.Mutex
	ids map[int32]bool
}

//go:noinline
func mutReach(id int32) {
	mutSeen.Lock()
	defer mutSeen.Unlock()
	if !mutSeen.ids[id] {
		if mutSeen.ids == nil {
			mutSeen.ids = map[int32]bool{}
		}
		mutSeen.ids[id] = true
		mutTrace.WriteString(mutConv.Itoa(int(id)) + "\n")
	}
}

type mutInteger interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

func mutMore[T mutInteger](id int32, v T) T {
	if mutOn(id) {
		return v + 1
	}
	return v
}

type mutDated[T any] interface{ AddDays(int) T }

func mutDay[T mutDated[T]](id int32, d T) T {
	if mutOn(id) {
		return d.AddDays(1)
	}
	return d
}

func mutZero[T any](id int32, v T) T {
	if mutOn(id) {
		var zero T
		return zero
	}
	return v
}

func mutMinus[T mutInteger](id int32, v T) T {
	if mutOn(id) {
		return -v
	}
	return v
}

func mutNeg[T mutInteger](id int32, v T) T {
	if mutOn(id) {
		return v
	}
	return -v
}

func mutAdd[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a - b
	}
	return a + b
}

func mutSub[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a + b
	}
	return a - b
}

func mutMul[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a / b
	}
	return a * b
}

func mutQuo[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a * b
	}
	return a / b
}

func mutRem[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a * b
	}
	return a %% b
}

func mutAnd[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a | b
	}
	return a & b
}

func mutOr[T mutInteger](id int32, a, b T) T {
	if mutOn(id) {
		return a & b
	}
	return a | b
}

type mutOrdered interface {
	mutInteger | ~string
}

func mutLess[T mutOrdered](id int32, a, b T) bool { return a < b || a == b && mutOn(id) }

func mutLessEq[T mutOrdered](id int32, a, b T) bool { return a < b || a == b && !mutOn(id) }

func mutGreater[T mutOrdered](id int32, a, b T) bool { return a > b || a == b && mutOn(id) }

func mutGreaterEq[T mutOrdered](id int32, a, b T) bool { return a > b || a == b && !mutOn(id) }

%s
`
