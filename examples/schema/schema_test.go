package schema

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const home = "../internal/desk/"

func compiled(t *testing.T) func(name string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(home + "testdata/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("courier.json", doc); err != nil {
		t.Fatal(err)
	}
	return func(name string) *jsonschema.Schema {
		s, err := c.Compile("courier.json#/$defs/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}

// each calls f for every line of a file that holds an ask.
func each(t *testing.T, name string, f func(ask string, line map[string]json.RawMessage)) {
	t.Helper()
	file, err := os.Open(home + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, n := bufio.NewScanner(file), 0
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var line map[string]json.RawMessage
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		var ask string
		json.Unmarshal(line["ask"], &ask)
		f(ask, line)
		n++
	}
	if err := lines.Err(); err != nil || n == 0 {
		t.Fatalf("%s: %d lines, %v", name, n, err)
	}
}

func valid(t *testing.T, s *jsonschema.Schema, raw []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(value)
}

func TestWrittenExamplesAreValid(t *testing.T) {
	schemaOf := compiled(t)
	each(t, "examples.jsonl", func(ask string, line map[string]json.RawMessage) {
		if err := valid(t, schemaOf(ask+".facts"), line["facts"]); err != nil {
			t.Errorf("%s: %v", ask, err)
		}
	})
}

func TestGoldenAnswersAreValid(t *testing.T) {
	schemaOf := compiled(t)
	answers := 0
	for _, name := range []string{"testdata/asks.golden.jsonl", "testdata/desk.golden.jsonl"} {
		each(t, name, func(ask string, line map[string]json.RawMessage) {
			if line["result"] == nil {
				return
			}
			answers++
			if err := valid(t, schemaOf(ask+".result"), line["result"]); err != nil {
				t.Errorf("%s: %v", ask, err)
			}
		})
	}
	if answers < 50 {
		t.Errorf("%d answers only", answers)
	}
}

// A fact that the library cannot read is not valid: another key, another
// word, another form.
func TestWhatCannotBeReadIsNotValid(t *testing.T) {
	schemaOf := compiled(t)
	const sound = `{"happened_on":"2026-08-04","kind":"loss","answers":"yes","loss":"CNY 1.00","claimant_fault":"30%","weight":"1.2 kg"}`
	if err := valid(t, schemaOf("claim.Assess.facts"), []byte(sound)); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string][2]string{
		"another key":         {`"kind"`, `"sort"`},
		"a key in capitals":   {`"kind"`, `"Kind"`},
		"another word":        {`"loss","answers"`, `"lost","answers"`},
		"a word in capitals":  {`"yes"`, `"Yes"`},
		"no currency":         {`"CNY 1.00"`, `"1.00"`},
		"a number":            {`"CNY 1.00"`, `1.00`},
		"a day that is none":  {`2026-08-04`, `2026-02-30`},
		"a day in few digits": {`2026-08-04`, `2026-8-4`},
		"a share of a share":  {`"30%"`, `"0.3"`},
		"a weight without kg": {`"1.2 kg"`, `"1.2"`},
	} {
		text := strings.Replace(sound, change[0], change[1], 1)
		if text == sound {
			t.Fatalf("%s changes nothing", what)
		}
		if valid(t, schemaOf("claim.Assess.facts"), []byte(text)) == nil {
			t.Errorf("%s is valid: %s", what, text)
		}
	}
}
