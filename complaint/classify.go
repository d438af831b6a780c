package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Labels are the three codes of a case, and what decides where a list has two
// lines for the first.
type Labels struct {
	Said Category `json:"said"`          // what the customer says; missing is an error
	Went Quality  `json:"went,omitzero"` // what went wrong, as far as it was found
	Why  Cause    `json:"why,omitzero"`  // why and where, as far as it was found

	DeemedLost courier.Answer `json:"deemed_lost,omitzero"` // 视为丢失, as package tracking says; for delay_total
	Disputed   Category       `json:"disputed,omitzero"`    // for claim_handling, where it is asked for: what the claim is about
}

// Classification is the answer to [Labels]: the case in the lists of others.
type Classification struct {
	courier.Grounds
	Class      Class          `json:"class"`             // the whole row of the map
	Line       RegulatorLine  `json:"line,omitzero"`     // where the regulator counts it; zero while it is not known
	Also       RegulatorLine  `json:"also,omitzero"`     // and where besides: the kind that a claim is disputed over
	WeChat     WeChat         `json:"wechat,omitzero"`   // what WeChat is told; zero while it is not known
	OfAttitude courier.Answer `json:"attitude,omitzero"` // 服务态度, apart from 服务质量
}

// Classify puts a case into the lists of others, row by row of [Classes].
//
// Where a list has two lines: gone for weeks is a delay until it is deemed
// lost; other goods inside are a matter of delivery where that is the link,
// else of loss; a poor attitude counts under collection where that is the
// link, else under delivery, where most are; a quarrel about a claim counts
// under other, and under the kind that is disputed. The second and the third
// are conventions of this library.
//
// The three codes do not depend on each other: what was found may differ from
// what was said, and the answer then says so and changes neither. The errors
// name the field: a missing category, an unknown word, a disputed kind that is
// itself the handling of a claim ([courier.ErrContradicts]).
func Classify(l *Labels) (Classification, error) { return AppendClassify(nil, l) }

// AppendClassify is [Classify] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendClassify(dst []courier.Reason, l *Labels) (Classification, error) {
	if l == nil {
		l = &Labels{}
	}
	if err := l.check(); err != nil {
		return Classification{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	c := Classification{Class: classes[l.Said-1]}
	c.Line, c.WeChat = l.line(&t, &c.Class)
	if c.Line != 0 {
		t.say(&lineRows[c.Line-1], courier.Changes)
	}
	switch {
	case l.Said != ClaimHandling:
	case l.Disputed == 0:
		t.need("disputed")
	default:
		c.Also = classes[l.Disputed-1].Regulator[0]
		t.say(&alsoCountedRow, courier.Notes)
	}
	if l.Said.Daily() {
		t.say(&dailyKindRow, courier.Notes)
	}
	c.OfAttitude = courier.AnswerOf(l.Said.Attitude() || l.Went.Attitude())
	if c.OfAttitude == courier.Yes {
		t.say(&attitudeApartRow, courier.Notes)
	}
	if l.Went != 0 && !slices.Contains(c.Class.Quality[:], l.Went) {
		t.say(&foundOtherwiseRow, courier.Notes)
	}
	if desk := l.Why.Link.Desk(); l.Why.Department != 0 && desk != 0 && !desk.belongs(l.Why.Department) {
		t.say(&departmentElsewhereRow, courier.Warns)
	}
	c.Grounds = t.Grounds
	return c, nil
}

// line returns the regulator's line and WeChat's type of the case.
func (l *Labels) line(t *telling, c *Class) (RegulatorLine, WeChat) {
	second := false
	switch l.Said {
	case DelayTotal:
		if l.DeemedLost == 0 {
			t.need("deemed_lost")
			return 0, 0
		}
		second = l.DeemedLost == courier.Yes
	case ContentsMismatch:
		if l.Why.Link == 0 {
			t.need("why.link")
			return 0, c.WeChat[0]
		}
		second = l.Why.Link == LinkDelivery
	case Attitude:
		second = l.Why.Link == LinkCollection
	}
	line, weChat := c.Regulator[0], c.WeChat[0]
	if second {
		line = c.Regulator[1]
		if c.WeChat[1] != 0 {
			weChat = c.WeChat[1]
		}
	}
	return line, weChat
}

// belongs reports whether the department can be that of the desk, whatever
// the mode of the carriage.
func (d Desk) belongs(to courier.Department) bool {
	if d == Hub || d == TransportDesk {
		return to == courier.RoadOperations || to == courier.AirOperations
	}
	own := d.Department(0)
	return own == to || own == 0
}

func (l *Labels) check() error {
	var r courier.Reading
	r.Word("said", categoryWords, uint8(l.Said))
	if l.Said == 0 {
		r.Fault("said", courier.ErrMissing)
	}
	r.Word("went", qualityWords, uint8(l.Went))
	l.Why.read(&r, "why")
	r.Answer("deemed_lost", l.DeemedLost)
	r.Word("disputed", categoryWords, uint8(l.Disputed))
	if l.Disputed == ClaimHandling {
		r.Fault("disputed", courier.ErrContradicts.Because("a claim is about something else than its own handling"))
	}
	return r.Err()
}

// lineRows are the rows of the regulator's lines, in their order.
var lineRows = func() (rows [lastRegulatorLine]courier.Row) {
	for line := LineDelivery; line <= lastRegulatorLine; line++ {
		rows[line-1] = row(courier.Code("complaint.classify.line_"+line.String()), "CMP-12", byHouse,
			"计入邮政管理部门统计的“"+line.Name(courier.Chinese)+"”类", "counted in the postal regulator's statistics under "+line.Name(courier.English))
	}
	return rows
}()

var (
	alsoCountedRow = row("complaint.classify.also_disputed_kind", "CMP-12", byHouse,
		"对理赔处理的投诉，另按索赔所涉的类别计数", "a complaint about a claim counts under the kind that the claim is about as well")
	dailyKindRow = row("complaint.classify.daily_kind", "CMP-12", byHouse,
		"各类清单均未列出该类别，按相近类别计数", "none of the lists names this kind: it is counted under the nearest that they name")
	attitudeApartRow = row("complaint.classify.attitude_apart", "S2-14b CMP-12", textbook,
		"属于服务态度问题，与服务质量问题分开登记", "a matter of service attitude, recorded apart from service quality")
	foundOtherwiseRow = row("complaint.classify.found_otherwise", "S2-14a CMP-12", byHouse,
		"查明的情况与客户所述的类别不同，两者分别记录，互不更改", "what was found is not what the customer said: both are recorded, and neither changes the other")
	departmentElsewhereRow = at("why.department", row("complaint.classify.department_elsewhere", "S2-28 S3-04", byHouse,
		"所填责任部门与发生环节不对应，应当核对", "the department named is not that of the link: check it"))
)

// classifyRows are the rows of the classification, for the book.
func classifyRows() (rows []*courier.Row) {
	for i := range lineRows {
		rows = append(rows, &lineRows[i])
	}
	return append(rows, &alsoCountedRow, &dailyKindRow, &attitudeApartRow, &foundOtherwiseRow, &departmentElsewhereRow)
}
