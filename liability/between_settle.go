package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// settle divides the total by the weights, takes off and spreads what the
// rules say, and finds who repays whom.
func (d *Debt) settle(s *Settlement, k *reckon) error {
	copy(k.by, k.weights)
	bears, err := k.portions(d.Total)
	if err != nil {
		return courier.At("parties", courier.ErrNotWhole.Because("a share of nothing")) // the rest was read before
	}
	cur := d.Total.Currency()
	for i := range bears {
		k.amounts[i] = bears[i].Minor()
	}
	left := d.Total.Minor()
	for i := range d.Parties {
		if p := &d.Parties[i]; p.Released == courier.Yes {
			off := k.amounts[i] - min(k.amounts[i], p.Paid.Minor())
			left -= off
			k.amounts[i] -= off
			d.say(s, &rowBetweenReleased, courier.Changes, courier.Minor(off, cur).Figure(), courier.Minor(left, cur).Figure())
		}
	}
	if d.spread(s, k); len(s.Needs) > 0 {
		return nil
	}
	d.makeRoom(s)
	for i := range d.Parties {
		paid := d.Parties[i].Paid.Minor()
		left -= paid
		s.Lines = append(s.Lines, DebtLine{Name: d.Parties[i].Name, Bears: courier.Minor(k.amounts[i], cur), Paid: courier.Minor(paid, cur)})
	}
	s.Left = courier.Minor(max(0, left), cur)
	if d.Bond != SeveralDebtors && d.Bond != ByValue {
		d.recover(s, k, cur)
	}
	return nil
}

// handful is how many parties have their lines and transfers in one piece of
// memory.
const handful = 8

// makeRoom makes room for the lines and, where somebody paid, for as many
// transfers, which is what one that paid all needs.
func (d *Debt) makeRoom(s *Settlement) {
	n := len(d.Parties)
	paid := slices.ContainsFunc(d.Parties, func(p Debtor) bool { return p.Paid.Sign() > 0 })
	if paid && n <= handful && cap(s.Lines) == 0 && cap(s.Transfers) == 0 {
		piece := new(struct {
			lines     [handful]DebtLine
			transfers [handful]Transfer
		})
		s.Lines, s.Transfers = piece.lines[:0], piece.transfers[:0]
		return
	}
	s.Lines = slices.Grow(s.Lines, n)
	if paid {
		s.Transfers = slices.Grow(s.Transfers, n)
	}
}

// spread puts what the insolvent cannot pay on the others.
func (d *Debt) spread(s *Settlement, k *reckon) {
	var short int64
	solvent, able := false, 0
	var unknown []courier.Need
	for i := range d.Parties {
		p := &d.Parties[i]
		k.by[i] = 0
		switch {
		case p.Insolvent == courier.Yes && d.Bond != JointCreditors:
			short += max(0, k.amounts[i]-p.Paid.Minor())
		case p.Released == courier.Yes || !d.takes(p):
		default:
			able++
			switch k.by[i] = k.weights[i]; {
			case d.carriers() && p.Value.Known():
				k.by[i] = p.Value.Minor()
			case d.carriers(): // alone it bears all of it, whatever its charge
				k.by[i], unknown = 1, append(unknown, courier.Need(courier.Index("parties", i)+".value"))
			}
			solvent = solvent || k.by[i] > 0
		}
	}
	cur := d.Total.Currency()
	switch {
	case short == 0:
		return
	case d.Bond == SeveralDebtors || d.Bond == ByValue:
		d.say(s, &rowBetweenSeveralInsolvent, courier.Notes, courier.Minor(short, cur).Figure())
		return
	case len(unknown) > 0 && able > 1:
		s.Needs = append(s.Needs, unknown...)
		return
	case !solvent:
		d.say(s, &rowBetweenNobodyLeft, courier.Notes, courier.Minor(short, cur).Figure())
		return
	}
	for i := range d.Parties {
		if p := &d.Parties[i]; p.Insolvent == courier.Yes {
			k.amounts[i] = min(k.amounts[i], p.Paid.Minor())
		}
	}
	parts, _ := k.portions(courier.Minor(short, cur))
	for i := range parts {
		k.amounts[i] += parts[i].Minor()
	}
	row := &rowBetweenSpread
	if d.carriers() {
		row = &rowBetweenCarrierSpread
	}
	d.say(s, row, courier.Changes, courier.Minor(short, cur).Figure())
}

