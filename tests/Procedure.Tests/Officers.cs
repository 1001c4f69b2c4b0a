using Jintan.Ledger;
using Jintan.Ledger.Registers;

namespace Procedure.Tests;

/// <summary>Officers by their office; nobody has a personal name.</summary>
internal static class Officers
{
    public static Actor Clerk { get; } = new("office-clerk", "区作风办经办人", "zfb");
    public static Actor OfficeHead { get; } = new("office-head", "区作风办负责人", "zfb");
    public static Actor Deputy { get; } = new("group-deputy", "领导小组相关负责人", "ldxz");
    public static Actor GroupSecretary { get; } = new("group-secretary", "领导小组秘书", "ldxz");
    public static Actor UnitLeader { get; } = new("unit-leader", "建设局负责人", "jsj");
    public static Actor Investigator { get; } = new("unit-investigator", "建设局调查人员", "jsj");
    public static Actor Principal { get; } = new("group-head", "领导小组主要负责同志", "ldxz");
    public static Actor Commission { get; } = new("commission-clerk", "纪委监委经办人", "jw");
    public static Actor Department { get; } = new("department-clerk", "组织部经办人", "zzb");
    public static Actor Committee { get; } = new("committee-secretary", "常委会秘书", "cwh");
    /// <summary>The officer who acts as a body for an organisation.</summary>
    public static Actor Of(string body, string organisation) => (body, organisation) switch
    {
        ("OFFICE", _) => OfficeHead,
        ("LG_RESPONSIBLE", _) => Deputy,
        ("LG_PRINCIPAL", _) => Principal,
        ("LG", _) => GroupSecretary,
        ("CDI", _) => Commission,
        ("ORG_DEPT", _) => Department,
        ("STANDING", _) => Committee,
        ("UNIT", "swj") => OtherUnit,
        _ => UnitLeader,
    };

    public static Actor OtherUnit { get; } = new("water-leader", "水务局负责人", "swj");
}
