// Package claim answers how much is owed for a loss.
//
// [Choose] says which body of law answers for a carriage. [Assess] measures a
// loss under any of them, at home by express, road, post, rail, water, sea and
// air, and between states by the conventions: what is lost, what declared
// cover 保价 or a declared interest pays, whether the limit of the law or of the
// contract stands, what a local rule puts in its place, what is given back,
// what penalty and interest come on top. Its reasons are a ledger: the changes
// among them add up to what is payable. [Range] says between what it lies
// while facts are missing, or which of them prevents that. [Settle] holds an agreed settlement against that:
// entitlement, goodwill, vouchers and set-off stay apart.
//
// Before it, [Prove] says which value the papers prove by which price,
// [Shortage] what is short beyond natural loss and [Indirect] whether an
// indirect loss is owed; after it, [Discharge] says whom to pay, [Release]
// whether a settlement is final, and [Found] what becomes of a payment when the
// goods turn up.
//
// # A claim, from the first letter to the file
//
// Each answer carries on as a fact of the next question; nothing is carried on
// by itself:
//
//   - [Standing]: may this person claim. [File]: is it too early or too late.
//     [Twice]: was it claimed before. [Papers]: what to ask for. [Answer]: by
//     when to answer, to decide and to pay. [Signals] may look odd, and decide
//     nothing.
//   - [Choose]: which law; Choice.Regime is Regime of all that follows, also in
//     liability, and of [Claim].
//   - liability.Decide: does the carrier answer; Answerability.Answers() is
//     Claim.Answers. Of a convention it asks the host for the heads of
//     exemption.
//   - [Assess], and [Range] while facts are missing. Whether a limit stands is
//     decided within it, from Claim.Notice, Claim.GrossFault and Claim.Reckless:
//     liability.Limit, which asks the same of a clause in its own words, is for
//     a desk that asks about the limit alone.
//   - [Declines] takes the reasons of any of these as Declining.Grounds.
//   - [Settle] takes Assessment.Payable as Settlement.Entitlement; what is above
//     it is goodwill. [Discharge] takes it as Payout.Owed. [Release] and, when
//     the goods turn up, [Found] come after; [Recover] says what is had back.
//   - [Follow] says at each step which move the claim may make; courier.Seal
//     keeps a decision with its facts.
//
// # Which law of which date
//
// The text in force on a day that the facts name answers, and each question has
// its own:
//
//   - the event: HappenedOn, for [Assess], [Range], [Choose], [Standing], [File],
//     [Twice], [Papers], [Answer], [Prove], [Indirect], [Declines] and [Recover],
//     and in liability. The Civil Aviation Law of 2025 says so itself for its
//     limit (article 135); for other laws it is the reading of this book (GEN-04);
//   - what is done later, its own day: [Shortage] ArrivedOn, [Settle]
//     SettledOn, [Discharge] PaidOn, [Release] SignedOn, [Found] FoundOn;
//   - the number of the Montreal Convention: Claim.LimitOn, which the host names,
//     for nothing that was read settles it outside of that article (D5);
//   - the day of contract: Claim.ContractedOn picks no law. Where it lies under
//     earlier rules and the amount turns on that, a warning gives the other
//     amount: the Maritime Code from 2026-05-01 and the Civil Aviation Law from
//     2026-07-01, the express standard from 2024-04-01, the numbers of Montreal.
//     The express regulation was only renumbered on 2025-06-01;
//   - special drawing rights: Conversion.On, by sea the day of the judgment, the
//     award or the agreement, never that of the event.
//
// # What holds of every amount
//
// A reader of an [Assessment] that is not referred can rely on this; tests hold
// it against claims drawn at random under every regime, and against the rules
// worked out once more with fractions of any size.
//
//   - The ledger adds up: the changes of the reasons come to Payable, and so do
//     Compensation, Refund, Penalty, Interest and Increase. None is below nothing.
//   - It is exact: each line is the difference of two running totals, which are
//     kept as fractions and rounded half up when they are shown; nothing is
//     rounded twice.
//   - Compensation is never above the proved loss, save where a line names the
//     law or the term that pays by another measure: the sum declared for a total
//     loss (Postal Law 47, and terms that say so), a registered letter's three
//     times the postage, Zhejiang's value stated and its ten times the fee, an
//     interest declared by air, the freight and packing that a price does not
//     contain, a sum for goods whose value cannot be proved, the fee for late
//     express mail abroad. What the contract itself owes, as cash on delivery, is
//     no compensation for a loss. Refunds, penalties, interest and the increase
//     for fraud stand outside this bound.
//   - More loss never pays less.
//   - A fact that is missing never leads outside the [Span]: whatever it turns
//     out to be, an amount that the rules then decide lies between Low and High,
//     and where these are not known between the ends of ByRule. A fact is asked
//     for only where it could change the answer.
//   - A referred assessment has no amounts, and either the facts that it asks for
//     or the reason why a person decides.
//
// # Terms
//
// What a carrier's terms say is a value for each question, with a set of its own
// for each: [Terms] on the amount and on whom to pay, [FilingTerms],
// [PaperTerms], [AnswerTerms], [SingleTerms] and [ExemptTerms],
// in liability Terms on exemptions and AgreedWindow on notice. Of one carrier
// not all need be there: of ZTO there are [ZTO], [ZTOFiling], [ZTOSingle] and
// liability.ZTOWindow. Where a pointer to terms is nil they are not known and
// asked for, if the question turns on them; the empty value says that there are
// none. Those of [Papers], [Answer] and [Twice] are never
// asked for: nil is none.
//
// Terms of carriers are values ([Terms], and the named sets such as [ZTO]), a
// limit is a readable formula ([Limit]), and [Limits] yields those of the law.
// Whether the carrier answers, and whether a limit stands, are questions of the
// package liability. What an insurer owes is asked in the package insurance:
// declared cover and insurance are different things, and share no field.
package claim
