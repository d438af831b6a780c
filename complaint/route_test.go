package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func route(t testing.TB, a complaint.Assignment) complaint.Routing {
	t.Helper()
	got, err := complaint.Route(&a)
	require.NoError(t, err)
	return got
}

// The four classes of the handbook, and what is of none (S3-02).
func TestRouteFirst(t *testing.T) {
	for _, c := range []struct {
		category complaint.Category
		first    complaint.Desk
		code     string
	}{
		{complaint.PickupService, complaint.ServiceDesk, "route.first_service"},
		{complaint.Damage, complaint.QualityDesk, "route.first_quality"},
		{complaint.Delay, complaint.TransportDesk, "route.first_transport"},
		{complaint.Misdelivery, complaint.DeliveryUnit, "route.first_delivery"},
		{complaint.PrivacyBreach, complaint.ServiceDesk, "route.first_service_default"},
	} {
		got := route(t, complaint.Assignment{Category: c.category, Link: complaint.LinkHub})
		assert.Equal(t, c.first, got.First)
		assert.Equal(t, c.code, codes(got.Grounds)[0])
	}
}

// Every category finds its desk at every link: by its row, by the link, or by
// the unit of the person.
func TestRouteEveryCategoryAndLink(t *testing.T) {
	for class := range complaint.Classes() {
		for link := complaint.Link(0); link <= complaint.LinkClaims; link++ {
			got := route(t, complaint.Assignment{Category: class.Category, Link: link})
			want, needs := link.Desk(), []courier.Need{"link"}
			switch class.Search {
			case complaint.OfOneDesk:
				want, needs = class.Desks[0], nil
			case complaint.OfPersonsUnit:
				want, needs = 0, []courier.Need{"persons_unit"}
			case complaint.OfEitherDesk:
				switch link {
				case complaint.LinkTransit:
					if class.Category != complaint.Papers {
						want = complaint.Hub
					}
				case complaint.LinkDelivery:
					if class.Desks[1] == complaint.ArrivalDesk {
						want = complaint.ArrivalDesk
					}
				}
			}
			if want != 0 {
				needs = nil
			}
			require.Equal(t, want, got.Lead, "%v at %v", class.Category, link)
			require.Equal(t, needs, got.Needs, "%v at %v", class.Category, link)
			require.Equal(t, want != 0, len(got.Responsible) == 1)
		}
	}
}

func TestRoutePlaces(t *testing.T) {
	got := route(t, complaint.Assignment{Category: complaint.Attitude, Person: complaint.DeliveryUnit})
	assert.Equal(t, complaint.DeliveryUnit, got.Lead)
	assert.Equal(t, courier.Arrival, got.Department)
	assert.Equal(t, []string{"route.first_service", "route.not_in_person", "route.persons_unit"}, codes(got.Grounds))
	got = route(t, complaint.Assignment{Category: complaint.Delay, GoodsAt: complaint.Hub, Mode: courier.ByAir})
	assert.Equal(t, complaint.Hub, got.Lead, "what is under way lies with where it is")
	assert.Equal(t, courier.AirOperations, got.Department)
	assert.Empty(t, got.Needs)
	assert.Equal(t, "route.where_goods_are", codes(got.Grounds)[1])
	got = route(t, complaint.Assignment{Category: complaint.Delay, GoodsAt: complaint.Hub, Link: complaint.LinkDelivery})
	assert.Equal(t, complaint.DeliveryUnit, got.Lead, "the stage goes before the place")
	got = route(t, complaint.Assignment{Category: complaint.Damage, GoodsAt: complaint.Hub})
	assert.Equal(t, []courier.Need{"link"}, got.Needs, "a damage lies with where it was found")
	got = route(t, complaint.Assignment{Category: complaint.Damage, Unclear: yes, GoodsAt: complaint.ArrivalDesk})
	assert.Equal(t, complaint.ArrivalDesk, got.Lead)
	assert.Equal(t, []string{"route.first_quality", "route.goods_location", "route.goods_location_disputed"}, codes(got.Grounds))
	assert.Equal(t, courier.Disputed, got.Reasons[1].Basis().Evidence)
	got = route(t, complaint.Assignment{Category: complaint.Damage, Unclear: yes})
	assert.Equal(t, []courier.Need{"goods_at"}, got.Needs)
	got = route(t, complaint.Assignment{Category: complaint.Lost, Link: complaint.LinkPayment})
	assert.Equal(t, complaint.FinanceDesk, got.Lead)
	assert.Contains(t, codes(got.Grounds), "route.other_link")
	assert.Contains(t, codes(route(t, complaint.Assignment{Category: complaint.Lost, Link: complaint.LinkHub}).Grounds), "route.of_two_desks")
	assert.Contains(t, codes(route(t, complaint.Assignment{Category: complaint.Damage, Link: complaint.LinkHub}).Grounds), "route.stage_found")
	assert.Contains(t, codes(route(t, complaint.Assignment{Category: complaint.Delay, Link: complaint.LinkHub}).Grounds), "route.current_stage")
	assert.Contains(t, codes(route(t, complaint.Assignment{Category: complaint.CODMoney}).Grounds), "route.usual_desk")
}

