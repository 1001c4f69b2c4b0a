using Jintan.Ledger.Entries;
using Microsoft.Data.Sqlite;

namespace Ledger.Tests.Replay;

/// <summary>Somebody with the rights of the database's owner: takes the triggers away, changes what he likes, puts them back.</summary>
public sealed class Tampering : IDisposable
{
    private readonly SqliteConnection connection;

    public Tampering(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        var triggers = Rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").ConvertAll(row => (Name: (string)row[0], Sql: (string)row[1]));
        triggers.ForEach(trigger => Execute($"DROP TRIGGER {trigger.Name}"));
        Restore = () => triggers.ForEach(trigger => Execute(trigger.Sql));
    }

    private Action Restore { get; }

    public void Execute(string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("@p" + i, values[i]);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Another text at this place, with hashes of its own that fit what stands before it.</summary>
    public void Forge(string stream, long sequence, string content)
    {
        var before = Rows("SELECT sha256, sm3 FROM entries WHERE stream = @p0 AND sequence = @p1", stream, sequence - 1);
        var (sha256, sm3) = HashChain.Link(
            before is [[byte[] one, ..]] ? one : HashChain.Origin, before is [[_, byte[] other]] ? other : HashChain.Origin, content);
        Execute("UPDATE entries SET content = @p0, sha256 = @p1, sm3 = @p2 WHERE stream = @p3 AND sequence = @p4", content, sha256, sm3, stream, sequence);
    }

    public string Content(string stream, long sequence) =>
        (string)Rows("SELECT content FROM entries WHERE stream = @p0 AND sequence = @p1", stream, sequence)[0][0];

    /// <summary>The head says what the last entry says.</summary>
    public void MoveHead(string stream) => Execute(
        """
        UPDATE stream_heads SET (sequence, sha256, sm3) =
          (SELECT sequence, sha256, sm3 FROM entries WHERE stream = @p0 ORDER BY sequence DESC LIMIT 1) WHERE stream = @p0
        """, stream);

    public void Dispose()
    {
        Restore();
        connection.Dispose();
    }

    private List<object[]> Rows(string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("@p" + i, values[i]);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
