package tier

import (
	"math/big"
	"strconv"

	"github.com/courier-rules/courier"
)

var (
	indexRow = courier.Row{
		Code: "tier.score.index", Staff: true, IDs: "S3-17 S4-Q15", Cites: courier.InTerms(), Field: "indices[]", Names: [3]string{"share", "weight", "answers"},
		Zh: "该项指标得满分的{share}，权重{weight}，样本{answers}份", En: "this index has {share} of its best score, weighs {weight} and rests on {answers} answers",
	}
	nobodyRow = courier.Row{
		Code: "tier.score.nobody_answered", Staff: true, IDs: "S3-17", Cites: courier.InTerms(), Field: "indices[]",
		Zh: "该项指标无人作答，得分未知，不按零分计算", En: "nobody answered this index: its score is unknown, not nothing",
	}
	scoreRow = courier.Row{
		Code: "tier.score.total", Staff: true, IDs: "S3-17 S4-Q15", Cites: courier.InTerms(), Names: [3]string{"score", "sample"},
		Zh: "加权得分为满分的{score}，各项指标的样本至少{sample}份", En: "the weighted score is {score} of the best; each index rests on at least {sample} answers",
	}
)

var scoreRows = []*courier.Row{&indexRow, &nobodyRow, &scoreRow}

// check reads the facts and names each field that cannot be read.
func (c *Scorecard) check() error {
	var read courier.Reading
	hostsOwn(&read, "cite", &c.Cite)
	if len(c.Indices) == 0 {
		read.Fault("indices", courier.ErrEmptyTable)
	}
	whole := 0
	for i := range c.Indices {
		mark := read.Faults()
		c.Indices[i].check(&read)
		read.UnderIndex(mark, "indices", i)
		whole += c.Indices[i].Weight.BasisPoints()
	}
	if read.Faults() == 0 && whole != 10_000 {
		read.Fault("indices", courier.ErrNotWhole.Because("the weights add up to "+strconv.Itoa(whole)+" basis points"))
	}
	for i, l := range c.Levels {
		at := courier.Index("levels", i)
		if l.Name == "" {
			read.Fault(at+".name", courier.ErrMissing)
		}
		switch {
		case !l.From.Known():
			read.Fault(at+".from", courier.ErrMissing)
		case i == 0 && l.From.BasisPoints() != 0:
			read.Fault(at+".from", courier.ErrRange.Because("the lowest level begins at 0%"))
		case i > 0 && l.From.Compare(c.Levels[i-1].From) <= 0:
			read.Fault(at+".from", courier.ErrRange.Because("not above the one before"))
		}
	}
	return read.Err()
}

func (x *Index) check(read *courier.Reading) {
	if x.Name == "" {
		read.Fault("name", courier.ErrMissing)
	}
	read.Word("family", familyWords, uint8(x.Family))
	read.Word("method", methodWords, uint8(x.Method))
	if !x.Weight.Known() {
		read.Fault("weight", courier.ErrMissing)
	}
	switch {
	case !x.Top.Known():
		read.Fault("top", courier.ErrMissing)
	case x.Top.Int() == 0:
		read.Fault("top", courier.ErrRange.Because("0"))
	}
	if x.Answers.Known() && x.Total.Known() && x.Top.Known() {
		best := new(big.Int).Mul(big.NewInt(x.Answers.Int()), big.NewInt(x.Top.Int()))
		if best.Cmp(big.NewInt(x.Total.Int())) < 0 {
			read.Fault("total", courier.ErrContradicts.Because(x.Total.String()+" of "+best.String()))
		}
	}
}
