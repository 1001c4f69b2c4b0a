using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Category of the person (人员类别), by the dated proof of article 2.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubjectCategory>))]
public enum SubjectCategory
{
    /// <summary>公务员，含聘任制公务员.</summary>
    [JsonStringEnumMemberName("civil_servant")]
    CivilServant,

    /// <summary>参照公务员法管理人员.</summary>
    [JsonStringEnumMemberName("cangong")]
    Cangong,

    /// <summary>法律法规授权或者受委托组织中从事公务的人员.</summary>
    [JsonStringEnumMemberName("authorized_org_staff")]
    AuthorizedOrgStaff,

    /// <summary>聘用人员等其他依法履行公职的人员.</summary>
    [JsonStringEnumMemberName("hired_staff")]
    HiredStaff,

    /// <summary>法官、检察官.</summary>
    [JsonStringEnumMemberName("judge_prosecutor")]
    JudgeProsecutor,

    /// <summary>事业单位从事公务的人员.</summary>
    [JsonStringEnumMemberName("institution_staff")]
    InstitutionStaff,

    /// <summary>国有公司从事公务的人员.</summary>
    [JsonStringEnumMemberName("soe_staff")]
    SoeStaff,

    /// <summary>村（社区）从事公务的人员.</summary>
    [JsonStringEnumMemberName("village_cadre")]
    VillageCadre,

    /// <summary>不从事公务的人员.</summary>
    [JsonStringEnumMemberName("no_public_duty")]
    NoPublicDuty,

    /// <summary>退休人员.</summary>
    [JsonStringEnumMemberName("retired")]
    Retired,
}