// recover lets each party that paid more than it bears recover from those
// that paid less, in proportion to what they have not performed and never
// more than that.
func (d *Debt) recover(s *Settlement, k *reckon, cur courier.Currency) {
	open := k.by
	var all int64
	for i := range k.amounts {
		if open[i] = max(0, k.amounts[i]-d.Parties[i].Paid.Minor()); open[i] > 0 {
			all += open[i]
		}
	}
	for j := range k.amounts {
		over := min(d.Parties[j].Paid.Minor()-k.amounts[j], all)
		if over <= 0 {
			continue
		}
		parts, _ := k.portions(courier.Minor(over, cur))
		for i := range parts {
			if parts[i].Minor() == 0 {
				continue
			}
			open[i] -= parts[i].Minor()
			t := Transfer{From: d.Parties[i].Name, To: d.Parties[j].Name, Amount: parts[i]}
			if d.Bond == JointCreditors {
				t.From, t.To = t.To, t.From
			}
			s.Transfers = append(s.Transfers, t)
		}
		all -= over
		row := &rowBetweenRecover
		switch {
		case d.Bond == JointCreditors:
			row = &rowBetweenReturn
		case d.carriers():
			row = &rowBetweenCarrierRecover
		}
		s.Reasons = append(roomFor(s.Reasons), row.SpeakFrom(d.cite(row), courier.Notes, courier.Minor(over, cur).Figure()).OfItem(j))
	}
}

// carrierCites are the articles of CMR and CIM that speak alike.
func carrierCites(cmr string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CMR, cmr), courier.Art(courier.CIM, "50")}
}

var ofTotal = [3]string{"total"}

