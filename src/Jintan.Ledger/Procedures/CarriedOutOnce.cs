using System.Security.Cryptography;
using System.Text;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Exactly once: the same operation key of the same person is carried out once and gets the recorded answer ever after.</summary>
public static class CarriedOutOnce
{
    /// <param name="key">Operation key of a rendered form, or <c>Idempotency-Key</c>.</param>
    /// <param name="asked">What is asked, in words that tell one deed from another; only its hash is kept.</param>
    /// <param name="deed">Does it; runs only the first time.</param>
    /// <returns>The answer of the first time, and whether this is it.</returns>
    /// <exception cref="ConflictException">The key belongs to another deed, or to somebody else.</exception>
    public static async ValueTask<(string Answer, bool IsFirst)> OnceAsync(
        this LedgerTransaction tx, string key, string asked, Func<LedgerTransaction, ValueTask<string>> deed)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(deed);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));
        if (tx.Find<OperationRow>(key) is { } done)
        {
            return done.Actor == tx.Actor.Account && done.Fingerprint == fingerprint
                ? (done.Answer, false)
                : throw new ConflictException(
                    "E-KEY-REUSED", "这次提交的编号已经用于另一项操作，本次没有执行。", "请重新打开页面后再提交。");
        }

        string answer;
        try
        {
            answer = await deed(tx);
        }
        catch (Exception late) when (late is ConflictException or RefusedException && tx.Find<OperationRow>(key) is not null)
        {
            // The same deed, sent twice at once: the other one came first, and what it changed is what stopped this one.
            throw new RaceLostException($"The deed with key {key} was carried out meanwhile.");
        }

        tx.Insert(new OperationRow
        {
            OperationKey = key,
            Actor = tx.Actor.Account,
            Fingerprint = fingerprint,
            Answer = answer,
            At = tx.Now.UtcDateTime,
        });
        return (answer, true);
    }
}
