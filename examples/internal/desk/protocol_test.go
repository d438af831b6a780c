package desk

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// Each of these lines is an error at "line", with a message that begins so.
var hostileLines = []struct{ name, line, id, message string }{
	{"no JSON", `hello`, "", "malformed: at byte 1"},
	{"truncated object", `{"id":"1","ask":"standin.Place","facts":{"items":[{"value":`, "1", "malformed: the line ends too soon"},
	{"truncated text", `{"id":"1","ask":"standin.Pl`, "1", "malformed: the line ends too soon"},
	{"truncated word", `{"id":"1","facts":nul`, "1", "malformed: the line ends too soon"},
	{"truncated escape", `{"id":"1","ask":"\u00`, "1", "malformed: the line ends too soon"},
	{"truncated number", `{"id":"1","facts":-`, "1", "malformed: the line ends too soon"},
	{"trailing garbage", `{"id":"1","ask":"standin.Place","facts":{}} x`, "1", "malformed: at byte 45"},
	{"garbage after white space", "  {\"id\":\"1\"} x", "1", "malformed: at byte 14"},
	{"two objects", `{"id":"1"}{"id":"2"}`, "1", "malformed: at byte 11"},
	{"trailing comma", `{"id":"1",}`, "1", "malformed: at byte 11"},
	{"missing comma", `{"id":"1" "ask":"x"}`, "1", "malformed: at byte 11"},
	{"missing colon", `{"id" "1"}`, "", "malformed: at byte 7"},
	{"wrong bracket", `{"id":"1","facts":[}`, "1", "malformed: at byte 20"},
	{"single quotes", `{'id':'1'}`, "", "malformed: at byte 2"},
	{"comment", `{"id":"1"} // seven`, "1", "malformed: at byte 12"},
	{"leading zero", `{"id":"1","facts":{"days":01}}`, "1", "malformed: at byte 28"},
	{"plus sign", `{"facts":{"days":+1}}`, "", "malformed: at byte 18"},
	{"not a number", `{"facts":{"days":NaN}}`, "", "malformed: at byte 18"},
	{"point without digits", `{"facts":{"days":1.}}`, "", "malformed: at byte 20"},
	{"hexadecimal", `{"facts":{"days":0x10}}`, "", "malformed: at byte 19"},
	{"control character", "{\"id\":\"a\x01b\"}", "", "malformed: at byte 9"},
	{"NUL", "{\"id\":\"1\"}\x00", "1", "malformed: at byte 11"},
	{"no such escape", `{"id":"\x41"}`, "", "malformed: at byte 9"},
	{"byte order mark", "\ufeff{}", "", "malformed: at byte 1"},
	{"invalid UTF-8 outside texts", "{\"id\":\"1\",\xff}", "1", "malformed: at byte 11"},
	{"endless nesting", `{"id":"1","facts":` + strings.Repeat("[", 100_000), "1", "malformed: the line ends too soon"},

	{"a list", `[{"id":"1"}]`, "", "wrong type: a list where an object is wanted"},
	{"null", `null`, "", "wrong type: null where an object is wanted"},
	{"a text", `"ask"`, "", "wrong type: a text where an object is wanted"},
	{"nothing asked", `{}`, "", "ask: missing"},
	{"no ask", `{"id":"1","facts":{}}`, "1", "ask: missing"},
	{"no facts", `{"id":"1","ask":"standin.Place"}`, "1", "facts: missing"},
	{"facts null", `{"id":"1","ask":"standin.Place","facts":null}`, "1", "facts: missing"},
	{"unknown ask", `{"id":"1","ask":"standin.Plaice","facts":{}}`, "1", `ask: unknown word: "standin.Plaice"`},
	{"ask in another case", `{"id":"1","ask":"standin.place","facts":{}}`, "1", "ask: unknown word"},
	{"number as id", `{"id":7,"ask":"standin.Place","facts":{}}`, "", "id: wrong type: a number where a text is wanted"},
	{"list as ask", `{"id":"1","ask":["standin.Place"],"facts":{}}`, "1", "ask: wrong type"},
	{"unknown key", `{"id":"1","ask":"standin.Place","facts":{},"fact":{}}`, "1", "fact: unknown key"},
	{"key in another case", `{"ID":"1","ask":"standin.Place","facts":{}}`, "", `ID: unknown key: it is spelled "id"`},
	{"two ids", `{"id":"1","id":"2","ask":"standin.Place","facts":{}}`, "1", "id: given twice"},
	{"two sets of facts", `{"id":"1","ask":"standin.Place","facts":{},"facts":{}}`, "1", "facts: given twice"},
	{"invalid UTF-8 in the id", "{\"id\":\"\xff\",\"ask\":\"standin.Place\",\"facts\":{}}", "", "id: invalid UTF-8"},
	{"result without JSON", `{"id":"1","ask":"standin.Broken","facts":{}}`, "1", "result: "},
	{"overlong", `{"id":"1","ask":"standin.Place","facts":{"waybill":"` + strings.Repeat("7", maxLine) + `"}}`, "1", "out of range: longer than 1048576 bytes"},
	{"overlong blank", strings.Repeat(" ", maxLine+1), "", "out of range: longer than 1048576 bytes"},
}

