using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Law;
using Procedure.Tests.Histories;

namespace Procedure.Tests;

/// <summary>What the law reads somebody must have written: a field of a form, or a step of a procedure as the finished histories show it.</summary>
public sealed class FactProducerTests
{
    /// <summary>What no procedure produces, and why that is right.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["assessment"] = "asked of the eligibility page, which reads the year from the bar",
        ["case"] = "asked when a running case would change its version; the instance itself knows it",
        ["decisions"] = "several decisions are read from the register of decisions, as the eligibility page does",
        ["delegate"] = "asked when an approval is reassigned; the desk names the person",
        ["interpretation"] = "kept in the register of readings; it is part of the law of the day, not of a case",
        ["office.reason"] = "stands in the form of the answer; no rule reads it",
        ["policy"] = "kept in the register of limits; it is part of the law of the day, not of a case",
        ["published"] = "asked when a procedure is published, not in a case",
        ["return"] = "asked when a task is to come straight back; the ledger names the steps in between",
        ["standing_committee.reason"] = "stands in the form of the answer; no rule reads it",
        ["subject.appointed_by_contract"] = "no rule reads it",
        ["unit.authority"] = "the row of the register stands in the entry; no rule reads it",
    };

    private static readonly IReadOnlyList<string> Paths = FactPaths.All;

    private static readonly Lazy<HashSet<string>> Produced = new(() => [.. FromForms(), .. FromHistories()]);

    [TestCaseSource(nameof(Paths))]
    public void Every_fact_has_a_producer_or_a_reason(string path) =>
        Assert.That(Produced.Value.Contains(path), Is.Not.EqualTo(IsExcused(path)), "produced, or excused; never both, never neither");

    [Test]
    public void Every_reason_is_about_a_fact() => Assert.That(Reasons.Keys.Where(reason => !Paths.Any(path => IsPartOf(path, reason))), Is.Empty);

    private static bool IsExcused(string path) => Reasons.Keys.Any(reason => IsPartOf(path, reason));

    private static bool IsPartOf(string path, string whole) => path == whole || path.StartsWith($"{whole}.", StringComparison.Ordinal);

    private static IEnumerable<string> FromForms()
    {
        foreach (var field in FormCatalogue.All.SelectMany(form => form.Fields))
        {
            if (field.Fact is { } path && field is not RowsField)
            {
                yield return path;
            }

            if (field is RowsField { Fact: { } list } rows)
            {
                foreach (var name in rows.Columns.Select(column => column.Fact).Append(rows.NumberFact).OfType<string>())
                {
                    yield return $"{list}.{name}";
                }
            }
        }
    }

    private static IEnumerable<string> FromHistories() => Directory.GetFiles(History.Folder, "*.jsonl").SelectMany(File.ReadLines)
        .Select(line => JsonNode.Parse(line)!["content"]!["learned"]).OfType<JsonObject>().SelectMany(learned => Leaves(learned, ""));

    private static IEnumerable<string> Leaves(JsonObject learned, string prefix)
    {
        foreach (var (name, value) in learned)
        {
            var path = prefix + name;
            if (Paths.Contains(path))
            {
                yield return path;
            }

            foreach (var inner in (value as JsonArray)?.OfType<JsonObject>() ?? (value is JsonObject one ? [one] : []))
            {
                foreach (var leaf in Leaves(inner, $"{path}."))
                {
                    yield return leaf;
                }
            }
        }
    }
}
