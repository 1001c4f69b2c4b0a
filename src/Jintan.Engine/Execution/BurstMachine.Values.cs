using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>Inputs, outputs and what expressions may ask for.</summary>
internal sealed partial class BurstMachine
{
    private Dictionary<string, object?> _input = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, object?>? _output;
    private Dictionary<string, IReadOnlyDictionary<string, object?>>? _outputs;

    public object? LastResult { get; private set; }

    private static void EvaluateInputs(ActivityExecutionContext context)
    {
        var slots = context.Node.Inputs;
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].AutoEvaluate)
                context.EvaluateInput(i);
        }
    }

    public object? FindInput(ActivityExecutionContext context, string name)
    {
        for (var scope = context.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Activity is not WorkflowDefinitionActivity)
                continue;
            for (var i = 0; i < scope.Node.Inputs.Length; i++)
            {
                if (scope.Node.Inputs[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return scope.InputValues[i];
            }
        }

        return _input.GetValueOrDefault(name);
    }

    /// <summary>True for an input that was given or declared, here or at the workflow used as activity around the context.</summary>
    public bool HasInput(ActivityExecutionContext context, string name)
    {
        for (var scope = context.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Activity is WorkflowDefinitionActivity && Array.Exists(scope.Node.Inputs, input => input.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        if (_input.ContainsKey(name))
            return true;
        foreach (var declared in Workflow.Inputs)
        {
            if (declared.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public IDictionary<string, object> InputForActivities()
    {
        var copy = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _input)
        {
            if (value is not null)
                copy[name] = value;
        }

        return copy;
    }

    /// <summary>An output of the instance, or of the workflow used as activity around the context.</summary>
    public void SetOutput(ActivityExecutionContext context, string name, object? value)
    {
        for (var scope = context.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Activity is not WorkflowDefinitionActivity)
                continue;
            var slot = Array.FindIndex(scope.Node.Outputs, output => output.Name == name);
            if (slot >= 0)
                scope.SetOutput(slot, value);
            return;
        }

        (_output ??= new(StringComparer.Ordinal))[name] = value;
    }

    public object? FindOutput(string activityId, string? name)
    {
        if (_outputs is null || !_outputs.TryGetValue(activityId, out var outputs))
            return null;
        if (name is not null || outputs.ContainsKey("Result"))
            return outputs.GetValueOrDefault(name ?? "Result");
        foreach (var (_, value) in outputs)
            return value;
        return null;
    }

    public IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, object?>>> OutputsByActivity() => _outputs ?? [];

    private void RememberOutputs(ActivityExecutionContext context)
    {
        var slots = context.Node.Outputs;
        if (slots.Length == 0)
            return;
        var values = new Dictionary<string, object?>(slots.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < slots.Length; i++)
        {
            values[slots[i].Name] = context.OutputValues[i];
            if (slots[i].Name == "Result" && context.OutputValues[i] is { } result)
                LastResult = result;
        }

        (_outputs ??= new(StringComparer.Ordinal))[context.Node.Id] = values;
    }

    /// <exception cref="InvalidWorkflowInputException">A value cannot become its declared type.</exception>
    private void ReadInput(JsonObject? given)
    {
        if (given is not null)
        {
            foreach (var (name, value) in given)
                _input[name] = JsonValues.ToValue(value?.DeepClone());
        }

        foreach (var declared in Workflow.Inputs)
        {
            if (_input.TryGetValue(declared.Name, out var value))
                _input[declared.Name] = Converted(declared, value is string or null ? value : GivenAs(given!, declared.Name));
            else if (declared.HasDefault)
                _input[declared.Name] = declared.Default;
        }
    }

    private static JsonNode GivenAs(JsonObject given, string name)
    {
        foreach (var (key, value) in given)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value!.DeepClone();
        }

        throw new InvalidOperationException($"输入“{name}”不在所给的输入里。");
    }

    private object? Converted(CompiledInput declared, object? value)
    {
        try
        {
            return declared.Type.ClrType == typeof(object) ? JsonValues.ToValue(value as JsonNode) ?? value : declared.Type.Convert(value, Workflow.Options);
        }
        catch (TypeConversionException exception)
        {
            throw new InvalidWorkflowInputException(Workflow.DefinitionId, declared.Name, declared.Type.Alias, exception);
        }
    }
}
