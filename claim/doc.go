// Package claim answers how much is owed for a loss.
//
// [Assess] measures a loss on domestic carriage by express, road or post:
// which body of law does, what is lost, what declared cover 保价 pays, whether
// the carrier's limit is part of the contract and valid, what a local rule
// puts in its place, what is given back and what comes on top for fraud. Its
// reasons are a ledger: the changes among them add up to what is payable.
// [Settle] holds an agreed settlement against that: entitlement, goodwill,
// vouchers and set-off stay apart. Before it, [Prove] says which value the
// papers prove by which price, [Shortage] what is short beyond natural loss and
// [Indirect] whether an indirect loss is owed; after it, [Discharge] says whom
// to pay, [Release] whether a settlement is final, and [Found] what becomes of
// a payment when the goods turn up.
//
// Terms of carriers are values ([Terms], and the named sets such as [ZTO]),
// and a limit is a readable formula ([Limit]). What an insurer owes is asked
// in the package insurance: declared cover and insurance are different
// things, and share no field.
package claim
