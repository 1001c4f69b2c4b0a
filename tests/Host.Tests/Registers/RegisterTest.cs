using Host.Tests.Officers;
using Host.Tests.Visiting;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Registers;

/// <summary>Keepers of the registers at their pages.</summary>
public abstract class RegisterTest : RouteTest
{
    protected static readonly (string, string)[] SinceNewYear = [("validFrom", "2026-01-01"), ("sourceDocument", "坛委组〔2026〕1号")];

    /// <summary>Proposes a row on the register's own form.</summary>
    /// <returns>The answer, and the address of the change that waits now.</returns>
    protected async Task<(Answer Answer, string Address)> Propose(string account, string register, params (string, string)[] row)
    {
        var keeper = await Officer(account);
        var answer = await keeper.Submit(await keeper.Open($"/registers/{register}/new"), $"/registers/{register}", row);
        var change = await Read(ledger => ledger.RegisterChanges.Where(c => c.Register == register).OrderByDescending(c => c.Id).FirstOrDefaultAsync());
        return (answer, $"/registers/changes/{change?.Id}");
    }

    protected async Task<Answer> Confirm(string account, string address)
    {
        var keeper = await Officer(account);
        return await keeper.Submit(await keeper.Open(address), $"{address}/confirm");
    }

    /// <summary>Proposed by the clerk of the Office, confirmed by its head.</summary>
    protected async Task Register(string register, params (string, string)[] row)
    {
        var (answer, address) = await Propose("office-clerk", register, row);
        Assert.That(answer.Location, Is.EqualTo("/registers?proposed=true"), answer.Text);
        var confirmed = await Confirm("office-head", address);
        Assert.That(confirmed.Location, Is.EqualTo("/registers?decided=true"), confirmed.Text);
    }
}
