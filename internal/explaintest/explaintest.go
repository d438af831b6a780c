// Package explaintest holds the explanations of this library to the answers
// that they explain. It is for the tests of the packages, and no part of what
// a host imports.
package explaintest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// A Question is an entry point that explains itself, with facts of it.
type Question struct {
	Name    string
	Explain func() // explains the first of the facts
	Most    int    // allocations of that

	seeds     [][]byte // the facts, as JSON
	unwritten error    // of facts that have none
	read      func(text []byte) (any, error)
	answer    func(facts any) (any, error)
	explain   func(facts any) (any, error)
}

// Of returns the question of an entry point and its explanation, of one verdict
// or of several, and how many allocations explaining the first facts takes at
// most. It explains what does not decide, too: facts of which nothing is known.
func Of[F, A, E any](name string, most int, answer func(*F) (A, error), explain func(*F) (E, error), facts ...F) Question {
	q := Question{
		Name: name, Most: most,
		Explain: func() { _, _ = explain(&facts[0]) },
		read: func(text []byte) (any, error) {
			facts := new(F)
			return facts, json.Unmarshal(text, facts)
		},
		answer:  func(facts any) (any, error) { return answer(facts.(*F)) },
		explain: func(facts any) (any, error) { return explain(facts.(*F)) },
	}
	q.seeds = append(q.seeds, []byte("{}"))
	for _, f := range facts {
		text, err := json.Marshal(f)
		q.seeds, q.unwritten = append(q.seeds, text), errors.Join(q.unwritten, err)
	}
	return q
}

// unreadable makes every word of the facts one that is unknown.
var unreadable = bytes.Repeat([]byte{200}, 1000)

// Fuzz holds the explanations of all the questions, on facts that the bytes
// change, against the answers.
func Fuzz(f *testing.F, book courier.Book, questions []Question) {
	for i, q := range questions {
		require.NoError(f, q.unwritten, q.Name)
		for j := range q.seeds {
			f.Add(uint8(i), uint8(j), []byte{})
			f.Add(uint8(i), uint8(j), unreadable)
		}
	}
	f.Fuzz(func(t *testing.T, question, seed uint8, changes []byte) {
		q := &questions[int(question)%len(questions)]
		facts, err := q.read(q.seeds[int(seed)%len(q.seeds)])
		require.NoError(t, err)
		change(reflect.ValueOf(facts).Elem(), &changes)
		q.hold(t, book, facts)
	})
}

// hold requires that the explanation is one of the answer: of the same
// verdicts or the same error, the same each time, sound, and with turns that
// do turn it.
func (q *Question) hold(t testing.TB, book courier.Book, facts any) {
	t.Helper()
	answer, err := q.answer(facts)
	explained, fault := q.explain(facts)
	require.Equal(t, err, fault, "%s has the errors of the answer", q.Name)
	if err != nil {
		require.Zero(t, explained)
		return
	}
	again, err := q.explain(facts)
	require.NoError(t, err)
	require.Equal(t, explained, again, "%s explains the same alike", q.Name)
	verdicts, each := Verdicts(answer), Explanations(explained)
	require.Len(t, each, len(verdicts), q.Name)
	for i := range each {
		require.Equal(t, verdicts[i], each[i].Verdict, "%s %+v", q.Name, facts)
		sound(t, book, &each[i])
		for _, turn := range each[i].Turns {
			q.turn(t, facts, i, &turn)
		}
	}
	if g := reflect.ValueOf(answer).FieldByName("Reasons"); len(each) == 1 && g.IsValid() {
		for _, r := range g.Interface().([]courier.Reason) {
			require.False(t, slices.ContainsFunc(each[0].Missed, func(m courier.Miss) bool { return m.Code == r.Code() }), "%s: %s spoke and was missed", q.Name, r.Code())
		}
	}
}

