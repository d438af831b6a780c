package courier_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An entry point answers facts: func(*Facts) (Result, error).
type entryPoint struct{ room, name string }

func (e entryPoint) String() string { return e.room + "." + e.name }

// alone are the forms that reuse memory and have no other beside them, with the
// reason: each is held as an entry point of its own.
var alone = map[string]string{
	"liability.AppendDecidingLimit": "the limit as one step of an assessment, which has the memory for its reasons",
}

// entryPoints are those of the library, each with the name of the form of it
// that reuses memory, or none.
func entryPoints(t *testing.T) map[entryPoint]string {
	t.Helper()
	all := map[entryPoint]string{}
	again := map[entryPoint]string{}
	for _, f := range library(t) {
		if kit(f.room) || f.room == "." {
			continue
		}
		for _, decl := range f.file.Decls {
			d, ok := decl.(*ast.FuncDecl)
			if !ok || d.Recv != nil || !d.Name.IsExported() || !answersFacts(d.Type) {
				continue
			}
			if name, reuses := reusing(d.Name.Name); reuses {
				again[entryPoint{f.room, name}] = d.Name.Name
			} else {
				all[entryPoint{f.room, name}] = ""
			}
		}
	}
	for e, form := range again {
		_, known := all[e]
		switch own := (entryPoint{e.room, form}); {
		case known:
			all[e] = form
		case assert.Containsf(t, alone, own.String(), "%s has its reusing form alone", e):
			all[own] = ""
		}
	}
	require.Greater(t, len(all), 100)
	return all
}

// reusing is the entry point that a name is the reusing form of: AppendAssess,
// SplitInto; else the name itself.
func reusing(name string) (of string, reuses bool) {
	if of, reuses = strings.CutPrefix(name, "Append"); reuses {
		return of, true
	}
	return strings.CutSuffix(name, "Into")
}

// answersFacts reports whether a function takes facts by a pointer and returns
// an error last, or takes and returns a sequence of such.
func answersFacts(f *ast.FuncType) bool {
	if f.Results == nil || f.Params.NumFields() == 0 {
		return false
	}
	for _, param := range f.Params.List {
		switch p := param.Type.(type) {
		case *ast.StarExpr:
			last, ok := f.Results.List[len(f.Results.List)-1].Type.(*ast.Ident)
			return ok && last.Name == "error"
		case *ast.IndexExpr:
			_, facts := p.Index.(*ast.StarExpr)
			return facts
		}
	}
	return false
}

// testCode is what the tests of a room say: by the name of each function and
// variable, the names that stand in it.
type testCode map[string]map[string]bool

func testsOf(t *testing.T, room string) testCode {
	t.Helper()
	code := testCode{}
	files, err := filepath.Glob(filepath.Join(filepath.FromSlash(room), "*_test.go"))
	require.NoError(t, err)
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				code[d.Name.Name] = namesIn(d, code[d.Name.Name])
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok {
						for _, name := range v.Names {
							code[name.Name] = namesIn(v, code[name.Name])
						}
					}
				}
			}
		}
	}
	return code
}

// namesIn adds the names that stand in n: of a package's function "liability.Limit",
// else the name alone.
func namesIn(n ast.Node, names map[string]bool) map[string]bool {
	if names == nil {
		names = map[string]bool{}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok {
				names[x.Name], names[x.Name+"."+n.Sel.Name] = true, true
				return false
			}
		case *ast.KeyValueExpr: // a key is the name of a field
			namesIn(n.Value, names)
			return false
		case *ast.Ident:
			names[n.Name] = true
		}
		return true
	})
	return names
}

// reached reports whether a function comes to one of the names, itself or by
// what it uses of the tests.
func (c testCode) reached(from string, wanted ...string) bool {
	seen, open := map[string]bool{from: true}, []string{from}
	for len(open) > 0 {
		at := open[0]
		open = open[1:]
		for name := range c[at] {
			if slices.Contains(wanted, name) {
				return true
			}
			if _, known := c[name]; known && !seen[name] {
				seen[name] = true
				open = append(open, name)
			}
		}
	}
	return false
}

// any reports whether a function whose name begins so comes to one of the
// names, and to what else it must.
func (c testCode) any(prefix string, also string, wanted ...string) bool {
	for name := range c {
		if strings.HasPrefix(name, prefix) && c.reached(name, wanted...) && (also == "" || c.reached(name, also)) {
			return true
		}
	}
	return false
}

// Every entry point is shown by an example, held against any input by a fuzz
// target, and measured by a benchmark that counts allocations.
func TestEveryEntryPointIsShownFuzzedAndMeasured(t *testing.T) {
	rooms := map[string]testCode{}
	entries := entryPoints(t)
	for e, again := range entries {
		code, ok := rooms[e.room]
		if !ok {
			code = testsOf(t, e.room)
			rooms[e.room] = code
		}
		pkg := filepath.Base(e.room)
		calls := []string{pkg + "." + e.name}
		assert.Truef(t, code.any("Example", "", calls...), "no Example calls %s", e)
		if again != "" {
			assert.Truef(t, code.any("Test", "testing.AllocsPerRun", pkg+"."+again), "no test holds the allocations of %s.%s", e.room, again)
			calls = append(calls, pkg+"."+again)
		}
		assert.Truef(t, code.any("Fuzz", "", calls...), "no Fuzz target calls %s", e)
		assert.Truef(t, code.any("Benchmark", "b.ReportAllocs", calls...), "no Benchmark that reports allocations calls %s", e)
		assert.Truef(t, code.any("Test", "testing.AllocsPerRun", calls...), "no test holds the allocations of %s", e)
	}
}
