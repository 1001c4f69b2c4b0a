using System.Text.Json.Nodes;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Vault;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Vault;

/// <summary>Seals, asks, lets, looks. Only the Office and the Discipline Commission come near: never the unit of the person concerned.</summary>
public sealed class InformantVault(
    LedgerDbContext ledger, LedgerWriter writer, Offices offices, VaultKeys keys, NumberSeriesNames series, TimeProvider clock)
{
    private static readonly string[] MayAsk = [Law.Body.Office.Code, Law.Body.DisciplineCommission.Code];

    public Task<bool> MayAskAsync(Person person, CancellationToken cancellation) =>
        person.Is(Role.Officer)
            ? offices.Today(person.Account).AnyAsync(a => MayAsk.Contains(a.Body), cancellation)
            : Task.FromResult(false);

    public async Task<IReadOnlyList<SealedLine>> EnvelopesOfAsync(string caseNumber, CancellationToken cancellation) =>
        await ledger.SealedEnvelopes.AsNoTracking().Where(e => e.CaseNumber == caseNumber).OrderBy(e => e.SealedAt)
            .Select(e => new SealedLine(e.Number, e.SealedAt)).ToListAsync(cancellation);

    /// <summary>What waits for the custodian, and what the person has asked for.</summary>
    public async Task<IReadOnlyList<UnsealRequest>> RequestsForAsync(Person person, CancellationToken cancellation)
    {
        var requests = ledger.UnsealRequests.AsNoTracking();
        requests = person.Is(Role.SecurityAdministrator)
            ? requests.Where(r => r.Status == UnsealStatus.Requested)
            : requests.Where(r => r.RequestedBy == person.Account);
        return await requests.OrderByDescending(r => r.RequestedAt).Take(100).ToListAsync(cancellation);
    }

    /// <returns>封存号.</returns>
    public async Task<string> SealAsync(Person person, string caseNumber, JsonObject informant, string key, CancellationToken cancellation)
    {
        var sealing = keys.Current(clock.Today());
        var (number, _) = await writer.WriteAsync(
            person.ToActor(),
            // What was sealed is no part of the deed's fingerprint: a hash of it could be guessed.
            tx => tx.OnceAsync(key, $"seal {caseNumber}", deed => ValueTask.FromResult(deed.Seal(
                caseNumber,
                series.Envelopes,
                envelope => EnvelopeSeal.Close(informant, envelope, caseNumber, sealing, person.Account, deed.Now.UtcDateTime)))),
            cancellation);
        return number;
    }

    public Task RequestAsync(Person person, string envelope, string purpose, string key, CancellationToken cancellation) => writer.WriteAsync(
        person.ToActor(),
        tx => tx.OnceAsync(key, $"unseal {envelope} {purpose}", deed => ValueTask.FromResult(deed.RequestUnsealing(envelope, purpose))),
        cancellation);

    public Task DecideAsync(Person custodian, string id, string? refusedBecause, CancellationToken cancellation) => writer.WriteAsync(
        custodian.ToActor(),
        tx =>
        {
            if (refusedBecause is null)
            {
                tx.GrantUnsealing(id);
            }
            else
            {
                tx.DeclineUnsealing(id, refusedBecause);
            }

            return ValueTask.FromResult(true);
        },
        cancellation);

    /// <summary>The one look: recorded and durable before the identity leaves the envelope.</summary>
    public async Task<(SealedEnvelope Envelope, JsonObject Informant)> LookAsync(Person person, string id, CancellationToken cancellation)
    {
        var envelope = await writer.WriteAsync(person.ToActor(), tx => ValueTask.FromResult(tx.Look(id)), cancellation);
        return (envelope, EnvelopeSeal.Open(envelope, keys.Of(envelope.KeyId)));
    }
}

/// <summary>A sealed envelope as the case shows it: its number and its day.</summary>
public sealed record SealedLine(string Number, DateTime SealedAt);
