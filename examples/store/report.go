package main

import (
	"context"
	"database/sql"

	"github.com/courier-rules/courier"
)

// list reads the rows of a query; columns says where the columns of one go.
func list[T any](ctx context.Context, db *sql.DB, query string, columns func(*T) []any) (all []T, err error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var one T
		if err := rows.Scan(columns(&one)...); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// amount reads the two columns that keep an amount.
type amount struct {
	minor    sql.NullInt64
	currency courier.Currency
}

// Money returns the amount, unknown where the columns are NULL.
func (a amount) Money() courier.Money { return courier.Minor(a.minor.Int64, a.currency) }

// Holding is what holds of a claim.
type Holding struct {
	No         string
	Revision   int
	Kind       courier.RecordKind
	HappenedOn courier.Date
	Regime     courier.Regime
	Verdict    courier.Verdict
	Needs      int
	amount
}

// Holdings lists what holds of each claim, by its number.
func (d *Desk) Holdings(ctx context.Context) ([]Holding, error) {
	return list(ctx, d.db, `
		SELECT claim_no, revision, kind, happened_on, regime, verdict, payable, currency, (SELECT count(*) FROM needs n WHERE n.sum = h.sum)
		FROM holding h ORDER BY claim_no`,
		func(h *Holding) []any {
			return []any{&h.No, &h.Revision, Column(&h.Kind), Column(&h.HappenedOn), Column(&h.Regime), Column(&h.Verdict), &h.minor, Column(&h.currency), &h.Needs}
		})
}

// Total is what is owed under one body of law in one currency.
type Total struct {
	Regime courier.Regime
	Claims int
	amount
}

// Totals adds up what is owed.
func (d *Desk) Totals(ctx context.Context) ([]Total, error) {
	return list(ctx, d.db, `
		SELECT regime, count(*), sum(payable), currency FROM holding
		WHERE payable IS NOT NULL GROUP BY regime, currency ORDER BY regime, currency`,
		func(t *Total) []any { return []any{Column(&t.Regime), &t.Claims, &t.minor, Column(&t.currency)} })
}

// Ask is a fact to ask a claimant for.
type Ask struct {
	No    string
	Name  string // of the claimant; empty once that was deleted
	Need  courier.Need
	Since courier.Date // day on which it was first found missing
}

// Asks lists what to ask, oldest first. What arrived meanwhile is not asked,
// nor what a person decided without.
func (d *Desk) Asks(ctx context.Context) ([]Ask, error) {
	return list(ctx, d.db, `
		SELECT h.claim_no, coalesce(c.name, ''), n.need, (
			SELECT min(r.taken_on) FROM records r JOIN needs m ON m.sum = r.sum WHERE r.claim_no = h.claim_no AND m.need = n.need
		) AS since
		FROM holding h JOIN needs n ON n.sum = h.sum LEFT JOIN claimants c ON c.claim_no = h.claim_no
		ORDER BY since, h.claim_no, n.place`,
		func(a *Ask) []any { return []any{&a.No, &a.Name, &a.Need, Column(&a.Since)} })
}

// CodeCount is how often a rule spoke.
type CodeCount struct {
	Code courier.Code
	N    int
}

// Counts counts the rules that spoke in the latest decision on each claim.
func (d *Desk) Counts(ctx context.Context) ([]CodeCount, error) {
	return list(ctx, d.db, `
		SELECT code, count(*) FROM reasons JOIN latest USING (sum) GROUP BY code ORDER BY code`,
		func(c *CodeCount) []any { return []any{&c.Code, &c.N} })
}
