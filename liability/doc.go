// Package liability answers who answers.
//
// [Decide] says whether the carrier answers for a loss, damage, shortage or
// delay: the rule of the law of the carriage and who has to prove what, the
// exemptions, and what takes an exemption away again. [Matrix] prints its heads
// of exemption, law by law, from the rows that decide. [Limit] says whether a
// limit of liability stands: a clause by inclusion and validity, a limit of the
// law by what breaks it, which [Breakers] prints. [CheckTerms] puts a carrier's
// whole terms to mandatory law. [Split] divides an amount among departments or
// carriers, to the minor unit, and says who leads.
//
// [Notice] and [Bar] say until when damage is notified and an action brought,
// and what it means to be late. [Asked] names who can be asked to pay.
// [Between] settles among several parties, [Failed], [Holder], [Chargeback],
// [Appeal] and [Collect] inside a firm and its network; [Recourse] and
// [BackToBack] turn to whoever has to answer in the end.
package liability
