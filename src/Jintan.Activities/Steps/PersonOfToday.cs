using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>What the register says of a person may change during the case (级别变化): it becomes known before the next step asks the law.</summary>
internal static class PersonOfToday
{
    /// <summary>The register says something else of a person than before.</summary>
    public const string Changed = "person-changed";

    private const string Subject = "subject";

    public static void Learn(StepScope step)
    {
        foreach (var one in step.Each())
        {
            if (Known(one) is { } known && one.Ledger.PersonToday(one.Person) is { } row && !JsonNode.DeepEquals(known, ClueFacts.SubjectOf(row)))
            {
                Tell(one, known, row);
            }
        }
    }

    /// <summary>As the register was last read into the file; null for a file that is about no person.</summary>
    private static JsonNode? Known(StepScope step) => step.File.Entries
        .LastOrDefault(entry => entry.Person == step.Person && entry.Kind is EntryKind.CaseRegistered or "person-added" or Changed)?.Learned?[Subject];

    private static void Tell(StepScope step, JsonNode known, RegisteredPerson row)
    {
        var today = ClueFacts.SubjectOf(row);
        step.Note(Changed, ["art13.s2"], new() { [Subject] = today }, new() { ["from"] = known.DeepClone(), ["document"] = row.SourceDocument });
        if (step.Facts.Persons is not null)
        {
            // Of several persons the highest counts for all.
            step.Ledger.Append(step.File, new EntryDraft("persons-listed") { Learned = new() { ["persons"] = new JsonObject { [step.Person] = today.DeepClone() } }, Node = step.Node });
        }
    }
}
