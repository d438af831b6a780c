// Command rulebook prints the rules that run: the code of each, its sentence
// in both languages, the figures that the sentence shows, the rule ids it
// carries, and where it stands, with the days on which each citation speaks.
//
//	go run ./examples/rulebook                               # every package, as Markdown
//	go run ./examples/rulebook -package tracking -on 2026-05-01
//	go run ./examples/rulebook -json                         # one rule a line, by schema.json
//	go run ./examples/rulebook -from 2026-04-30 -to 2026-05-01 # what changes between two days, with -json as data
//	go run ./examples/rulebook -turns                        # the log of the laws: what began, ended or moved on which day, as data
//	go run ./examples/rulebook -ids                          # by rule id, the codes that carry it, or why none does
//	go run ./examples/rulebook -sources                      # the register of sources, and what stands on each
//	go run ./examples/rulebook -articles                     # by article, a quote of it and the rules that rest on it
//	go run ./examples/rulebook -texts DIR                    # where the texts in DIR are no longer as they are quoted
//	go run ./examples/rulebook -cases                        # the cases of the conformance kits, for other languages
//
// It reads the very tables that the packages decide by, through their Book
// functions; nothing here is written down a second time. What the rules cite
// is kept beside them in quotes.jsonl: a short quote of the article and the
// digest of the whole, or why it is not quoted.
//
// With -texts the quotes are held against texts of the norms, and each
// article that changed, lost its quote, is missing or was never quoted is
// printed with the codes that rest on it; the exit status is 1 where there is
// one. With -update FILE besides, the quotes are written anew: one that still
// stands in its article stays as it is, so a better one can be put in by hand.
//
// A text is a Markdown file. It names its source by the id in the register,
// in a row of its table, | source | CC |, or README.md beside it does, in a
// table whose rows begin | cc.md | CC |. An article begins on a line with
// 第…条 and white space; the parts of an interpretation that has no articles
// begin with headings, ## 一、…. A heading, a rule and （略） end it. Each
// other line is a paragraph of it.
package main
