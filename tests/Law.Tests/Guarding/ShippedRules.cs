namespace Jintan.Law.Tests.Guarding;

/// <summary>The constraints on flows as they are shipped: each speaks of the procedures it names and of no other.</summary>
[Cites(13, 15)]
public sealed class ShippedRules
{
    private static readonly GuardRule Any = GuardRules.Shipped.Rules[0];

    [Test]
    public void Are_there_from_the_day_of_the_measures_with_sentence_and_cure()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(GuardRules.Shipped.From, Is.EqualTo(Measures.InForceFrom));
            Assert.That(GuardRules.Shipped.EntryPoints, Is.Not.Empty);
            Assert.That(GuardRules.Shipped.Rules.Select(rule => rule.Id), Is.Unique);
            foreach (var rule in GuardRules.Shipped.Rules)
            {
                Assert.That((rule.Says, rule.Cure), Is.Not.EqualTo(("", "")), rule.Id);
            }
        }
    }

    [TestCase("", "", true), TestCase("16-simplified-procedure", "", true), TestCase("13-start-approval", "", false)]
    [TestCase("", "16-simplified-procedure", false), TestCase("16-simplified-procedure", "16-simplified-procedure", false)]
    [TestCase("13-start-approval", "16-simplified-procedure", false), TestCase("", "13-start-approval", true)]
    public void Speak_of_the_definitions_they_name(string only, string except, bool applies)
    {
        var rule = Any with { In = Names(only), Except = Names(except) };
        Assert.That(rule.AppliesTo("16-simplified-procedure"), Is.EqualTo(applies));
    }

    private static ValueList<string> Names(string name) => name.Length == 0 ? [] : [name];
}
