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
//	go run ./examples/rulebook -cases                        # the cases of the conformance kits, for other languages
//
// It reads the very tables that the packages decide by, through their Book
// functions; nothing here is written down a second time.
package main
