using Jintan.Law;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;

namespace Jintan.Activities.Steps;

/// <summary>Gap G42: the Office gets a copy of what a unit decides by itself.</summary>
[Activity(Namespace = "Jintan", Type = "FileWithOffice", Version = 1, Category = "作风问责", DisplayName = "报区作风办备案",
    Description = "简化程序的决定报区作风办备案，区作风办自此可以查阅本案。")]
public sealed class FileWithOffice : RecordStep
{
    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var office = step.Ledger.AuthoritiesToday(Body.Office.Code)[0].OrganisationId;
        step.Ledger.AddParty(step.File.Number, office);
        step.Note("filed-with-office", clauses, null, new() { ["office"] = office });
        return Done;
    }
}
