using System.Security.Cryptography;
using System.Text;

namespace Jintan.Law.Tests.Conventions;

[Cites(1)]
public sealed class MeasuresText
{
    [Test]
    public void Has_87_clauses_whose_hashes_agree()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Measures.Clauses, Has.Count.EqualTo(87));
            foreach (var clause in Measures.Clauses)
            {
                Assert.That(Measures.Hash(clause), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clause.Text)))), clause.Id);
                Assert.That(Measures.Article(clause.Article).ReplaceLineEndings(""), Does.Contain(clause.Text), clause.Id);
            }
        }
    }

    [Test]
    public void Is_free_of_the_scan_s_faults() =>
        Assert.That(string.Concat(Enumerable.Range(1, 22).Select(Measures.Article)), Does.Not.Contain("內").And.Not.Contain("权益\n受到"));

    [TestCase("art9.p2.s2", "第九条第二款第二句")]
    [TestCase("art5.item1", "第五条第（一）项")]
    [TestCase("art22.s2", "第二十二条第二句")]
    [TestCase("art4", "第四条")]
    [TestCase("art12.item5", "第十二条第（五）项")]
    public void A_clause_is_cited_in_Chinese(string id, string citation) => Assert.That(new Clause(id).Citation, Is.EqualTo(citation));

    [Test]
    public void Every_article_is_cited_by_its_Chinese_number()
    {
        string[] digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        using (Assert.EnterMultipleScope())
        {
            foreach (var clause in Measures.Clauses)
            {
                var (tens, ones) = Math.DivRem(clause.Article, 10);
                var number = (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones];
                Assert.That(clause.Citation, Does.StartWith($"第{number}条"), clause.Id);
            }
        }
    }

    [Test]
    public void An_unknown_clause_throws_with_the_cure() =>
        Assert.That(() => new Clause("art23"), Throws.TypeOf<UnknownClauseException>().With.Message.Contains("87 ids"));

    [Test]
    public void An_unknown_article_throws() =>
        Assert.That(() => Measures.Article(23), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("articles 1 to 22"));

    [Test, Shows("art1")]
    public void A_result_without_citation_is_left_to_people() =>
        Assert.That(Article01.ResultRestsOnAClause(new([])), Is.TypeOf<Ruling.LeftToPeople>());

    [Test, Shows("art1")]
    public void A_result_with_citation_is_allowed() =>
        Assert.That(Article01.ResultRestsOnAClause(new([new("art16.s1")])), Is.EqualTo(Ruling.Allow("art1")));
}
