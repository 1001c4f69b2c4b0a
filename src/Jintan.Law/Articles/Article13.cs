using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 13: approval of the start (启动批准、核准).</summary>
/// <remarks>第十三条　启动问责调查程序，须报区作风建设领导小组相关负责人批准；其中，涉及科级领导干部的，须经区作风建设领导小组主要负责同志核准。经报批同意后，由区作风建设领导小组办公室交由或会同有干部管理权限的部门办理。</remarks>
public static class Article13
{
    /// <summary>Level of a person today, and at the start where it has changed.</summary>
    public sealed record Person(Level Level, bool DistrictManaged, Level? LevelAtStart, ReadingSet Readings);

    /// <summary>Whether any person of the case is a section-level leader, and whether the procedure is the simplified one.</summary>
    public sealed record Persons(bool AnySectionLevel, bool Simplified);

    /// <summary>The approver required and the approval on file.</summary>
    public sealed record Approved(StartApprover Required, Approval? Approval);

    /// <summary>The day of approval and the first act of investigation.</summary>
    public sealed record Order(DateOnly? ApprovedOn, DateOnly? FirstActOn);

    /// <summary>The approver required and the person to whom the task would go.</summary>
    public sealed record HandOver(StartApprover Required, Body To);

    /// <summary>Whether the request was already answered.</summary>
    public sealed record Request(bool Answered);

    /// <summary>
    /// The level that counts: section-level leaders hold a leading post of that level or stand on the district's list (reading P04).
    /// Where the level changed during the case, the higher one counts (gap G27).
    /// </summary>
    [Article("art13.s2"), Article("art14.p1.s2")]
    public static Ruled<Level> LevelThatCounts(Person facts)
    {
        var section = facts.DistrictManaged || IsSection(facts.Level, facts.Readings)
            || (facts.LevelAtStart is { } before && IsSection(before, facts.Readings));
        return section
            ? new(Level.SectionLeader, Allow("art13.s2", "art14.p1.s2").Under(facts.Readings, ReadingId.P04))
            : new(Level.Ordinary, Allow("art13.s1", "art14.p1.s1").Under(facts.Readings, ReadingId.P04));
    }

    /// <summary>Who approves: the responsible person; the principal, as soon as one person is a section-level leader; nobody in the simplified procedure.</summary>
    [Article("art13.s1"), Article("art13.s2"), Article("art16.s1")]
    public static Ruled<StartApprover> CompetentApprover(Persons facts) => facts switch
    {
        { Simplified: true } => new(StartApprover.NotRequired, Allow("art16.s1")),
        { AnySectionLevel: true } => new(StartApprover.Principal, Allow("art13.s2")),
        _ => new(StartApprover.Responsible, Allow("art13.s1")),
    };

    /// <summary>The approval on file is given, positive and by the competent person; the principal may approve any case.</summary>
    [Article("art13.s1"), Article("art13.s2")]
    public static Ruling ApprovalIsCompetent(Approved facts) => facts switch
    {
        { Required: StartApprover.NotRequired } => Allow("art16.s1"),
        { Approval: null or { By: null } or { Date: null } } => Refuse(Art13NoApproval),
        { Required: StartApprover.Principal } when facts.Approval.By != Body.Principal => Refuse(Art13WrongApprover),
        { Required: StartApprover.Responsible } when facts.Approval.By != Body.Principal && facts.Approval.By != Body.Responsible =>
            Refuse(Art13WrongApprover, "art13.s1"),
        { Approval.Result: ApprovalResult.Rejected } => Allow("art13.s1"),
        _ => Allow(facts.Required == StartApprover.Principal ? "art13.s2" : "art13.s1"),
    };

    /// <summary>An investigation, and the decision that rests on it, need an approval that was given; a refused one opens nothing.</summary>
    [Article("art13.s1"), Article("art13.s2")]
    public static Ruling InvestigationIsApproved(Approved facts) =>
        facts is { Required: not StartApprover.NotRequired, Approval.Result: ApprovalResult.Rejected }
            ? Refuse(Art13NoApproval)
            : ApprovalIsCompetent(facts);

    /// <summary>No act of investigation before the day of approval; the same day is enough.</summary>
    [Article("art13.s1")]
    public static Ruling ActsFollowTheApproval(Order facts) =>
        facts.FirstActOn < facts.ApprovedOn ? Refuse(Art13DateOrder) : Allow("art13.s1");

    /// <summary>After approval the case goes to, or is handled with, the body that manages the cadre.</summary>
    [Article("art13.s3")]
    public static Ruling CaseIsAssignedAfterApproval(Approved facts) =>
        facts.Approval is { Result: ApprovalResult.Approved } ? Allow("art13.s3") : Refuse(Art13NoApproval, "art13.s3");

    /// <summary>The power to approve is not handed to somebody who lacks it.</summary>
    [Article("art13.s1"), Article("art13.s2")]
    public static Ruling ApprovalIsNotDelegated(HandOver facts) =>
        facts.To == Body.Principal || (facts.Required == StartApprover.Responsible && facts.To == Body.Responsible)
            ? Allow(facts.Required == StartApprover.Principal ? "art13.s2" : "art13.s1")
            : Refuse(Art13NotDelegable);

    /// <summary>A request can be withdrawn only until it is answered.</summary>
    [Article("art13.s1")]
    public static Ruling RequestIsStillOpen(Request facts) => facts.Answered ? Refuse(WithdrawTooLate) : Allow("art13.s1");

    private static bool IsSection(Level level, ReadingSet readings) =>
        level == Level.SectionLeader || (level == Level.SectionRankOnly && readings.Departs(ReadingId.P04));
}
