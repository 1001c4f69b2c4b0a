using System.Text.Json.Nodes;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Hands the case over to the next procedure, in the version that the case is pinned to.</summary>
[Activity(Namespace = "Jintan", Type = "HandOver", Version = 1, Category = "作风问责", DisplayName = "移交下一程序",
    Description = "把案件移交给下一个程序，版本以案件登记时锁定的为准。")]
public sealed class HandOver : Activity
{
    /// <summary>Name of the input that carries the person whom the next procedure is about.</summary>
    internal const string Person = "person";

    [Input(DisplayName = "下一程序", Description = "下一程序的定义编号。", Category = "移交")]
    public Input<string>? Definition { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        step.Ledger.HandOver(step.File.Number, new HandOverMessage(
            context.Get(Definition)!,
            new JsonObject { [Person] = step.Person }));
        await context.CompleteActivityAsync();
    }
}
