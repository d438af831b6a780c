// Package ordertest tells a platform where its own rules about orders depart
// from the law, in the manner of testing/slogtest: the cases are data, each
// with the provision in words.
//
//	func TestOurRules(t *testing.T) { ordertest.Run(t, ourRules) }
//
// [Cases], [Check] and [Run] are the cases of a change to a consignment:
// redirect, new consignee, recall, return, hold, delivery wishes, and what is
// open before pick-up. What only a carrier's own terms or a practice decide is
// no case, save where such a rule meets the law.
package ordertest
