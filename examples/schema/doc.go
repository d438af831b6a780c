// Package schema holds the JSON Schema of facts and results, which
// examples/decide generates, against an independent implementation of the
// standard: every written example and every golden answer is valid, and what
// the library refuses to read is not. So, too, the rules that examples/rulebook
// prints as JSON against the schema that stands beside it.
package schema
