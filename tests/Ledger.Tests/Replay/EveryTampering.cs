using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;
using Microsoft.Extensions.Time.Testing;

namespace Ledger.Tests.Replay;

/// <summary>Everything that somebody with the database in his hands may try with a case of five entries: where it must be found, and why.</summary>
public static class EveryTampering
{
    public const string Case = "case/1";

    /// <summary>What the chains themselves show.</summary>
    public static readonly TestCaseData<Action<Tampering>, long, string>[] Visible =
    [
        Try("A day in a column", 3, "日期", t => t.Execute("UPDATE entries SET legal_date = '2026-03-01' WHERE stream = 'case/1' AND sequence = 3")),
        Try("A moment in a column", 3, "时间", t => t.Execute("UPDATE entries SET at = '2026-03-01 00:00:00' WHERE stream = 'case/1' AND sequence = 3")),
        Try("A day in a column that is none", 3, "日期", t => t.Execute("UPDATE entries SET legal_date = 'nonsense' WHERE stream = 'case/1' AND sequence = 3")),
        Try("A moment in a column that is none", 3, "时间", t => t.Execute("UPDATE entries SET at = 'nonsense' WHERE stream = 'case/1' AND sequence = 3")),
        Try("An actor in a column", 2, "行为人", t => t.Execute("UPDATE entries SET actor = 'nobody' WHERE stream = 'case/1' AND sequence = 2")),
        Try("A kind in a column", 2, "事项", t => t.Execute("UPDATE entries SET kind = 'nothing' WHERE stream = 'case/1' AND sequence = 2")),
        Try("A date in the content", 3, "SHA-256", t => Replace(t, 3, "2026-03-02", "2026-03-01")),
        Try("An actor in the content", 1, "SHA-256", t => Replace(t, 1, "office-clerk", "office-head")),
        Try("A ruling in the content", 4, "SHA-256", t => Replace(t, 4, "allowed", "refused")),
        Try("One hash of the two", 4, "SM3", t => t.Execute("UPDATE entries SET sm3 = zeroblob(32) WHERE stream = 'case/1' AND sequence = 4")),
        Try("A deleted middle entry", 3, "不连续", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 3")),
        Try("A deleted tail", 5, "链尾", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 5")),
        Try("A deleted stream", 1, "整条", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1'")),
        Try("Two swapped entries", 3, "SHA-256", Swap),
        Try("An entry inserted with a correct hash of its own", 5, "SHA-256", Insert),
        Try("An entry appended with a correct hash of its own", 6, "链头", Append),
        Try("A rewritten entry with a correct hash of its own", 4, "SHA-256", t => t.Forge(Case, 3, t.Content(Case, 3).Replace("区作风办经办人", "区作风办主任"))),
    ];

    /// <summary>What leaves a chain that is right in itself: only an exported checkpoint knows better.</summary>
    public static readonly TestCaseData<Action<Tampering>, long, string>[] Consistent =
    [
        Try("A tail cut off with its head", 5, "检查点", CutOffTail),
        Try("A stream taken away with its head", 1, "检查点", t =>
        {
            t.Execute("DELETE FROM entries WHERE stream = 'case/1'");
            t.Execute("DELETE FROM stream_heads WHERE stream = 'case/1'");
        }),
        Try("A whole chain rewritten", 1, "改写", t =>
        {
            for (var i = 1; i <= 5; i++)
            {
                t.Forge(Case, i, t.Content(Case, i).Replace("区作风办经办人", "区作风办主任"));
            }

            t.MoveHead(Case);
        }),
    ];

    public static async Task WriteTwoCasesAsync(LedgerWriter writer, FakeTimeProvider clock)
    {
        for (var i = 1; i <= 5; i++)
        {
            await writer.WriteAsync(
                new Actor("office-clerk", "区作风办经办人", "zfb"),
                tx =>
                {
                    tx.AppendTo(Case, Draft());
                    tx.AppendTo("case/2", Draft());
                    return new ValueTask<bool>(true);
                },
                CancellationToken.None);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static TestCaseData<Action<Tampering>, long, string> Try(string name, long sequence, string reason, Action<Tampering> tamper) =>
        new(tamper, sequence, reason) { TestName = name };

    public static EntryDraft Draft() => new("happened")
    {
        Question = new AskedQuestion("a-question", "2019-12-03.1", new JsonArray(), new JsonObject(), new JsonArray(new JsonObject { ["ruling"] = "allowed" })),
    };

    private static void Replace(Tampering t, long sequence, string was, string now) => t.Execute(
        "UPDATE entries SET content = replace(content, @p0, @p1) WHERE stream = 'case/1' AND sequence = @p2", was, now, sequence);

    private static void Swap(Tampering t)
    {
        t.Execute("UPDATE entries SET sequence = 99 WHERE stream = 'case/1' AND sequence = 3");
        t.Execute("UPDATE entries SET sequence = 3 WHERE stream = 'case/1' AND sequence = 4");
        t.Execute("UPDATE entries SET sequence = 4 WHERE stream = 'case/1' AND sequence = 99");
    }

    private static void Insert(Tampering t)
    {
        t.Execute("UPDATE entries SET sequence = 6 WHERE stream = 'case/1' AND sequence = 5");
        t.Execute("UPDATE entries SET sequence = 5 WHERE stream = 'case/1' AND sequence = 4");
        Copy(t, 3, 4);
        t.MoveHead(Case);
    }

    public static void CutOffTail(Tampering t)
    {
        t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 5");
        t.MoveHead(Case);
    }

    private static void Append(Tampering t) => Copy(t, 5, 6);

    private static void Copy(Tampering t, long from, long to)
    {
        t.Execute(
            "INSERT INTO entries (stream, sequence, at, legal_date, actor, kind, content, sha256, sm3) "
            + "SELECT stream, @p1, at, legal_date, actor, kind, content, sha256, sm3 FROM entries WHERE stream = 'case/1' AND sequence = @p0", from, to);
        t.Forge(Case, to, t.Content(Case, from).Replace($"\"sequence\":{from}", $"\"sequence\":{to}"));
    }
}
