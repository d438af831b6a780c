package courier

import (
	"crypto/sha256"
	"io"
	"strconv"
)

// Digest returns a digest over everything the book says: codes, rule ids,
// sentences, for whom they are, and where each row stands on which days. It changes when a rule
// does, and names the book in a [Record].
func (b Book) Digest() (d Digest) {
	h := sha256.New()
	write := func(texts ...string) {
		for _, s := range texts {
			io.WriteString(h, strconv.Itoa(len(s))+":"+s) // the length keeps "ab", "c" from "a", "bc"; a hash never fails
		}
	}
	for _, row := range b.rows {
		write(string(row.Code), row.IDs, string(row.Field), row.Names[0], row.Names[1], row.Names[2], row.Zh, row.En)
		if row.Staff {
			write("staff")
		}
		for _, in := range row.In {
			write(string(in))
		}
		for i := range row.Cites {
			c := &row.Cites[i]
			write(c.From.String(), c.Article, c.ArticleEn, c.Evidence.String())
			if s := c.document(); s != nil {
				write(s.ID, s.Zh, s.En, s.Force.String(), s.Evidence.String(), s.From.String(), s.To.String())
			}
		}
	}
	h.Sum(d[:0])
	return d
}

// CountCodes adds to n how often each code speaks among the reasons, so that
// a host can see over many decisions which rules are at work.
func (g *Grounds) CountCodes(n map[Code]int) {
	for i := range g.Reasons {
		n[g.Reasons[i].Code()]++
	}
}
