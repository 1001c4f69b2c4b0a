using Jintan.Ledger;
using Jintan.Ledger.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ledger.Tests;

/// <summary>Without a SQL Server at hand: its migrations at least are Transact-SQL of SQL Server 2022.</summary>
public sealed class SqlServerScriptTests
{
    [Test]
    public void Should_parse_the_whole_script()
    {
        var script = Script();

        var errors = Parse(script, out var statements);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Select(e => $"{e.Line}: {e.Message}"), Is.Empty);
            Assert.That(statements.OfType<CreateTableStatement>().Count(), Is.EqualTo(Tables() + 1), "one a table and the history of migrations");
        }
    }

    [Test]
    public void Should_notice_what_is_no_statement() => Assert.That(Parse("CREATE TABEL entries (id bigint)", out _), Is.Not.Empty);

    [Test]
    public void Should_parse_the_triggers_that_the_script_executes()
    {
        Parse(Script(), out var statements);
        var triggers = statements.OfType<ExecuteStatement>()
            .Select(e => e.ExecuteSpecification.ExecutableEntity).OfType<ExecutableStringList>()
            .SelectMany(e => e.Strings).OfType<StringLiteral>().Select(s => s.Value)
            .Where(s => s.Contains("TRIGGER", StringComparison.Ordinal)).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(triggers, Has.Length.EqualTo(2 + KeptTables.Names.Count));
            Assert.That(triggers.SelectMany(t => Parse(t, out _)), Is.Empty);
        }
    }

    [Test]
    public async Task Should_restore_into_files_of_its_own()
    {
        var errors = Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "restore-sqlserver.sql")), out var statements);
        var said = statements.SelectMany(Literals).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Select(e => $"{e.Line}: {e.Message}"), Is.Empty);
            Assert.That(said, Has.Some.Contains("MOVE"), "else a copy beside its original would take the original's files");
            Assert.That(said.Where(text => text.StartsWith("RESTORE", StringComparison.Ordinal)).SelectMany(text => Parse(text, out _)), Is.Empty);
        }
    }

    private static LedgerDbContext Ledger()
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        new SqlServerDatabase("Server=none").Use(options);
        return new LedgerDbContext(options.Options);
    }

    private static string Script()
    {
        using var ledger = Ledger();
        return ledger.GetService<IMigrator>().GenerateScript();
    }

    private static int Tables()
    {
        using var ledger = Ledger();
        return ledger.Model.GetEntityTypes().Count();
    }

    private static IList<ParseError> Parse(string script, out IReadOnlyList<TSqlStatement> statements)
    {
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        statements = [.. parsed.Batches.SelectMany(b => b.Statements).SelectMany(Inside)];
        return errors;
    }

    private static IEnumerable<string> Literals(TSqlStatement statement)
    {
        var literals = new LiteralsSeen();
        statement.Accept(literals);
        return literals.Texts;
    }

    private static IEnumerable<TSqlStatement> Inside(TSqlStatement statement) => statement switch
    {
        IfStatement condition => Inside(condition.ThenStatement),
        BeginEndBlockStatement block => block.StatementList.Statements.SelectMany(Inside),
        _ => [statement],
    };

    private sealed class LiteralsSeen : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(StringLiteral node) => Texts.Add(node.Value);
    }
}
