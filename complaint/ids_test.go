package complaint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/complaint"
)

// bookRule is a rule of the complaint part of the rule book: what it is about,
// and, where no code carries it, what does or why nothing can. A rule left
// with "later" waits for its part of the package: once a code carries it, the
// list says so by failing.
type bookRule struct{ id, about, left string }

// complaintRules are the rules that the package answers for, in the order of
// the rule book; those of other parts that it leans on stand at the end.
var complaintRules = []bookRule{
	{"S2-13", "what a complaint is", ""},
	{"S0-06", "channels: phone, on line, authorities", "the words of Channel are all there is to carry"},
	{"S2-15", "channels: phone, letter, in person, network", ""},
	{"S1-06", "hotline of a call centre", "background, without a condition"},
	{"S3-01", "receiving: channels, record, number, class, hand-over, acknowledgement", ""},
	{"S0-07b", "forms of the register", "its columns are not printed"},
	{"CMP-03", "record and validity of the standard of 2011", ""},
	{"CMP-13", "record of a complaint to an authority; the trader's mechanism", ""},
	{"CMP-12", "all lists of kinds", ""},
	{"S2-14a", "service quality, eight kinds", ""}, {"S2-14b", "service attitude", ""},
	{"S3-02", "four classes", ""},
	{"S3-03", "five types", "the words of DataType are all there is to carry"},
	{"S0-07", "worked examples", "examples; their kinds are categories"},
	{"S2-18", "states of mind", ""},
	{"CMP-11", "flow from record to archive, and who leads", ""},
	{"S3-02r", "first handling by class", ""},
	{"S3-04", "investigation", ""}, {"S3-06", "plan", ""}, {"S3-07", "executors, major complaints", ""}, {"S3-08", "three stages", ""},
	{"S3-09", "progress, repeated complaints", ""}, {"S3-10", "communication", ""}, {"S2-05", "important customers and sudden events", ""},
	{"S2-16", "follow-up", ""}, {"S2-17", "manners", ""}, {"S2-19", "principles", ""},
	{"S4-Q42", "threats of law or media", ""}, {"S4-Q43", "the customer wants senior managers", ""}, {"S4-Q44", "trouble on the premises", ""},
	{"S4-Q45", "media or 3.15 calls", ""}, {"S4-Q46", "claim for indirect loss", "carried by liability (LIA-10)"},
	{"S4-Q47", "complaints on line", ""}, {"S4-Q48", "media that reported", ""},
	{"S4-Q53", "counting and analysing", "a title without a text; the metrics answer it"},
	{"ISO10002", "process of complaint handling", ""},
	{"CMP-01", "seven days", ""},
	{"CMP-02", "older, longer limits", ""}, {"CMP-02b", "origin of 30 and 60 days", ""}, {"TM-DAO", "one carrier's reply times", ""},
	{"CMP-04", "appeal, 2014", ""}, {"CMP-04b", "appeal, successor", ""}, {"CMP-05", "the regulator's 30 days", ""},
	{"CMP-05b", "successor, Arts 1-5", ""}, {"CMP-06", "the firm's answer to the regulator", ""}, {"CMP-07", "Zhejiang appeal", ""},
	{"CMP-08", "not cooperating", ""}, {"CMP-09", "consumer complaint and mediation", ""}, {"CMP-10", "courts", ""},
	{"DX-06", "appeal window", ""}, {"DX-26", "filing window of the successor", ""},
	{"S3-11a", "assess a settlement", ""}, {"S3-11b", "method, amount, time", ""}, {"S3-11c", "negotiate", ""}, {"S3-11d", "follow through", ""},
	{"S3-12a", "win-back: causes", ""}, {"S3-12b", "win-back: goals", ""}, {"S3-12c", "win-back: measures", ""},
	{"S3-12d", "win-back: timetable", ""}, {"S3-13", "win-back: roles", ""},
	{"S3-14", "goodwill measures", ""}, {"S3-15", "evaluation of the win-back", ""},
	{"S3-16", "raising satisfaction", "advice to a firm, mostly no decision"},
	{"S2-32", "list of improvements", "training, without a condition"},
	{"S1-02", "collect opinions, correct errors", ""},
	{"S3-20", "experience and plans", "training, without a condition"},
	{"S0-09", "keeping customers", "training, without a condition"},
	{"M-01", "timeliness", ""}, {"M-02", "satisfaction", ""}, {"M-03", "handling rate", ""}, {"M-04", "quality", ""},
	{"M-05", "count and trend", ""}, {"M-06", "class share", ""}, {"M-07", "source share", ""},
	{"M-08", "change after the strategy", ""}, {"M-09", "win-back rate", ""}, {"M-10", "retention", ""},
	{"M-11", "satisfaction with the win-back", ""}, {"M-12", "cost", ""}, {"M-13", "cycle", ""},
	{"M-14", "effect by strategy", ""}, {"M-15", "early warning", ""}, {"M-16", "repeats", ""},
	{"M-17", "index families", ""}, {"M-18", "survey method", "a label on an answer, which the host keeps; no number"}, {"M-19", "first-contact resolution", ""},
	{"M-20", "continuous evaluation", ""}, {"M-21", "yearly survey", "carried by tier"},
	{"DX-21", "two meanings of two rates", ""}, {"TRAP-16", "quality limits of no standard", ""},

	{"DX-15", "who leads, and who answers jointly", ""}, {"D18", "the clause on where the goods are", ""},
	{"APP-07", "departments and shares", ""}, {"APP-08", "linked accountability", ""}, {"S2-28", "finding the link", ""},
	{"LIA-19", "false claims", ""}, {"APP-06", "what a worker bears", ""}, {"APP-09", "penalties, windows and evidence inside a network", ""},
	{"APP-12", "verdict and money apart", ""},
	{"GEN-01", "counting periods", ""}, {"GEN-02", "boundary words", ""}, {"GEN-03", "three kinds of days", ""},
	{"DX-01", "holidays at the end of a duty", ""}, {"TRAP-22", "the handling limit taken for a filing window", ""},
	{"CN-CIV-02", "limitation starts anew", ""},
}

