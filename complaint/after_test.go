package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func callBack(t testing.TB, c complaint.Call) complaint.Visit {
	t.Helper()
	got, err := complaint.CallBack(&c)
	require.NoError(t, err)
	return got
}

func TestCallBack(t *testing.T) {
	closed := courier.Day(2026, 1, 31)
	for _, c := range []struct {
		name   string
		call   complaint.Call
		again  courier.Answer
		callBy courier.Date
		codes  []string
		needs  []courier.Need
	}{
		{"to be made, no period", complaint.Call{Result: complaint.NotAsked}, yes, courier.Date{}, []string{"callback.to_make", "callback.no_period"}, nil},
		{"to be made in a month", complaint.Call{Result: complaint.NotAsked, ClosedOn: closed, After: courier.Months(1).Period()}, yes, courier.Day(2026, 2, 28),
			[]string{"callback.to_make", "callback.by"}, nil},
		{"to be made, closing unknown", complaint.Call{Result: complaint.NotAsked, After: courier.Days(7).Period()}, yes, courier.Date{},
			[]string{"callback.to_make"}, []courier.Need{"closed_on"}},
		{"to be made in working days", complaint.Call{Result: complaint.NotAsked, ClosedOn: closed, After: courier.WorkingDays(7).Period()}, yes, courier.Date{},
			[]string{"callback.to_make"}, []courier.Need{"calendar"}},
		{"satisfied", complaint.Call{Result: complaint.Satisfied}, no, courier.Date{}, []string{"callback.satisfied"}, nil},
		{"neither", complaint.Call{Result: complaint.Neutral}, no, courier.Date{}, []string{"callback.neutral"}, nil},
		{"dissatisfied", complaint.Call{Result: complaint.Dissatisfied}, no, courier.Date{}, []string{"callback.dissatisfied", "callback.other_ways"}, nil},
		{"not reached, no limit", complaint.Call{Result: complaint.NoContact}, yes, courier.Date{}, []string{"callback.no_contact"}, nil},
		{"not reached, tries left", complaint.Call{Result: complaint.NoContact, Tries: courier.CountOf(2), MostTries: courier.CountOf(3)}, yes, courier.Date{},
			[]string{"callback.no_contact"}, nil},
		{"not reached, none left", complaint.Call{Result: complaint.NoContact, Tries: courier.CountOf(3), MostTries: courier.CountOf(3)}, no, courier.Date{},
			[]string{"callback.no_contact", "callback.tries_used_up"}, nil},
		{"not reached, tries not counted", complaint.Call{Result: complaint.NoContact, MostTries: courier.CountOf(3)}, 0, courier.Date{},
			[]string{"callback.no_contact"}, []courier.Need{"tries"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := callBack(t, c.call)
			assert.Equal(t, c.again, got.Again)
			assert.Equal(t, c.callBy, got.CallBy)
			assert.Equal(t, c.codes, codes(got.Grounds))
			assert.Equal(t, c.needs, got.Needs)
			assert.Equal(t, c.call.Result == complaint.Dissatisfied, got.Reopen)
			told(t, got, func(v *complaint.Visit) *courier.Grounds { return &v.Grounds })
			roundTrip(t, c.call)
		})
	}
	_, err := complaint.CallBack(nil)
	assert.Equal(t, []string{"result"}, fields(err))
	_, err = complaint.CallBack(&complaint.Call{Result: 99, After: courier.Hours(2).Period(), Tries: courier.CountOf(4), MostTries: courier.CountOf(3)})
	assert.Equal(t, []string{"result", "after", "tries"}, fields(err))
}

func correct(t testing.TB, f complaint.Fault) complaint.Rectification {
	t.Helper()
	got, err := complaint.Correct(&f)
	require.NoError(t, err)
	return got
}

func measures(r complaint.Rectification) (text string) {
	for i, m := range r.Measures {
		text += [...]string{"", " "}[min(i, 1)] + m.Action.String()
	}
	return text
}

// The actions of each failing, and who sees to them.
func TestCorrectByFailing(t *testing.T) {
	for failing, want := range map[complaint.Failing]string{
		complaint.FailLoading: "training supervision", complaint.FailSorting: "training system", complaint.FailDispatch: "capacity procedure",
		complaint.FailVehicle: "equipment", complaint.FailCustody: "supervision procedure", complaint.FailPacking: "packing_standard training",
		complaint.FailWeighing: "equipment training", complaint.FailPricing: "tariff training", complaint.FailPapers: "procedure training",
		complaint.FailRecording: "supervision system", complaint.FailNotice: "procedure training", complaint.FailHandover: "training supervision",
		complaint.FailCollecting: "capacity training", complaint.FailSettling: "procedure supervision", complaint.FailInforming: "training system",
		complaint.FailConduct: "training discipline", complaint.FailSecrecy: "system discipline", complaint.FailHandling: "procedure training",
		complaint.OutsideCause: "prevention", complaint.CustomersCause: "advice",
	} {
		got := correct(t, complaint.Fault{Why: complaint.Cause{Failing: failing, Link: complaint.LinkHub}})
		assert.Equal(t, want, measures(got), "%v", failing)
		ours := failing != complaint.OutsideCause && failing != complaint.CustomersCause
		owner := complaint.ServiceDesk
		if ours {
			owner = complaint.Hub
		}
		for _, m := range got.Measures {
			assert.Equal(t, owner, m.Owner)
			assert.False(t, m.By.Known())
			assert.True(t, got.Has(courier.Code("complaint.correct."+m.Action.String())))
		}
		assert.Equal(t, ours, got.Has("complaint.correct.linked"))
	}
}

