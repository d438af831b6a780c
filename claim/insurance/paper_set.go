package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// paperWork is a dossier whose set is drawn up.
type paperWork struct {
	*Dossier
	out Papers
}

// paperOf is a line of the standard set: of which losses and modes, all where
// it names none.
type paperOf struct {
	paper  Paper
	need   PaperNeed
	group  PaperGroup
	losses []PaperLoss
	modes  []courier.Mode
	picc   bool // only under the wording of PICC
}

// paperStandard is the standard set, in the order of the public lists. Papers
// that depend on an answer are added by [paperWork.depends].
var paperStandard = []paperOf{
	{paper: PolicyPaper, need: MustHave},
	{paper: WaybillPaper, need: MustHave},
	{paper: PickupNote, need: MustHave, modes: []courier.Mode{courier.BySea, courier.ByInlandWater, courier.ByAir}},
	{paper: VehicleLicence, need: ShouldHave, modes: []courier.Mode{courier.ByRoad}},
	{paper: Invoice, need: EitherOr, group: ValueGroup},
	{paper: SalesContract, need: EitherOr, group: ValueGroup},
	{paper: OutboundNote, need: EitherOr, group: ValueGroup},
	{paper: CarriersStatement, need: ShouldHave},
	{paper: GoodsRecord, need: EitherOr, group: LossGroup, losses: []PaperLoss{DamagedGoods, MissingGoods, UndeliveredLot}},
	{paper: DamageCertificate, need: EitherOr, group: LossGroup, losses: []PaperLoss{DamagedGoods}},
	{paper: SignedReceipt, need: EitherOr, group: LossGroup, losses: []PaperLoss{DamagedGoods, MissingGoods}},
	{paper: WeighingSlip, need: EitherOr, group: LossGroup, losses: []PaperLoss{MissingGoods}},
	{paper: PoliceReport, need: MustHave, losses: []PaperLoss{StolenGoods}},
	{paper: FireReport, need: MustHave, losses: []PaperLoss{BurntGoods}},
	{paper: WeatherReport, need: MustHave, losses: []PaperLoss{WeatherLoss}},
	{paper: TrafficFinding, need: MustHave, losses: []PaperLoss{TrafficLoss}},
	{paper: IdentityCard, need: EitherOr, group: IdentityGroup},
	{paper: BusinessLicence, need: EitherOr, group: IdentityGroup},
	{paper: BankAccount, need: MustHave},
	{paper: ClaimForm, need: MustHave},
	{paper: Photos, need: ShouldHave},
	{paper: RailGoodsRecord, need: MustHave, modes: []courier.Mode{courier.ByRail}},
	{paper: AirIncidentRecord, need: MustHave, modes: []courier.Mode{courier.ByAir}},
	{paper: HandoverRecord, need: ShouldHave, picc: true},
	{paper: WarehouseEntry, need: ShouldHave, picc: true},
	{paper: InspectionReport, need: ShouldHave, picc: true},
}

// set draws the set up: the standard one, then what depends on an answer,
// then the own list.
func (w *paperWork) set() {
	w.out.Lines = make([]PaperLine, 0, len(paperStandard)+4)
	for i := range paperStandard {
		p := &paperStandard[i]
		if p.picc && !w.picc() || len(p.losses) > 0 && !slices.Contains(p.losses, w.Loss) || len(p.modes) > 0 && !w.by(p.modes) {
			continue
		}
		w.add(p.paper, p.need, p.group)
	}
	w.tell(&paperStandardRow)
	if w.picc() {
		w.tell(&paperPICCRow)
	}
	w.depends()
	w.own()
}

// by reports whether the goods went by one of the modes, or may have.
func (w *paperWork) by(modes []courier.Mode) bool {
	return slices.Contains(modes, w.Mode)
}

