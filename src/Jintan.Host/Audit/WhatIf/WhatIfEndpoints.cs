using Jintan.Activities.Forms;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Registers.Forms;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.WhatIf;

public static class WhatIfEndpoints
{
    public static void MapWhatIf(this IEndpointRouteBuilder audit) => audit.MapGet("what-if", AskAsync);

    private static async Task<IResult> AskAsync(
        [AsParameters] WhatIfQuestion question, SignedIn who, WhatIfRuns runs, LedgerDbContext ledger, TimeProvider clock, CancellationToken cancellation)
    {
        var steps = await ledger.Tasks.AsNoTracking().Where(t => t.DueClause == null && t.DueOn != null)
            .Select(t => new { t.Definition, t.Node, t.Title }).Distinct().OrderBy(t => t.Definition).ToListAsync(cancellation);
        var drafts = await ledger.DefinitionDrafts.AsNoTracking().OrderBy(d => d.Definition).ToListAsync(cancellation);
        return Page.Of<WhatIfPage>(new
        {
            Question = question,
            Limits = Choices("limit"),
            Units = Choices("unit"),
            Steps = steps.Select(s => new Option($"{s.Definition}/{s.Node}", s.Title)).ToArray(),
            Drafts = drafts.Select(d => new Option(d.Definition, d.Name)).ToArray(),
            Run = question.IsEmpty() ? null : runs.Of(who.Person.Account, question),
            Now = $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}",
        });
    }

    // As the register asks for them.
    private static IReadOnlyList<Option> Choices(string field) => LawForms.Limit.Fields.OfType<ChoiceField>().Single(one => one.Name == field).Options;
}
