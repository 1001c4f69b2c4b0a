using System.Data.Common;
using System.Globalization;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>A closed case stays, however old it grows and whoever asks the database to remove it.</summary>
public sealed class When_a_case_was_closed_long_ago : OfficeTest
{
    private static readonly string[] Written = ["bars", "blobs", "case_parties", "cases", "decisions", "instances", "journal", "numbers", "tasks"];

    [Test]
    public async Task Should_be_there_with_all_that_belongs_to_it()
    {
        await office.FinishAsync(await office.RegisterAsync());
        var before = await CountsAsync();
        Assert.That(Written.Where(table => before[table] == 0), Is.Empty);

        office.Clock.Advance(TimeSpan.FromDays(30 * 365));
        await new DueSweep(office.Writer, office.Procedures).RunAsync(CancellationToken.None);
        foreach (var table in Written)
        {
            var refused = await Assert.CatchAsync<DbException>(() => AskAsync($"DELETE FROM {table}"));
            Assert.That(refused!.Message, Does.Contain($"rows of {table} are not removed"));
        }

        var after = await CountsAsync();
        Assert.That(KeptTables.Names.Where(table => after[table] < before[table]), Is.Empty);
    }

    private async Task<Dictionary<string, long>> CountsAsync()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in KeptTables.Names)
            counts[table] = Convert.ToInt64(await AskAsync($"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);
        return counts;
    }

    private async Task<object?> AskAsync(string statement)
    {
        await using var ledger = office.Ledger();
        await ledger.Database.OpenConnectionAsync();
        await using var command = ledger.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