// depends adds the papers that an answer asks for.
func (w *paperWork) depends() {
	if w.Repair == courier.Yes {
		w.add(RepairInvoice, MustHave, NoGroup)
		w.tell(&paperRepairRow)
	}
	if w.Carrier == courier.Yes {
		w.add(ClaimOnCarrier, ShouldHave, NoGroup)
		w.add(SubrogationLetter, MustHave, NoGroup)
		w.add(IndemnityReceipt, ShouldHave, NoGroup)
		w.tell(&paperSubrogationRow)
	}
	if w.Salved == courier.Yes {
		w.add(SalvageReceipts, MustHave, NoGroup)
		w.tell(&paperSalvageRow)
	}
}

// own lets the insurer's own list add papers or waive them.
func (w *paperWork) own() {
	if w.Set == nil {
		return
	}
	for i := range w.Set.Lines {
		l := &w.Set.Lines[i]
		if l.From.Known() && w.Amount.Less(l.From) || l.Below.Known() && !w.Amount.Less(l.Below) {
			continue
		}
		row := &paperAddedRow
		if l.Waived == courier.Yes {
			row = &paperWaivedRow
			w.out.Lines = slices.DeleteFunc(w.out.Lines, func(line PaperLine) bool { return line.Paper == l.Paper })
		} else {
			w.out.Lines = slices.DeleteFunc(w.out.Lines, func(line PaperLine) bool { return line.Paper == l.Paper })
			w.add(l.Paper, MustHave, NoGroup)
		}
		w.out.Reasons = row.AppendReason(w.out.Reasons, &w.Set.Cite, courier.Changes, courier.Money{})
		w.out.Reasons[len(w.out.Reasons)-1] = w.out.Reasons[len(w.out.Reasons)-1].OfItem(i)
	}
}

func (w *paperWork) add(p Paper, n PaperNeed, g PaperGroup) {
	w.out.Lines = append(w.out.Lines, PaperLine{Paper: p, Need: n, Group: g,
		Have: slices.Contains(w.Have, p), Cannot: slices.Contains(w.Cannot, p)})
}

func (w *paperWork) tell(row *courier.Row) { w.note(row, courier.Notes) }

func (w *paperWork) note(row *courier.Row, e courier.Effect) {
	w.out.Reasons = row.AppendReason(w.out.Reasons, row.Cite(w.On), e, courier.Money{})
}

// find says what is missing, and what the insurer asks for.
func (w *paperWork) find() {
	cannot := false
	for g := ValueGroup; g <= LossGroup; g++ {
		if !w.met(g) {
			w.missing(g)
		}
	}
	for _, l := range w.out.Lines {
		cannot = cannot || l.Cannot
		if l.Need == MustHave && !l.Have && !l.Cannot {
			w.out.Missing = append(w.out.Missing, l.Paper)
		}
	}
	if cannot {
		w.tell(&paperCannotRow)
	}
	if len(w.out.Missing) == 0 {
		w.out.Verdict = courier.Granted
		w.note(&paperCompleteRow, courier.Grants)
		return
	}
	slices.Sort(w.out.Missing)
	w.out.Verdict = courier.Refused
	w.note(&paperMissingRow, courier.Bars)
	w.request()
}

// met reports whether one paper of the group is there.
func (w *paperWork) met(g PaperGroup) bool {
	return slices.ContainsFunc(w.out.Lines, func(l PaperLine) bool { return l.Group == g && l.Have })
}

// missing adds the papers of a group of which one would do, and that can be
// given.
func (w *paperWork) missing(g PaperGroup) {
	for _, l := range w.out.Lines {
		if l.Group == g && !l.Cannot {
			w.out.Missing = append(w.out.Missing, l.Paper)
		}
	}
}

// request puts the one request together, or says that it was already made.
func (w *paperWork) request() {
	if w.Asked == 0 {
		w.out.Request = w.out.Missing
		w.note(&paperRequestRow, courier.Conditions)
		return
	}
	fresh := false
	for _, p := range w.out.Missing {
		if slices.Contains(w.Requested, p) {
			w.out.Request = append(w.out.Request, p)
		} else {
			fresh = true
		}
	}
	if len(w.out.Request) > 0 {
		w.note(&paperStillRow, courier.Conditions)
	}
	if fresh {
		w.note(&paperNotAskedRow, courier.Warns)
	}
}

