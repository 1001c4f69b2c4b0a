using Jintan.Ledger.Entries;
using Databases;
using Jintan.Ledger.Search;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>Chinese search by pairs of characters, the same on every database.</summary>
[OnEveryDatabase]
public sealed class SearchIndexTests(string database) : LedgerTest(database)
{
    [TestCase("", "")]
    [TestCase("信", "")]
    [TestCase("信访", "信访")]
    [TestCase("信访件", "信访 访件")]
    [TestCase("信访 件号", "信访 件号")]
    [TestCase("第1号", "第1 1号")]
    [TestCase("ABc", "ab bc")]
    public void Should_pair_neighbouring_characters(string text, string pairs) =>
        Assert.That(string.Join(' ', SearchIndex.Bigrams(text)), Is.EqualTo(pairs));

    [Test]
    public async Task Should_index_each_pair_of_a_case_once_and_its_number_too()
    {
        await Ledger.WriteAsync(tx => tx.IndexForSearch("演1号", "信访信访", "信访件"));

        await using var ledger = Ledger.Query();
        Assert.That(
            await ledger.SearchTerms.Where(t => t.CaseNumber == "演1号").Select(t => t.Bigram).ToListAsync(),
            Is.EquivalentTo(new[] { "信访", "访信", "访件", "演1", "1号" }));
    }

    [Test]
    public async Task Should_index_again_what_a_case_gains_later()
    {
        await Ledger.WriteAsync(tx => tx.IndexForSearch("演1号", "信访"));
        await Ledger.WriteAsync(tx => tx.IndexForSearch("演1号", "信访件"));

        await using var ledger = Ledger.Query();
        Assert.That(await ledger.SearchTerms.CountAsync(), Is.EqualTo(4));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    public void Should_find_as_late_what_was_done_after_its_last_day(int days, bool late)
    {
        var entry = new EntryContent
        {
            Stream = "case/1", Sequence = 1, At = default, LegalDate = default, Actor = "unit-leader", ActorTitle = "", Kind = "formalities-completed",
            Particulars = new() { ["daysLate"] = days },
        };

        Assert.That(Facets.Of(entry).Contains(Facets.Late), Is.EqualTo(late));
    }
}
