using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.SqlServer.Migrations;

/// <summary>The database itself refuses to change or remove an entry.</summary>
[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000001_AppendOnly")]
internal sealed class AppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Each trigger is a batch of its own, also in the generated script.
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE TRIGGER entries_are_not_changed ON entries INSTEAD OF UPDATE AS
            THROW 50001, N''entries of the ledger are not changed'', 1;');
            """);
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE TRIGGER entries_are_not_removed ON entries INSTEAD OF DELETE AS
            THROW 50002, N''entries of the ledger are not removed'', 1;');
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_changed;");
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_removed;");
    }
}
