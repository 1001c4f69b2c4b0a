using Databases;
using Jintan.Host.Commands;
using Jintan.Host.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Killing;

/// <summary>Two processes with the word <c>demo</c> on one empty server database at the same time.</summary>
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class When_two_demonstrations_begin(string database)
{
    [Test]
    public async Task Should_fill_it_once()
    {
        await using var ledger = await TestDatabase.Of(database).CreateAsync();
        var folder = Directory.CreateTempSubdirectory("jintan-demonstrations-").FullName;
        using var migrating = new StringWriter();
        await CommandLine.RunAsync(["migrate", "--Database:Provider", database, "--ConnectionStrings:Ledger", ledger.ConnectionString], migrating);
        var settings = new Dictionary<string, string> { ["Database__Provider"] = database, ["ConnectionStrings__Demonstration"] = ledger.ConnectionString };

        var hosts = await Task.WhenAll(HostProcess.StartAsync(Home("one"), settings), HostProcess.StartAsync(Home("two"), settings));

        await using var query = ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await query.Cases.CountAsync(), Is.EqualTo(DemonstrationCases.Count));
            Assert.That(
                hosts.Count(host => host.Written.Any(line => line.StartsWith("演示口令（全部账号相同）：Jt", StringComparison.Ordinal))), Is.EqualTo(1),
                "only who made the accounts knows their password");
        }

        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);

        string Home(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
    }
}
