package courier_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestRegister(t *testing.T) {
	seen, titles, before := map[string]bool{}, map[string]bool{}, courier.SourceID(0)
	for id, s := range courier.Sources() {
		assert.Equal(t, before+1, id, "no number is left out")
		before = id
		assert.Regexp(t, `^[A-Z][A-Za-z0-9]*(-[A-Z0-9]+)*$`, s.ID)
		assert.False(t, seen[s.ID], "twice: "+s.ID)
		seen[s.ID] = true
		assert.False(t, titles[s.Zh] || titles[s.En], "title twice: "+s.ID)
		titles[s.Zh], titles[s.En] = true, true

		assert.Regexp(t, `\p{Han}`, s.Zh, s.ID)
		assert.Regexp(t, `^[ -~]+$`, s.En, s.ID)
		assert.NotZero(t, s.Force, s.ID)
		assert.NotZero(t, s.Evidence, s.ID)
		assert.True(t, s.Checked.Known(), s.ID)
		if s.From.Known() {
			assert.True(t, s.InForce(s.From), s.ID)
			assert.False(t, s.InForce(s.From.AddDays(-1)), s.ID)
			assert.False(t, s.Checked.Before(s.From), "checked before its first day: "+s.ID)
		}
		if s.To.Known() {
			assert.False(t, s.To.Before(s.From), s.ID)
			assert.True(t, s.InForce(s.To), s.ID)
			assert.False(t, s.InForce(s.To.AddDays(1)), s.ID)
		}

		parsed, err := courier.ParseSource(s.ID)
		require.NoError(t, err)
		assert.Equal(t, id, parsed)
		assert.Equal(t, s.ID, id.String())
		b, err := id.MarshalText()
		require.NoError(t, err)
		var back courier.SourceID
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, id, back)
		row, ok := courier.SourceOf(id)
		assert.True(t, ok)
		assert.Equal(t, s, row)
	}
	assert.Equal(t, courier.ServiceHandbook80, before, "the last document")
	for range courier.Sources() {
		break // a host may stop early
	}
}

func TestRegisterDates(t *testing.T) {
	for _, c := range []struct {
		id       string
		is       courier.SourceID
		force    courier.Force
		from, to string
	}{
		{"CC", courier.CivilCode, courier.Statute, "2021-01-01", ""},
		{"IR18", courier.ExpressRegulation2018, courier.Regulation, "2018-05-01", "2019-03-01"},
		{"IR19", courier.ExpressRegulation2019, courier.Regulation, "2019-03-02", "2025-05-31"},
		{"IR25", courier.ExpressRegulation2025, courier.Regulation, "2025-06-01", ""},
		{"MC92", courier.MaritimeCode1992, courier.Statute, "1993-07-01", "2026-04-30"},
		{"MC25", courier.MaritimeCode2025, courier.Statute, "2026-05-01", ""},
		{"CAL21", courier.CivilAviationLaw2021, courier.Statute, "1996-03-01", "2026-06-30"},
		{"CAL25", courier.CivilAviationLaw2025, courier.Statute, "2026-07-01", ""},
		{"RWR", courier.RailFreightRules1986, courier.Regulation, "1987-07-01", "2022-04-30"},
		{"WWR", courier.WaterwayFreightRules1986, courier.Regulation, "1987-07-01", "2022-04-30"},
		{"EMM13", courier.ExpressMeasures2013, courier.DepartmentalRule, "", "2024-02-29"},
		{"EMM23", courier.ExpressMeasures2023, courier.DepartmentalRule, "2024-03-01", ""},
		{"GB11", courier.ExpressStandard2011, courier.NationalStandard, "2012-05-01", "2024-03-31"},
		{"GB23", courier.ExpressStandard2023, courier.NationalStandard, "2024-04-01", ""},
		{"ZJ-EXP", courier.ZhejiangExpress, courier.LocalRegulation, "2022-03-01", ""},
		{"SPC-C", courier.ContractInterpretation, courier.JudicialInterpretation, "2023-12-05", ""},
		{"MC99", courier.Montreal, courier.Convention, "2003-11-04", ""},
		{"TM-ZTO", courier.ZTOTerms, courier.Contract, "", ""},
		{"S0", courier.ExpressTextbook, courier.Practice, "", ""},
	} {
		s, ok := courier.SourceOf(c.is)
		require.True(t, ok)
		assert.Equal(t, c.id, s.ID)
		assert.Equal(t, c.force, s.Force, c.id)
		assert.Equal(t, day(t, c.from), s.From, c.id)
		assert.Equal(t, day(t, c.to), s.To, c.id)
	}
}

