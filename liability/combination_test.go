package liability_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// step is how far apart the combinations are that are tried: in a short run it
// shares no factor with the size of any axis, so that all values meet.
func step() int {
	if testing.Short() {
		return 7
	}
	return 1
}

// Every combination of facts, known and unknown, has the one verdict on which
// its completions agree, or asks for exactly the facts that decide.
func TestEveryCombination(t *testing.T) {
	for _, sp := range spaces {
		everyCombination(t, sp.name, newSpace(sp.regime, sp.decide))
	}
	for _, sp := range voyages {
		s := newSpace(sp.regime, sp.decide)
		s.base = sp.base
		everyCombination(t, sp.name, s)
	}
}

func everyCombination(t *testing.T, name string, s *space) {
	{
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s.complete()
			decides := make([][]bool, len(s.axes))
			for i := range s.axes {
				decides[i] = s.decides(i)
			}
			var reasons []courier.Reason
			for n := 0; n < s.size; n += step() {
				e := s.event(n)
				if !exists(e) {
					continue
				}
				a, err := liability.AppendDecide(reasons[:0], e)
				require.NoError(t, err)
				reasons = a.Reasons
				want := courier.Referred
				if single(s.verdict[n]) {
					want = verdictOf(s.verdict[n])
				}
				if needs := s.needs(n, decides); a.Verdict != want || !sameNeeds(e, a.Needs, needs) {
					require.Fail(t, "wrong", "%+v\ngot %v %v\nwant %v %v", e, a.Verdict, a.Needs, want, needs)
				}
				checkReasons(t, e, &a)
			}
		})
	}
}

// sameNeeds compares needs. While neither is known, the question does not see
// that ordinary mail cannot be declared: it may ask for the mail too soon.
func sameNeeds(e *liability.Event, got, want []courier.Need) bool {
	if got = ofTerms(got); e.Regime == courier.CivilLaw {
		got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	}
	if e.Regime != courier.PostalUniversal || e.Mail != 0 || e.Declared != 0 || len(want) == 0 {
		return slices.Equal(got, want)
	}
	if !slices.Contains(want, "mail") {
		got = slices.DeleteFunc(got, func(n courier.Need) bool { return n == "mail" })
	}
	slices.Sort(got)
	slices.Sort(want)
	return slices.Equal(got, want)
}

// ofTerms counts what is asked of the terms once.
func ofTerms(needs []courier.Need) (list []courier.Need) {
	for _, n := range needs {
		if strings.HasPrefix(string(n), "terms.") {
			n = "terms"
		}
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

func verdictOf(set uint8) courier.Verdict {
	for v := courier.Granted; v <= courier.Referred; v++ {
		if set == 1<<v {
			return v
		}
	}
	return 0
}

// checkReasons requires reasons that fit the verdict and each other.
func checkReasons(t *testing.T, e *liability.Event, a *liability.Answerability) {
	var has [courier.Refers + 1]int
	for _, r := range a.Reasons {
		has[r.Effect]++
	}
	ok := has[courier.Conditions] == 0 && (has[courier.Refers] == 0 || a.Verdict == courier.Referred)
	switch a.Verdict {
	case courier.Granted:
		ok = ok && has[courier.Grants] > 0 && has[courier.Bars] == 0 && a.Answers() == courier.Yes
	case courier.Refused:
		ok = ok && has[courier.Bars] > 0 && has[courier.Grants] == 0 && a.Answers() == courier.No
	case courier.Referred:
		ok = ok && has[courier.Bars]+has[courier.Grants]+has[courier.Changes] == 0 && a.Answers() == 0 && (len(a.Needs) > 0) == (has[courier.Refers] == 0)
	}
	if !ok {
		require.Fail(t, "reasons", "%+v\n%v %v", e, a.Verdict, a.Reasons)
	}
}

// Facts that are only told move no verdict and are never asked for; what is
// told is what [told] says, no less and no more; and every ground is reached.
func TestToldFactsMoveNothing(t *testing.T) {
	reached := map[courier.Code]bool{}
	for _, sp := range spaces {
		whole := newSpace(sp.regime, sp.decide)
		extra := newSpace(sp.regime, sp.tell)
		for n := 0; n < whole.size; n += step() {
			e := whole.event(n)
			if len(whole.unknown(n)) > 0 || !exists(e) {
				continue
			}
			for m := n % 3; m < extra.size; m += 3 { // with the others beside the next
				for i := range extra.axes {
					extra.axes[i].set(e, extra.value(m, i))
				}
				a := decide(t, e)
				list := codes(&a.Grounds)
				if want := told(e); a.Verdict != answers(e) || len(a.Needs) > 0 || !sameCodes(list, want) {
					require.Fail(t, "moved", "%+v %v %v\n%v\n%v", e, a.Verdict, a.Needs, list, want)
				}
				for _, code := range list {
					reached[code] = true
				}
			}
		}
	}
	for _, g := range grounds {
		if testing.Short() {
			break // too few for every ground
		}
		land := g.met.Regime == courier.CivilLaw || g.met.Regime == courier.Rail || g.met.Regime == courier.PostalUniversal
		if land && g.met.ClaimantsFault == 0 && g.met.OnlineSale == 0 { // the others have no facts that are only told, or tables of their own
			assert.True(t, reached[g.code], g.code)
		}
	}
}
