using System.Text.Json;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>The rows of another case that a report asks for, made from its entries.</summary>
internal static class CountedCase
{
    public static IEnumerable<object> Rows(Entry last, IReadOnlyList<EntryContent> entries)
    {
        var number = last.Stream[Streams.Case("").Length..];
        return [new StreamHead { Stream = last.Stream, Sequence = last.Sequence, Sha256 = last.Sha256, Sm3 = last.Sm3 }, Row(number, entries[0]), .. Bars(number, entries)];
    }

    // A report asks whether there is such a case, and reads the rest from the entries.
    public static CaseRow Row(string number, EntryContent first) => new()
    {
        Number = number, Title = "", Subjects = "", UnitId = first.Organisation ?? "", Status = CaseStatus.Open, Procedure = "",
        RegisteredBy = first.Actor, RegisteredAt = first.At, ProcedureSet = "{}",
    };

    private static IEnumerable<Bar> Bars(string number, IReadOnlyList<EntryContent> entries) =>
        from seal in entries
        where seal.Kind == "decision-sealed"
            && !entries.Any(e => e.Kind is "decision-revoked" or "decision-corrected" && e.Person == seal.Person && e.Sequence > seal.Sequence)
        let made = entries.Last(e => e.Kind is "decision-made" or "decision-corrected" && e.Person == seal.Person && e.Sequence < seal.Sequence)
        from restriction in made.Question!.Computed?["restrictions"] is { } restrictions ? restrictions.Deserialize(LawJson.Default.ValueListRestriction) : []
        select new Bar
        {
            CaseNumber = number, PersonId = seal.Person!, Code = RestrictionCodes.CodeOf(restriction.Code), Clause = restriction.Basis.Id,
            Year = restriction.Year, FirstDay = restriction.From, LastDay = restriction.Through,
            DecisionNumber = seal.Particulars!["number"]!.GetValue<string>(), InForce = true,
        };
}
