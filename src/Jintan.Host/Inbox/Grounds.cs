using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>What follows from the law for a task as it stands: the very question that its step will ask, asked before.</summary>
/// <param name="Facts">Computed facts, each with its clause.</param>
/// <param name="Open">What would still be refused, with the cure.</param>
/// <param name="ForPeople">What the Measures leave to people.</param>
public sealed record Grounds(IReadOnlyList<FactLine> Facts, IReadOnlyList<RefusalView> Open, IReadOnlyList<string> ForPeople)
{
    public static Grounds None { get; } = new([], [], []);

    /// <summary>What the local guidance proposes; it is no law and stands apart from it.</summary>
    public FactLine? Guidance { get; init; }

    /// <summary>Named readings that the answers depend on.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    public static Grounds Of(TaskPaper paper, JsonObject typed, DateOnly today)
    {
        var person = paper.Task.Person ?? paper.File.Persons.First();
        var answer = TaskPreview.Ask(paper.File, person, paper.Task.FormId, typed, today);
        return new(
            [.. Lines(answer)],
            [.. answer.Rulings.Where(r => r is Ruling.Refused).Select(RefusalView.Of).DistinctBy(r => r.Code)],
            answer.LeftToPeople)
        {
            Guidance = answer.Proposal is { } proposal
                ? new("建议（裁量基准）", $"{Names(proposal.Methods.Codes)}。{string.Join("；", proposal.Reasons)}。")
                : null,
            Readings = [.. answer.Rulings.SelectMany(r => r.Readings).Select(r => r.Reading).Distinct().Order().Select(Read)],
        };
    }

    private static Reading Read(ReadingId id) => Law.Readings.All.Single(reading => reading.Id == id);

    private static IEnumerable<FactLine> Lines(Answer answer)
    {
        if (answer.StartApprover is { } approver && ApproverLine(approver) is { } line)
        {
            yield return line;
        }

        if (answer.DecisionChain is { Count: > 0 } chain)
        {
            yield return new("决定程序", string.Join(" → ", chain.Select(StepName)), "art15.p2.s1");
        }

        if (answer.Permitted is { IsEmpty: false } permitted)
        {
            yield return new("可以采取的方式", Names(permitted.Codes), "art9.p1");
        }

        if (answer.Discretion is { } direction && direction != Discretion.None)
        {
            yield return DirectionLine(direction);
        }

        if (answer.Recurrence == Recurrence.Yes)
        {
            yield return new("一年内再次发生", "是，由既往决定算出", "art11.item5");
        }

        foreach (var bar in answer.Restrictions.Where(r => r.Through is not null))
        {
            yield return new("影响期", $"{bar.From:yyyy-MM-dd} 至 {bar.Through:yyyy-MM-dd}（首尾两日均计入）", bar.Basis.Id);
        }

        if (answer.FormalitiesDue is { } due)
        {
            yield return new("手续办结期限", $"{due:yyyy-MM-dd}（当日计入）", "art19.p1");
        }

        if (answer.Documents is { Count: > 0 } documents)
        {
            yield return new("应形成的文书", string.Join("、", documents.Select(DocumentNames.Of)));
        }
    }

    private static FactLine? ApproverLine(StartApprover approver) => approver switch
    {
        StartApprover.Principal => new("启动审批", "领导小组主要负责同志核准", "art13.s2"),
        StartApprover.Responsible => new("启动审批", "领导小组相关负责人批准", "art13.s1"),
        StartApprover.NotRequired => new("启动审批", "简化程序，不需要", "art16.s1"),
        _ => null,
    };

    private static FactLine DirectionLine(Discretion direction) => direction switch
    {
        Discretion.MustAggravate => new("裁量方向", "应当从重或者加重", "art11"),
        Discretion.MayMitigate => new("裁量方向", "可以从轻或者减轻", "art10.p1"),
        Discretion.MayExempt => new("裁量方向", "可以从轻、减轻或者免除", "art10.p2"),
        Discretion.Both => new("裁量方向", "两个方向的情节并存，须书面说明权衡理由", "art11"),
        _ => new("裁量方向", "须由人判断", "art11"),
    };

    private static string StepName(DecisionStep step) => step switch
    {
        DecisionStep.UnitCollective => "单位领导班子集体研究",
        DecisionStep.OfficeConsent => "区作风办同意",
        DecisionStep.UnitDecides => "单位作出决定",
        DecisionStep.JointPropose => "三家提出建议",
        DecisionStep.StandingCommitteeConsent => "区委常委会研究同意",
        DecisionStep.JointDecide => "三家作出决定",
        DecisionStep.OfficeCollectiveConsent => "区作风办集体研究同意",
        DecisionStep.AuthorityImplements => "按照干部管理权限实施",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This step of the decision has no name on pages."),
    };

    private static string Names(IEnumerable<string> codes) => string.Join("、", codes.Select(code => new Method(code).Name));
}
