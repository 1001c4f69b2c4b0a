using Jintan.Activities.Outlines;
using Jintan.Host.Commands;
using Jintan.Ledger.Publication;

namespace Jintan.Host.Publishing;

/// <summary>The page of requests and versions.</summary>
public sealed record PublishingView(IReadOnlyList<ReviewLine> Open, IReadOnlyList<ReviewLine> Decided, IReadOnlyList<VersionLine> Versions);

/// <summary>A request in a list.</summary>
public sealed record ReviewLine(
    string Id, string Definition, int Version, string Name, string RequestedBy, string RequestedByTitle, DateTime RequestedAt, string Status,
    string? DecidedByTitle, string? Reason, DateOnly? EffectiveFrom)
{
    public bool IsOpen => Status == ReviewStatus.Open || IsRetiring;

    public bool IsRetiring => Status == ReviewStatus.Retiring;

    public string StatusName => Status switch
    {
        ReviewStatus.Open => "待审核",
        ReviewStatus.Retiring => "申请撤回，待审核",
        ReviewStatus.Published => $"已发布，{EffectiveFrom:yyyy-MM-dd} 起施行",
        ReviewStatus.Retired => $"已撤回，{EffectiveFrom:yyyy-MM-dd} 起不再用于新登记的案件",
        ReviewStatus.Declined => $"已退回：{Reason}",
        ReviewStatus.Superseded => "已被新的草稿取代",
        _ => throw new InvalidOperationException($"A review request cannot be '{Status}'; the states are listed in ReviewStatus."),
    };
}

/// <summary>A published version, and how many running procedures stand on it.</summary>
public sealed record VersionLine(string Definition, int Version, string Name, DateOnly EffectiveFrom, bool IsRetired, string ContentHash, int Running)
{
    public string InForce => $"{EffectiveFrom:yyyy-MM-dd} 起{(IsRetired ? "，已撤回" : "")}";
}

/// <summary>One request as its reviewer reads it.</summary>
/// <param name="InForce">The version that it is compared with; null for a new procedure.</param>
/// <param name="MeansTheSame">Nothing differs from that version but positions.</param>
/// <param name="Editors">Accounts that have worked on it and may not decide.</param>
public sealed record ReviewView(
    ReviewLine Request, int? InForce, bool MeansTheSame, IReadOnlyList<OutlineDiff.Change> Changes, IReadOnlyList<ProcedureFinding> Findings,
    IReadOnlyList<VersionLine> Versions, IReadOnlyCollection<string> Editors);
