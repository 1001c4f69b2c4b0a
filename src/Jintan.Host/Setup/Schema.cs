using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jintan.Host.Setup;

/// <summary>The schema and this program must fit each other: an SQLite file is brought up to date, a server database by the verb <c>migrate</c> alone.</summary>
public static class Schema
{
    /// <exception cref="StartRefusedException">They do not fit.</exception>
    public static async Task PrepareSchemaAsync<T>(this IServiceProvider services)
        where T : DbContext
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<T>().Database;
        var database = services.GetRequiredService<Database>();
        var known = context.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await AppliedAsync(context);
        if (applied.Except(known).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } newer)
        {
            throw new StartRefusedException(
                $"数据库结构比本程序新（{string.Join("、", newer)}），本服务没有启动。请改用新版程序，或者从升级前的备份恢复数据库。");
        }

        if (database.IsSqlite)
        {
            await context.MigrateAsync();
        }
        else if (!known.IsSubsetOf(applied))
        {
            throw new StartRefusedException(
                $"数据库结构尚未升级（缺少 {string.Join("、", known.Except(applied).Order(StringComparer.Ordinal))}），本服务没有启动。"
                + "请先备份数据库，再用同一版本的程序执行一次 Jintan.Host migrate。");
        }
    }

    /// <summary>False while the database lacks something, or has what this program does not know.</summary>
    public static async Task<bool> FitsAsync(DbContext context) =>
        (await AppliedAsync(context.Database)).SetEquals(context.Database.GetMigrations());

    /// <summary>An empty database has no list of migrations; asking for it would leave an error in the log.</summary>
    private static async Task<HashSet<string>> AppliedAsync(DatabaseFacade context) =>
        await context.GetService<IHistoryRepository>().ExistsAsync()
            ? (await context.GetAppliedMigrationsAsync()).ToHashSet(StringComparer.Ordinal)
            : [];
}
