using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Audit.WhatIf;

/// <summary>What is tried, as it stands in the address.</summary>
public sealed record WhatIfQuestion
{
    [FromQuery(Name = "reading")]
    public string? Reading { get; init; }

    [FromQuery(Name = "step")]
    public string? Step { get; init; }

    /// <summary>A limit of the register: from the day after its shipped one began it would have been <see cref="Days"/> of this unit.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "days")]
    public int? Days { get; init; }

    [FromQuery(Name = "draft")]
    public string? Draft { get; init; }

    /// <summary>When the form was shown: to ask the same again later is another question.</summary>
    [FromQuery(Name = "asked")]
    public string? Asked { get; init; }

    public bool IsEmpty() =>
        string.IsNullOrEmpty(Reading) && string.IsNullOrEmpty(Draft) && (string.IsNullOrEmpty(Step) && string.IsNullOrEmpty(Limit) || Days is null);
}
