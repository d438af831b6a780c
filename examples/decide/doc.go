// Decide is how a program in another language, a test suite or a shell asks
// the library: JSON Lines in, JSON Lines out.
//
//	go run ./examples/decide [file ...]        answer the lines of the files, or of standard input
//	go run ./examples/decide -asks             list what can be asked
//	go run ./examples/decide -explain [file…]  explain each answer beside it
//	go run ./examples/decide -example ASK      print a line that works, ready to be piped back in
//
// A file named "-" is standard input.
//
// # A line
//
// A request is one line, an object of at most three keys:
//
//	{"id":"7","ask":"claim.Assess","facts":{…}}
//
// id is any text, of the caller's choice, and may be absent; it comes back
// with the answer. ask is an entry point of the library by its Go name. facts
// is the JSON of its facts struct, as the package documents it. Amounts,
// weights, days and the like are texts ("CNY 84000.00", "12.4 kg",
// "2026-05-01"), counts are whole numbers, enums are their words. A fact that
// is absent or null is unknown: never zero, and never no.
//
// Each line that is not blank gets one line back, in order, before the next
// is needed: a caller may wait for every answer.
//
//	{"id":"7","ask":"claim.Assess","result":{…}}
//	{"id":"8","ask":"claim.Assess","error":{"field":"items[2].freight","message":"…"}}
//
// result is the JSON of the Go result: its reasons each with code, rule ids,
// effect, figures, basis and the sentence in both languages. A refusal, an
// award of nothing and a referral are results. The same line always gets the
// same bytes back: keys in a fixed order, no spaces, no escapes for HTML.
//
// With -explain a line also says, where its ask has an explanation, which
// rules were tried and missed, by which facts, and the fewest facts that would
// have turned the answer:
//
//	{"id":"9","ask":"order.Decide","result":{…},"explanation":{"verdict":"refused","missed":[…],"turns":[…],"bound":2}}
//
// # Errors
//
// error says that the facts could not be read, or that no rule covers the
// date. field is the path from the facts: "items[2].freight"; it is empty
// where the facts as a whole are meant, and "line" where the fault lies
// outside them: a malformed or overlong line, an unknown ask, a key beside
// the three. Where there is more than one fault, field and message are the
// first, and errors holds all of them in order, up to 100. The id and the
// ask come back with an error as far as they could be read.
//
// The reader is strict where encoding/json is not. All of these are errors
// of their line: an unknown key, a key given twice, a key in another spelling
// of case; an unknown word; invalid UTF-8 and half a surrogate pair; a
// truncated or malformed line and anything after its object; a number where a
// text is wanted, and any other wrong type; a fraction or an exponent in a
// whole number. So is what passes a limit: 1 MiB (1,048,576 bytes) to a line,
// of which the rest is then skipped, nesting of 32 levels in the facts, and
// 65,536 list elements.
//
// An error concerns its line only: the next one is answered. Memory does not
// grow with the number of lines.
//
// # Exit status
//
// 0 when every line was answered, 1 when some line was an error, 2 when the
// input could not be read, the answers could not be written, or the command
// line makes no sense. These are the statuses of the program that go build
// makes; go run itself says 1 for any but 0.
package main
