package courier_test

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

const module = "github.com/courier-rules/courier"

// rooms are the packages of the library and what of it each may import.
var rooms = map[string][]string{
	".":                             {},
	"tracking":                      {"."},
	"tracking/trackingtest":         {".", "tracking"},
	"order":                         {".", "tracking"},
	"order/ordertest":               {".", "order", "tracking"},
	"complaint":                     {"."},
	"complaint/complainttest":       {".", "complaint"},
	"liability":                     {"."},
	"liability/liabilitytest":       {".", "liability"},
	"claim":                         {".", "liability", "claim/internal/draft"},
	"claim/claimtest":               {".", "liability", "claim"}, // a conformance kit, for tests alone
	"claim/insurance":               {".", "liability", "claim", "claim/internal/draft"},
	"claim/internal/draft":          {"."},
	"claim/insurance/insurancetest": {".", "claim", "claim/insurance"}, // a conformance kit, for tests alone
	"tier":                          {"."},
	"tier/tiertest":                 {".", "tier"}, // a conformance kit, for tests alone
}

// source is one parsed file of the library that is no test.
type sourceFile struct {
	room, path string
	file       *ast.File
	fset       *token.FileSet
}

func library(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name != "." && strings.HasPrefix(name, ".") || name == "examples" || name == "testdata" || path == "internal" { // what tests share lies in internal: no room may import it
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		files = append(files, sourceFile{filepath.ToSlash(filepath.Dir(path)), path, file, fset})
		return err
	})
	require.NoError(t, err)
	require.Greater(t, len(files), 20)
	return files
}

func TestImportsRunOneWay(t *testing.T) {
	for _, f := range library(t) {
		allowed, ok := rooms[f.room]
		if !assert.Truef(t, ok, "%s is in no room of the house", f.path) {
			continue
		}
		for _, spec := range f.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			switch {
			case path == module:
				path = "."
			case strings.HasPrefix(path, module+"/"):
				path = strings.TrimPrefix(path, module+"/")
			case path == "github.com/shopspring/decimal":
				continue
			default:
				assert.Falsef(t, strings.Contains(path, "."), "%s imports %s", f.path, path)
				continue
			}
			assert.Containsf(t, allowed, path, "%s imports %s", f.path, path)
		}
	}
}

func TestLibraryIsPure(t *testing.T) {
	forbidden := []string{"os", "net", "log", "database", "math/rand", "unsafe", "reflect", "plugin", "syscall", "io/ioutil", "embed", "testing"}
	for _, f := range library(t) {
		for _, spec := range f.file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			for _, bad := range forbidden {
				if bad == "testing" && path == bad && kit(f.room) {
					continue
				}
				assert.Falsef(t, path == bad || strings.HasPrefix(path, bad+"/"), "%s imports %s", f.path, path)
			}
		}
		ast.Inspect(f.file, func(n ast.Node) bool {
			at := func() string { return f.fset.Position(n.Pos()).String() }
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" {
					assert.NotContainsf(t, []string{"Now", "Local", "Since", "Until", "LoadLocation", "Sleep", "After", "Tick"}, n.Sel.Name, "%s", at())
				}
			case *ast.FuncDecl:
				assert.Falsef(t, n.Recv == nil && n.Name.Name == "init", "%s: init", at())
			case *ast.CallExpr:
				if x, ok := n.Fun.(*ast.Ident); ok {
					assert.NotEqualf(t, "panic", x.Name, "%s", at())
				}
			case *ast.Ident:
				assert.Falsef(t, n.Name == "float32" || n.Name == "float64", "%s: float", at())
			}
			return true
		})
	}
}

// kit reports whether a room is a conformance kit, which a host's tests
// import and its programs do not.
func kit(room string) bool {
	return strings.HasSuffix(room, "test")
}

func TestEveryExportedNameIsDocumented(t *testing.T) {
	for _, f := range library(t) {
		for _, decl := range f.file.Decls {
			at := f.fset.Position(decl.Pos()).String()
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && (d.Recv == nil || exportedReceiver(d)) {
					assert.NotEmptyf(t, d.Doc.Text(), "%s: %s", at, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.TypeSpec:
						if s.Name.IsExported() {
							assert.NotEmptyf(t, d.Doc.Text()+s.Doc.Text(), "%s: %s", at, s.Name.Name)
						}
					case *ast.ValueSpec:
						for _, name := range s.Names {
							if name.IsExported() {
								assert.NotEmptyf(t, s.Doc.Text()+s.Comment.Text()+soleDoc(d), "%s: %s", at, name.Name)
							}
						}
					}
				}
			}
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	x := d.Recv.List[0].Type
	if star, ok := x.(*ast.StarExpr); ok {
		x = star.X
	}
	if index, ok := x.(*ast.IndexExpr); ok {
		x = index.X
	}
	id, ok := x.(*ast.Ident)
	return ok && id.IsExported()
}

// soleDoc is the comment of a declaration of one name.
func soleDoc(d *ast.GenDecl) string {
	if len(d.Specs) == 1 {
		return d.Doc.Text()
	}
	return ""
}

// What a reader takes in at one sitting: a function of sixty lines, a file of
// four hundred.
func TestNothingIsTooLongToRead(t *testing.T) {
	for _, f := range library(t) {
		length := func(n ast.Node) int { return f.fset.Position(n.End()).Line - f.fset.Position(n.Pos()).Line + 1 }
		assert.LessOrEqualf(t, length(f.file), 400, "%s: lines", f.path)
		for _, decl := range f.file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && !kit(f.room) { // a kit's list of cases is a table
				assert.LessOrEqualf(t, length(fn), 60, "%s: lines of %s", f.path, fn.Name.Name)
			}
		}
	}
}

func TestNoVariableIsExported(t *testing.T) {
	for _, f := range library(t) {
		for _, decl := range f.file.Decls {
			if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.VAR {
				for _, spec := range d.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						assert.Falsef(t, name.IsExported(), "%s: %s could be changed by any importer", f.path, name.Name)
					}
				}
			}
		}
	}
}

func TestDirectRequirements(t *testing.T) {
	text, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	var direct []string
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(fields) >= 2 && strings.Contains(fields[0], "/") && strings.HasPrefix(fields[1], "v") && !strings.Contains(line, "// indirect") {
			direct = append(direct, fields[0])
		}
	}
	slices.Sort(direct)
	assert.Equal(t, []string{"github.com/google/go-cmp", "github.com/shopspring/decimal", "github.com/stretchr/testify"}, direct)
}

// The example of both READMEs is a program that compiles and runs.
func TestReadmesShowTheExample(t *testing.T) {
	program, err := os.ReadFile("examples/hello/main.go")
	require.NoError(t, err)
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(text), "```go\n"+string(program)+"```\n", name)
	}
}
