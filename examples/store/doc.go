// Command store is a claims desk on a database: it shows a host how to keep
// what this library decides. The library itself knows no database, so all of
// this is the host's, and can be copied.
//
//	go run . testdata/letters.jsonl                      # in memory
//	go run . -db desk.sqlite letters.jsonl more.jsonl    # kept; letters that are there already change nothing
//	go run . -db desk.sqlite -terms '{"undeclared":"CNY 30.00 per kg"}'
//
// A line of letters is a claim with its facts, facts supplied later, or what a
// person decided, and the day on which it came; there is no clock. The program
// takes them and prints what holds of each claim, what is owed, what to ask,
// which rules spoke, and which records would now be decided otherwise.
//
// # Values in columns
//
// Every enum of the library, and Money, Date, Instant, Share, Weight and
// Digest, read and write themselves as text. [Column] makes a column of that:
//
//	row.Scan(Column(&verdict), Column(&happenedOn))
//
// What is unknown is NULL, so that SQL's own three-valued logic speaks of it:
// it is never an empty text and never a zero, which would count in a sum. A
// word that the library does not know is an error and no guess. An amount that
// reports add up stands in two columns, minor units and currency, and nobody
// adds two currencies who groups by the second. A courier.Count has no text;
// as an amount, it is a column of whole numbers.
//
// # Records
//
// Each decision is sealed (courier.Seal) and stored as it is; the columns
// beside it repeat what reports ask of it. Nothing in that table is ever
// changed or deleted, and triggers see to it:
//
//   - a message that comes again is one row. Its key is the digest of what was
//     decided on, FactsSum; Record.Sum also tells the version of the library,
//     and would store every late repetition after an update once more;
//   - the number of the claim is sealed with its facts, or two parcels lost
//     alike would be one message;
//   - a correction is a new row with the next revision, and names the row
//     before. Which one is the latest is asked of the revisions and not of the
//     order of arrival;
//   - what a person decides (Record.Override) is a row of its own kind that
//     names the decision it stands beside. Of these two the view holding shows
//     the person's, as long as the facts are those that the person saw;
//   - personal data are masked in the record and stand in a table of their
//     own, where they can be deleted while the record still proves itself.
//
// # Questions to the rows
//
// Needs and reasons are rows as well: what to ask is a list by the day on
// which a fact was first found missing, and how often a rule spoke is one
// GROUP BY, which comes to the same as Grounds.CountCodes over the answers.
// A fact that arrives is laid over those of the record, and the claim decided
// again. [Desk.Replay] decides every record anew: under the version that
// sealed them nothing may differ, under a later one the list is what its
// rules change, and with terms changed first it is what these would cost.
package main
