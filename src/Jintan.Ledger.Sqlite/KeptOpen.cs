using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jintan.Ledger.Sqlite;

/// <summary>The connection of a context stays open until the context ends: opening a file anew costs more than most queries of a page.</summary>
internal sealed class KeptOpen : DbConnectionInterceptor
{
    public static KeptOpen Instance { get; } = new();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
