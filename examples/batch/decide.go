package main

import (
	"bufio"
	"iter"
	"strconv"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// decideAll answers the claims of a feed in order, hands each answer to write
// with its number, and returns the totals. It holds one claim, one answer and
// the totals, however many claims there are: the reasons of an answer lie in
// memory that the next one uses again, so write keeps nothing of it.
func decideAll(claims iter.Seq2[*claim.Claim, error], write writer) (*Totals, error) {
	totals := newTotals()
	reasons := make([]courier.Reason, 0, 16) // more than most answers have; it grows where one has more
	var a claim.Assessment
	n := 0
	for c, err := range claims {
		n++
		if a = (claim.Assessment{}); err != nil {
			totals.unread++
		} else if a, err = claim.AppendAssess(reasons[:0], c); err != nil {
			totals.faulty(err)
		} else {
			reasons = a.Reasons
			if err := totals.add(&a); err != nil {
				return totals, err
			}
		}
		if err := write(n, c, &a, err); err != nil {
			return totals, err
		}
	}
	return totals, nil
}

// lines writes a line for each answer: number, verdict, amount, the law, the
// codes of the reasons; of a claim that could not be read what is wrong with it.
func lines(out *bufio.Writer) writer {
	var line []byte
	return func(n int, _ *claim.Claim, a *claim.Assessment, err error) error {
		line = strconv.AppendInt(line[:0], int64(n), 10)
		if err != nil {
			line = append(append(line, "\terror\t"...), err.Error()...)
		} else {
			line = append(append(line, '\t'), a.Verdict.String()...)
			line = append(line, '\t')
			if a.Payable.Known() {
				line = append(line, a.Payable.String()...)
			}
			line = append(append(line, '\t'), a.Regime.String()...)
			between := byte('\t')
			for i := range a.Reasons {
				line = append(append(line, between), a.Reasons[i].Code()...)
				between = ' '
			}
		}
		_, err = out.Write(append(line, '\n'))
		return err
	}
}
