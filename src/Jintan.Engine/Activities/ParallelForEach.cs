using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Runs its body for all elements at once and waits for all; Break does not end it. A JSON text has no elements here.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "ParallelForEach", DisplayName = "Parallel for Each", Category = "Looping", Description = "对各项同时执行。")]
public sealed class ParallelForEach : Container
{
    private CompiledNode? _body;

    [Input(Description = "各项。")]
    public Input<object> Items { get; set; } = null!;

    internal override void Configure(NodeSetup setup) => _body = setup.Child("body");

    protected override void Execute(ActivityExecutionContext context)
    {
        var source = context.Get(Items);
        var items = source is null or string ? [] : (object?[])ValueTypes.For(typeof(object[])).Convert(source, strict: true)!;
        for (var i = 0; i < items.Length && _body is not null; i++)
            context.Machine.Schedule(_body, context, i, variables: new(StringComparer.Ordinal) { ["CurrentValue"] = items[i], ["CurrentIndex"] = i });
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }
}
