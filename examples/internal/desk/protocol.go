package desk

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strconv"

	"github.com/courier-rules/courier"
)

const maxLine = 1 << 20 // bytes, without the line feed

// request is a line in.
type request struct {
	ID    *string         `json:"id"`
	Ask   string          `json:"ask"`
	Facts json.RawMessage `json:"facts"`
}

// answer is a line out: a result, explained where that was asked for, or an
// error.
type answer struct {
	ID     *string  `json:"id,omitempty"`
	Ask    string   `json:"ask,omitempty"`
	Result any      `json:"result,omitempty"`
	Why    any      `json:"explanation,omitempty"`
	Error  *failure `json:"error,omitempty"`
}

// desk answers lines. It holds one line and one answer at a time.
type desk struct {
	asks   map[string]handler
	lines  *bufio.Reader
	reader reader
	line   bytes.Buffer // answer being written
	failed bool         // some answer was an error
	why    bool         // answers are explained
}

func newDesk(asks []handler) *desk {
	d := &desk{asks: map[string]handler{}, lines: bufio.NewReaderSize(nil, maxLine+1)}
	for _, h := range asks {
		d.asks[h.name] = h
	}
	return d
}

// serve answers every line of in. The error is one of reading or writing; a
// line that was cut off by it gets no answer.
func (d *desk) serve(in io.Reader, out *bufio.Writer) error {
	d.lines.Reset(in)
	for {
		line, end := d.lines.ReadSlice('\n')
		line = bytes.TrimRight(line, " \t\r\n")
		var err error
		switch {
		case end == bufio.ErrBufferFull:
			err = d.write(out, d.tooLong(line))
			for end == bufio.ErrBufferFull {
				_, end = d.lines.ReadSlice('\n')
			}
		case end != nil && end != io.EOF:
			return end
		case len(line) > 0:
			err = d.write(out, d.answer(line))
		}
		switch {
		case err != nil:
			return err
		case end == io.EOF:
			return nil
		case end != nil:
			return end
		}
	}
}

// answer answers one line.
func (d *desk) answer(line []byte) answer {
	if bad, ok := check(line); !ok {
		text := "at byte " + strconv.Itoa(bad+1)
		if bad == len(line) {
			text = "the line ends too soon"
		}
		return d.salvage(line).refuse(lineFault("", courier.ErrSyntax.Because(text)))
	}
	var req request
	var faults []fault
	for _, f := range d.reader.read(line, reflect.ValueOf(&req).Elem()) {
		faults = append(faults, lineFault(f.Field, courier.Fault(f.Message)))
	}
	a := answer{ID: req.ID, Ask: req.Ask}
	h, known := d.asks[req.Ask]
	switch {
	case len(faults) > 0:
	case req.Ask == "":
		faults = []fault{lineFault("ask", courier.ErrMissing)}
	case !known:
		faults = []fault{lineFault("ask", courier.ErrUnknownWord.Because(strconv.Quote(req.Ask)))}
	case req.Facts == nil:
		faults = []fault{lineFault("facts", courier.ErrMissing)}
	default:
		a.Result, faults = h.answer(&d.reader, req.Facts)
	}
	if len(faults) > 0 {
		return a.refuse(faults...)
	}
	if d.why && h.explain != nil {
		a.Why = h.explain(&d.reader, req.Facts)
	}
	return a
}

// tooLong answers a line of which only the beginning was kept.
func (d *desk) tooLong(head []byte) answer {
	return d.salvage(head).refuse(lineFault("", courier.ErrRange.Because(fmt.Sprintf("longer than %d bytes", maxLine))))
}

// salvage reads the id and the ask of a line that is no JSON, as far as they
// stand whole before it breaks.
func (d *desk) salvage(line []byte) (a answer) {
	i := space(line, 0)
	if at(line, i) != '{' {
		return a
	}
	for {
		i = space(line, i+1)
		start, ok := keyEnd(line, i)
		if !ok {
			break
		}
		key := bytes.TrimRight(line[i:start-1], " \t\r\n")
		start = space(line, start)
		if i, ok = valueEnd(line, start); !ok {
			break
		}
		text, ok := unquote(line[start:i])
		switch {
		case ok && a.ID == nil && string(key) == `"id"`:
			a.ID = &text
		case ok && a.Ask == "" && string(key) == `"ask"`:
			a.Ask = text
		}
		if i = space(line, i); at(line, i) != ',' {
			break
		}
	}
	return a
}

// write writes an answer. It lets the caller have it at once unless the next
// line is already here.
func (d *desk) write(out *bufio.Writer, a answer) error {
	line, err := d.encode(a)
	if err != nil { // of the result
		a.Result, a.Why = nil, nil
		a = a.refuse(lineFault("result", err))
		if line, err = d.encode(a); err != nil {
			return err
		}
	}
	d.failed = d.failed || a.Error != nil
	if _, err := out.Write(line); err != nil {
		return err
	}
	next, err := d.lines.Peek(d.lines.Buffered())
	if err == nil && bytes.IndexByte(next, '\n') < 0 {
		return out.Flush()
	}
	return err
}

// encode returns v as a line of JSON, good until the next call.
func (d *desk) encode(v any) ([]byte, error) {
	if d.line.Cap() > maxLine {
		d.line = bytes.Buffer{}
	}
	d.line.Reset()
	enc := json.NewEncoder(&d.line)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return plain(d.line.Bytes()), err
}

// plain undoes, in place, the escapes for HTML that the MarshalJSON of a part
// of an answer made.
func plain(b []byte) []byte {
	n := 0
	for i := 0; i < len(b); i, n = i+1, n+1 {
		b[n] = b[i]
		if b[i] != '\\' || i+1 == len(b) {
			continue
		}
		if i+6 <= len(b) {
			switch string(b[i : i+6]) {
			case `\u003c`:
				b[n], i = '<', i+5
				continue
			case `\u003e`:
				b[n], i = '>', i+5
				continue
			case `\u0026`:
				b[n], i = '&', i+5
				continue
			}
		}
		i, n = i+1, n+1 // whatever follows a backslash is no backslash of its own
		b[n] = b[i]
	}
	return b[:n]
}