func TestNoSource(t *testing.T) {
	checkRefused(t, courier.ParseSource, refusals{{"", courier.ErrUnknownWord}, {"cc", courier.ErrUnknownWord}, {"CC ", courier.ErrUnknownWord}, {"TM-STO", courier.ErrUnknownWord}, {"invalid(250)", courier.ErrUnknownWord}})
	kept := courier.CivilCode
	assert.Error(t, kept.UnmarshalText([]byte("no")))
	assert.Equal(t, courier.CivilCode, kept)

	for _, id := range []courier.SourceID{courier.ServiceHandbook80 + 1, 250, 255} {
		s, ok := courier.SourceOf(id)
		assert.False(t, ok)
		assert.Zero(t, s)
		_, err := id.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord)
	}
	assert.Equal(t, "invalid(250)", courier.SourceID(250).String())
	_, ok := courier.SourceOf(0)
	assert.False(t, ok)
	assert.Empty(t, courier.SourceID(0).String())
	b, err := courier.SourceID(0).MarshalText()
	require.NoError(t, err)
	assert.Empty(t, b)
}

func TestSourceInForce(t *testing.T) {
	for _, c := range []struct {
		name, from, to, on string
		want               bool
	}{
		{"no days known", "", "", "2026-05-01", true},
		{"the day before", "2026-05-01", "", "2026-04-30", false},
		{"the first day", "2026-05-01", "", "2026-05-01", true},
		{"long after", "2026-05-01", "", "2126-05-01", true},
		{"the last day", "", "2026-05-01", "2026-05-01", true},
		{"the day after", "", "2026-05-01", "2026-05-02", false},
		{"one day only", "2026-05-01", "2026-05-01", "2026-05-01", true},
		{"on no day", "2026-05-01", "", "", false},
	} {
		s := courier.Source{From: day(t, c.from), To: day(t, c.to)}
		assert.Equal(t, c.want, s.InForce(day(t, c.on)), c.name)
	}

	cite := courier.Art(courier.CivilCode, "829").Since(day(t, "2026-05-01"))
	assert.False(t, cite.InForce(day(t, "2026-04-30")))
	assert.True(t, cite.InForce(day(t, "2026-05-01")))
	old := courier.Art(courier.MaritimeCode1992, "56").Since(day(t, "1990-01-01"))
	assert.False(t, old.InForce(day(t, "1993-06-30")), "the source begins later")
	assert.False(t, old.InForce(day(t, "2026-05-01")), "the source has ended")
	assert.False(t, (&courier.Cite{}).InForce(day(t, "2026-05-01")), "no source")
}

func TestBasis(t *testing.T) {
	cite := courier.Art(courier.CivilCode, "829")
	assert.Equal(t, courier.Basis{Source: "CC", Zh: "民法典", En: "Civil Code", Article: "829", Force: courier.Statute, Evidence: courier.Primary}, cite.Basis())
	graded := cite.Graded(courier.Disputed)
	assert.Equal(t, courier.Disputed, graded.Basis().Evidence)
	assert.Equal(t, courier.Primary, cite.Basis().Evidence, "the citation it came from stands")
	assert.Equal(t, courier.Basis{}, (&courier.Cite{Article: "1"}).Basis())

	for _, c := range []struct {
		basis  courier.Basis
		zh, en string
	}{
		{cite.Basis(), "《民法典》第829条", "Civil Code, Art. 829"},
		{courier.Basis{Zh: "民法典", En: "Civil Code", Article: "825, 827, 828"}, "《民法典》第825、827、828条", "Civil Code, Arts. 825, 827, 828"},
		{courier.ByHouse()[0].Basis(), "本规则库的约定", "Convention of this rule book"},
		{courier.Basis{Zh: "邮政法", En: "Postal Law", Article: "45(2)"}, "《邮政法》第45(2)条", "Postal Law, Art. 45(2)"},
		{courier.Basis{Zh: "运单条款", En: "Waybill", Article: "clause 3"}, "《运单条款》clause 3", "Waybill clause 3"},
		{courier.Basis{Zh: "运单条款", En: "Waybill"}, "《运单条款》", "Waybill"},
		{courier.Basis{Zh: "教材", En: "Textbook", Article: "查询处理原则", ArticleEn: "principles of queries"}, "《教材》查询处理原则", "Textbook, principles of queries"},
		{courier.Basis{Zh: "运单条款", En: "Waybill", Article: "附件一"}, "《运单条款》附件一", "Waybill 附件一"},
	} {
		assert.Equal(t, "见"+c.zh, string(c.basis.AppendText([]byte("见"), courier.Chinese)))
		assert.Equal(t, c.zh, c.basis.Text(courier.Chinese))
		assert.Equal(t, "see "+c.en, string(c.basis.AppendText([]byte("see "), courier.English)))
	}
}