// sound requires of an explanation what holds of any.
func sound(t testing.TB, book courier.Book, e *courier.Explanation) {
	t.Helper()
	for i, m := range e.Missed {
		row, known := book.Row(m.Code)
		require.True(t, known, "%s is in no book", m.Code)
		require.Equal(t, row.Code, m.Code)
		require.NotEqual(t, string(m.Code), m.Sentence(courier.Chinese))
		require.NotEqual(t, len(m.Failing) > 0, m.LiftedBy != "", "%s failed, or was taken away", m.Code)
		if m.LiftedBy != "" {
			_, known = book.Row(m.LiftedBy)
			require.True(t, known, "%s is in no book", m.LiftedBy)
		}
		require.False(t, i > 0 && len(m.Failing) < len(e.Missed[i-1].Failing), "%s failed on fewer facts than the one before", m.Code)
	}
	var alone []courier.Need
	for i, turn := range e.Turns {
		require.NotEqual(t, e.Verdict, turn.Verdict, "a turn turns")
		require.NotEmpty(t, turn.Facts)
		require.LessOrEqual(t, len(turn.Facts), e.Bound)
		require.False(t, i > 0 && len(turn.Facts) < len(e.Turns[i-1].Facts), "one fact comes before two")
		if len(turn.Facts) == 1 {
			alone = append(alone, turn.Facts[0])
			continue
		}
		require.False(t, slices.ContainsFunc(turn.Facts, func(n courier.Need) bool { return slices.Contains(alone, n) }), "%v is not smallest", turn.Facts)
	}
}

// turn carries out a turn of answers alone, unless the facts then cannot be
// together.
func (q *Question) turn(t testing.TB, facts any, i int, turn *courier.Turn) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	other, err := q.read(text)
	require.NoError(t, err, "what was answered has a text")
	for _, need := range turn.Facts {
		fact := At(reflect.ValueOf(other).Elem(), string(need))
		if !fact.IsValid() || fact.Type() != answerType {
			return
		}
		fact.Set(reflect.ValueOf(courier.AnswerOf(fact.Interface() != courier.Yes)))
	}
	if answer, err := q.answer(other); err == nil {
		require.Equal(t, turn.Verdict, Verdicts(answer)[i], "%s, were %v otherwise, of %s", q.Name, turn.Facts, text)
	}
}

// Verdicts are the verdicts of an answer: its own, or those of its parts.
func Verdicts(answer any) (list []courier.Verdict) {
	v := reflect.ValueOf(answer)
	if one := v.FieldByName("Verdict"); one.IsValid() {
		return []courier.Verdict{one.Interface().(courier.Verdict)}
	}
	if told := v.FieldByName("Admissible"); told.IsValid() {
		return []courier.Verdict{map[courier.Answer]courier.Verdict{courier.Yes: courier.Granted, courier.No: courier.Refused, 0: courier.Referred}[told.Interface().(courier.Answer)]}
	}
	for _, name := range []string{"Clauses", "Gates"} {
		if parts := v.FieldByName(name); parts.IsValid() {
			for i := range parts.Len() {
				list = append(list, Verdicts(parts.Index(i).Interface())...)
			}
		}
	}
	return list
}

// Explanations are what an entry point explains: one verdict or several.
func Explanations(explained any) []courier.Explanation {
	if one, ok := explained.(courier.Explanation); ok {
		return []courier.Explanation{one}
	}
	return explained.([]courier.Explanation)
}

// Tell prints the verdict; what would turn it alone; and the first rules that
// were one fact short of another verdict. An example ends with it.
func Tell(e courier.Explanation, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Verdict)
	for _, turn := range e.Turns {
		if len(turn.Facts) == 1 {
			fmt.Printf("%s, were %s otherwise\n", turn.Verdict, turn.Facts[0])
		}
	}
	told := 0
	for _, m := range e.Missed {
		if against := e.Verdict == courier.Refused && m.Effect == courier.Grants || e.Verdict == courier.Granted && m.Effect == courier.Bars; against && len(m.Failing) == 1 && told < 3 {
			told++
			fmt.Printf("- missed by %s: %s\n", m.Failing[0], m.Sentence(courier.English))
		}
	}
}
