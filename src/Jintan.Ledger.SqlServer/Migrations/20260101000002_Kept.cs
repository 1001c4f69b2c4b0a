using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.SqlServer.Migrations;

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
                EXEC(N'CREATE TRIGGER {KeptTables.TriggerOf(table)} ON {table} INSTEAD OF DELETE AS
                THROW 50003, N''rows of {table} are not removed'', 1;');
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in KeptTables.FirstNames)
            migrationBuilder.Sql($"DROP TRIGGER {KeptTables.TriggerOf(table)};");
    }
}
