using System.Text.Json;
using Jintan.Activities.Questions;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>Answers the personnel department: may this person take part in this act on this day, and if not, from when?</summary>
public sealed class EligibilityDesk(LedgerDbContext ledger, Offices offices, LawRegister laws)
{
    private static readonly string[] Bodies = [Body.Office.Code, Body.OrganisationDepartment.Code];

    public async Task<bool> MayAskAsync(Person person, CancellationToken cancellation) =>
        person.Is(Role.Auditor) || await offices.Today(person.Account).AnyAsync(a => Bodies.Contains(a.Body), cancellation);

    /// <returns>Null: nobody of this staff number was registered on that day.</returns>
    public async Task<EligibilityView?> AskAsync(string person, Act act, DateOnly day, CancellationToken cancellation)
    {
        var rows = await ledger.Persons.AsNoTracking().Where(p => p.Id == person).ToListAsync(cancellation);
        if (On(day) is not { } row)
        {
            return null;
        }

        var law = await laws.OnAsync(day, cancellation);
        var issued = await ledger.Decisions.AsNoTracking().Where(d => d.PersonId == person && d.State != IssuedDecision.Changed).OrderBy(d => d.EffectiveOn).ToListAsync(cancellation);
        var decisions = issued.ConvertAll(decision => (Decision: decision, Then: On(decision.DecidedOn.AddDays(-1))));
        var bars = decisions.Select(one => (one.Decision.Number, Answer: Eligibility.May(row, [one], act, law)))
            .SelectMany(one => one.Answer.Restrictions.Select(bar => new BarLine(
                one.Number, JsonSerializer.SerializeToNode(bar.Code, LawJson.Default.RestrictionCode)!.GetValue<string>(), bar.Basis.Id, bar.Year, bar.From, bar.Through)));
        return new(row.Id, row.Name, act, day, Eligibility.May(row, decisions, act, law), [.. bars]);

        RegisteredPerson? On(DateOnly then) => rows.SingleOrDefault(p => p.ValidFrom <= then && (p.ValidTo == null || p.ValidTo >= then));
    }
}
