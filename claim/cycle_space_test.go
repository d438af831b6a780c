package claim_test

import (
	"encoding"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// drawer fills facts at random, from values that a host could give.
type drawer struct {
	*rand.Rand
	pool map[reflect.Type][]any
}

func newDrawer(t testing.TB, seed uint64) *drawer {
	jd, zto, single := claim.JD(), claim.ZTOFiling(), claim.ZTOSingle()
	jdf, uspsg, silent := claim.JDFiling(), claim.USPSGroundFiling(), claim.FedExInternationalFiling()
	ups := claim.UPSFiling()
	hoau, road, fedex := claim.HOAUPapers(), claim.Road1999Papers(), claim.FedExPapers()
	ems, dao, rail := claim.EMSInternationalExempt(), claim.DAOAnswer(), claim.Rail1986Appeal()
	firm := claim.AcceptancePeriod{Cite: courier.ByHouse()[0], Length: courier.Days(30).Period()}
	return &drawer{rand.New(rand.NewPCG(seed, 7)), map[reflect.Type][]any{
		reflect.TypeFor[courier.Date](): {courier.Date{}, dayOn("2022-04-20"), dayOn("2022-04-30"), dayOn("2022-05-20"), dayOn("2022-08-01"), dayOn("2023-03-02"),
			dayOn("2023-03-10"), dayOn("2023-03-11"), dayOn("2023-05-20"), dayOn("2024-04-01"), dayOn("2024-07-01"), dayOn("2026-03-02"), dayOn("2026-03-12"), dayOn("2027-03-12")},
		reflect.TypeFor[courier.Instant]():         {courier.Instant{}, courier.Instant{}, momentAt("2023-03-10T10:00"), momentAt("2023-03-11T09:00"), momentAt("2026-03-12T10:00"), momentAt("2027-03-12T10:00")},
		reflect.TypeFor[courier.Money]():           {courier.Money{}, courier.Fen(0), courier.Fen(500_00), courier.Fen(1_000_00), courier.Fen(1_000_01)},
		reflect.TypeFor[courier.Count]():           {courier.Count{}, courier.CountOf(1), courier.CountOf(3)},
		reflect.TypeFor[courier.Weight]():          {courier.Weight{}, grams(0), grams(900), grams(1000)},
		reflect.TypeFor[string]():                  {"", "A", "B"},
		reflect.TypeFor[*claim.Terms]():            {(*claim.Terms)(nil), &claim.Terms{}, &jd},
		reflect.TypeFor[*claim.FilingTerms]():      {(*claim.FilingTerms)(nil), &claim.FilingTerms{}, &zto, &jdf, &uspsg, &silent, &ups},
		reflect.TypeFor[*claim.AcceptancePeriod](): {(*claim.AcceptancePeriod)(nil), &claim.AcceptancePeriod{}, &firm},
		reflect.TypeFor[*claim.SingleTerms]():      {(*claim.SingleTerms)(nil), &single},
		reflect.TypeFor[*claim.PaperTerms]():       {(*claim.PaperTerms)(nil), (*claim.PaperTerms)(nil), &hoau, &road, &fedex},
		reflect.TypeFor[*claim.ExemptTerms]():      {(*claim.ExemptTerms)(nil), &claim.ExemptTerms{}, &ems},
		reflect.TypeFor[*claim.AnswerTerms]():      {(*claim.AnswerTerms)(nil), &dao},
		reflect.TypeFor[*claim.AppealTable]():      {(*claim.AppealTable)(nil), houseAppeals(), &rail},
		reflect.TypeFor[courier.Reason](): {spokenBy(t, "liability.force_majeure", courier.Bars), spokenBy(t, "claim.filing.term_missed", courier.Notes),
			spokenBy(t, "claim.signal.frequent", courier.Warns), spokenBy(t, "liability.notice.right_lost", courier.Bars), spokenBy(t, "claim.terms.limit", courier.Changes)},
	}}
}

// fill draws every field that is not of a type it leaves alone.
func (d *drawer) fill(v reflect.Value) {
	if pool, ok := d.pool[v.Type()]; ok {
		v.Set(reflect.ValueOf(pool[d.IntN(len(pool))]))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[courier.Calendar]() {
			return
		}
		for i := range v.NumField() {
			d.fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), d.IntN(3), 2))
		for i := range v.Len() {
			d.fill(v.Index(i))
		}
	case reflect.Uint8: // an enum: some value that has a word
		for {
			v.SetUint(uint64(d.IntN(36)))
			if v.Type() == reflect.TypeFor[courier.Answer]() {
				v.SetUint(uint64(d.IntN(3)))
			}
			if _, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err == nil {
				return
			}
		}
	}
}

