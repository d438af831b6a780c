// Package liability answers who answers.
//
// [Decide] says whether the carrier answers for a loss, damage, shortage or
// delay: the rule of the law of the carriage and who has to prove what, the
// exemptions, and what takes an exemption away again. [Split] divides an
// amount among departments or carriers, to the minor unit, and says who
// leads.
package liability
