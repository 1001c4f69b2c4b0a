using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Audit.Searching;

/// <summary>What an auditor looks for, as it stands in the address.</summary>
public sealed record AuditQuestion(
    [FromQuery(Name = "q")] string? Text,
    [FromQuery(Name = "decision")] string? Decision,
    [FromQuery(Name = "person")] string? Person,
    [FromQuery(Name = "actor")] string? Actor,
    [FromQuery(Name = "approver")] string? Approver,
    [FromQuery(Name = "clause")] string? Clause,
    [FromQuery(Name = "reading")] string? Reading,
    [FromQuery(Name = "from")] DateOnly? From,
    [FromQuery(Name = "to")] DateOnly? To,
    [FromQuery(Name = "late")] bool? Late,
    [FromQuery(Name = "refused")] bool? Refused,
    [FromQuery(Name = "page")] int? Page);
