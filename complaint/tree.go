package complaint

import "github.com/courier-rules/courier"

// channelWays says of each channel how the order textbook counts it, and
// whether an authority passes the complaint on.
var channelWays = [lastChannel + 1]struct {
	way       Way
	authority bool
}{
	ByPhone: {WayPhone, false}, ByWeb: {WayNetwork, false}, ByApp: {WayNetwork, false}, ByEMail: {WayNetwork, false},
	BySocialMedia: {WayNetwork, false}, ByMessageBoard: {WayNetwork, false}, AtCounter: {WayInPerson, false}, ByLetter: {WayLetter, false},
	FromPlatform: {WayThrough, false}, FromPostalRegulator: {WayThrough, true}, FromMarketRegulator: {WayThrough, true},
	FromConsumerAssociation: {WayThrough, false}, From315Site: {WayThrough, false}, FromMedia: {WayThrough, false},
}

// Way returns the channel in the kinds of the order textbook, zero for none.
func (c Channel) Way() Way {
	if c > lastChannel {
		return 0
	}
	return channelWays[c].way
}

// Authority reports whether an administrative authority passes the complaint
// on. A consumer association is none.
func (c Channel) Authority() bool { return c <= lastChannel && channelWays[c].authority }

// qualityKinds says which of the textbook's eight kinds a line is of; those
// of service attitude are of none.
var qualityKinds = [lastQuality + 1]int{
	QualityLate: 1, QualityWrong: 1, QualityVehicle: 1, QualityBelowStandard: 2,
	QualityLoss: 3, QualityPacking: 3, QualityBreakage: 3, QualityShortage: 3, QualitySpoilage: 3,
	QualityNotAsAsked: 4, QualitySettlement: 5, QualityWeight: 6, QualityPrice: 7, QualityPapersLate: 8, QualityPapersWrong: 8,
}

// Kind returns the number from 1 to 8 that the textbook gives the kind of
// service quality 服务质量 that the line is of; 0 for service attitude and for
// no line.
func (q Quality) Kind() int {
	if q > lastQuality {
		return 0
	}
	return qualityKinds[q]
}

// Attitude reports whether the line is one of service attitude 服务态度.
func (q Quality) Attitude() bool { return q >= QualityManner && q <= lastQuality }

// departments are the departments of the textbook that the desks belong to;
// the hub and the transport desk are of the road or of the air.
var departments = [lastDesk + 1]courier.Department{
	OrderDesk: courier.Booking, ArrivalDesk: courier.Arrival, DeliveryUnit: courier.Arrival, InformationDesk: courier.InformationCentre,
	FinanceDesk: courier.Finance, ServiceDesk: courier.CustomerService, ClaimsDesk: courier.CustomerService,
}

// Department returns the department that the desk belongs to, by the mode of
// the carriage where that decides. It is zero where the textbook names none,
// or the mode is not known.
func (d Desk) Department(mode courier.Mode) courier.Department {
	switch {
	case d > lastDesk:
		return 0
	case d != Hub && d != TransportDesk:
		return departments[d]
	case mode == courier.ByAir:
		return courier.AirOperations
	case mode == courier.ByRoad:
		return courier.RoadOperations
	}
	return 0
}

// linkDesks are the desks that the links lie with.
var linkDesks = [lastLink + 1]Desk{
	LinkBooking: OrderDesk, LinkCollection: OrderDesk, LinkHub: Hub, LinkTransit: TransportDesk, LinkArrival: ArrivalDesk,
	LinkDelivery: DeliveryUnit, LinkInformation: InformationDesk, LinkPayment: FinanceDesk, LinkService: ServiceDesk, LinkClaims: ClaimsDesk,
}

// Desk returns the desk that the link lies with, zero for none.
func (l Link) Desk() Desk {
	if l > lastLink {
		return 0
	}
	return linkDesks[l]
}

// Cause is why and where 原因: the third tree of a case, in three parts.
type Cause struct {
	Failing    Failing            `json:"failing,omitzero"`    // 差错种类
	Link       Link               `json:"link,omitzero"`       // 环节
	Department courier.Department `json:"department,omitzero"` // 责任部门
}

// read records what cannot be read of the cause, under field.
func (c *Cause) read(r *courier.Reading, field string) {
	mark := r.Faults()
	r.Word("failing", failingWords, uint8(c.Failing))
	r.Word("link", linkWords, uint8(c.Link))
	r.Department("department", c.Department)
	r.Under(mark, field)
}
