package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/examples/internal/desk"
)

// shownProgram prints what a build of the library says of the rules that the
// test adds to it: which are in the books, and how the examples are answered.
const shownProgram = `package main

import (
	"encoding/json"
	"os"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/examples/internal/desk"
)

func main() {
	var out struct {
		Added, Dated []string
		Answers      []json.RawMessage
		Terms        claim.Assessment
	}
	for _, c := range desk.Chapters() {
		book := c.Book()
		for row := range book.Rows() {
			if row.IDs == "SHOWN" {
				out.Added = append(out.Added, string(row.Code))
			}
			if c := row.Cite(courier.Day(2030, 1, 1)); c != nil && c.Article == "SHOWN" && row.Cite(courier.Day(2029, 12, 31)) != c {
				out.Dated = append(out.Dated, string(row.Code))
			}
		}
	}
	w := desk.NewWindow()
	for ask, facts := range w.Examples() {
		answer, err := w.Answer(ask, facts)
		if err != nil {
			panic(ask + ": " + err.Error())
		}
		out.Answers = append(out.Answers, answer)
	}
	terms := claim.Shown()
	a, err := claim.Assess(&claim.Claim{HappenedOn: courier.Day(2026, 3, 1), Operator: claim.ExpressEnterprise, Kind: 1, Answers: courier.Yes, GrossFault: courier.No,
		Declared: courier.Fen(0), Loss: courier.Fen(500_00), ClaimantFault: courier.Percent(0), Terms: &terms, PostedIn: courier.Sichuan,
		Notice: &claim.Notice{Negotiated: courier.Yes}})
	if err != nil {
		panic(err)
	}
	out.Terms = a
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		panic(err)
	}
}
`

// shownTerms is a carrier's terms in a file of their own.
const shownTerms = `package claim

import "github.com/courier-rules/courier"

var shownDocument = courier.Source{ID: "TM-SHOWN", Zh: "示例条款", En: "Terms shown", Force: courier.Contract, Evidence: courier.Primary}

// Shown is the terms of a carrier that the test makes up.
func Shown() Terms {
	return Terms{Cite: courier.Cite{Document: &shownDocument}, Undeclared: Fixed(courier.Fen(77_00))}
}
`

// edit is text put in at a place of a file.
type edit struct {
	at   int
	text string
}

// addition is what the test adds to one file: a ground to each of its tables,
// and a citation to each of its dated rows.
type addition struct {
	edits []edit
	added []string // codes of the grounds
	dated []string // codes of the rows
}

// additions reads a file of the library.
func additions(t *testing.T, room, path string, text []byte, n *int) (a addition) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, text, 0)
	require.NoError(t, err)
	at := func(p token.Pos) int { return fset.Position(p).Offset }
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); !ok || d.Tok != token.VAR {
			continue
		}
		ast.Inspect(decl, func(node ast.Node) bool {
			lit, ok := node.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if list, ok := lit.Type.(*ast.ArrayType); ok && list.Len == nil && isGround(list.Elt) && len(lit.Elts) > 0 {
				code := fmt.Sprintf("%s.shown.n%d", filepath.Base(room), *n)
				*n++
				a.edits = append(a.edits, edit{at(lit.Elts[len(lit.Elts)-1].End()),
					`, {Row: courier.Row{Code: "` + code + `", IDs: "SHOWN", Cites: courier.ByHouse(), Zh: "示例", En: "shown"}, Effect: courier.Notes}`})
				a.added = append(a.added, code)
			}
			if code, cites := datedRow(lit); cites != nil && !strings.Contains(strings.ToLower(string(text[at(cites.Pos()):at(cites.End())])), "interms") {
				a.edits = append(a.edits, edit{at(cites.Pos()), "append("},
					edit{at(cites.End()), `, courier.Art(courier.CivilCode, "SHOWN").Since(courier.Day(2030, 1, 1)))`})
				a.dated = append(a.dated, code)
			}
			return true
		})
	}
	return a
}

func isGround(e ast.Expr) bool {
	sel, ok := e.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Ground"
}

// datedRow returns the code and the citations of a row that is written out.
func datedRow(lit *ast.CompositeLit) (code string, cites ast.Expr) {
	for _, elt := range lit.Elts {
		pair, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return "", nil
		}
		switch key, _ := pair.Key.(*ast.Ident); {
		case key == nil:
			return "", nil
		case key.Name == "Code":
			if text, ok := pair.Value.(*ast.BasicLit); ok {
				code, _ = strconv.Unquote(text.Value)
			}
		case key.Name == "Cites":
			cites = pair.Value
		}
	}
	if code == "" {
		return "", nil
	}
	return code, cites
}

// patched returns the text with the edits made.
func patched(text []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return b.at - a.at })
	for _, e := range edits {
		text = slices.Insert(slices.Clone(text), e.at, []byte(e.text)...)
	}
	return text
}

