using System.Reflection;
using System.Runtime.CompilerServices;
using Jintan.Activities.Coverage;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Jintan.Law.Tests.Conventions;

/// <summary>Every clause has a rule and a test that ran: the tests that show a clause are run here, and those that pass are written down.</summary>
/// <remarks>To write clauses.txt anew: set JINTAN_WRITE_COVERAGE=1 and run this test. The coverage command of the host reads it.</remarks>
[Category("Coverage")] // it runs other tests: mutation leaves it out
public sealed class ClauseCoverage
{
    [Test]
    public void The_list_of_tests_that_ran_is_true()
    {
        string[] ran = [.. TestsThatPass().Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("JINTAN_WRITE_COVERAGE") == "1")
        {
            File.WriteAllLines(At("clauses.txt"), ran);
        }

        Assert.That(ran, Is.EqualTo(File.ReadAllLines(At("clauses.txt"))));
    }

    [Test]
    public void Every_clause_is_covered_by_a_rule_a_step_and_a_test_that_passes()
    {
        var output = new StringWriter();
        var scenarios = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.yaml");
        var code = CoverageReport.Report(
            output,
            [
                .. CoverageSources.Rules, .. CoverageSources.Steps(At("../../../workflows"), scenarios), .. CoverageSources.FormFields,
                .. CoverageSources.Documents, .. scenarios.SelectMany(CoverageSources.Scenarios), .. CoverageSources.Tests(At("clauses.txt")),
            ]);
        Assert.That(code, Is.Zero, output.ToString());
        Assert.That(output.ToString(), Does.Contain("open  Activity: none"), "every clause is carried out by a step, or has the reason why by none");
    }

    [TestCase("rule", "Rule"), TestCase("test", "Test")]
    public void A_clause_without_what_it_needs_is_named(string what, string kind)
    {
        var missing = Enum.Parse<CoverageKind>(kind);
        var all = Measures.Clauses.SelectMany(clause => new[] { CoverageKind.Rule, CoverageKind.Test }
            .Where(one => clause.Id != "art17" || one != missing)
            .Select(one => new CoverageSource(one, what, [clause.Id])));
        var output = new StringWriter();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CoverageReport.Report(output, all), Is.EqualTo(1));
            Assert.That(output.ToString(), Does.EndWith("1 of 87 clauses uncovered: art17" + Environment.NewLine));
            Assert.That(output.ToString(), Does.Contain("open  FormField: 87 clauses: art1, art2, "));
        }
    }

    // A test of many cases passes when all of them do.
    private static IEnumerable<string> TestsThatPass()
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(Assembly.GetExecutingAssembly(), new Dictionary<string, object>());
        return Leaves(runner.Run(TestListener.NULL, new ThatShow()))
            .GroupBy(result => result.Test.Method!.MethodInfo)
            .Where(cases => cases.All(one => one.ResultState.Status == TestStatus.Passed))
            .SelectMany(cases => Shown(cases.Key).Select(clause => $"{clause} {cases.Key.DeclaringType!.Name}.{cases.Key.Name}"));
    }

    private static IEnumerable<ITestResult> Leaves(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Leaves) : result.Test.IsSuite ? [] : [result];

    private static IEnumerable<string> Shown(MethodInfo method) =>
        method.GetCustomAttributes<ShowsAttribute>().SelectMany(shows => shows.Clauses);

    private static string At(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));

    private sealed class ThatShow : TestFilter
    {
        public override bool Match(ITest test) => !test.IsSuite && Shown(test.Method!.MethodInfo).Any();

        public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("shows");
    }
}
