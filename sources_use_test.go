package courier_test

import (
	"go/ast"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// unused are the documents of the register on which no rule, figure or set of
// terms rests, and why they stand there all the same.
var unused = map[string]string{
	"SCD22":    "repeals the rail and waterway rules of 1986: it ends their days and gives no rule",
	"WDR":      "read in a digest that gives no article; the terms that copy it stand on the host's contract",
	"SPC-L":    "of limitation it says nothing that the Civil Code does not; a host's own rows may cite it",
	"SPC-M":    "of marine insurance it says nothing that the Maritime Code does not; a host's own rows may cite it",
	"IN25":     "has the figures of the Hague-Visby Rules, whose row carries them",
	"INCO20":   "says who of seller and buyer bears the loss, which is a fact here",
	"ISO10002": "gives a process without a figure; its rows are conventions",
	"P-TP08":   "a press report of the standard of 2007, which is cited itself",
	"P-SHCC":   "an opinion on limits, which the Civil Code decides",
	"P-PIL18":  "one carrier's list of goods; the list stands among the facts",
	"P-TIERP":  "labels of postal bureaus, which are no norm",
	"P-SOFT":   "the shape of a task in trade software, and no rule",
	"P-DED":    "defines two kinds of deductible; the policy says which it has",
}

// Every document of the register is one on which a rule, a table of figures or
// a named set of terms rests, or stands there for a reason.
func TestEverySourceIsUsed(t *testing.T) {
	files := library(t)
	constants := sourceConstants(files)
	used := map[string]bool{}
	for _, room := range books {
		for row := range room.book.Rows() {
			for i := range row.Cites {
				used[row.Cites[i].Basis().Source] = true
			}
		}
	}
	for _, f := range files {
		if f.room == "." && strings.HasPrefix(f.path, "sources") {
			continue
		}
		ast.Inspect(f.file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && constants[id.Name] != "" {
				used[constants[id.Name]] = true
			}
			return true
		})
	}
	registered := map[string]bool{}
	for _, source := range courier.Sources() {
		registered[source.ID] = true
		assert.NotEqual(t, used[source.ID], unused[source.ID] != "", "%s is used, or unused for a reason, and not both", source.ID)
	}
	require.Len(t, constants, len(registered), "a constant each")
	for id := range unused {
		assert.True(t, registered[id], id)
	}
}

// sourceConstants returns the ids of the register's documents by the names of
// their constants.
func sourceConstants(files []sourceFile) map[string]string {
	ids := map[string]string{}
	for _, f := range files {
		if f.room != "." || !strings.HasPrefix(f.path, "sources_") {
			continue
		}
		ast.Inspect(f.file, func(n ast.Node) bool {
			entry, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			key := entry.Key
			if x, ok := key.(*ast.BinaryExpr); ok { // Name - first
				key = x.X
			}
			name, _ := key.(*ast.Ident)
			row, ok := entry.Value.(*ast.CompositeLit)
			if name == nil || !ok {
				return true
			}
			for _, field := range row.Elts {
				if kv, ok := field.(*ast.KeyValueExpr); ok {
					if id, _ := kv.Key.(*ast.Ident); id != nil && id.Name == "ID" {
						ids[name.Name], _ = strconv.Unquote(kv.Value.(*ast.BasicLit).Value)
					}
				}
			}
			return true
		})
	}
	return ids
}
