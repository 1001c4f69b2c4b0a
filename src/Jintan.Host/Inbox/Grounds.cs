using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>What follows from the law for a task as it stands: the very question that its step will ask, asked before. Writes nothing.</summary>
/// <param name="Facts">Computed: route, approver, chain, permitted set, direction.</param>
/// <param name="Guidance">What the local guidance proposes; never mixed with what the law says.</param>
/// <param name="Refusals">What stands in the way as things are, each with its cure.</param>
/// <param name="Questions">What the Measures leave to people.</param>
/// <param name="Readings">Readings that the answers depend on.</param>
public sealed record Grounds(
    IReadOnlyList<FactLine> Facts,
    FactLine? Guidance,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<string> Questions,
    IReadOnlyList<Reading> Readings)
{
    public static Grounds None { get; } = new([], null, [], [], []);

    /// <param name="typed">What stands in the form so far.</param>
    public static Grounds Of(TaskPaper paper, JsonObject typed, LawInForce law)
    {
        var answer = TaskPreview.Ask(paper.File, paper.Subject, paper.Task.FormId, typed, law);
        var used = answer.Rulings.SelectMany(r => r.Readings).Select(r => r.Reading).Distinct().Order();
        return new(
            [.. GroundsText.Facts(answer)],
            GroundsText.Guidance(answer.Proposal),
            [.. answer.Refusals],
            [.. answer.LeftToPeople],
            [.. used.Select(id => Law.Readings.All.Single(r => r.Id == id))]);
    }
}
