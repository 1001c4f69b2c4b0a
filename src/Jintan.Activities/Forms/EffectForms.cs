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
            new TextField("witnesses", "见证人（职务，两人）", 200) { OnlyIf = new("service", "refused_with_witnesses") },
        ]),
    ]) { Body = Body.Unit, Choices = [new("Submit", "已宣布送达")] };

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
