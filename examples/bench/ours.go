package main

import (
	"errors"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// ours decides with the library; each call is a fresh answer with all its
// reasons, which is read to the end and dropped.
func ours() way {
	return way{name: nameOurs, gives: "explained", prepare: func(f *Facts) run {
		d := &dropped{claim: claimOf(f)}
		return run{d.decide, d.read}
	}}
}

// dropped is a claim whose answer is not kept, but for what it comes to.
type dropped struct {
	claim *claim.Claim
	owed  courier.Money
	moved int64 // by its lines, all together
}

func (d *dropped) decide() error {
	a, err := claim.Assess(d.claim)
	if err != nil {
		return err
	}
	d.owed, d.moved = a.Payable, 0
	for i := range a.Reasons {
		d.moved += a.Reasons[i].Change.Minor()
	}
	return nil
}

func (d *dropped) read() (Answer, error) {
	a, err := claim.Assess(d.claim)
	if err == nil && (a.Payable != d.owed || d.owed.Minor() != d.moved) {
		err = errors.New("the lines do not add up to what is owed")
	}
	return answerOf(&a), err
}

// oursKept decides with the library and keeps the answer.
func oursKept() way {
	return way{name: nameKept, gives: "explained", prepare: func(f *Facts) run {
		c := claimOf(f)
		var a claim.Assessment
		return run{
			decide: func() (err error) { a, err = claim.Assess(c); return err },
			read:   func() (Answer, error) { return answerOf(&a), nil },
		}
	}}
}

// oursAgain decides with the library into memory that is used again.
func oursAgain() way {
	return way{name: nameAgain, gives: "explained", prepare: func(f *Facts) run {
		c := claimOf(f)
		var a claim.Assessment
		reasons := make([]courier.Reason, 0, 16)
		return run{
			decide: func() (err error) { a, err = claim.AppendAssess(reasons[:0], c); return err },
			read:   func() (Answer, error) { return answerOf(&a), nil },
		}
	}}
}

// answerOf leaves out what the library says beside the lines: that a source was
// not read, or is older than the facts. No other way knows that.
func answerOf(a *claim.Assessment) Answer {
	out := Answer{Payable: a.Payable.Minor()}
	for i := range a.Reasons {
		r := &a.Reasons[i]
		if r.Effect == courier.Warns {
			continue
		}
		out.Lines = append(out.Lines, Line{string(r.Code()), r.Change.Minor()})
	}
	return out
}
