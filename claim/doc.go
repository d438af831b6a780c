// Package claim answers how much is owed for a loss.
//
// [Choose] says which body of law answers for a carriage. [Assess] measures a
// loss under any of them, at home by express, road, post, rail, water, sea and
// air, and between states by the conventions: what is lost, what declared
// cover 保价 or a declared interest pays, whether the limit of the law or of the
// contract stands, what a local rule puts in its place, what is given back,
// what penalty and interest come on top. Its reasons are a ledger: the changes
// among them add up to what is payable. [Range] says between what it lies
// while facts are missing. [Settle] holds an agreed settlement against that:
// entitlement, goodwill, vouchers and set-off stay apart.
//
// Before it, [Prove] says which value the papers prove by which price,
// [Shortage] what is short beyond natural loss and [Indirect] whether an
// indirect loss is owed; after it, [Discharge] says whom to pay, [Release]
// whether a settlement is final, and [Found] what becomes of a payment when the
// goods turn up.
//
// Terms of carriers are values ([Terms], and the named sets such as [ZTO]), a
// limit is a readable formula ([Limit]), and [Limits] yields those of the law.
// Whether the carrier answers, and whether a limit stands, are questions of the
// package liability. What an insurer owes is asked in the package insurance:
// declared cover and insurance are different things, and share no field.
package claim
