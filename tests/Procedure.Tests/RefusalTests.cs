using System.Reflection;
using Jintan.Activities.Scenarios;
using Jintan.Law;
using Procedure.Tests.Histories;

namespace Procedure.Tests;

/// <summary>Every refusal of the law has a test in which the running system says it: the table <c>tests/refusals.md</c>.</summary>
public sealed class RefusalTests
{
    private static readonly ScenarioFile Scenarios = ScenarioFile.Read(Path.Combine(Repository.Root, "tests", "scenarios", "scenarios.yaml"));

    private static readonly IReadOnlyList<Line> Table =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "refusals.md")).Where(line => line.StartsWith("| E-", StringComparison.Ordinal)).Select(Line.Read)];

    private static IEnumerable<TestCaseData<Line>> Lines => Table.Select(line => new TestCaseData<Line>(line) { TestName = line.Code });

    [Test]
    public void No_refusal_is_without_a_line() => Assert.That(Table.Select(line => line.Code), Is.EqualTo(Refusal.All.Select(refusal => refusal.Code)));

    /// <summary>A reason stands where, and only where, no history holds the refusal.</summary>
    [Test]
    public void No_refusal_is_without_a_finished_ledger_or_a_reason()
    {
        var histories = string.Concat(Directory.GetFiles(History.Folder, "*.jsonl").Select(File.ReadAllText));
        Assert.That(
            Table.Where(line => line.Why.Length == 0).Select(line => line.Code),
            Is.EqualTo(Table.Select(line => line.Code).Where(code => histories.Contains($"\"refusal\":\"{code}\"", StringComparison.Ordinal))));
    }

    [TestCaseSource(nameof(Lines))]
    public void The_test_shows_the_refusal(Line line)
    {
        if (line.Place == "scenario")
        {
            var scenario = Scenarios.Scenarios.Single(one => one.Id == line.Name);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(scenario.Expected["refusals"]?.AsArray().Select(one => (string)one!), Does.Contain(line.Code));
                Assert.That(line.Why, Is.Not.Empty, "what a person can bring about has a story");
            }
        }
        else
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, line.Place));
            Assert.That(BodyOf(text, line.Name), Does.Contain(line.Code).Or.Contain($"{nameof(Refusal)}.{NameOf(line.Code)}"));
        }
    }

    /// <summary>From the name of the test to the next one.</summary>
    private static string BodyOf(string text, string test)
    {
        var from = text.IndexOf($" {test}(", StringComparison.Ordinal);
        Assert.That(from, Is.Positive, $"there is no test {test}");
        var next = text.IndexOf("\n    [Test", from, StringComparison.Ordinal);
        return next < 0 ? text[from..] : text[from..next];
    }

    private static string NameOf(string code) => typeof(Refusal).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Single(property => property.PropertyType == typeof(Refusal) && ((Refusal)property.GetValue(null)!).Code == code).Name;

    /// <param name="Place">A file of tests, or the word scenario.</param>
    /// <param name="Name">The test in it, or the scenario's id.</param>
    /// <param name="Why">Why nobody gets to the refusal in a running procedure; empty: somebody does.</param>
    public sealed record Line(string Code, string Place, string Name, string Why)
    {
        public static Line Read(string text)
        {
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            var shownBy = cells[2].Split(' ');
            return new(cells[1], shownBy[0], shownBy[1], cells[3]);
        }
    }
}
