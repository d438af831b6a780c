// Package claim answers how much is owed for a loss.
//
// [Assess] measures a loss on domestic carriage by express, road or post:
// which body of law does, what is lost, what declared cover 保价 pays, whether
// the carrier's limit is part of the contract and valid, what a local rule
// puts in its place, what is given back and what comes on top for fraud. Its
// reasons are a ledger: the changes among them add up to what is payable.
// [Settle] holds an agreed settlement against that.
//
// Terms of carriers are values ([Terms], and the named sets such as [ZTO]),
// and a limit is a readable formula ([Limit]). What an insurer owes is asked
// in the package insurance: declared cover and insurance are different
// things, and share no field.
package claim
