// Package insurancetest checks an implementation of what an insurer owes for
// lost or damaged cargo against worked cases of the law and of the clauses:
// for a host that reckons by its own rules.
//
//	func TestOurRules(t *testing.T) { insurancetest.Run(t, ourAssess) }
//
// Most cases are about what goes wrong in other systems: two deductibles that
// meet, a deductible against a limit, a proportion that is taken twice or not
// at all, a payment above the loss, a zero that is taken for something that is
// not known, and a clause that nobody explained. Where the law is silent and a
// policy may say either, the case names the option.
package insurancetest
