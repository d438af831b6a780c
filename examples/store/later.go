package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"github.com/courier-rules/courier"
)

// Supplied are facts that arrived later, such as those that were asked for:
// laid over the facts of a revision as RFC 7396 says, so that
// {"declared":"CNY 0.00"} adds one, and null takes one away. They name that
// revision, and make the next: told twice, they must not undo what came after.
type Supplied struct {
	No       string          `json:"no"`
	Revision int             `json:"revision"`
	Facts    json.RawMessage `json:"facts"`
}

// Supply decides a claim again with what arrived. Facts that say nothing new
// change nothing.
func (d *Desk) Supply(ctx context.Context, on courier.Date, s *Supplied) (taken bool, err error) {
	var was, is []byte
	if err := d.db.QueryRowContext(ctx, `
		SELECT record -> '$.facts.facts', json_patch(record -> '$.facts.facts', ?) FROM records
		WHERE claim_no = ? AND revision = ? AND kind = 'decided'`,
		string(s.Facts), s.No, s.Revision).Scan(&was, &is); err != nil {
		return false, fmt.Errorf("claim %s, revision %d: %w", s.No, s.Revision, err)
	}
	if is, err = courier.Canonical(is); err != nil || bytes.Equal(was, is) {
		return false, err
	}
	message, err := json.Marshal(&Message{No: s.No, Revision: s.Revision + 1, Facts: is})
	if err != nil {
		return false, err
	}
	return d.Take(ctx, on, message)
}

// Overruled is what a person decided in the place of the rules. It names the
// revision it speaks of: told late, it must not overrule the decision on facts
// that the person never saw.
type Overruled struct {
	No       string          `json:"no"`
	Revision int             `json:"revision"`
	Answer   json.RawMessage `json:"answer"` // a claim.Assessment, of which verdict and payable will do
	By       string          `json:"by"`
	Why      string          `json:"why"`
}

// Overrule files a person's decision beside that of the rules, which stays.
func (d *Desk) Overrule(ctx context.Context, on courier.Date, o *Overruled) (taken bool, err error) {
	f := filing{no: o.No, revision: o.Revision, on: on}
	var text []byte
	var regime courier.Regime
	if err := d.db.QueryRowContext(ctx, `
		SELECT record, happened_on, regime FROM records WHERE claim_no = ? AND revision = ? AND kind = 'decided'`,
		o.No, o.Revision).Scan(&text, Column(&f.happened), Column(&regime)); err != nil {
		return false, fmt.Errorf("claim %s, revision %d: %w", o.No, o.Revision, err)
	}
	var decided courier.Record
	if err := json.Unmarshal(text, &decided); err != nil {
		return false, err
	}
	if f.Record, err = decided.Override(&courier.Override{Answer: o.Answer, By: o.By, Why: o.Why}); err != nil {
		return false, err
	}
	if err := strict(o.Answer, &f.answer); err != nil {
		return false, courier.At("answer", err)
	}
	switch {
	case f.answer.Verdict == 0:
		return false, courier.At("answer.verdict", courier.ErrMissing)
	case f.answer.Payable.Sign() < 0:
		return false, courier.At("answer.payable", courier.ErrNegative)
	}
	f.answer.Regime = cmp.Or(f.answer.Regime, regime) // a person decides the case, not which law measures it
	return d.file(ctx, &f)
}
