package complaint

import "github.com/courier-rules/courier"

// Talk is where a conversation with a customer stands.
type Talk struct {
	State   State          `json:"state"`            // 所处阶段; missing is an error
	Feeling Feeling        `json:"feeling,omitzero"` // 心理状态; unknown: the plain words; not asked for
	Special courier.Answer `json:"special,omitzero"` // 特殊或者复杂的投诉; not asked for
}

// TextKey names a piece of prose of the host's: "calm.venting".
type TextKey string

// Script is the answer to a [Talk].
type Script struct {
	courier.Grounds
	Calm     TextKey `json:"calm"`     // 安抚: "calm.venting", or "calm.plain"
	Explain  TextKey `json:"explain"`  // 解释: "explain.received"
	Flexible bool    `json:"flexible"` // 灵活沟通: the standard flow does not fit
}

// Wording chooses the words that calm and explain, as keys; the prose is the
// host's. The state of mind chooses how to calm and the state of the case what
// to explain, and neither decides anything. Before a plan is approved no
// amount is promised. The errors name the field: a missing state, an unknown
// word.
func Wording(k *Talk) (Script, error) { return AppendWording(nil, k) }

// AppendWording is [Wording] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendWording(dst []courier.Reason, k *Talk) (Script, error) {
	if k == nil {
		k = &Talk{}
	}
	var r courier.Reading
	r.Word("state", stateWords, uint8(k.State))
	if k.State == 0 {
		r.Fault("state", courier.ErrMissing)
	}
	r.Word("feeling", feelingWords, uint8(k.Feeling))
	r.Answer("special", k.Special)
	if err := r.Err(); err != nil {
		return Script{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	s := Script{Calm: calmKeys[k.Feeling], Explain: explainKeys[k.State-1], Flexible: k.Special == courier.Yes}
	t.say(&feelingRows[k.Feeling], courier.Notes)
	t.say(&explainRows[k.State-1], courier.Notes)
	if s.Flexible {
		t.say(&flexibleRow, courier.Notes)
	} else {
		t.say(&standardFlowRow, courier.Notes)
	}
	if k.State < Approved || k.State == Reopened || k.State == InDispute {
		t.say(&promiseNothingRow, courier.Conditions)
	}
	s.Grounds = t.Grounds
	return s, nil
}

// calmKeys and explainKeys are the keys, by state of mind and by state.
var (
	calmKeys = func() (keys [lastFeeling + 1]TextKey) {
		keys[0] = "calm.plain"
		for f := Venting; f <= lastFeeling; f++ {
			keys[f] = TextKey("calm." + f.String())
		}
		return keys
	}()
	explainKeys = func() (keys [lastState]TextKey) {
		for s := Received; s <= lastState; s++ {
			keys[s-1] = TextKey("explain." + s.String())
		}
		return keys
	}()
)

func manner(f string, zh, en string) courier.Row {
	return row(courier.Code("complaint.wording.calm_"+f), "S2-18 S2-17", byHouse, zh, en)
}

// feelingRows say how each state of mind is met; the first where none is said.
var feelingRows = [lastFeeling + 1]courier.Row{
	0:           row("complaint.wording.calm_plain", "S2-17", textbook, "倾听、致意、协助，提出办法并跟进", "listen, acknowledge, help, propose and follow up"),
	Venting:     manner("venting", "客户意在发泄：先让其讲完，不争辩", "the customer vents: let it be said first, and do not argue"),
	Respect:     manner("respect", "客户希望受到尊重：重视其意见，称谓得当", "the customer wants respect: take the view seriously, and mind how you address"),
	Remedying:   manner("remedy", "客户希望得到补救：尽快说明可以采取的措施", "the customer wants a remedy: say soon what can be done"),
	Recognition: manner("recognition", "客户希望得到认同：确认其感受，再说明情况", "the customer wants to be recognised: acknowledge the feeling, then explain"),
	Expression:  manner("expression", "客户希望表现：感谢其建议并记录", "the customer wants to show what he knows: thank for the advice and note it"),
	Revenge:     manner("revenge", "客户意在报复：保持冷静，留存记录，上报主管", "the customer wants revenge: stay calm, keep a record, tell a supervisor"),
}

func explaining(s State, zh, en string) courier.Row {
	return row(courier.Code("complaint.wording.explain_"+s.String()), "S3-08 S3-10", byHouse, zh, en)
}

// explainRows say what is explained in each state, in their order.
var explainRows = [lastState]courier.Row{
	Received - 1:     explaining(Received, "说明已经记录，复述并确认诉求", "say that it is taken down; repeat and confirm the demand"),
	Acknowledged - 1: explaining(Acknowledged, "说明处理流程和预计时间", "explain the course and the time to expect"),
	Assessed - 1:     explaining(Assessed, "说明由哪个单位处理", "say which unit handles it"),
	Investigated - 1: explaining(Investigated, "说明查明的事实和原因", "explain what was found and why"),
	Proposed - 1:     explaining(Proposed, "说明方案正在审批", "say that a plan awaits approval"),
	Approved - 1:     explaining(Approved, "说明方案的内容和依据，听取意见", "explain the plan and what it rests on, and hear the view"),
	CarriedOut - 1:   explaining(CarriedOut, "说明方案已经执行", "say that the plan was carried out"),
	Communicated - 1: explaining(Communicated, "说明结果，不满意的告知其他途径", "explain the result and, where it does not satisfy, the other ways"),
	Closed - 1:       explaining(Closed, "感谢客户，说明如何再次联系", "thank the customer and say how to come back"),
	FollowedUp - 1:   explaining(FollowedUp, "感谢客户的意见", "thank for the view"),
	Reopened - 1:     explaining(Reopened, "说明将重新评估和预计时间", "say that it is assessed anew, and the time to expect"),
	InDispute - 1:    explaining(InDispute, "说明争议的处理途径", "explain how a dispute is settled"),
}

var (
	standardFlowRow   = row("complaint.wording.standard_flow", "S3-10", handbook("5.1"), "一般投诉按标准流程沟通", "an ordinary complaint: talk by the standard flow")
	flexibleRow       = row("complaint.wording.flexible", "S3-10", handbook("5.1"), "特殊或者复杂的投诉，灵活沟通", "a special or complex complaint: talk flexibly")
	promiseNothingRow = row("complaint.wording.promise_nothing", "CMP-11 S2-19", byHouse, "方案批准之前，不承诺金额和结果", "before a plan is approved, promise neither an amount nor a result")
)

// wordingRows are the rows of the wording, for the book.
func wordingRows() (rows []*courier.Row) {
	for i := range feelingRows {
		rows = append(rows, &feelingRows[i])
	}
	for i := range explainRows {
		rows = append(rows, &explainRows[i])
	}
	return append(rows, &standardFlowRow, &flexibleRow, &promiseNothingRow)
}
