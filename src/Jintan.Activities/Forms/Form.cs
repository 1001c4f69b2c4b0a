using System.Text.Json.Nodes;
using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>A form that an officer fills in: what a human task asks for.</summary>
/// <param name="Id">Word id, as written in the workflow definition.</param>
/// <param name="Title">事项, as the officer reads it.</param>
/// <param name="Groups">Groups of fields, in reading order.</param>
public sealed record Form(string Id, string Title, IReadOnlyList<FormGroup> Groups)
{
    /// <summary>The body that is competent to fill it in; null where it follows from the case.</summary>
    public Body? Body { get; init; }

    /// <summary>How the competent body is found.</summary>
    public Doer Doer { get; init; }

    /// <summary>Clause of the limit where the text of the Measures sets one; null: a local policy limit or none.</summary>
    public string? StatutoryLimit { get; init; }

    /// <summary>Name of the local policy limit that the Office may register for it; null: the days of the definition stand.</summary>
    public string? PolicyLimit { get; init; }

    /// <summary>What the buttons say, by outcome; the first is the ordinary way on.</summary>
    public required IReadOnlyList<Option> Choices { get; init; }

    /// <summary>Fields of the form that this case does not ask for: what was typed there is told of when the form is handed in.</summary>
    public IReadOnlyList<Field> LeftOut { get; init; } = [];

    public IEnumerable<Field> Fields => Groups.SelectMany(g => g.Fields);

    /// <summary>The situations that the case is about once this form is handed in as typed.</summary>
    public ValueList<Clause> Cited(CaseFacts facts, JsonObject typed)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(typed);
        if (Fields.All(field => field.Name != InvestigationForms.Situations))
        {
            return facts.CitedSituations();
        }

        // What cannot be read is told where the form is read.
        string[] items = [.. (typed[InvestigationForms.Situations] as JsonArray ?? []).Select(item => $"{item}")];
        var cited = Situations.All.Where(item => items.Contains(item.Clause)).Select(item => new Clause(item.Clause));
        var found = (facts.Finding ?? new()) with { Situations = ValueList.From(cited) };
        return (facts with { Finding = found }).CitedSituations();
    }

    /// <summary>Choices that a procedure, by its id, does not offer with this form: there the way lies at another step.</summary>
    public IReadOnlyDictionary<string, string[]> ElsewhereIn { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Whether a step of this procedure may offer just these choices.</summary>
    public bool Allows(string definition, IEnumerable<string> outcomes) =>
        Choices.Select(choice => choice.Value).Except(ElsewhereIn.GetValueOrDefault(definition, [])).ToHashSet(StringComparer.Ordinal).SetEquals(outcomes);

    /// <summary>Whether this choice is made without the form.</summary>
    public bool IsBare(string outcome) => Choices.Any(choice => choice.Value == outcome && choice.IsBare);
}

/// <summary>Fields under one heading.</summary>
public sealed record FormGroup(string Title, IReadOnlyList<Field> Fields);
