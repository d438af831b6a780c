package courier

// Timeline is a figure of the rule book over time, oldest first. A row holds
// until the next begins; the last one stays in force until a row ends it. A
// figure that came to an end is an explicit row that Ends.
type Timeline[T any] []Dated[T]

// Dated is a figure from a day on.
type Dated[T any] struct {
	From  Date
	Value T
	Ends  bool // from From on there is no figure
	Cite  Cite // where the figure stands
}

// At returns the row in force on d. [ErrNoRule] says that d is unknown, lies
// before the first row, or after a row that ends the figure.
func (t Timeline[T]) At(d Date) (*Dated[T], error) {
	for i := len(t) - 1; i >= 0; i-- {
		if row := &t[i]; d.Known() && !d.Before(row.From) {
			if row.Ends {
				break
			}
			return row, nil
		}
	}
	return nil, ErrNoRule.Because(d.String())
}

// Problems says what is wrong with the table: no rows, or rows out of order.
func (t Timeline[T]) Problems() []string {
	if len(t) == 0 {
		return []string{"no rows"}
	}
	var problems []string
	for i := range t {
		if i > 0 && !t[i].From.After(t[i-1].From) {
			problems = append(problems, "row "+t[i].From.String()+" does not follow "+t[i-1].From.String())
		}
	}
	return problems
}
