using Jintan.Host.Look;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.WhatIf;

/// <summary>What is tried, as it stands in the address.</summary>
public sealed record WhatIfQuestion
{
    [FromQuery(Name = "reading")]
    public string? Reading { get; init; }

    [FromQuery(Name = "step")]
    public string? Step { get; init; }

    [FromQuery(Name = "days")]
    public int? Days { get; init; }

    [FromQuery(Name = "draft")]
    public string? Draft { get; init; }
}

public static class WhatIfEndpoints
{
    public static void MapWhatIf(this IEndpointRouteBuilder audit) => audit.MapGet("what-if", AskAsync);

    private static async Task<IResult> AskAsync(
        [AsParameters] WhatIfQuestion question, WhatIfCases cases, LedgerDbContext ledger, CancellationToken cancellation)
    {
        var steps = await ledger.Tasks.AsNoTracking().Where(t => t.DueClause == null && t.DueOn != null)
            .Select(t => new { t.Definition, t.Node, t.Title }).Distinct().OrderBy(t => t.Definition).ToListAsync(cancellation);
        var drafts = await ledger.DefinitionDrafts.AsNoTracking().OrderBy(d => d.Definition).ToListAsync(cancellation);
        var result = Enum.TryParse<ReadingId>(question.Reading, out var reading) ? await cases.ReadingAsync(reading, cancellation)
            : question is { Step: { } step, Days: >= 0 and { } days } && step.Split('/') is [var definition, var node]
                ? await cases.LimitAsync(definition, node, days, cancellation)
            : drafts.Find(d => d.Definition == question.Draft) is { } draft ? await cases.DraftAsync(draft.Json, cancellation)
            : null;
        return Page.Of<WhatIfPage>(new
        {
            Question = question,
            Steps = steps.Select(s => ($"{s.Definition}/{s.Node}", s.Title)).ToArray(),
            Drafts = drafts.Select(d => (d.Definition, d.Name)).ToArray(),
            Result = result,
        });
    }
}
