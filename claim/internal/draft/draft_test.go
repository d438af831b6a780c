package draft_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/internal/draft"
)

var row = courier.Row{Code: "draft.test", Names: [3]string{"n"}, Zh: "{n}", En: "{n}"}

func figure(n int) courier.Figure { return courier.CountOf(int64(n)).Figure() }

func write(d *draft.Reasons, room []courier.Reason, n int) {
	row.SpeakInto(d.Next(room), nil, courier.Notes, courier.Money{}, figure(n))
}

// A draft behaves as a slice that is appended to and cut, in a room of any
// size: whatever is done, both hold the same.
func FuzzDraftAgainstASlice(f *testing.F) {
	f.Add(uint8(0), []byte{1, 1, 0})
	f.Add(uint8(3), []byte{1, 1, 1, 1, 0x82, 1, 1, 0x81, 1})
	f.Add(uint8(2), []byte{0x41, 0x42, 0x80, 1, 1, 0x43})
	f.Fuzz(func(t *testing.T, size uint8, steps []byte) {
		room := make([]courier.Reason, size%8)
		var d draft.Reasons
		var want []courier.Reason
		for i, step := range steps {
			switch n := int(step & 0x3f); {
			case step&0x80 != 0: // cut
				n = min(n, len(want))
				d.Cut(room, n)
				want = want[:n]
			case step&0x40 != 0: // a question asked on the way, of which every second reason is kept
				others := d.Rest(room)
				for j := range n {
					others = row.AppendReason(others, nil, courier.Bars, courier.Money{}, figure(1000*i+j))
				}
				for j := 1; j < len(others); j += 2 {
					want = append(want, others[j])
					d.Add(room, &others[j])
				}
			default:
				write(&d, room, i)
				want = append(want, row.SpeakFrom(nil, courier.Notes, figure(i)))
			}
			require.Len(t, want, d.Len())
			if len(want) > 0 {
				require.Equal(t, want, d.All(room))
			}
		}
	})
}

// Nothing is left of the reason that stood in the room before.
func TestNextIsWrittenOver(t *testing.T) {
	var room [2]courier.Reason
	var d draft.Reasons
	*d.Next(room[:]) = row.SpeakFrom(nil, courier.Bars, figure(1), figure(2), figure(3)).OfItem(4).Changing(courier.Fen(5))
	d.Cut(room[:], 0)
	write(&d, room[:], 7)
	require.Equal(t, []courier.Reason{row.SpeakFrom(nil, courier.Notes, figure(7))}, d.All(room[:]))
}

// What dst holds stays at the head, and behind the reasons stands one warning of
// a text that is older than the day.
func TestHandOver(t *testing.T) {
	var room [3]courier.Reason
	var d draft.Reasons
	cite := courier.Art(courier.CivilCode, "584")
	for range 2 {
		row.SpeakInto(d.Next(room[:]), &cite, courier.Notes, courier.Money{}, figure(1))
	}
	head := row.SpeakFrom(nil, courier.Bars)
	got := d.HandOver([]courier.Reason{head}, room[:], courier.Day(2066, 3, 2))
	require.Len(t, got, 4)
	require.Equal(t, append([]courier.Reason{head}, d.All(room[:])...), got[:3])
	require.Equal(t, courier.Code("courier.source_unchecked"), got[3].Code())
	require.Len(t, d.HandOver(nil, room[:], courier.Day(2026, 3, 2)), 2)
}

// In a room that is large enough a draft costs nothing.
func TestAllocations(t *testing.T) {
	require.Zero(t, testing.AllocsPerRun(100, func() {
		var room [4]courier.Reason
		var d draft.Reasons
		for i := range room {
			write(&d, room[:], i)
		}
		if d.Cut(room[:], 1); d.Len() != 1 {
			t.Fatal("not cut")
		}
	}))
}
