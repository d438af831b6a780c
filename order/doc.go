// Package order answers what may be done with a consignment before and while
// it travels.
//
// [Decide] says whether it may be redirected 更址, handed to a new consignee
// 变更收件人, recalled 撤回, returned 退回 or held 中止运输, whether its order can
// still be edited or cancelled 取消, and answers a wish about the hand-over as
// the delivery arrangement that it is. A yes carries its conditions: papers,
// fee, the loss to make good; one that depends on catching the consignment in
// time says that it is an attempt and no promise ([Ruling.BestEffort]). A no
// carries every ground, the next best thing that is open and the earliest that
// opens later. [Options] answers every action at once, and until when it stays
// open; [DecideAll] many requests, one by one.
package order
