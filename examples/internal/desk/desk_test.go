package desk

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/courier-rules/courier"
)

// day is what the desk has to say to each line of testdata/desk.jsonl, by the
// number of the worked example that the line comes from or by what it shows:
// the id without the date, the verdict, the amounts in CNY, and whatever
// stands out in the answer.
var day = map[string][]string{
	"V-ORD-003": {"004 granted conditions=pays_loss,recall.form,best_effort",
		"005 granted conditions=terms.out_for_delivery,pays_loss,recall.form,best_effort"},
	"V-ORD-009": {"015 granted conditions=sea.pays_loss", "016 refused bars=sea.security_not_given",
		"017 refused bars=sea.document_not_shown", "018 refused bars=sea.not_in_writing"},
	"V-ORD-010": {"019 granted conditions=air.own_cost", "020 refused bars=air.consignee_right",
		"021 granted lifts=air.revived_by_refusal conditions=air.own_cost"},
	"V-TRK-004": {"031 granted lifts=late.already_late", "032 granted lifts=already_late"},
	"V-LIA-001": {"102 granted 50000.00", "103 granted 35000.00"}, "V-LIA-015": {"151 51000.00 25500.00 8500.00 lead=包装组"},
	"V-LIA-016": {"152 33.34 33.33 33.33"}, "V-LIA-017": {"153 0.01 0.02 0.02"},
	"V-LIA-018": {"155 500.01 300.00 200.00 lead=arrival"}, "V-LIA-019": {"156 4500.00 4500.00"},
	"V-LIA-026": {"157/2 512.00 512.00 256.00 lead=road_operations"}, "V-LIA-027": {"158 800.00 lead=包装组 linked=10%"},
	"V-CLM-001": {"049 granted 240.00"}, "V-CLM-002": {"050 granted 600.00"}, "V-CLM-003": {"051 granted 60.00"},
	"V-CLM-004": {"052 granted 15.60"}, "V-CLM-005": {"061 granted 500.00"}, "V-CLM-006": {"062 granted 240.00"},
	"V-CLM-007": {"063 granted 500.00"}, "V-CLM-008": {"064 granted 36.00"},
	"V-CLM-009": {"065 granted 160.00 refund=20.00", "066/2 granted 200.00 refund=20.00"}, "V-CLM-010": {"067 granted 1000.00"},
	"V-CLM-011": {"068 granted 120.00", "069 granted 800.00"},
	"V-CLM-012": {"070 granted 500.00 increase=500.00", "071 granted 900.00 increase=900.00", "072 granted 2500.00 increase=500.00"},
	"V-CLM-013": {"105 granted 84000.00"}, "V-CLM-014": {"088 granted 10000.00"}, "V-CLM-015": {"089 granted 10000.00"},
	"V-CLM-016": {"090 granted 8000.00"}, "V-CLM-017": {"091 granted 3000.00"}, "V-CLM-018": {"092 granted 2500.00"},
	"V-CLM-019": {"093 granted 920.00"}, "V-CLM-020": {"094 granted 900.00"}, "V-CLM-021": {"095 granted 3150.00"},
	"V-CLM-022": {"114 granted 12000.00 refund=400.00"}, "V-CLM-023": {"115 granted 12000.00"},
	"V-CLM-024": {"096 granted 200.00"}, "V-CLM-025": {"097 granted 500.00"}, "V-CLM-026": {"098 granted 4000.00"},
	"V-CLM-027": {"099 granted 2400.00"}, "V-CLM-028": {"100/2 granted 2700.00"}, "V-CLM-029": {"101 granted 2820.00"},
	"V-CLM-065": {"079 granted 64.00"}, "V-CLM-067": {"053 granted 36.00", "054 granted 20.00", "055 granted 36.00"},
	"V-CLM-068": {"056 granted 250.00"}, "V-CLM-081": {"106 granted 84000.00"}, "V-CLM-082": {"107 granted 84000.00"},
	"V-CLM-083": {"108 granted 80000.00"}, "V-CLM-084": {"109 granted 22400.00", "110 granted 22400.00"},
	"V-CLM-085": {"111 granted 1620.00", "112 granted 1800.00"}, "V-CLM-090": {"140 granted 83700.00"},
	"V-CLM-091": {"141 granted 75600.00"}, "V-CLM-092": {"142/2 granted 55700.00", "146 granted 55800.00"},
	"V-CLM-096": {"116/2 granted 85000.00 goodwill=1000.00"},
	"V-CLM-109": {"074 refers=fraud.staged", "075 refused 0.00 bars=fraud.harmless", "076 granted 860.00 increase=500.00"},
	"V-CLM-110": {"077 granted 140.00 refund=20.00", "078 granted 60.00"},
	"V-INS-001": {"121 granted 6000.00"}, "V-INS-002": {"122 granted 100000.00 premium_refund=60.00 insurers_share=100%"},
	"V-INS-003": {"123 granted 33000.00"}, "V-INS-006": {"124 granted 110000.00 rescue=30000.00"},
	"V-INS-008": {"125 refused 0.00", "126 refused 0.00", "127 granted 800.00"},
	"V-INS-009": {"128 refused 0.00", "129 refused 0.00", "130 granted 500.00", "131 granted 1100.00"},
	"V-INS-010": {"133 granted 2500.00", "134 granted 7200.00", "135 refused 0.00"},
	"V-INS-011": {"136 granted 10000.00", "137 granted 9700.00"}, "V-INS-012": {"138 granted 5700.00", "139 granted 5820.00"},
	"V-INS-013": {"143 granted 63700.00"}, "V-INS-015": {"144 granted 84000.00 lifts=clause.unexplained"},
	"V-INS-016": {"145 granted 60000.00"}, "V-INS-017": {"147 granted 60000.00 insurers_share=60%"},
	"next best": {"001 refused bars=not_posted next=cancel", "002 refused bars=not_posted next=edit",
		"007 refused bars=not_the_shipper next=arrange", "009 refused bars=target_not_served next=recall",
		"010 refused bars=arrange.not_the_consignee next=new_consignee",
		"022/2 refused bars=terms.perishable lifts=consignee_admitted next=arrange"},
	"on the way": {"003 granted", "008/2 granted conditions=pays_loss,recall.form,best_effort", "012 refused bars=letter_missing",
		"014 granted conditions=pays_loss,loss.new_route", "023 refused bars=delivered", "024 refused bars=prohibited_goods",
		"025 granted conditions=textbook.recall_sealed,pays_loss,recall.form,best_effort", "026 refused bars=lien",
		"027 granted lifts=consignee_admitted conditions=best_effort,terms.fee", "028 refused bars=arrange.stranger",
		"029 granted conditions=arrange.by_agreement,arrange.best_effort",
		"030 granted conditions=terms.requests_used_up,pays_loss,loss.new_route,best_effort"},
	"what happened": {"033 refused bars=late.force_majeure", "034/2 granted", "035 granted", "037 granted", "038 granted",
		"039 refused bars=nature_of_goods", "040 refused bars=shippers_fault", "041/2 granted lifts=terms.pay_on_force_majeure",
		"042 granted", "043 refused bars=outside_carriage", "045 refused bars=mail.ordinary", "046 refused bars=mail.not_queried",
		"047 granted lifts=mail.declared", "048 refused bars=rail.escorts_fault"},
	"what is owed": {"057 refused 0.00", "058 refused 0.00", "060 granted 300.00 lifts=limit.mail.not_shown", "080/3 granted 300.00",
		"081 granted 1800.00", "082 granted 100.00", "083 refers=declared.over_maximum", "084 granted 1280.00 lifts=clause.tick_box_only",
		"085 granted 900.00", "086 refused 0.00", "087 granted 500.00", "118 granted 300.00 short=200.00",
		"119 refused 300.00 short=200.00 bars=settle.no_consent", "120 refused 1500.00 goodwill=140.00 bars=settle.not_approved",
		"148 refused 0.00 bars=excluded", "149 granted 8000.00", "150 refused 0.00 bars=fraud.staged"},
	"who bears it": {"159 0.00 640.00 lead=arrival", "160/2 337.50 112.50 lead=booking"},
	"customers":    {"011/2 mid_size_monthly", "161 key_major", "162 mid_size_monthly", "164 cash", "165 cash", "166/2 local_major"},
	"asked back": {"008 needs=identity,prohibited,lien", "011 needs=credit", "022 lifts=consignee_admitted needs=perishable",
		"034 needs=happened_on,regime", "041 needs=terms.pays_on_force_majeure", "066 needs=monthly", "080 needs=loss",
		"080/2 needs=notice.negotiated,notice.shown,notice.tick_box,notice.asked,notice.explained,notice.unfair", "100 needs=value",
		"116 needs=approved", "142 needs=value,deductible_explained", "157 512.00 512.00 256.00 needs=goods_at",
		"160 needs=equal,unclear,parts[0].share,parts[1].share", "166 needs=strength"},
	"unreadable": {"006 error=by", "013 error=Stage", "036 error=line", "044 error=happened_on", "059 error=freight",
		"073 error=declared", "104 error=lot.damaged", "113 error=line", "117 error=cash", "132 error=policy.cite.document.zh",
		"154 error=parts", "163 error=scheme.rows"},
}

