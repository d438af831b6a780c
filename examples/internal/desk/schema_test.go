package desk

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"testing"
)

// The schema that is checked in is the one that the types give. A module of
// its own, examples/schema, holds the written examples and answers against it.
func TestSchema(t *testing.T) {
	var out bytes.Buffer
	if status := run([]string{"-schema"}, asks(), nil, &out, io.Discard); status != answered {
		t.Fatalf("exit status %d", status)
	}
	const golden = "testdata/schema.json"
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, out.Bytes()) {
		t.Errorf("%s is not the schema of the types; -update writes it anew", golden)
	}
	var s schema
	if err := json.Unmarshal(out.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	for name, def := range s.Defs {
		if def == nil {
			t.Errorf("%s is referred to, and not defined", name)
		}
	}
	for _, h := range asks() {
		for _, name := range []string{h.name + ".facts", h.name + ".result"} {
			if def := s.Defs[name]; def == nil || def.Ref == "" {
				t.Errorf("no schema %s", name)
			}
		}
	}
}
