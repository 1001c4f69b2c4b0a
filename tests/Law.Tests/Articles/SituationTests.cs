using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law.Tests.Articles;

[Cites(5, 6, 7, 8)]
public sealed class SituationTests
{
    private static IEnumerable<SituationItem> Items => Situations.All;

    [TestCaseSource(nameof(Items)), Shows("art7.item2", "art7.item3")]
    public void An_item_is_established_with_all_its_elements_and_not_without_any_one_of_them(SituationItem item)
    {
        var clause = new Clause(item.Clause);
        var article = $"art{clause.Article}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ask(new(clause, item.Elements)),
                Is.EqualTo(new Ruled<SituationFound>(new(clause, true, []), Allow(article, item.Clause))));
            foreach (var element in item.Elements)
            {
                var others = ValueList.From(item.Elements.Where(one => one != element));
                var refusal = item.IsCatchAll ? CatchAllReason : SituationNotEstablished;
                Assert.That(Ask(new(clause, others)),
                    Is.EqualTo(new Ruled<SituationFound>(new(clause, false, [element]), Refuse(refusal, article, item.Clause))));
            }
        }
    }

    [Test]
    public void A_clause_that_is_no_item_establishes_nothing() =>
        Assert.That(Ask(new(new("art9.item1"), [])).Ruling, Is.EqualTo(Refuse(SituationNotEstablished, "art9.item1")));

    [Test]
    public void A_catch_all_covers_nothing_that_another_item_of_its_article_covers()
    {
        var proven = new SituationFacts(new("art7.item4"), ["catch_all_reason", "not_covered_by_other_items"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ask(proven with { Beside = [new("art6.item1")] }).Value.Established, Is.True);
            Assert.That(
                Ask(proven with { Beside = [new("art6.item1"), new("art7.item2")] }),
                Is.EqualTo(new Ruled<SituationFound>(
                    new(new("art7.item4"), false, ["not_covered_by_other_items"]), Refuse(CatchAllReason, "art7", "art7.item4"))));
            Assert.That(
                Ask(new(new("art7.item3"), ["legitimate_claim", "shirked"], [new("art7.item2")])).Value.Established, Is.True, "one conduct, two items");
        }
    }

    [Test]
    public void What_is_cited_is_what_the_report_finds_and_before_it_what_was_registered()
    {
        var registered = new CaseFacts { Conduct = new(new("art7.item1"), null, null) };
        var found = registered with { Finding = new() { Situations = [new("art6.item1"), new("art7.item2")] } };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new CaseFacts().CitedSituations(), Is.Empty);
            Assert.That((registered with { Finding = new() }).CitedSituations(), Is.EqualTo(new Clause[] { new("art7.item1") }));
            Assert.That(found.CitedSituations(), Is.EqualTo(new Clause[] { new("art6.item1"), new("art7.item2") }));
            Assert.That(Situations.ProofOf("shirked", new("art7.item3"), [new("art7.item3")]), Is.EqualTo("shirked"));
            Assert.That(Situations.ProofOf("shirked", new("art7.item3"), [new("art7.item3"), new("art7.item2")]), Is.EqualTo("art7.item3:shirked"));
        }
    }

    [Test]
    public void There_are_nineteen_items() => Assert.That(Situations.All, Has.Count.EqualTo(19));

    private static Ruled<SituationFound> Ask(SituationFacts facts) => facts.Cited.Article switch
    {
        5 => Article05.SituationIsEstablished(facts),
        6 => Article06.SituationIsEstablished(facts),
        7 => Article07.SituationIsEstablished(facts),
        _ => Article08.SituationIsEstablished(facts),
    };
}
