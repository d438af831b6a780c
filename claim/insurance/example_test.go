package insurance_test

import (
	"encoding/json"
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// letter prints an answer as a letter would put it.
func letter(a insurance.Assessment, lang courier.Lang) {
	for i, r := range a.Reasons {
		fmt.Printf("%d. %s %s", i+1, r.Sentence(lang), r.Basis().AppendText(nil, lang))
		if r.Change.Known() {
			fmt.Printf("  %s", r.Change)
		}
		fmt.Println()
	}
	fmt.Println(a.Verdict.Name(lang), a.Payable)
}

// A customer asks why 300 yuan were taken off the payment.
func ExampleAssess() {
	a, err := insurance.Assess(&insurance.Loss{
		HappenedOn: courier.Day(2026, 8, 4),
		Covered:    courier.Yes, Fraud: insurance.NoFraud,
		Gross: courier.Fen(84_000_00), Value: courier.Fen(300_000_00),
		Salvage: courier.Fen(0), Recovered: courier.Fen(0), RescueCost: courier.Fen(0),
		DeductibleExplained: courier.Yes,
		Policy: &insurance.Policy{
			Cite: courier.Cite{Article: "6", Document: &courier.Source{
				ID: "POL-8841", Zh: "货物运输保险单8841号", En: "Cargo policy 8841", Force: courier.Contract, Evidence: courier.Primary}},
			SumInsured: courier.Fen(300_000_00), Valued: courier.No, Limits: &insurance.Limits{},
			Deductible: claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(300_00)},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	letter(a, courier.Chinese)
	letter(a, courier.English)
	// Output:
	// 1. 事故原因属于保险责任，由保险人赔付 《保险法（2015年修正）》第23条
	// 2. 按出险时的实际价值，损失核定为84,000.00元 《保险法（2015年修正）》第55条  CNY 84000.00
	// 3. 订立合同时已就免赔额、免赔率、比例赔付条款向投保人作了提示和明确说明，该条款产生效力 《保险法（2015年修正）》第17条
	// 4. 绝对免赔额300.00元以内的部分由被保险人自行承担，保险人赔付超过的部分 《货物运输保险单8841号》第6条  CNY -300.00
	// 准许 CNY 83700.00
	// 1. the cause is within the cover: the insurer pays Insurance Law (2015 text), Art. 23
	// 2. the loss, by the actual value when it happened, is CNY 84,000.00 Insurance Law (2015 text), Art. 55  CNY 84000.00
	// 3. deductible, deductible rate and proportional payment clauses were pointed out and explained when the contract was made: they have effect Insurance Law (2015 text), Art. 17
	// 4. absolute deductible: the insured bears the first CNY 300.00, the insurer pays what is above it Cargo policy 8841, Art. 6  CNY -300.00
	// granted CNY 83700.00
}

// Under-insured, and the carrier has already paid a part.
func ExampleAssess_underInsured() {
	l := of(sum(200_000), recovered(20_000), rescue(3_000))
	a, err := insurance.Assess(&l)
	if err != nil {
		fmt.Println(err)
		return
	}
	letter(a, courier.Chinese)
	fmt.Println(a.Indemnity, "+", a.Rescue)
	// Output:
	// 1. 事故原因属于保险责任，由保险人赔付 《保险法（2015年修正）》第23条
	// 2. 按出险时的实际价值，损失核定为84,000.00元 《保险法（2015年修正）》第55条  CNY 84000.00
	// 3. 被保险人已从承运人等第三者取得赔偿20,000.00元，从损失中扣减 《保险法（2015年修正）》第60条  CNY -20000.00
	// 4. 不足额投保，按保险金额200,000.00元与保险价值300,000.00元的比例赔付 《保险法（2015年修正）》第55条  CNY -21333.33
	// 5. 订立合同时已就免赔额、免赔率、比例赔付条款向投保人作了提示和明确说明，该条款产生效力 《保险法（2015年修正）》第17条
	// 6. 绝对免赔额300.00元以内的部分由被保险人自行承担，保险人赔付超过的部分 《货物运输保险单》第6条  CNY -300.00
	// 7. 为防止或者减少损失支付的必要、合理的施救费用3,000.00元，在损失赔偿金额以外另行计算 《保险法（2015年修正）》第57条  CNY 3000.00
	// 8. 保险合同未另行约定计算顺序，先按比例计算，再扣免赔额，最后适用限额；按另一种顺序，结果不同 《某货运代理条款》
	// 9. 第三者赔偿在按比例计算之前还是之后扣减，法律未规定，保险合同也未约定，先行扣减；按比例计算之后扣减的，结果不同 《保险法（2015年修正）》第60条
	// 10. 虽属不足额投保，法律未规定施救费用按比例赔付，保险合同也未约定，按全额计算；按比例计算，结果不同 《保险法（2015年修正）》第57条
	// 准许 CNY 45366.67
	// CNY 42366.67 + CNY 3000.00
}

// What is missing and could change the amount is asked for at once.
func ExampleAssess_unknown() {
	a, err := insurance.Assess(&insurance.Loss{
		HappenedOn: courier.Day(2026, 8, 4),
		Covered:    courier.Yes, Fraud: insurance.NoFraud,
		Gross: courier.Fen(84_000_00),
	})
	fmt.Println(a.Verdict, a.Needs, err)

	// Whatever else is missing, an invented event is refused.
	a, err = insurance.Assess(&insurance.Loss{HappenedOn: courier.Day(2026, 8, 4), Fraud: insurance.Invented})
	fmt.Println(a.Verdict, a.Payable, a.Needs, err)

	// An amount without a deductible's kind cannot be read.
	l := of(deductible(claim.Deductible{Kind: claim.GreaterOf, Amount: courier.Fen(500_00)}))
	_, err = insurance.Assess(&l)
	fmt.Println(err)
	// Output:
	// referred [policy.valued policy.agreed_value value salvage recovered policy.sum_insured deductible_explained policy.deductible policy.limits rescue_cost] <nil>
	// refused CNY 0.00 [] <nil>
	// policy.deductible.rate: missing
}

func ExampleAppendAssess() {
	losses := []insurance.Loss{of(loss(250)), of(loss(300)), of(loss(1_100))}
	var reasons []courier.Reason // one memory for all of them
	for i := range losses {
		a, err := insurance.AppendAssess(reasons[:0], &losses[i])
		if err != nil {
			fmt.Println(err)
			return
		}
		reasons = a.Reasons
		fmt.Println(a.Payable)
	}
	// Output:
	// CNY 0.00
	// CNY 0.00
	// CNY 800.00
}

func ExampleBook() {
	text := []byte(`{"reasons":[{"code":"insurance.rescue","ids":"INS-11","effect":"changes","change":"CNY 30.00",
		"figures":[{"name":"cost","value":{"amount":"CNY 30.00"}}],"basis":{"source":"IL","zh":"","en":"","force":"statute"},"zh":"","en":""}],"rules":""}`)
	var g courier.Grounds
	if err := json.Unmarshal(text, &g); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(insurance.Book().Bind(&g))
	fmt.Println(g.Reasons[0].Sentence(courier.English))
	// Output:
	// []
	// the necessary and reasonable cost of preventing or lessening the loss, CNY 30.00, is paid on top
}
