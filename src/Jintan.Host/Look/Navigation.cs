using Jintan.Host.People;

namespace Jintan.Host.Look;

/// <summary>A place that people go to.</summary>
public sealed record Place(string Address, string Name, string Role);

/// <summary>The head's places, each for one role; a place is listed here on the day it exists.</summary>
public static class Navigation
{
    private static readonly Place[] Places =
    [
        new("/inbox", "待办", Role.Officer),
        new("/cases", "案件查询", Role.Officer),
        new("/overdue", "逾期报告", Role.Officer),
        new("/audit", "审计查询", Role.Auditor),
        new("/findings", "审计意见", Role.Officer),
        new("/clues/new", "登记线索", Role.Officer),
        new("/self-found/new", "登记自查问题", Role.Officer),
        new("/major-problems/new", "报告重大问题", Role.Officer),
        new("/complaints/new", "登记申诉", Role.Officer),
        new("/studio", "流程设计", Role.Designer),
        new("/studio", "流程查看", Role.Auditor),
        new("/sandbox", "沙箱", Role.Designer),
        new("/publishing", "审核发布", Role.Designer),
        new("/accounts", "账号", Role.SystemAdministrator),
        new("/registers", "登记簿", Role.Officer),
        new("/registers", "登记簿", Role.SystemAdministrator),
        new("/registers", "登记簿", Role.SecurityAdministrator),
        new("/registers", "登记簿", Role.Auditor),
        new("/eligibility", "资格查询", Role.Officer),
        new("/eligibility", "资格查询", Role.Auditor),
        new("/vault", "密封库", Role.SecurityAdministrator),
        new("/hangfire", "后台作业", Role.SystemAdministrator),
    ];

    public static IReadOnlyList<Place> For(Person person) => [.. Places.Where(p => person.Is(p.Role))];
}
