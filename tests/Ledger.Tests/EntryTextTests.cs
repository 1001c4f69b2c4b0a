using System.Text.Json;
using System.Text.Json.Nodes;
using Databases;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>What was written is what is read: canonical, complete, with unknown members refused.</summary>
[OnEveryDatabase]
public sealed class EntryTextTests(string database) : LedgerTest(database)
{
    private static EntryDraft Full => new("decision-issued")
    {
        Capacity = "UNIT",
        AuthorityRow = 7,
        Clauses = ["art15.p1", "art19.p2"],
        Person = "Y001",
        Learned = new JsonObject { ["z"] = 1.50m, ["a"] = null, ["中"] = "文", ["nested"] = new JsonObject { ["b"] = new JsonArray(1, 2), ["a"] = true } },
        Particulars = new JsonObject { ["text"] = "引号\"、换行\n、<标签>" },
        Question = new AskedQuestion("art15.p1", "2020-04-20", new JsonObject(), new JsonObject { ["heard"] = true }, new JsonObject { ["allowed"] = true }),
        Node = new WrittenAt("15a", 1, "decide", "instance"),
    };

    [Test]
    public async Task Should_read_back_everything_that_was_written()
    {
        EntryContent? written = null;
        await Ledger.WriteAsync(tx => written = tx.AppendTo("case/1", Full));

        await using var ledger = Ledger.Query();
        var stored = (await ledger.Entries.SingleAsync()).Content;
        var read = EntryText.Parse(stored);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored, Is.EqualTo(CanonicalJson.Write(JsonNode.Parse(stored))), "canonical");
            Assert.That(read.Learned!.ToJsonString(), Is.EqualTo(JsonNode.Parse(stored)!["learned"]!.ToJsonString()));
            Assert.That(JsonNode.DeepEquals(read.Learned, Full.Learned), Is.True);
            Assert.That(JsonNode.DeepEquals(read.Particulars, Full.Particulars), Is.True);
            Assert.That(JsonNode.DeepEquals(read.Question!.Facts, Full.Question!.Facts), Is.True);
            Assert.That(read.Clauses, Is.EqualTo(Full.Clauses));
            Assert.That(read with { Learned = null, Particulars = null, Question = null, Clauses = [] },
                Is.EqualTo(written! with { Learned = null, Particulars = null, Question = null, Clauses = [] }));
        }
    }

    [Test]
    public async Task Should_write_the_legal_date_of_shanghai()
    {
        Ledger.Clock.Advance(TimeSpan.FromHours(16));
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("after-midnight")));

        await using var ledger = Ledger.Query();
        var entry = await ledger.Entries.SingleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.At, Is.EqualTo(new DateTime(2026, 3, 2, 17, 0, 0, DateTimeKind.Utc)));
            Assert.That(entry.LegalDate, Is.EqualTo(new DateOnly(2026, 3, 3)));
        }
    }

    [Test]
    public async Task Should_refuse_a_member_that_this_version_does_not_know()
    {
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("first")));
        await using var ledger = Ledger.Query();
        var later = JsonNode.Parse((await ledger.Entries.SingleAsync()).Content)!;
        later["ofALaterVersion"] = true;

        Assert.That(() => EntryText.Parse(later.ToJsonString()), Throws.InstanceOf<JsonException>());
    }
}
