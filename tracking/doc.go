// Package tracking says where a consignment is and what its trail is worth:
// whether it is late or lost, whether it was delivered, what may be told of it
// and what has to be.
//
// Every question is a struct of facts, and its answer carries the reasons, each
// with its rule and the text it rests on. What is unknown and could change the
// answer comes back as a need; the errors are for facts that cannot be read.
// AppendX is X in memory that is reused. A nil question is one of which nothing
// is known.
//
// # Where it is
//
// The codes of the trade are read into one vocabulary of four separate things:
// the [State], why ([Cause]), whose matter that is ([Cause.Party]) and how it
// was handed over ([Handover]). Each published list has a Go type of its own,
// such as [Kuaidi100] and [Kdniao], so that the compiler keeps a number of the
// one from being read by the other. Unknown codes are told and never guessed,
// and no text is read for meaning.
//
//   - [Interpret]: what does one event say?
//   - [Fold], [FoldPieces], [RollUp]: where is it, and what in its trail cannot be?
//   - [Move]: can one state turn into another?
//   - [Gaps]: do the scans fit each other?
//
// A [Journey] says the [Stage], by which other packages and [Stall] ask;
// [Handover.Means] and [Handover.Receiver] take a code into a [Delivery].
//
// # Time
//
//   - [Limit], [Renew]: by when was it due, and by when after a redirect?
//   - [Late]: is it late, thoroughly late, excused?
//   - [DeemedLost]: since when may it be treated as lost, under which regime?
//   - [Stall]: has it not been scanned for too long, by the host's own table?
//
// # Delivery
//
//   - [Deliver]: was it validly delivered, to whom and by which means?
//   - [Dispute]: does a disputed sign-off stand, and what proves it?
//   - [Attempt], [LockerFee], [WayBack]: who pays for another attempt, the
//     locker, the way back?
//   - [Unreachable], [Unclaimed]: what is done with what cannot be delivered?
//   - [Receipt]: where is the signed receipt, and what proves without it?
//
// # Queries, notices, records
//
//   - [Reply], [MayTell]: what is answered, and to whom?
//   - [Inquire]: is a formal inquiry in time, and when is it answered?
//   - [Notices]: who has to be told unasked, and by when?
//   - [Report], [Retain], [Record]: what is reported, kept and put on paper?
package tracking
