// Package insurance answers the insurer's side of a loss of goods in carriage:
// what is insured, what of a loss the insurer owes, and how that meets what
// the carrier owes. One question follows the other as a claim does.
//
// Before the event:
//   - [MustInsure]: must a carrier insure its liability at all (few must)?
//   - [Insures]: whose insurance is it, of the carrier or of a third party, or
//     is there none? [Accepts]: are the goods taken, at which rate?
//   - [Premium]: was the right premium 保险费 charged, what goes back?
//   - [Disclosed]: was told what the insurer asked 如实告知, and if not, may it
//     rescind? [Cancels], [Warranted] and [Declared] (under an open cover) are
//     the other ways in which cover is lost.
//
// After it:
//   - [Measures]: what has to be done first? [Notified]: was notice given, and
//     what does a late one cost?
//   - [Covers]: is the cause within the wording, and is an exclusion 责任免除
//     in force? [InForce]: did cover stand then and there? [ConstructiveLoss]:
//     do marine goods count as lost? [Fraudulent]: what does fraud cost?
//   - [PapersFor]: which papers 理赔资料 are due? [Due]: by when must the
//     insurer assess, refuse and pay?
//   - [Assess]: how much is owed? The loss is measured by the insured value
//     保险价值 ([ValueAtOrigin] at sea); the remains 残值 and what others have
//     paid come off; a sum insured 保险金额 below the value pays in proportion;
//     then the deductible 免赔 and the limits; the cost of saving the goods
//     施救费用 comes on top. [AssessPieces] does so for the pieces of a lot,
//     and [Several] for one loss after another.
//   - [Share]: which of several insurers pays what (double insurance 重复保险)?
//   - [Grace]: may more be paid than is owed 通融赔付, and who approves?
//
// Beside the carrier:
//   - [Subrogate]: may the insurer recover 代位追偿 from who caused the loss?
//   - [DivideRecovery], and by rail [DivideRail]: how do insurer and insured
//     share what that one owes?
//   - [LayBeside]: what do declared cover and insurance each give? [BearLoss]:
//     who bears which part in the end?
//   - [AssessLiability]: what does the insurer of the carrier's own liability
//     责任保险 pay, and to whom? [Warehouse]: is a loss in store insured?
//
// A clause that takes something from the insured, a deductible among them,
// counts only if it was pointed out and explained. On land the law is the
// Insurance Law in its text of 2015-04-24, at sea the Maritime Code of 1992
// and from 2026-05-01 that of 2025. Where the law is silent the policy
// decides, and where both are, a named option, whose reason is graded
// disputed. Wordings and tables that could not be read are the host's to give.
//
// Insurance 保险 is not declared cover 保价, which limits what the carrier
// owes under the contract of carriage (package claim): the two share no
// field. What the carrier has already paid is a fact of the loss here.
package insurance
