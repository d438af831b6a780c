// Package liabilitytest checks an implementation of the liability decisions
// against named cases of the law: for a host that decides by its own rules, by
// a service of its own or by a wrapper around this library, and wants to know
// that it still decides as the law does.
//
// [RunDecide] and [RunLimit] run every case as a subtest; [CheckDecide] and
// [CheckLimit] return what fails as one error, outside of tests too. A case
// asks for a verdict and where it stands, for a fact that has to be asked for,
// or for an error that names a field; beside the cases an implementation must
// take nil facts, leave the facts as they are, and give the same answer twice.
//
// [RunNotice], [CheckNotice], [RunBar] and [CheckBar] do the same for windows
// of notices and time bars, whose cases ask for the timing and the last day.
//
// The cases are read with [DecideCases], [LimitCases], [NoticeCases] and
// [BarCases].
package liabilitytest
