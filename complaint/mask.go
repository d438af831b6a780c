package complaint

import "github.com/courier-rules/courier"

// masks say what is masked before each reader; what is not said whom it is
// for is masked as before the public.
var masks = [...]Items{
	0:                 everything,
	ReadByDesk:        0,
	ReadByUnit:        itemsOf(ComplainantIdentity),
	ReadByAccused:     itemsOf(ComplainantName, ComplainantContact, ComplainantAddress, ComplainantIdentity, OtherPartys, Recordings),
	ReadByComplainant: itemsOf(OtherPartys, StaffData),
	ReadByAuthority:   0,
	ReadByPlatform:    itemsOf(ComplainantIdentity, OtherPartys, Recordings, StaffData),
	ReadByPublic:      everything,
}

const everything = Items(1)<<lastItem - 1

// itemsOf is ItemsOf for the tables, which are built before any function that
// reads the words may run.
func itemsOf(items ...Item) (set Items) {
	for _, i := range items {
		set |= 1 << (i - 1)
	}
	return set
}

// MaskFor returns what is masked before a case is shown to that reader. The
// law forbids the firm and its people to sell, leak or unlawfully give out
// what they learn of users (Express Regulation 34, 2025: 35); who needs which
// piece is a convention of this library. Whoever is complained of learns
// nothing of the complainant; an authority sees all; for the unknown reader,
// and for what is no reader, everything is masked.
func MaskFor(r Reader) Items {
	if int(r) >= len(masks) {
		return everything
	}
	return masks[r]
}

// maskRow is told with every mask that holds something.
var maskRow = row("complaint.mask.user_data", "S3-01", courier.Express(34),
	"不得泄露用户信息：出示案件前应当遮盖所列内容", "user data must not leak: what is listed is masked before the case is shown")