// The rows of what stands between parties.
var (
	rowBetweenDegree = courier.Row{Code: "liability.between.by_degree", Staff: true, IDs: "APP-01 APP-02", Cites: civilCode("177, 178"), Names: ofTotal,
		Zh: "{total}按照各自责任大小确定份额", En: "{total} is borne by degree of responsibility"}
	rowBetweenEqual = courier.Row{Code: "liability.between.equal", Staff: true, IDs: "APP-01 APP-02", Cites: civilCode("177, 178, 519"), Names: ofTotal,
		Zh: "责任大小难以确定，{total}平均承担", En: "the degrees cannot be determined, and {total} is borne equally"}
	rowBetweenJoint = courier.Row{Code: "liability.between.joint", Staff: true, IDs: "APP-02", Cites: civilCode("178, 518"),
		Zh: "连带责任由法律规定或者当事人约定，权利人有权请求部分或者全部连带责任人承担责任",
		En: "joint liability arises only by law or agreement; the creditor may claim any part or all from any of them"}
	rowBetweenCreditors = courier.Row{Code: "liability.between.joint_creditors", Staff: true, IDs: "APP-02", Cites: civilCode("521"), Names: ofTotal,
		Zh: "连带债权{total}按照各自份额享有，份额难以确定的视为相同", En: "joint creditors have {total} by their shares, equal where they cannot be determined"}
	rowBetweenReturn = courier.Row{Code: "liability.between.returns", Staff: true, IDs: "APP-02", Cites: civilCode("521"), Field: "parties[]", Names: [3]string{"amount"},
		Zh: "实际受领债权的连带债权人，应当按比例向其他连带债权人返还{amount}", En: "the joint creditor that received returns {amount} to the others in proportion"}
	rowBetweenReleased = courier.Row{Code: "liability.between.released", Staff: true, IDs: "APP-02", Cites: civilCode("520"), Names: [3]string{"off", "left"},
		Zh: "债权人免除其债务的，在其应当承担的份额{off}范围内其他债务人的债务消灭，余{left}",
		En: "the creditor released it, and the debt of the others is discharged by its share of {off}: {left} remain"}
	rowBetweenSpread = courier.Row{Code: "liability.between.insolvent_spread", Staff: true, IDs: "APP-02", Cites: civilCode("519"), Names: [3]string{"short"},
		Zh: "不能履行其应分担份额的，{short}由其他连带债务人按比例分担", En: "what cannot be paid, {short}, is spread over the other joint debtors pro rata"}
	rowBetweenSeveralInsolvent = courier.Row{Code: "liability.between.several_insolvent", Staff: true, IDs: "APP-01", Cites: civilCode("177"), Names: [3]string{"short"},
		Zh: "按份责任人不能履行的{short}不由其他责任人分担", En: "several debtors do not stand in for each other: {short} that one cannot pay is not spread"}
	rowBetweenNobodyLeft = courier.Row{Code: "liability.between.nobody_left", Staff: true, IDs: "APP-02 INT-CMR-06", Cites: byHouse, Names: [3]string{"short"},
		Zh: "没有其他能够承担的人，{short}无从分担", En: "nobody is left who could bear {short}"}
	rowBetweenRecover = courier.Row{Code: "liability.between.recovers", Staff: true, IDs: "APP-02 APP-03", Cites: civilCode("519"), Field: "parties[]", Names: [3]string{"amount"},
		Zh: "实际承担债务超过自己份额的，有权就超出部分{amount}在其他债务人未履行的份额范围内追偿",
		En: "having paid more than its share, it recovers {amount} from the others, within the share that each has not performed"}
	rowBetweenAlone = courier.Row{Code: "liability.between.carrier_at_fault", Staff: true, IDs: "INT-CMR-06", Cites: carrierCites("37"), Names: ofTotal,
		Zh: "造成损失的承运人单独承担{total}", En: "the carrier at fault bears {total} alone"}
	rowBetweenCarrierShare = courier.Row{Code: "liability.between.carriers_by_share", Staff: true, IDs: "INT-CMR-06", Cites: carrierCites("37"), Names: ofTotal,
		Zh: "数个承运人造成损失的，{total}按照责任份额分担", En: "several carriers are at fault, and {total} is borne by share of liability"}
	rowBetweenCarrierCharge = courier.Row{Code: "liability.between.carriers_by_charge", Staff: true, IDs: "INT-CMR-06", Cites: carrierCites("37"), Names: ofTotal,
		Zh: "责任份额不能确定的，{total}按照运费份额分担", En: "the shares cannot be determined, and {total} is borne by share of the carriage charge"}
	rowBetweenUnidentified = courier.Row{Code: "liability.between.nobody_identified", Staff: true, IDs: "INT-CMR-06", Cites: reported(courier.CMR, "37"), Names: ofTotal,
		Zh: "据行业转述，不能确定何人造成损失的，{total}由全体承运人按照运费份额分担",
		En: "as reported, where nobody can be identified all carriers bear {total} by share of the carriage charge"}
	rowBetweenUnidentifiedUnread = courier.Row{Code: "liability.between.nobody_identified_unread", Staff: true, IDs: "INT-CMR-06", Cites: byHouse,
		Zh: "不能确定何人造成损失时的规则仅有行业转述，未选用时由人判断",
		En: "the rule for a loss that nobody can be charged with is known by report alone; without the option a person decides"}
	rowBetweenParticipating = courier.Row{Code: "liability.between.participating_carriers", Staff: true, IDs: "INT-CMR-06", Cites: law(courier.CIM, "50"), Names: ofTotal,
		Zh: "不能确定何人造成损失的，{total}由参加运输的承运人按照运费份额分担，未接收货物和运单的除外",
		En: "nobody can be identified, and the carriers that took part bear {total} by share of the carriage charge, save those that never accepted goods and note"}
	rowBetweenCarrierSpread = courier.Row{Code: "liability.between.carrier_insolvent", Staff: true, IDs: "INT-CMR-06", Cites: carrierCites("38"), Names: [3]string{"short"},
		Zh: "承运人无力偿付的，{short}由其他承运人按照运费份额分担", En: "a carrier is insolvent, and {short} is spread over the others by carriage charge"}
	rowBetweenCarrierRecover = courier.Row{Code: "liability.between.carrier_recovers", Staff: true, IDs: "INT-CMR-06", Cites: carrierCites("37"), Field: "parties[]", Names: [3]string{"amount"},
		Zh: "已经赔付的承运人有权向其他承运人追偿{amount}", En: "the carrier that paid recovers {amount} from the others"}
	rowBetweenValue = courier.Row{Code: "liability.between.by_value", Staff: true, IDs: "APP-10", Cites: []courier.Cite{byHouse[0], courier.Art(courier.MaritimeCode1992, "199"), courier.Art(courier.MaritimeCode2025, "208")}, Names: ofTotal,
		Zh: "{total}由各受益方按照各自分摊价值的比例分摊（共同海损的分摊方法，是否成立共同海损另行认定）",
		En: "{total} is shared in proportion to the values saved, as in general average; whether there is one is decided apart"}
)

// betweenRows are those rows.
var betweenRows = [...]*courier.Row{&rowBetweenDegree, &rowBetweenEqual, &rowBetweenJoint, &rowBetweenCreditors, &rowBetweenReturn, &rowBetweenReleased,
	&rowBetweenSpread, &rowBetweenSeveralInsolvent, &rowBetweenNobodyLeft, &rowBetweenRecover, &rowBetweenAlone, &rowBetweenCarrierShare,
	&rowBetweenCarrierCharge, &rowBetweenUnidentified, &rowBetweenUnidentifiedUnread, &rowBetweenParticipating, &rowBetweenCarrierSpread,
	&rowBetweenCarrierRecover, &rowBetweenValue}
