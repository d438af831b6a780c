// Command corpus answers worked cases: facts in, and what the law says of
// them out, each answer as a line of canonical JSON.
//
//	go run ./examples/corpus examples/corpus/cases.jsonl
//	go run ./examples/corpus -brief < examples/corpus/cases.jsonl   # reasons by their codes
//	go run ./examples/corpus -day 2026-05-01 examples/corpus/cases.jsonl
//
// The cases that are checked in, cases.jsonl, are a line each: a name, what
// the case is about in both languages, the question by the name it has in
// examples/decide, the facts, and the codes of the rules for whose sake the
// case stands there. The first are told by hand. Most of the others were
// found by a search for facts that meet a rule and then stripped of all that
// the rule does not need; such a case says no more than that it shows the
// rule, and in which words the rule spoke.
//
// A rule is met where a reason of some answer has its code. It is missed
// where a case that puts a question in whose answer the rule speaks elsewhere
// is answered without it. The tests hold every code of every rule book to
// both; testdata/unmet.txt and testdata/unmissed.txt list the exceptions, with
// the reason.
//
// With -day the cases whose answer changes on the day are listed: all days of
// a case are moved together, so that the day whose law governs it is the day
// before, and then the day itself. What changes but in a day that moved along
// is no change; a difference that a weekend or a longer month makes is one.
package main
