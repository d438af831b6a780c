package complaint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func classify(t testing.TB, l complaint.Labels) complaint.Classification {
	t.Helper()
	got, err := complaint.Classify(&l)
	require.NoError(t, err)
	return got
}

// theMap is the map of the trees in words: our code, the regulator's lines,
// the textbook's lines, the handbook's class or type, WeChat's types, the
// CFPB-like issue, the claim opened, the usual desk. A dash is no line, an
// arrow what it moves to, a slash either of two.
const theMap = `
delay | 延误 | 送迟 标准不符 | 运输延误 | 1004 | late | delay | current_stage
delay_total | 延误 丢失短少 | 丢失 | 运输延误 | 1004 1005 | - | loss | hub
lost | 丢失短少 | 丢失 | 产品质量 | 1005 | lost | loss | hub arrival
shortage | 丢失短少 | 货差 | - | 1006 | - | part_loss | hub arrival
damage | 损毁 | 破损 变质 | 产品质量 | 1006 | damaged | damage | stage_found
contents_mismatch | 丢失短少 投递服务 | 货差 单据开错 | 产品质量 | 1008 | - | contents_mismatch | order_desk hub
misdelivery | 投递服务 | 送错 | 配送错误 | 1008 | - | wrong_delivery | delivery
false_signature | 投递服务 | 送错 未按要求操作 | 派送问题 | 1008 | - | disputed_loss | delivery
no_consent_locker | 投递服务 | 未按要求操作 | 派送问题 | 1008 | - | none | delivery
no_door_delivery | 投递服务 | 未按要求操作 | 派送问题 | 1008 | - | none | delivery
pickup_service | 收寄服务 | 标准不符 | 服务问题 | 1008 | - | none | order_desk
attitude | 投递服务 收寄服务 | 态度不佳 应对不当 员工自身问题 | 服务态度 | 1007 | - | none | persons_unit
overcharge | 违规收费 | 价格不符 计重有误 结算不符 | 价格问题 | 1008 | fees | refund | finance
cod | 代收货款 | 结算不符 | - | 1008 | - | cod_not_remitted | finance
papers | 其他 | 单据未返 单据开错 | 信息错误 | 1008 | - | none | order_desk information
info_error | 其他 | 标准不符 | 信息错误 | 1008 | incorrect_information | none | information
vehicle | 延误 | 车辆故障 | 运输延误 | 1004 | - | delay | transport
claim_handling | 其他 | - | - | 1008 | claim_problem | existing | claims
redirect_failed | 投递服务 | 未按要求操作 | - | 1008 | - | by_result | current_stage
privacy | 其他 | - | - | 1008 | privacy | none | compliance
other | 其他 | - | 其他 | 1008 | - | none | service`

// Each row of the map is as the lists have it, and loses nothing: no two
// categories have the same row but where the lists themselves make no
// difference.
func TestTheMapRowByRow(t *testing.T) {
	zh := func(name string) string {
		if name == "未知" {
			return ""
		}
		return name
	}
	rows := strings.Split(strings.TrimSpace(theMap), "\n")
	require.Len(t, rows, 21)
	for i, line := range rows {
		cell := strings.Split(line, " | ")
		require.Len(t, cell, 8, line)
		var c complaint.Category
		require.NoError(t, c.UnmarshalText([]byte(cell[0])))
		assert.Equal(t, complaint.Category(i+1), c, "in order")
		row, ok := complaint.ClassOf(c)
		require.True(t, ok)
		assert.Equal(t, c, row.Category)
		assert.Equal(t, c, row.Under)
		assert.False(t, c.Daily())
		list := func(names ...string) string {
			names = slices.DeleteFunc(names, func(n string) bool { return n == "" })
			if len(names) == 0 {
				return "-"
			}
			return strings.Join(names, " ")
		}
		lang := courier.Chinese
		assert.Equal(t, cell[1], list(zh(row.Regulator[0].Name(lang)), zh(row.Regulator[1].Name(lang))), cell[0])
		assert.Equal(t, cell[2], list(zh(row.Quality[0].Name(lang)), zh(row.Quality[1].Name(lang)), zh(row.Quality[2].Name(lang))), cell[0])
		if cell[3] == "-" {
			assert.Zero(t, row.Handling, cell[0])
		} else {
			assert.Contains(t, []string{row.Handling.Name(lang), row.Data.Name(lang)}, cell[3], cell[0])
		}
		words := func(words ...string) string {
			return list(slices.DeleteFunc(words, func(w string) bool { return w == "unknown" })...)
		}
		assert.Equal(t, cell[4], words(row.WeChat[0].String(), row.WeChat[1].String()), cell[0])
		assert.Equal(t, cell[5], words(row.Issue.String()), cell[0])
		assert.Equal(t, cell[6], row.Opens.String(), cell[0])
		desks := words(row.Desks[0].String(), row.Desks[1].String())
		if desks == "-" {
			desks = row.Search.String()
		}
		assert.Equal(t, cell[7], desks, cell[0])
		assert.Equal(t, row.Search == complaint.OfEitherDesk, row.Desks[1] != 0, cell[0])
	}
}

