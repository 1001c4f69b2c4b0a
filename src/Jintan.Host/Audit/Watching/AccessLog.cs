using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Jintan.Host.People;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Audit.Watching;

/// <summary>Who opened what, in chains of its own by day and host; never in the chain of the case.</summary>
public sealed class AccessLog(LedgerWriter writer, TimeProvider clock, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, Reading> readers = new(StringComparer.Ordinal);

    /// <summary>Different cases within an hour beyond which an alert is written.</summary>
    private int BulkReading { get; } = configuration.GetValue("Audit:BulkReading", 60);

    /// <summary>Writes the line. Without it nothing is shown: what cannot be recorded is not opened.</summary>
    public async Task RecordAsync(Person person, Opened opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(opened);
        var seen = opened.CaseNumber is { } number
            ? readers.GetOrAdd(person.Account, _ => new Reading()).Add(number, clock.GetUtcNow(), BulkReading)
            : null;
        await writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                var stream = Streams.Access(tx.Today, Environment.MachineName);
                tx.AppendTo(stream, new EntryDraft(EntryKind.Opened)
                {
                    Particulars = new JsonObject
                    {
                        ["what"] = opened.What, ["groups"] = new JsonArray([.. opened.Groups.Select(group => JsonValue.Create(group))]), ["case"] = opened.CaseNumber, ["address"] = opened.Address, ["from"] = opened.From,
                    },
                });
                if (seen is { } cases)
                {
                    tx.AppendTo(stream, new EntryDraft(EntryKind.BulkReading)
                    {
                        Particulars = new JsonObject { ["cases"] = cases, ["minutes"] = (int)Reading.Window.TotalMinutes },
                    });
                }

                return new ValueTask<bool>(true);
            },
            cancellation);
    }

    /// <summary>What one account has read lately.</summary>
    private sealed class Reading
    {
        public static readonly TimeSpan Window = TimeSpan.FromHours(1);
        private readonly Dictionary<string, DateTimeOffset> cases = new(StringComparer.Ordinal);
        private DateTimeOffset quietUntil;

        /// <returns>How many different cases, where that is too many; null where it is not, or where it was told within the hour.</returns>
        public int? Add(string number, DateTimeOffset now, int most)
        {
            lock (cases)
            {
                cases[number] = now;
                foreach (var old in cases.Where(c => c.Value <= now - Window).Select(c => c.Key).ToArray())
                {
                    cases.Remove(old);
                }

                if (cases.Count <= most || now < quietUntil)
                {
                    return null;
                }

                quietUntil = now + Window;
                return cases.Count;
            }
        }
    }
}

/// <param name="What">案件, 待办, 文书, 证据包: what was opened.</param>
/// <param name="Groups">字段组: which groups of fields it shows.</param>
/// <param name="From">Address of the machine.</param>
public sealed record Opened(string What, IReadOnlyList<string> Groups, string? CaseNumber, string Address, string? From);
