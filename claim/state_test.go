package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/tracking"
)

var statusAsks = question[claim.StatusFeed, claim.StatusReading]{claim.ReadStatuses, claim.AppendReadStatuses, func(r *claim.StatusReading) *courier.Grounds { return &r.Grounds }}

// The published table, row by row: our status, and what each list calls it; a
// dash where it has no code of its own.
func TestStatusPublished(t *testing.T) {
	for s, want := range map[claim.Status][5]string{
		claim.StatusDraft:          {"", "unsubmitted", "", "", ""},
		claim.StatusFiled:          {"submitted", "submitted", "submitted", "FP", "2"},
		claim.StatusAcknowledged:   {"in_review", "under_review", "in review", "OH", "4"},
		claim.StatusNeedsInfo:      {"in_review", "waiting_on_documents", "need info", "SP", "4"},
		claim.StatusApproved:       {"approved", "approved", "approved", "", "8"},
		claim.StatusApprovedInPart: {"approved_partial", "approved", "approved", "PP", "16"},
		claim.StatusPaid:           {"", "paid", "", "PF", "16"},
		claim.StatusDeclined:       {"rejected", "denied", "denied", "DC", "1"},
		claim.StatusWithdrawn:      {"cancelled", "", "cancelled", "WD", ""},
		claim.StatusClosed:         {"", "closed", "closed", "CR", ""},
		claim.StatusNoRecord:       {"", "", "", "NR", ""},

		claim.StatusReversedAfterFound: {},
		claim.StatusFoundAfterPayment:  {},

		// Those of our own that the lists do not tell apart.
		claim.StatusAssessed: {"in_review", "under_review", "in review", "OH", "4"},
		claim.StatusAppealed: {"in_review", "under_review", "in review", "OH", "4"},
		claim.StatusProposed: {"approved", "approved", "approved", "", "8"},
		claim.StatusAgreed:   {"approved", "approved", "approved", "", "8"},
	} {
		got := [5]string{string(s.EasyPost()), string(s.AfterShip()), string(s.Walmart()), string(s.X12()), string(s.OpenIMIS())}
		assert.Equal(t, want, got, "%s", s)
	}
	assert.Empty(t, claim.Status(99).EasyPost())
	assert.Empty(t, claim.Status(0).Published(claim.ListX12).Code)
}

// What is told and not coarse reads back as itself.
func TestStatusReadsBack(t *testing.T) {
	exact := 0
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for l := claim.ListEasyPost; int(l) <= claim.StatusLists; l++ {
			p := s.Published(l)
			if p.Code == "" {
				assert.True(t, p.Coarse)
				assert.Equal(t, s, p.Status)
				continue
			}
			back := statusAsks.put(t, claim.StatusFeed{List: l, Codes: []string{p.Code}})
			if !p.Coarse {
				exact++
				assert.Equal(t, s, back.Statuses[0].Status, "%s in %s", s, l)
			}
			assert.Equal(t, p.Code, back.Statuses[0].Code)
		}
	}
	assert.Equal(t, 32, exact)
}

// The feed of tracking reads the same lists: code by code the two agree, by
// the word of the state, investigating being our acknowledged.
func TestStatusAgreesWithTracking(t *testing.T) {
	codes := map[string]claim.PublishedStatus{}
	for p := range claim.PublishedStatuses() {
		key := p.List.String() + " " + p.Code
		_, twice := codes[key]
		assert.False(t, twice, "%s stands twice", key)
		codes[key] = p
	}
	n := 0
	for list, m := range tracking.ClaimTable() {
		n++
		p, ok := codes[list+" "+m.Code]
		require.True(t, ok, "%s %s", list, m.Code)
		word := p.Status.String()
		if p.Status == claim.StatusAcknowledged {
			word = tracking.ClaimInvestigating.String()
		}
		assert.Equal(t, m.State.String(), word, "%s %s", list, m.Code)
		assert.Equal(t, m.Coarse, p.Coarse, "%s %s", list, m.Code)
	}
	assert.Len(t, codes, n)
	for range claim.PublishedStatuses() {
		break // a reader may stop
	}
}

// A code that a list does not have keeps its text and is counted: another
// case, another list's code, a space.
func TestStatusUnmapped(t *testing.T) {
	got := statusAsks.put(t, claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP", "fp", "approved", "CSD", " FP", "", "DN", "DS"}})
	assert.Equal(t, int64(4), got.Unmapped.Int())
	assert.Len(t, got.Reasons, 4)
	assert.Equal(t, courier.Need("codes[1]"), got.Reasons[0].Field())
	want := []claim.Status{claim.StatusFiled, 0, 0, claim.StatusNeedsInfo, 0, 0, claim.StatusDeclined, claim.StatusDeclined}
	for i, s := range got.Statuses {
		assert.Equal(t, want[i], s.Status)
		assert.Equal(t, []string{"FP", "fp", "approved", "CSD", " FP", "", "DN", "DS"}[i], s.Code)
	}
	assert.Equal(t, claim.StatusFiled, claim.EasyPostStatus("submitted").Map().Status)
	assert.Equal(t, claim.StatusNeedsInfo, claim.AfterShipStatus("waiting_on_documents").Map().Status)
	assert.Equal(t, claim.StatusNeedsInfo, claim.WalmartStatus("need info").Map().Status)
	assert.Equal(t, claim.StatusNoRecord, claim.X12Status("NR").Map().Status)
	assert.Equal(t, claim.PublishedStatus{List: claim.ListOpenIMIS, Code: "16", Status: claim.StatusApproved, Coarse: true}, claim.OpenIMISStatus("16").Map())
	assert.Zero(t, claim.OpenIMISStatus("3").Map().Status)

	statusAsks.faulty(t, claim.StatusFeed{}, "list")
	statusAsks.faulty(t, claim.StatusFeed{List: 99}, "list")
	_, err := claim.ReadStatuses(nil)
	assert.Equal(t, []string{"list"}, fieldsOf(err))
	wordsRead(t, claim.StatusLists, (*claim.StatusList).UnmarshalText, nil)
	sameAgain(t, claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP"}})
	allocatesAtMost(t, statusAsks, 1, claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP"}})
}

func FuzzReadStatuses(f *testing.F) {
	fuzzAsk(f, statusAsks, claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP", "fp"}})
}

func BenchmarkReadStatuses(b *testing.B) {
	benchAsk(b, statusAsks, claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP", "SP", "PF", "CR"}})
}

func ExampleReadStatuses() {
	r, err := claim.ReadStatuses(&claim.StatusFeed{List: claim.ListX12, Codes: []string{"FP", "ZZ", "PF"}})
	fmt.Println(r.Unmapped, err)
	for _, s := range r.Statuses {
		fmt.Println(s.Code, s.Status)
	}
	// Output:
	// 1 <nil>
	// FP filed
	// ZZ unknown
	// PF paid
}
