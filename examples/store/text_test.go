package main

import (
	"database/sql"
	"fmt"
	"testing"

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

// column opens a database with one column that takes everything.
func column(t *testing.T) *sql.DB {
	t.Helper()
	d, err := Open(t.Context(), ":memory:")
	require.NoError(t, err)
	t.Cleanup(func() { d.Close() })
	_, err = d.db.Exec(`CREATE TABLE kept (one)`)
	require.NoError(t, err)
	return d.db
}

// put makes v the only value of the column.
func put(t *testing.T, db *sql.DB, v any) {
	t.Helper()
	_, err := db.Exec(`DELETE FROM kept`)
	require.NoError(t, err)
	_, err = db.Exec(`INSERT INTO kept (one) VALUES (?)`, v)
	require.NoError(t, err)
}

func scan(db *sql.DB, into any) error { return db.QueryRow(`SELECT one FROM kept`).Scan(into) }

// crosses sends values to the column and back. The zero value goes as NULL
// where it is unknown, else as a word, and then NULL is refused.
func crosses[T comparable, P textual[T]](known ...T) func(*testing.T, *sql.DB) {
	return func(t *testing.T, db *sql.DB) {
		var zero T
		text, err := P(&zero).MarshalText()
		require.NoError(t, err)
		named := !unknown(text)
		require.NotEmpty(t, known)
		for _, v := range append(known, zero) {
			put(t, db, Column[T, P](&v))
			var kind string
			require.NoError(t, db.QueryRow(`SELECT typeof(one) FROM kept`).Scan(&kind))
			assert.Equal(t, v == zero && !named, kind == "null", "%v is stored as %s", v, kind)
			read := known[0]
			if assert.NoError(t, scan(db, Column[T, P](&read))) {
				assert.Equal(t, v, read)
			}
		}
		put(t, db, nil)
		read := known[0]
		err = scan(db, Column[T, P](&read))
		if named {
			assert.ErrorIs(t, err, courier.ErrMissing)
			assert.Equal(t, known[0], read, "left as it was")
		} else {
			assert.NoError(t, err)
			assert.Equal(t, zero, read)
		}
		refuses[T, P](t, db, known[0])
	}
}

// refuses holds that no other text is read, nor any other type, and that the
// error names the column and the word.
func refuses[T comparable, P textual[T]](t *testing.T, db *sql.DB, before T) {
	for _, bad := range []any{"", "unknown", "nonesuch", int64(1), 1.5, true, []byte("nonesuch"), []byte{}} {
		put(t, db, bad)
		read := before
		err := scan(db, Column[T, P](&read))
		require.Error(t, err, "%T %v", bad, bad)
		assert.Contains(t, err.Error(), `name "one"`)
		assert.Equal(t, before, read, "left as it was")
		if word, ok := bad.(string); ok {
			assert.Contains(t, err.Error(), fmt.Sprintf("%q", word))
		}
	}
}

// enum sends every value of an enum across.
func enum[T ~uint8, P textual[T]](t *testing.T, db *sql.DB) {
	var known []T
	for v := T(1); ; v++ {
		if _, err := P(&v).MarshalText(); err != nil {
			_, err := Column[T, P](&v).Value()
			assert.ErrorIs(t, err, courier.ErrUnknownWord, "no value of the enum")
			break
		}
		known = append(known, v)
	}
	crosses[T, P](known...)(t, db)
}

func TestColumns(t *testing.T) {
	db := column(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *sql.DB)
	}{
		{"verdict", enum[courier.Verdict]},
		{"effect", enum[courier.Effect]},
		{"answer", enum[courier.Answer]},
		{"regime", enum[courier.Regime]},
		{"mode", enum[courier.Mode]},
		{"lane", enum[courier.Lane]},
		{"region", enum[courier.Region]},
		{"party", enum[courier.Party]},
		{"department", enum[courier.Department]},
		{"force", enum[courier.Force]},
		{"evidence", enum[courier.Evidence]},
		{"record kind", enum[courier.RecordKind]},
		{"operator", enum[claim.Operator]},
		{"extent", enum[claim.Extent]},
		{"case", enum[claim.Case]},
		{"method of cover", enum[claim.Method]},
		{"order of fault", enum[claim.FaultOrder]},
		{"what happened", enum[liability.Kind]},
		{"mail", enum[liability.Mail]},
		{"reach", enum[liability.Reach]},
		{"action", enum[order.Action]},
		{"wish", enum[order.Wish]},
		{"stage", enum[tracking.Stage]},
		{"law of insurance", enum[insurance.Law]},
		{"category of a complaint", enum[complaint.Category]},
		{"class of customer", enum[tier.Class]},
		{"money", crosses(courier.Fen(84000_00), courier.Fen(0), courier.Fen(-1), courier.Minor(5, courier.JPY))},
		{"currency", crosses(courier.CNY, courier.USD)},
		{"date", crosses(courier.Day(2026, 2, 28), courier.Day(1, 1, 1))},
		{"instant", crosses(courier.Day(2026, 8, 3).At(17, 30))},
		{"time of day", crosses(courier.TimeOf(0, 0), courier.TimeOf(23, 59))},
		{"share", crosses(courier.Percent(0), courier.Percent(100), courier.BasisPoints(1234))},
		{"rate", crosses(courier.RateOf(960, 2), courier.RateOf(0, 0))},
		{"weight", crosses(courier.Grams(3200), courier.Grams(0))},
		{"period", crosses(courier.Days(7).Period(), courier.Months(1).Period())},
		{"digest", crosses(courier.DigestOf(nil))},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, db) })
	}
}

// Drivers of other databases hand texts over as bytes.
func TestBytesAreText(t *testing.T) {
	db := column(t)
	put(t, db, []byte("granted"))
	var v courier.Verdict
	require.NoError(t, scan(db, Column(&v)))
	assert.Equal(t, courier.Granted, v)
}
