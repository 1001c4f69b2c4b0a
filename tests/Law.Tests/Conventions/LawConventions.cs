using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Jintan.Law.Tests.Conventions;

/// <summary>STYLE 15: conventions are tests.</summary>
public sealed partial class LawConventions
{
    private static readonly Assembly Law = typeof(Clause).Assembly;

    [Test]
    public void Every_rule_stands_in_the_file_of_its_article()
    {
        var strays = Rulebook.All
            .Where(rule => rule.Home != typeof(SuperiorRestrictions))
            .Where(rule => !rule.Home.Name.StartsWith($"Article{rule.Clauses[0].Article:00}", StringComparison.Ordinal)
                && !rule.Clauses.Any(clause => rule.Home.Name.StartsWith($"Article{clause.Article:00}", StringComparison.Ordinal)));
        Assert.That(strays.Select(rule => rule.Id), Is.Empty);
    }

    [Test]
    public void Every_public_function_of_an_article_that_rules_cites_its_clause()
    {
        var silent = Law.GetExportedTypes().Where(type => type.Name.StartsWith("Article", StringComparison.Ordinal) && type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Ruling).IsAssignableFrom(method.ReturnType)
                || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Ruled<>)))
            .Where(method => !method.GetCustomAttributes<ArticleAttribute>().Any());
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Law_refers_to_nothing_but_the_runtime() =>
        Assert.That(Law.GetReferencedAssemblies().Select(name => name.Name), Is.All.StartsWith("System."));

    [Test]
    public void Every_article_in_code_has_a_test_that_cites_it()
    {
        var cited = typeof(LawConventions).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<CitesAttribute>()).SelectMany(cites => cites.Articles).ToHashSet();
        Assert.That(Enumerable.Range(1, 22).Where(article => !cited.Contains(article)), Is.Empty);
    }

    [Test]
    public void Every_refusal_has_sentence_cure_and_names_its_article()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var refusal in Refusal.All)
            {
                Assert.That(refusal.Sentence, Does.Match("第.+条").And.EndsWith("。"), refusal.Code);
                Assert.That(refusal.Cure, Is.Not.Empty.And.EndsWith("。"), refusal.Code);
                Assert.That(Refusal.Of(refusal.Code), Is.SameAs(refusal));
            }
        }
    }

    [Test]
    public void Every_refusal_is_used_by_a_rule()
    {
        var source = string.Concat(Directory.EnumerateFiles(LawFolder("Articles"), "*.cs").Select(File.ReadAllText));
        var names = RefusalName().Matches(File.ReadAllText(LawFolder("RefusalLines.cs"))).Select(match => match.Groups[1].Value);
        Assert.That(names.Where(name => !Regex.IsMatch(source, $@"\b{name}\b")), Is.Empty);
    }

    private static string LawFolder(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Jintan.Law", path));

    [GeneratedRegex(@"public static Refusal (\w+) ")]
    private static partial Regex RefusalName();
}
