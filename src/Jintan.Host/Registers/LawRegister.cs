using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>The law of a day, for pages: the same that a step of that day is taken under.</summary>
public sealed class LawRegister(LedgerDbContext ledger)
{
    public async Task<LawInForce> OnAsync(DateOnly day, CancellationToken cancellation) =>
        LawOfDay.Of(day, await ledger.LawSettings.AsNoTracking().Where(row => row.ValidFrom <= day).ToListAsync(cancellation));
}
