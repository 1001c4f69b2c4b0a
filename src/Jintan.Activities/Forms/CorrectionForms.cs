using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 17: an issued text is not changed; a correcting decision (更正) of its own number takes its place.</summary>
internal static class CorrectionForms
{
    public static Form Correction { get; } = new("correction", "登记更正",
    [
        new("更正",
        [
            new TextField("decision", "原问责决定文号", 60) { Clause = "art17" },
            new ChoicesField("errors", "有误之处",
            [
                new("name", "姓名、单位、职务"), new("date", "日期"), new("method", "问责方式的表述"), new("clause", "引用的条款"), new("period", "影响期"),
            ]),
            new TextField("error", "错在何处，应为何", 2000, 4) { Help = "更正只改正差错；加重问责或者延长影响期的，须重新告知和听取陈述申辩。" },
            new TextField("text", "更正后的问责决定书文本", 8000, 12)
            {
                Help = "写明更正的是哪一份决定。同意更正的就是这份文本；作出更正时逐字使用，不能再改。",
                Clause = "art17",
            },
        ]),
        new("与效力有关的更正（不变的不填）",
        [
            new ChoicesField("methods", "问责方式应为", Choices.Methods) { Fact = "correction.methods", Required = false, Clause = "art9.p1" },
            new DateField("decidedOn", "决定日期应为") { Fact = "correction.decided_on", Required = false },
            new DateField("effectiveOn", "生效日期应为")
            {
                Fact = "correction.effective_on",
                Required = false,
                MayLieAhead = true,
                Help = "影响期按更正后的日期重新计算（读法P02）。",
            },
        ]),
        new("附件", [new FilesField("files", "证明材料") { Required = false }]),
    ]) { Body = Body.Office, Choices = [new("Register", "登记")] };

    public static Form Consent { get; } = new("correction-consent", "答复更正意见",
    [
        new("答复",
        [
            new TextField("opinion", "答复意见", 1000, 3) { Clause = "art15.p2.s1" },
            new DateField("repliedOn", "答复日期") { Fact = "correction.consented_on", Clause = "art15.p2.s1" },
        ]),
    ]) { Doer = Doer.Consenter, Choices = [new("Agreed", "同意更正"), new("Returned", "不同意更正")] };

    public static Form Decision { get; } = new("correction-decision", "作出更正",
    [
        new("更正",
        [
            new DateField("correctedOn", "更正日期") { Fact = "correction.corrected_on", Clause = "art17" },
            new TextField("signer", "签发人（职务）", 100),
        ]),
    ]) { Doer = Doer.Decider, Choices = [new("Correct", "作出更正")] };
}