// A new ground, a new date of a row and a carrier's terms each touch one file:
// the library is built with a ground added to every table, a citation from
// 2030 on added to every row that is written out, each in its own file and
// nowhere else, and a file of terms added. Every ground and every date is then
// in the books, what is answered differs by nothing but the grounds added, and
// a claim is measured under the terms.
func TestOneFileIsTouched(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the library")
	}
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	dir := t.TempDir()
	put := func(path string, text []byte) {
		name := filepath.Join(dir, strconv.Itoa(len(overlay.Replace))+".go")
		require.NoError(t, os.WriteFile(name, text, 0o600))
		overlay.Replace[filepath.Join(root, path)] = name
	}
	var added, dated []string
	n := 0
	for _, c := range desk.Chapters() {
		if c.Package == "courier" {
			continue
		}
		paths, err := filepath.Glob(filepath.Join(root, c.Package, "*.go"))
		require.NoError(t, err)
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			a := additions(t, c.Package, path, text, &n)
			if len(a.edits) > 0 {
				rel, err := filepath.Rel(root, path)
				require.NoError(t, err)
				put(rel, patched(text, a.edits))
				added, dated = append(added, a.added...), append(dated, a.dated...)
			}
		}
	}
	require.Greater(t, len(added), 50)
	require.Greater(t, len(dated), 500)
	put("examples/shown/main.go", []byte(shownProgram))
	put("claim/named_shown.go", []byte(shownTerms))
	config, err := json.Marshal(overlay)
	require.NoError(t, err)
	at := filepath.Join(dir, "overlay.json")
	require.NoError(t, os.WriteFile(at, config, 0o600))

	run := exec.Command("go", "run", "-overlay", at, "./examples/shown")
	run.Dir, run.Stderr = root, os.Stderr
	text, err := run.Output()
	require.NoError(t, err)
	var got struct {
		Added, Dated []string
		Answers      []json.RawMessage
		Terms        struct {
			Payable string
			Needs   []string
			Reasons []struct {
				Code  string
				Basis struct{ Source string }
			}
		}
	}
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Empty(t, missing(added, got.Added), "grounds added to their table alone are not in the book")
	assert.Empty(t, missing(dated, got.Dated), "dates added to their row alone are not in the book")
	assert.Equal(t, "CNY 77.00", got.Terms.Payable, "%v", got.Terms.Needs)
	assert.True(t, slices.ContainsFunc(got.Terms.Reasons, func(r struct {
		Code  string
		Basis struct{ Source string }
	}) bool {
		return r.Code == "claim.terms.limit" && r.Basis.Source == "TM-SHOWN"
	}), "%v", got.Terms.Reasons)

	w, i, spoke := desk.NewWindow(), 0, map[string]bool{}
	for ask, facts := range w.Examples() {
		want, err := w.Answer(ask, facts)
		require.NoError(t, err)
		require.Less(t, i, len(got.Answers))
		assert.JSONEq(t, string(without(t, want, nil)), string(without(t, got.Answers[i], spoke)), ask)
		i++
	}
	assert.ElementsMatch(t, []string{"order", "tracking", "complaint", "liability", "claim", "insurance"}, rooms(spoke), "each of these has grounds that speak")
}

// missing returns what of the list is not among the others.
func missing(list, others []string) (left []string) {
	for _, code := range list {
		if !slices.Contains(others, code) {
			left = append(left, code)
		}
	}
	return left
}

// without returns an answer less the grounds that were added, and notes them.
// A reason told twice counts once: a desk that folds several questions tells
// that one finds nothing only where nothing else speaks.
func without(t *testing.T, answer []byte, spoke map[string]bool) []byte {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(answer, &v))
	text, err := json.Marshal(leave(v, spoke))
	require.NoError(t, err)
	return text
}

func leave(v any, spoke map[string]bool) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if v[k] = leave(x, spoke); k == "reasons" && len(v[k].([]any)) == 0 {
				delete(v, k)
			}
		}
	case []any:
		kept := make([]any, 0, len(v))
		for _, x := range v {
			reason, ok := x.(map[string]any)
			switch {
			case ok && reason["ids"] == "SHOWN":
				spoke[reason["code"].(string)] = true
			case ok && reason["code"] != nil && slices.ContainsFunc(kept, func(k any) bool { return assert.ObjectsAreEqual(k, x) }):
			default:
				kept = append(kept, leave(x, spoke))
			}
		}
		return kept
	}
	return v
}

func rooms(codes map[string]bool) (list []string) {
	for code := range codes {
		if room, _, _ := strings.Cut(code, "."); !slices.Contains(list, room) {
			list = append(list, room)
		}
	}
	return list
}