// told is an answer as a caller in another language reads it.
type told struct {
	ID     string
	Error  struct{ Field string }
	Result struct {
		Verdict, Class, Payable, Total, Compensation, Refund, Increase, Goodwill, Short, Rescue string

		PremiumRefund string `json:"premium_refund"`
		InsurersShare string `json:"insurers_share"`
		Next          any
		Needs         []string
		Parts         []struct{ Amount string }
		Linked        []struct{ Share string }
		Lead          struct{ Department, Unit string }
		Reasons       []struct{ Code, Effect, Change, Zh, En string }
	}
}

// brief is what stands out in an answer.
func (a *told) brief() string {
	var words []string
	say := func(name, value string) {
		if value = strings.TrimPrefix(value, "CNY "); value != "" && (name == "" || value != "0.00") {
			words = append(words, name+value)
		}
	}
	r := &a.Result
	say("error=", a.Error.Field)
	say("", strings.TrimPrefix(r.Verdict, "referred")) // needs or reasons say so
	say("", r.Class+r.Payable+r.Total)                 // each of another ask
	for _, p := range r.Parts {
		say("", p.Amount)
	}
	for _, f := range [][2]string{{"refund=", r.Refund}, {"increase=", r.Increase}, {"goodwill=", r.Goodwill}, {"short=", r.Short},
		{"rescue=", r.Rescue}, {"premium_refund=", r.PremiumRefund}, {"insurers_share=", r.InsurersShare}} {
		say(f[0], f[1])
	}
	for _, effect := range []string{"bars", "lifts", "conditions", "refers"} {
		var codes []string
		for _, reason := range r.Reasons {
			if _, code, _ := strings.Cut(reason.Code, "."); reason.Effect == effect {
				codes = append(codes, code)
			}
		}
		say(effect+"=", strings.Join(codes, ","))
	}
	say("lead=", r.Lead.Department+r.Lead.Unit)
	for _, l := range r.Linked {
		say("linked=", l.Share)
	}
	next, _ := r.Next.(string) // of a customer it is no word
	say("next=", next)
	say("needs=", strings.Join(r.Needs, ","))
	return strings.Join(words, " ")
}

