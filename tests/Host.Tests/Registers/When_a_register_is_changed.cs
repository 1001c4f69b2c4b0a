using System.Net;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Registers;

/// <summary>Two persons for every row, each act an entry, nothing overwritten.</summary>
public sealed class When_a_register_is_changed : RegisterTest
{
    private static readonly (string, string)[] Promoted =
    [
        ("id", "S1002"), ("name", "工作人员一〇〇二"), ("organisationId", "service-bureau"), ("post", "审批科科长"), ("category", "civil_servant"),
        ("level", "section_leader"), ("party", "none"), ("leadingPost", "true"), ("districtManaged", "true"), .. SinceNewYear,
    ];

    [Test]
    public async Task Should_wait_for_a_second_person()
    {
        var (_, address) = await Propose("office-clerk", "persons", Promoted);
        var own = await Confirm("office-clerk", address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(own.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(own.Text, Does.Contain("另一人"));
            Assert.That(await Read(ledger => ledger.Persons.CountAsync(p => p.Id == "S1002")), Is.EqualTo(1), "until then it counts for nothing");
        }
    }

    [Test]
    public async Task Should_end_the_row_before_it_and_keep_it()
    {
        await Register("persons", Promoted);
        var rows = await Read(ledger => ledger.Persons.Where(p => p.Id == "S1002").OrderBy(p => p.ValidFrom).ToListAsync());
        var entries = await Read(async ledger => (await ledger.Entries.Where(e => e.Stream == "register/persons").OrderByDescending(e => e.Sequence).Take(4).ToListAsync()).ConvertAll(e => $"{e.Actor} {e.Kind}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => (r.Level, r.ValidTo)), Is.EqualTo(new (string, DateOnly?)[] { ("ordinary", new(2025, 12, 31)), ("section_leader", null) }));
            Assert.That(entries, Is.EqualTo(new[]
            {
                $"office-head {EntryKind.ChangeConfirmed}", $"office-head {EntryKind.RowRegistered}", $"office-head {EntryKind.RowEnded}", $"office-clerk {EntryKind.ChangeProposed}",
            }));
        }
    }

    [Test]
    public async Task Should_not_begin_before_what_is_registered()
    {
        await Register("persons", Promoted);
        var (_, address) = await Propose("office-clerk", "persons", [.. Promoted.Where(f => f.Item1 != "validFrom"), ("validFrom", "2025-06-01")]);
        var answer = await Confirm("office-head", address);
        Assert.That((answer.Status, answer.Text.Contains("不能自2025-06-01起生效", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }

    [Test]
    public async Task Should_go_back_with_a_reason()
    {
        var (_, address) = await Propose("office-clerk", "persons", Promoted);
        var head = await Officer("office-head");
        var without = await head.Submit(await head.Open(address), $"{address}/reject");
        var answer = await head.Submit(await head.Open(address), $"{address}/reject", ("reason", "任免文号有误"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.Status, Is.EqualTo(HttpStatusCode.Conflict), "a reason must be given");
            Assert.That(answer.Location, Is.EqualTo("/registers?decided=true"));
            Assert.That((await head.Open(address)).Text, Does.Contain("已退回").And.Not.Contain("确认生效"), "it is decided");
        }
    }

    [Test]
    public async Task Should_leave_powers_to_the_two_administrators()
    {
        var (_, address) = await Propose("system-administrator", "authorities", [("account", "town-clerk"), ("body", "OFFICE"), ("organisationId", "office"), .. SinceNewYear]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Confirm("security-administrator", address)).Location, Is.EqualTo("/registers?decided=true"));
            Assert.That((await (await Officer("office-clerk")).Open("/registers/authorities")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [TestCase("office-clerk", HttpStatusCode.OK)]
    [TestCase("auditor", HttpStatusCode.OK)]
    [TestCase("system-administrator", HttpStatusCode.OK)]
    [TestCase("unit-clerk", HttpStatusCode.Forbidden)]
    [TestCase("designer", HttpStatusCode.Forbidden)]
    public async Task Should_be_seen_by_keepers_and_auditors(string account, HttpStatusCode status) =>
        Assert.That((await (await Officer(account)).Open("/registers")).Status, Is.EqualTo(status));

    [Test]
    public async Task Should_name_every_field_that_is_missing()
    {
        var (answer, _) = await Propose("office-clerk", "persons", ("id", "S9"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("请填写“依据文件”").And.Contain("请填写“级别”"));
            Assert.That(answer.Value("/registers/persons", "id"), Is.EqualTo("S9"));
        }
    }
}
