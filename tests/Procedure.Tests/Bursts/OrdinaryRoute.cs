using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Entries;

namespace Procedure.Tests.Bursts;

/// <summary>The tasks of the ordinary route, in order, each with a lawful answer.</summary>
internal static class OrdinaryRoute
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("study", "Accept", Officers.Clerk, Answers.Study),
        new("request-start", "Submit", Officers.Clerk, Answers.Request),
        new("approve-start", "Approve", Officers.Deputy, Answers.Approval),
        new("assign", "Assign", Officers.Clerk, Answers.Assignment),
        new("plan", "Submit", Officers.Investigator, Answers.Plan),
        new("report", "Needed", Officers.Investigator, Answers.Report),
        new("notice", "Notify", Officers.UnitLeader, Answers.Notice),
        new("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
        new("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy),
        new("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
        new("decide", "Decide", Officers.UnitLeader, Answers.Decision),
        new("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
        new("formalities", "Submit", Officers.UnitLeader, Answers.Formalities),
    ];

    /// <summary>A new case that waits at a step.</summary>
    public static async Task<string> CaseWaitingAtAsync(this TestOffice office, string node)
    {
        var number = await office.RegisterAsync();
        await office.WalkUntilAsync(number, node);
        return number;
    }

    /// <summary>A new case whose investigation is approved and assigned.</summary>
    public static async Task<string> AssignedAsync(this TestOffice office, JsonObject clue, Actor approver)
    {
        var number = await office.RegisterAsync(clue);
        await office.WalkAsync(number, Steps.Take(4).Select(step => step.Node == "approve-start" ? step with { Actor = approver } : step));
        return number;
    }

    /// <summary>From the registration until the case waits at a step.</summary>
    public static Task WalkUntilAsync(this TestOffice office, string number, string node) =>
        office.WalkAsync(number, Steps.TakeWhile(s => s.Node != node));

    /// <summary>From where the case waits to the archive.</summary>
    /// <param name="change">What is filled in otherwise than usual.</param>
    public static async Task FinishAsync(this TestOffice office, string number, Func<JsonObject, JsonObject>? change = null)
    {
        var waiting = await office.WaitingAsync(number);
        var steps = Steps.SkipWhile(s => s.Node != waiting.Node);
        await office.WalkAsync(number, change is null ? steps : steps.Select(s => s with { Form = change(s.Form) }));
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    private static async Task WalkAsync(this TestOffice office, string number, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            await office.CompleteAsync(number, step.Node, step.Outcome, step.Actor, step.Form.DeepClone().AsObject());
        }
    }

    internal sealed record Step(string Node, string Outcome, Actor Actor, JsonObject Form);
}
