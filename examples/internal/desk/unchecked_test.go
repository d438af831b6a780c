package desk

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
)

// olds are the codes of an answer, and the texts of the law that it rests on.
type olds struct {
	law          map[string]bool
	codes, rests []string
}

// told gathers them from an answer.
func (o *olds) told(v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			o.told(item)
		}
	case map[string]any:
		code, _ := v["code"].(string)
		if basis, ok := v["basis"].(map[string]any); ok && code != "" {
			o.codes = append(o.codes, code)
			if source, _ := basis["source"].(string); o.law[source] {
				o.rests = append(o.rests, source)
			}
		}
		for _, item := range v {
			o.told(item)
		}
	}
}

// Every ask warns where its answer rests on a text that was last checked before
// the day that governs: the written cases that have such a day are asked again
// as of one on which every text is old. A text that was repealed changes no more.
func TestEveryAskWarnsOfAnOldText(t *testing.T) {
	law := map[string]bool{}
	for _, s := range courier.Sources() {
		law[s.ID] = s.Checked.Known() && !s.To.Known() && s.Force != courier.Practice
	}
	text, err := os.ReadFile("../../corpus/cases.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWindow()
	asked := map[string]bool{}
	for line := range bytes.Lines(text) {
		var c struct {
			Name, Ask string
			Facts     any
		}
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		day, ok := Governed(c.Facts)
		if !ok {
			continue
		}
		moved, err := json.Marshal(Move(c.Facts, courier.Day(2066, 3, 2).Sub(day)))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := w.Answer(c.Ask, moved)
		if err != nil {
			continue // a law that has ended by then, or a day that a table ends before
		}
		var v any
		if err := json.Unmarshal(answer, &v); err != nil {
			t.Fatal(err)
		}
		o := olds{law: law}
		if o.told(v); len(o.rests) == 0 {
			continue
		}
		asked[c.Ask] = true
		if !slices.Contains(o.codes, "courier.source_unchecked") {
			t.Errorf("%s: %s does not warn of %v", c.Name, c.Ask, o.rests)
		}
	}
	if len(asked) < 100 {
		t.Errorf("%d asks rest on a text", len(asked))
	}
}
