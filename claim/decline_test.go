package claim_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

var (
	declineAsks = question[claim.Declining, claim.Declination]{claim.Declines, claim.AppendDeclines, func(d *claim.Declination) *courier.Grounds { return &d.Grounds }}
	pleadAsks   = question[claim.Pleading, claim.Pleaded]{claim.Plead, claim.AppendPlead, func(p *claim.Pleaded) *courier.Grounds { return &p.Grounds }}
)

// spokenBy is a reason as a decision of the library gives it.
func spokenBy(t testing.TB, code courier.Code, e courier.Effect) courier.Reason {
	t.Helper()
	for _, book := range []courier.Book{claim.Book(), liability.Book()} {
		if row, ok := book.Row(code); ok {
			cite := &row.Cites[len(row.Cites)-1]
			if *cite == (courier.Cite{}) { // in the terms among the facts
				c := courier.Art(courier.ZTOTerms, "")
				cite = &c
			}
			return row.SpeakFrom(cite, e)
		}
	}
	require.Failf(t, "no such code", "%s", code)
	return courier.Reason{}
}

func declining(edits ...func(*claim.Declining)) claim.Declining {
	d := claim.Declining{HappenedOn: dayOn("2026-03-02")}
	for _, e := range edits {
		e(&d)
	}
	return d
}

func resting(r courier.Reason) func(*claim.Declining) {
	return func(d *claim.Declining) { d.Grounds = append(d.Grounds, r) }
}

func proposing(r claim.DeclineReason) func(*claim.Declining) {
	return func(d *claim.Declining) { d.Reasons = append(d.Reasons, r) }
}

func finding(r claim.DeclineReason, a courier.Answer) func(*claim.Declining) {
	return func(d *claim.Declining) { d.Findings = append(d.Findings, claim.Finding{Reason: r, Found: a}) }
}

// One declined claim for each reason of the list: what carries it, and the
// decline that it allows.
func TestDeclinesEachReason(t *testing.T) {
	byDecision := map[claim.DeclineReason]struct {
		code   courier.Code
		effect courier.Effect
	}{
		claim.DeclineNoStanding:        {"claim.standing.stranger", courier.Bars},
		claim.DeclineOutsideCarriage:   {"liability.outside_carriage", courier.Bars},
		claim.DeclineForceMajeure:      {"liability.force_majeure", courier.Bars},
		claim.DeclineNatureOfGoods:     {"liability.nature_of_goods", courier.Bars},
		claim.DeclineSendersFault:      {"liability.shippers_fault", courier.Bars},
		claim.DeclineRecipientsFault:   {"liability.consignees_fault", courier.Bars},
		claim.DeclineContributoryFault: {"liability.claimants_fault", courier.Changes},
		claim.DeclineNoLiability:       {"claim.not_answering", courier.Bars},
		claim.DeclineNotCovered:        {"claim.postal.delay", courier.Bars},
		claim.DeclineIndirectLoss:      {"liability.indirect_loss", courier.Notes},
		claim.DeclineNotFiledInTime:    {"liability.notice.right_lost", courier.Bars},
		claim.DeclineConcealedLate:     {"liability.notice.right_lost", courier.Bars},
		claim.DeclineTimeBarred:        {"liability.bar.defence", courier.Notes},
		claim.DeclineTooEarly:          {"claim.filing.too_early", courier.Bars},
		claim.DeclineLossNotProved:     {"claim.loss.not_proved", courier.Refers},
		claim.DeclineDuplicate:         {"claim.twice.open", courier.Bars},
		claim.DeclineAlreadyPaid:       {"claim.twice.paid", courier.Bars},
		claim.DeclineOnePerItem:        {"claim.twice.single", courier.Refers},
		claim.DeclineLimitReached:      {"claim.terms.limit", courier.Changes},
		claim.DeclineContractExempt:    {"claim.exempt.stands", courier.Grants},
	}
	for line := range claim.DeclineTable() {
		t.Run(line.Reason.String(), func(t *testing.T) {
			facts := declining(proposing(line.Reason), func(d *claim.Declining) {
				d.Pleaded, d.Concealed = aye, courier.AnswerOf(line.Reason == claim.DeclineConcealedLate)
			})
			by, decided := byDecision[line.Reason]
			if decided {
				facts.Grounds = []courier.Reason{spokenBy(t, by.code, by.effect)}
			} else {
				facts.Findings = []claim.Finding{{Reason: line.Reason, Found: aye}}
			}
			got := declineAsks.put(t, facts)
			require.Len(t, got.Holds, 1, "%v", codesOf(&got.Grounds))
			assert.Equal(t, line, got.Holds[0].DeclineCode)
			assert.Equal(t, decided, got.Holds[0].Carrier == by.code && by.code != "")
			assert.True(t, got.Has("claim.decline."+courier.Code(line.Reason.String())))
			want, whole := courier.Granted, courier.AnswerOf(!line.Part)
			if line.ByPerson {
				want, whole = courier.Referred, 0
			}
			assert.Equal(t, want, got.Verdict)
			assert.Equal(t, whole, got.Whole)
			if decided {
				assert.Equal(t, facts.Grounds[0].Basis(), got.Reasons[0].Basis(), "a decline carries its basis")
			}

			// Without what carries it nothing is declined.
			bare := declining(proposing(line.Reason), func(d *claim.Declining) { d.Pleaded, d.Concealed = aye, nay })
			got = declineAsks.put(t, bare)
			assert.NotEqual(t, courier.Granted, got.Verdict)
			assert.Empty(t, got.Holds)
			if decided {
				assert.Equal(t, courier.Refused, got.Verdict)
				assert.Equal(t, []courier.Code{"claim.decline.not_carried", "claim.decline.no_basis"}, codesOf(&got.Grounds))
			} else {
				assert.Equal(t, []courier.Need{"findings"}, got.Needs)
				got = declineAsks.put(t, declining(proposing(line.Reason), finding(line.Reason, nay)))
				assert.Equal(t, courier.Refused, got.Verdict)
			}
		})
	}
}

