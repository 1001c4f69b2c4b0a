using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.Sqlite.Migrations;

/// <summary>The database itself refuses to change or remove an entry.</summary>
[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000001_AppendOnly")]
internal sealed class AppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
            BEGIN SELECT RAISE(ABORT, 'entries of the ledger are not changed'); END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER entries_are_not_removed BEFORE DELETE ON entries
            BEGIN SELECT RAISE(ABORT, 'entries of the ledger are not removed'); END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_changed");
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_removed");
    }
}
