// Package complaint answers what a complaints desk asks, from the first word
// of a dissatisfied customer to the closed case, and what the numbers say.
//
// # What a complaint is
//
// A complaint 客户投诉 is an objection, a protest, a claim or a demand, spoken
// or written, out of dissatisfaction with a service (S2-13). Whoever only asks
// where a parcel is makes a query. The Express Regulation gives the firm seven
// days to handle a complaint and to tell the user; it begins when the
// complaint is received, whatever record is still missing.
//
// # The life of a case
//
//   - [Receive] 受理: the record, the number, whether it is a complaint at all,
//     ours, a duplicate or withdrawn; what is owed at once, and what is masked;
//   - [Classify] 分类: three closed trees, see below; [Grade]: how grave it is
//     and how soon it is worked on, by the host's scale;
//   - [Route] 分派: who handles it first, who answers for it, who leads;
//   - [Inquire] 调查: where to look, by link, and what was not looked at;
//   - [Uphold] 是否成立: a valid complaint 有效投诉 or not, with the reasons;
//   - [Options] 补救: which remedies fit, and on what each rests; [Agree] 协商:
//     is the plan whole, lawful and signed by whom it must be;
//   - [Advance] 流转: may the case make this move, and what is missing
//     ([AdvanceMermaid], [AdvanceDOT]);
//   - [Correct] 纠正: which corrective actions the cause calls for;
//   - [CallBack] 回访: the follow-up call and what becomes of its result;
//   - [Wording] 话术: keys of the words that calm and explain, whose prose is
//     the host's.
//
// # By when, and what else
//
//   - [Due] 时限: each deadline by itself, with its start and every jump of the
//     calendar: the seven days of the law, the firm's own promises, which may
//     only be shorter, and the clocks of the authorities;
//   - [Handled]: was the complaint handled and the user told on the seventh day
//     (a partial answer, an offer refused, nobody reached)?
//   - [Gates] 申诉: which ways out are open today, from the firm's head office to
//     the postal regulator, the consumer association and the court, and what
//     each lacks;
//   - [Respond]: does the firm's answer to the regulator hold all it has to?
//   - [Vet]: may a draft reply go out, and what does it admit, promise, waive
//     or disclose? [Sensitive]: who may speak when the media, a lawyer or a
//     crowd are there? [ContestPenalty]: can a platform's penalty be contested?
//
// # What the numbers say
//
// Cases are counted in a [Tally], which adds up over days and regions.
// [Evaluate] gives the metrics as exact ratios, each with its formula and what
// was left out of it; [Divide] the main and minor problems, peaks and the
// trend; [AskRepeats] who complained again; [Warn] whether the counts run
// above the host's limits or the control limits of the rate; [SumIndices] the
// satisfaction index. A customer who is about to leave is won back by a plan
// ([PlanWinBack] 客户挽回), and [JudgeWinBack] says whether it worked.
//
// # Three trees, one case
//
// The lists of others mix three questions, so a case carries three codes that
// do not depend on each other. What the customer says is its [Category]. What
// went wrong is its [Quality], in the words of the order textbook, with
// service attitude 服务态度 apart from service quality 服务质量. Why and where is
// its [Cause]: failing, link and department. One table, [Classes], maps the
// category to the regulator's statistics, the textbook's and the handbook's
// lists, WeChat and a list in the manner of the US bureau of consumer finance.
//
// # What there is not
//
// The textbooks name severity, priority, approval, windows and goodwill, and
// give no number for any of them. So every threshold comes from the host: an
// empty table is an error, and there is no default. Each table cites the
// host's own document: a [courier.Source] of the force [courier.Practice], or
// [courier.Contract] where the customer was promised it; it cannot be law. A
// state of mind ([Feeling]) chooses words and decides nothing. Money that the customer is
// owed is a fact from package claim, shares of responsibility one from
// package liability, and whether a consignment is late or lost one from
// package tracking.
//
// # Facts and answers
//
// Each question takes a struct of facts and returns an answer with its
// reasons, each a row of [Book] with its source. Errors are for facts that
// cannot be read and name the field. A zero field is unknown: where it could
// change the answer it comes back as a need, the path of the field in JSON.
// Nil tables are unknown, empty ones an error. A function named Append… does
// the same into memory that the caller reuses.
//
// [Case] holds the facts that several questions share, the clocks among them.
package complaint