// explore asks with the seeds and with facts drawn at random, and returns in
// how many answers each code spoke, and how many there were.
func explore[F, R any](t *testing.T, d *drawer, q question[F, R], n int, seeds ...F) (spoke map[courier.Code]int, answers int) {
	t.Helper()
	spoke = map[courier.Code]int{}
	record := func(facts F) {
		got, err := q.ask(&facts)
		if err != nil {
			require.NotEmpty(t, fieldsOf(err), "%v", err)
			return
		}
		answers++
		seen := map[courier.Code]bool{}
		for _, r := range q.grounds(&got).Reasons {
			if !seen[r.Code()] {
				spoke[r.Code()]++
			}
			seen[r.Code()] = true
		}
		if answers%50 == 0 {
			q.sound(t, &facts, &got)
		}
	}
	for _, s := range seeds {
		record(s)
	}
	for range n {
		var facts F
		d.fill(reflect.ValueOf(&facts).Elem())
		record(facts)
	}
	return spoke, answers
}

// Each row of the procedure is met by some facts and missed by others of the
// same question.
func TestEveryProcedureRowIsMetAndMissed(t *testing.T) {
	tested := procedureCodes(t)
	for _, row := range claim.ProcedureRows() {
		assert.True(t, tested[row.Code], "%s has no case", row.Code)
	}
}

// procedureCodes are the codes of the procedure that some facts met and others
// missed.
func procedureCodes(t *testing.T) map[courier.Code]bool {
	d, tested := newDrawer(t, 1), map[courier.Code]bool{}
	take := func(spoke map[courier.Code]int, answers int) {
		for code, n := range spoke {
			tested[code] = n > 0 && n < answers
		}
	}
	const n = 4000
	take(explore(t, d, standingAsks, n))
	take(explore(t, d, filingAsks, n, inStandard2023(func(f *claim.Filing) { f.Bar = &liability.Limitation{} }), inStandard2023(filedOn("2023-03-04")), inStandard2023(filedOn("2024-04-01"), func(f *claim.Filing) {
		f.HappenedOn, f.Dates, f.Standard = dayOn("2024-04-01"), claim.FilingDates{Promised: dayOn("2024-04-01")}, claim.StandardAsPractice
	}), filingUnder(claim.UPSFiling(), claim.MatterLoss, filedAt("2026-01-06T09:59"), func(f *claim.Filing) { f.Dates.PromisedAt = momentAt("2026-01-05T10:00") }),
		filingUnder(claim.JDFiling(), claim.MatterDamage, filedAt("2026-01-06T09:59"), func(f *claim.Filing) { f.Dates.DeliveredAt = momentAt("2026-01-05T10:00") })))
	var steps []claim.Step
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for m := claim.MoveSubmit; int(m) <= claim.Moves; m++ {
			for _, by := range []courier.Party{courier.Shipper, courier.Carrier} {
				good, bad := stepMade(s, m, by), claim.Step{Status: s, Move: m, By: by, Claimant: courier.Shipper, LimitTold: nay, MissingTold: nay, Computed: nay, Approval: nay, Basis: nay,
					Consent: nay, Payee: nay, Traced: nay, AppealOpen: nay, WasPaid: nay, Found: nay, Refunded: nay, Told: nay}
				told := bad
				told.Told = aye
				steps = append(steps, good, bad, told)
			}
		}
	}
	take(explore(t, d, followAsks, n, steps...))
	own := claim.PaperTerms{Cite: courier.ByHouse()[0], Lists: []claim.PaperList{{Matters: []claim.Matter{claim.MatterDelay}, Papers: []claim.PaperAsk{{AnyOf: []claim.PaperKind{claim.PaperPromise}, Level: claim.PaperMust, Why: claim.WhyEvent}}}}}
	silent := dossierOf(claim.MatterDamage)
	silent.Terms = &own
	take(explore(t, d, paperAsks, n, silent, dossierOf(claim.MatterDamage), dossierOf(claim.MatterLoss, claim.PaperWaybill, claim.PaperOrder, claim.PaperTracking)))
	var declines []claim.Declining
	for line := range claim.DeclineTable() {
		declines = append(declines, declining(finding(line.Reason, aye)))
	}
	for _, row := range append(slices.Collect(claim.Book().Rows()), slices.Collect(liabilityRows())...) {
		for _, e := range []courier.Effect{courier.Bars, courier.Notes} {
			declines = append(declines, declining(resting(spokenBy(t, row.Code, e)), func(d *claim.Declining) { d.Pleaded, d.Concealed = aye, courier.AnswerOf(e == courier.Notes) }))
		}
	}
	declines = append(declines, declining(resting(spokenBy(t, "liability.notice.right_lost", courier.Bars)), func(d *claim.Declining) { d.Concealed = aye }))
	take(explore(t, d, declineAsks, n, declines...))
	take(explore(t, d, pleadAsks, n))
	take(explore(t, d, answerAsks, 3*n, handled2023(func(h *claim.Handling) { h.AgreedOn, h.PaidOn = dayOn("2023-04-11"), dayOn("2023-04-18") }),
		handled2023(func(h *claim.Handling) { dao := claim.DAOAnswer(); h.Terms = &dao }),
		handled2023(func(h *claim.Handling) {
			h.HappenedOn, h.ReceivedAt, h.AnsweredAt, h.DecidedOn = dayOn("2024-04-01"), courier.Instant{}, courier.Instant{}, courier.Date{}
		}),
		handled2023(func(h *claim.Handling) {
			h.Standard, h.HappenedOn, h.ReceivedAt, h.AnsweredAt, h.DecidedOn = claim.StandardAsPractice, dayOn("2024-04-01"), courier.Instant{}, courier.Instant{}, courier.Date{}
		}),
		handledUnder(courier.RoadRules1999, "2010-04-30", "2010-05-01", func(h *claim.Handling) { h.Reach = liability.RulesReported }),
		handledUnder(courier.WaterwayRules1986, "2022-04-30", "2022-05-01"),
		handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05", func(h *claim.Handling) { h.AsOf = momentAt("2026-05-06T09:00") }),
		handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01", func(h *claim.Handling) {
			h.Several, h.RepliedOn, h.ObjectedOn = nay, dayOn("2022-05-20"), dayOn("2022-07-20")
		})))
	take(explore(t, d, appealAsks, n))
	paid, all := earlierOf(claim.StatusPaid, courier.Fen(300_00)), newClaim()
	for _, e := range []claim.EarlierClaim{paid, earlierOf(claim.StatusPaid, courier.Fen(800_00)), earlierOf(claim.StatusDeclined, courier.Money{}), earlierOf(claim.StatusFiled, courier.Money{}),
		earlierOf(claim.StatusReversedAfterFound, courier.Money{}), earlierOf(claim.StatusWithdrawn, courier.Money{}),
		earlierOf(claim.StatusPaid, courier.Fen(1), func(e *claim.EarlierClaim) { e.Final = aye }),
		earlierOf(claim.StatusPaid, courier.Fen(1), func(e *claim.EarlierClaim) { e.Matter = claim.MatterDelay }),
		earlierOf(claim.StatusPaid, courier.Fen(1), func(e *claim.EarlierClaim) { e.Claimant = "B" })} {
		r := newClaim(e)
		zto := claim.ZTOSingle()
		r.Single = &zto
		take(explore(t, d, twiceAsks, 500, all, r, newClaim(e)))
	}
	take(explore(t, d, signalAsks, n))
	take(explore(t, d, recoverAsks, n, recovering(), recovering(func(r *claim.Recovery) { r.Cases = nil })))
	take(explore(t, d, classifyAsks, n))
	take(explore(t, d, weighAsks, 3*n, signedFor(), signedFor(func(p *claim.Exhibits) {
		p.Freight, p.FoundOn, p.RecordMade, p.RecordOn = aye, dayOn("2026-03-05"), aye, dayOn("2026-03-05")
	})))
	take(explore(t, d, statusAsks, 50))
	return tested
}

