package liability_test

import (
	"encoding"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var update = flag.Bool("update", false, "write testdata/book.txt anew")

// The codes are API, and so is the rule that each carries out.
func TestBookIsGolden(t *testing.T) {
	var b strings.Builder
	for row := range liability.Book().Rows() {
		b.WriteString(string(row.Code) + " | " + row.IDs + " |")
		for i := range row.Cites {
			basis := row.Cites[i].Basis()
			b.WriteString(" " + strings.TrimSpace(basis.Source+" "+basis.Article+" "+basis.Evidence.String()) + ";")
		}
		b.WriteString("\n")
	}
	const file = "testdata/book.txt"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

func TestRowsAreWhole(t *testing.T) {
	figure := regexp.MustCompile(`\{([^}]*)\}`)
	seen := map[courier.Code]bool{}
	said := map[string][]courier.Code{}
	for row := range liability.Book().Rows() {
		code := string(row.Code)
		assert.False(t, seen[row.Code], code)
		seen[row.Code] = true
		assert.Regexp(t, `^liability(\.[a-z0-9_]+)+$`, code)
		assert.Regexp(t, `^[A-Z0-9a-z-]+( [A-Z0-9a-z-]+)*$`, row.IDs, code)
		assert.NotEmpty(t, row.Cites, code)
		for _, text := range []string{row.Zh, row.En} {
			assert.NotEmpty(t, text, code)
			for _, m := range figure.FindAllStringSubmatch(text, -1) {
				assert.True(t, slices.Contains(row.Names[:], m[1]), "%s: %s", code, m[1])
			}
			assert.False(t, strings.HasSuffix(text, "。") || strings.HasSuffix(text, "."), code)
		}
		said[row.En] = append(said[row.En], row.Code)
	}
	for text, list := range said {
		assert.LessOrEqual(t, len(list), 5, "%s: %v", text, list)
	}
}

type word interface {
	~uint8
	encoding.TextMarshaler
	fmt.Stringer
	Name(courier.Lang) string
}

func checkWords[T word, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, n int) {
	t.Helper()
	names := map[string]bool{}
	for i := range n {
		v, read := T(i), T(0)
		b, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(b))
		require.NoError(t, P(&read).UnmarshalText(b))
		assert.Equal(t, v, read)
		for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
			name := v.Name(lang)
			assert.False(t, name == "" || names[name], name)
			names[name] = true
		}
	}
	v := T(n)
	assert.Contains(t, v.String(), "invalid(")
	_, err := v.MarshalText()
	require.ErrorIs(t, err, courier.ErrUnknownWord)
	require.ErrorIs(t, P(&v).UnmarshalText([]byte("Loss")), courier.ErrUnknownWord)
	assert.Equal(t, T(n), v)
}

func TestWords(t *testing.T) {
	checkWords[liability.Kind](t, 6)
	checkWords[liability.Cause](t, 36)
	checkWords[liability.Place](t, 4)
	checkWords[liability.Relief](t, 4)
	checkWords[liability.Extent](t, 3)
	checkWords[liability.Mail](t, 4)
	checkWords[liability.GoodsClause](t, 2)
	assert.Equal(t, "内件不符", liability.ContentsMismatch.Name(courier.Chinese))
	assert.Equal(t, "force majeure", liability.ForceMajeure.Name(courier.English))
}
