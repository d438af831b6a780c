package complaint

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// Where the rows of this package stand.
var (
	byHouse  = courier.ByHouse()
	inTerms  = courier.InTerms()
	textbook = []courier.Cite{courier.Art(courier.OrderTextbook, "客户投诉处理").Titled("handling customers' complaints")}
)

// handbook cites a section of the complaint handbook.
func handbook(section string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ComplaintHandbook, "第"+section+"节").Titled("section " + section)}
}

// express cites an article of the express regulation by its number of 2018,
// and before it the postal law of 2009 on objections to the service.
func express(article int) []courier.Cite {
	return append([]courier.Cite{courier.Art(courier.PostalLaw, "65")}, courier.Express(article)...)
}

// ofStaff are the questions whose rows a customer is not told: how the desk
// works, grades and warns, what it thinks of the other side, who approves.
var ofStaff = [...]courier.Code{"callback", "correct", "draft", "grade", "investigate", "metric", "penalty", "reply", "route", "sensitive",
	"trend", "warn", "winback", "wording", "agree.level", "agree.past_table", "agree.major",
	"uphold.conflicting", "uphold.false_claim", "uphold.not_found_out"}

func row(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	staff := slices.ContainsFunc(ofStaff[:], func(of courier.Code) bool {
		return code == "complaint."+of || strings.HasPrefix(string(code), "complaint."+string(of)+".")
	})
	return courier.Row{Code: code, Staff: staff, IDs: ids, Cites: cites, Zh: zh, En: en}
}

// at returns the row as one that speaks of a field of the facts.
func at(field courier.Need, r courier.Row) courier.Row { r.Field = field; return r }

// naming returns the row with the names of its figures.
func naming(r courier.Row, names ...string) courier.Row { copy(r.Names[:], names); return r }

// telling gathers what an answer says. Its date is the governing one, unknown
// where no row of the question depends on it.
type telling struct {
	courier.Grounds
	on courier.Date
}

func (t *telling) say(r *courier.Row, e courier.Effect, figures ...courier.Figure) {
	t.Reasons = r.AppendReason(t.Reasons, r.Cite(t.on), e, courier.Money{}, figures...)
}

// under says a row that rests on the host's own terms.
func (t *telling) under(c *courier.Cite, r *courier.Row, e courier.Effect, figures ...courier.Figure) {
	t.Reasons = r.AppendReason(t.Reasons, c, e, courier.Money{}, figures...)
}

// ending is the figure of a moment at which a time is over: one at midnight is
// the end of the day before, and told as that day.
func ending(at courier.Instant) courier.Figure {
	if day := at.Date(); at == day.Start() {
		return day.AddDays(-1).Figure()
	}
	return at.Figure()
}

func (t *telling) need(n courier.Need) { t.Needs = append(t.Needs, n) }
