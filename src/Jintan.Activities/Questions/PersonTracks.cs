using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>A case of several persons: one approval, by the highest level among them, and a route for each (mixed cases split by person).</summary>
internal sealed record PersonTracks(RouteFound Highest, IReadOnlyDictionary<string, Route>? Tracks)
{
    /// <summary>The route of the one person, or the tracks of several.</summary>
    internal static PersonTracks Find(CaseFacts facts, LawInForce law, RulingLog log) => facts.Persons is { Count: > 0 } persons
        ? Of(persons, facts, law, log)
        : new(RouteFound.Find(facts, law, log), null);

    internal Answer Fill(Answer answer) => Tracks is null
        ? Highest.Fill(answer)
        : answer with { StartApprover = Highest.Approver, Tracks = Tracks };

    private static PersonTracks Of(Dictionary<string, Subject> persons, CaseFacts facts, LawInForce law, RulingLog log)
    {
        var tracks = new Dictionary<string, Route>(persons.Count);
        RouteFound? highest = null;
        foreach (var (name, person) in persons)
        {
            var found = RouteFound.Find(facts with { Subject = person, Persons = null }, law, log);
            tracks[name] = found.Route;
            highest = highest is null || found.Level == Level.SectionLeader ? found : highest;
        }

        var approver = log.Add(Article13.CompetentApprover(new(highest!.Level == Level.SectionLeader, highest.IsSimplified)));
        return new(highest with { Approver = approver }, tracks);
    }
}
