package main

import (
	"bytes"
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

//go:embed schema.sql
var schema string

// Desk keeps the claims of a carrier and what was decided on them.
type Desk struct {
	Module string // version of the library, under which the records replay
	Key    []byte // of the digests over facts; another one would know no message again

	db   *sql.DB
	book courier.Digest
}

// Open opens the desk that the file keeps, ":memory:" for one that is not kept.
func Open(ctx context.Context, file string) (*Desk, error) {
	// Immediate: what a transaction read is still so when it writes.
	db, err := sql.Open("sqlite", file+"?_pragma=foreign_keys(1)&_pragma=busy_timeout(5000)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection to :memory: would see a database of its own
	if _, err := db.ExecContext(ctx, schema); err != nil {
		db.Close()
		return nil, err
	}
	return &Desk{db: db, book: claim.Book().Digest()}, nil
}

// Close closes the database.
func (d *Desk) Close() error { return d.db.Close() }

// Message is a claim as it comes in. All of it is sealed as the facts of its
// decision: two parcels can be lost alike, and the number keeps them apart.
type Message struct {
	No       string          `json:"no"`
	Revision int             `json:"revision"` // 1, and one more for each correction
	Claimant Claimant        `json:"claimant,omitzero"`
	Facts    json.RawMessage `json:"facts"` // a claim.Claim
}

// Claimant is who claims. The record keeps neither.
type Claimant struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
}

var personal = []courier.Need{"claimant.name", "claimant.phone"}

// Take decides a message that came on that day and files the decision. A
// message that came before, in whatever order, is not new and changes nothing;
// one that tells a revision otherwise than before is an error.
func (d *Desk) Take(ctx context.Context, on courier.Date, message []byte) (taken bool, err error) {
	var m Message
	if err := strict(message, &m); err != nil {
		return false, err
	}
	if m.No == "" || m.Revision < 1 {
		return false, courier.ErrMissing.Because("no or revision")
	}
	var c claim.Claim
	if err := strict(m.Facts, &c); err != nil {
		return false, courier.At("facts", err)
	}
	a, err := claim.Assess(&c)
	if err != nil {
		return false, courier.At("facts", err)
	}
	answer, err := json.Marshal(a)
	if err != nil {
		return false, err
	}
	// As it was read and not as it was written: encoding/json takes "Facts" for
	// facts, and a query over the record does not.
	if message, err = json.Marshal(&m); err != nil {
		return false, err
	}
	record, err := courier.Seal(&courier.Answered{
		Ask: "claim.Assess", Case: m.No, Rules: a.Rules, Module: d.Module, Book: d.book,
		Facts: message, Answer: answer, Personal: personal, Key: d.Key,
	})
	if err != nil {
		return false, err
	}
	return d.file(ctx, &filing{Record: record, no: m.No, revision: m.Revision, claimant: m.Claimant, on: on, happened: c.HappenedOn, answer: a})
}

// strict reads JSON in which every name means something and stands once: a
// misspelt fact would be asked for again.
func strict(text []byte, into any) error {
	text, err := courier.Canonical(text)
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	return dec.Decode(into)
}

// filing is a record with what the tables keep beside it.
type filing struct {
	courier.Record
	no           string
	revision     int
	claimant     Claimant
	on, happened courier.Date
	answer       claim.Assessment
}

const insertRecord = `
INSERT INTO records (sum, kind, claim_no, revision, facts_sum, previous, taken_on, happened_on, regime, verdict, payable, currency, rules, record)
VALUES (?1, ?2, ?3, ?4, ?5, coalesce(?6, (
	SELECT sum FROM records WHERE claim_no = ?3 AND revision < ?4 AND kind = 'decided' ORDER BY revision DESC LIMIT 1
)), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (facts_sum) WHERE kind = 'decided' DO NOTHING
ON CONFLICT (sum) DO NOTHING`

// file stores a record and what belongs to it, all or nothing; it reports
// false where the record is there already.
func (d *Desk) file(ctx context.Context, f *filing) (filed bool, err error) {
	text, err := json.Marshal(&f.Record)
	if err != nil {
		return false, err
	}
	if text, err = courier.Canonical(text); err != nil {
		return false, err
	}
	tx, err := d.db.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	currency := f.answer.Payable.Currency()
	done, err := tx.ExecContext(ctx, insertRecord,
		Column(&f.Sum), Column(&f.Kind), f.no, f.revision, Column(&f.FactsSum), Column(&f.Overrides), Column(&f.on), Column(&f.happened),
		Column(&f.answer.Regime), Column(&f.answer.Verdict), minor(f.answer.Payable), Column(&currency), f.Rules, string(text))
	if err != nil {
		return false, fmt.Errorf("claim %s, revision %d: %w", f.no, f.revision, err)
	}
	if n, err := done.RowsAffected(); n == 0 || err != nil {
		return false, err
	}
	if err := f.beside(ctx, tx); err != nil {
		return false, err
	}
	return true, tx.Commit()
}

// beside stores the reasons, the needs and the claimant of a record.
func (f *filing) beside(ctx context.Context, tx *sql.Tx) error {
	for i, r := range f.answer.Reasons {
		if _, err := tx.ExecContext(ctx, `INSERT INTO reasons (sum, place, code, effect, change) VALUES (?, ?, ?, ?, ?)`,
			Column(&f.Sum), i, r.Code(), Column(&r.Effect), minor(r.Change)); err != nil {
			return err
		}
	}
	for i, need := range f.answer.Needs {
		if _, err := tx.ExecContext(ctx, `INSERT INTO needs (sum, place, need) VALUES (?, ?, ?)`, Column(&f.Sum), i, need); err != nil {
			return err
		}
	}
	if f.claimant == (Claimant{}) {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO claimants (claim_no, revision, name, phone) VALUES (?, ?, ?, ?)
		ON CONFLICT (claim_no) DO UPDATE SET revision = excluded.revision, name = excluded.name, phone = excluded.phone
		WHERE excluded.revision > revision`, f.no, f.revision, f.claimant.Name, f.claimant.Phone)
	return err
}

// minor returns an amount for a column of minor units.
func minor(m courier.Money) sql.NullInt64 { return sql.NullInt64{Int64: m.Minor(), Valid: m.Known()} }
