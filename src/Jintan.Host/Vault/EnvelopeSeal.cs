using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Vault;

namespace Jintan.Host.Vault;

/// <summary>AES-256-GCM. An envelope is bound to its number and its case: put into another row, it does not open.</summary>
internal static class EnvelopeSeal
{
    private const int TagBytes = 16;
    private const int NonceBytes = 12;

    public static SealedEnvelope Close(
        JsonObject informant, string number, string caseNumber, (string Id, byte[] Key) key, string sealedBy, DateTime sealedAt)
    {
        var plain = Encoding.UTF8.GetBytes(informant.ToJsonString());
        var envelope = new SealedEnvelope
        {
            Number = number,
            CaseNumber = caseNumber,
            KeyId = key.Id,
            Nonce = RandomNumberGenerator.GetBytes(NonceBytes),
            Ciphertext = new byte[plain.Length],
            Tag = new byte[TagBytes],
            SealedBy = sealedBy,
            SealedAt = sealedAt,
        };
        using var aes = new AesGcm(key.Key, TagBytes);
        aes.Encrypt(envelope.Nonce, plain, envelope.Ciphertext, envelope.Tag, Binding(envelope));
        CryptographicOperations.ZeroMemory(plain);
        return envelope;
    }

    /// <exception cref="ConflictException">The row was changed, or belongs to another number or case.</exception>
    public static JsonObject Open(SealedEnvelope envelope, byte[] key)
    {
        var plain = new byte[envelope.Ciphertext.Length];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(envelope.Nonce, envelope.Ciphertext, envelope.Tag, plain, Binding(envelope));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ConflictException("E-VAULT-BROKEN", $"封存号“{envelope.Number}”的内容与封存时不一致，无法打开。", "请报告审计人员，并从备份核对密封库。");
        }

        var informant = JsonNode.Parse(plain)!.AsObject();
        CryptographicOperations.ZeroMemory(plain);
        return informant;
    }

    private static byte[] Binding(SealedEnvelope envelope) => Encoding.UTF8.GetBytes($"{envelope.Number}\n{envelope.CaseNumber}\n{envelope.KeyId}");
}