// A host cites its own contract in the form of the register.
func TestHostDocument(t *testing.T) {
	contract := courier.Source{ID: "ACME-2026", Zh: "甲公司快递服务合同", En: "ACME express contract", Force: courier.Contract,
		From: day(t, "2026-01-01"), To: day(t, "2026-12-31")}
	cite := courier.Cite{Document: &contract, Article: "7.2", Evidence: courier.Primary}
	assert.Equal(t, courier.Basis{Source: "ACME-2026", Zh: "甲公司快递服务合同", En: "ACME express contract", Article: "7.2", Force: courier.Contract, Evidence: courier.Primary}, cite.Basis())
	assert.True(t, cite.InForce(day(t, "2026-12-31")))
	assert.False(t, cite.InForce(day(t, "2027-01-01")))

	b, err := json.Marshal(cite)
	require.NoError(t, err)
	assert.Equal(t, `{"document":{"id":"ACME-2026","zh":"甲公司快递服务合同","en":"ACME express contract","force":"contract","from":"2026-01-01","to":"2026-12-31"},"article":"7.2","evidence":"primary"}`, string(b))
	var back courier.Cite
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(cite, back))
	b, err = json.Marshal(courier.Art(courier.CivilCode, "829"))
	require.NoError(t, err)
	assert.Equal(t, `{"source":"CC","article":"829"}`, string(b))

	for _, c := range []struct {
		name string
		cite courier.Cite
		want []string
	}{
		{"sound", cite, nil},
		{"of the register", courier.Art(courier.CivilCode, "829"), nil},
		{"no source", courier.Cite{Article: "7"}, []string{"terms.source: missing"}},
		{"no such source", courier.Cite{Source: 250}, []string{"terms.source: missing"}},
		{"no such source beside a document", courier.Cite{Source: 250, Document: &courier.Source{ID: "X", Force: courier.Contract}}, []string{"terms.source: unknown word"}},
		{"no such grade", courier.Cite{Source: courier.CivilCode, Evidence: 9}, []string{"terms.evidence: unknown word"}},
		{"no id", courier.Cite{Document: &courier.Source{Force: courier.Contract}}, []string{"terms.document.id: missing"}},
		{"no force", courier.Cite{Document: &courier.Source{ID: "X"}}, []string{"terms.document.force: missing"}},
		{"bad words", courier.Cite{Document: &courier.Source{ID: "X", Force: 99, Evidence: 77}}, []string{"terms.document.force: unknown word", "terms.document.evidence: unknown word"}},
		{"ends before it begins", courier.Cite{Document: &courier.Source{ID: "X", Force: courier.Contract, From: day(t, "2026-01-02"), To: day(t, "2026-01-01")}},
			[]string{"terms.document.to: dates out of order"}},
	} {
		var r courier.Reading
		c.cite.Check(&r, "terms")
		if c.want == nil {
			assert.NoError(t, r.Err(), c.name)
		}
		for _, want := range c.want {
			assert.ErrorContains(t, r.Err(), want, c.name)
		}
	}
}

// Terms are anybody's, but they are not law.
func TestCheckTerms(t *testing.T) {
	for _, f := range []courier.Force{courier.Contract, courier.Practice, courier.NationalStandard} {
		var r courier.Reading
		(&courier.Cite{Document: &courier.Source{ID: "X", Force: f}}).CheckTerms(&r, "terms")
		assert.NoError(t, r.Err(), f)
	}
	for _, c := range []struct {
		name string
		cite courier.Cite
		want string
	}{
		{"a document that says it is a statute", courier.Cite{Document: &courier.Source{ID: "X", Force: courier.Statute}}, "terms: contradicts other facts: terms are no statute"},
		{"a law of the register", courier.Art(courier.CivilCode, "829"), "terms: contradicts other facts: terms are no statute"},
		{"no source", courier.Cite{}, "terms.source: missing: a citation names a registered source, or brings its own as document"},
	} {
		var r courier.Reading
		c.cite.CheckTerms(&r, "terms")
		assert.EqualError(t, r.Err(), c.want, c.name)
	}
}
