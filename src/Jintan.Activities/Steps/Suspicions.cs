using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Activities.Steps;

/// <summary>What the reports have suspected of a person, by kind: found, sent to the department that may handle it, given up before it was sent.</summary>
internal sealed record Suspicions(IReadOnlyList<string> Found, IReadOnlyList<string> Sent, IReadOnlyList<string> GivenUp)
{
    /// <summary>A letter about it is under way or was sent.</summary>
    public bool Has(string kind) => Sent.Contains(kind) || Found.Count(kind.Equals) > GivenUp.Count(kind.Equals);

    /// <summary>Whether a letter that waits is about nothing that is suspected now.</summary>
    public bool MayBeGivenUp(string? now) => now is null || Sent.Contains(now) || Found.Count - Sent.Count - GivenUp.Count > 1;

    /// <summary>The newest kind that was found and is suspected no longer; null: the letter had given it another name.</summary>
    public string? Stale(string? now) => Found.LastOrDefault(kind => kind != now && !Sent.Contains(kind) && Has(kind));

    public static Suspicions Of(CaseFile file, string? person)
    {
        var about = file.Entries.Where(entry => entry.Person == person).ToList();
        return new(Kinds(CheckSuspicion.Found), KindsOf(about.Where(IsLetter).Select(entry => entry.Learned)), Kinds(WithdrawTransfer.Withdrawn));

        IReadOnlyList<string> Kinds(string happened) => KindsOf(about.Where(entry => entry.Kind == happened).Select(entry => entry.Particulars));
    }

    /// <summary>The kind that these facts hold; null: none.</summary>
    public static string? KindIn(JsonObject? facts) => facts?["suspected"]?["kind"]?.GetValue<string>();

    /// <summary>What an entry says of it.</summary>
    public static JsonObject Particulars(string? kind) => new() { ["suspected"] = new JsonObject { ["kind"] = kind } };

    // The letter may call it by another kind than the report.
    private static bool IsLetter(EntryContent entry) =>
        entry.Kind == EntryKind.TaskCompleted && entry.Particulars!["formId"]!.GetValue<string>() == EffectForms.Transfer.Id && entry.Learned is not null;

    private static IReadOnlyList<string> KindsOf(IEnumerable<JsonObject?> facts) => [.. facts.Select(one => KindIn(one) ?? "")];
}
