// Command records keeps decisions, and shows what a later version of the
// library would answer to the same facts.
//
//	go run ./examples/records <requests >records     # answer the lines of examples/decide, and keep each as a sealed record
//	go run ./examples/records -replay <records       # answer the facts of the records anew, and list what changed
//	go run ./examples/records -counts <records       # how often each rule spoke
//
// A record names the version of this module that answered; under that version
// it replays byte for byte. Under another one, -replay is the report of what
// the change of rules means for the cases at hand. Its exit status is 0 when
// nothing changed, 1 when something did, 2 when the input cannot be read or a
// record is not as it was sealed.
package main
