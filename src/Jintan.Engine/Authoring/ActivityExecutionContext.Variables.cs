using Jintan.Engine.Execution;

namespace Jintan.Engine.Authoring;

/// <summary>Variables: the nearest scope wins, by name for scripts and by id for bound inputs and outputs.</summary>
public sealed partial class ActivityExecutionContext
{
    internal void SetOutput(int slot, object? value)
    {
        OutputValues[slot] = value;
        var output = Node.Outputs[slot];
        if (output.VariableId is { } id)
            AssignVariableById(id, value);
    }

    internal object? FindVariable(string name)
    {
        TryFindVariable(name, out var value);
        return value;
    }

    internal bool TryFindVariable(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            var declared = scope.Node.IndexOfVariable(name);
            if (declared >= 0)
            {
                value = scope.VariableValues[declared];
                return true;
            }

            if (scope.DynamicVariables is { } dynamic && dynamic.TryGetValue(name, out value))
                return true;
        }

        value = null;
        return false;
    }

    internal HashSet<string> VisibleVariables()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            foreach (var variable in scope.Node.Variables)
                names.Add(variable.Name);
            if (scope.DynamicVariables is { } added)
                names.UnionWith(added.Keys);
        }

        return names;
    }

    internal object? FindVariableById(string id, string? name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            var declared = scope.Node.IndexOfVariableId(id);
            if (declared >= 0)
                return scope.VariableValues[declared];
        }

        return name is null ? null : FindVariable(name);
    }

    internal void AssignVariable(string name, object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            var declared = scope.Node.IndexOfVariable(name);
            if (declared >= 0)
            {
                scope.AssignDeclared(declared, value);
                return;
            }

            if (scope.DynamicVariables is { } dynamic && dynamic.ContainsKey(name))
            {
                dynamic[name] = Storable(value);
                return;
            }
        }

        var owner = Parent ?? this;
        (owner.DynamicVariables ??= new(StringComparer.Ordinal))[name] = Storable(value);
    }

    /// <exception cref="VariableNotFoundException">No scope declares the id.</exception>
    internal void AssignVariableById(string id, object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            var declared = scope.Node.IndexOfVariableId(id);
            if (declared < 0)
                continue;
            scope.AssignDeclared(declared, value);
            return;
        }

        throw new VariableNotFoundException(id);
    }

    private void AssignDeclared(int index, object? value)
    {
        VariableValues[index] = Storable(Node.Variables[index].Type.Convert(value, Machine.Workflow.Options));
        Machine.Note(this, Node.Variables[index].Name, VariableValues[index]);
    }

    /// <exception cref="NotStorableException">NaN and infinity have no place in JSON.</exception>
    private static object? Storable(object? value) => value is double number && !double.IsFinite(number) ? throw new NotStorableException(number) : value;
}
