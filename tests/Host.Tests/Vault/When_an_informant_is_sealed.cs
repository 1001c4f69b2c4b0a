using System.Net;
using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Vault;

/// <summary>The identity is in one place only, and two persons open it.</summary>
public sealed class When_an_informant_is_sealed : RouteTest
{
    private const string Name = "密封人甲乙丙";
    private const string Contact = "13900000000";

    private static readonly (string, string)[] Identity = [("name", Name), ("contact", Contact), ("realName", "true")];

    private string number = "";

    private string Address => $"/cases/{Uri.EscapeDataString(number)}/informant";

    [SetUp]
    public async Task Register() => number = await RegisterByInterface();

    [Test]
    public async Task Should_be_seen_once_after_the_custodian_agreed()
    {
        var clerk = await Officer("office-clerk");
        var custodian = await Officer("security-administrator");
        await Seal(clerk);
        var (request, vault) = await Request(clerk);
        var early = await clerk.Post($"/vault/{request}/look", vault.Form("/sign-out"));
        await custodian.Submit(await custodian.Open("/vault"), $"/vault/{request}/grant");
        var granted = await clerk.Open("/vault");
        var look = await clerk.Submit(granted, $"/vault/{request}/look");
        var again = await clerk.Submit(granted, $"/vault/{request}/look");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(early.Status, Is.EqualTo(HttpStatusCode.Conflict), "not granted yet");
            Assert.That(look.Text, Does.Contain(Name).And.Contain(Contact).And.Contain("实名"));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(again.Text, Does.Not.Contain(Name));
            Assert.That(await Done(), Is.EqualTo(new[]
            {
                $"office-clerk {EntryKind.InformantSealed}", $"office-clerk {EntryKind.UnsealRequested}",
                $"security-administrator {EntryKind.UnsealGranted}", $"office-clerk {EntryKind.InformantLookedAt}",
            }));
        }
    }

    [Test]
    public async Task Should_stand_nowhere_else()
    {
        var clerk = await Officer("office-clerk");
        var auditor = await Officer("auditor");
        await Seal(clerk);
        var (request, _) = await Request(clerk);
        var custodian = await Officer("security-administrator");
        await custodian.Submit(await custodian.Open("/vault"), $"/vault/{request}/grant");
        await clerk.Submit(await clerk.Open("/vault"), $"/vault/{request}/look");

        var file = Uri.EscapeDataString(number);
        var pages = new List<Answer>
        {
            await clerk.Open($"/cases/{file}"), await clerk.Open(Address), await clerk.Open("/inbox"), await clerk.Open($"/cases?q={Uri.EscapeDataString(Name)}"),
            await clerk.Open("/vault"), await custodian.Open("/vault"), await auditor.Open($"/cases/{file}"), await auditor.Open($"/audit/cases/{file}"),
            await auditor.Open($"/audit?q={Uri.EscapeDataString(Contact)}"),
        };
        using (Assert.EnterMultipleScope())
        {
            foreach (var page in pages)
            {
                Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
                // What was searched for stands in the search box.
                Assert.That(page.Text.Replace($"“{Name}”", "", StringComparison.Ordinal), Does.Not.Contain(Name).And.Not.Contain(Contact));
            }

            Assert.That(pages[0].Text, Does.Contain("封存举报人信息"), "that something was sealed is no secret");
            var stored = await EverythingStored();
            Assert.That(stored, Does.Contain("security-administrator"), "the reading sees what is stored");
            Assert.That(stored, Does.Not.Contain(Name).And.Not.Contain(Contact));
        }
    }

    [TestCase("unit-clerk", HttpStatusCode.NotFound)]
    [TestCase("group-responsible", HttpStatusCode.NotFound)]
    [TestCase("auditor", HttpStatusCode.Forbidden)]
    [TestCase("designer", HttpStatusCode.Forbidden)]
    [TestCase("security-administrator", HttpStatusCode.Forbidden)]
    public async Task Should_be_out_of_reach(string account, HttpStatusCode status) =>
        Assert.That((await (await Officer(account)).Open(Address)).Status, Is.EqualTo(status));

    [Test]
    public async Task Should_stay_away_from_the_unit_of_the_person_even_when_it_has_the_case()
    {
        await WalkTo("investigation-plan", number);
        Assert.That((await (await Officer("unit-clerk")).Open(Address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Should_be_declined_with_a_reason()
    {
        var clerk = await Officer("office-clerk");
        var custodian = await Officer("security-administrator");
        await Seal(clerk);
        var (request, _) = await Request(clerk);
        var page = await custodian.Open("/vault");
        var without = await custodian.Submit(page, $"/vault/{request}/decline");
        await custodian.Submit(page, $"/vault/{request}/decline", ("reason", "与办理无关"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await clerk.Open("/vault")).Text, Does.Contain("不同意").And.Contain("与办理无关"));
        }
    }

    [Test]
    public async Task Should_seal_once_however_often_the_button_is_pressed()
    {
        var clerk = await Officer("office-clerk");
        var page = await clerk.Open(Address);
        await clerk.Submit(page, Address, Identity);
        await clerk.Submit(page, Address, Identity);
        Assert.That(await Read(ledger => ledger.SealedEnvelopes.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task Should_ask_for_what_is_missing_and_keep_what_was_typed()
    {
        var clerk = await Officer("office-clerk");
        var answer = await clerk.Submit(await clerk.Open(Address), Address, ("contact", Contact));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("请填写“姓名”"));
            Assert.That(answer.Value(Address, "contact"), Is.EqualTo(Contact));
        }
    }

    [Test]
    public async Task Should_not_open_when_its_row_was_put_into_another_case()
    {
        var clerk = await Officer("office-clerk");
        await Seal(clerk);
        var (request, _) = await Request(clerk);
        var custodian = await Officer("security-administrator");
        await custodian.Submit(await custodian.Open("/vault"), $"/vault/{request}/grant");
        await Read(ledger => ledger.Database.ExecuteSqlAsync($"UPDATE sealed_envelopes SET case_number = 'X'"));
        var look = await clerk.Submit(await clerk.Open("/vault"), $"/vault/{request}/look");
        Assert.That((look.Status, look.Text.Contains("不一致", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)), look.Text);
    }

    private async Task Seal(Visitor clerk)
    {
        var answer = await clerk.Submit(await clerk.Open(Address), Address, Identity);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), answer.Text);
    }

    private async Task<(string Id, Answer Vault)> Request(Visitor clerk)
    {
        var action = $"{Address}/requests";
        var answer = await clerk.Submit(await clerk.Open(Address), action, ("purpose", "回复实名举报人"));
        Assert.That(answer.Location, Is.EqualTo("/vault"), answer.Text);
        return ((await Read(ledger => ledger.UnsealRequests.SingleAsync())).Id, await clerk.Open("/vault"));
    }

    private Task<List<string>> Done() => Read(async ledger =>
        (await ledger.Entries.Where(e => e.Stream == Streams.Vault).OrderBy(e => e.Sequence).ToListAsync()).ConvertAll(e => $"{e.Actor} {e.Kind}"));

    /// <summary>Every column of every row of every table, as text.</summary>
    private Task<string> EverythingStored() => Read(async ledger =>
    {
        var everything = new StringWriter();
        foreach (var table in await StoredTables.NamesAsync(ledger))
        {
            await ledger.Database.OpenConnectionAsync();
            await using var command = ledger.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    everything.WriteLine(reader.GetValue(i) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : $"{reader.GetValue(i)}");
                }
            }
        }

        return everything.ToString();
    });
}
