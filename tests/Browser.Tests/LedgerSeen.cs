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

    /// <summary>As if days had gone by without anybody doing the task.</summary>
    public void LetTheLimitPass(string caseNumber, string matter)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadWrite }.ToString());
        database.Open();
        using var change = database.CreateCommand();
        change.CommandText =
            """
            UPDATE due_items SET due_at = '2026-01-01 00:00:00' WHERE task_id IN (SELECT id FROM tasks WHERE case_number = $number AND title = $matter AND status = 'open');
            UPDATE tasks SET due_on = '2026-01-01' WHERE case_number = $number AND title = $matter AND status = 'open'
            """;
        change.Parameters.AddWithValue("$number", caseNumber);
        change.Parameters.AddWithValue("$matter", matter);
        Assert.That(change.ExecuteNonQuery(), Is.EqualTo(3), "a reminder, the last day, the task");
    }

    private static string Line(JsonNode entry) =>
        string.Join(' ', new[] { entry["actor"], entry["kind"], entry["particulars"]?["outcome"] }.Where(part => part is not null));
}
