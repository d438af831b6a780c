package claim

import (
	"iter"

	"github.com/courier-rules/courier"
)

// StatusList names a published list of claim statuses. The zero StatusList is
// unknown.
type StatusList uint8

// The lists, by the type of their codes.
const (
	ListEasyPost  StatusList = iota + 1 // [EasyPostStatus]
	ListAfterShip                       // [AfterShipStatus]
	ListWalmart                         // [WalmartStatus]
	ListX12                             // [X12Status]
	ListOpenIMIS                        // [OpenIMISStatus]
)

var statusLists = courier.Words{"unknown", "easypost", "aftership", "walmart", "x12", "openimis"}

// statusListCount is how many there are.
const statusListCount = int(ListOpenIMIS)

// String returns the word: "easypost".
func (l StatusList) String() string { return statusLists.Word(uint8(l)) }

// MarshalText returns the word.
func (l StatusList) MarshalText() ([]byte, error) { return statusLists.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *StatusList) UnmarshalText(text []byte) error {
	return statusLists.Unmarshal(text, (*uint8)(l))
}

// EasyPostStatus is a claim status of EasyPost.
type EasyPostStatus string

// AfterShipStatus is a claim status of AfterShip Protection.
type AfterShipStatus string

// WalmartStatus is a claim status of Walmart.
type WalmartStatus string

// X12Status is a claim status by the code lists of X12 elements 546 and 548,
// the reason CSD among them.
type X12Status string

// OpenIMISStatus is a claim status of openIMIS, its number in digits.
type OpenIMISStatus string

// statusCode is one line of the table of codes.
type statusCode struct {
	list   StatusList
	code   string
	status Status
	coarse bool // the code covers more than this status
	told   bool // the code that tells the status; else it is only read
}

// statusCodes are the published codes and what they say in our words; the first
// line of a code is what it is read as. A status without a code of its own is
// told by that of a coarser status, or not at all.
var statusCodes = [...]statusCode{
	{ListEasyPost, "submitted", StatusFiled, false, true},
	{ListEasyPost, "in_review", StatusAcknowledged, true, true}, // with a message it waits for papers
	{ListEasyPost, "approved", StatusApproved, false, true},
	{ListEasyPost, "approved_partial", StatusApprovedInPart, false, true},
	{ListEasyPost, "rejected", StatusDeclined, false, true},
	{ListEasyPost, "cancelled", StatusWithdrawn, false, true},

	{ListAfterShip, "unsubmitted", StatusDraft, false, true},
	{ListAfterShip, "submitted", StatusFiled, false, true},
	{ListAfterShip, "under_review", StatusAcknowledged, false, true},
	{ListAfterShip, "waiting_on_documents", StatusNeedsInfo, false, true},
	{ListAfterShip, "approved", StatusApproved, true, true}, // in part too
	{ListAfterShip, "paid", StatusPaid, false, true},
	{ListAfterShip, "denied", StatusDeclined, false, true},
	{ListAfterShip, "closed", StatusClosed, false, true},

	{ListWalmart, "submitted", StatusFiled, false, true},
	{ListWalmart, "in review", StatusAcknowledged, false, true},
	{ListWalmart, "need info", StatusNeedsInfo, false, true},
	{ListWalmart, "approved", StatusApproved, false, true},
	{ListWalmart, "denied", StatusDeclined, false, true},
	{ListWalmart, "cancelled", StatusWithdrawn, false, true},
	{ListWalmart, "closed", StatusClosed, false, true},

	{ListX12, "FP", StatusFiled, false, true},
	{ListX12, "OH", StatusAcknowledged, false, true},
	{ListX12, "SP", StatusNeedsInfo, false, true},
	{ListX12, "CSD", StatusNeedsInfo, false, false},
	{ListX12, "PP", StatusApprovedInPart, false, true},
	{ListX12, "PF", StatusPaid, false, true},
	{ListX12, "DC", StatusDeclined, false, true},
	{ListX12, "DN", StatusDeclined, false, false}, // no answer from the claimant
	{ListX12, "DS", StatusDeclined, false, false}, // salvage only
	{ListX12, "WD", StatusWithdrawn, false, true},
	{ListX12, "CR", StatusClosed, false, true},
	{ListX12, "NR", StatusNoRecord, false, true},

	{ListOpenIMIS, "1", StatusDeclined, false, true},
	{ListOpenIMIS, "2", StatusFiled, false, true},
	{ListOpenIMIS, "4", StatusAcknowledged, false, true},
	{ListOpenIMIS, "8", StatusApproved, false, true},
	{ListOpenIMIS, "16", StatusApproved, true, false}, // valuated: in part where the sum is lower, and perhaps paid
	{ListOpenIMIS, "16", StatusApprovedInPart, true, true},
	{ListOpenIMIS, "16", StatusPaid, true, true},
}

// coarser is the status that tells of another where a list has no code for it:
// one being handled is acknowledged, one about to be paid is approved.
var coarser = [...]Status{
	StatusNeedsInfo: StatusAcknowledged, StatusAssessed: StatusAcknowledged, StatusAppealed: StatusAcknowledged,
	StatusApprovedInPart: StatusApproved, StatusProposed: StatusApproved, StatusAgreed: StatusApproved, StatusClosed: 0,
}

// PublishedStatus is a status in a published list.
type PublishedStatus struct {
	List   StatusList `json:"list"`
	Code   string     `json:"code,omitzero"`   // empty where the list has none
	Status Status     `json:"status"`          // what the code says in our words
	Coarse bool       `json:"coarse,omitzero"` // it covers more than the status told, or than the status it came from
}

