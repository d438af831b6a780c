package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func grade(t testing.TB, i complaint.Impact) complaint.Grading {
	t.Helper()
	got, err := complaint.Grade(&i)
	require.NoError(t, err)
	return got
}

// scale is a host's scale: the numbers are a host's and no text's.
func scale() *complaint.Scale {
	return &complaint.Scale{Cite: house,
		Rows: []complaint.ScaleRow{
			{Severity: complaint.Slight},
			{FromLoss: courier.Fen(1000_00), Severity: complaint.Ordinary},
			{FromRepeats: courier.CountOf(3), Severity: complaint.Serious},
			{Vulnerable: true, FromLoss: courier.Fen(1000_00), Severity: complaint.Serious},
			{Injury: true, Severity: complaint.Major},
			{Public: true, FromLoss: courier.Fen(50000_00), Severity: complaint.Major},
		},
		Priorities: []complaint.PriorityRow{
			{Severity: complaint.Slight, Priority: complaint.Routine}, {Severity: complaint.Ordinary, Priority: complaint.Routine},
			{Severity: complaint.Serious, Priority: complaint.Urgent}, {Severity: complaint.Major, Priority: complaint.Immediate},
		},
		UrgeEvery: courier.CountOf(2), Cap: complaint.Urgent,
	}
}

// quiet is a case with nothing to it, everything known.
func quiet() complaint.Impact {
	return complaint.Impact{Injury: no, Vulnerable: no, Public: no, Loss: courier.Fen(0), Repeats: courier.CountOf(1), Scale: scale()}
}

