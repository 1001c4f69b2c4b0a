using System.Text.RegularExpressions;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Ledger.Tests;

/// <summary>The model is the same on every database: listed in full, plain names, types that all of them have.</summary>
public sealed partial class PortableModelTests : LedgerTest
{
    /// <summary>Reserved in SQL Server, PostgreSQL or SQLite: the burst writer's statements do not quote names.</summary>
    private static readonly HashSet<string> Reserved =
    [
        .. """
        add all alter analyse analyze and any array as asc asymmetric authorization backup begin between both break browse bulk by cascade
        case cast check checkpoint close clustered coalesce collate collation column commit compute concurrently constraint contains
        containstable continue convert create cross current current_catalog current_date current_role current_schema current_time
        current_timestamp current_user cursor database dbcc deallocate declare default deferrable delete deny desc disk distinct
        distributed do double drop dump else end errlvl escape except exec execute exists exit external false fetch file fillfactor for
        foreign freetext freetexttable freeze from full function goto grant group having holdlock identity identitycol identity_insert if
        ilike in index initially inner insert intersect into is isnull join key kill lateral leading left like limit lineno load
        localtime localtimestamp merge national natural nocheck nonclustered not notnull null nullif of off offset offsets on only open
        opendatasource openquery openrowset openxml option or order outer over overlaps percent pivot placing plan precision primary
        print proc procedure public raiserror read readtext reconfigure references replication restore restrict return returning revert
        revoke right rollback rowcount rowguidcol rule save schema securityaudit select semantickeyphrasetable session_user set setuser
        shutdown similar some statistics symmetric system_user table tablesample textsize then to top trailing tran transaction trigger
        true truncate try_convert tsequal union unique unpivot update updatetext use user using values variadic varying verbose view
        waitfor when where while window with within writetext
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    [Test]
    public async Task Should_stand_in_the_list()
    {
        await using var ledger = Ledger.Query();
        var model = string.Join('\n', ledger.Model.GetEntityTypes().OrderBy(e => e.GetTableName(), StringComparer.Ordinal).SelectMany(Lines));
        var file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Model.txt");
        var now = Path.Combine(TestContext.CurrentContext.TestDirectory, "Model.now.txt");
        await File.WriteAllTextAsync(now, model + "\n");

        Assert.That(model, Is.EqualTo((await File.ReadAllTextAsync(file)).TrimEnd()),
            $"The model has changed. Cure: a migration for every database, then copy {now} to tests/Ledger.Tests/Model.txt.");
    }

    /// <summary>A new table is kept, unless it stands here with a reason.</summary>
    private static readonly Dictionary<string, string> Cleaned = new(StringComparer.Ordinal)
    {
        ["case_facets"] = "derived from the entries", ["search_terms"] = "derived from the entries", ["definition_drafts"] = "a draft ends when it is published",
        ["due_items"] = "what is due ends with its task", ["operations"] = "answers to forms that may be sent twice", ["outbox"] = "ends when it is delivered",
        ["uploads"] = "a file before its form is sent; with the form it becomes a blob", ["entries"] = "have triggers of their own",
    };

    [Test]
    public async Task Should_keep_every_table_that_is_not_cleaned()
    {
        await using var ledger = Ledger.Query();
        Assert.That(KeptTables.Names.Concat(Cleaned.Keys), Is.EquivalentTo(ledger.Model.GetEntityTypes().Select(entity => entity.GetTableName())));
    }

    [Test]
    public async Task Should_have_plain_names()
    {
        await using var ledger = Ledger.Query();
        var names = ledger.Model.GetEntityTypes().SelectMany(Names).Distinct().ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Has.Length.GreaterThan(50));
            Assert.That(names, Has.All.Match(LowerSnakeCase().ToString()));
            Assert.That(names.Where(Reserved.Contains), Is.Empty);
        }
    }

    private static IEnumerable<string> Names(IEntityType entity) =>
        entity.GetProperties().Select(p => p.GetColumnName()).Append(entity.GetTableName()!)
            .Concat(entity.GetIndexes().Select(i => i.GetDatabaseName()!.ToLowerInvariant()));

    private static IEnumerable<string> Lines(IEntityType entity)
    {
        yield return entity.GetTableName()!;
        foreach (var property in entity.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var length = property.GetMaxLength() switch { null => "", -1 => "(max)", var n => $"({n})" };
            yield return $"  {property.GetColumnName()} {type.Name}{length}{(property.IsNullable ? " null" : "")}{(property.IsPrimaryKey() ? " key" : "")}";
        }

        foreach (var index in entity.GetIndexes().Select(i => $"  {(i.IsUnique ? "unique" : "index")} {string.Join(", ", i.Properties.Select(p => p.GetColumnName()))}{(i.GetFilter() is { } filter ? $" where {filter}" : "")}").Order(StringComparer.Ordinal))
        {
            yield return index;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex LowerSnakeCase();
}