// The kinds of every day are counted under an older one, and only where the
// lists have a line that fits better do they leave its columns.
func TestDailyKinds(t *testing.T) {
	daily := 0
	for row := range complaint.Classes() {
		assert.NotZero(t, row.Regulator[0], "%v is counted somewhere", row.Category)
		assert.NotZero(t, row.WeChat[0], "%v", row.Category)
		assert.NotZero(t, row.Opens, "%v", row.Category)
		assert.NotZero(t, row.Search, "%v", row.Category)
		if !row.Category.Daily() {
			continue
		}
		daily++
		under, ok := complaint.ClassOf(row.Under)
		require.True(t, ok)
		assert.False(t, row.Under.Daily())
		assert.Equal(t, under.Regulator, row.Regulator, "%v", row.Category)
		assert.Equal(t, under.WeChat, row.WeChat, "%v", row.Category)
		assert.Contains(t, codes(classify(t, complaint.Labels{Said: row.Category}).Grounds), "classify.daily_kind")
	}
	assert.Equal(t, 9, daily)
	for range complaint.Classes() {
		break
	}
	_, ok := complaint.ClassOf(0)
	assert.False(t, ok)
	_, ok = complaint.ClassOf(complaint.PlatformPenalty + 1)
	assert.False(t, ok)
	assert.False(t, (complaint.PlatformPenalty + 1).Daily())
}

func TestClassify(t *testing.T) {
	for _, c := range []struct {
		name   string
		labels complaint.Labels
		line   complaint.RegulatorLine
		weChat complaint.WeChat
		needs  []courier.Need
	}{
		{"gone for weeks, nobody said whether lost", complaint.Labels{Said: complaint.DelayTotal}, 0, 0, []courier.Need{"deemed_lost"}},
		{"gone for weeks, deemed lost", complaint.Labels{Said: complaint.DelayTotal, DeemedLost: yes}, complaint.LineLoss, complaint.WeChatLost, nil},
		{"gone for weeks, not yet", complaint.Labels{Said: complaint.DelayTotal, DeemedLost: no}, complaint.LineDelay, complaint.WeChatDelay, nil},
		{"other goods, link unknown", complaint.Labels{Said: complaint.ContentsMismatch}, 0, complaint.WeChatOther, []courier.Need{"why.link"}},
		{"other goods, at delivery", complaint.Labels{Said: complaint.ContentsMismatch, Why: complaint.Cause{Link: complaint.LinkDelivery}}, complaint.LineDelivery, complaint.WeChatOther, nil},
		{"other goods, at the hub", complaint.Labels{Said: complaint.ContentsMismatch, Why: complaint.Cause{Link: complaint.LinkHub}}, complaint.LineLoss, complaint.WeChatOther, nil},
		{"rude", complaint.Labels{Said: complaint.Attitude}, complaint.LineDelivery, complaint.WeChatAttitude, nil},
		{"rude at collection", complaint.Labels{Said: complaint.Attitude, Why: complaint.Cause{Link: complaint.LinkCollection}}, complaint.LineCollection, complaint.WeChatAttitude, nil},
		{"deemed lost says nothing of a damage", complaint.Labels{Said: complaint.Damage, DeemedLost: yes}, complaint.LineDamage, complaint.WeChatDamage, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := classify(t, c.labels)
			assert.Equal(t, c.line, got.Line)
			assert.Equal(t, c.weChat, got.WeChat)
			assert.Equal(t, c.needs, got.Needs)
			assert.Equal(t, c.line != 0, strings.Contains(strings.Join(codes(got.Grounds), " "), "classify.line_"))
			told(t, got, func(c *complaint.Classification) *courier.Grounds { return &c.Grounds })
			roundTrip(t, c.labels)
		})
	}
}

