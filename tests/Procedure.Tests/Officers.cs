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
    public static Actor OtherUnit { get; } = new("water-leader", "水务局负责人", "swj");
}

/// <summary>Invented members of staff.</summary>
internal static class Subjects
{
    public static RegisteredPerson Ordinary => Of("Y001", "演示人员甲", "一级科员");

    public static RegisteredPerson Member => Of("Y002", "演示人员乙", "二级科员", party: "full");

    public static RegisteredPerson SectionLeader => Of("K001", "演示人员丙", "副局长", "section_leader", "full");

    public static RegisteredPerson Hired => Of("H001", "演示人员丁", "窗口聘用人员", category: "hired_staff");

    public static RegisteredPerson OfTheWaterBureau => Of("S001", "演示人员戊", "科员", organisation: "swj");

    public static IReadOnlyList<RegisteredPerson> All => [Ordinary, Member, SectionLeader, Hired, OfTheWaterBureau];

    private static RegisteredPerson Of(
        string id, string name, string post, string level = "ordinary", string party = "none", string category = "civil_servant", string organisation = "jsj") => new()
    {
        Id = id, Name = name, OrganisationId = organisation, Post = post, Category = category, Level = level, Party = party,
        LeadingPost = level == "section_leader", DistrictManaged = level == "section_leader", ValidFrom = new(2020, 1, 1), SourceDocument = "演示任免1号",
    };
}
