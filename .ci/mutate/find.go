package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// finder looks for what can be changed.
type finder struct {
	p      *pkg
	s      *source
	parent map[ast.Node]ast.Node
	in     map[ast.Node]*source // of the uses of constants
	uses   map[types.Object][]*ast.Ident
	layer  int
	list   []*mutant

	imports map[string]string // path: name
	aliases []string
	names   map[string]string // of a type: its alias
}

// find returns the changes of a mode in the order of the text.
func (p *pkg) find(mode string) []*mutant {
	f := &finder{p: p, parent: map[ast.Node]ast.Node{}, in: map[ast.Node]*source{}, uses: map[types.Object][]*ast.Ident{},
		imports: map[string]string{}, names: map[string]string{}}
	for _, s := range p.files {
		var stack []ast.Node
		ast.Inspect(s.file, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			if len(stack) > 0 {
				f.parent[n] = stack[len(stack)-1]
			}
			stack = append(stack, n)
			if id, ok := n.(*ast.Ident); ok {
				if c, ok := p.info.Uses[id].(*types.Const); ok && c.Pkg() == p.types {
					f.uses[c] = append(f.uses[c], id)
					f.in[id] = s
				}
			}
			return true
		})
	}
	for _, s := range p.files {
		if mode == "figures" && strings.HasSuffix(s.path, "_index.go") {
			continue // slots of a hash, written by a test and compared by it
		}
		f.s = s
		ast.Inspect(s.file, func(n ast.Node) bool {
			f.layer++
			switch {
			case n == nil:
			case mode == "figures":
				f.figure(n)
			default:
				f.operators(n)
			}
			return true
		})
	}
	p.board = switchboard(p.name, f.importLines(), f.aliases)
	return f.list
}

func (f *finder) importLines() string {
	var b strings.Builder
	for path, name := range f.imports {
		fmt.Fprintf(&b, "%s %q\n\t", name, path)
	}
	return b.String()
}

// add notes a change of a node.
func (f *finder) add(n ast.Node, from, to string) *mutant {
	at := f.p.fset.Position(n.Pos())
	m := &mutant{id: int32(len(f.list) + 1), pkg: f.p.dir, file: f.s.path, from: from, to: to, fn: f.holder(n),
		at: fmt.Sprintf("%s:%d:%d", strings.TrimPrefix(f.s.path, f.p.root+"/"), at.Line, at.Column), table: f.function(n) == nil}
	f.list = append(f.list, m)
	return m
}

// wrap adds to a change what stands before and behind a node of a file.
func (f *finder) wrap(m *mutant, s *source, n ast.Node, before, after string) {
	from, to := f.p.offset(n.Pos()), f.p.offset(n.End())
	m.edits = append(m.edits,
		edit{path: s.path, off: from, kind: opening, span: to - from, layer: f.layer, insert: before},
		edit{path: s.path, off: to, kind: closing, span: to - from, layer: f.layer, insert: after})
}

func (f *finder) replace(m *mutant, pos token.Pos, n int, by string) {
	m.edits = append(m.edits, edit{path: f.s.path, off: f.p.offset(pos), kind: replace, cut: n, insert: by})
}

// function returns the declaration of the function that holds a node, nil at
// the level of the package.
func (f *finder) function(n ast.Node) *ast.FuncDecl {
	for ; n != nil; n = f.parent[n] {
		if d, ok := n.(*ast.FuncDecl); ok {
			return d
		}
	}
	return nil
}

// holder names the function, variable or constant that holds a node.
func (f *finder) holder(n ast.Node) string {
	for ; n != nil; n = f.parent[n] {
		switch d := n.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				return d.Name.Name
			}
			x := d.Recv.List[0].Type
			if star, ok := x.(*ast.StarExpr); ok {
				x = star.X
			}
			return f.p.textOf(f.s, x) + "." + d.Name.Name
		case *ast.ValueSpec:
			if _, ok := f.parent[f.parent[d]].(*ast.File); ok {
				return d.Names[0].Name
			}
		}
	}
	return ""
}

// typeName returns a name by which the switchboard and the files know a type.
func (f *finder) typeName(t types.Type) (string, bool) {
	if b, ok := t.(*types.Basic); ok {
		return b.Name(), b.Info()&types.IsUntyped == 0 && b.Kind() != types.Invalid
	}
	ok := nameable(t, f.p.types, map[types.Type]bool{})
	if !ok {
		return "", false
	}
	text := types.TypeString(t, func(p *types.Package) string {
		if p == f.p.types {
			return ""
		}
		if f.imports[p.Path()] == "" {
			f.imports[p.Path()] = fmt.Sprintf("mutP%d", len(f.imports))
		}
		return f.imports[p.Path()]
	})
	if f.names[text] == "" {
		f.names[text] = fmt.Sprintf("mutT%d", len(f.names))
		f.aliases = append(f.aliases, "type "+f.names[text]+" = "+text)
	}
	return f.names[text], true
}

// nameable reports whether a type can be written at the level of the package.
func nameable(t types.Type, own *types.Package, seen map[types.Type]bool) bool {
	if seen[t] {
		return true
	}
	seen[t] = true
	switch t := t.(type) {
	case *types.Basic:
		return t.Info()&types.IsUntyped == 0
	case *types.Alias:
		return nameable(types.Unalias(t), own, seen)
	case *types.Named:
		o := t.Obj()
		if o.Pkg() != nil && (o.Parent() != o.Pkg().Scope() || o.Pkg() != own && !o.Exported()) {
			return false
		}
		for arg := range t.TypeArgs().Types() {
			if !nameable(arg, own, seen) {
				return false
			}
		}
		return true
	case *types.Pointer:
		return nameable(t.Elem(), own, seen)
	case *types.Slice:
		return nameable(t.Elem(), own, seen)
	case *types.Array:
		return nameable(t.Elem(), own, seen)
	case *types.Map:
		return nameable(t.Key(), own, seen) && nameable(t.Elem(), own, seen)
	case *types.Signature, *types.Interface:
		return false
	}
	return false
}
