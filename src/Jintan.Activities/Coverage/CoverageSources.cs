using System.Reflection;
using Jintan.Activities.Forms;
using Jintan.Activities.Outlines;
using Jintan.Activities.Scenarios;
using Jintan.Law;

namespace Jintan.Activities.Coverage;

/// <summary>Where the names in the coverage report come from: each is read from what runs, none from a list kept by hand.</summary>
public static class CoverageSources
{
    /// <summary>The rules of the law.</summary>
    public static IEnumerable<CoverageSource> Rules =>
        Rulebook.All.Select(rule => new CoverageSource(CoverageKind.Rule, rule.Id, [.. rule.Clauses.Select(clause => clause.Id)]));

    /// <summary>Fields of forms by the clause that asks for them; what a field offers to choose stands for its clause too.</summary>
    public static IEnumerable<CoverageSource> FormFields =>
        from form in FormCatalogue.All
        from asked in form.Fields
        select new CoverageSource(CoverageKind.FormField, $"{form.Id}/{asked.Name}", [.. ClausesOf(asked)]);

    /// <summary>Documents by the clause under which they are written.</summary>
    public static IEnumerable<CoverageSource> Documents =>
        from document in typeof(Document).GetFields(BindingFlags.Public | BindingFlags.Static)
        select new CoverageSource(
            CoverageKind.Document, document.Name, [.. document.GetCustomAttributes<ArticleAttribute>().Select(article => article.Clause)]);

    /// <summary>Steps of the procedures in a folder, by the clauses they carry out and by those of the rules that their question asks.</summary>
    /// <param name="scenarios">Files of cases: every question is asked of each, and tells by its calls which rules it asks.</param>
    public static IEnumerable<CoverageSource> Steps(string folder, IEnumerable<string> scenarios)
    {
        var asked = QuestionsAsked.Of(scenarios);
        return
            from outline in OutlineFolder.Open(folder).Outlines
            from node in outline.Nodes
            let clauses = node.Clauses.Select(clause => clause.Id).Union(asked.By(node.Type)).ToArray()
            where clauses.Length > 0
            select new CoverageSource(CoverageKind.Activity, $"{outline.DefinitionId}.v{outline.Version}/{node.Id}", clauses);
    }

    /// <summary>Acceptance scenarios: each one that is run now and passes counts for the clauses it names.</summary>
    public static IEnumerable<CoverageSource> Scenarios(string path)
    {
        var file = ScenarioFile.Read(path);
        return file.Scenarios
            .Where(scenario => !ScenarioRun.IsSkipped(scenario) && ScenarioRun.Differences(file, scenario).Count == 0)
            .Select(scenario => new CoverageSource(CoverageKind.Test, $"scenario {scenario.Id}", [.. scenario.Articles]));
    }

    /// <summary>Tests that ran and passed, by the list that the test run keeps: a clause and a test a line.</summary>
    /// <exception cref="FormatException">A line is no clause and test.</exception>
    public static IEnumerable<CoverageSource> Tests(string path) =>
        from line in File.ReadLines(path)
        let parts = line.Split(' ', 2)
        select parts.Length == 2
            ? new CoverageSource(CoverageKind.Test, parts[1], [parts[0]])
            : throw new FormatException($"{path}: '{line}' is no clause and test. Cure: run the tests of the law with JINTAN_WRITE_COVERAGE=1.");

    private static IEnumerable<string> ClausesOf(Field field)
    {
        IReadOnlyList<Option> options = field switch
        {
            ChoiceField choice => choice.Options,
            ChoicesField choices => choices.Options,
            _ => [],
        };
        var columns = field is RowsField rows ? rows.Columns.SelectMany(ClausesOf) : [];
        var own = field.Clause is { } clause ? [clause] : Array.Empty<string>();
        return own.Concat(options.Select(ClauseOf).OfType<string>()).Concat(columns).Distinct();
    }

    // A channel, a circumstance or a situation is offered by its clause, a method by its code, the item of article 9.
    private static string? ClauseOf(Option option) => Measures.Clauses.Any(clause => clause.Id == option.Value) ? option.Value
        : new Method(option.Value).Kind is >= MethodKind.Criticism and <= MethodKind.Sanction and var kind ? $"art9.item{(int)kind}"
        : null;
}
