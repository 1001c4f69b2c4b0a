using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Activities.Steps;

/// <summary>What the reports have suspected of a person, by kind: found, sent to the department that may handle it, given up before it was sent.</summary>
/// <param name="Now">The kind that the newest report suspects; null: none.</param>
internal sealed record Suspicions(string? Now, IReadOnlyList<string> Found, IReadOnlyList<string> Sent, IReadOnlyList<string> GivenUp)
{
    /// <summary>A letter about it is under way or was sent.</summary>
    public bool Has(string kind) => Sent.Contains(kind) || Found.Count(kind.Equals) > GivenUp.Count(kind.Equals);

    /// <summary>Whether a letter that waits is about nothing that is suspected now.</summary>
    public bool MayBeGivenUp => Waiting > 0 && (Now is null || Sent.Contains(Now) || Waiting > 1);

    /// <summary>The newest kind that was found and is suspected no longer; null: the letter had given it another name.</summary>
    public string? Stale => Found.LastOrDefault(kind => kind != Now && !Sent.Contains(kind) && Has(kind));

    private int Waiting => Found.Count - Sent.Count - GivenUp.Count;

    public static Suspicions Of(CaseFile file, string? person)
    {
        var about = file.Entries.Where(entry => entry.Person == person).ToList();
        // A letter that went back and out again is one letter.
        var letters = about.Where(IsLetter).GroupBy(entry => entry.Node?.Instance).Select(sent => sent.Last().Learned);
        return new(KindIn(about.LastOrDefault(IsReport)?.Learned), Kinds(CheckSuspicion.Found), KindsOf(letters), Kinds(WithdrawTransfer.Withdrawn));

        IReadOnlyList<string> Kinds(string happened) => KindsOf(about.Where(entry => entry.Kind == happened).Select(entry => entry.Particulars));
    }

    private static string? KindIn(JsonObject? facts) => facts?["suspected"]?["kind"]?.GetValue<string>();

    /// <summary>What an entry says of it.</summary>
    public static JsonObject Particulars(string? kind) => new() { ["suspected"] = new JsonObject { ["kind"] = kind } };

    // The letter may call it by another kind than the report.
    private static bool IsLetter(EntryContent entry) =>
        entry.Kind == EntryKind.TaskCompleted && entry.Particulars!["formId"]!.GetValue<string>() == EffectForms.Transfer.Id && entry.Learned is not null;

    private static bool IsReport(EntryContent entry) =>
        entry.Kind == EntryKind.TaskCompleted && entry.Learned is not null
        && FormCatalogue.Find(entry.Particulars!["formId"]!.GetValue<string>()).Fields.Any(field => field.Name == InvestigationForms.SuspicionKind);

    private static IReadOnlyList<string> KindsOf(IEnumerable<JsonObject?> facts) => [.. facts.Select(one => KindIn(one) ?? "")];
}
