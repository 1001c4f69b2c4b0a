using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Numbers;

/// <summary>Draws numbers in the burst's own transaction: one that is rolled back leaves no gap.</summary>
public static class NumberDesk
{
    /// <summary>The next number of a series, for example <c>演坛作案〔2026〕1号</c>.</summary>
    /// <param name="series">机关代字 with the prefix of the series; demonstration numbers begin with 演.</param>
    public static string Draw(this LedgerTransaction tx, string series, string caseNumber)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var year = tx.Today.Year;
        // The update comes first: its row lock makes a second burst wait until this one is committed.
        if (tx.Execute("UPDATE number_series SET last_value = last_value + 1 WHERE series = @p0 AND year = @p1", series, year) == 0)
        {
            tx.Insert(new NumberSeries { Series = series, Year = year, LastValue = 1 });
        }

        var value = tx.Find<NumberSeries>(series, year)!.LastValue;
        var number = $"{series}〔{year}〕{value}号";
        tx.Insert(new DrawnNumber
        {
            Number = number,
            Series = series,
            Year = year,
            Value = value,
            CaseNumber = caseNumber.Length == 0 ? number : caseNumber,
            DrawnAt = tx.Now.UtcDateTime,
        });
        tx.AppendTo(Streams.Numbers(series, year), new EntryDraft(EntryKind.NumberDrawn)
        {
            Particulars = new() { ["number"] = number, ["case"] = caseNumber.Length == 0 ? number : caseNumber },
        });
        return number;
    }
}
