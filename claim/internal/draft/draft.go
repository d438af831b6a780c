// Package draft holds the reasons of a decision while it is made.
//
// A decision that appends its reasons to a slice of its caller's has to keep
// that slice where its steps find it, behind a pointer; and what is stored
// behind a pointer lives on, as far as the compiler can tell, so the caller's
// memory would be on the heap. The reasons of a draft stand in room within the
// decision itself, on the stack, and are handed over when it is made. So a
// caller that reads an answer and drops it pays for no memory.
package draft

import "github.com/courier-rules/courier"

// Reasons are those of a decision that is being made. They stand in the room
// that every method is given, which is the same each time, and all of them on
// the heap once there are more than it holds. The zero Reasons are none.
type Reasons struct {
	n    int
	more []courier.Reason // all, once there are more than the room holds
}

// Next adds a reason and returns where to write it. What stood there before is
// still there; [courier.Row.SpeakInto] leaves nothing of it.
func (d *Reasons) Next(room []courier.Reason) *courier.Reason {
	if d.n < len(room) {
		d.n++
		return &room[d.n-1]
	}
	return d.beyond(room)
}

func (d *Reasons) beyond(room []courier.Reason) *courier.Reason {
	if d.n == len(room) {
		d.more = append(make([]courier.Reason, 0, 2*len(room)), room...)
	}
	d.n++
	d.more = append(d.more, courier.Reason{})
	return &d.more[d.n-1]
}

// All returns the reasons, to be read or changed in place before the next is
// added.
func (d *Reasons) All(room []courier.Reason) []courier.Reason {
	if d.n > len(room) {
		return d.more
	}
	return room[:d.n]
}

// Rest returns what is left of the room, empty, for a question asked on the
// way to append its reasons to; they are not of the draft until they are added.
func (d *Reasons) Rest(room []courier.Reason) []courier.Reason {
	n := min(d.n, len(room))
	return room[n:n]
}

// Add adds a reason, which may stand in what Rest returned.
func (d *Reasons) Add(room []courier.Reason, r *courier.Reason) { *d.Next(room) = *r }

// Cut leaves the first n reasons, of at least as many.
func (d *Reasons) Cut(room []courier.Reason, n int) {
	if d.n > len(room) {
		if d.more = d.more[:n]; n <= len(room) {
			copy(room, d.more)
		}
	}
	d.n = n
}

// HandOver appends the reasons to dst, and behind them a warning for each text
// that was last checked before the day.
func (d *Reasons) HandOver(dst, room []courier.Reason, on courier.Date) []courier.Reason {
	return courier.AppendUnchecked(append(dst, d.All(room)...), len(dst), on)
}

// Len returns how many there are.
func (d *Reasons) Len() int { return d.n }
