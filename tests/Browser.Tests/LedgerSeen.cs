using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Browser.Tests;

/// <summary>The ledger of a running host, read beside it: what the pages say must stand in the file.</summary>
public sealed class LedgerSeen(string folder)
{
    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Directory.GetFiles(Path.Combine(folder, "data"), "*.db").Single(), Mode = SqliteOpenMode.ReadOnly, Pooling = false,
    }.ToString();

    private long read;

    /// <summary>Who did what in the case since the last look, oldest first: <c>account kind</c>, for a task with the choice.</summary>
    public IReadOnlyList<string> News(string caseNumber)
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using var query = database.CreateCommand();
        query.CommandText = "SELECT sequence, content FROM entries WHERE stream = $stream AND sequence > $read ORDER BY sequence";
        query.Parameters.AddWithValue("$stream", $"case/{caseNumber}");
        query.Parameters.AddWithValue("$read", read);
        using var rows = query.ExecuteReader();
        var news = new List<string>();
        while (rows.Read())
        {
            read = rows.GetInt64(0);
            news.Add(Line(JsonNode.Parse(rows.GetString(1))!));
        }

        return news;
    }

    private static string Line(JsonNode entry) =>
        string.Join(' ', new[] { entry["actor"], entry["kind"], entry["particulars"]?["outcome"] }.Where(part => part is not null));
}
