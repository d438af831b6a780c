package order

import "github.com/courier-rules/courier"

// review is a duty under review.
type review struct {
	*Conduct
	out    Complied
	breach bool
}

func (r *review) say(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	r.out.Reasons = row.AppendReason(r.out.Reasons, row.Cite(r.On), e, courier.Money{}, figures...)
	r.breach = r.breach || e == courier.Bars
}

// must is a step that has to be taken: no is a breach, unknown is asked.
func (r *review) must(row *courier.Row, a courier.Answer) {
	switch {
	case a == courier.Yes || row.Cite(r.On) == nil:
	case a == courier.No:
		r.say(row, courier.Bars)
	default:
		r.ask(row.Field)
	}
}

// mustNot is an act that is forbidden.
func (r *review) mustNot(row *courier.Row, a courier.Answer) {
	switch a {
	case courier.Yes:
		a = courier.No
	case courier.No:
		a = courier.Yes
	}
	r.must(row, a)
}

func (r *review) ask(need courier.Need) { r.out.Needs = append(r.out.Needs, need) }

// fine tells what a breach can be fined, if there is one.
func (r *review) fine(p *penalty) {
	if !r.breach {
		return
	}
	if r.Conduct.Serious != courier.Yes || p.seriousRange == (Range{}) {
		r.out.Fine = p.ordinaryRange
		r.say(&p.ordinary, courier.Changes, p.ordinaryRange.figures()...)
	}
	if r.Conduct.Serious != courier.No && p.seriousRange != (Range{}) {
		r.out.Serious = p.seriousRange
		r.say(&p.serious, courier.Changes, p.seriousRange.figures()...)
	}
}

func (r *review) close() Complied {
	switch {
	case r.breach:
		r.out.Verdict, r.out.Needs = courier.Refused, nil
	case len(r.out.Needs) > 0:
		r.out.Verdict = courier.Referred
	default:
		r.out.Verdict = courier.Granted
		r.say(&compliedRow, courier.Grants)
	}
	r.out.Reasons, r.out.Rules = courier.AppendUnchecked(r.out.Reasons, 0, r.On), Rules
	return r.out
}

// noticeDays is the time of a public notice before ceasing or changing.
const noticeDays courier.Days = 10

// notice measures a public notice of ten days before the day of the conduct.
// It answers yes for one in time, no for none or one too late.
func (r *review) notice(published courier.Answer, on courier.Date, row *courier.Row) courier.Answer {
	if published == courier.No {
		return courier.No
	}
	if !on.Known() {
		return 0
	}
	r.out.Earliest = noticeDays.Last(on)
	r.say(row, courier.Changes, on.Figure(), r.out.Earliest.Figure())
	return courier.AnswerOf(r.out.Earliest.Known() && !r.On.Before(r.out.Earliest))
}

func (r *review) ceasing() {
	f := &r.Ceasing
	r.must(&ceasingNoticeRow, r.notice(f.Published, f.PublishedOn, &ceaseFromRow))
	r.must(&ceasingWrittenRow, f.Written)
	r.must(&licenceRow, f.LicenceReturned)
	r.must(&ceasingItemsRow, f.ItemsHandled)
	r.fine(&noticeFine)
}

func (r *review) suspending() {
	f := &r.Suspending
	r.must(&suspendingReportRow, f.Reported)
	r.must(&suspendingCauseRow, f.CausePublished)
	r.must(&suspendingPeriodRow, f.PeriodPublished)
	r.must(&suspendingItemsRow, f.ItemsHandled)
	r.fine(&noticeFine)
}

func (r *review) change() {
	f := &r.Change
	inTime := r.notice(f.Published, f.PublishedOn, &changeFromRow)
	switch {
	case inTime == courier.Yes:
	case f.ForceMajeure == courier.Yes:
		r.say(&changeExcusedRow, courier.Lifts)
	case f.ForceMajeure == courier.No:
		r.must(&changeNoticeRow, inTime)
	default:
		r.ask("change.force_majeure")
		if inTime == 0 {
			r.ask(changeNoticeRow.Field)
		}
	}
	if f.What == ServiceArea || f.What == TimeLimits {
		r.fine(&changeFine)
	}
}

func (r *review) brand() {
	r.must(&brandManagedRow, r.Brand.Managed)
	r.must(&brandTrackingRow, r.Brand.Tracking)
	r.must(&brandComplaintsRow, r.Brand.Complaints)
	r.fine(&brandFine)
}

