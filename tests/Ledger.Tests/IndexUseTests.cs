using Microsoft.Data.Sqlite;

namespace Ledger.Tests;

/// <summary>Which index SQLite takes where it could take several: every burst asks this, and there are many open tasks.</summary>
public sealed class IndexUseTests : LedgerTest
{
    [TestCase("SELECT * FROM tasks WHERE case_number = 'x' AND status = 'open'", "ix_tasks_case_number")]
    [TestCase("SELECT * FROM outbox WHERE EXISTS (SELECT 1 FROM tasks WHERE tasks.bookmark_id = outbox.id AND tasks.status = 'open')", "ix_tasks_bookmark_id")]
    [TestCase("SELECT * FROM tasks WHERE status = 'open' AND due_on < '2026-01-01'", "ix_tasks_due_on")]
    public async Task Should_look_a_task_up_by_what_it_is_known_by(string query, string index)
    {
        await using var connection = new SqliteConnection(Ledger.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
        await using var plan = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await plan.ReadAsync())
            steps.Add(plan.GetString(3));

        Assert.That(steps, Has.Some.Matches($"^SEARCH tasks (EXISTS )?USING INDEX {index} "));
    }
}
