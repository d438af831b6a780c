package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Difference is a decision that would now be another one.
type Difference struct {
	No        string
	Revision  int
	Was, Is   claim.Assessment
	Gone, New []courier.Code // rules that spoke then and are silent now, and the reverse
	Err       error          // why the facts can no longer be read
}

// Replay decides the facts of every record anew and lists what comes out
// otherwise: verdict, amount or the rules that spoke. Where edit is given, it
// changes the facts first, for a question like what new terms would have cost.
// A record that is not as it was sealed stops it.
func (d *Desk) Replay(ctx context.Context, edit func(*claim.Claim) error) ([]Difference, error) {
	type stored struct {
		Difference
		text []byte
	}
	all, err := list(ctx, d.db, `
		SELECT claim_no, revision, record FROM records WHERE kind = 'decided' ORDER BY claim_no, revision`,
		func(s *stored) []any { return []any{&s.No, &s.Revision, &s.text} })
	if err != nil {
		return nil, err
	}
	var differ []Difference
	for i := range all {
		s := &all[i]
		changed, err := s.replay(s.text, edit)
		if err != nil {
			return nil, fmt.Errorf("claim %s, revision %d: %w", s.No, s.Revision, err)
		}
		if changed {
			differ = append(differ, s.Difference)
		}
	}
	return differ, nil
}

// replay fills in what a record answered and what its facts come to now.
func (d *Difference) replay(text []byte, edit func(*claim.Claim) error) (changed bool, err error) {
	var record courier.Record
	if err := json.Unmarshal(text, &record); err != nil {
		return false, err
	}
	if err := record.Check(); err != nil {
		return false, err
	}
	if err := json.Unmarshal(record.Answer, &d.Was); err != nil {
		return false, err
	}
	var told struct{ Facts claim.Claim }
	if d.Err = json.Unmarshal(record.Facts, &told); d.Err != nil {
		return true, nil
	}
	if edit != nil {
		if err := edit(&told.Facts); err != nil {
			return false, err
		}
	}
	if d.Is, d.Err = claim.Assess(&told.Facts); d.Err != nil {
		return true, nil
	}
	d.Gone, d.New = missing(&d.Was.Grounds, &d.Is.Grounds), missing(&d.Is.Grounds, &d.Was.Grounds)
	return d.Was.Verdict != d.Is.Verdict || d.Was.Payable != d.Is.Payable || len(d.Gone)+len(d.New) > 0, nil
}

// missing returns the codes that speak in one and not in the other.
func missing(in, from *courier.Grounds) (codes []courier.Code) {
	for _, r := range in.Reasons {
		if !from.Has(r.Code()) {
			codes = append(codes, r.Code())
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
