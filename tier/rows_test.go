package tier_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

var update = flag.Bool("update", false, "write the golden file anew")

// The rule book, line by line. Codes are never renamed or reused.
func TestBook(t *testing.T) {
	var lines []string
	seen := map[courier.Code]bool{}
	for r := range tier.Book().Rows() {
		require.False(t, seen[r.Code], r.Code)
		seen[r.Code] = true
		lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%s", r.Code, r.IDs, r.Zh, r.En))
		for _, name := range r.Names {
			if name != "" {
				assert.Contains(t, r.Zh, "{"+name+"}")
				assert.Contains(t, r.En, "{"+name+"}")
			}
		}
		for _, text := range []string{r.Zh, r.En} {
			assert.NotEmpty(t, text)
			assert.False(t, strings.ContainsAny(text, "0123456789"), "no number of our own: %s", text)
		}
	}
	book := strings.Join(lines, "\n") + "\n"
	golden(t, "testdata/book.txt", book)
}

// golden holds the text against a file, which -update writes anew.
func golden(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	assert.Equal(t, string(readFile(t, file)), text)
}

// Every row speaks and is silent somewhere, and rests on what it should.
func TestEveryRowSpeaks(t *testing.T) {
	spoke, silent := map[courier.Code]int{}, map[courier.Code]int{}
	eachRandomScheme(t, 60, func(r *rand.Rand, _ tier.SchemeRows, s tier.Scheme) {
		p := place(t, everySpot[r.IntN(len(everySpot))].blank(r.IntN(16)).candidate(s))
		for row := range tier.Book().Rows() {
			if p.Has(row.Code) {
				spoke[row.Code]++
			} else {
				silent[row.Code]++
			}
		}
		for _, reason := range p.Reasons {
			basis := reason.Basis()
			if reason.Code() == "tier.dimensions" {
				assert.Equal(t, "S0", basis.Source)
				assert.Equal(t, courier.Seed, basis.Evidence)
			} else {
				assert.Equal(t, "EXAMPLE-TIERS", basis.Source)
			}
			assert.False(t, basis.Force.Law(), "a class is no law")
			assert.False(t, reason.Change.Known())
		}
		changes := 0
		for reason := range p.Having(courier.Changes) {
			assert.Equal(t, courier.Code("tier.class."+p.Class.String()), reason.Code())
			changes++
		}
		assert.Equal(t, p.Possible.Len() == 1, changes == 1)
	})
	for row := range tier.Book().Rows() {
		if code := string(row.Code); !strings.HasPrefix(code, "tier.class.") && strings.Count(code, ".") > 1 {
			continue // of another question
		}
		assert.Positive(t, spoke[row.Code], row.Code)
		if row.Code != "tier.dimensions" {
			assert.Positive(t, silent[row.Code], row.Code)
		}
	}
}

func TestUnknownDayIsAskedForAlone(t *testing.T) {
	c := customer(exampleScheme(t), 44_000_00, "A", "60", courier.Yes)
	c.On, c.Credit = courier.Date{}, ""
	p := place(t, c)
	assert.Equal(t, []courier.Need{"on"}, p.Needs)
	assert.Empty(t, p.Reasons)
	assert.Zero(t, p.Class)
	assert.Zero(t, p.Possible)
	assert.Equal(t, courier.Fen(44_000_00), p.Dimensions.MeanPayment.Value)
}
