using System.Text.Json.Nodes;

namespace Procedure.Tests.Guard;

/// <summary>The ways in which a designer could break a procedure, applied to every node that carries out a clause.</summary>
internal static class Operators
{
    public static IEnumerable<Mutation> Unlawful(JsonObject shipped) => Statutory(shipped).SelectMany(node => Of(shipped, node));

    private static IEnumerable<JsonObject> Statutory(JsonObject shipped) =>
        shipped["root"]!["activities"]!.AsArray().Select(node => node!.AsObject())
            .Where(node => node["type"]!.GetValue<string>() is not ("Elsa.Start" or "Elsa.End" or "Elsa.FlowFork"));

    private static IEnumerable<Mutation> Of(JsonObject shipped, JsonObject node)
    {
        var id = Draft.IdOf(node);
        foreach (var target in new Draft(shipped).TargetsOf(id).Where(target => target != id))
        {
            yield return Mutate($"deleted, on to {target}", draft => draft.LeadPast(id, target).Remove(id));
            yield return Mutate($"bypassed to {target}", draft => draft.LeadPast(id, target));
        }

        foreach (var other in new Draft(shipped).TargetsOf(id).Where(other => other != id && IsStatutory(other)))
        {
            yield return Mutate($"reordered with {other}", draft => Reorder(draft, id, other));
        }

        foreach (var (input, value) in Swaps(node))
        {
            yield return Mutate($"{input} swapped", draft => draft.SetInput(id, input, value.DeepClone()));
        }

        foreach (var port in new Draft(shipped).From(id).Select(one => one["source"]!["port"]!.GetValue<string>()))
        {
            yield return Mutate($"branch {port} cut", draft =>
            {
                draft.Connections.Remove(draft.From(id).Single(one => one["source"]!["port"]!.GetValue<string>() == port));
                return draft;
            });
        }

        yield return Mutate("second entry", draft =>
        {
            draft.Node(id)["customProperties"]!["canStartWorkflow"] = true;
            return draft;
        });

        bool IsStatutory(string other) => Statutory(shipped).Any(one => Draft.IdOf(one) == other);

        Mutation Mutate(string what, Func<Draft, Draft> change)
        {
            var mutant = change(new Draft(shipped));
            return new(shipped["definitionId"]!.GetValue<string>(), id, what, mutant.Json, ClausesOf(shipped, node));
        }
    }

    private static Draft Reorder(Draft draft, string first, string second)
    {
        var after = draft.TargetsOf(second)[0];
        draft.LeadPast(first, second);
        foreach (var connection in draft.From(second).ToArray())
        {
            connection["target"]!["activity"] = first;
        }

        foreach (var connection in draft.From(first).ToArray())
        {
            connection["target"]!["activity"] = after == first ? second : after;
        }

        return draft;
    }

    private static IEnumerable<(string Input, JsonNode Value)> Swaps(JsonObject node)
    {
        if (node["formId"] is not null)
        {
            yield return ("formId", "blocked-hand-over");
            yield return ("clauses", "art22.s1");
        }
        else if (node["clauses"] is not null)
        {
            yield return ("clauses", "art22.s1");
        }

        if (node["possibleOutcomes"]?["expression"]!["value"] is JsonArray { Count: > 1 } outcomes)
        {
            yield return ("possibleOutcomes", new JsonArray(outcomes[0]!.DeepClone()));
        }

        if (node["definition"]?["expression"]!["value"]!.GetValue<string>() is { } next)
        {
            yield return ("definition", next == "19-formalities" ? "12v-verification" : "19-formalities");
        }

        if (node["route"] is not null)
        {
            yield return ("route", "LeadingGroup");
        }

        if (node["waitForCompletion"] is not null)
        {
            yield return ("waitForCompletion", false);
            yield return ("workflowDefinitionId", "12v-verification");
        }

        if (node["mode"] is not null)
        {
            yield return ("mode", "WaitAny");
        }
    }

    private static string? Next(JsonObject node) =>
        (node["definition"] ?? node["workflowDefinitionId"])?["expression"]!["value"]!.GetValue<string>();

    private static IEnumerable<string> ClausesOf(JsonObject definition) =>
        definition["customProperties"]!["jintan"]!["clauses"]!.AsArray().Select(one => one!.GetValue<string>());

    private static HashSet<string> ClausesOf(JsonObject shipped, JsonObject node)
    {
        var own = node["clauses"]?["expression"]!["value"]!.GetValue<string>().Split(' ');
        return [.. own ?? [.. ClausesOf(shipped), .. Next(node) is { } next ? ClausesOf(ShippedSet.Documents[next]) : []]];
    }
}
