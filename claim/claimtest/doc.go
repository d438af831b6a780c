// Package claimtest checks an implementation of what is owed for a loss
// against worked cases of the law: for a host that reckons by its own rules,
// by a service of its own or by a wrapper around this library, and wants to
// know that it still pays what the law and the contract say.
//
// [Run] and [RunSettle] run every case as a subtest; [Check] and [CheckSettle]
// return what fails as one error, outside of tests too. A case asks for
// amounts, for facts that have to be asked for, for a person, or for an error
// that names a field. Beside its own answer each case requires what holds for
// any: the ledger and the parts add up to what is payable, facts stay as they
// are, and the same question has the same answer.
//
// Among the cases are ten faults that were seen in another system: a zero read as
// absent, words and sum that disagree, a floor above the loss, a boundary
// taken for its other side, defaults that nobody stated, rules without dates,
// freight that is dropped, halves rounded to even, fault with two values, and
// deadlines that are prose. Their Fault says which. [RunDays] and [CheckDays]
// run the two that are about days on an implementation that counts them.
//
// The cases are read with [Cases], [SettleCases] and [DayCases].
package claimtest
