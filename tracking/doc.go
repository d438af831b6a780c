// Package tracking says where a consignment is and what its trail is worth.
//
// The codes of the trade are read into one vocabulary of four separate things:
// the [State], why ([Cause]), whose matter that is ([Cause.Party]) and how it
// was handed over ([Handover]). Each published list has a Go type of its own,
// such as [Kuaidi100] and [Kdniao], so that the compiler keeps a number of the
// one from being read by the other. Unknown codes are told and never guessed,
// and no text is read for meaning.
//
// [Fold] reads the events of a consignment, in whatever order they arrived,
// as one way through the states, and finds what cannot be; [Move] says of two
// states whether the one can turn into the other; [RollUp] makes a whole of
// pieces; [Gaps] holds scans against each other.
//
// [Stage] is the coarse fact by which other packages name the place of a
// consignment on its way.
package tracking