func shares(of ...int) (list []complaint.UnitShare) {
	desks := []complaint.Desk{complaint.OrderDesk, complaint.Hub, complaint.ArrivalDesk}
	for i, p := range of {
		list = append(list, complaint.UnitShare{Desk: desks[i], Share: courier.Percent(p)})
	}
	return list
}

// Who leads of several by share, in both readings of the textbook (DX-15).
func TestRouteShares(t *testing.T) {
	for _, c := range []struct {
		name    string
		shares  []complaint.UnitShare
		goods   complaint.Desk
		reading complaint.LeadReading
		lead    complaint.Desk
		code    string
		needs   []courier.Need
	}{
		{"the larger", shares(20, 50, 30), 0, complaint.LeadAsDivided, complaint.Hub, "route.lead_by_share", nil},
		{"a tie, the goods with one", shares(40, 40, 20), complaint.Hub, complaint.LeadAsDivided, complaint.Hub, "route.lead_by_goods", nil},
		{"a tie, the goods with the smaller", shares(40, 40, 20), complaint.ArrivalDesk, complaint.LeadAsDivided, complaint.OrderDesk, "route.lead_by_order", nil},
		{"the same, as the textbook words it", shares(40, 40, 20), complaint.ArrivalDesk, complaint.LeadAsTextbook, complaint.ArrivalDesk, "route.lead_by_goods", nil},
		{"a tie, the goods nowhere known", shares(50, 50), 0, complaint.LeadAsDivided, 0, "route.by_shares", []courier.Need{"goods_at"}},
		{"one alone", shares(100), 0, complaint.LeadAsTextbook, complaint.OrderDesk, "route.lead_by_share", nil},
		{"a later tie does not count", shares(50, 25, 25), complaint.ArrivalDesk, complaint.LeadAsDivided, complaint.OrderDesk, "route.lead_by_share", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := complaint.Assignment{Category: complaint.Lost, Shares: c.shares, GoodsAt: c.goods, Reading: c.reading}
			got := route(t, a)
			assert.Equal(t, c.lead, got.Lead)
			assert.Equal(t, c.needs, got.Needs)
			assert.Len(t, got.Responsible, len(c.shares))
			assert.Contains(t, codes(got.Grounds), c.code)
			assert.Equal(t, c.reading == complaint.LeadAsTextbook, got.Has("complaint.route.linked_joint"))
			assert.Equal(t, c.reading == complaint.LeadAsDivided, got.Has("complaint.route.linked_apart"))
			told(t, got, func(r *complaint.Routing) *courier.Grounds { return &r.Grounds })
			roundTrip(t, a)
		})
	}
	unknown := shares(40, 40)
	unknown[1].Share = courier.Share{}
	got := route(t, complaint.Assignment{Category: complaint.Lost, Shares: unknown})
	assert.Equal(t, []courier.Need{"shares[1].share"}, got.Needs)
	assert.Zero(t, got.Lead)
}

func TestRouteUpward(t *testing.T) {
	base := complaint.Assignment{Category: complaint.CODMoney}
	assert.False(t, route(t, base).Upward)
	for code, change := range map[courier.Code]func(*complaint.Assignment){
		"complaint.grade.major":              func(a *complaint.Assignment) { a.Severity = complaint.Major },
		"complaint.grade.important_customer": func(a *complaint.Assignment) { a.Important = yes },
		"complaint.grade.sudden_event":       func(a *complaint.Assignment) { a.Sudden = yes },
	} {
		a := base
		change(&a)
		got := route(t, a)
		assert.True(t, got.Upward)
		assert.True(t, got.Has(code))
	}
	base.Severity = complaint.Serious
	assert.False(t, route(t, base).Upward)
	assert.Equal(t, complaint.MaskFor(0), route(t, base).Mask)
	base.Reader = complaint.ReadByUnit
	assert.Equal(t, complaint.MaskFor(complaint.ReadByUnit), route(t, base).Mask)
}