// What each reason declines and who decides on it, apart from the table: a part
// and never all, and a person whatever carries it.
func TestWhatEachReasonDeclines(t *testing.T) {
	part := []claim.DeclineReason{claim.DeclineContributoryFault, claim.DeclineIndirectLoss, claim.DeclineConcealedCompromise, claim.DeclineWrongBasis,
		claim.DeclineWrongCalculation, claim.DeclineLimitReached, claim.DeclineSalvageAllowance}
	person := []claim.DeclineReason{claim.DeclineConcealedCompromise, claim.DeclineNotReported, claim.DeclineNotInspectable, claim.DeclineLossNotProved, claim.DeclineOnePerItem}
	for line := range claim.DeclineTable() {
		assert.Equal(t, slices.Contains(part, line.Reason), line.Part, line.Reason)
		assert.Equal(t, slices.Contains(person, line.Reason), line.ByPerson, line.Reason)
	}
}

// Every reason of X12 and every edit of openIMIS that was read is covered, row
// by row.
func TestDeclineCoversTheLists(t *testing.T) {
	want := map[claim.X12Decline][]claim.DeclineReason{
		claim.X12ActOfGod: {claim.DeclineForceMajeure}, claim.X12ContributoryNegligence: {claim.DeclineContributoryFault},
		claim.X12ConcealedCompromise: {claim.DeclineConcealedCompromise}, claim.X12ConcealedNotReported: {claim.DeclineConcealedLate},
		claim.X12NoInspection: {claim.DeclineNotInspectable}, claim.X12NotFiledInTime: {claim.DeclineNotFiledInTime, claim.DeclineTimeBarred},
		claim.X12IncorrectBasis: {claim.DeclineWrongBasis}, claim.X12IncorrectCalculation: {claim.DeclineWrongCalculation},
		claim.X12DocumentsRequired: {claim.DeclinePapersMissing}, claim.X12SalvageAllowance: {claim.DeclineSalvageAllowance},
		claim.X12DelayByOwner: {claim.DeclineDelayByOwner}, claim.X12MakersDefect: {claim.DeclineMakersDefect}, claim.X12DidNotHandle: {claim.DeclineDidNotHandle},
		claim.X12Duplicate: {claim.DeclineDuplicate, claim.DeclineAlreadyPaid}, claim.X12NotedAtOrigin: {claim.DeclineNotedAtOrigin},
		claim.X12NoLiability: {claim.DeclineNoLiability}, claim.X12NotReported: {claim.DeclineNotReported},
	}
	imis := map[claim.OpenIMISEdit]claim.DeclineReason{claim.IMISLimitReached: claim.DeclineLimitReached, claim.IMISFrequency: claim.DeclineOnePerItem,
		claim.IMISWaitingPeriod: claim.DeclineTooEarly, claim.IMISNoCover: claim.DeclineNotCovered, claim.IMISWrongDate: claim.DeclineOutsideCarriage,
		claim.IMISMissingDocuments: claim.DeclinePapersMissing}
	got, edits, lines := map[claim.X12Decline][]claim.DeclineReason{}, map[claim.OpenIMISEdit]claim.DeclineReason{}, 0
	for line := range claim.DeclineTable() {
		lines++
		if line.X12 != 0 {
			got[line.X12] = append(got[line.X12], line.Reason)
		}
		if line.OpenIMIS != 0 {
			edits[line.OpenIMIS] = line.Reason
		}
	}
	assert.Equal(t, want, got)
	assert.Equal(t, imis, edits)
	assert.Len(t, got, claim.X12Declines)
	assert.Len(t, edits, claim.OpenIMISEdits)
	assert.Equal(t, claim.DeclineReasons, lines)
	for range claim.DeclineTable() {
		break // a reader may stop
	}
}

