package desk

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"path"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// Window answers asks by name, one after the other: it is not for two
// goroutines at once.
type Window struct{ desk *desk }

// NewWindow opens a window at which everything can be asked.
func NewWindow() *Window { return &Window{newDesk(asks())} }

// Answer answers one ask: the JSON of the result. The error names the ask
// that is not known, or the fields of the facts that cannot be read.
func (w *Window) Answer(ask string, facts []byte) ([]byte, error) {
	h, ok := w.desk.asks[ask]
	if !ok {
		return nil, courier.At("ask", courier.ErrUnknownWord.Because(strconv.Quote(ask)))
	}
	if bad, ok := check(facts); !ok {
		return nil, courier.ErrSyntax.Because("at byte " + strconv.Itoa(bad+1))
	}
	result, faults := h.answer(&w.desk.reader, facts)
	if len(faults) > 0 {
		var r courier.Reading
		for _, f := range faults {
			r.Fault(f.Field, errors.New(f.Message))
		}
		return nil, r.Err()
	}
	text, err := w.desk.encode(result)
	return bytes.TrimSpace(bytes.Clone(text)), err
}

// Examples yields every ask with facts that work, in the order of a parcel's life.
func (w *Window) Examples() iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		for _, h := range asks() {
			facts, err := json.Marshal(h.example)
			if err != nil || !yield(h.name, facts) {
				return
			}
		}
	}
}

// Chapter is the rule book of one package.
type Chapter struct {
	Package string // "claim/insurance"
	Book    func() courier.Book
}

// Chapters are the rule books of the library, in the order in which a parcel
// meets them.
func Chapters() []Chapter {
	return []Chapter{
		{"courier", courier.Common},
		{"order", order.Book},
		{"tracking", tracking.Book},
		{"complaint", complaint.Book},
		{"liability", liability.Book},
		{"claim", claim.Book},
		{"claim/insurance", insurance.Book},
		{"tier", tier.Book},
	}
}

// BookOf returns the rule book of the package that answers an ask, the
// common one where there is no such package.
func BookOf(ask string) courier.Book {
	name, _, _ := strings.Cut(ask, ".")
	for _, c := range Chapters() {
		if path.Base(c.Package) == name {
			return c.Book()
		}
	}
	return courier.Common()
}
