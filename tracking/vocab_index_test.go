package tracking_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/tracking"
)

var writeIndex = flag.Bool("index", false, "write the index of the vocabularies anew")

// typeNames are the types of the codes, as the index is named by them.
var typeNames = [tracking.VocabularyCount + 1]string{
	tracking.VocabAfterShip:        "AfterShip",
	tracking.Vocab17Track:          "SeventeenTrack",
	tracking.VocabKuaidi100:        "Kuaidi100",
	tracking.VocabKdniao:           "Kdniao",
	tracking.VocabEasyPost:         "EasyPost",
	tracking.VocabEasyPostDetail:   "EasyPostDetail",
	tracking.VocabShipEngine:       "ShipEngine",
	tracking.VocabShipEngineDetail: "ShipEngineDetail",
	tracking.VocabKarrio:           "Karrio",
	tracking.VocabKarrioReason:     "KarrioReason",
	tracking.VocabEMSEVT:           "EMSEVT",
	tracking.VocabWeChatAction:     "WeChatAction",
	tracking.VocabWeChatWaybill:    "WeChatWaybill",
	tracking.VocabCainiao:          "Cainiao",
	tracking.VocabTrackingMore:     "TrackingMore",
	tracking.VocabShippo:           "Shippo",
	tracking.VocabAmazon:           "Amazon",
	tracking.VocabGS1Disposition:   "GS1Disposition",
	tracking.VocabRec24:            "Rec24",
	tracking.VocabUPS:              "UPS",
	tracking.VocabISklad:           "ISklad",
}

// The index is data, so that nothing is made when a program starts; it is
// kept by this test.
func TestIndexStandsForItsRows(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("package tracking\n\n// Where the codes of each vocabulary are found. Written by the test of the\n" +
		"// index: go test ./tracking -run Index -index\nvar (\n")
	for v := tracking.Vocabulary(1); int(v) <= tracking.VocabularyCount; v++ {
		has, made := tracking.Slots(v)
		if !*writeIndex {
			assert.Equalf(t, made, has, "%s: run go test ./tracking -run Index -index", v)
		}
		fmt.Fprintf(&b, "slots%s = [...]uint8{", typeNames[v])
		for i, slot := range made {
			if i > 0 {
				b.WriteString(", ")
				if i%32 == 0 {
					b.WriteString("\n")
				}
			}
			fmt.Fprint(&b, slot)
		}
		b.WriteString("}\n")
	}
	b.WriteString(")\n")
	if *writeIndex {
		source, err := format.Source(b.Bytes())
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("vocab_index.go", source, 0o644))
	}
}
