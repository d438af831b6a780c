// Quickstart shows the library at work: one parcel's way through the five
// questions, and a lot worth 300,000 yuan from the misprint in its papers to
// the settlement. Run it with
//
//	go run ./examples/quickstart
//	go run ./examples/quickstart -lang zh
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/courier-rules/courier"
)

func main() {
	var lang courier.Lang
	flag.TextVar(&lang, "lang", courier.English, "language of the output, `en` or zh")
	flag.Parse()

	text, err := tell(lang)
	if err != nil {
		fmt.Fprintln(os.Stderr, "quickstart:", err)
		os.Exit(1)
	}
	os.Stdout.Write(text)
}

// tell writes the whole story in the language.
func tell(lang courier.Lang) ([]byte, error) {
	p := &page{lang: lang}
	if err := parcel(p); err != nil {
		return nil, err
	}
	if err := lot(p); err != nil {
		return nil, err
	}
	return p.Bytes(), nil
}