func TestCorrect(t *testing.T) {
	why := complaint.Cause{Failing: complaint.FailVehicle, Link: complaint.LinkTransit}
	got := correct(t, complaint.Fault{Why: why, Partner: yes, Repeat: yes, FoundOn: spring, Within: courier.Days(10).Period()})
	assert.Equal(t, "equipment partner supervision", measures(got))
	assert.Equal(t, spring.AddDays(10), got.Measures[2].By)
	assert.Equal(t, complaint.TransportDesk, got.Measures[0].Owner)
	assert.Equal(t, []string{"correct.by", "correct.comes_again", "correct.equipment", "correct.partner", "correct.supervision", "correct.linked"}, codes(got.Grounds))
	told(t, got, func(r *complaint.Rectification) *courier.Grounds { return &r.Grounds })
	why.Failing = complaint.FailCustody
	assert.Equal(t, "supervision procedure", measures(correct(t, complaint.Fault{Why: why, Repeat: yes})), "once is enough")
	why.Failing = complaint.OutsideCause
	assert.Equal(t, "prevention", measures(correct(t, complaint.Fault{Why: why, Repeat: yes})))
	why.Failing = complaint.FailVehicle
	assert.Equal(t, []courier.Need{"found_on"}, correct(t, complaint.Fault{Why: why, Within: courier.Days(10).Period()}).Needs)
	assert.Equal(t, []courier.Need{"calendar"}, correct(t, complaint.Fault{Why: why, Within: courier.WorkingDays(10).Period(), FoundOn: spring}).Needs)
	assert.Equal(t, []courier.Need{"why.failing"}, correct(t, complaint.Fault{}).Needs)
	roundTrip(t, complaint.Fault{Why: why, Partner: yes, Repeat: no, FoundOn: spring, Within: courier.Days(10).Period()})
	link := []axis[complaint.Fault]{{"why.link", 10, func(f *complaint.Fault, v int) { f.Why.Link = complaint.Link(v) }}}
	for f := complaint.FailLoading; f <= complaint.CustomersCause; f++ {
		proveNeeds(t, complaint.Fault{Why: complaint.Cause{Failing: f}}, link, true, func(f *complaint.Fault) (string, []courier.Need) {
			r := correct(t, *f)
			return fmt.Sprint(r.Measures), r.Needs
		})
	}
	_, err := complaint.Correct(&complaint.Fault{Why: complaint.Cause{Failing: 99, Link: 99, Department: 99}, Partner: 9, Repeat: 9, Within: courier.Hours(1).Period()})
	assert.Equal(t, []string{"why.failing", "why.link", "why.department", "partner", "repeat", "within"}, fields(err))
	_, err = complaint.Correct(nil)
	assert.NoError(t, err)
}

func wording(t testing.TB, k complaint.Talk) complaint.Script {
	t.Helper()
	got, err := complaint.Wording(&k)
	require.NoError(t, err)
	return got
}

// Every state and every state of mind has its own key, and neither changes
// what the other chooses.
func TestWordingEveryKey(t *testing.T) {
	calm, explain := map[complaint.TextKey]bool{}, map[complaint.TextKey]bool{}
	for s := complaint.Received; s <= complaint.InDispute; s++ {
		for f := complaint.Feeling(0); f <= complaint.Revenge; f++ {
			got := wording(t, complaint.Talk{State: s, Feeling: f})
			want := complaint.TextKey("calm." + f.String())
			if f == 0 {
				want = "calm.plain"
			}
			assert.Equal(t, want, got.Calm)
			assert.Equal(t, complaint.TextKey("explain."+s.String()), got.Explain)
			calm[got.Calm], explain[got.Explain] = true, true
			promised := s >= complaint.Approved && s <= complaint.FollowedUp
			assert.Equal(t, !promised, got.Has("complaint.wording.promise_nothing"), "%v", s)
			assert.Empty(t, got.Needs)
			assert.False(t, got.Flexible)
			told(t, got, func(s *complaint.Script) *courier.Grounds { return &s.Grounds })
		}
	}
	assert.Len(t, calm, 7)
	assert.Len(t, explain, 12)
	got := wording(t, complaint.Talk{State: complaint.Received, Special: yes})
	assert.True(t, got.Flexible)
	assert.True(t, got.Has("complaint.wording.flexible"))
	assert.False(t, got.Has("complaint.wording.standard_flow"))
	_, err := complaint.Wording(nil)
	assert.Equal(t, []string{"state"}, fields(err))
	_, err = complaint.Wording(&complaint.Talk{State: 99, Feeling: 99, Special: 9})
	assert.Equal(t, []string{"state", "feeling", "special"}, fields(err))
	roundTrip(t, complaint.Talk{State: complaint.Received, Feeling: complaint.Venting, Special: no})
}
