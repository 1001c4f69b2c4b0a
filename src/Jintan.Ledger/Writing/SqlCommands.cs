using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jintan.Ledger.Writing;

/// <summary>The commands of one connection, by their text. The burst writer's statements are plain SQL of all three databases.</summary>
internal sealed class SqlCommands(DbConnection connection, bool keepsCommands) : IDisposable
{
    private readonly Dictionary<string, DbCommand> kept = new(StringComparer.Ordinal);

    /// <summary>The transaction that every command runs in.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <param name="sql">Statement with parameters <c>@p0</c>, <c>@p1</c>, ... in the order of <paramref name="values"/>.</param>
    /// <param name="type">How the value at a place travels.</param>
    public int Execute(string sql, ReadOnlySpan<object?> values, Func<int, RelationalTypeMapping> type) => Bind(sql, values, type).ExecuteNonQuery();

    public int Execute(string sql) => Execute(sql, [], _ => throw new InvalidOperationException("The statement has no parameters."));

    public DbDataReader Query(string sql, ReadOnlySpan<object?> values, Func<int, RelationalTypeMapping> type) => Bind(sql, values, type).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in kept.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values, Func<int, RelationalTypeMapping> type)
    {
        if (!kept.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            // The texts are constants of this assembly; values travel as parameters only.
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(type(i).CreateParameter(command, "@p" + i, values[i], nullable: true));
            }

            // One that is not kept holds nothing that must be given back.
            if (keepsCommands)
            {
                kept.Add(sql, command);
            }
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
