using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>The law as constraints on flows, each with its clause: what no definition of a procedure may do, whoever draws it.</summary>
/// <param name="From">First day on which the rules bind.</param>
/// <param name="EntryPoints">The only procedures that may be started from outside.</param>
/// <param name="DoneAnew">Steps that no way back may pass over.</param>
/// <param name="Rules">The constraints.</param>
public sealed record GuardRules(DateOnly From, ValueList<string> EntryPoints, ValueList<StepDoneAnew> DoneAnew, ValueList<GuardRule> Rules)
{
    /// <summary>The rules shipped with the law.</summary>
    public static GuardRules Shipped { get; } = EmbeddedJson.Read("Guard.guard.2019-12-03.json", GuardJson.Default.GuardRules);

    /// <summary>The rules that bind on a day; null: none do yet.</summary>
    public static GuardRules? On(DateOnly day) => Shipped.From <= day ? Shipped : null;
}

/// <summary>Steps that are done again whenever an earlier one is, even if only papers came to it: they rest on all that was there.</summary>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Forms">Form ids of the human tasks.</param>
public sealed record StepDoneAnew(Clause Clause, ValueList<string> Forms);

/// <summary>One constraint on flows.</summary>
/// <param name="Id">Word id.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Kind">What it says of <paramref name="Steps"/> and <paramref name="Needs"/>.</param>
/// <param name="Steps">The steps that it constrains.</param>
/// <param name="Needs">Any one of these must have completed before, or must complete after.</param>
/// <param name="In">Definition ids to which it applies; empty: all.</param>
/// <param name="Except">Definition ids to which it does not apply.</param>
/// <param name="Says">What is required, one Chinese sentence.</param>
/// <param name="Cure">What would cure a violation, one Chinese sentence.</param>
public sealed record GuardRule(
    string Id,
    Clause Clause,
    GuardKind Kind,
    ValueList<GuardStep> Steps,
    ValueList<GuardStep> Needs,
    ValueList<string> In,
    ValueList<string> Except,
    string Says,
    string Cure)
{
    /// <summary>Whether the rule speaks of this definition.</summary>
    public bool AppliesTo(string definition) => (In.Count == 0 || In.Contains(definition)) && !Except.Contains(definition);
}

/// <summary>A step of a flow: an activity by its type, a human task by its form, a hand-over by where it goes.</summary>
/// <param name="Type">Name of the activity type, without its namespace.</param>
/// <param name="Form">Form id of a human task.</param>
/// <param name="To">Definition that the case is handed to, or that is waited for.</param>
/// <param name="Outcomes">It counts only with one of these outcomes; empty: with any.</param>
/// <param name="Route">For a hand-over: the route that it must name.</param>
public sealed record GuardStep(
    string? Type = null, string? Form = null, string? To = null, ValueList<string> Outcomes = default, string? Route = null);

/// <summary>What a constraint says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuardKind>))]
public enum GuardKind
{
    /// <summary>In every run one of the needs has completed before the step starts.</summary>
    [JsonStringEnumMemberName("before")]
    Before,

    /// <summary>In every run that ends, one of the needs completes after the step.</summary>
    [JsonStringEnumMemberName("followed")]
    Followed,

    /// <summary>The step cites the clause.</summary>
    [JsonStringEnumMemberName("cites")]
    Cites,

    /// <summary>The step is there and some run reaches it.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>The hand-over names this route.</summary>
    [JsonStringEnumMemberName("route")]
    Route,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GuardRules))]
[JsonSerializable(typeof(GuardRule))]
[JsonSerializable(typeof(GuardStep))]
[JsonSerializable(typeof(StepDoneAnew))]
[JsonSerializable(typeof(string))]
internal sealed partial class GuardJson : JsonSerializerContext;
