package complaint_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// wordsOf is an enum of this library.
type wordsOf interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}

type named interface {
	wordsOf
	Name(courier.Lang) string
}

// readsBack asserts that an enum of n values reads what it writes and nothing
// else, and has a name in either language for each.
func readsBack[E named](t *testing.T, n int, unmarshal func(*E, []byte) error) {
	t.Helper()
	seen := map[string]bool{}
	for i := range n + 1 {
		text, err := E(i).MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, unmarshal(&back, text))
		assert.Equal(t, E(i), back)
		assert.Equal(t, string(text), E(i).String())
		assert.Regexp(t, `^[a-z0-9_]+$`, E(i).String())
		assert.Regexp(t, `\p{Han}`, E(i).Name(courier.Chinese))
		assert.NotRegexp(t, `\p{Han}|_`, E(i).Name(courier.English))
		assert.False(t, seen[E(i).Name(courier.Chinese)], "%v twice", E(i).Name(courier.Chinese))
		seen[E(i).Name(courier.Chinese)] = true
	}
	_, err := E(n + 1).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord, "%v has %d values", E(1), n)
	var e E
	assert.ErrorIs(t, unmarshal(&e, []byte("nonesuch")), courier.ErrUnknownWord)
}

func TestWords(t *testing.T) {
	readsBack(t, 14, (*complaint.Channel).UnmarshalText)
	readsBack(t, 5, (*complaint.Way).UnmarshalText)
	readsBack(t, 6, (*complaint.Handling).UnmarshalText)
	readsBack(t, 12, (*complaint.State).UnmarshalText)
	readsBack(t, 14, (*complaint.Move).UnmarshalText)
	readsBack(t, 6, (*complaint.Actor).UnmarshalText)
	readsBack(t, 4, (*complaint.Severity).UnmarshalText)
	readsBack(t, 4, (*complaint.Priority).UnmarshalText)
	readsBack(t, 30, (*complaint.Category).UnmarshalText)
	readsBack(t, 8, (*complaint.RegulatorLine).UnmarshalText)
	readsBack(t, 18, (*complaint.Quality).UnmarshalText)
	readsBack(t, 4, (*complaint.HandlingClass).UnmarshalText)
	readsBack(t, 5, (*complaint.DataType).UnmarshalText)
	readsBack(t, 5, (*complaint.WeChat).UnmarshalText)
	readsBack(t, 7, (*complaint.Issue).UnmarshalText)
	readsBack(t, 12, (*complaint.Opening).UnmarshalText)
	readsBack(t, 20, (*complaint.Failing).UnmarshalText)
	readsBack(t, 10, (*complaint.Link).UnmarshalText)
	readsBack(t, 11, (*complaint.Desk).UnmarshalText)
	readsBack(t, 5, (*complaint.Search).UnmarshalText)
	readsBack(t, 12, (*complaint.Action).UnmarshalText)
	readsBack(t, 9, (*complaint.Outcome).UnmarshalText)
	readsBack(t, 12, (*complaint.Remedy).UnmarshalText)
	readsBack(t, 4, (*complaint.Footing).UnmarshalText)
	readsBack(t, 5, (*complaint.Satisfaction).UnmarshalText)
	readsBack(t, 5, (*complaint.PayMethod).UnmarshalText)
	readsBack(t, 4, (*complaint.Contest).UnmarshalText)
	readsBack(t, 6, (*complaint.Feeling).UnmarshalText)
	readsBack(t, 9, (*complaint.Trace).UnmarshalText)
	readsBack(t, 7, (*complaint.Item).UnmarshalText)
	readsBack(t, 7, (*complaint.Reader).UnmarshalText)
	assert.Equal(t, "延误 delay", complaint.Delay.Name(courier.Chinese)+" "+complaint.Delay.Name(courier.English))
	var l complaint.LeadReading
	require.NoError(t, l.UnmarshalText([]byte("as_textbook")))
	text, err := l.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "as_textbook "+l.String(), string(text)+" as_textbook")
	assert.ErrorIs(t, l.UnmarshalText([]byte("unknown")), courier.ErrUnknownWord)
}

func TestSets(t *testing.T) {
	set := complaint.RemediesOf(complaint.Gift, complaint.Apology, 0, 99)
	assert.Equal(t, 2, set.Len())
	assert.Equal(t, "[apology gift]", set.String())
	assert.True(t, set.Has(complaint.Gift))
	assert.False(t, set.Has(complaint.Voucher))
	assert.False(t, set.Has(0))
	assert.False(t, set.Has(99))
	for range set.All() {
		break
	}
	roundTrip(t, set)
	roundTrip(t, complaint.Remedies(0))
	roundTrip(t, complaint.TracesOf(complaint.CallRecords, complaint.Waybills))
	roundTrip(t, complaint.ItemsOf(complaint.StaffData))
	_, err := json.Marshal(complaint.Remedies(1 << 15))
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	for text, fault := range map[string]error{`["nonesuch"]`: courier.ErrUnknownWord, `["unknown"]`: courier.ErrUnknownWord, `["gift","gift"]`: courier.ErrRepeated} {
		kept := set
		assert.ErrorIs(t, json.Unmarshal([]byte(text), &kept), fault, text)
		assert.Equal(t, set, kept)
	}
	assert.Error(t, json.Unmarshal([]byte(`{}`), &set))
	require.NoError(t, json.Unmarshal([]byte(`null`), &set))
	assert.Equal(t, 2, set.Len(), "null leaves it")
	assert.Equal(t, "[on_site surveillance]", complaint.TracesOf(complaint.OnSite, complaint.Surveillance).String())
	assert.True(t, complaint.TracesOf(complaint.OnSite).Has(complaint.OnSite))
	assert.Equal(t, 1, complaint.TracesOf(complaint.OnSite).Len())
	assert.Equal(t, "[staff_data]", complaint.ItemsOf(complaint.StaffData).String())
	for i := range complaint.ItemsOf(complaint.StaffData).All() {
		assert.Equal(t, complaint.StaffData, i)
	}
}

