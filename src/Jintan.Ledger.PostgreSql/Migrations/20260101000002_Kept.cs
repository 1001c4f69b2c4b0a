using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Ledger.PostgreSql.Migrations;

/// <summary>The database itself refuses to remove a case or anything that belongs to it.</summary>
[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000002_Kept")]
internal sealed class Kept : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'rows of % are not removed', TG_TABLE_NAME; END $$;
            """);
        foreach (var table in KeptTables.FirstNames)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER {KeptTables.TriggerOf(table)} BEFORE DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in KeptTables.FirstNames)
            migrationBuilder.Sql($"DROP TRIGGER {KeptTables.TriggerOf(table)} ON {table};");
        migrationBuilder.Sql("DROP FUNCTION refuse_removal();");
    }
}
