using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Article 14: who has signed the joint report; a dissent stays with it.</summary>
[Activity(Namespace = "Jintan", Type = "RecordSignatures", Version = 1, Category = "作风问责", DisplayName = "签署入卷",
    Description = "联合调查的机关签署报告，不同意见随报告存档。")]
public sealed class RecordSignatures : RecordStep
{
    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var signatures = step.File.Entries
            .Where(e => e.Person == step.Person)
            .Reverse().TakeWhile(e => e.Kind != "report-filed")
            .Where(e => e.Particulars?["formId"]?.GetValue<string>().StartsWith("joint-signature", StringComparison.Ordinal) is true)
            .ToArray();
        var organs = step.Facts.Investigation!.By.Select(one => one.Code).Concat(signatures.Select(Organ)).Distinct();
        step.Note("report-signed", clauses, new()
        {
            ["investigation"] = new JsonObject
            {
                ["by"] = new JsonArray([.. organs.Select(one => (JsonNode)one)]),
                ["dissent"] = signatures.FirstOrDefault(Dissents) is { } dissent ? Organ(dissent) : null,
            },
        });
        return Done;

        // Where a whole organ must keep away, the level above signs in its place.
        string Organ(EntryContent signature) => step.File.InPlaceOf(signature.Particulars!["task"]!.GetValue<string>()) ?? signature.Capacity!;
    }

    private static bool Dissents(EntryContent signature) => signature.Particulars!["form"]!["dissent"]!.GetValue<bool>();
}
