package claim

import "github.com/courier-rules/courier"

// YTO is the terms of YTO Express 圆通 (TM-YTO, undated): goods at most 300
// yuan and documents 100; cover up to 2,000 yuan pays the sum declared, above
// it and up to 30,000 the actual loss within it. Its year for a query is no
// window for a claim.
func YTO() Terms {
	return Terms{
		Cite:       named(courier.YTOTerms),
		Undeclared: Fixed(yuan(300)),
		Documents:  Fixed(yuan(100)),
		Declared:   []Cover{{UpTo: yuan(2000), Method: Valued}, {UpTo: yuan(30_000), Method: ActualWithin}},
	}
}
