package kits

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// Every case of every kit can be read back from its data, strictly, and is
// answered as the kit wants.
func TestCasesAreReadBackAndAnswered(t *testing.T) {
	window, perKit, names := desk.NewWindow(), map[string]int{}, map[string]bool{}
	for c, err := range All() {
		require.NoError(t, err)
		text, err := json.Marshal(c)
		require.NoError(t, err)
		var back Case
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.DisallowUnknownFields()
		require.NoError(t, decoder.Decode(&back))
		assert.NoError(t, back.Want.Check(window.Answer(back.Ask, back.Facts)), "%s: %s", c.Kit, c.Name)
		assert.NotEmpty(t, c.Says, "%s: %s", c.Kit, c.Name)
		assert.True(t, len(c.Want.Answer) > 0 || c.Want.Error != "" || len(c.Want.Needs) > 0, "%s: %s wants nothing", c.Kit, c.Name)
		id := c.Ask + c.Name
		assert.False(t, names[id], "%s twice", id)
		names[id] = true
		perKit[c.Kit]++
	}
	assert.Len(t, perKit, 7)
	for kit, n := range perKit {
		assert.GreaterOrEqual(t, n, 30, kit)
	}
}

// Only what no word can say is left out, and it is to be refused.
func TestWhatHasNoForm(t *testing.T) {
	var names []string
	for _, k := range kits() {
		for _, d := range k.cases() {
			if _, err := json.Marshal(d.facts); err != nil {
				assert.True(t, d.fault, d.name)
				names = append(names, d.name)
			}
		}
	}
	assert.Equal(t, []string{"a stage that is none", "no enum of that number", "an answer that is no word"}, names)
}

// An answer that is wrong in one thing departs from the case.
func TestWhatDeparts(t *testing.T) {
	const answer = `{"verdict":"granted","needs":["by"],"reasons":[{"code":"a.b","basis":{"source":"CC","article":"829"}}],"deadlines":[{"clock":"handle","end":"then"}]}`
	want := func() *Want {
		return &Want{Answer: map[string]string{"verdict": "granted", "deadlines.handle.end": "then"}, Needs: []courier.Need{"by"}, Basis: "CC 829", Codes: []courier.Code{"a.b"}}
	}
	require.NoError(t, want().Check([]byte(answer), nil))
	for name, change := range map[string]func(*Want){
		"another verdict":      func(w *Want) { w.Answer["verdict"] = "refused" },
		"another day":          func(w *Want) { w.Answer["deadlines.handle.end"] = "now" },
		"a clock that is none": func(w *Want) { w.Answer["deadlines.pay.end"] = "then" },
		"nothing asked for":    func(w *Want) { w.Needs = nil },
		"something else":       func(w *Want) { w.Needs = []courier.Need{"stage"} },
		"another article":      func(w *Want) { w.Basis = "CC 830" },
		"another code":         func(w *Want) { w.Codes = []courier.Code{"a.c"} },
		"an error":             func(w *Want) { w.Error = "by" },
	} {
		w := want()
		change(w)
		assert.Error(t, w.Check([]byte(answer), nil), name)
	}
	assert.Error(t, want().Check(nil, errors.New("down")))
	assert.Error(t, want().Check([]byte("{"), nil))
	assert.NoError(t, (&Want{Error: "by"}).Check(nil, courier.At("by", courier.ErrMissing)))
	assert.Empty(t, FieldOf(errors.New("down")))
}
