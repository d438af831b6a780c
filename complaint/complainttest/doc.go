// Package complainttest tells a platform where its own handling of complaints
// departs from the law and the textbooks' flow, in the manner of
// testing/slogtest: the cases are data, each with the provision in words.
//
//	func TestOurRules(t *testing.T) { complainttest.Run(t, ourDesk) }
//
// They are cases of first handling, validity, the regulator's lines, the life
// of a case and the seven days. What only a host's own rules decide is no
// case.
package complainttest
