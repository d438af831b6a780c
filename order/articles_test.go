package order_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func rowOf(t *testing.T, code courier.Code) courier.Row {
	t.Helper()
	for row := range order.Book().Rows() {
		if row.Code == code {
			return row
		}
	}
	require.Fail(t, "no row", code)
	return courier.Row{}
}

// Articles that are easily mistaken for their neighbours.
func TestArticles(t *testing.T) {
	for code, want := range map[courier.Code]string{
		"order.historic.water_waybill":   "WWR 27", // the second head; 31 is the time for claims
		"order.historic.water_disaster":  "WWR 27",
		"order.historic.water_monthly":   "WWR 19",
		"order.check.area_suspended":     "HOUSE ", // the article has the suspension announced, and refuses nothing
		"order.comply.banned_plastic":    "EMM23 16",
		"order.comply.fine.looked_up":    "EMM23 52",
		"order.setoff.by_agreement":      "CC 569",
		"order.lien.sixty_days":          "CC 453",
		"order.purchase.refund_by":       "CRL 25",
		"order.cancel.sea_half_freight":  "MC25 97",
		"order.air.right.recall":         "CAL25 123",
		"order.lien.early_auction":       "MC25 95",
		"order.check.not_inspected":      "IR25 32",
		"order.check.mail.not_inspected": "PL 25",
	} {
		row := rowOf(t, code)
		b := row.Cites[len(row.Cites)-1].Basis()
		assert.Equal(t, want, b.Source+" "+b.Article, code)
	}
}

// Of the Civil Code some chapters were read in the official text and others
// in copies only: the grade of an article is one, whichever row cites it.
func TestCivilCodeGrades(t *testing.T) {
	copied := map[int]bool{447: true, 450: true, 451: true, 453: true, 457: true, 509: false, 526: false, 543: true, 544: true,
		566: false, 568: true, 569: true, 570: true, 577: false, 580: false, 829: false, 837: false, 922: true, 927: true, 933: true}
	grades := map[string]courier.Evidence{}
	for row := range order.Book().Rows() {
		for _, cite := range row.Cites {
			b := cite.Basis()
			if b.Source != "CC" || b.Evidence == courier.Disputed {
				continue
			}
			if grade, seen := grades[b.Article]; seen {
				assert.Equal(t, grade, b.Evidence, "%s cites %s by another grade", row.Code, b.Article)
			}
			grades[b.Article] = b.Evidence
			article, err := strconv.Atoi(b.Article)
			require.NoError(t, err)
			if only, listed := copied[article]; listed {
				assert.Equal(t, only, b.Evidence == courier.Secondary, "%s %d", row.Code, article)
			}
		}
	}
}

// A fine is told as the text has it: what shall be fined and what may be, and
// no least amount where there is none.
func TestFineSentences(t *testing.T) {
	for code, want := range map[courier.Code]string{
		"notice":          "由邮政管理部门责令改正，可以处{to}以下的罚款",
		"notice_serious":  "情节严重的，处{from}以上{to}以下的罚款，并可以责令停业整顿",
		"brand":           "由邮政管理部门责令改正，处{from}以上{to}以下的罚款",
		"brand_serious":   "情节严重的，处{from}以上{to}以下的罚款，并可以责令停业整顿",
		"items":           "由邮政管理部门责令改正，没收违法所得，并处{from}以上{to}以下的罚款",
		"items_serious":   "情节严重的，处{from}以上{to}以下的罚款，并可以责令停业整顿直至吊销快递业务经营许可证",
		"data_serious":    "情节严重的，处{from}以上{to}以下的罚款，并可以责令停业整顿直至吊销快递业务经营许可证",
		"forged":          "由邮政管理部门责令改正，处{to}以下的罚款",
		"forged_serious":  "情节严重的，处{from}以上{to}以下的罚款",
		"looked_up":       "由邮政管理部门责令改正，予以警告或者通报批评，可以并处{from}以上{to}以下的罚款",
		"change":          "由邮政管理部门责令改正，予以警告或者通报批评，可以并处{from}以上{to}以下的罚款",
		"change_serious":  "情节严重的，处{from}以上{to}以下的罚款",
		"packaging":       "责令改正后拒不改正的，处{from}以上{to}以下的罚款",
		"checks_personal": "对直接负责的主管人员和其他直接责任人员处{to}以下的罚款",
	} {
		assert.Equal(t, want, rowOf(t, "order.comply.fine."+code).Zh, code)
	}
	c := keepsOutlet()
	c.OutletFiled, c.Serious = courier.No, courier.No
	got, err := order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, "由邮政管理部门责令改正，可以处10,000.00元以下的罚款（《快递暂行条例（2025年修订）》第50条）", got.Reasons[1].Text(courier.Chinese))
}

// What was not said of prohibited goods or of insurance takes no limit of
// liability out of the contract.
func TestReminders(t *testing.T) {
	for reminder, limits := range map[courier.Code]bool{"terms": true, "cover": true, "prohibited": false, "insurance": false} {
		for _, what := range []courier.Code{"_not_given", "_late"} {
			row := rowOf(t, "order.check.notice_"+reminder+what)
			if limits {
				assert.Contains(t, row.Zh, "限制责任的条款", row.Code)
				assert.Equal(t, "INT-05 LIA-07", row.IDs)
			} else {
				assert.NotContains(t, row.Zh, "限制责任的条款", row.Code)
				assert.Equal(t, "INT-05", row.IDs)
			}
		}
	}
}
