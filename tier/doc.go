// Package tier says which of the six customer classes 客户分层 a customer is in.
//
// [Place] places a customer by mean payment 付款金额均值, credit 信誉度 and
// overall strength 综合实力, and by whether it settles by the month 月结 or pays
// cash, which the names of three classes turn on. It lists every class whose
// conditions are met, says which row won, and shows for each dimension how
// far the next class lies in either direction.
//
// The textbook names the classes and the three dimensions (TIER-01) and no
// public source gives a number for any of them. So there is none here: the
// thresholds are a [Scheme] that the host supplies, out of a document of its
// own. A scheme is checked when it is built: its rows cover the whole space,
// and no point of it twice unless the scheme says that the first row wins.
// Without a scheme there is no answer, and no default.
//
// A class is how a carrier orders its own attention. It changes no right that
// the law gives, and no package that decides by law takes it as a fact.
package tier
