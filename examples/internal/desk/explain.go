package desk

import "reflect"

// explained gives an ask the function that explains its answers.
func explained[F, E any](h handler, f func(*F) (E, error)) handler {
	h.explanation = reflect.TypeFor[E]()
	h.explain = func(r *reader, raw []byte) any {
		facts := new(F)
		r.read(raw, reflect.ValueOf(facts).Elem()) // an answer was given on them
		e, err := f(facts)
		if err != nil {
			return nil
		}
		return e
	}
	return h
}
