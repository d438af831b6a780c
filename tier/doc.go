// Package tier says which class a customer is in, what that class is owed,
// and who is about to leave.
//
// # Classes 客户分层
//
// [NewScheme] checks a host's scheme and builds it: its rows cover the whole
// space of mean payment 付款金额均值, credit 信誉度, overall strength 综合实力 and
// settlement 月结, or the gap or the overlap is named. [Place] places one
// customer by it, [PlaceAll] a stream of them at constant memory, and
// [AppendPlace] reuses the caller's. A placement shows every class met, the
// row that won, every class against every dimension, and how far the next
// class lies up and down. [Reconsider] says whether a review 复核 moves a
// customer, with waiting periods, a scheme for keeping a class, and classes
// set by hand.
//
// # What a class is owed
//
// [NewRights] builds a dated table of service bands 服务标准 and promises, and
// [RightsOf] reads it. [CheckAccount] looks at a monthly account: conditions,
// security agreement, credit and hold. [Dun] says how late a bill is, what
// interest the terms put on it, which step is due, and when the claim becomes
// time-barred. [ServiceOf] measures a period of a key account and what its
// contract takes off for lateness 晚点减免. [TakeOver] lists the facts still to
// be gathered about a key account, [Renew] says by when notice has to be
// given, [PriceHolds] whether a special price holds.
//
// # Who is about to leave
//
// [NewRanking] builds cut-offs of recency, frequency and amount, and [RankOf]
// ranks by them, for marketing alone. [Watch] looks for the signals of a
// customer who may leave 预警客户, each with its figure and its limit. [Keep]
// counts who stayed. [Tally] adds up a grading of needs or a survey.
//
// # What there is not
//
// The textbook names classes, dimensions and bands (TIER-01, TIER-05); no
// public source gives a number for any of them. So every threshold, weight
// and mapping comes out of a document of the host's own: an empty table is an
// error, and there is no default.
//
// A class is how a carrier orders its own attention. It changes no right that
// the law gives, and no package that decides by law takes it as a fact.
package tier