// Every reason that bars in the decisions of the carrier's liability, of its
// exemptions and of this package that can end a claim carries a line of the list.
func TestDeclineReadsTheDecisions(t *testing.T) {
	carried := 0
	for _, name := range []string{"force_majeure", "nature_of_goods", "reasonable_wear", "shippers_fault", "consignees_fault", "escorts_fault", "bad_packing", "bad_marks",
		"senders_fault", "recipients_fault", "living_goods", "own_loading", "sealed_container", "own_escort", "wrong_weight", "hidden_packing_defect", "outside_carriage", "perils"} {
		for _, room := range []string{"", "rail.", "rail86.", "water86.", "sea.", "air.", "mail.", "upu.", "convention."} {
			code := courier.Code("liability." + room + name)
			if _, ok := liability.Book().Row(code); !ok {
				continue
			}
			carried++
			got := declineAsks.put(t, declining(resting(spokenBy(t, code, courier.Bars))))
			assert.Equal(t, courier.Granted, got.Verdict, "%s", code)
			assert.Len(t, got.Holds, 1, "%s", code)
			got = declineAsks.put(t, declining(resting(spokenBy(t, code, courier.Notes))))
			assert.Equal(t, courier.Refused, got.Verdict, "told, %s declines nothing", code)
		}
	}
	assert.Greater(t, carried, 35)
	for row := range claim.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "claim.standing.") {
			got := declineAsks.put(t, declining(resting(spokenBy(t, row.Code, courier.Bars))))
			assert.Equal(t, claim.DeclineNoStanding, got.Holds[0].Reason)
		}
	}
}

// What is no ground: a window of the contract, signals, late papers.
func TestDeclinesNotOnThese(t *testing.T) {
	for code, told := range map[courier.Code]courier.Code{
		"claim.filing.term_missed":     "claim.decline.term_missed_alone",
		"liability.notice.term_missed": "claim.decline.term_missed_alone",
		"claim.papers.late":            "claim.decline.term_missed_alone",
		"claim.appeal.late":            "claim.decline.term_missed_alone",
		"claim.signal.staged":          "claim.decline.signals_alone",
		"claim.signal.frequent":        "claim.decline.signals_alone",
	} {
		for _, e := range []courier.Effect{courier.Notes, courier.Warns, courier.Bars} {
			got := declineAsks.put(t, declining(resting(spokenBy(t, code, e))))
			assert.Equal(t, courier.Refused, got.Verdict, "%s", code)
			assert.Equal(t, []courier.Code{told, "claim.decline.no_basis"}, codesOf(&got.Grounds))
		}
	}
	// A time bar declines only where it was pleaded.
	bar := resting(spokenBy(t, "liability.bar.defence", courier.Notes))
	assert.Equal(t, courier.Refused, declineAsks.put(t, declining(bar, func(d *claim.Declining) { d.Pleaded = nay })).Verdict)
	got := declineAsks.put(t, declining(bar))
	assert.Equal(t, courier.Referred, got.Verdict)
	assert.Equal(t, []courier.Need{"pleaded"}, got.Needs)
	// A reason without a basis carries nothing, nor one that is lifted.
	unfounded := declining()
	require.NoError(t, json.Unmarshal([]byte(`{"grounds":[{"code":"liability.force_majeure","ids":"LIA-05","effect":"bars","basis":{"source":"","zh":"","en":""},"zh":"x","en":"x"}]}`), &unfounded))
	assert.Equal(t, courier.Refused, declineAsks.put(t, unfounded).Verdict)
	assert.Equal(t, courier.Refused, declineAsks.put(t, declining(resting(spokenBy(t, "liability.bar.defence", courier.Lifts)), func(d *claim.Declining) { d.Pleaded = aye })).Verdict)
	assert.Equal(t, courier.Refused, declineAsks.put(t, declining()).Verdict)
}