// Every channel has a way of the textbook, and only two authorities are any.
func TestChannels(t *testing.T) {
	ways := map[complaint.Way]int{}
	for c := complaint.ByPhone; c <= complaint.FromMedia; c++ {
		ways[c.Way()]++
		assert.Equal(t, c == complaint.FromPostalRegulator || c == complaint.FromMarketRegulator, c.Authority(), "%v", c)
	}
	assert.Equal(t, map[complaint.Way]int{complaint.WayPhone: 1, complaint.WayLetter: 1, complaint.WayInPerson: 1, complaint.WayNetwork: 5, complaint.WayThrough: 6}, ways)
	assert.Zero(t, complaint.Channel(0).Way())
	assert.Zero(t, complaint.Channel(99).Way())
	assert.False(t, complaint.Channel(99).Authority())
}

// The textbook's eight kinds hold fifteen lines, and three of attitude stand
// apart (S2-14).
func TestQualityKinds(t *testing.T) {
	kinds := map[int]int{}
	for q := complaint.QualityLate; q <= complaint.QualityMisconduct; q++ {
		kinds[q.Kind()]++
		assert.Equal(t, q.Kind() == 0, q.Attitude(), "%v", q)
	}
	assert.Equal(t, map[int]int{0: 3, 1: 3, 2: 1, 3: 5, 4: 1, 5: 1, 6: 1, 7: 1, 8: 2}, kinds)
	assert.Zero(t, complaint.Quality(99).Kind())
	assert.False(t, complaint.Quality(99).Attitude())
	assert.False(t, complaint.Quality(0).Attitude())
}

func TestDesksAndLinks(t *testing.T) {
	for d, want := range map[complaint.Desk]courier.Department{
		complaint.OrderDesk: courier.Booking, complaint.ArrivalDesk: courier.Arrival, complaint.DeliveryUnit: courier.Arrival,
		complaint.InformationDesk: courier.InformationCentre, complaint.FinanceDesk: courier.Finance, complaint.ServiceDesk: courier.CustomerService,
		complaint.ClaimsDesk: courier.CustomerService, complaint.QualityDesk: 0, complaint.ComplianceDesk: 0, complaint.Hub: 0, complaint.TransportDesk: 0,
		0: 0, 99: 0,
	} {
		assert.Equal(t, want, d.Department(0), "%v", d)
	}
	for _, d := range []complaint.Desk{complaint.Hub, complaint.TransportDesk} {
		assert.Equal(t, courier.AirOperations, d.Department(courier.ByAir))
		assert.Equal(t, courier.RoadOperations, d.Department(courier.ByRoad))
		assert.Zero(t, d.Department(courier.BySea))
	}
	desks := map[complaint.Desk]bool{}
	for l := complaint.LinkBooking; l <= complaint.LinkClaims; l++ {
		require.NotZero(t, l.Desk(), "%v", l)
		desks[l.Desk()] = true
	}
	assert.Len(t, desks, 9, "booking and collection lie with one desk")
	assert.Zero(t, complaint.Link(0).Desk())
	assert.Zero(t, complaint.Link(99).Desk())
}

func TestMasks(t *testing.T) {
	all := complaint.MaskFor(complaint.ReadByPublic)
	assert.Equal(t, 7, all.Len())
	assert.Equal(t, all, complaint.MaskFor(0), "whoever is not named sees nothing")
	assert.Equal(t, all, complaint.MaskFor(99))
	assert.Zero(t, complaint.MaskFor(complaint.ReadByDesk))
	assert.Zero(t, complaint.MaskFor(complaint.ReadByAuthority))
	accused := complaint.MaskFor(complaint.ReadByAccused)
	for _, i := range []complaint.Item{complaint.ComplainantName, complaint.ComplainantContact, complaint.ComplainantAddress, complaint.ComplainantIdentity} {
		assert.True(t, accused.Has(i), "whoever is complained of learns nothing of the complainant: %v", i)
	}
	assert.True(t, complaint.MaskFor(complaint.ReadByUnit).Has(complaint.ComplainantIdentity))
	assert.False(t, complaint.MaskFor(complaint.ReadByUnit).Has(complaint.ComplainantName), "the unit gets the record (S3-01)")
	assert.Equal(t, "[other_party staff_data]", complaint.MaskFor(complaint.ReadByComplainant).String())
	assert.False(t, complaint.MaskFor(complaint.ReadByPlatform).Has(complaint.ComplainantName))
}
