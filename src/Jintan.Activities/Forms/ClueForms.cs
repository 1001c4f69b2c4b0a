using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 12: forms of registration, verification and study.</summary>
internal static class ClueForms
{
    public static Form Clue { get; } = new("clue", "登记线索",
    [
        new("线索来源",
        [
            new TextField("title", "事由", 100) { Help = "一句话概括，例如“信访件逾期未办结”。" },
            new ChoiceField("channel", "线索途径", Choices.Channels) { Clause = "art12", Fact = "intake.channel" },
            new TextField("sender", "来源单位", 100) { Help = "移交、交办或者发现线索的单位，不填写举报人个人信息。" },
            new DateField("receivedOn", "收到日期") { Fact = "intake.received_on" },
        ]),
        new("反映对象和问题",
        [
            new TextField("person", "被反映人工号", 20) { Help = "以人员登记中的工号为准，单位、职务、级别由登记取得。" },
            new RowsField("others", "同一问题的其他被反映人", [new TextField("person", "工号", 20)], Most: 9)
            {
                Required = false,
                Help = "各人按其级别分别办理；批准人以级别最高的人为准。",
            },
            new TextField("summary", "反映的主要问题", 4000, 6),
            new ChoiceField("clause", "涉及情形", Choices.Situations) { Fact = "conduct.clause", Clause = "art5" },
            new DateField("beganOn", "行为开始日期") { Fact = "conduct.began_on" },
            new DateField("endedOn", "行为结束日期") { Fact = "conduct.ended_on", NotBefore = "beganOn", Help = "一日内完成的，与开始日期相同。" },
        ]),
        new("附件", [new FilesField("files", "线索材料") { Required = false }]),
    ]) { Body = Body.Office, Choices = [new("Register", "登记")] };

    public static Form Verification { get; } = new("verification", "核实线索",
    [
        new("核查情况",
        [
            new TextField("method", "核查方法", 500, 3) { Clause = "art12.item3" },
            new YesNoField("verified", "反映的问题是否属实") { Fact = "intake.verified" },
            new TextField("result", "核查结果", 2000, 5),
            new TextField("verifiers", "核查人（两人）", 100),
            new TextField("reference", "核查记录编号", 100) { Fact = "intake.verification_ref" },
            new FilesField("files", "核查材料") { Required = false },
        ]),
    ]) { Body = Body.Office, Choices = [new("Submit", "提交核查记录")] };

    public static Form Study { get; } = new("acceptance-study", "研究是否受理",
    [
        new("集体研究",
        [
            new DateField("heldOn", "研究日期") { Fact = "steps.studied_on", Clause = "art12" },
            new TextField("members", "出席人员（职务）", 300) { Help = "至少三人，含主要负责人（内部规定）。" },
            new YesNoField("collective", "是否经集体研究") { Fact = "intake.collective_study", Clause = "art12" },
            new YesNoField("conflict", "出席人员中是否有应当回避的") { Fact = "intake.recusal_conflict" },
            new TextField("opinions", "研究意见及理由", 2000, 5),
            new TextField("duplicateOf", "同一人员同一事实已经处理的案号或者文号", 80)
            {
                Fact = "duplicate_of", Required = false, IsClearedWhenEmpty = true, Clause = "art4", Help = "已经处理的，不能再受理；在办的请并案。",
            },
            new TextField(MergeCase.Into, "并入案件的案号", 80) { Required = false, Clause = "art4", Help = "仅选择“并入已办案件”时填写：同一人员的同一事实不重复立案。" },
        ]),
        new("特别规定检查",
        [
            new YesNoField("specialRule", "法律法规规章和上级规定是否另有规定") { Fact = "special_rule.exists", Clause = "art3.p2" },
            new TextField("specialRuleCite", "另有规定的名称和条款", 300)
            {
                Fact = "special_rule.cite",
                OnlyIf = new("specialRule", "true"),
            },
        ]),
    ])
    {
        Body = Body.Office,
        PolicyLimit = "acceptance-study",
        Choices = [new("Accept", "受理"), new("NotAccept", "不予受理"), new("Return", "退回核实"), new("PassOn", "转有权机关"), new("Merge", "并入已办案件"), new("Withdraw", "来源单位撤回线索")],
    };
}
