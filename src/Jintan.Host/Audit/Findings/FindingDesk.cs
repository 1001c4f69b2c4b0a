using System.Text.Json.Nodes;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Findings;

/// <summary>Findings and their answers: a chain of their own beside the cases, folded when it is read.</summary>
public sealed class FindingDesk(LedgerDbContext ledger, LedgerWriter writer)
{
    private const string Stream = "findings";
    private const string Written = "finding-written";
    private const string Answered = "finding-answered";

    /// <summary>All findings, the newest first.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(CancellationToken cancellation) => Fold(
        await ledger.Entries.AsNoTracking().Where(e => e.Stream == Stream).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync(cancellation));

    public Task WriteAsync(Person auditor, NewFinding finding, CancellationToken cancellation) => writer.WriteAsync(
        auditor.ToActor(),
        tx => new ValueTask<EntryContent>(tx.AppendTo(Stream, new EntryDraft(Written)
        {
            Particulars = new JsonObject
            {
                ["case"] = finding.CaseNumber,
                ["entry"] = finding.Entry,
                ["text"] = finding.Text,
                ["unit"] = finding.Unit,
                ["answerBy"] = $"{finding.AnswerBy:yyyy-MM-dd}",
            },
        })),
        cancellation);

    /// <summary>Answers a finding that was put to the officer's own organisation, once.</summary>
    /// <exception cref="NotFoundException">No such finding was put to them.</exception>
    /// <exception cref="ConflictException">It has been answered.</exception>
    public async Task AnswerAsync(Person officer, long id, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(officer);
        await writer.WriteAsync(
            officer.ToActor(),
            tx =>
            {
                // Looked at in the same burst as it is answered in: of two officers who answer at once the second is told.
                var findings = Fold(tx.ContentsOf(Stream));
                var finding = findings.FirstOrDefault(f => f.Id == id && f.Unit == officer.OrganisationId)
                    ?? throw new NotFoundException("没有这条审计意见，或者不是向本单位提出的。");
                if (finding.Answer is not null)
                {
                    throw new ConflictException("E-FINDING-ANSWERED", "这条审计意见已经答复。", "如需补充，请与审计人员联系。");
                }

                var draft = new EntryDraft(Answered) { Particulars = new JsonObject { ["finding"] = id, ["text"] = text } };
                return new ValueTask<EntryContent>(tx.AppendTo(Stream, draft));
            },
            cancellation);
    }

    private static IReadOnlyList<Finding> Fold(IEnumerable<string> entries)
    {
        var findings = new SortedDictionary<long, Finding>();
        foreach (var entry in entries.Select(EntryText.Parse))
        {
            if (entry.Kind == Written)
            {
                findings.Add(entry.Sequence, Read(entry));
            }
            else if (entry.Kind == Answered && findings.TryGetValue(entry.Particulars!["finding"]!.GetValue<long>(), out var finding))
            {
                findings[finding.Id] = finding with { Answer = new(entry.Particulars["text"]!.ToString(), entry.At, entry.ActorTitle) };
            }
        }

        return [.. findings.Values.Reverse()];
    }

    private static Finding Read(EntryContent entry) => new(
        entry.Sequence,
        entry.Particulars!["case"]!.ToString(),
        entry.Particulars["entry"]?.GetValue<long>(),
        entry.Particulars["text"]!.ToString(),
        entry.Particulars["unit"]!.ToString(),
        DateOnly.ParseExact(entry.Particulars["answerBy"]!.ToString(), "yyyy-MM-dd"),
        entry.At,
        entry.ActorTitle,
        null);
}

/// <summary>A finding before it is on record; members as in <see cref="Finding"/>.</summary>
public sealed record NewFinding(string CaseNumber, long? Entry, string Text, string Unit, DateOnly AnswerBy);
