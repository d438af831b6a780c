package tier

import (
	"errors"
	"slices"
	"strconv"

	"github.com/courier-rules/courier"
)

// Grade is a place on a [Scale] of the host: one of its words ("AA"), or a
// score in plain digits ("87"). The empty Grade is unknown; in a row of a
// scheme it leaves that end open.
type Grade string

// Score returns the grade of a score. A negative one is unknown.
func Score(n int64) Grade {
	if n < 0 {
		return ""
	}
	return Grade(strconv.FormatInt(n, 10))
}

// Scale is what credit or strength is graded on. Higher is always better:
// either words from the lowest grade to the highest, or whole scores from 0
// up to Top. A host whose scores run the other way turns them round.
type Scale struct {
	Grades []Grade       `json:"grades,omitzero"` // lowest first; at most 100
	Top    courier.Count `json:"top,omitzero"`    // the best score, at least 1
}

const maxGrades = 100

// check reads a scale: one of its two forms, words that differ.
func (s *Scale) check(read *courier.Reading, field string) {
	switch {
	case len(s.Grades) > maxGrades:
		read.Fault(field+".grades", courier.ErrRange.Because("more than "+strconv.Itoa(maxGrades)))
		return
	case len(s.Grades) == 0 && !s.Top.Known():
		read.Fault(field, courier.ErrEmptyTable)
	case len(s.Grades) > 0 && s.Top.Known():
		read.Fault(field, courier.ErrContradicts.Because("grades and a top score"))
	case s.Top.Known() && s.Top.Int() == 0:
		read.Fault(field+".top", courier.ErrRange.Because("0"))
	}
	for i, g := range s.Grades {
		switch at := courier.Index(field+".grades", i); {
		case g == "":
			read.Fault(at, courier.ErrMissing)
		case slices.Contains(s.Grades[:i], g):
			read.Fault(at, courier.ErrRepeated.Because(strconv.Quote(string(g))))
		}
	}
}

// last is the place of the best grade; that of the lowest is 0.
func (s *Scale) last() int64 {
	if len(s.Grades) > 0 {
		return int64(len(s.Grades)) - 1
	}
	return s.Top.Int()
}

// at returns the place of a grade on the scale.
func (s *Scale) at(g Grade) (int64, error) {
	if len(s.Grades) > 0 {
		if i := slices.Index(s.Grades, g); i >= 0 {
			return int64(i), nil
		}
		return 0, courier.ErrUnknownWord.Because(strconv.Quote(string(g)))
	}
	if g == "" || g[0] < '0' || g[0] > '9' || g[0] == '0' && len(g) > 1 {
		return 0, courier.ErrSyntax.Because(strconv.Quote(string(g)))
	}
	n, err := strconv.ParseInt(string(g), 10, 64)
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return 0, courier.ErrSyntax.Because(strconv.Quote(string(g)))
	case err != nil, n > s.Top.Int():
		return 0, courier.ErrRange.Because(string(g) + " is past " + s.Top.String())
	}
	return n, nil
}

// grade is the inverse of at.
func (s *Scale) grade(n int64) Grade {
	if len(s.Grades) > 0 {
		return s.Grades[n]
	}
	return Score(n)
}