// Published returns what the status is called in a list. Where the list has no
// code for it, a code that covers it is told and is coarse; where none covers
// it, the code is empty. What stands in no list is not guessed.
func (s Status) Published(l StatusList) PublishedStatus {
	for at := s; at != 0 && int(at) < len(coarser); at = coarser[at] {
		for i := range statusCodes {
			if c := &statusCodes[i]; c.list == l && c.status == at && c.told {
				return PublishedStatus{l, c.code, c.status, c.coarse || at != s}
			}
		}
	}
	return PublishedStatus{List: l, Status: s, Coarse: true}
}

// EasyPost returns what the status is called by EasyPost, empty for nothing.
func (s Status) EasyPost() EasyPostStatus { return EasyPostStatus(s.Published(ListEasyPost).Code) }

// AfterShip returns what the status is called by AfterShip Protection.
func (s Status) AfterShip() AfterShipStatus { return AfterShipStatus(s.Published(ListAfterShip).Code) }

// Walmart returns what the status is called by Walmart.
func (s Status) Walmart() WalmartStatus { return WalmartStatus(s.Published(ListWalmart).Code) }

// X12 returns the code of the status in X12.
func (s Status) X12() X12Status { return X12Status(s.Published(ListX12).Code) }

// OpenIMIS returns the number of the status in openIMIS.
func (s Status) OpenIMIS() OpenIMISStatus { return OpenIMISStatus(s.Published(ListOpenIMIS).Code) }

// Map returns what the code says, in our words.
func (c EasyPostStatus) Map() PublishedStatus { return readStatus(ListEasyPost, string(c)) }

// Map returns what the code says, in our words.
func (c AfterShipStatus) Map() PublishedStatus { return readStatus(ListAfterShip, string(c)) }

// Map returns what the code says, in our words.
func (c WalmartStatus) Map() PublishedStatus { return readStatus(ListWalmart, string(c)) }

// Map returns what the code says, in our words.
func (c X12Status) Map() PublishedStatus { return readStatus(ListX12, string(c)) }

// Map returns what the code says, in our words.
func (c OpenIMISStatus) Map() PublishedStatus { return readStatus(ListOpenIMIS, string(c)) }

// readStatus returns what a code says, exactly as it is spelt; the status is
// unknown where the list has no such code, and the code is kept.
func readStatus(l StatusList, code string) PublishedStatus {
	for i := range statusCodes {
		if c := &statusCodes[i]; c.list == l && c.code == code {
			return PublishedStatus{l, code, c.status, c.coarse}
		}
	}
	return PublishedStatus{List: l, Code: code}
}

// PublishedStatuses yields every code with what it says in our words, list by
// list: to be printed and held beside the published ones.
func PublishedStatuses() iter.Seq[PublishedStatus] {
	return func(yield func(PublishedStatus) bool) {
		for i := range statusCodes {
			c := PublishedStatus{statusCodes[i].list, statusCodes[i].code, statusCodes[i].status, statusCodes[i].coarse}
			if c == readStatus(c.List, c.Code) && !yield(c) {
				return
			}
		}
	}
}

// StatusFeed is what came in under one list.
type StatusFeed struct {
	List  StatusList `json:"list"` // missing is an error
	Codes []string   `json:"codes,omitzero"`
}

// StatusReading is the answer to a [StatusFeed].
type StatusReading struct {
	courier.Grounds
	Statuses []PublishedStatus `json:"statuses,omitzero"` // one for each code, in its order
	Unmapped courier.Count     `json:"unmapped"`          // codes that the list does not have
}

// ReadStatuses reads the codes of a feed: each keeps its text, and one that the
// list does not have is counted and told, never guessed. The errors name the
// field: a missing or unknown list.
func ReadStatuses(f *StatusFeed) (StatusReading, error) { return AppendReadStatuses(nil, f) }

// AppendReadStatuses is [ReadStatuses] with its reasons appended to dst, for a
// caller that reuses the memory: what dst holds stays at the head of the
// reasons.
func AppendReadStatuses(dst []courier.Reason, f *StatusFeed) (StatusReading, error) {
	var r courier.Reading
	if f == nil || f.List == 0 {
		r.Fault("list", courier.ErrMissing)
	} else {
		r.Word("list", statusLists, uint8(f.List))
	}
	if err := r.Err(); err != nil {
		return StatusReading{}, err
	}
	p := proceed(dst, courier.Date{})
	out, unmapped := StatusReading{}, 0
	for i, code := range f.Codes {
		s := readStatus(f.List, code)
		out.Statuses = append(out.Statuses, s)
		if s.Status == 0 {
			unmapped++
			p.reasons = rowStatusUnmapped.AppendReason(p.reasons, &rowStatusUnmapped.Cites[0], courier.Warns, courier.Money{})
			p.reasons[len(p.reasons)-1] = p.reasons[len(p.reasons)-1].OfItem(i)
		}
	}
	out.Unmapped = courier.CountOf(int64(unmapped))
	out.Grounds = p.grounds()
	return out, nil
}

var rowStatusUnmapped = bareRow("claim.status.unmapped", "CLM-08", courier.ByHouse(), "codes[]",
	"该代码不在所列的状态表内，不作猜测，原样保留并计数", "the list has no such code: it is kept as it is and counted, and not guessed")
