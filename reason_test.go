package courier_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

var (
	limitRow = courier.Row{Code: "test.limit", IDs: "CLM-01", Cites: []courier.Cite{courier.Art(courier.CivilCode, "833")}, Names: [3]string{"limit", "share", "day"},
		Zh: "限额{limit}，份额{share}，自{day}起", En: "limit {limit}, share {share}, from {day}"}
	noteRow = courier.Row{Code: "test.note", IDs: "CLM-02", Cites: courier.Express(27), Zh: "按保价规则处理 <甲&乙>", En: "the declared-value rule decides"}
)

func reasons(t testing.TB) []courier.Reason {
	on := day(t, "2026-05-01")
	return []courier.Reason{
		limitRow.Speak(on, courier.Changes, courier.Fen(50000_00).Figure(), courier.Percent(30).Figure(), on.Figure()).Changing(courier.Fen(-34000_00)),
		limitRow.Speak(on, courier.Notes, courier.Figure{}, courier.Figure{}, on.Figure()), // the first figures unknown
		noteRow.Speak(on, courier.Grants),
		noteRow.Speak(courier.Date{}, courier.Bars), // without a basis
	}
}

func TestReasonJSON(t *testing.T) {
	rs := reasons(t)
	b, err := json.Marshal(rs[0])
	require.NoError(t, err)
	assert.Equal(t, `{"code":"test.limit","ids":"CLM-01","effect":"changes","change":"CNY -34000.00",`+
		`"figures":[{"name":"limit","value":{"amount":"CNY 50000.00"}},{"name":"share","value":{"share":"30%"}},{"name":"day","value":{"day":"2026-05-01"}}],`+
		`"basis":{"source":"CC","zh":"民法典","en":"Civil Code","article":"833","force":"statute","evidence":"primary"},`+
		`"zh":"限额50,000.00元，份额30%，自2026年5月1日起","en":"limit CNY 50,000.00, share 30%, from 2026-05-01"}`, string(b))

	for _, r := range rs {
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back courier.Reason
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Empty(t, cmp.Diff(r, back))
		assert.Equal(t, r.Sentence(courier.Chinese), back.Sentence(courier.Chinese))
		assert.Equal(t, r.String(), back.String())
		assert.Equal(t, r.IDs(), back.IDs())
		assert.Equal(t, r.Figure("day"), back.Figure("day"))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(b), string(again))
	}

	b, err = json.Marshal(courier.Reason{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	kept := rs[0]
	require.NoError(t, json.Unmarshal(b, &kept))
	for _, text := range []string{`{}`, `{"code":""}`, `[]`, `3`, `{"code":"x","effect":"no_such"}`, `{"code":"x","change":"5"}`,
		`{"code":"x","figures":[{"name":"a","value":{}}]}`, `{"code":"x","figures":[{"name":"","value":{"count":1}}]}`,
		`{"code":"x","figures":[{"name":"a","value":{"count":1}},{"name":"a","value":{"count":2}}]}`,
		`{"code":"x","figures":[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}]}`, `{"code":"x","basis":{"force":"no_such"}}`} {
		assert.Error(t, json.Unmarshal([]byte(text), &kept), text)
		assert.Empty(t, cmp.Diff(rs[0], kept), "left as it was")
	}
}

func TestReasonEqual(t *testing.T) {
	on := day(t, "2026-05-01")
	limit := courier.Fen(50000_00).Figure()
	base := limitRow.Speak(on, courier.Changes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1))
	other := limitRow
	other.Code = "test.other"
	contract := courier.Cite{Document: &courier.Source{ID: "ACME", Force: courier.Contract}}
	for name, r := range map[string]courier.Reason{
		"zero":            {},
		"code":            other.Speak(on, courier.Changes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1)),
		"basis":           limitRow.SpeakFrom(&contract, courier.Changes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1)),
		"no basis":        limitRow.SpeakFrom(nil, courier.Changes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1)),
		"effect":          limitRow.Speak(on, courier.Notes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1)),
		"change":          base.Changing(courier.Fen(-2)),
		"no change":       base.Changing(courier.Money{}),
		"a figure less":   limitRow.Speak(on, courier.Changes, limit).Changing(courier.Fen(-1)),
		"a figure more":   limitRow.Speak(on, courier.Changes, limit, courier.Percent(30).Figure(), on.Figure()).Changing(courier.Fen(-1)),
		"another figure":  limitRow.Speak(on, courier.Changes, limit, courier.Percent(31).Figure()).Changing(courier.Fen(-1)),
		"figures swapped": limitRow.Speak(on, courier.Changes, courier.Percent(30).Figure(), limit).Changing(courier.Fen(-1)),
	} {
		assert.False(t, base.Equal(r), name)
		assert.False(t, r.Equal(base), name)
		assert.True(t, r.Equal(r), name)
	}
	same := limitRow // another row of the same code
	assert.True(t, base.Equal(same.Speak(on, courier.Changes, limit, courier.Percent(30).Figure()).Changing(courier.Fen(-1))))
	assert.Equal(t, courier.Fen(-1), base.Change)
	assert.NotEmpty(t, cmp.Diff(base, base.Changing(courier.Fen(-2))))
}

func TestHostDocumentSpeaks(t *testing.T) {
	contract := courier.Cite{Document: &courier.Source{ID: "ACME", Zh: "甲公司合同", En: "ACME contract", Force: courier.Contract}, Article: "7"}
	row := courier.Row{Code: "test.service", Cites: courier.InTerms(), Zh: "可以拒绝该服务", En: "the service may be declined"}
	r := row.SpeakFrom(&contract, courier.Conditions)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, `{"code":"test.service","ids":"","effect":"conditions","basis":{"source":"ACME","zh":"甲公司合同","en":"ACME contract","article":"7","force":"contract"},`+
		`"zh":"可以拒绝该服务","en":"the service may be declined"}`, string(b))
	var back courier.Reason
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(r, back))
}

// A reason costs nothing to make; no sentence is written before it is read.
func TestReasonAllocatesNothing(t *testing.T) {
	on := day(t, "2026-05-01")
	var r courier.Reason
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		r = limitRow.Speak(on, courier.Changes, courier.Fen(50000_00).Figure(), courier.Percent(30).Figure()).Changing(courier.Fen(-1))
	}))
	buf := make([]byte, 0, 256)
	assert.Zero(t, testing.AllocsPerRun(100, func() { buf = r.AppendSentence(buf[:0], courier.Chinese) }))
	assert.Equal(t, "限额50,000.00元，份额30%，自（未知）起", string(buf))
}

// A sentence with what it rests on, in brackets where it rests on something.
func TestReasonText(t *testing.T) {
	on := day(t, "2026-05-01")
	row := courier.Row{Code: "test.owed", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")}, Zh: "应当赔偿", En: "damages are owed"}
	assert.Equal(t, "应当赔偿（《民法典》第829条）", row.Speak(on, courier.Notes).Text(courier.Chinese))
	assert.Equal(t, "damages are owed [Civil Code, Art. 829]", row.Speak(on, courier.Notes).Text(courier.English))
	assert.Equal(t, "test.owed: damages are owed [Civil Code, Art. 829]", row.Speak(on, courier.Notes).String())
	assert.Equal(t, "应当赔偿", row.SpeakFrom(nil, courier.Notes).Text(courier.Chinese))
	assert.Equal(t, "damages are owed", row.SpeakFrom(nil, courier.Notes).Text(courier.English))
	assert.Equal(t, ": ", courier.Reason{}.String())
}
