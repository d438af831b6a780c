// Package courier holds the words in which the rules of the other packages
// are written: verdicts and reasons, dated citations and the register of
// their sources, money and exact amounts, civil dates and legal counting.
// There is no courier rule in it.
//
// # One idea
//
// Facts go in, a decision with reasons comes out:
//
//	facts (plain structs)  →  rules in force on a date  →  result with reasons
//
// The packages order, tracking, liability, claim, claim/insurance, complaint
// and tier answer the questions of a courier's desks in one shape: a function
// takes a pointer to a struct of facts and returns a result and an error. The
// error is for facts that cannot be read and for dates without rules, and it
// names the field ([FieldError]). A refusal, an award of nothing and a referral
// are results.
// A JSON text that does not decode into the facts at all is refused by
// encoding/json, which names no field; examples/decide shows a strict reader.
//
// # Unknown
//
// The zero value of every fact type is unknown: not no, not zero, not empty.
// CNY 0.00 is known to be nothing, Money{} is not known at all. What is
// unknown and could change the answer comes back as a [Need].
//
// # Needs
//
// A referred [Decision] with needs asks for facts; one without is for a
// person to decide ([Decision.ByPerson]). Needs are paths in the facts JSON,
// the most telling first. Ask for the first, or for as many as the clerk can
// answer, fill them in and call again: an answer often closes other needs,
// and a question that is decided step by step asks for its next step then.
// A fact that was not asked for never changes the verdict.
//
// # Reasons
//
// A [Reason] is a [Row] of the rule book that spoke. It carries the row's
// stable code, the citation in force on the governing date, its [Effect], up
// to three figures and, where it moved money, the signed change. The changes
// of a result add up to its amount. Each reason renders itself in Chinese
// and in English from the row that ran.
//
// # Beside an answer
//
// A question that rests on a table of grounds ([Question]) explains itself: an
// [Explanation] says which rules missed, by which facts, and the fewest facts
// that would have turned the answer. [Grounds.AppendTold] tells an answer to a
// customer, or to staff with all that is for staff alone. [Seal] makes a
// [Record] of it, to be kept, overruled by a person and compared with what a
// later version answers. [Diagram] draws the lives of claims and cases.
//
// # What it never does
//
// Nothing here reads a clock, a file, a zone or the environment, keeps
// state, or panics. The date that governs is always a field of the facts;
// Chinese rules count at +08:00. Every function is safe for concurrent use.
package courier
