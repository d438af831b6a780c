package tracking_test

import (
	"encoding"
	"fmt"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// deskWord is what every enum can do.
type deskWord interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Name(courier.Lang) string
}

// deskWords checks an enum of n values: every word is its own, reads back as
// the value it came from, and has a Chinese name; one beyond them is none.
func deskWords[E deskWord, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, n int, first, firstZh string) {
	t.Helper()
	seen := map[string]bool{}
	for i := range n + 1 {
		e := E(i)
		text, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, e.String(), string(text))
		assert.False(t, seen[string(text)], "%s twice", text)
		seen[string(text)] = true
		var back E
		require.NoError(t, P(&back).UnmarshalText(text))
		assert.Equal(t, e, back)
		zh := []rune(e.Name(courier.Chinese))
		assert.NotEmpty(t, e.Name(courier.English))
		if assert.NotEmpty(t, zh) && i > 0 {
			assert.True(t, unicode.Is(unicode.Han, zh[0]) || unicode.IsDigit(zh[0]), "%s", string(zh))
		}
	}
	assert.Equal(t, first, E(1).String())
	assert.Equal(t, firstZh, E(1).Name(courier.Chinese))
	_, err := E(n + 1).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord, "%T has more than %d values", E(0), n)
	var back E
	assert.ErrorIs(t, P(&back).UnmarshalText([]byte("No such word")), courier.ErrUnknownWord)
}

func TestDeskWords(t *testing.T) {
	deskWords[tracking.Means](t, 4, "in_hand", "当面交付")
	deskWords[tracking.Receiver](t, 4, "recipient", "收件人本人")
	deskWords[tracking.LockerGoods](t, 3, "ordinary", "普通物品")
	deskWords[tracking.LockerBar](t, 2, "package_state", "包装或者重量异常")
	deskWords[tracking.Confirmation](t, 4, "recipient", "收件人确认")
	deskWords[tracking.ViewingPractice](t, 1, "view_before_signing", "先验后签")
	deskWords[tracking.DisputeOf](t, 5, "not_received", "显示签收但未收到")
	deskWords[tracking.ProofKind](t, 10, "recipient_signature", "收件人签名")
	deskWords[tracking.Strength](t, 4, "none", "无证明力")
	deskWords[tracking.TryOutcome](t, 5, "absent", "收件人不在")
	deskWords[tracking.AttemptRule](t, 2, "standard_2011", "2011年国家标准")
	deskWords[tracking.QueryKind](t, 9, "transit_time", "运输时效")
	deskWords[tracking.Channel](t, 4, "phone", "电话查询")
	deskWords[tracking.Desk](t, 3, "pickup", "收件查询")
	deskWords[tracking.Timing](t, 2, "textbook", "教材所列时效")
	deskWords[tracking.Situation](t, 7, "signed_for", "快件已签收")
	deskWords[tracking.Disclosure](t, 4, "all", "全部")
	deskWords[tracking.Matter](t, 3, "complaint", "投诉")
	deskWords[tracking.WindowRule](t, 1, "reported_standard", "转述的标准")
	deskWords[tracking.HappeningKind](t, 10, "delayed", "延误")
	deskWords[tracking.ReceiptState](t, 6, "not_agreed", "未约定返还")
}

// What an answer costs in memory where the caller brings it: nothing in most,
// and no more than the working lists in the rest.
func TestDeskAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	buf := make([]courier.Reason, 0, 32)
	delivery, sign, who, query := handed(), disputed(tracking.Photo, tracking.CourierScan), asks(), queried()
	charge, paper, tries, contact, event := stay(), signedReceipt(), tried(tracking.Draft2022, morning, evening), reach(), happened(tracking.HandingOver)
	tries.TariffTold = courier.Yes
	zto := tracking.ZTODoorTerms()
	back := tracking.Return{AskedOn: attemptDay, CarriersFault: courier.No, FreightCollect: courier.Yes, Terms: &zto}
	mail := tracking.Inquiry{Postal: courier.Yes, PostedOn: receiptDay, AskedOn: receiptDay, Lane: courier.International}
	for name, c := range map[string]struct {
		most float64
		ask  func() error
	}{
		"Deliver":     {0, func() error { _, err := tracking.AppendDeliver(buf, &delivery); return err }},
		"Dispute":     {0, func() error { _, err := tracking.AppendDispute(buf, &sign); return err }},
		"MayTell":     {0, func() error { _, err := tracking.AppendMayTell(buf, &who); return err }},
		"Reply":       {0, func() error { _, err := tracking.AppendReply(buf, &query); return err }},
		"LockerFee":   {0, func() error { _, err := tracking.AppendLockerFee(buf, &charge); return err }},
		"Receipt":     {0, func() error { _, err := tracking.AppendReceipt(buf, &paper); return err }},
		"WayBack":     {0, func() error { _, err := tracking.AppendWayBack(buf, &back); return err }},
		"Inquire":     {0, func() error { _, err := tracking.AppendInquire(buf, &mail); return err }},
		"Notices":     {1, func() error { _, err := tracking.AppendNotices(buf, &event); return err }},
		"Attempt":     {3, func() error { _, err := tracking.AppendAttempt(buf, &tries); return err }},
		"Unreachable": {11, func() error { _, err := tracking.AppendUnreachable(buf, &contact); return err }},
	} {
		got := testing.AllocsPerRun(50, func() {
			if err := c.ask(); err != nil {
				t.Fatal(err)
			}
		})
		assert.LessOrEqual(t, got, c.most, name)
	}
}
