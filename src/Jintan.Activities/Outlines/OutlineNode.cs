using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Law;

namespace Jintan.Activities.Outlines;

/// <summary>One activity of a definition, as the outline shows it. Read from the JSON alone, so that drafts that do not compile can be drawn too.</summary>
public sealed class OutlineNode
{
    internal OutlineNode(JsonObject json, string definition)
    {
        Id = Text(json["id"]) ?? "";
        Title = Text((json["metadata"] as JsonObject)?["displayText"]) ?? Text(json["name"]) ?? Id;
        Type = Text(json["type"]) ?? "";
        FormId = Input(json, "formId");
        PolicyDays = Input(json, "policyDays") is { } days && days != "0" ? days : null;
        HandsOverTo = Type switch
        {
            "Jintan.HandOver" => Input(json, "definition"),
            "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow" => Input(json, "workflowDefinitionId"),
            _ => null,
        };
        Form = FormCatalogue.All.FirstOrDefault(form => form.Id == FormId);
        Settings = OutlineSettings.OfNode(json);
        Clauses = [.. OutlineClauses.Read(Input(json, "clauses")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], definition, Id)];
    }

    /// <summary>Word id, unique in its flowchart.</summary>
    public string Id { get; }

    /// <summary>What people read: the display text, else name or id.</summary>
    public string Title { get; }

    /// <summary>Activity type, e.g. <c>Jintan.HumanTask</c>.</summary>
    public string Type { get; }

    /// <summary>The form that an officer fills in; null when nobody is asked.</summary>
    public string? FormId { get; }

    /// <summary>That form; null where the id names none.</summary>
    public Form? Form { get; }

    /// <summary>Clause whose limit the task has; null when the Measures set none.</summary>
    public Clause? StatutoryLimit => Form?.StatutoryLimit is { } clause ? new Clause(clause) : null;

    /// <summary>The limit as people read it; empty when there is none.</summary>
    public string Limit => StatutoryLimit is { } clause ? $"法定（{clause.Citation}）" : PolicyDays ?? "";

    /// <summary>Working days that policy gives, from the day after the task was opened, the last day included; null when none are given.</summary>
    public string? PolicyDays { get; }

    /// <summary>The procedure that takes the case from here; null for every other step.</summary>
    public string? HandsOverTo { get; }

    /// <summary>The clauses that the step carries out.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Everything else that the step is told.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Whether a person is asked.</summary>
    public bool IsTask => Type == "Jintan.HumanTask";

    /// <summary>What the button for the outcome says; the outcome itself where no button stands for it.</summary>
    internal string LabelOf(string outcome) => Form?.Choices.FirstOrDefault(choice => choice.Value == outcome)?.Label ?? outcome;

    internal static string? Text(JsonNode? node) => node is null ? null : node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString();

    /// <summary>A literal as it is; anything else by its kind, since its value is known only when it runs.</summary>
    private static string? Input(JsonObject json, string name)
    {
        if (json[name] is not JsonObject input || input["expression"] is not JsonObject expression)
        {
            return null;
        }

        var value = Text(expression["value"]);
        return Text(expression["type"]) switch
        {
            "Literal" => value is "" ? null : value,
            var kind => $"{kind}({value})",
        };
    }
}
