package complaint

import "github.com/courier-rules/courier"

// appealed counts the clocks of an appeal to the postal regulator.
func (c *counting) appealed() {
	a := c.Appeal
	if a.ReceivedOn.Known() {
		c.starts(a.ReceivedOn)
		from := a.ReceivedOn.Start()
		var law courier.Date // the last day that the law sets
		if cite := dueAppealRow.Cite(c.on); cite != nil {
			if d := c.days(AppealReplying, &dueAppealRow, cite, courier.Days(30).Period(), from, a.RepliedOn); d != nil {
				law = d.Last
			}
		}
		if d := c.zhejiangAppeal(from); d != nil {
			c.besideLaw(d, law)
		}
		c.processing(from)
	}
	if a.ForwardedOn.Known() {
		c.starts(a.ForwardedOn)
		c.forwarded()
	}
	if a.ProposedOn.Known() {
		c.starts(a.ProposedOn)
		if c.sureEdition() && c.edition() == AppealRulesUser {
			c.days(MediationView, &dueViewRow, dueViewRow.Cite(c.on), courier.WorkingDays(3).Period(), a.ProposedOn.Start(), a.ViewOn)
		}
	}
}

// zhejiangAppeal counts Zhejiang's own time to answer an appeal, nil where there
// is none.
func (c *counting) zhejiangAppeal(from courier.Instant) *Deadline {
	cite := dueZhejiangAppealRow.Cite(c.on)
	switch {
	case cite == nil:
		return nil
	case c.Case.Region == 0:
		c.once("case.region")
		return nil
	case c.Case.Region != courier.Zhejiang:
		return nil
	}
	d := c.days(AppealReplying, &dueZhejiangAppealRow, cite, courier.Days(15).Period(), from, c.Appeal.RepliedOn)
	if d == nil {
		return nil
	}
	if e, i := c.extension(AppealReplying); e != nil && c.granted(e, i, d.Last) {
		last := courier.Days(15).Last(d.Last)
		if !last.Known() {
			c.say(&dueOutOfRangeRow, courier.Refers)
			return nil
		}
		j := Jump{ByExtension, d.End, last.End()}
		d.Jumps = append(d.Jumps, j)
		d.Last, d.End, d.Met, d.Overdue = last, j.To, 0, 0
		c.under(cite, &leapRows[ByExtension-1], courier.Changes, j.From.Figure(), j.To.Figure())
		c.judge(d, cite, c.Appeal.RepliedOn)
	}
	return d
}

// besideLaw says which of the two times to answer an appeal governs, where they
// end on different days.
func (c *counting) besideLaw(local *Deadline, law courier.Date) {
	switch {
	case !law.Known() || !local.Last.Known():
	case local.Last.Before(law):
		c.say(&dueSoonerAppealRow, courier.Notes, local.Last.Figure(), law.Figure())
	case local.Last.After(law):
		local.Beyond = true
		c.say(&dueLaterAppealRow, courier.Warns, local.Last.Figure(), law.Figure())
	}
}

// processing counts the two working days of the edition of 2014 for appeals in
// writing.
func (c *counting) processing(from courier.Instant) {
	switch {
	case c.on.Before(courier.Day(2014, 9, 1)) && c.Edition == 0, c.Appeal.Written == courier.No, !c.sureEdition(), c.edition() != AppealRules2014:
		return
	}
	switch c.Appeal.Written {
	case 0:
		c.need("appeal.written")
	case courier.Yes:
		c.days(AppealProcessing, &dueProcessRow, &dueProcessRow.Cites[0], courier.WorkingDays(2).Period(), from, c.Appeal.ProcessedOn)
	}
}

