package courier_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// contractSources are the names of the documents that are terms or the like:
// what a named set cites.
func contractSources(t *testing.T) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "sources.go", nil, 0)
	require.NoError(t, err)
	names, id := map[string]bool{}, courier.SourceID(0)
	for _, spec := range file.Decls[1].(*ast.GenDecl).Specs {
		if s, ok := courier.SourceOf(id); ok && s.Force == courier.Contract {
			names[spec.(*ast.ValueSpec).Names[0].Name] = true
		}
		id++
	}
	require.True(t, names["ZTOTerms"])
	require.False(t, names["CivilCode"])
	return names
}

// termsSet is a function that returns a carrier's terms as they were read.
type termsSet struct{ room, name string }

// named reports whether the node names one of the functions, or a document.
func named(n ast.Node, funcs, documents map[string]bool) (found bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok {
				found = found || x.Name == "courier" && documents[n.Sel.Name] || funcs[x.Name+"."+n.Sel.Name]
				return !found && x.Name != "courier"
			}
		case *ast.Ident:
			found = found || funcs[n.Name]
		}
		return !found
	})
	return found
}

// termsSets are the exported functions that return one thing, no error, and
// cite terms, themselves or through functions of their file or through a set of
// another package, with the files that they stand in.
func termsSets(t *testing.T) map[termsSet]string {
	t.Helper()
	documents, sets := contractSources(t), map[termsSet]string{}
	files := library(t)
	for range 3 { // a set built from a set built from a helper
		for _, f := range files {
			if kit(f.room) || f.room == "." {
				continue
			}
			citing := map[string]bool{}
			for set := range sets {
				citing[path.Base(set.room)+"."+set.name] = true
			}
			for range 2 {
				for _, decl := range f.file.Decls {
					if d, ok := decl.(*ast.FuncDecl); ok && d.Recv == nil && d.Body != nil && d.Type.Results.NumFields() == 1 && named(d.Body, citing, documents) {
						citing[d.Name.Name] = true
						if d.Name.IsExported() {
							sets[termsSet{f.room, d.Name.Name}] = f.path
						}
					}
				}
			}
		}
	}
	return sets
}

// A carrier's terms stand in one file and are listed nowhere: outside of it
// only another set of terms names them, as the windows for claims are part of
// the terms on loss. So a new set is a function in a file of its own, and
// examples/rulebook shows that a host measures by it.
func TestTermsAreListedNowhere(t *testing.T) {
	sets := termsSets(t)
	require.Greater(t, len(sets), 60)
	for _, f := range library(t) {
		if kit(f.room) {
			continue
		}
		for _, decl := range f.file.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && sets[termsSet{f.room, d.Name.Name}] == f.path {
				continue // a set may be part of another
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				room, name := f.room, ""
				switch n := n.(type) {
				case *ast.SelectorExpr:
					x, ok := n.X.(*ast.Ident)
					if !ok || ast.IsExported(x.Name) {
						return true
					}
					for set := range sets {
						if path.Base(set.room) == x.Name && set.name == n.Sel.Name {
							assert.Failf(t, "named elsewhere", "%s.%s in %s", set.room, set.name, f.path)
						}
					}
					return false
				case *ast.Ident:
					name = n.Name
				}
				if where, ok := sets[termsSet{room, name}]; ok && where != f.path {
					assert.Failf(t, "named elsewhere", "%s.%s in %s", room, name, f.path)
				}
				return true
			})
		}
	}
}