func TestGrade(t *testing.T) {
	for _, c := range []struct {
		name     string
		change   func(*complaint.Impact)
		severity complaint.Severity
		priority complaint.Priority
		codes    []string
	}{
		{"nothing to it", func(*complaint.Impact) {}, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine"}},
		{"one fen below", func(i *complaint.Impact) { i.Loss = courier.Fen(999_99) }, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine"}},
		{"at the amount", func(i *complaint.Impact) { i.Loss = courier.Fen(1000_00) }, complaint.Ordinary, complaint.Routine,
			[]string{"grade.loss", "grade.severity_ordinary", "grade.priority_routine"}},
		{"twice", func(i *complaint.Impact) { i.Repeats = courier.CountOf(2) }, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine"}},
		{"three times", func(i *complaint.Impact) { i.Repeats = courier.CountOf(3) }, complaint.Serious, complaint.Urgent,
			[]string{"grade.repeats", "grade.watch", "grade.severity_serious", "grade.priority_urgent"}},
		{"an old person, little money", func(i *complaint.Impact) { i.Vulnerable = yes }, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine"}},
		{"an old person, some money", func(i *complaint.Impact) { i.Vulnerable, i.Loss = yes, courier.Fen(1000_00) }, complaint.Serious, complaint.Urgent,
			[]string{"grade.vulnerable", "grade.loss", "grade.severity_serious", "grade.priority_urgent"}},
		{"somebody hurt", func(i *complaint.Impact) { i.Injury = yes }, complaint.Major, complaint.Immediate,
			[]string{"grade.injury", "grade.severity_major", "grade.major", "grade.priority_immediate"}},
		{"the press, much money", func(i *complaint.Impact) { i.Public, i.Loss = yes, courier.Fen(50000_00) }, complaint.Major, complaint.Immediate,
			[]string{"grade.public", "grade.loss", "grade.severity_major", "grade.major", "grade.priority_immediate"}},
		{"the press, one fen less", func(i *complaint.Impact) { i.Public, i.Loss = yes, courier.Fen(49999_99) }, complaint.Ordinary, complaint.Routine,
			[]string{"grade.loss", "grade.severity_ordinary", "grade.priority_routine"}},
		{"urged once", func(i *complaint.Impact) { i.Urged = courier.CountOf(1) }, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine"}},
		{"urged twice", func(i *complaint.Impact) { i.Urged = courier.CountOf(2) }, complaint.Slight, complaint.Raised, []string{"grade.severity_slight", "grade.urged", "grade.priority_raised"}},
		{"urged four times", func(i *complaint.Impact) { i.Urged = courier.CountOf(4) }, complaint.Slight, complaint.Urgent, []string{"grade.severity_slight", "grade.urged", "grade.priority_urgent"}},
		{"urged without end", func(i *complaint.Impact) { i.Urged = courier.CountOf(1 << 60) }, complaint.Slight, complaint.Urgent, []string{"grade.severity_slight", "grade.urged", "grade.priority_urgent"}},
		{"urged past the cap", func(i *complaint.Impact) { i.Injury, i.Urged = yes, courier.CountOf(9) }, complaint.Major, complaint.Immediate,
			[]string{"grade.injury", "grade.severity_major", "grade.major", "grade.urged_capped", "grade.priority_immediate"}},
		{"important customer", func(i *complaint.Impact) { i.Important = yes }, complaint.Slight, complaint.Routine,
			[]string{"grade.severity_slight", "grade.priority_routine", "grade.important_customer"}},
		{"sudden event", func(i *complaint.Impact) { i.Sudden = yes }, complaint.Slight, complaint.Routine, []string{"grade.severity_slight", "grade.priority_routine", "grade.sudden_event"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := quiet()
			c.change(&i)
			got := grade(t, i)
			assert.Equal(t, c.severity, got.Severity)
			assert.Equal(t, c.severity, got.AtLeast)
			assert.Equal(t, c.priority, got.Priority)
			assert.Equal(t, c.codes, codes(got.Grounds))
			assert.Equal(t, c.severity == complaint.Major || i.Important == yes || i.Sudden == yes, got.Upward)
			told(t, got, func(g *complaint.Grading) *courier.Grounds { return &g.Grounds })
			roundTrip(t, i)
		})
	}
}

// Without a cap urging goes to the top, and without a step it raises nothing.
func TestGradeUrging(t *testing.T) {
	i := quiet()
	i.Urged = courier.CountOf(100)
	i.Scale.Cap = 0
	assert.Equal(t, complaint.Immediate, grade(t, i).Priority)
	i.Scale.UrgeEvery = courier.Count{}
	assert.Equal(t, complaint.Routine, grade(t, i).Priority)
	for n, last := int64(0), complaint.Priority(0); n < 20; n++ {
		i.Scale.UrgeEvery, i.Urged = courier.CountOf(3), courier.CountOf(n)
		p := grade(t, i).Priority
		assert.GreaterOrEqual(t, p, last, "urging never lowers")
		last = p
	}
}

// A scale without a row that always fits may leave a case to a person.
func TestGradeNoRow(t *testing.T) {
	i := quiet()
	i.Scale.Rows = i.Scale.Rows[1:]
	got := grade(t, i)
	assert.Zero(t, got.Severity)
	assert.Zero(t, got.Priority)
	assert.Equal(t, []string{"grade.no_row"}, codes(got.Grounds))
}

func TestGradeNeeds(t *testing.T) {
	axes := []axis[complaint.Impact]{
		yesNo("injury", func(i *complaint.Impact) *courier.Answer { return &i.Injury }),
		yesNo("vulnerable", func(i *complaint.Impact) *courier.Answer { return &i.Vulnerable }),
		yesNo("public", func(i *complaint.Impact) *courier.Answer { return &i.Public }),
		{"loss", 3, func(i *complaint.Impact, v int) {
			i.Loss = [...]courier.Money{{}, courier.Fen(0), courier.Fen(1000_00), courier.Fen(50000_00)}[v]
		}},
		{"repeats", 2, func(i *complaint.Impact, v int) {
			i.Repeats = [...]courier.Count{{}, courier.CountOf(1), courier.CountOf(3)}[v]
		}},
	}
	proveNeeds(t, complaint.Impact{Scale: scale()}, axes, true, func(i *complaint.Impact) (string, []courier.Need) {
		g := grade(t, *i)
		require.Equal(t, len(g.Needs) == 0, g.Severity != 0)
		return fmt.Sprint(g.Severity, g.Priority), g.Needs
	})
	got := grade(t, complaint.Impact{Injury: yes})
	assert.Equal(t, []courier.Need{"scale"}, got.Needs)
	got = grade(t, complaint.Impact{Loss: courier.Fen(2000_00), Scale: scale()})
	assert.Equal(t, complaint.Ordinary, got.AtLeast, "at least that, while graver rows are open")
}

func TestGradeUnreadable(t *testing.T) {
	_, err := complaint.Grade(&complaint.Impact{Injury: 3, Loss: courier.Fen(-1), Vulnerable: 3, Public: 3, Important: 3, Sudden: 3, Scale: &complaint.Scale{}})
	assert.Equal(t, []string{"injury", "loss", "vulnerable", "public", "important", "sudden", "scale.cite.source", "scale.rows", "scale.priorities"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	law := scale()
	law.Cite = courier.Art(courier.CivilCode, "1")
	law.Rows = append(law.Rows, complaint.ScaleRow{FromLoss: courier.Minor(1, courier.XDR), Severity: 9}, complaint.ScaleRow{})
	law.Priorities = append(law.Priorities[1:], complaint.PriorityRow{Severity: complaint.Major, Priority: complaint.Routine},
		complaint.PriorityRow{Priority: complaint.Urgent}, complaint.PriorityRow{Severity: complaint.Slight}, complaint.PriorityRow{Severity: 9, Priority: 9})
	law.UrgeEvery, law.Cap = courier.CountOf(0), 9
	_, err = complaint.Grade(&complaint.Impact{Scale: law, Loss: courier.Fen(1)})
	assert.Equal(t, []string{"scale.cite", "scale.priorities[3].severity", "scale.priorities[4].severity", "scale.priorities[5].priority",
		"scale.priorities[6].severity", "scale.priorities[6].priority", "scale.rows[0].severity", "scale.rows[6].from_loss", "scale.rows[6].severity",
		"scale.rows[7].severity", "scale.urge_every", "scale.cap"}, fields(err))
	later := scale()
	later.Priorities[3].Priority = complaint.Routine
	_, err = complaint.Grade(&complaint.Impact{Scale: later})
	assert.ErrorIs(t, err, courier.ErrContradicts, "a major case after a serious one")
	got, err := complaint.Grade(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"scale"}, got.Needs)
}