// Every line of the regulator is spoken of by its own row.
func TestClassifyEveryLine(t *testing.T) {
	lines := map[complaint.RegulatorLine]bool{}
	for row := range complaint.Classes() {
		got := classify(t, complaint.Labels{Said: row.Category, DeemedLost: no, Why: complaint.Cause{Link: complaint.LinkHub}})
		require.Equal(t, row.Regulator[0], got.Line)
		assert.Equal(t, courier.Code("complaint.classify.line_"+got.Line.String()), got.Reasons[0].Code())
		assert.Contains(t, got.Reasons[0].Sentence(courier.Chinese), got.Line.Name(courier.Chinese))
		lines[got.Line] = true
		assert.Equal(t, courier.AnswerOf(row.Category == complaint.Attitude), got.OfAttitude)
	}
	assert.Len(t, lines, 8)
}

// A quarrel about a claim counts under other and under what it is about.
func TestClassifyClaim(t *testing.T) {
	got := classify(t, complaint.Labels{Said: complaint.ClaimHandling, Disputed: complaint.Damage})
	assert.Equal(t, complaint.LineOther, got.Line)
	assert.Equal(t, complaint.LineDamage, got.Also)
	assert.Contains(t, codes(got.Grounds), "classify.also_disputed_kind")
	assert.Empty(t, got.Needs)
	got = classify(t, complaint.Labels{Said: complaint.ClaimHandling})
	assert.Zero(t, got.Also)
	assert.Equal(t, []courier.Need{"disputed"}, got.Needs, "it decides where the case counts besides")
	assert.Equal(t, complaint.LineOther, got.Line, "and that stands without it")
	assert.Zero(t, classify(t, complaint.Labels{Said: complaint.Delay, Disputed: complaint.Damage}).Also)
}

// The three codes stand apart: attitude is told by either, and what was found
// changes nothing of what was said.
func TestClassifyTreesApart(t *testing.T) {
	got := classify(t, complaint.Labels{Said: complaint.Delay, Went: complaint.QualityAnswer})
	assert.Equal(t, yes, got.OfAttitude)
	assert.Equal(t, complaint.LineDelay, got.Line)
	assert.Equal(t, []string{"classify.line_delay", "classify.attitude_apart", "classify.found_otherwise"}, codes(got.Grounds))
	got = classify(t, complaint.Labels{Said: complaint.Delay, Went: complaint.QualityBelowStandard})
	assert.Equal(t, []string{"classify.line_delay"}, codes(got.Grounds), "found as said")
	assert.Equal(t, no, got.OfAttitude)
	assert.Len(t, classify(t, complaint.Labels{Said: complaint.Overcharge}).Reasons, 1, "nothing was found yet")
	got = classify(t, complaint.Labels{Said: complaint.Lost, Why: complaint.Cause{Link: complaint.LinkHub, Department: courier.Finance}})
	assert.Equal(t, []string{"classify.line_loss_or_shortage", "classify.department_elsewhere"}, codes(got.Grounds))
	assert.Equal(t, courier.Need("why.department"), got.Reasons[1].Field())
	for _, d := range []courier.Department{courier.RoadOperations, courier.AirOperations, 0} {
		got = classify(t, complaint.Labels{Said: complaint.Lost, Why: complaint.Cause{Link: complaint.LinkHub, Department: d}})
		assert.Len(t, got.Reasons, 1, "%v belongs to a hub", d)
	}
	got = classify(t, complaint.Labels{Said: complaint.Lost, Why: complaint.Cause{Link: complaint.LinkPayment, Department: courier.Finance}})
	assert.Len(t, got.Reasons, 1)
}

func TestClassifyUnreadable(t *testing.T) {
	_, err := complaint.Classify(&complaint.Labels{Said: 31, Went: 19, Why: complaint.Cause{Failing: 21, Link: 11, Department: 99}, DeemedLost: 9, Disputed: 99})
	assert.Equal(t, []string{"said", "went", "why.failing", "why.link", "why.department", "deemed_lost", "disputed"}, fields(err))
	_, err = complaint.Classify(nil)
	assert.Equal(t, []string{"said"}, fields(err))
	_, err = complaint.Classify(&complaint.Labels{Said: complaint.ClaimHandling, Disputed: complaint.ClaimHandling})
	assert.ErrorIs(t, err, courier.ErrContradicts)
}
