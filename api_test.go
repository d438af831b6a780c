package courier_test

import (
	"bytes"
	"go/ast"
	"go/printer"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The exported surface, a line each: whoever changes it sees it, and so does
// whoever reviews the change.
func TestExportedSurface(t *testing.T) {
	var lines []string
	for _, f := range library(t) {
		name := strings.TrimPrefix(f.room, ".")
		if strings.Contains(name, "internal/") {
			continue
		}
		if name == "" {
			name = "courier"
		}
		for _, line := range surface(f) {
			lines = append(lines, name+": "+line)
		}
	}
	slices.Sort(lines)
	got := strings.Join(lines, "\n") + "\n"
	const golden = "testdata/api.txt"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")), "run go test . -update after reading the change")
}

// surface returns the exported declarations of a file.
func surface(f sourceFile) (lines []string) {
	for _, decl := range f.file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && (d.Recv == nil || exportedReceiver(d)) {
				lines = append(lines, printed(f, &ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type}))
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				lines = append(lines, surfaceOf(f, d.Tok, spec)...)
			}
		}
	}
	return lines
}

func surfaceOf(f sourceFile, tok token.Token, spec ast.Spec) (lines []string) {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range s.Names {
			if name.IsExported() {
				lines = append(lines, tok.String()+" "+name.Name)
			}
		}
	case *ast.TypeSpec:
		if !s.Name.IsExported() {
			return nil
		}
		structure, ok := s.Type.(*ast.StructType)
		if !ok {
			return []string{"type " + s.Name.Name + " " + printed(f, s.Type)}
		}
		lines = append(lines, "type "+s.Name.Name+" struct")
		for _, field := range structure.Fields.List {
			tag := ""
			if field.Tag != nil {
				tag = " " + field.Tag.Value
			}
			if len(field.Names) == 0 {
				lines = append(lines, "field "+s.Name.Name+" embeds "+printed(f, field.Type)+tag)
			}
			for _, name := range field.Names {
				if name.IsExported() {
					lines = append(lines, "field "+s.Name.Name+"."+name.Name+" "+printed(f, field.Type)+tag)
				}
			}
		}
	}
	return lines
}

// printed returns the source of a node on one line.
func printed(f sourceFile, node any) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, f.fset, node); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
