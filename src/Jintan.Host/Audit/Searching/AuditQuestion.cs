using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Audit.Searching;

/// <summary>What an auditor looks for, as it stands in the address.</summary>
public sealed record AuditQuestion
{
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "decision")]
    public string? Decision { get; init; }

    [FromQuery(Name = "person")]
    public string? Person { get; init; }

    [FromQuery(Name = "actor")]
    public string? Actor { get; init; }

    [FromQuery(Name = "approver")]
    public string? Approver { get; init; }

    [FromQuery(Name = "clause")]
    public string? Clause { get; init; }

    [FromQuery(Name = "reading")]
    public string? Reading { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "late")]
    public bool? Late { get; init; }

    [FromQuery(Name = "refused")]
    public bool? Refused { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }
}
