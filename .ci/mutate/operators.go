package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// swaps are the operators that turn into another, and the function of the
// switchboard that does it.
var swaps = map[token.Token]struct {
	by string
	to token.Token
}{
	token.ADD: {"mutAdd", token.SUB}, token.SUB: {"mutSub", token.ADD}, token.MUL: {"mutMul", token.QUO},
	token.QUO: {"mutQuo", token.MUL}, token.REM: {"mutRem", token.MUL}, token.AND: {"mutAnd", token.OR}, token.OR: {"mutOr", token.AND},
}

// bounds are the comparisons whose boundary moves.
var bounds = map[token.Token]struct {
	by string
	to token.Token
}{
	token.LSS: {"mutLess", token.LEQ}, token.LEQ: {"mutLessEq", token.LSS},
	token.GTR: {"mutGreater", token.GEQ}, token.GEQ: {"mutGreaterEq", token.GTR},
}

var negations = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
}

// operators adds the changes of the usual operators: a boundary moved, a
// condition turned round, "and" for "or", arithmetic swapped, naught returned, a
// statement left out, yes for no.
func (f *finder) operators(n ast.Node) {
	if _, ok := f.constant(n); ok {
		return
	}
	switch n := n.(type) {
	case *ast.BinaryExpr:
		f.binary(n)
	case *ast.UnaryExpr:
		f.unary(n)
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			if tv := f.p.info.Types[n]; tv.Value != nil && tv.Value.Kind() == constant.Bool && f.p.info.Uses[n] != nil && f.p.info.Uses[n].Parent() == types.Universe {
				f.negate(n, map[string]string{"true": "false", "false": "true"}[n.Name])
			}
		}
	case *ast.IfStmt:
		switch n.Cond.(type) {
		case *ast.CallExpr, *ast.Ident, *ast.SelectorExpr, *ast.UnaryExpr, *ast.IndexExpr, *ast.StarExpr:
			f.negate(n.Cond, "!("+f.p.textOf(f.s, n.Cond)+")")
		}
	case *ast.ReturnStmt:
		f.returned(n)
	case *ast.BlockStmt:
		f.statements(n.List)
	case *ast.CaseClause:
		f.statements(n.Body)
	}
}

// negate turns a condition round.
func (f *finder) negate(e ast.Expr, to string) {
	if !f.boolean(e) {
		return
	}
	m := f.add(e, f.p.textOf(f.s, e), to)
	f.wrap(m, f.s, e, "((", fmt.Sprintf(") != mutOn(%d))", m.id))
}