// deskDay answers the day: its lines, and the answers in their order.
func deskDay(t *testing.T) (lines []string, answers []told) {
	t.Helper()
	in, err := os.ReadFile("testdata/desk.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if status := run(nil, asks(), bytes.NewReader(in), &out, io.Discard); status != someErrors {
		t.Fatalf("exit status %d", status)
	}
	for line := range strings.Lines(out.String()) {
		var a told
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		answers = append(answers, a)
	}
	if lines = strings.Split(strings.TrimSuffix(string(in), "\n"), "\n"); len(lines) < 80 || len(lines) != len(answers) {
		t.Fatalf("%d answers to %d lines", len(answers), len(lines))
	}
	return lines, answers
}

// Every line is answered once, in its turn and as expected, bad lines and
// their neighbours among them.
func TestDesk(t *testing.T) {
	want := map[string]string{}
	for _, cases := range day {
		for _, c := range cases {
			id, brief, _ := strings.Cut("0801-"+c, " ")
			want[id] += brief // one that stands twice is met by nothing
		}
	}
	lines, answers := deskDay(t)
	for i, a := range answers {
		if !strings.HasPrefix(lines[i], `{"id":"`+a.ID+`","ask":"`) {
			t.Errorf("line %d is answered as %q", i+1, a.ID)
		}
		if brief, ok := want[a.ID]; !ok || a.brief() != brief {
			t.Errorf("%s: %q, want %q", a.ID, a.brief(), brief)
		}
		delete(want, a.ID)
	}
	if len(want) > 0 {
		t.Errorf("no answer: %q", want)
	}
}

// The lines of a sum add up to it, and each says why in both languages.
func TestDeskAddsUp(t *testing.T) {
	fen := func(text string) int64 {
		m, _ := courier.ParseMoney(text) // where there is none, nothing
		return m.Minor()
	}
	_, answers := deskDay(t)
	for _, a := range answers {
		r := &a.Result
		if r.Compensation != "" && fen(r.Payable) != fen(r.Compensation)+fen(r.Refund)+fen(r.Increase) {
			t.Errorf("%s: %s is not its parts", a.ID, r.Payable)
		}
		off := fen(r.Payable) + fen(r.Total)
		for _, p := range r.Parts {
			off += fen(p.Amount)
		}
		for _, reason := range r.Reasons {
			if off -= fen(reason.Change); reason.Zh == "" || reason.En == "" {
				t.Errorf("%s: %s says nothing", a.ID, reason.Code)
			}
		}
		if off != 0 {
			t.Errorf("%s: the lines are %d fen off", a.ID, off)
		}
	}
}

// A case that comes back brings what was asked for and nothing else; the last
// time it is answered.
func TestDeskAsksBack(t *testing.T) {
	lines, answers := deskDay(t)
	facts, open := map[string]map[string]json.RawMessage{}, map[string][]string{}
	for i, a := range answers {
		var req struct{ Facts map[string]json.RawMessage }
		_ = json.Unmarshal([]byte(lines[i]), &req) // an unreadable line has none
		id, round, _ := strings.Cut(a.ID, "/")
		if round != "" && (len(open[id]) == 0 || len(req.Facts) < len(facts[id])) {
			t.Errorf("%s comes back for nothing, or with less", a.ID)
		}
		for fact, value := range req.Facts {
			asked := func(need string) bool { return strings.HasPrefix(need, fact) }
			if round != "" && !bytes.Equal(value, facts[id][fact]) && !slices.ContainsFunc(open[id], asked) {
				t.Errorf("%s: nobody asked for %s", a.ID, fact)
			}
		}
		facts[id], open[id] = req.Facts, a.Result.Needs
	}
	for id, needs := range open {
		if len(needs) > 0 {
			t.Errorf("%s is still asked for %q", id, needs)
		}
	}
}