// Several reasons: those that hold, with the part and the whole; one that a
// person decides does not stand in the way of one that is firm.
func TestDeclinesSeveral(t *testing.T) {
	part := declineAsks.put(t, declining(resting(spokenBy(t, "liability.claimants_fault", courier.Changes)), resting(spokenBy(t, "claim.terms.limit", courier.Changes))))
	assert.Equal(t, courier.Granted, part.Verdict)
	assert.Equal(t, nay, part.Whole)
	assert.Len(t, part.Holds, 2)
	both := declineAsks.put(t, declining(resting(spokenBy(t, "liability.force_majeure", courier.Bars)), finding(claim.DeclineNotReported, aye)))
	assert.Equal(t, courier.Granted, both.Verdict)
	assert.Equal(t, aye, both.Whole)
	one := declineAsks.put(t, declining(proposing(claim.DeclineForceMajeure), proposing(claim.DeclineDuplicate), resting(spokenBy(t, "liability.force_majeure", courier.Bars))))
	assert.Equal(t, courier.Granted, one.Verdict)
	assert.Equal(t, courier.Need("reasons[1]"), reasonOf(t, &one.Grounds, "claim.decline.not_carried").Field())
	// Where none is proposed nothing is asked.
	assert.Empty(t, declineAsks.put(t, declining()).Needs)
}

// What the library itself says of a claim carries its decline.
func TestDeclinesFromDecisions(t *testing.T) {
	h, err := claim.Standing(&claim.Claimant{HappenedOn: dayOn("2026-03-02"), As: claim.AsStranger, Identity: aye, ByAgent: nay, OtherClaims: nay})
	require.NoError(t, err)
	d := declineAsks.put(t, declining(func(d *claim.Declining) { d.Grounds = h.Reasons }))
	assert.Equal(t, claim.DeclineNoStanding, d.Holds[0].Reason)
	assert.Equal(t, "465", d.Holds[0].Basis.Article)
	text, err := json.Marshal(h.Reasons)
	require.NoError(t, err)
	var read []courier.Reason
	require.NoError(t, json.Unmarshal(text, &read))
	again := declineAsks.put(t, declining(func(d *claim.Declining) { d.Grounds = read }))
	assert.Equal(t, d.Holds, again.Holds, "as it came over the wire")
}

func TestDeclinesUnreadable(t *testing.T) {
	declineAsks.faulty(t, claim.Declining{Reasons: []claim.DeclineReason{0, 99, claim.DeclineDuplicate, claim.DeclineDuplicate},
		Findings: []claim.Finding{{}, {Reason: 99, Found: 9}, {Reason: claim.DeclineForceMajeure}, {Reason: claim.DeclineNoAnswer}, {Reason: claim.DeclineNoAnswer}}, Concealed: 9, Pleaded: 9},
		"reasons[0]", "reasons[1]", "reasons[3]", "findings[0].reason", "findings[1].reason", "findings[1].found", "findings[2].reason", "findings[4].reason", "concealed", "pleaded")
	got, err := claim.Declines(nil)
	require.NoError(t, err)
	assert.Equal(t, courier.Refused, got.Verdict)
}

func TestDeclineForms(t *testing.T) {
	wordsRead(t, claim.DeclineReasons, (*claim.DeclineReason).UnmarshalText, claim.DeclineReason.Name)
	wordsRead(t, claim.X12Declines, (*claim.X12Decline).UnmarshalText, nil)
	wordsRead(t, claim.OpenIMISEdits, (*claim.OpenIMISEdit).UnmarshalText, nil)
	wordsRead(t, claim.ExemptGrounds, (*claim.ExemptGround).UnmarshalText, claim.ExemptGround.Name)
	sameAgain(t, declining(proposing(claim.DeclineNoAnswer), finding(claim.DeclineNoAnswer, aye)))
	assert.False(t, claim.DeclineReason(claim.DeclineReasons+1).Valid())
	allocatesAtMost(t, declineAsks, 6, declining(resting(spokenBy(t, "liability.force_majeure", courier.Bars))))
	ems := claim.EMSInternationalExempt()
	sameAgain(t, claim.Pleading{Ground: claim.ExemptSeized, Terms: &ems, Found: aye})
}

