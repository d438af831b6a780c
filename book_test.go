package courier_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// books are the rule books of all rooms.
var books = []struct {
	name string
	book courier.Book
}{
	{"courier", courier.Common()},
	{"order", order.Book()},
	{"liability", liability.Book()},
	{"claim", claim.Book()},
	{"insurance", insurance.Book()},
	{"tier", tier.Book()},
	{"tracking", tracking.Book()},
	{"complaint", complaint.Book()},
}

// Codes are API: a code once published is neither renamed nor reused, so the
// list is kept and every change of it seen.
func TestCodesAreGolden(t *testing.T) {
	const golden = "testdata/codes.golden"
	var b strings.Builder
	seen := map[courier.Code]bool{}
	for _, room := range books {
		for row := range room.book.Rows() {
			assert.Falsef(t, seen[row.Code], "%s is used twice", row.Code)
			seen[row.Code] = true
			assert.Truef(t, strings.HasPrefix(string(row.Code), room.name+"."), "%s does not begin with its room", row.Code)
			ids := row.IDs
			if row.Staff {
				ids += " (staff)" // for whom a row is changes only where it is read
			}
			fmt.Fprintf(&b, "%-45s %s\n", row.Code, ids)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test . -update after reading the change")
}

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

func TestEveryRowIsWhole(t *testing.T) {
	code := regexp.MustCompile(`^[a-z]+(\.[a-z0-9_]+)+$`)
	id := regexp.MustCompile(`^[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)*$`)
	for _, room := range books {
		for row := range room.book.Rows() {
			t.Run(string(row.Code), func(t *testing.T) {
				assert.Regexp(t, code, row.Code)
				require.NotEmpty(t, strings.Fields(row.IDs), "a row carries out some rule")
				for _, one := range strings.Fields(row.IDs) {
					assert.Regexp(t, id, one)
				}
				assert.True(t, strings.ContainsFunc(row.Zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }), "Chinese: %q", row.Zh)
				assert.False(t, strings.ContainsFunc(row.En, func(r rune) bool { return unicode.Is(unicode.Han, r) }), "English: %q", row.En)
				assert.NotEmpty(t, row.En)
				for _, sentence := range []string{row.Zh, row.En} {
					for _, m := range placeholder.FindAllStringSubmatch(sentence, -1) {
						assert.Contains(t, row.Names[:], m[1], "no figure of that name")
					}
				}
				for _, name := range row.Names {
					assert.True(t, name == "" || strings.Contains(row.Zh, "{"+name+"}"), "%s is not shown in Chinese", name)
					assert.True(t, name == "" || strings.Contains(row.En, "{"+name+"}"), "%s is not shown in English", name)
				}
			})
		}
	}
}

func TestEveryCitationStands(t *testing.T) {
	for _, room := range books {
		for row := range room.book.Rows() {
			if inTerms := len(row.Cites) == 1 && row.Cites[0] == (courier.Cite{}); inTerms {
				continue
			}
			if room.name == "courier" {
				assert.Emptyf(t, row.Cites, "%s rests on what it warns of", row.Code)
				continue
			}
			require.NotEmptyf(t, row.Cites, "%s rests on nothing", row.Code)
			var last courier.Date
			for _, cite := range row.Cites {
				source, ok := courier.SourceOf(cite.Source)
				if cite.Document != nil {
					source, ok = *cite.Document, true
				}
				require.Truef(t, ok, "%s cites no source of the register", row.Code)
				first := cite.From
				if !first.Known() {
					first = source.From
				}
				assert.Truef(t, cite.InForce(first), "%s: %s is not in force on the first day of its citation, %s", row.Code, source.ID, first)
				assert.Falsef(t, first.Before(last), "%s: citations stand oldest first", row.Code)
				last = first
				basis := cite.Basis()
				assert.NotZerof(t, basis.Force, "%s: %s has no force", row.Code, source.ID)
				if source.ID != "HOUSE" { // a convention of our own is evidence of nothing
					assert.NotZerof(t, basis.Evidence, "%s: %s has no evidence", row.Code, source.ID)
				}
			}
		}
	}
}