func (r *review) items() {
	f := &r.Items
	r.mustNot(&claimedRow, f.Claimed)
	r.mustNot(&openedRow, f.Opened)
	r.mustNot(&hiddenRow, f.Hidden)
	r.mustNot(&destroyedRow, f.Destroyed)
	r.mustNot(&resoldRow, f.Resold)
	r.mustNot(&searchedRow, f.Searched)
	r.mustNot(&detainedRow, f.Detained)
	r.fine(&itemsFine)
}

func (r *review) checks() {
	f := &r.Checks
	r.must(&inspectionSystemRow, f.System)
	r.mustNot(&tookProhibitedRow, f.Prohibited)
	r.must(&identityCheckRow, f.Identity)
	r.must(&screeningRow, f.Screened)
	r.fine(&checksFine)
	if r.breach {
		r.out.Personal = personalRange
		r.say(&personalRow, courier.Changes, personalRange.To.Figure())
	}
}

func (r *review) data() {
	f := &r.Data
	r.must(&dataSystemRow, f.System)
	r.must(&waybillsDestroyedRow, f.Destroyed)
	r.mustNot(&dataSoldRow, f.Sold)
	switch f.Leaked {
	case courier.Yes:
		r.must(&leakRemedyRow, f.Remedied)
		r.must(&leakReportRow, f.Reported)
	case 0: // a leak makes the steps after it decide
		if f.Remedied != courier.Yes || f.Reported != courier.Yes {
			r.ask("data.leaked")
			r.askUnless(f.Remedied, leakRemedyRow.Field)
			r.askUnless(f.Reported, leakReportRow.Field)
		}
	}
	r.fine(&dataFine)
}

func (r *review) askUnless(a courier.Answer, need courier.Need) {
	if a == 0 {
		r.ask(need)
	}
}

// packaging looks at what the measures ask from 2024-03-01, and at the chapter
// that is in force from 2025-06-01, whose fine takes an order to correct first,
// and a refusal.
func (r *review) packaging() {
	f := &r.Packaging
	if packagingStandardRow.Cite(r.On) == nil {
		r.say(&packagingNotYetRow, courier.Notes)
		return
	}
	r.must(&packagingStandardRow, f.Standard)
	r.mustNot(&bannedPlasticRow, f.BannedPlastic)
	if packagingOperationRow.Cite(r.On) == nil {
		r.say(&packagingMeasuresRow, courier.Notes)
		return
	}
	r.must(&packagingTrainedRow, f.Trained)
	r.must(&plasticRow, f.PlasticReported)
	if r.breach && (f.Standard == courier.No || f.PlasticReported == courier.No) {
		r.say(&packagingOtherLawsRow, courier.Notes)
	}
	missing := f.OperationRules == courier.No || f.RecyclingRules == courier.No
	open := f.OperationRules == 0 || f.RecyclingRules == 0
	switch {
	case f.Correction == Corrected:
		if missing {
			r.say(&packagingCorrectedRow, courier.Lifts)
		}
	case missing && f.Correction == 0:
		r.ask("packaging.correction")
	default:
		r.must(&packagingOperationRow, f.OperationRules)
		r.must(&packagingRecyclingRow, f.RecyclingRules)
		if open && f.Correction == 0 {
			r.ask("packaging.correction")
		}
	}
	switch {
	case missing && f.Correction == CorrectionRefused:
		r.fine(&packagingFine)
	case missing && f.Correction == NotOrdered:
		r.say(&packagingOrderRow, courier.Notes)
	}
}

func (r *review) truth() {
	f := &r.Truth
	r.mustNot(&flowForgedRow, f.FlowForged)
	r.mustNot(&itemsForgedRow, f.ItemsForged)
	r.mustNot(&feeForgedRow, f.FeeForged)
	if r.breach {
		r.must(&lookedUpRow, f.LookedUp)
		r.fine(&forgedFine)
		return
	}
	r.must(&lookedUpRow, f.LookedUp)
	r.fine(&lookedUpFine)
}

func (r *review) watching() {
	f := &r.WatchedGoods
	r.must(&listShownRow, f.ListShown)
	r.must(&staffTrainedRow, f.Trained)
	r.must(&goodsInspectedRow, f.Inspected)
}
