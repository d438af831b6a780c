package courier_test

import (
	"go/ast"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// unexplained are the questions that no ExplainX of their package names, with
// the reason.
var unexplained = map[string]string{
	"order.pickupQuestion":   "one step of Collect, whose answer is a state",
	"order.contentsQuestion": "one step of Check, whose answer names the cure",
	"order.valueQuestion":    "one step of Check, whose answer names the cure",
	"insurance.cover":        "one step of Assess, whose answer is an amount",
	"liability.air":          "reached through the law of the event", "liability.mail": "reached through the law of the event",
	"liability.sea": "reached through the law of the event", "liability.carriage": "reached through the law of the event",
	"liability.convention": "reached through the law of the event", "liability.abroadPost": "reached through the law of the event",
	"liability.railRules": "reached through the law of the event", "liability.waterRules": "reached through the law of the event",
	"liability.clauseIncluded": "explained by both steps at once", "liability.clauseValid": "explained by both steps at once",
}

// Every question is explained, or listed with the reason why not; and every
// ExplainX takes the facts of an X.
func TestQuestionsAreExplained(t *testing.T) {
	questions, asked, named, explains := map[string]bool{}, map[string]string{}, map[string]bool{}, map[string]string{}
	for _, f := range library(t) {
		if f.room == "." {
			continue
		}
		room := f.file.Name.Name + "."
		for _, d := range f.file.Decls {
			switch d := d.(type) {
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == 1 && called(v.Values[0]) == "NewQuestion" {
						questions[room+v.Names[0].Name] = true
					}
				}
			case *ast.FuncDecl:
				if d.Recv != nil || d.Type.Params.NumFields() != 1 {
					continue
				}
				p, _ := d.Type.Params.List[0].Type.(*ast.StarExpr)
				if p == nil {
					continue
				}
				facts, _ := p.X.(*ast.Ident)
				if facts == nil {
					continue
				}
				asked[room+d.Name.Name] = facts.Name
				if name, ok := strings.CutPrefix(d.Name.Name, "Explain"); ok {
					explains[room+name] = facts.Name
					ast.Inspect(d, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok {
							named[room+id.Name] = true
						}
						return true
					})
				}
			}
		}
	}
	assert.Greater(t, len(questions), 40)
	for q := range questions {
		_, listed := unexplained[q]
		assert.NotEqual(t, listed, named[q], "%s is explained, or listed with the reason", q)
	}
	for q := range unexplained {
		assert.True(t, questions[q], "%s is no question", q)
	}
	assert.Greater(t, len(explains), 35)
	for name, facts := range explains {
		assert.Equal(t, asked[name], facts, "%s and its Explain take the same facts", name)
	}
}

// called returns the name of the function that an expression calls.
func called(e ast.Expr) string {
	if call, ok := e.(*ast.CallExpr); ok {
		if s, ok := call.Fun.(*ast.SelectorExpr); ok {
			return s.Sel.Name
		}
	}
	return ""
}
