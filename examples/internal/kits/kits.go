// Package kits turns the cases of the conformance kits into data, for
// platforms in other languages: the question by its name in examples/decide,
// the facts, and what the answer must have.
package kits

import (
	"encoding/json"
	"fmt"
	"iter"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// Case is one case of a kit.
type Case struct {
	Kit   string          `json:"kit"` // "claim/claimtest"
	Name  string          `json:"name"`
	Says  string          `json:"says"` // the provision in words
	Ask   string          `json:"ask"`
	Facts json.RawMessage `json:"facts"`
	Want  Want            `json:"want"`
}

// Want is what the answer to a case must have.
type Want struct {
	Error  string            `json:"error,omitempty"`  // the facts cannot be read, and the error names this field
	Answer map[string]string `json:"answer,omitempty"` // members of the answer; in "deadlines.handle.end" the element of a list is named by a word that it has
	Needs  []courier.Need    `json:"needs,omitempty"`  // what must be asked for; with none, nothing may be
	Basis  string            `json:"basis,omitempty"`  // source and article of a reason that must be among them
	Codes  []courier.Code    `json:"codes,omitempty"`  // of the reasons that this library gives, in their order
}

// draft is a case before its facts are written down.
type draft struct {
	name, says, ask string
	facts           any
	fault           bool // an error is wanted
	want            Want
}

// kit is the cases of one kit.
type kit struct {
	name  string
	cases func() []draft
}

func kits() []kit {
	return []kit{{"order/ordertest", orders}, {"tracking/trackingtest", trackings}, {"complaint/complainttest", complaints},
		{"liability/liabilitytest", liabilities}, {"claim/claimtest", claims}, {"claim/insurance/insurancetest", insurances}, {"tier/tiertest", tiers}}
}

// All yields the cases of all kits. Facts that have no form in JSON are left
// out: a word that is none cannot be written there. The error is one of this
// library: a case that it does not answer.
func All() iter.Seq2[Case, error] {
	return func(yield func(Case, error) bool) {
		window := desk.NewWindow()
		for _, k := range kits() {
			for _, d := range k.cases() {
				facts, err := json.Marshal(d.facts)
				if err != nil {
					continue
				}
				c := Case{k.name, d.name, d.says, d.ask, facts, d.want}
				if !yield(c, c.ours(window, d.fault || d.want.Error != "")) {
					return
				}
			}
		}
	}
}

// ours adds what this library says: the codes of its reasons and what it asks
// for, or the field that its error names.
func (c *Case) ours(w *desk.Window, fault bool) error {
	answer, err := w.Answer(c.Ask, c.Facts)
	field := FieldOf(err)
	switch {
	case fault && field != "":
		if c.Want.Error == "" {
			c.Want.Error = field
		}
		return nil
	case fault:
		return fmt.Errorf("%s: %s: answered", c.Kit, c.Name)
	case err != nil:
		return fmt.Errorf("%s: %s: %w", c.Kit, c.Name, err)
	}
	var told struct {
		Needs   []courier.Need `json:"needs"`
		Reasons []struct {
			Code courier.Code `json:"code"`
		} `json:"reasons"`
	}
	err = json.Unmarshal(answer, &told)
	if len(c.Want.Needs) == 0 { // a kit that asks for a referral alone leaves open what for
		c.Want.Needs = told.Needs
	}
	for _, r := range told.Reasons {
		c.Want.Codes = append(c.Want.Codes, r.Code)
	}
	return err
}
