using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>What follows from the law for a case as it stands, asked of the same questions that the steps ask. Writes nothing.</summary>
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
    public static Grounds Of(CaseFacts facts, DateOnly today)
    {
        var law = new LawInForce(today);
        // Before the investigation has found anything, methods are no question yet.
        var answer = facts.Finding is null ? RouteQuestions.WhichRoute(facts, law) : MethodQuestions.WhatIsPermitted(facts, law);
        var used = answer.Rulings.SelectMany(r => r.Readings).Select(r => r.Reading).Distinct().Order();
        return new(
            [.. GroundsText.Facts(answer)],
            GroundsText.Guidance(answer.Proposal),
            [.. answer.Refusals],
            [.. answer.LeftToPeople],
            [.. used.Select(id => Law.Readings.All.Single(r => r.Id == id))]);
    }
}
