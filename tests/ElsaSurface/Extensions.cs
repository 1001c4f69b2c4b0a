using Elsa.Workflows;

namespace Elsa.Extensions;

public static class ActivityExecutionContextExtensions
{
    public static ValueTask CompleteActivityWithOutcomesAsync(this ActivityExecutionContext context, params string[] outcomes) => throw null!;

    public static T? GetWorkflowInput<T>(this ActivityExecutionContext context, string key) => throw null!;

    public static T? GetVariable<T>(this ActivityExecutionContext context, string name) => throw null!;

    public static void SetVariable(this ActivityExecutionContext context, string name, object? value) => throw null!;
}
