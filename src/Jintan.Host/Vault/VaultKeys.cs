using System.Security.Cryptography;
using Jintan.Host.Setup;
using Jintan.Ledger;

namespace Jintan.Host.Vault;

/// <summary>
/// The vault's own keys: files <c>ID.key</c> (32 bytes as Base64) in a folder outside the database, named by <c>Vault:Keys</c>. The one with the
/// greatest id seals; older ones still open what they sealed. A host on an SQLite file makes its first key itself; several hosts share one folder.
/// </summary>
public sealed class VaultKeys
{
    private const int KeyBytes = 32;
    private const string Ending = ".key";

    private readonly string folder;
    private readonly bool makesFirst;

    public VaultKeys(IConfiguration configuration, Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        folder = configuration["Vault:Keys"] is { Length: > 0 } named ? Path.GetFullPath(named)
            : database.IsSqlite ? database.File + ".vault-keys"
            : "";
        makesFirst = database.IsSqlite;
    }

    /// <summary>The key that seals today.</summary>
    /// <exception cref="ConflictException">There is none.</exception>
    public (string Id, byte[] Key) Current(DateOnly today)
    {
        var newest = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Ending).Max(StringComparer.Ordinal) : null;
        if (newest is null && makesFirst)
        {
            newest = MakeFirst($"{today:yyyyMMdd}");
        }

        return newest is not null
            ? (Path.GetFileNameWithoutExtension(newest), Read(newest))
            : throw new ConflictException("E-VAULT-NO-KEY", "密封库没有密钥，举报人信息没有保存。", "请系统管理员设置 Vault:Keys 并放入密钥文件后重新提交。");
    }

    /// <exception cref="ConflictException">The key is not in the folder.</exception>
    public byte[] Of(string id)
    {
        var file = Path.Combine(folder, id + Ending);
        return File.Exists(file)
            ? Read(file)
            : throw new ConflictException("E-VAULT-NO-KEY", $"密封库缺少密钥“{id}”，无法打开。", "请保管人恢复该密钥文件。");
    }

    private string MakeFirst(string id)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, id + Ending);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        return file;
    }

    private static byte[] Read(string file)
    {
        var key = Convert.FromBase64String(File.ReadAllText(file).Trim());
        return key.Length == KeyBytes
            ? key
            : throw new InvalidOperationException($"{file} holds {key.Length} bytes, a vault key has {KeyBytes}. Cure: openssl rand -base64 32 > {file}");
    }
}