// The rows of the set.
var (
	paperLists = []courier.Cite{courier.Art(courier.ClaimDocumentLists, "")}

	paperStandardRow = clauseRow("insurance.papers.standard", "S4-Q74", "", paperLists,
		"按货运险通行的理赔单证清单列出所需单证；价值证明、身份证明、损失证明各任选其一即可", "the set of the public lists of cargo claims; of the proofs of value, identity and loss one of each will do")
	paperPICCRow = clauseRow("insurance.papers.picc", "S4-Q74", "clauses", []courier.Cite{courier.Art(courier.PICCDomesticCargo, "11")},
		"保险单采用人保条款，另列交接验收记录、入库记录和检验报告", "the policy is on the wording of PICC: records of handing over and storing and a report of inspection beside")
	paperRepairRow = clauseRow("insurance.papers.repair", "S4-Q74", "repair", paperLists,
		"货物修复的，应当提供修复报价或者发票", "the goods are repaired: a quote or invoice")
	paperSubrogationRow = clauseRow("insurance.papers.subrogation", "S4-Q74 S4-Q75 INS-13", "carrier", paperLists,
		"有第三者应负责的，应当提供权益转让书，并宜提供向承运人的索赔函、答复和赔款收据", "a third party answers: the letter of subrogation, and the claim on the carrier with its reply and the receipt")
	paperSalvageRow = clauseRow("insurance.papers.salvage", "S4-Q74 INS-11", "salved", []courier.Cite{courier.Art(courier.PICCDomesticCargo, "11")},
		"发生施救、整理费用的，应当提供费用单据", "costs of saving the goods: their receipts")
	paperAddedRow = clauseRow("insurance.papers.added", "S4-Q74", "set.lines[]", courier.InTerms(),
		"保险人的单证清单要求另行提供", "the insurer's own list asks for one more paper")
	paperWaivedRow = clauseRow("insurance.papers.waived", "S4-Q74", "set.lines[]", courier.InTerms(),
		"保险人的单证清单对该金额免予提供", "the insurer's own list waives a paper for this amount")
	paperCannotRow = clauseRow("insurance.papers.cannot", "INS-04", "cannot", clauseLaw("22"),
		"索赔人提供其所能提供的证明和资料，不能提供的不因此视为单证不全", "the claimant gives what it can: what it cannot give is not held against it")
	paperCompleteRow = clauseRow("insurance.papers.complete", "S4-Q74 INS-04", "have", clauseLaw("22"),
		"应当提供的单证已经齐全", "nothing that must be there is missing")
	paperMissingRow = clauseRow("insurance.papers.missing", "S4-Q74 INS-04", "have", clauseLaw("22"),
		"应当提供的单证尚不齐全", "something that must be there is missing")
	paperRequestRow = clauseRow("insurance.papers.request", "INS-04", "asked", clauseLaw("22"),
		"保险人应当及时一次性通知补充全部所缺单证", "the insurer asks promptly, once, for all that is missing")
	paperStillRow = clauseRow("insurance.papers.still_missing", "INS-04", "requested", clauseLaw("22"),
		"已通知补充的单证仍未提供", "papers that were asked for are still missing")
	paperNotAskedRow = clauseRow("insurance.papers.not_asked_once", "INS-04", "requested", clauseLaw("22"),
		"有单证在首次通知时没有要求补充；法律要求一次性通知，不应再次要求", "some papers were not in the first request; the law has the insurer ask once, and it should not ask again")
)

func paperRows() []*courier.Row {
	return []*courier.Row{&paperStandardRow, &paperPICCRow, &paperRepairRow, &paperSubrogationRow, &paperSalvageRow, &paperAddedRow, &paperWaivedRow,
		&paperCannotRow, &paperCompleteRow, &paperMissingRow, &paperRequestRow, &paperStillRow, &paperNotAskedRow}
}
