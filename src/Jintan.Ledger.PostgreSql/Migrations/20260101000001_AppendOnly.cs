using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.PostgreSql.Migrations;

/// <summary>The database itself refuses to change or remove an entry.</summary>
[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000001_AppendOnly")]
internal sealed class AppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_change_of_entries() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'entries of the ledger are not changed or removed'; END $$;
            """);
        migrationBuilder.Sql(
            "CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries();");
        migrationBuilder.Sql(
            "CREATE TRIGGER entries_are_not_removed BEFORE DELETE OR TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries();");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_changed ON entries;");
        migrationBuilder.Sql("DROP TRIGGER entries_are_not_removed ON entries;");
        migrationBuilder.Sql("DROP FUNCTION refuse_change_of_entries();");
    }
}
