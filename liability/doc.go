// Package liability answers who answers: whether the carrier does for what
// went wrong, whether its limit stands, who can be asked and until when, and
// who bears it in the end. How much is owed is asked in package claim.
//
// # Does the carrier answer
//
//   - [Decide]: does the carrier answer for a loss, damage, shortage or delay?
//     Under the law of the carriage it answers for goods in its charge, unless
//     it proves a head of exemption 免责事由; and some facts, such as delay before
//     a force majeure 不可抗力, take the exemption away again. [Matrix] prints
//     the heads, law by law, from the rows that decide.
//   - [Limit]: does its limit 责任限额 stand? On land only a clause limits, and it
//     has to be part of the contract (shown and explained) and valid. By post,
//     rail, sea and air the law itself does, until something breaks the limit;
//     [Breakers] prints what.
//   - [CheckTerms]: which clauses of its terms 格式条款 does mandatory law void?
//
// # Whom to ask, and until when
//
//   - [Asked]: the firm whose name stands on the waybill, the contracting
//     carrier, the one on whose leg it happened, or several together 连带责任.
//   - [Notice]: by when is damage or delay notified 异议期, and does it cost the
//     right or only evidence to be late?
//   - [Bar]: until when can an action be brought 诉讼时效? Time that is over is
//     a defence of the other side, and never refuses by itself.
//
// # Who bears it
//
// Inside a firm and its network:
//
//   - [Failed]: whose duty was it? [Holder]: who held the goods when the scans
//     stop?
//   - [Split] 责任划分: who bears which part, to the minor unit, and who leads?
//     [Appeal]: does an objection 申诉 change that?
//   - [Chargeback]: may an outlet or a worker be charged 内部扣款? [Collect]: who
//     answers for freight collect that was not paid over?
//
// Among several debtors or creditors, and against whoever has to answer in the
// end:
//
//   - [Between]: what does each bear, and who repays whom?
//   - [Recourse] 追偿: can the firm turn to a carrier, a third party, its staff or
//     the shipper? [BackToBack]: do the terms down the chain match those to the
//     customer?
//
// # Facts and answers
//
// Each question takes a struct of facts and returns an answer with its reasons,
// each a row of [Book] with its source. Errors are for facts that cannot be
// read and name the field. A zero field is unknown: where it could change the
// answer it comes back as a need, the path of the field in JSON. Nil terms are
// unknown, empty ones say nothing. The heads of exemption of a convention were
// not read here, and are facts ([Heads]). A function named Append… does the
// same into memory that the caller reuses; [SplitInto] and [BetweenInto] reuse
// that of a whole answer.
package liability
