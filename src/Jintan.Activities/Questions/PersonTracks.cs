using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>A case of several persons: one approval, by the highest level among them, and a route for each (mixed cases split by person).</summary>
internal sealed record PersonTracks(RouteFound Highest, IReadOnlyDictionary<string, Route>? Tracks)
{
    /// <summary>The route of the one person, or the tracks of several.</summary>
    internal static PersonTracks Find(CaseFacts facts, LawInForce law, RulingLog log) => facts.Persons is { Count: > 0 } persons
        ? Of(persons, facts, law, log)
        : new(RouteFound.Find(facts, law, log), null);

    /// <summary>The facts of the person by whom a case of several goes: a section-level leader before others, who is outside last.</summary>
    internal static CaseFacts FactsOfTheHighest(CaseFacts facts, LawInForce law) => facts.Persons is { Count: > 0 } persons
        ? persons.Values.Select(person => facts with { Subject = person, Persons = null })
            .MaxBy(one => RouteFound.Find(one, law, new RulingLog()) is { Reached: true, Level: var level } ? level == Level.SectionLeader ? 2 : 1 : 0)!
        : facts;

    internal Answer Fill(Answer answer) => Tracks is null
        ? Highest.Fill(answer)
        : answer with { StartApprover = Highest.Approver, Tracks = Tracks };

    // Who is outside the Measures leaves the case; what bars that person bars nobody else.
    private static PersonTracks Of(Dictionary<string, Subject> persons, CaseFacts facts, LawInForce law, RulingLog log)
    {
        var tracks = persons.ToDictionary(
            one => one.Key, one => RouteFound.Find(facts with { Subject = one.Value, Persons = null }, law, new RulingLog()));
        var handled = tracks.Values.Any(found => found.Reached);
        RouteFound? highest = null;
        foreach (var (name, person) in persons)
        {
            if (!handled || tracks[name].Reached)
            {
                var found = RouteFound.Find(facts with { Subject = person, Persons = null }, law, log);
                highest = highest is null || found.Level == Level.SectionLeader ? found : highest;
            }
        }

        var approver = handled
            ? log.Add(Article13.CompetentApprover(new(highest!.Level == Level.SectionLeader, highest.IsSimplified)))
            : StartApprover.NotReached;
        return new(highest! with { Approver = approver }, tracks.ToDictionary(one => one.Key, one => one.Value.Route));
    }
}