func TestPlead(t *testing.T) {
	ems, six, book := claim.EMSInternationalExempt(), claim.EMSSixFoldExempt(), claim.TextbookExempt()
	plead := func(g claim.ExemptGround, terms *claim.ExemptTerms, edits ...func(*claim.Pleading)) claim.Pleading {
		p := claim.Pleading{HappenedOn: dayOn("2026-03-02"), Ground: g, Terms: terms, Found: aye, Declared: nay, Included: aye, Valid: aye}
		for _, e := range edits {
			e(&p)
		}
		return p
	}
	for name, c := range map[string]struct {
		facts claim.Pleading
		want  courier.Verdict
		code  courier.Code
	}{
		"customer's fault is law":       {plead(claim.ExemptCustomersFault, &ems), courier.Referred, "claim.exempt.law"},
		"nature is law":                 {plead(claim.ExemptNature, &ems), courier.Referred, "claim.exempt.law"},
		"force majeure is law":          {plead(claim.ExemptForceMajeure, &book), courier.Referred, "claim.exempt.law"},
		"force majeure, declared":       {plead(claim.ExemptForceMajeure, &book, func(p *claim.Pleading) { p.Declared = aye }), courier.Referred, "claim.exempt.declared"},
		"nobody claimed in a year":      {plead(claim.ExemptNotClaimed, &six), courier.Refused, "claim.exempt.not_claimed"},
		"signed intact":                 {plead(claim.ExemptSignedIntact, &book), courier.Refused, "claim.exempt.signed_intact"},
		"seized":                        {plead(claim.ExemptSeized, &ems), courier.Granted, "claim.exempt.stands"},
		"detained abroad":               {plead(claim.ExemptDetained, &ems), courier.Granted, "claim.exempt.stands"},
		"wrong waybill":                 {plead(claim.ExemptWrongWaybill, &six), courier.Granted, "claim.exempt.stands"},
		"indirect loss":                 {plead(claim.ExemptIndirect, &six), courier.Granted, "claim.exempt.stands"},
		"not in this list":              {plead(claim.ExemptDetained, &six), courier.Refused, "claim.exempt.not_listed"},
		"no list at all":                {plead(claim.ExemptSeized, &claim.ExemptTerms{}), courier.Refused, "claim.exempt.not_listed"},
		"it did not happen":             {plead(claim.ExemptSeized, &ems, func(p *claim.Pleading) { p.Found = nay }), courier.Refused, "claim.exempt.not_found"},
		"the clause was not included":   {plead(claim.ExemptSeized, &ems, func(p *claim.Pleading) { p.Included = nay }), courier.Refused, "claim.exempt.not_included"},
		"the clause is void":            {plead(claim.ExemptSeized, &ems, func(p *claim.Pleading) { p.Valid = nay }), courier.Refused, "claim.exempt.void"},
		"void, and not included either": {plead(claim.ExemptSeized, &ems, func(p *claim.Pleading) { p.Included, p.Valid = nay, nay }), courier.Refused, "claim.exempt.void"},
	} {
		got := pleadAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Verdict, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, codesOf(&got.Grounds))
		assert.Empty(t, got.Needs, name)
	}
	seized := pleadAsks.put(t, plead(claim.ExemptWrongWaybill, &six))
	assert.Equal(t, courier.Disputed, seized.Reasons[0].Basis().Evidence)
	assert.Equal(t, courier.Reported, book.Cite.Evidence)
	// What stands by contract carries a decline.
	d := declineAsks.put(t, declining(func(d *claim.Declining) { d.Grounds = seized.Reasons }))
	assert.Equal(t, claim.DeclineContractExempt, d.Holds[0].Reason)

	got := pleadAsks.put(t, claim.Pleading{HappenedOn: dayOn("2026-03-02"), Ground: claim.ExemptSeized})
	assert.Equal(t, []courier.Need{"terms", "found", "included", "valid"}, got.Needs)
	assert.Equal(t, []courier.Need{"happened_on"}, pleadAsks.put(t, claim.Pleading{Ground: claim.ExemptSeized}).Needs)
	pleadAsks.faulty(t, claim.Pleading{Ground: 99, HappenedOn: dayOn("2020-12-31"), Found: 9, Declared: 9, Included: 9, Valid: 9,
		Terms: &claim.ExemptTerms{Cite: courier.Art(courier.CivilCode, "1"), Grounds: []claim.ExemptGround{0, 99}}},
		"ground", "happened_on", "found", "declared", "included", "valid", "terms.cite", "terms.grounds[0]", "terms.grounds[1]")
	pleadAsks.faulty(t, claim.Pleading{}, "ground")
	_, err := claim.Plead(nil)
	assert.Equal(t, []string{"ground"}, fieldsOf(err))
	allocatesAtMost(t, pleadAsks, 0, plead(claim.ExemptSeized, &ems))
}

