using Jintan.Activities.Forms;

namespace Jintan.Host.Clues;

/// <summary>A procedure that may be started from outside, by its form.</summary>
/// <param name="Path">Address of the page.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Procedure">Definition id.</param>
/// <param name="Input">The input that takes the form.</param>
/// <param name="FormId">The form.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Note">What must not be written, or what the Measures do not say; one sentence.</param>
/// <param name="Clauses">Clauses that stand beside the form.</param>
public sealed record EntryPoint(
    string Path, string Title, string Procedure, string Input, string FormId, string Button, string Note, IReadOnlyList<string> Clauses)
{
    public static EntryPoint Clue { get; } = new(
        "/clues", "登记线索", "12-acceptance", "clue", FormCatalogue.Clue, "登记并立案号", "举报人的姓名、单位、住址和联系方式不得写入本表。",
        ["art12", "art12.item1", "art12.item2", "art12.item3", "art12.item4", "art12.item5", "art12.item6"]);

    public static EntryPoint SelfFound { get; } = new(
        "/self-found", "登记自查问题", "16-simplified-procedure", "problem", FormCatalogue.SelfFound, "登记并立案号",
        "仅限本单位自身发现、有干部管理权限、事实清楚的问题；其他线索请登记线索。", ["art16.s1", "art16.s2"]);

    public static EntryPoint MajorProblem { get; } = new(
        "/major-problems", "报告重大问题", "20m-major-problem", "problem", FormCatalogue.MajorProblem, "报区作风办", "不填写举报人个人信息。", ["art20.s2"]);

    public static EntryPoint Complaint { get; } = new(
        "/complaints", "登记申诉", "c-complaint", "complaint", FormCatalogue.Complaint, "登记申诉",
        "本办法没有申诉条款，依《公务员法》等上级规定办理：不停止执行，不因申诉加重。", ["art17"]);

    /// <summary>Reached from the case whose decision is wrong.</summary>
    public static EntryPoint Correction { get; } = new(
        "/corrections", "登记更正", "17c-correction", "correction", FormCatalogue.Correction, "登记更正",
        "已作出的决定不改动，由另编文号的更正决定代替；由原决定的同意机关同意。", ["art15.p1", "art17"]);

    public static IReadOnlyList<EntryPoint> All { get; } = [Clue, SelfFound, MajorProblem, Complaint, Correction];

    public Form Form => FormCatalogue.Find(FormId);
}
