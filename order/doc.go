// Package order answers what may be done with a consignment before and while
// it travels.
//
// [Decide] says whether it may be redirected 更址 or recalled 撤回, and answers
// a wish about the hand-over as the delivery arrangement that it is. A yes
// carries its conditions; one that depends on catching the consignment in
// time says that it is an attempt and no promise ([Ruling.BestEffort]). A no
// carries every ground and the next best thing that is open.
package order
