using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Filling;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Cases;

/// <summary>Turns the entries of a stream into lines that people read; the newest first.</summary>
public sealed class TimelineReader(LedgerDbContext ledger)
{
    public async Task<IReadOnlyList<TimelineLine>> ReadAsync(string stream, CancellationToken cancellation)
    {
        var entries = await ledger.Entries.AsNoTracking()
            .Where(e => e.Stream == stream).OrderByDescending(e => e.Sequence).Select(e => e.Content).ToListAsync(cancellation);
        return [.. entries.Select(EntryText.Parse).Select(Line)];
    }

    public static TimelineLine Line(EntryContent entry)
    {
        var (what, details) = entry switch
        {
            { Kind: EntryKind.TaskCompleted, Particulars: { } particulars } => Submitted(particulars),
            { Kind: EntryKind.CaseRegistered, Particulars: { } particulars } =>
                (EntryNames.Of(entry), [.. FormText.Of(FormCatalogue.Find(particulars["formId"]!.GetValue<string>()), particulars["form"]!.AsObject())]),
            { Kind: EntryKind.Refused, Particulars: { } particulars } => Refused(particulars),
            _ => (EntryNames.Of(entry), Reasons(entry.Particulars)),
        };
        var isCheck = entry.Kind is StraightBack.Stands || entry is { Question: not null, Capacity: null, Kind: not (EntryKind.Refused or EntryKind.CaseRegistered) };
        // A refusal that chooses the way on stops nobody, and is said all the same.
        var refusal = isCheck ? RefusalIn(entry.Question) : null;
        return new(
            entry.Sequence, entry.At, entry.ActorTitle, refusal is null ? what : $"{what}：{Law.Refusal.Of(refusal).Sentence}", entry.Clauses,
            entry.Kind == EntryKind.Refused, !isCheck ? null : refusal is null ? "依规定核对，通过" : "依规定核对，未通过", details);
    }

    private static string? RefusalIn(AskedQuestion? asked) =>
        (asked?.Ruling as JsonArray ?? []).Select(ruling => ruling?["refusal"]?.GetValue<string>()).FirstOrDefault(code => code is not null);

    private static (string What, IReadOnlyList<(string Label, string Value)> Details) Submitted(JsonObject particulars)
    {
        var form = FormCatalogue.Find(particulars["formId"]!.GetValue<string>());
        var outcome = particulars["outcome"]!.GetValue<string>();
        var choice = form.Choices.FirstOrDefault(c => c.Value == outcome)?.Label ?? outcome;
        return ($"{form.Title}：{choice}", [.. FormText.Of(form, particulars["form"]!.AsObject())]);
    }

    private static IReadOnlyList<(string Label, string Value)> Reasons(JsonObject? particulars) =>
    [
        .. particulars?["reason"] is JsonValue reason ? [("理由", $"{reason}")] : Array.Empty<(string, string)>(),
        .. particulars?[StraightBack.Asked] is not null ? [("办完以后", "只补附件的，直接回到退回的环节；所填内容、人员登记有变化或者原办理人须回避的，其后各环节依次再办")] : Array.Empty<(string, string)>(),
    ];

    // The sentence belongs to the edition that refused; the code finds it.
    private static (string What, IReadOnlyList<(string Label, string Value)> Details) Refused(JsonObject particulars)
    {
        var ruling = particulars["ruling"] as JsonObject;
        var said = ruling?["refusal"]?.GetValue<string>() is { } code ? Law.Refusal.Of(code).Sentence : ruling?["question"]?.GetValue<string>();
        return ($"不符合规定，未予办理：{said}", Reasons(particulars));
    }
}
