using System.Text.Json.Nodes;
using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Ledger.Tests;

/// <summary>The case file is what its entries say, in their order.</summary>
[OnEveryDatabase]
public sealed class CaseFileTests(string database) : LedgerTest(database)
{
    [Test]
    public void Should_merge_what_was_learned_member_by_member()
    {
        var file = CaseFile.Fold("1", [Learned("A", """{"unit":{"hasAuthority":true,"name":"甲"},"list":[1,2]}"""), Learned("A", """{"unit":{"name":"乙"},"list":[3]}""")]);

        Assert.That(file.FactsOf("A").ToJsonString(), Is.EqualTo("""{"unit":{"hasAuthority":true,"name":"\u4E59"},"list":[3]}"""));
    }

    [Test]
    public void Should_keep_null_because_known_to_be_absent_is_a_fact()
    {
        var file = CaseFile.Fold("1", [Learned("A", """{"reply":{"on":"2026-03-02"}}"""), Learned("A", """{"reply":null}""")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.FactsOf("A").ContainsKey("reply"), Is.True);
            Assert.That(file.FactsOf("A")["reply"], Is.Null);
        }
    }

    [Test]
    public void Should_replace_a_null_by_what_is_learned_later() =>
        Assert.That(
            CaseFile.Fold("1", [Learned("A", """{"reply":null}"""), Learned("A", """{"reply":{"on":"later"}}""")]).FactsOf("A").ToJsonString(),
            Is.EqualTo("""{"reply":{"on":"later"}}"""));

    [Test]
    public void Should_learn_for_one_person_or_for_all()
    {
        var file = CaseFile.Fold("1", [Learned("A", """{"own":1}"""), Learned("B", """{"own":2}"""), Learned(null, """{"common":true}""")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Persons, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(file.FactsOf("A").ToJsonString(), Is.EqualTo("""{"own":1,"common":true}"""));
            Assert.That(file.FactsOf("B").ToJsonString(), Is.EqualTo("""{"own":2,"common":true}"""));
            Assert.That(() => file.FactsOf("C"), Throws.ArgumentException);
        }
    }

    [Test]
    public void Should_try_out_facts_without_taking_them_over()
    {
        var file = CaseFile.Fold("1", [Learned("A", """{"inner":{"a":1}}""")]);

        var tried = file.With("A", new JsonObject { ["inner"] = new JsonObject { ["b"] = 2 } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tried.ToJsonString(), Is.EqualTo("""{"inner":{"a":1,"b":2}}"""));
            Assert.That(file.FactsOf("A").ToJsonString(), Is.EqualTo("""{"inner":{"a":1}}"""));
        }
    }

    [Test]
    public async Task Should_open_as_it_was_written()
    {
        await Ledger.WriteAsync(tx =>
        {
            var file = tx.BeginCase("1");
            tx.Append(file, new EntryDraft(EntryKind.CaseRegistered) { Person = "A", Learned = new JsonObject { ["n"] = 1 } });
            tx.Append(file, new EntryDraft("task-completed") { Person = "A", Learned = new JsonObject { ["m"] = null } });
        });

        CaseFile? opened = null;
        await Ledger.WriteAsync(tx => opened = tx.OpenCase("1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened!.FactsOf("A").ToJsonString(), Is.EqualTo("""{"n":1,"m":null}"""));
            Assert.That(opened.Last(EntryKind.CaseRegistered)!.Sequence, Is.EqualTo(1));
            Assert.That(opened.Last("task-completed", "A")!.Sequence, Is.EqualTo(2));
            Assert.That(opened.Last("task-completed", "B"), Is.Null);
        }
    }

    [Test]
    public async Task Should_not_open_a_case_that_is_not_there() =>
        await Assert.ThrowsAsync<NotFoundException>(() => Ledger.WriteAsync(tx => tx.OpenCase("none")));

    private static EntryContent Learned(string? person, string learned) => new()
    {
        Stream = "case/1", Sequence = 1, At = DateTime.UnixEpoch, LegalDate = new(1970, 1, 1), Actor = "a", ActorTitle = "t", Kind = "k",
        Person = person, Learned = JsonNode.Parse(learned)!.AsObject(),
    };
}
