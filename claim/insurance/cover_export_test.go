package insurance

import "github.com/courier-rules/courier"

// The ground tables of the contract, and its rows beside them.
var (
	CoverQuestion        = coverQuestion
	ClauseEffectQuestion = clauseEffectQuestion
	CancelQuestion       = cancelQuestion
	ArrangedQuestion     = arrangedQuestion
	WarrantyQuestion     = warrantyQuestion
	OpenCoverQuestion    = openCoverQuestion
	RescindQuestion      = rescindQuestion
	TellingQuestion      = tellingQuestion
	NoticeQuestion       = noticeQuestion
	StorageQuestion      = storageQuestion
)

// ContractRows are the rows of the contract.
func ContractRows() []*courier.Row { return contractRows() }
