using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jintan.Law;

/// <summary>Every rule by (rule id, edition), for replay: facts in JSON to the ruling in JSON, and the ruling of today for the same facts.</summary>
/// <remarks>The id is the first clause of the rule and its name: <c>art16.s1/SimplifiedProcedureMayBeUsed</c>.</remarks>
public static class Rulebook
{
    private static readonly FrozenDictionary<(string Id, Edition Edition), Rule> Rules =
        typeof(Rulebook).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetCustomAttributes<ArticleAttribute>().Any())
            .Select(method => new Rule(method, Edition.First))
            .ToFrozenDictionary(rule => (rule.Id, rule.Edition));

    /// <summary>All rules, by id.</summary>
    public static IEnumerable<Rule> All => Rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule of this id in this edition.</summary>
    /// <exception cref="UnknownRuleException">The edition has no such rule.</exception>
    public static Rule Find(string id, Edition edition) =>
        Rules.TryGetValue((id, edition), out var rule) ? rule : throw new UnknownRuleException(id, edition);

    /// <summary>Rules again from recorded facts, as JSON to JSON: the delegate that the replay of a ledger takes.</summary>
    public static string RuleAgain(string id, Edition edition, string facts)
    {
        var rule = Find(id, edition);
        return rule.WriteResult(rule.Invoke(rule.ReadFacts(facts)));
    }
}

/// <summary>One rule in one edition.</summary>
public sealed class Rule
{
    private readonly MethodInfo _method;
    private readonly JsonTypeInfo _facts;
    private readonly JsonTypeInfo _result;

    internal Rule(MethodInfo method, Edition edition)
    {
        _method = method;
        Edition = edition;
        Clauses = ValueList.From(method.GetCustomAttributes<ArticleAttribute>().Select(article => new Clause(article.Clause)));
        Id = $"{Clauses[0]}/{method.Name}";
        FactsType = method.GetParameters().Single().ParameterType;
        _facts = TypeInfo(FactsType);
        _result = TypeInfo(method.ReturnType);
    }

    /// <summary>First clause and name.</summary>
    public string Id { get; }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>Every clause that the rule says.</summary>
    public ValueList<Clause> Clauses { get; }

    /// <summary>The record of facts that it takes.</summary>
    public Type FactsType { get; }

    /// <summary>What it returns: a <see cref="Ruling"/>, or a <see cref="Ruled{T}"/> value with its ruling.</summary>
    public Type ResultType => _method.ReturnType;

    /// <summary>The static class of the article in which it stands.</summary>
    public Type Home => _method.DeclaringType!;

    /// <summary>Rules on facts of <see cref="FactsType"/>.</summary>
    public object Invoke(object facts) => _method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [facts], null)!;

    /// <summary>Reads facts that were recorded; members that the record does not have are refused.</summary>
    public object ReadFacts(string json) => JsonSerializer.Deserialize(json, _facts)
        ?? throw new JsonException($"The recorded facts of {Id} are null.");

    /// <summary>Writes facts.</summary>
    public string WriteFacts(object facts) => JsonSerializer.Serialize(facts, _facts);

    /// <summary>Writes what the rule returned.</summary>
    public string WriteResult(object result) => JsonSerializer.Serialize(result, _result);

    /// <summary>Reads what the rule returned.</summary>
    public object ReadResult(string json) => JsonSerializer.Deserialize(json, _result)
        ?? throw new JsonException($"The recorded result of {Id} is null.");

    private static JsonTypeInfo TypeInfo(Type type) => LawJson.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{type.FullName} is missing in LawJson; add a [JsonSerializable] line for it.");
}

/// <summary>A recorded ruling names a rule that this program does not have.</summary>
public sealed class UnknownRuleException(string id, Edition edition)
    : Exception($"There is no rule '{id}' in edition '{edition}'. Run the replay with a release that still carries that edition.");
