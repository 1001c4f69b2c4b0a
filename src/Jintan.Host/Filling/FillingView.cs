using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Jintan.Host.Filling;

/// <summary>A form with what has been typed so far and what is wrong with it.</summary>
/// <param name="Values">The object as last typed, saved or carried; whatever its state, all of it is shown again.</param>
/// <param name="MoreRows">Name of the list that one more empty row was asked for.</param>
public sealed record FillingView(
    Form Form, JsonObject Values, IReadOnlyList<FormProblem> Problems, string? MoreRows = null)
{
    /// <summary>Names of uploaded files by their hash, as far as they are known.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Values that a text box suggests, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Suggestions { get; init; } = new Dictionary<string, IReadOnlyList<Option>>();

    public bool TakesFiles => Form.Fields.Any(f => f is FilesField);

    public IEnumerable<string> ProblemsOf(string name) => Problems.Where(p => p.Field == name).Select(p => p.Message);

    /// <summary>Address of a field on the page; problems link to it.</summary>
    public static string Anchor(string name) => "f-" + name;
}