// Every rule of the book is carried by a code, or is left with a reason; what
// carries it changes only on purpose, and a rule that loses its last code
// fails here.
func TestRuleIDs(t *testing.T) {
	carried := map[string][]string{}
	for row := range complaint.Book().Rows() {
		ids := strings.Fields(row.IDs)
		require.NotEmpty(t, ids, row.Code)
		for _, id := range ids {
			carried[id] = append(carried[id], string(row.Code))
		}
	}
	listed := map[string]bool{}
	var b strings.Builder
	for _, r := range complaintRules {
		assert.False(t, listed[r.id], "%s twice", r.id)
		listed[r.id] = true
		fmt.Fprintf(&b, "%s: %s\n", r.id, r.about)
		assert.NotEqual(t, len(carried[r.id]) > 0, r.left != "", "%s is carried or left with a reason, and not both", r.id)
		for _, code := range carried[r.id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
		if r.left != "" {
			fmt.Fprintf(&b, "\tnone: %s\n", r.left)
		}
	}
	golden(t, "testdata/ids.txt", b.String())
	for id, codes := range carried {
		assert.True(t, listed[id], "%v name %s, which no list knows", codes, id)
	}
}

// Codes are API: what the book says, row by row, changes only on purpose.
func TestBook(t *testing.T) {
	var b strings.Builder
	for row := range complaint.Book().Rows() {
		fmt.Fprintf(&b, "%s (%s)", row.Code, row.IDs)
		for _, cite := range row.Cites {
			fmt.Fprintf(&b, " [%s]", strings.TrimSpace(cite.Basis().Source+" "+cite.Article))
		}
		fmt.Fprintf(&b, "\n  %s\n  %s\n", row.Zh, row.En)
		assert.False(t, strings.HasSuffix(row.Zh, "。"), row.Code)
	}
	golden(t, "testdata/book.txt", b.String())
}

func TestQuestionsAreSound(t *testing.T) {
	for _, q := range complaint.Questions() {
		assert.Empty(t, q.Problems())
	}
}