func TestRouteNeeds(t *testing.T) {
	link := axis[complaint.Assignment]{"link", 10, func(a *complaint.Assignment, v int) { a.Link = complaint.Link(v) }}
	goods := axis[complaint.Assignment]{"goods_at", 11, func(a *complaint.Assignment, v int) { a.GoodsAt = complaint.Desk(v) }}
	person := axis[complaint.Assignment]{"persons_unit", 11, func(a *complaint.Assignment, v int) { a.Person = complaint.Desk(v) }}
	answer := func(a *complaint.Assignment) (string, []courier.Need) {
		r := route(t, *a)
		return fmt.Sprint(r.First, r.Lead), r.Needs
	}
	for class := range complaint.Classes() {
		proveNeeds(t, complaint.Assignment{Category: class.Category}, []axis[complaint.Assignment]{link, person}, true, answer)
		proveNeeds(t, complaint.Assignment{Category: class.Category, Unclear: yes}, []axis[complaint.Assignment]{goods}, true, answer)
	}
	proveNeeds(t, complaint.Assignment{Category: complaint.Lost, Shares: shares(50, 50)}, []axis[complaint.Assignment]{goods, link}, true, answer)
	proveNeeds(t, complaint.Assignment{Category: complaint.Lost, Shares: shares(60, 40)}, []axis[complaint.Assignment]{goods, link}, true, answer)
}

func TestRouteUnreadable(t *testing.T) {
	_, err := complaint.Route(nil)
	assert.Equal(t, []string{"category"}, fields(err))
	_, err = complaint.Route(&complaint.Assignment{Category: 99, Link: 99, Mode: 99, Person: 99, GoodsAt: 99, Unclear: 9, Shares: []complaint.UnitShare{},
		Reading: 9, Severity: 9, Important: 9, Sudden: 9, Reader: 99})
	assert.Equal(t, []string{"category", "link", "mode", "persons_unit", "goods_at", "unclear", "shares", "reading", "severity", "important", "sudden", "reader"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	for name, c := range map[string]struct {
		shares []complaint.UnitShare
		fault  error
		field  string
	}{
		"one basis point short": {[]complaint.UnitShare{{complaint.Hub, courier.BasisPoints(9999)}}, courier.ErrNotWhole, "shares"},
		"too much":              {shares(60, 60), courier.ErrNotWhole, "shares"},
		"too much with one unknown": {[]complaint.UnitShare{{complaint.Hub, courier.Percent(100)}, {complaint.OrderDesk, courier.Percent(1)},
			{complaint.ArrivalDesk, courier.Share{}}}, courier.ErrNotWhole, "shares"},
		"a basis point too much with one unknown": {[]complaint.UnitShare{{complaint.Hub, courier.Percent(100)}, {complaint.OrderDesk, courier.BasisPoints(1)},
			{complaint.ArrivalDesk, courier.Share{}}}, courier.ErrNotWhole, "shares"},
		"twice":   {[]complaint.UnitShare{{complaint.Hub, courier.Percent(50)}, {complaint.Hub, courier.Percent(50)}}, courier.ErrRepeated, "shares[1].desk"},
		"no unit": {[]complaint.UnitShare{{0, courier.Percent(100)}}, courier.ErrMissing, "shares[0].desk"},
		"unknown": {[]complaint.UnitShare{{99, courier.Percent(100)}}, courier.ErrUnknownWord, "shares[0].desk"},
	} {
		_, err := complaint.Route(&complaint.Assignment{Category: complaint.Lost, Shares: c.shares})
		assert.ErrorIs(t, err, c.fault, name)
		assert.Equal(t, []string{c.field}, fields(err), name)
	}
	_, err = complaint.Route(&complaint.Assignment{Category: complaint.Lost, Shares: shares(100), Unclear: yes})
	assert.ErrorIs(t, err, courier.ErrContradicts)
}
