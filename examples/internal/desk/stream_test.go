package desk

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// FuzzLine holds three things up against any input: each line that is not
// blank gets exactly one line of JSON, a result or an error; check agrees
// with encoding/json; and facts that are accepted are what encoding/json
// makes of them.
func FuzzLine(f *testing.F) {
	add := func(line string) {
		if len(line) < 4096 { // large ones are slow to mutate, and have tests of their own
			f.Add([]byte(line))
		}
	}
	for _, tt := range hostileLines {
		add(tt.line)
	}
	for _, tt := range hostileFacts {
		add(`{"id":"1","ask":"standin.Place","facts":` + tt.facts + `}`)
	}
	table := append(standIns(), asks()...)
	d := newDesk(table)
	for _, h := range table {
		var line bytes.Buffer
		if err := d.printExample(&line, h.name); err != nil {
			f.Fatal(err)
		}
		add(line.String())
		add(line.String() + "\n \n{}\n" + line.String()[:line.Len()/2])
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if len(in) > maxLine {
			t.Skip("the answer to an overlong line is tested by itself")
		}
		var out bytes.Buffer
		w := bufio.NewWriter(&out)
		if err := d.serve(bytes.NewReader(in), w); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		asked := 0
		for line := range bytes.SplitSeq(in, []byte("\n")) {
			if line = bytes.Trim(line, " \t\r"); len(line) > 0 {
				asked++
				oracle(t, line)
			}
		}
		for line := range bytes.Lines(out.Bytes()) {
			var a answer
			if err := json.Unmarshal(line, &a); err != nil || (a.Result == nil) == (a.Error == nil) || line[len(line)-1] != '\n' {
				t.Errorf("an answer of %q, %v", line, err)
			}
			asked--
		}
		if asked != 0 {
			t.Errorf("%d lines are not answered: %q", asked, &out)
		}
	})
}

// oracle compares with encoding/json, which gives up at 10,000 levels.
func oracle(t *testing.T, line []byte) {
	if bytes.Count(line, []byte("["))+bytes.Count(line, []byte("{")) > 9000 {
		return
	}
	_, ok := check(line)
	if ok != json.Valid(line) {
		t.Errorf("check of %q says %v", line, ok)
	}
	var strict, lenient struct {
		ID    *string
		Ask   string
		Facts parcel `json:"facts"`
	}
	var r reader
	if !ok || len(r.read(line, reflect.ValueOf(&strict).Elem())) > 0 {
		return
	}
	if err := json.Unmarshal(line, &lenient); err != nil || !reflect.DeepEqual(strict, lenient) {
		t.Errorf("%q is read as\n%+v, and by encoding/json as\n%+v, %v", line, strict, lenient, err)
	}
}

// Memory does not grow with the input: many lines, lines near the limit, and
// one line far past it.
func TestConstantMemory(t *testing.T) {
	const rounds, lines = 40, 200 // more than 80 MiB in all
	ordinary := `{"id":"1","ask":"standin.Place","facts":{"posted":"2026-05-01","items":[{"value":"CNY 1.00"}]}}` + "\n"
	long := `{"id":"2","ask":"standin.Place","facts":{"waybill":"` + strings.Repeat("7", maxLine*9/10) + `"}}` + "\n"
	in, feed := io.Pipe()
	var live [rounds]uint64 // read once the pipe is closed
	go func() {
		for n := range rounds {
			io.WriteString(feed, strings.Repeat(ordinary, lines))
			io.WriteString(feed, long)
			if n == rounds/2 {
				for range rounds {
					io.WriteString(feed, long[:maxLine/2]+long[:maxLine/2])
				}
				io.WriteString(feed, "\n")
			}
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			live[n] = m.HeapAlloc
		}
		feed.Close()
	}()
	var count lineCounter
	if status := run(nil, standIns(), in, &count, io.Discard); status != someErrors {
		t.Errorf("exit status %d", status)
	}
	if want := rounds*(lines+1) + 1; int(count) != want {
		t.Errorf("%d answers, not %d", count, want)
	}
	early, late := slices.Max(live[:rounds/4]), slices.Max(live[rounds/4:])
	if t.Logf("%d KiB of live heap, then %d KiB", early>>10, late>>10); late > early+8<<20 {
		t.Errorf("the heap grew from %d to %d KiB", early>>10, late>>10)
	}
}

type lineCounter int

func (c *lineCounter) Write(b []byte) (int, error) {
	*c += lineCounter(bytes.Count(b, []byte("\n")))
	return len(b), nil
}
