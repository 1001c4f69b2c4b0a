using Jintan.Law;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>The law under which a step of today is taken: the day, and the readings that the register has in force.</summary>
internal static class LawOfToday
{
    public static LawInForce Law(this LedgerTransaction ledger) =>
        new(ledger.Today) { Readings = Readings(ledger.AlternativeReadingsToday()) };

    public static ReadingSet Readings(IEnumerable<string> alternatives) => alternatives.Aggregate(
        ReadingSet.Default, (set, id) => set.With(Enum.Parse<ReadingId>(id), ReadingChoice.Alternative));
}
