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
        var asked = Math.Clamp(number ?? 1, 1, int.MaxValue / Size);
        var rows = await PageAsync(asked);
        // A page that is not full ends the list.
        if (rows.Count < Size && (rows.Count > 0 || asked == 1))
        {
            return new(rows, asked, (asked - 1) * Size + rows.Count);
        }

        var total = await query.CountAsync(cancellation);
        var page = Math.Min(asked, PagesOf(total));
        return new(page == asked ? rows : await PageAsync(page), page, total);

        Task<List<T>> PageAsync(int page) => query.Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation);
    }

    internal static int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}
