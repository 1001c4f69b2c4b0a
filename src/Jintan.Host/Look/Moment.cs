using System.Globalization;
using Jintan.Ledger.Entries;

namespace Jintan.Host.Look;

/// <summary>Instants as people in Jintan read them.</summary>
public static class Moment
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>2026-03-05 14:07, in Asia/Shanghai.</summary>
    public static string Text(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For the machine-readable attribute of a time element.</summary>
    public static string Machine(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateOnly Today(this TimeProvider clock) => LegalDate.Of(clock.GetUtcNow());
}
