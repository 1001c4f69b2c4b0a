using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Articles 17 and 19: forms of announcement and formalities.</summary>
internal static class EffectForms
{
    public static Form Announcement { get; } = new("announcement", "宣布并送达决定",
    [
        new("宣布",
        [
            new DateField("announcedOn", "宣布日期") { Fact = "decision.announced_on", Clause = "art17" },
            new TextField("place", "地点", 100),
            new TextField("announcedBy", "宣布人（职务，两人）", 200),
            new ChoiceField("service", "送达", Choices.Services) { Fact = "decision.service" },
            new TextField("otherService", "送达方式、日期和凭证", 300, 2) { OnlyIf = new("service", "other") },
            new TextField("witnesses", "见证人（职务，两人）", 200) { OnlyIf = new("service", "refused_with_witnesses") },
        ]),
    ]) { Doer = Doer.Decider, PolicyLimit = "announcement", Choices = [new("Submit", "已宣布送达")] };

    public static Form PartyReview { get; } = new("party-review", "在党的会议上检查",
    [
        new("检查情况",
        [
            new ChoiceField("meeting", "会议种类",
            [
                new("democratic_life", "民主生活会（领导班子成员）"), new("organisational_life", "组织生活会"), new("branch", "支部党员大会"),
            ]) { Clause = "art18" },
            new DateField("heldOn", "会议日期"),
            new TextField("points", "检查要点", 2000, 4),
            new TextField("comments", "评议意见", 1000, 3),
            new DateField("reportedOn", "报问责决定机关日期") { NotBefore = "heldOn" },
        ]),
        new("附件", [new FilesField("files", "检查材料和会议记录") { Required = false }]),
    ]) { Body = Body.Unit, PolicyLimit = "party-review", Choices = [new("Submit", "已检查并报告"), new("NotDue", "不再要求检查（已不是党员或者决定已撤销）") { IsBare = true }] };

    public static Form Transfer { get; } = new("transfer-letter", "移送涉嫌违法线索",
    [
        new("移送",
        [
            new ChoiceField("kind", "涉嫌违法的种类", Choices.Suspicions) { Fact = "suspected.kind", Clause = "art9.p2.s2" },
            new ChoiceField("to", "移送机关", Choices.Transferees) { Fact = "suspected.to", Clause = "art9.p2.s2" },
            new TextField("facts", "涉嫌事实", 4000, 5),
            new TextField("reserved", "留待移送机关认定的事实", 2000, 3) { Help = "问责案件继续办理，这些事实不重复认定。" },
            new TextField("list", "材料清单", 1000, 3),
            new DateField("sentOn", "移送日期"),
        ]),
    ]) { Doer = Doer.Investigator, Choices = [new("Transfer", "移送"), new("Withdrawn", "报告已不认为涉嫌违法，不再移送") { IsBare = true }] };

    public static Form TransferReceipt { get; } = new("transfer-receipt", "登记移送回执",
    [
        new("回执", [new DateField("receivedOn", "签收日期") { Clause = "art9.p2.s2" }, new TextField("signer", "签收人（职务）", 100)]),
    ]) { Doer = Doer.Investigator, Choices = [new("Receive", "已签收")] };

    public static Form Formalities { get; } = new("formalities", "办理手续",
    [
        new("手续清单",
        [
            new RowsField("items", "手续",
            [
                new TextField("item", "事项", 100),
                new DateField("doneOn", "办结日期"),
                new TextField("proof", "凭证", 200),
            ]) { Clause = "art19.p1" },
            new TextField("late", "逾期说明", 1000, 2) { Required = false },
        ]),
    ]) { Body = Body.Unit, StatutoryLimit = "art19.p1", Choices = [new("Submit", "手续办结")] };
}
