// Package insurance answers the insurer's side of a loss: how much a cargo
// insurer owes under a policy.
//
// [Assess] takes a [Loss] and the [Policy] it fell under, and answers with a
// ledger: the loss, what comes off it, and the cost of saving the goods on
// top. The law is the Insurance Law in its text of 2015-04-24, for cargo on
// land.
//
// Beside the amount stands the contract: what a wording covers ([Covers]),
// where a cover stands ([InForce]), what was told before it ([Disclosed]) and
// after the event ([Notified]), the clocks of a claim ([Due]) and its papers
// ([PapersFor]), the premium ([Premium]), payments ex gratia ([Grace]) and
// warehouse cover ([Warehouse]). Wordings and tables that could not be read
// are the host's to give.
//
// Insurance 保险 is not declared cover 保价, which limits what the carrier
// owes under the contract of carriage (package claim): the two share no
// field. What the carrier has already paid is a fact of the loss here.
package insurance
