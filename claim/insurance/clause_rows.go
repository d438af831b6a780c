package insurance

import (
	"strings"

	"github.com/courier-rules/courier"
)

// clauseFirst is the first day of the Insurance Law in the text that is
// carried out here; clauseSea25 that of the Maritime Code of 2025.
var (
	clauseFirst = courier.Day(2015, 4, 24)
	clauseSea25 = courier.Day(2026, 5, 1)
)

// clauseLaw cites an article of the Insurance Law.
func clauseLaw(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.InsuranceLaw, article)}
}

// clauseRead cites an article of the Insurance Law and, from its first day,
// the article of Interpretation II that reads it.
func clauseRead(article, reading string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.InsuranceLaw, article), courier.Art(courier.InsuranceInterpretation2, reading)}
}

// clauseSea cites an article of the Maritime Code by its number of 1992, ""
// where there was none, and by that of 2025.
func clauseSea(old, current string) (cites []courier.Cite) {
	if old != "" {
		cites = append(cites, courier.Art(courier.MaritimeCode1992, old))
	}
	if current != "" {
		cites = append(cites, courier.Art(courier.MaritimeCode2025, current))
	}
	return cites
}

// clauseHandbook cites a question of the handbook, which prints its title.
func clauseHandbook(question string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ServiceHandbook80, "问题"+question).Titled("question " + question)}
}

// clauseRow makes a row without figures.
func clauseRow(code courier.Code, ids string, field courier.Need, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Field: field, Cites: cites, Zh: zh, En: en}
}

// forStaff returns the row as one that a customer is not told.
func forStaff(r courier.Row) courier.Row { r.Staff = true; return r }

// clauseGround makes a ground.
func clauseGround(e courier.Effect, yes, no courier.Facts, row courier.Row) courier.Ground {
	return courier.Ground{Row: row, Effect: e, If: yes, Unless: no}
}

// clauseAsk is the answer while a fact is missing without which nothing can
// be read.
func clauseAsk(dst []courier.Reason, needs ...courier.Need) courier.Decision {
	return courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: needs, Rules: Rules}}
}

// clauseDay records a day before the first that has rules.
func clauseDay(r *courier.Reading, field string, d courier.Date) {
	if d.Known() && d.Before(clauseFirst) {
		r.Fault(field, courier.ErrNoRule.Because(d.String()))
	}
}

// clauseOrder records a day of one field that lies before that of another.
func clauseOrder(r *courier.Reading, field, after string, earlier, later courier.Date) {
	if earlier.Known() && later.Known() && later.Before(earlier) {
		r.Fault(field, courier.ErrOrder.Because(later.String()+" is before "+after+" "+earlier.String()))
	}
}

// clausePointers returns pointers at rows.
func clausePointers(rows ...[]courier.Row) (list []*courier.Row) {
	for _, group := range rows {
		for i := range group {
			if group[i].Code != "" {
				list = append(list, &group[i])
			}
		}
	}
	return list
}

// clauseKey reports whether a host's key reads: not empty, no blanks around.
func clauseKey(key string) bool { return key != "" && strings.TrimSpace(key) == key }

// clauseTold reports whether one of the reasons has one of the codes.
func clauseTold(reasons []courier.Reason, codes ...courier.Code) bool {
	for i := range reasons {
		for _, code := range codes {
			if reasons[i].Code() == code {
				return true
			}
		}
	}
	return false
}
