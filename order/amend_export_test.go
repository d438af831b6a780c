package order

import "github.com/courier-rules/courier"

// The ground tables of amendments, liens, goods not collected and set-off.
var (
	AmendmentQuestion   = amendment
	LienQuestion        = lien
	UncollectedQuestion = uncollected
	SetOffQuestion      = setoff
)

// Passages are the rows of the table of moves: from, move, to.
func Passages() (list [][3]uint8) {
	for i := range passages {
		q := &passages[i]
		list = append(list, [3]uint8{uint8(q.from), uint8(q.move), uint8(q.to)})
	}
	return list
}

// Rows beside the ground tables, by subject.
func BillRows() []*courier.Row    { return append(append(billRows(), cancelRows...), oldRows...) }
func PrevailRows() []*courier.Row { return prevailRows }
func FollowRows() []*courier.Row  { return followRows() }
func LienRows() []*courier.Row    { return lienRows }
