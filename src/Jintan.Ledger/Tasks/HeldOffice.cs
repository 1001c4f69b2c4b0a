using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Tasks;

/// <summary>Whatever is done with a task takes the office that it waits for, held today; to belong to its organisation is not enough.</summary>
internal static class HeldOffice
{
    /// <exception cref="NotFoundException">The actor does not hold it: for them there is no such task.</exception>
    public static void RequireOfficeOf(this LedgerTransaction tx, HumanTaskRow task)
    {
        if (!tx.AuthoritiesOf(tx.Actor.Account).Any(row => row.Body == task.Body && row.OrganisationId == task.OrganisationId))
        {
            throw new NotFoundException("没有这个待办事项，或者您无权办理。");
        }
    }
}
