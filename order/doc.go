// Package order answers what is decided before a consignment is accepted and
// while it travels, in the order of a desk's day.
//
// Before it is accepted:
//
//   - [Check] the order 核单: every gap and fault at once, and what still has
//     to be done or told before it is taken;
//   - [Promise]: can it go there, by when, at what price; [Collect]: does the
//     pick-up 上门揽收 stand, is it late or missed;
//   - [Weigh] it, [Quote] it from the host's list ([NewTariff]) and hold the
//     bill against the quote; [CoverFee] for declared cover 保价;
//   - [Reconcile] order, waybill and goods 货单不符, and whose error it was.
//
// While it travels:
//
//   - [Decide] a redirect 更址, new consignee 变更收件人, recall 撤回, return 退回
//     or hold 中止运输, an edit or cancellation before pick-up 取消, or a wish
//     about the hand-over, which is an arrangement and no redirect.
//     [DecideAll] decides many; [Options] says what is open and until when;
//   - [Amend] the contract otherwise: payer, cash on delivery, cover, pick-up
//     time, another piece;
//   - [Prevail]: orders that conflict, who is followed and who is told;
//   - [Follow] a request from asked to done ([FollowMermaid], [FollowDOT]).
//
// Afterwards:
//
//   - [Bill] what a change costs and gives back; [CancelSea] before a ship
//     sails; [CancelHistoric] under rule sets that are repealed;
//   - [Lien]: may the goods be held 留置 for charges, and from when sold;
//     [Keep]: storage and deposit 提存 of goods not collected; [SetOff]: may
//     one debt be kept back against another 抵销;
//   - [ReturnGoods]: may a purchase go back to the trader 网购退货;
//   - [Comply]: did the firm keep a duty, and what can a breach be fined.
//
// Each takes a struct of facts and returns a decision with its reasons, each a
// row of [Book] with its source. Errors are for facts that cannot be read and
// name the field. A zero field is unknown: where it could change the answer it
// comes back as a need, the path of the field in JSON; where it could not, it
// is not asked for. Nil terms are unknown, empty ones are those of a carrier
// that has none. A function named Append… does the same into memory that the
// caller reuses.
//
// A yes carries its conditions; one that depends on catching the consignment
// in time is an attempt and no promise ([Ruling.BestEffort]). A no carries
// every ground, and what is open instead.
//
// Terms of a carrier never pass for law: they speak only where the host hands
// them in, and no clause of theirs takes away a right that a statute gives.
// The named sets, such as [SFIntercept] or [YTOCover], are copies to start
// from, with the grade of their evidence.
package order
