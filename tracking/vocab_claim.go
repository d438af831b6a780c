package tracking

import (
	"iter"
	"strconv"

	"github.com/courier-rules/courier"
)

// ClaimState is where a claim filed elsewhere stands, as the feed of an
// insurer or a carrier tells it. The zero ClaimState is unknown.
type ClaimState uint8

// The states of a claim.
const (
	ClaimUnmapped       ClaimState = iota + 1 // 代码未识别
	ClaimDraft                                // 未提交
	ClaimFiled                                // 已提交
	ClaimInvestigating                        // 审理中
	ClaimNeedsInfo                            // 待补资料
	ClaimApproved                             // 同意赔付
	ClaimApprovedInPart                       // 同意部分赔付
	ClaimPaid                                 // 已赔付
	ClaimDeclined                             // 不予赔付
	ClaimWithdrawn                            // 已撤回
	ClaimClosed                               // 已结案
	ClaimNoRecord                             // 无记录
	ClaimReversed                             // 找到后冲回: no vocabulary has a code for it
)

// claimStateCount is how many there are.
const claimStateCount = int(ClaimReversed)

var claimWords = courier.Words{"unknown", "unmapped", "draft", "filed", "investigating", "needs_info", "approved",
	"approved_in_part", "paid", "declined", "withdrawn", "closed", "no_record", "reversed_after_found"}

var claimsZh = []string{"未知", "代码未识别", "未提交", "已提交", "审理中", "待补资料", "同意赔付", "同意部分赔付", "已赔付",
	"不予赔付", "已撤回", "已结案", "无记录", "找到后冲回"}

// Valid reports whether s is one of the states or unknown.
func (s ClaimState) Valid() bool { return claimWords.Has(uint8(s)) }

// Name returns the name in the language: 已赔付, paid.
func (s ClaimState) Name(lang courier.Lang) string { return claimWords.Name(uint8(s), claimsZh, lang) }

// String returns the word: "paid".
func (s ClaimState) String() string { return claimWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s ClaimState) MarshalText() ([]byte, error) { return claimWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *ClaimState) UnmarshalText(text []byte) error {
	return claimWords.Unmarshal(text, (*uint8)(s))
}

// MappedClaim is a code for a claim in our words, with what was read.
type MappedClaim struct {
	State  ClaimState `json:"state"`           // unmapped where the table lacks the code
	Coarse bool       `json:"coarse,omitzero"` // the code covers more than this state
	Code   string     `json:"code"`            // as read
}

// EasyPostClaim is a claim status of EasyPost.
type EasyPostClaim string

// AfterShipClaim is a claim status of AfterShip Protection.
type AfterShipClaim string

// WalmartClaim is a claim status of Walmart.
type WalmartClaim string

// X12Claim is a status of a claim by the code lists of X12 (elements 546 and
// 548), the reason CSD among them.
type X12Claim string

// OpenIMISClaim is a claim status of openIMIS.
type OpenIMISClaim int32

var (
	claimsEasyPost = [...]MappedClaim{
		{State: ClaimFiled, Code: "submitted"},
		{State: ClaimInvestigating, Code: "in_review", Coarse: true}, // with a message it waits for papers
		{State: ClaimApproved, Code: "approved"},
		{State: ClaimApprovedInPart, Code: "approved_partial"},
		{State: ClaimDeclined, Code: "rejected"},
		{State: ClaimWithdrawn, Code: "cancelled"},
	}
	claimsAfterShip = [...]MappedClaim{
		{State: ClaimDraft, Code: "unsubmitted"},
		{State: ClaimFiled, Code: "submitted"},
		{State: ClaimInvestigating, Code: "under_review"},
		{State: ClaimNeedsInfo, Code: "waiting_on_documents"},
		{State: ClaimApproved, Code: "approved", Coarse: true}, // in part too
		{State: ClaimPaid, Code: "paid"},
		{State: ClaimDeclined, Code: "denied"},
		{State: ClaimClosed, Code: "closed"},
	}
	claimsWalmart = [...]MappedClaim{
		{State: ClaimFiled, Code: "submitted"},
		{State: ClaimInvestigating, Code: "in review"},
		{State: ClaimNeedsInfo, Code: "need info"},
		{State: ClaimApproved, Code: "approved"},
		{State: ClaimDeclined, Code: "denied"},
		{State: ClaimWithdrawn, Code: "cancelled"},
		{State: ClaimClosed, Code: "closed"},
	}
	claimsX12 = [...]MappedClaim{
		{State: ClaimFiled, Code: "FP"},
		{State: ClaimInvestigating, Code: "OH"},
		{State: ClaimNeedsInfo, Code: "SP"},
		{State: ClaimNeedsInfo, Code: "CSD"},
		{State: ClaimApprovedInPart, Code: "PP"},
		{State: ClaimPaid, Code: "PF"},
		{State: ClaimDeclined, Code: "DC"},
		{State: ClaimDeclined, Code: "DN"}, // no answer from the claimant
		{State: ClaimDeclined, Code: "DS"}, // salvage only
		{State: ClaimWithdrawn, Code: "WD"},
		{State: ClaimClosed, Code: "CR"},
		{State: ClaimNoRecord, Code: "NR"},
	}
	claimsOpenIMIS = [...]MappedClaim{
		{State: ClaimDeclined, Code: "1"},
		{State: ClaimFiled, Code: "2"},
		{State: ClaimInvestigating, Code: "4"},
		{State: ClaimApproved, Code: "8"},
		{State: ClaimApproved, Code: "16", Coarse: true}, // valuated: in part where the sum is lower, and perhaps paid
	}
)

func mapClaim(rows []MappedClaim, code string) MappedClaim {
	for i := range rows {
		if rows[i].Code == code {
			return rows[i]
		}
	}
	return MappedClaim{State: ClaimUnmapped, Code: code}
}

// Map returns what the code says, in our words.
func (c EasyPostClaim) Map() MappedClaim { return mapClaim(claimsEasyPost[:], string(c)) }

// Map returns what the code says, in our words.
func (c AfterShipClaim) Map() MappedClaim { return mapClaim(claimsAfterShip[:], string(c)) }

// Map returns what the code says, in our words.
func (c WalmartClaim) Map() MappedClaim { return mapClaim(claimsWalmart[:], string(c)) }

// Map returns what the code says, in our words.
func (c X12Claim) Map() MappedClaim { return mapClaim(claimsX12[:], string(c)) }

// Map returns what the code says, in our words.
func (c OpenIMISClaim) Map() MappedClaim {
	return mapClaim(claimsOpenIMIS[:], strconv.Itoa(int(c)))
}

// ClaimTable yields every code for a claim with the list it stands in, to be
// printed and held beside the published lists.
func ClaimTable() iter.Seq2[string, MappedClaim] {
	lists := [...]struct {
		word string
		rows []MappedClaim
	}{
		{"easypost", claimsEasyPost[:]}, {"aftership", claimsAfterShip[:]}, {"walmart", claimsWalmart[:]},
		{"x12", claimsX12[:]}, {"openimis", claimsOpenIMIS[:]},
	}
	return func(yield func(string, MappedClaim) bool) {
		for _, list := range lists {
			for _, row := range list.rows {
				if !yield(list.word, row) {
					return
				}
			}
		}
	}
}