func TestHostileLines(t *testing.T) {
	for _, tt := range hostileLines {
		t.Run(tt.name, func(t *testing.T) {
			a, raw := one(t, tt.line)
			if a.Error == nil || a.Error.Field != "line" || !strings.HasPrefix(a.Error.Message, tt.message) {
				t.Errorf("got %.300s want %q", raw, tt.message)
			}
			id := ""
			if a.ID != nil {
				id = *a.ID
			}
			if id != tt.id {
				t.Errorf("id of %.300s, want %q", raw, tt.id)
			}
		})
	}
}

// A hostile line costs its neighbours nothing.
func TestNextLineIsAnswered(t *testing.T) {
	const good = `{"ask":"standin.Place","facts":{"posted":"2026-05-01"}}`
	_, want := one(t, good)
	for _, tt := range hostileLines {
		var out bytes.Buffer
		in := strings.NewReader(good + "\n" + tt.line + "\n \t\r\n\n" + good)
		if status := run(nil, standIns(), in, &out, io.Discard); status != someErrors {
			t.Errorf("%s: exit status %d", tt.name, status)
		}
		lines := strings.SplitAfter(out.String(), "\n")
		if len(lines) != 4 || lines[0] != want || lines[2] != want || lines[3] != "" {
			t.Errorf("%s: got %.500q", tt.name, lines)
		}
	}
}

func TestLineLimit(t *testing.T) {
	head, tail := `{"ask":"standin.Place","facts":{"posted":"2026-05-01","waybill":"`, `"}}`
	fill := strings.Repeat("7", maxLine-len(head)-len(tail))
	for _, end := range []string{"", "\n"} {
		if a, raw := one(t, head+fill+tail+end); a.Error != nil {
			t.Errorf("a line of the limit: %.300s", raw)
		}
		if a, raw := one(t, head+fill+"7"+tail+end); a.Error == nil {
			t.Errorf("a line past the limit: %.300s", raw)
		}
	}
}

func TestAllFaultsAreReported(t *testing.T) {
	for facts, want := range map[string]int{
		`{"a":1,"by":"x","items":[{"value":1}],"by":null}`:                                               4, // of the reader
		`{"items":[{"value":"CNY -1.00"},{"value":"CNY -2.00"}]}`:                                        2, // of the library
		`{"items":[{"value":"CNY -1.00"}]}`:                                                              0, // the one is field and message
		`{"stops":["x"` + strings.Repeat(`,"x"`, 3*maxFaults) + `]}`:                                     maxFaults,
		`{"items":[{"value":"CNY -1.00"}` + strings.Repeat(`,{"value":"CNY -1.00"}`, 3*maxFaults) + `]}`: maxFaults,
	} {
		a, raw := one(t, `{"ask":"standin.Place","facts":`+facts+`}`)
		if a.Error == nil || len(a.Error.Errors) != want || want > 0 && a.Error.Errors[0] != a.Error.fault {
			t.Errorf("%.200s: got %.500s", facts, raw)
		}
	}
}

func TestErrorsAreShort(t *testing.T) {
	long := strings.Repeat("界", maxLine/4)
	for _, line := range []string{
		`{"ask":"standin.Place","facts":{"` + long + `":1}}`,
		`{"ask":"standin.Place","facts":{"by":"` + long + `"}}`,
		`{"ask":"standin.Place","facts":{"notes":{"` + long + `":1}}}`,
	} {
		if _, raw := one(t, line); len(raw) > 3*maxText || strings.Contains(raw, "\ufffd") {
			t.Errorf("got %d bytes: %.600s", len(raw), raw)
		}
	}
}

func TestIDs(t *testing.T) {
	for line, want := range map[string]string{
		`{"ask":"x"}`:                              `{"ask":"x",`,
		`{"id":null,"ask":"x"}`:                    `{"ask":"x",`,
		`{"id":"","ask":"x"}`:                      `{"id":"","ask":"x",`,
		`{"ask":"x","id":"<7> & \u003c\\u003c\""}`: `{"id":"<7> & <\\u003c\"","ask":"x",`,
		`{"id":"七\ud83d\ude00\n","ask":"x"}`:       `{"id":"七😀\n","ask":"x",`,
	} {
		if _, raw := one(t, line); !strings.HasPrefix(raw, want) {
			t.Errorf("%s: got %s", line, raw)
		}
	}
}

// Every answer goes out before the next line is read.
func TestEachAnswerIsSent(t *testing.T) {
	toDesk, asked := io.Pipe()
	answers, fromDesk := io.Pipe()
	done := make(chan int)
	go func() {
		status := run(nil, standIns(), toDesk, fromDesk, io.Discard)
		fromDesk.Close()
		done <- status
	}()
	buf := make([]byte, 1<<16)
	for _, text := range []string{"{}\n", "\n{}\n{\"id\"", ":\"1\"}\n{\"id\":", "\"2\"}"} {
		if _, err := io.WriteString(asked, text); err != nil {
			t.Fatal(err)
		}
		if text == "\"2\"}" {
			asked.Close()
		}
		if n, err := answers.Read(buf); err != nil || buf[n-1] != '\n' {
			t.Fatalf("after %q: %q, %v", text, buf[:n], err)
		}
	}
	if status := <-done; status != someErrors {
		t.Errorf("exit status %d", status)
	}
}