// forwarded counts the firm's answer to the regulator.
func (c *counting) forwarded() {
	a := c.Appeal
	from := a.ForwardedOn.Start()
	switch c.edition() {
	case AppealRules2011, AppealRules2014:
		r := &dueAnswerRow
		d := c.days(RegulatorAnswering, r, &r.Cites[c.edition()-AppealRules2011], courier.Days(15).Period(), from, a.AnsweredOn)
		c.uncooperative(d)
	case AppealRulesUser:
		if !a.AnswerBy.Known() {
			c.say(&dueAnswerUnreadRow, courier.Refers)
			c.need("appeal.answer_by")
			return
		}
		r := &dueNoticeRow
		cite := r.Cite(c.on)
		c.under(cite, r, courier.Changes, a.ForwardedOn.Figure(), a.AnswerBy.Figure())
		c.deadlines = append(c.deadlines, Deadline{Clock: RegulatorAnswering, Rule: r.Code, From: from, Plain: a.AnswerBy, Last: a.AnswerBy, End: a.AnswerBy.End()})
		d := &c.deadlines[len(c.deadlines)-1]
		c.judge(d, cite, a.AnsweredOn)
		c.uncooperative(d)
	case AppealRules2008:
		c.say(&dueAnswerUnreadRow, courier.Refers)
	default:
		c.once("edition")
	}
}

func (c *counting) uncooperative(d *Deadline) {
	if d != nil && d.Overdue == courier.Yes && dueUncooperativeRow.Cite(c.on) != nil {
		c.say(&dueUncooperativeRow, courier.Notes, courier.Fen(300000).Figure())
	}
}

// edition is which measures on appeals govern: the host's word, else those that
// are known to be in force on the day.
func (c *counting) edition() AppealEdition {
	if taken(c.Edition, c.on) && !c.assumed {
		c.say(&editionTakenRow, courier.Warns)
		c.assumed = true
	}
	return editionOn(c.Edition, c.on)
}

// sureEdition asks for the edition where the day does not tell.
func (c *counting) sureEdition() bool {
	if c.edition() == 0 {
		c.once("edition")
		return false
	}
	return true
}

// editionOn returns the measures that govern an appeal of that day. No first
// day was read but that of the edition of 2014, so the host says which one
// governs. The one exception is the successor: it is taken to govern in the
// year in which it was last looked up and after it, and that is told.
func editionOn(named AppealEdition, on courier.Date) AppealEdition {
	if named == 0 && taken(named, on) {
		return AppealRulesUser
	}
	return named
}

// taken reports whether the edition is taken to be the successor, unsaid.
func taken(named AppealEdition, on courier.Date) bool {
	return named == 0 && on.Year() >= successorSeen
}

// successorSeen is the year in which the successor was last looked up.
const successorSeen = 2026

// brought counts the clocks of another authority.
func (c *counting) brought() {
	a := c.Authority
	if a.ReceivedOn.Known() {
		c.starts(a.ReceivedOn)
		if cite := dueAuthorityRow.Cite(c.on); cite != nil {
			c.days(AuthorityReplying, &dueAuthorityRow, cite, courier.WorkingDays(7).Period(), a.ReceivedOn.Start(), a.ToldOn)
		}
	}
	if !a.AcceptedOn.Known() {
		return
	}
	c.starts(a.AcceptedOn)
	cite := dueMediationRow.Cite(c.on)
	switch {
	case cite == nil:
		c.say(&dueNoMediationRow, courier.Notes)
		return
	case !a.AppraisalDays.Known():
		c.need("authority.appraisal_days")
		return
	}
	d := Deadline{Clock: Mediating, Rule: dueMediationRow.Code, From: a.AcceptedOn.Start(), Plain: courier.Days(60).Last(a.AcceptedOn)}
	d.Last = d.Plain.AddDays(int(a.AppraisalDays.Int()))
	if !d.Last.Known() {
		c.say(&dueOutOfRangeRow, courier.Refers)
		return
	}
	if !c.rollTo(&d) {
		return
	}
	if n := a.AppraisalDays.Int(); n > 0 {
		d.Jumps = append(d.Jumps, Jump{OverAppraisal, d.Plain.End(), d.Plain.AddDays(int(n)).End()})
	}
	c.under(cite, &dueMediationRow, courier.Changes, a.AcceptedOn.Figure(), d.Last.Figure())
	c.tellJumps(&d, cite)
	c.deadlines = append(c.deadlines, d)
	c.judge(&c.deadlines[len(c.deadlines)-1], cite, a.EndedOn)
}

// rollTo ends the clock on its last day, moved as the option says.
func (c *counting) rollTo(d *Deadline) bool {
	plain := d.Plain
	d.Plain, d.End = d.Last, d.Last.End()
	ok := c.roll(d)
	d.Plain = plain
	return ok
}
