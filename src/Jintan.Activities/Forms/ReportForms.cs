using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 20: forms of the half-yearly report and of major problems.</summary>
internal static class ReportForms
{
    public static Form Analysis { get; } = new("half-year-analysis", "分析半年问责工作情况",
    [
        new("分析",
        [
            new TextField("problems", "主要问题分析", 4000, 5) { Clause = "art20.s1", Help = "没有案件的，填写“本期无”。" },
            new TextField("causes", "原因", 2000, 3),
            new TextField("measures", "整改措施", 2000, 3),
            new TextField("next", "下步打算", 2000, 3),
        ]),
    ]) { Doer = Doer.Reporter, PolicyLimit = "half-year-report", Choices = [new("Submit", "报区作风办")] };

    public static Form MajorProblem { get; } = new("major-problem", "报告重大问题",
    [
        new("重大问题",
        [
            new TextField("title", "事由", 100),
            new DateField("foundOn", "发现日期") { Fact = "major_problem.found_on", Clause = "art20.s2" },
            new TextField("summary", "问题情况", 4000, 6),
            new TextField("measures", "已采取的措施", 2000, 3),
        ]),
        new("附件", [new FilesField("files", "材料") { Required = false }]),
    ]) { Body = Body.Unit, Choices = [new("Report", "报告")] };

    public static Form Receipt { get; } = new("major-problem-receipt", "收报重大问题",
    [
        new("收报", [new DateField("receivedOn", "收报日期") { Clause = "art20.s2" }, new TextField("opinion", "处理意见", 2000, 3)]),
    ]) { Body = Body.Office, Choices = [new("Receive", "收报")] };
}
