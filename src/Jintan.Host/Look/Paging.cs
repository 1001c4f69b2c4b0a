using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Look;

/// <summary>One page of a long list.</summary>
public sealed record Paging<T>(IReadOnlyList<T> Rows, int Number, int Total)
{
    public int Last => Paging.PagesOf(Total);

    public Paging<TOther> Select<TOther>(Func<T, TOther> to) => new([.. Rows.Select(to)], Number, Total);
}

public static class Paging
{
    public const int Size = 20;

    /// <param name="number">1 is the first page; what lies outside is brought to the nearest page.</param>
    public static async Task<Paging<T>> ToPageAsync<T>(this IQueryable<T> query, int? number, CancellationToken cancellation)
    {
        var total = await query.CountAsync(cancellation);
        var page = Math.Clamp(number ?? 1, 1, PagesOf(total));
        return new(await query.Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation), page, total);
    }

    internal static int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}
