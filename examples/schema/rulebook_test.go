package schema

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Every rule that examples/rulebook prints as JSON, as of any day and as of one,
// is valid by the schema that stands beside it; a rule that lost a part is not.
func TestTheBookIsValid(t *testing.T) {
	text, err := os.ReadFile("../rulebook/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("rulebook.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("rulebook.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"-json"}, {"-json", "-on", "2026-05-01"}} {
		book := book(t, args...)
		n := 0
		for lines := bufio.NewScanner(bytes.NewReader(book)); lines.Scan(); n++ {
			if err := valid(t, schema, lines.Bytes()); err != nil {
				t.Errorf("%s: %v", lines.Bytes(), err)
			}
		}
		if n < 2000 {
			t.Errorf("%q prints %d rules only", args, n)
		}
	}
	if change, err := c.Compile("rulebook.json#/$defs/change"); err != nil {
		t.Error(err)
	} else {
		for _, args := range [][]string{{"-turns"}, {"-json", "-from", "2026-04-30", "-to", "2026-05-01"}} {
			n := 0
			for lines := bufio.NewScanner(bytes.NewReader(book(t, args...))); lines.Scan(); n++ {
				if err := valid(t, change, lines.Bytes()); err != nil {
					t.Errorf("%s: %v", lines.Bytes(), err)
				}
			}
			if n < 100 {
				t.Errorf("%q prints %d changes only", args, n)
			}
		}
	}
	const (
		stands = `"stands":[{"from":"2021-01-01","to":"2026-04-30","basis":{"source":"CC","zh":"民法典","en":"Civil Code","article":"1","force":"statute","evidence":"primary"}}]`
		quoted = `"articles":[{"source":"CC","article":"1","quote":"某…","digest":"0000000000000000000000000000000000000000000000000000000000000000"}]`
		sound  = `{"package":"tier","code":"tier.a","ids":["TIER-01"],"field":"a.b[]","figures":["n"],"zh":"一","en":"one",` + stands + `,` + quoted + `}`
	)
	if err := valid(t, schema, []byte(sound)); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string][2]string{
		"another key":           {`"field"`, `"fact"`},
		"no rule id":            {`["TIER-01"]`, `[]`},
		"no sentence":           {`"zh":"一",`, ``},
		"another package":       {`"tier",`, `"tiers",`},
		"an unknown force":      {`"statute"`, `"law"`},
		"an unknown evidence":   {`"primary"`, `"first"`},
		"a day that is none":    {`2026-04-30`, `2026-04-31`},
		"standing and in terms": {`"en":"one",`, `"en":"one","in_terms":true,`},
		"standing nowhere":      {`"stands"`, `"in_terms":false,"stand"`},
		"no source":             {`"source":"CC","zh"`, `"zh"`},
		"an article of none":    {`"source":"CC","article":"1","quote"`, `"article":"1","quote"`},
		"an article unquoted":   {`"quote":"某…",`, ``},
		"a digest that is none": {`"0000`, `"`},
		"articles of no stand":  {stands, `"in_terms":true`},
	} {
		text := strings.Replace(sound, change[0], change[1], 1)
		if text == sound {
			t.Fatalf("%s changes nothing", what)
		}
		if valid(t, schema, []byte(text)) == nil {
			t.Errorf("%s is valid: %s", what, text)
		}
	}
}

func book(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"run", "./examples/rulebook"}, args...)...)
	cmd.Dir = "../.."
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
