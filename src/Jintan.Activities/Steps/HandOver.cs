using System.Text.Json.Nodes;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Hands the case over to the next procedure, in the version that the case is pinned to.</summary>
[Activity(Namespace = "Jintan", Type = "HandOver", Version = 1, Category = "作风问责", DisplayName = "移交下一程序",
    Description = "把案件移交给下一个程序，版本以案件登记时锁定的为准；填写办理路径的，按人分案，只移交该路径上的人。")]
public sealed class HandOver : Activity
{
    /// <summary>Name of the input that carries the person whom the next procedure is about.</summary>
    internal const string Person = "person";

    [Input(DisplayName = "下一程序", Description = "下一程序的定义编号。", Category = "移交")]
    public Input<string>? Definition { get; set; }

    [Input(DisplayName = "办理路径", Description = "只移交走这一路径的人，每人单独成为一案中的一条办理线；空白为整案移交。", Category = "移交")]
    public Input<string>? Route { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        foreach (var person in Receivers(step, context.Get(Route)))
        {
            step.Ledger.HandOver(step.File.Number, new HandOverMessage(
                context.Get(Definition)!, person is null ? [] : new JsonObject { [Person] = person }));
        }

        await context.CompleteActivityAsync();
    }

    private static IEnumerable<string?> Receivers(StepScope step, string? route) => string.IsNullOrEmpty(route)
        ? [step.About]
        : step.Each().Where(one => Competence.RouteOf(one).ToString() == route).Select(string? (one) => one.Person);
}
