package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A figure is a whole number that the rules count with: in the variables and
// constants of a package, whatever is not naught; in functions, where the named
// sets of terms and the dated rows stand, too, whatever is two or more, and one
// where it is so many days, hours, fen or points. A day of the calendar is one
// figure, and moves by a day. The numbers of articles are citations, and what
// sizes, indexes or shifts is no figure.
func (f *finder) figure(n ast.Node) {
	switch n := n.(type) {
	case *ast.CallExpr:
		if day := f.dayOf(n); day != "" {
			m := f.add(n, day, day+" + 1 day")
			f.wrap(m, f.s, n, fmt.Sprintf("mutDay(%d, ", m.id), ")")
		}
	case *ast.BasicLit:
		if n.Kind == token.INT && f.counts(n) {
			f.literal(n)
		}
	}
}

// dayOf returns the text of courier.Day(2026, 7, 1), empty for anything else.
func (f *finder) dayOf(call *ast.CallExpr) string {
	if called(call) != "Day" || len(call.Args) != 3 {
		return ""
	}
	for _, arg := range call.Args {
		if f.p.info.Types[arg].Value == nil {
			return ""
		}
	}
	return f.p.textOf(f.s, call)
}

// called returns the last name of what is called.
func called(call *ast.CallExpr) string {
	switch x := call.Fun.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// spans are the names of what turns a one into a figure in a function.
var spans = []string{"Days", "Months", "Years", "Hours", "Minutes", "Fen", "Minor", "Points", "yuan", "dollars", "Grams", "Kilograms"}

// counts reports whether a literal is a figure.
func (f *finder) counts(lit *ast.BasicLit) bool {
	if strings.Trim(lit.Value, "0_x") == "" {
		return false
	}
	if f.structural(lit) {
		return false
	}
	call, inCall := f.parent[lit].(*ast.CallExpr)
	if inCall && f.dayOf(call) != "" {
		return false // counted as a day
	}
	if f.function(lit) != nil && lit.Value == "1" {
		return inCall && slices.ContainsFunc(spans, func(s string) bool { return strings.HasSuffix(called(call), s) })
	}
	return true
}

// structural reports whether an expression sizes, indexes, shifts, numbers an
// article or counts the words of an enumeration.
func (f *finder) structural(n ast.Node) bool {
	for child, up := n, f.parent[n]; up != nil; child, up = up, f.parent[up] {
		switch x := up.(type) {
		case *ast.ArrayType, *ast.IndexExpr, *ast.TypeSpec:
			if ix, ok := x.(*ast.IndexExpr); ok && ix.X == child {
				continue
			}
			return true
		case *ast.SliceExpr:
			return x.X != child
		case *ast.BinaryExpr:
			if x.Op == token.SHL || x.Op == token.SHR {
				return true
			}
		case *ast.KeyValueExpr:
			if lit, ok := f.parent[x].(*ast.CompositeLit); ok && x.Key == child && !isMap(f.p.info.Types[lit].Type) {
				return true
			}
		case *ast.CallExpr:
			if sel, ok := x.Fun.(*ast.SelectorExpr); ok {
				if pkg, ok := sel.X.(*ast.Ident); ok && (pkg.Name == "strconv" || pkg.Name == "slices" || pkg.Name == "strings") {
					return true
				}
			}
			switch name := called(x); {
			case name == "make", strings.HasPrefix(name, "Express"), strings.HasPrefix(name, "express"):
				return true
			}
		case *ast.ValueSpec:
			d, ok := f.parent[x].(*ast.GenDecl)
			return ok && d.Tok == token.CONST && counting(d)
		case *ast.FuncDecl, *ast.BlockStmt:
			return false
		}
	}
	return false
}

func isMap(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// counting reports whether a declaration of constants counts with iota.
func counting(d *ast.GenDecl) (yes bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == "iota" {
			yes = true
		}
		return !yes
	})
	return yes
}

// literal adds the change of a number by one.
func (f *finder) literal(lit *ast.BasicLit) {
	spec, isConst := f.constant(lit)
	if isConst && f.sizes(spec) {
		return
	}
	m := f.add(lit, f.around(lit), lit.Value+" + 1")
	if isConst {
		if f.throughUses(m, spec, lit) {
			return
		}
		m.edits = nil
		m.table = true // every test may reach it
		m.alone = []edit{{path: f.s.path, off: f.p.offset(lit.Pos()), kind: replace, cut: len(lit.Value), insert: "(" + lit.Value + " + 1)"}}
		return
	}
	if name, ok := f.typeName(f.p.info.Types[lit].Type); ok {
		f.wrap(m, f.s, lit, fmt.Sprintf("mutMore[%s](%d, ", name, m.id), ")")
	} else {
		f.list = f.list[:len(f.list)-1]
	}
}

// around shows a number with what it stands in, at most a line of it.
func (f *finder) around(lit *ast.BasicLit) string {
	n := f.parent[lit]
	if _, ok := n.(*ast.CompositeLit); !ok {
		if _, ok := n.(*ast.CallExpr); !ok {
			return lit.Value
		}
	}
	text := f.p.textOf(f.s, n)
	if len(text) > 100 {
		return lit.Value
	}
	return lit.Value + " in " + text
}

// constant returns the declaration of a constant that holds the literal.
func (f *finder) constant(n ast.Node) (*ast.ValueSpec, bool) {
	for ; n != nil; n = f.parent[n] {
		if spec, ok := n.(*ast.ValueSpec); ok {
			d, ok := f.parent[spec].(*ast.GenDecl)
			return spec, ok && d.Tok == token.CONST
		}
	}
	return nil, false
}

// sizes reports whether a constant is room for something: what makes an array,
// or makes or grows a slice.
func (f *finder) sizes(spec *ast.ValueSpec) bool {
	for _, name := range spec.Names {
		for _, id := range f.uses[f.p.info.Defs[name]] {
			for n := f.parent[id]; n != nil; n = f.parent[n] {
				switch x := n.(type) {
				case *ast.ArrayType:
					return true
				case *ast.ValueSpec:
					if d, ok := f.parent[x].(*ast.GenDecl); ok && d.Tok == token.CONST && x != spec && f.sizes(x) {
						return true
					}
				case *ast.CallExpr:
					if name := called(x); name == "make" || name == "Grow" {
						return true
					}
				}
			}
		}
	}
	return false
}

// throughUses switches a constant where it is used, and reports whether it can:
// it is the literal itself, and no other constant, size or test stands on it.
func (f *finder) throughUses(m *mutant, spec *ast.ValueSpec, lit *ast.BasicLit) bool {
	i := slices.Index(spec.Values, ast.Expr(lit))
	if i < 0 || spec.Names[i].IsExported() {
		return false
	}
	for _, s := range f.p.tests {
		if strings.Contains(string(s.text), spec.Names[i].Name) {
			return false
		}
	}
	uses := f.uses[f.p.info.Defs[spec.Names[i]]]
	for _, id := range uses {
		name, ok := f.typeName(f.p.info.Types[id].Type)
		if _, inConst := f.constant(id); inConst || !ok || f.structural(id) {
			return false
		}
		f.wrap(m, f.in[id], id, fmt.Sprintf("mutMore[%s](%d, ", name, m.id), ")")
		m.table = m.table || f.function(id) == nil
	}
	m.table = m.table && slices.ContainsFunc(uses, func(id *ast.Ident) bool { return f.function(id) == nil })
	return len(uses) > 0
}
