package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// ours decides with the library; each call is a fresh answer with all its
// reasons, which is read to the end and dropped.
func ours() way {
	return way{name: nameOurs, gives: givesWhole, prepare: func(f *Facts) run {
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
	if err != nil {
		return Answer{}, err
	}
	return answerOf(&a)
}

// oursKept decides with the library and keeps the answer.
func oursKept() way {
	return way{name: nameKept, gives: givesWhole, prepare: func(f *Facts) run {
		c := claimOf(f)
		var a claim.Assessment
		return run{
			decide: func() (err error) { a, err = claim.Assess(c); return err },
			read:   func() (Answer, error) { return answerOf(&a) },
		}
	}}
}

// oursAgain decides with the library into memory that is used again.
func oursAgain() way {
	return way{name: nameAgain, gives: givesWhole, prepare: func(f *Facts) run {
		c := claimOf(f)
		var a claim.Assessment
		reasons := make([]courier.Reason, 0, 16)
		return run{
			decide: func() (err error) { a, err = claim.AppendAssess(reasons[:0], c); return err },
			read:   func() (Answer, error) { return answerOf(&a) },
		}
	}}
}

// answerOf leaves out what the library says beside the lines: that a source was
// not read, or is older than the facts. No other way knows that. A decision
// that asks for a fact is none.
func answerOf(a *claim.Assessment) (Answer, error) {
	if len(a.Needs) > 0 {
		return Answer{}, fmt.Errorf("not decided without %v", a.Needs)
	}
	out := Answer{Payable: a.Payable.Minor()}
	for i := range a.Reasons {
		r := &a.Reasons[i]
		if r.Effect == courier.Warns {
			continue
		}
		line, err := lineOf(r)
		if err != nil {
			return Answer{}, err
		}
		out.Lines = append(out.Lines, line)
	}
	return out, nil
}

// lineOf reads the figures in the order in which the reason writes them.
func lineOf(r *courier.Reason) (Line, error) {
	basis := r.Basis()
	line := Line{Code: string(r.Code()), Change: r.Change.Minor(), Article: strings.TrimSpace(basis.Source + " " + basis.Article)}
	text, err := json.Marshal(r)
	if err != nil {
		return line, err
	}
	var written struct {
		Figures []struct {
			Name  string         `json:"name"`
			Value courier.Figure `json:"value"`
		} `json:"figures"`
	}
	if err := json.Unmarshal(text, &written); err != nil {
		return line, err
	}
	for _, f := range written.Figures {
		switch m, s, c := f.Value.Money(), f.Value.Share(), f.Value.Count(); {
		case m.Known():
			line.Figures = append(line.Figures, m.Minor())
		case s.Known():
			line.Figures = append(line.Figures, int64(s.BasisPoints()))
		case c.Known():
			line.Figures = append(line.Figures, c.Int())
		default:
			return line, fmt.Errorf("%s: %s is no figure that the ways compare", line.Code, f.Name)
		}
	}
	return line, nil
}
