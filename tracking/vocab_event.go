package tracking

import "github.com/courier-rules/courier"

// Interpreted is the answer for one [Event]: what it says, in our words, and
// everything that was read.
type Interpreted struct {
	Mapped
	Party    courier.Party `json:"party,omitzero"`       // whose matter the cause is; unknown where it is open
	Stage    Stage         `json:"stage,omitzero"`       // where on its way it puts the consignment
	Terminal bool          `json:"terminal,omitzero"`    // an end
	Reopens  Reopened      `json:"reopens,omitempty"`    // what leads out of it
	Edition  string        `json:"edition,omitzero"`     // by which edition of the list the code was read
	Detail   string        `json:"code_detail,omitzero"` // the second level, as read
	Text     string        `json:"text,omitzero"`        // as read, and not looked into
	Rules    string        `json:"rules"`                // rule set
}

// Interpret says what one event says: the state, why, whose matter that is and
// how it was handed over, with the raw code and text and the edition of the
// list that it was read by. A code that the list lacks is [StateUnmapped]; an
// event without a code and without a state of the host's own has no state. The
// errors name the field: an unknown word, a code without its vocabulary, a code
// beside a state, a second level where the vocabulary has none.
func Interpret(e *Event) (Interpreted, error) {
	if e == nil {
		e = new(Event)
	}
	var read courier.Reading
	e.check(&read)
	if err := read.Err(); err != nil {
		return Interpreted{}, err
	}
	m := e.Mapped()
	return Interpreted{Mapped: m, Party: m.Cause.Party(), Stage: m.Stage(), Terminal: m.State.Terminal(), Reopens: m.State.Reopens(),
		Edition: m.Edition(), Detail: e.Detail, Text: e.Text, Rules: Rules}, nil
}
