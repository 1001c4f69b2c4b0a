using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.Sqlite.Migrations;

/// <summary>The database itself refuses to remove a case or anything that belongs to it.</summary>
[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000002_Kept")]
internal sealed class Kept : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in KeptTables.FirstNames)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER {KeptTables.TriggerOf(table)} BEFORE DELETE ON {table}
                BEGIN SELECT RAISE(ABORT, 'rows of {table} are not removed'); END;
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in KeptTables.FirstNames)
            migrationBuilder.Sql($"DROP TRIGGER {KeptTables.TriggerOf(table)}");
    }
}
