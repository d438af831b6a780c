package claim

// How many words each enum has.
const (
	DeclineReasons = declineReasonCount
	ExemptGrounds  = exemptGroundCount
	Matters        = matterCount
	Moves          = moveCount
	OpenIMISEdits  = openIMISEditCount
	PaperKinds     = paperKindCount
	StatusLists    = statusListCount
	Statuses       = statusCount
	X12Declines    = x12DeclineCount
)
