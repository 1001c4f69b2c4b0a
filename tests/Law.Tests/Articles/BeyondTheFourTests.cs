using Jintan.Activities.Questions;

namespace Jintan.Law.Tests.Articles;

/// <summary>A simplified case for which no method of the four is left goes to the Office, whatever leaves none of them.</summary>
[Cites(11, 16)]
public sealed class BeyondTheFourTests
{
    private static readonly LawInForce Law = new(new DateOnly(2020, 6, 1));

    [TestCase("M4 M5", "", Route.Simplified, "M4")]
    [TestCase("M4 M5", "art11.item1", Route.SimplifiedEscalated, "M5 M6")]
    [TestCase("M1 M5 M6", "art11.item1", Route.SimplifiedEscalated, "M5 M6")]
    [TestCase("M3 M4", "art11.item1", Route.Simplified, "M4")]
    [TestCase("M4", "art11.item1", Route.Simplified, "M4")]
    [TestCase("M4 M5", "art11.item1 art10.item2", Route.Simplified, "M4")]
    [TestCase("M5", "art10.item2", Route.SimplifiedEscalated, "M4 M5")]
    public void Where_what_article_11_asks_for_is_decided(string range, string factors, Route route, string permitted)
    {
        var answer = MethodQuestions.WhatIsPermitted(FoundByTheUnit(range, factors), Law);
        Assert.That((answer.Route, answer.Permitted), Is.EqualTo((route, (MethodSet?)MethodSet.Of(Methods(permitted)))));
    }

    [TestCase("", Outcome.NeedsHuman, Outcome.Allowed), TestCase("art11.item1", Outcome.Allowed, Outcome.Refused)]
    public void It_is_passed_to_the_office_and_not_simplified(string factors, Outcome escalated, Outcome simplified)
    {
        var facts = FoundByTheUnit("M4 M5", factors);
        Assert.That(
            (RouteQuestions.MayBeEscalated(facts, Law).Outcome, RouteQuestions.MayBeSimplified(facts, Law).Outcome),
            Is.EqualTo((escalated, simplified)));
    }

    [Test]
    public void An_aggravating_circumstance_without_evidence_changes_nothing()
    {
        var facts = FoundByTheUnit("M4 M5", "art11.item1");
        facts = facts with { Factors = facts.Factors! with { Evidence = new() { ["art11.item1"] = null } } };
        Assert.That(RouteQuestions.WhichRoute(facts, Law).Route, Is.EqualTo(Route.Simplified));
    }

    private static CaseFacts FoundByTheUnit(string range, string factors)
    {
        var clauses = factors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new Clause(id)).ToLookup(one => one.Article);
        return new()
        {
            Subject = new() { Category = SubjectCategory.CivilServant, Level = Level.Ordinary },
            SpecialRule = new(Exists: false),
            Unit = new() { HasAuthority = true, SelfFound = true },
            Finding = new(true, true, Methods(range)),
            Factors = new() { Mitigating = ValueList.From(clauses[10]), Aggravating = ValueList.From(clauses[11]) },
        };
    }

    private static ValueList<Method> Methods(string codes) => ValueList.From(codes.Split(' ').Select(code => new Method(code)));
}