// boolean reports whether an expression is of the plain type bool.
func (f *finder) boolean(e ast.Expr) bool {
	b, ok := types.Unalias(f.p.info.Types[e].Type).(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func (f *finder) integer(e ast.Expr) bool {
	t := f.p.info.Types[e].Type
	if _, ok := t.(*types.TypeParam); ok || t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

func (f *finder) ordered(e ast.Expr) bool {
	t := f.p.info.Types[e].Type
	if _, ok := t.(*types.TypeParam); ok || t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsInteger|types.IsString) != 0
}

func (f *finder) binary(n *ast.BinaryExpr) {
	if f.p.info.Types[n].Value != nil {
		return // the compiler counts it
	}
	x, y := f.p.textOf(f.s, n.X), f.p.textOf(f.s, n.Y)
	from := x + " " + n.Op.String() + " " + y
	if to, ok := negations[n.Op]; ok {
		f.negate(n, x+" "+to.String()+" "+y)
	}
	if b, ok := bounds[n.Op]; ok && f.ordered(n.X) && f.ordered(n.Y) {
		m := f.add(n, from, x+" "+b.to.String()+" "+y)
		f.wrap(m, f.s, n, fmt.Sprintf("%s(%d, ", b.by, m.id), ")")
		f.replace(m, n.OpPos, len(n.Op.String()), ",")
	}
	if s, ok := swaps[n.Op]; ok && f.integer(n) && f.integer(n.X) && f.integer(n.Y) {
		m := f.add(n, from, x+" "+s.to.String()+" "+y)
		f.wrap(m, f.s, n, fmt.Sprintf("%s(%d, ", s.by, m.id), ")")
		f.replace(m, n.OpPos, len(n.Op.String()), ",")
	}
	if n.Op != token.LAND && n.Op != token.LOR || !f.boolean(n.X) || !f.boolean(n.Y) {
		return
	}
	// X || Y is !(!X && !Y), and the other way round: whichever of the two
	// stands there, three negations that are switched together make the other.
	to := token.LAND
	if n.Op == token.LAND {
		to = token.LOR
	}
	m := f.add(n, from, x+" "+to.String()+" "+y)
	on := fmt.Sprintf(") != mutOn(%d)", m.id)
	f.wrap(m, f.s, n, "((", on+")")
	f.wrap(m, f.s, n.X, "((", on+")")
	f.wrap(m, f.s, n.Y, "((", on+")")
}

func (f *finder) unary(n *ast.UnaryExpr) {
	if f.p.info.Types[n].Value != nil {
		return
	}
	switch {
	case n.Op == token.NOT:
		if _, isIf := f.parent[n].(*ast.IfStmt); !isIf {
			f.negate(n, f.p.textOf(f.s, n.X))
		}
	case n.Op == token.SUB && f.integer(n):
		m := f.add(n, f.p.textOf(f.s, n), f.p.textOf(f.s, n.X))
		f.wrap(m, f.s, n, fmt.Sprintf("mutNeg(%d, ", m.id), ")")
		f.replace(m, n.OpPos, 1, "")
	}
}

// returned adds naught in the place of each value that a statement returns.
func (f *finder) returned(n *ast.ReturnStmt) {
	sig := f.signature(n)
	if sig == nil || sig.Results().Len() != len(n.Results) {
		return
	}
	for i, e := range n.Results {
		tv, want := f.p.info.Types[e], sig.Results().At(i).Type()
		if tv.IsNil() || tv.Value != nil && (tv.Value.Kind() == constant.Bool || constant.Sign(number(tv.Value)) == 0) {
			continue
		}
		if lit, ok := e.(*ast.CompositeLit); ok && len(lit.Elts) == 0 {
			continue
		}
		if f.boolean(e) {
			switch e.(type) {
			case *ast.CallExpr, *ast.SelectorExpr, *ast.IndexExpr, *ast.Ident:
				f.negate(e, "!"+f.p.textOf(f.s, e))
			}
			continue
		}
		name, ok := f.typeName(want)
		if !ok {
			if types.Identical(want, types.Universe.Lookup("error").Type()) {
				name, ok = "error", true
			} else if types.Identical(want, tv.Type) {
				name, ok = "", tv.Value == nil
			}
		}
		if _, generic := want.(*types.TypeParam); !ok || generic {
			continue
		}
		m := f.add(e, f.p.textOf(f.s, e)+" in "+f.p.textOf(f.s, n), "zero")
		if name != "" {
			name = "[" + name + "]"
		}
		f.wrap(m, f.s, e, fmt.Sprintf("mutZero%s(%d, ", name, m.id), ")")
	}
}

// number is a constant itself, and of a text how long it is.
func number(v constant.Value) constant.Value {
	if v.Kind() == constant.String {
		return constant.MakeInt64(int64(len(constant.StringVal(v))))
	}
	return v
}

// signature returns that of the function a node stands in.
func (f *finder) signature(n ast.Node) *types.Signature {
	for ; n != nil; n = f.parent[n] {
		switch d := n.(type) {
		case *ast.FuncLit:
			sig, _ := f.p.info.Types[d].Type.(*types.Signature)
			return sig
		case *ast.FuncDecl:
			return f.p.info.Defs[d.Name].Type().(*types.Signature)
		}
	}
	return nil
}

// statements adds each statement left out that can be, and the counts and sums
// that run the other way.
func (f *finder) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.SendStmt:
			f.leaveOut(s)
		case *ast.IncDecStmt:
			f.leaveOut(s)
		case *ast.BranchStmt:
			if s.Tok == token.BREAK || s.Tok == token.CONTINUE {
				f.leaveOut(s)
			}
		case *ast.AssignStmt:
			if id, ok := s.Lhs[0].(*ast.Ident); s.Tok == token.DEFINE || ok && id.Name == "_" {
				continue
			}
			f.leaveOut(s)
			if (s.Tok == token.ADD_ASSIGN || s.Tok == token.SUB_ASSIGN) && f.integer(s.Lhs[0]) {
				name, ok := f.typeName(f.p.info.Types[s.Lhs[0]].Type)
				if !ok {
					continue
				}
				other := map[token.Token]string{token.ADD_ASSIGN: " -= ", token.SUB_ASSIGN: " += "}[s.Tok]
				m := f.add(s, f.p.textOf(f.s, s), f.p.textOf(f.s, s.Lhs[0])+other+f.p.textOf(f.s, s.Rhs[0]))
				f.wrap(m, f.s, s.Rhs[0], fmt.Sprintf("mutMinus[%s](%d, ", name, m.id), ")")
			}
		}
	}
}

func (f *finder) leaveOut(s ast.Stmt) {
	m := f.add(s, f.p.textOf(f.s, s), "nothing")
	f.wrap(m, f.s, s, fmt.Sprintf("if !mutOn(%d) { ", m.id), " }")
}
