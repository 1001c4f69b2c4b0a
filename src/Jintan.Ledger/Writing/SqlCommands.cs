using System.Data.Common;

namespace Jintan.Ledger.Writing;

/// <summary>Prepared commands of one connection, by their text. The burst writer's statements are plain SQL of all three databases.</summary>
internal sealed class SqlCommands(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The transaction that every command runs in.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <param name="sql">Statement with parameters <c>@p0</c>, <c>@p1</c>, ... in the order of <paramref name="values"/>.</param>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    public DbDataReader Query(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            // The texts are constants of this assembly; values travel as parameters only.
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }

            prepared.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
