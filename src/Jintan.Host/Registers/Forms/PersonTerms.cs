using Jintan.Activities.Forms;

namespace Jintan.Host.Registers.Forms;

/// <summary>The law's terms for a person, as the register's form offers them.</summary>
internal static class PersonTerms
{
    public static IReadOnlyList<Option> Categories { get; } =
    [
        new("civil_servant", "公务员（含聘任制）"),
        new("cangong", "参照公务员法管理人员"),
        new("authorized_org_staff", "授权或者受委托组织中从事公务的人员"),
        new("hired_staff", "聘用等其他依法履行公职的人员"),
        new("institution_staff", "事业单位从事公务的人员"),
        new("soe_staff", "国有公司从事公务的人员"),
        new("village_cadre", "村（社区）从事公务的人员"),
        new("judge_prosecutor", "法官、检察官"),
        new("no_public_duty", "不从事公务的人员"),
        new("retired", "退休人员"),
    ];

    public static IReadOnlyList<Option> Levels { get; } =
    [
        new("ordinary", "一般工作人员"),
        new("section_leader", "科级领导干部"),
        new("section_rank_only", "科级职级，无领导职务"),
        new("county_level", "县处级以上"),
        new("none", "不适用"),
    ];

    public static IReadOnlyList<Option> Party { get; } = [new("full", "中共党员"), new("probationary", "中共预备党员"), new("none", "非党员")];
}
