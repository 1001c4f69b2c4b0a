namespace Jintan.Activities.Steps;

/// <summary>Gap G28: where the three organs do not agree, the leading group decides how to go on.</summary>
[Activity(Namespace = "Jintan", Type = "CheckDissent", Version = 1, Category = "作风问责", DisplayName = "有无不同意见",
    Description = "三家意见不一致的，由领导小组决定如何处理。")]
[FlowNode(Unanimous, Dissent)]
public sealed class CheckDissent : RecordStep
{
    private const string Unanimous = "Unanimous";
    private const string Dissent = "Dissent";

    private protected override string Record(StepScope step, IReadOnlyList<string> clauses) =>
        step.Facts.Investigation?.Dissent is null ? Unanimous : Dissent;
}