func FuzzDeclines(f *testing.F) {
	fuzzAsk(f, declineAsks, declining(proposing(claim.DeclineForceMajeure), resting(spokenBy(f, "liability.force_majeure", courier.Bars))),
		declining(finding(claim.DeclineNoAnswer, aye)))
}

func FuzzPlead(f *testing.F) {
	ems := claim.EMSInternationalExempt()
	fuzzAsk(f, pleadAsks, claim.Pleading{HappenedOn: dayOn("2026-03-02"), Ground: claim.ExemptSeized, Terms: &ems, Found: aye, Included: aye, Valid: aye})
}

func BenchmarkDeclines(b *testing.B) {
	benchAsk(b, declineAsks, declining(resting(spokenBy(b, "liability.force_majeure", courier.Bars))))
}

func BenchmarkPlead(b *testing.B) {
	ems := claim.EMSInternationalExempt()
	benchAsk(b, pleadAsks, claim.Pleading{HappenedOn: dayOn("2026-03-02"), Ground: claim.ExemptSeized, Terms: &ems, Found: aye, Included: aye, Valid: aye})
}

func ExampleDeclines() {
	terms := claim.ZTOFiling()
	filed, _ := claim.File(&claim.Filing{HappenedOn: courier.Day(2026, 3, 2), Matter: claim.MatterLoss, Standard: claim.StandardOwn, Terms: &terms,
		Dates: claim.FilingDates{Knew: courier.Day(2026, 3, 2)}, FiledOn: courier.Day(2026, 6, 1)})
	d, err := claim.Declines(&claim.Declining{HappenedOn: courier.Day(2026, 3, 2), Grounds: filed.Reasons})
	fmt.Println(d.Verdict, len(d.Holds), err)
	for _, r := range d.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// refused 0 <nil>
	// 逾合同约定期限不使权利消灭，不得单独作为拒赔理由
	// 没有成立的拒赔理由，不得拒赔
}

func ExamplePlead() {
	terms := claim.EMSInternationalExempt()
	p, err := claim.Plead(&claim.Pleading{HappenedOn: courier.Day(2026, 3, 2), Ground: claim.ExemptSignedIntact, Terms: &terms})
	fmt.Println(p.Verdict, err)
	fmt.Println(p.Reasons[0].Text(courier.Chinese))
	// Output:
	// refused <nil>
	// 完好签收、没有异议只是初步证据，可以推翻，不是免责事由（《民法典》第831条）
}

// A limit of the law that took something off carries the decline as one of the
// terms does; one that was not reached does not.
func TestDeclinesAboveALimitOfTheLaw(t *testing.T) {
	declines := func(reasons []courier.Reason) int {
		facts := declining(proposing(claim.DeclineLimitReached), func(d *claim.Declining) { d.Grounds = reasons })
		return len(declineAsks.put(t, facts).Holds)
	}
	for name, c := range map[string]claim.Claim{
		"post":     with(letter(), mail(liability.RecordedMail), worth(yuan(500)), loses(yuan(500)), freight(yuan(20))),
		"rail":     with(byRail(), prescribed(claim.RailByPiece(claim.ExactUnit))),
		"sea":      bySea(),
		"sea late": with(bySea(), late),
		"air":      with(byAir(), weighing(kg(10))),
		"Montreal": byMontreal(), "Warsaw": byWarsaw(), "CMR": byCMR(), "CMR late": with(byCMR(), late), "CIM": byCIM(), "CIM late": with(byCIM(), late),
		"Hague-Visby": inRights(courier.HagueVisbySea), "UPU": with(byUPU(), item(claim.OrdinaryParcel)),
	} {
		a := assess(t, c)
		require.True(t, a.Payable.Known(), "%s %v", name, a.Needs)
		require.True(t, a.Payable.Less(c.Loss) || a.Refund.Sign() > 0, "%s: %v", name, a.Payable)
		assert.Equal(t, 1, declines(a.Reasons), name)
	}
	within := assess(t, with(bySea(), loses(yuan(1))))
	assert.Zero(t, declines(within.Reasons))
}
