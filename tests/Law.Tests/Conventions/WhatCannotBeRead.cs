using System.Text.Json;

namespace Jintan.Law.Tests.Conventions;

/// <summary>What was recorded and cannot be read again is an error that says what it is, never an empty value.</summary>
public sealed class WhatCannotBeRead
{
    private const string Simplified = "art16.s1/SimplifiedProcedureMayBeUsed";

    [Test]
    public void A_null_where_a_code_belongs()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => JsonSerializer.Deserialize<Method>("null"), Throws.TypeOf<JsonException>().With.Message.Contains("method code must be a string"));
            Assert.That(() => JsonSerializer.Deserialize<Body>("null"), Throws.TypeOf<JsonException>().With.Message.Contains("code of a body must be a string"));
            Assert.That(() => JsonSerializer.Deserialize<Clause>("null"), Throws.TypeOf<JsonException>().With.Message.Contains("clause id must be a string"));
            Assert.That(() => JsonSerializer.Deserialize<Refusal>("null"), Throws.TypeOf<JsonException>().With.Message.Contains("refusal code must be a string"));
        }
    }

    [Test]
    public void A_refusal_that_no_line_has()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Refusal.Of("E-ART99"), Throws.ArgumentException.With.Message.Contains("'E-ART99'"));
            Assert.That(
                () => JsonSerializer.Deserialize("""{"ruling":"refused","refusal":"E-ART99","because":[]}""", LawJson.Default.Ruling),
                Throws.ArgumentException);
        }
    }

    [Test]
    public void A_list_that_is_none() => Assert.That(
        () => JsonSerializer.Deserialize<ValueList<int>>("{}"), Throws.TypeOf<JsonException>().With.Message.Contains("must be a JSON array"));

    [Test]
    public void Facts_and_results_that_are_null()
    {
        var rule = Rulebook.Find(Simplified, Edition.First);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => rule.ReadFacts("null"), Throws.TypeOf<JsonException>().With.Message.Contains($"facts of {Simplified} are null"));
            Assert.That(() => rule.ReadResult("null"), Throws.TypeOf<JsonException>().With.Message.Contains($"result of {Simplified} is null"));
        }
    }

    [Test]
    public void A_rule_of_another_edition() => Assert.That(
        () => Rulebook.RuleAgain("art16.s1/Nothing", Edition.First, "{}"),
        Throws.TypeOf<UnknownRuleException>().With.Message.Contains("art16.s1/Nothing").And.Message.Contains(Edition.First.ToString()));
}
