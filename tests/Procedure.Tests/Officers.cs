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
    public static Actor OtherUnit { get; } = new("water-leader", "水务局负责人", "swj");
}

/// <summary>Invented members of staff.</summary>
internal static class Subjects
{
    public static RegisteredPerson Ordinary => new()
    {
        Id = "Y001", Name = "演示人员甲", OrganisationId = "jsj", Post = "一级科员", Category = "civil_servant", Level = "ordinary",
        Party = "none", LeadingPost = false, DistrictManaged = false, ValidFrom = new(2020, 1, 1), SourceDocument = "演示任免1号",
    };
}
