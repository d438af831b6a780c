package main

import "fmt"

// A way is one way to decide a claim.
type way struct {
	name  string
	gives string // givesWhole, givesExplained or givesAmount

	engine bool

	prepare func(*Facts) run // what a host does once, or once a claim: none of it is timed
}

// A run is a claim in the form that a way takes it in.
type run struct {
	decide func() error           // what is timed
	read   func() (Answer, error) // the last answer, in common words
}

const (
	nameOurs  = "courier Assess"
	nameKept  = "courier Assess, kept"
	nameAgain = "courier AppendAssess"
	namePlain = "shopspring/decimal"
)

// ways are all of them, ours first, then by hand, then the engines.
func ways() ([]way, error) {
	all := []way{ours(), oursKept(), oursAgain(), plainWhole(), plain()}
	for _, engine := range []func() ([]way, error){exprWays, celWays, starlarkWays, regoWays} {
		more, err := engine()
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	return all, nil
}

// agree reports where a way answers a claim otherwise than ours.
func agree(w way, f *Facts) error {
	want, err := answer(ours(), f)
	if err != nil {
		return err
	}
	got, err := answer(w, f)
	if err != nil {
		return fmt.Errorf("%s: %w", w.name, err)
	}
	want = want.less(w.gives)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		return fmt.Errorf("%s (%s) answers %v, not %v, to %+v", w.name, w.gives, got, want, *f)
	}
	return nil
}

func answer(w way, f *Facts) (Answer, error) {
	r := w.prepare(f)
	if err := r.decide(); err != nil {
		return Answer{}, err
	}
	return r.read()
}
