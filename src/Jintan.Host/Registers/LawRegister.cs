using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Replay;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>The law of a day, for pages: the same that a step of that day is taken under.</summary>
public sealed class LawRegister(LedgerDbContext ledger)
{
    public async Task<LawInForce> OnAsync(DateOnly day, CancellationToken cancellation) =>
        LawOfDay.Of(day, await ledger.LawSettings.AsNoTracking().Where(row => row.ValidFrom <= day).ToListAsync(cancellation));

    /// <summary>Asks a question of any day under what the Office has set for today: readings, superior rules, limits, calendar.</summary>
    public async Task<Func<RecordedQuestion, LawInForce>> TodayAsync(DateOnly today, CancellationToken cancellation)
    {
        var law = await OnAsync(today, cancellation);
        return asked => law with { Day = asked.Day };
    }
}