// A fact that was not asked for does not change a verdict that was given.
func TestProcedureAsksWhatDecides(t *testing.T) {
	d := newDrawer(t, 2)
	undisturbedVerdict(t, d, standingAsks, func(h *claim.Heard) courier.Verdict { return h.Verdict })
	undisturbedVerdict(t, d, pleadAsks, func(p *claim.Pleaded) courier.Verdict { return p.Verdict })
	undisturbedVerdict(t, d, followAsks, func(p *claim.Progress) courier.Verdict { return p.Verdict })
}

func undisturbedVerdict[F, R any](t *testing.T, d *drawer, q question[F, R], verdict func(*R) courier.Verdict) {
	t.Helper()
	changed := 0
	for range 3000 {
		var facts F
		d.fill(reflect.ValueOf(&facts).Elem())
		got, err := q.ask(&facts)
		if err != nil || len(q.grounds(&got).Needs) == 0 && verdict(&got) == 0 {
			continue
		}
		v := reflect.ValueOf(&facts).Elem()
		i := d.IntN(v.NumField())
		need, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if !v.Field(i).IsZero() || slices.Contains(q.grounds(&got).Needs, courier.Need(need)) {
			continue
		}
		if need == "happened_on" || len(q.grounds(&got).Needs) > 0 && slices.Contains(q.grounds(&got).Needs, "happened_on") {
			continue // the law itself
		}
		d.fill(v.Field(i))
		again, err := q.ask(&facts)
		if err != nil {
			continue
		}
		changed++
		if len(q.grounds(&got).Needs) == 0 {
			require.Equal(t, verdict(&got), verdict(&again), "%s was not asked for: %+v", need, facts)
		}
	}
	assert.Greater(t, changed, 100)
}
