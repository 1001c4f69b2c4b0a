using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>What follows from the law for a case as it stands: asked of the same questions that the steps ask.</summary>
public static class Grounds
{
    public static IReadOnlyList<FactLine> Of(CaseFacts facts, DateOnly today)
    {
        var route = RouteQuestions.WhichRoute(facts, new LawInForce(today));
        return [.. Lines(route)];
    }

    private static IEnumerable<FactLine> Lines(Answer route)
    {
        if (route.StartApprover is { } approver)
        {
            yield return new("启动审批", approver switch
            {
                StartApprover.Principal => "领导小组主要负责同志核准",
                StartApprover.Responsible => "领导小组相关负责人批准",
                _ => "不需要",
            }, "art13");
        }
    }
}
