// Package tiertest checks a platform's own placing of customers against the
// scheme that it is meant to carry out, in the manner of testing/slogtest.
//
// [Run] asks the platform about customers at every limit of the scheme, one
// fen or one grade below it and above it, in every combination, and fails
// where the answer is not the class that the scheme gives.
package tiertest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// Place is a platform's own placing of a customer.
type Place func(*tier.Candidate) (tier.Class, error)

// Case is one customer, all facts of whom are known, and the class that the
// scheme gives.
type Case struct {
	Candidate tier.Candidate
	Want      tier.Class
	Row       courier.Count // of the scheme, counted from 1
}

// Name returns what the case is about.
func (c *Case) Name() string {
	return fmt.Sprintf("mean payment %v, credit %s, strength %s, monthly %v: row %v", c.Candidate.MeanPayment, c.Candidate.Credit,
		c.Candidate.Strength, c.Candidate.Monthly, c.Row)
}

// Cases returns the customers at and about every limit of the scheme, on its
// first day. An empty scheme has none.
func Cases(s tier.Scheme) []Case {
	rows := s.Rows()
	payments := []int64{0}
	credit, strength := ends(&rows.Credit), ends(&rows.Strength)
	for _, r := range rows.Rows {
		for _, m := range []courier.Money{r.MeanPayment.From, r.MeanPayment.To} {
			if m.Known() {
				payments = append(payments, max(m.Minor()-1, 0), m.Minor(), m.Minor()+1)
			}
		}
		credit = append(credit, r.Credit.From, r.Credit.To)
		strength = append(strength, r.Strength.From, r.Strength.To)
	}
	slices.Sort(payments)
	var cases []Case
	for _, fen := range slices.Compact(payments) {
		for _, c := range about(&rows.Credit, credit) {
			for _, g := range about(&rows.Strength, strength) {
				for _, monthly := range []courier.Answer{courier.Yes, courier.No} {
					one := Case{Candidate: tier.Candidate{On: rows.From, Scheme: s, MeanPayment: courier.Minor(fen, rows.Currency), Credit: c, Strength: g, Monthly: monthly}}
					if p, err := tier.Place(&one.Candidate); err == nil {
						one.Want, one.Row = p.Class, p.Row
						cases = append(cases, one)
					}
				}
			}
		}
	}
	return cases
}

// Check asks the platform about every case of the scheme and returns what it
// gets wrong, joined, nil where it gets all right.
func Check(s tier.Scheme, place Place) error {
	var wrong []error
	cases := Cases(s)
	if len(cases) == 0 {
		return errors.New("tiertest: the scheme is empty")
	}
	for i := range cases {
		wrong = append(wrong, cases[i].check(place))
	}
	return errors.Join(wrong...)
}

// Run is [Check] as subtests, one a case.
func Run(t *testing.T, s tier.Scheme, place Place) {
	cases := Cases(s)
	if len(cases) == 0 {
		t.Fatal("tiertest: the scheme is empty")
	}
	for i := range cases {
		t.Run(cases[i].Name(), func(t *testing.T) {
			if err := cases[i].check(place); err != nil {
				t.Error(err)
			}
		})
	}
}

func (c *Case) check(place Place) error {
	asked := c.Candidate
	got, err := place(&asked)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", c.Name(), err)
	case got != c.Want:
		return fmt.Errorf("%s: placed as %v, the scheme says %v", c.Name(), got, c.Want)
	}
	return nil
}

// ends are the lowest and the best grade of a scale.
func ends(s *tier.Scale) []tier.Grade {
	if n := len(s.Grades); n > 0 {
		return []tier.Grade{s.Grades[0], s.Grades[n-1]}
	}
	return []tier.Grade{tier.Score(0), tier.Score(s.Top.Int())}
}

// about returns the grades named, those next to them, each once.
func about(s *tier.Scale, named []tier.Grade) (grades []tier.Grade) {
	add := func(g tier.Grade) {
		if g != "" && !slices.Contains(grades, g) {
			grades = append(grades, g)
		}
	}
	for _, g := range named {
		if i := slices.Index(s.Grades, g); i >= 0 {
			for j := max(i-1, 0); j <= min(i+1, len(s.Grades)-1); j++ {
				add(s.Grades[j])
			}
		} else if n, ok := score(g); ok {
			for j := max(n-1, 0); j <= min(n+1, s.Top.Int()); j++ {
				add(tier.Score(j))
			}
		}
	}
	return grades
}

// score reads a grade that a checked scheme has as a score.
func score(g tier.Grade) (n int64, ok bool) {
	for _, d := range []byte(g) {
		if d < '0' || d > '9' {
			return 0, false
		}
		n = 10*n + int64(d-'0')
	}
	return n, g != ""
}
