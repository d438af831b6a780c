// Command batch decides a million claims one after the other in constant
// memory: claims of every body of law come from an iter.Seq2, as rows of a table
// or lines of a file would, and each answer goes where it belongs before the
// next claim is read.
//
//	go run ./examples/batch                     # a million claims, progress on stderr, totals on stdout
//	go run ./examples/batch -n 20 -results -    # a line for each answer, then the totals
//	go run ./examples/batch -scale              # what a claim costs, from a thousand claims to ten million
//	go run ./examples/batch -parallel           # how many times as many answers two goroutines give as one
//
// decideAll in decide.go is what a platform would copy; feed.go stands for its
// own table of claims, and makes them up from a seed.
package main
