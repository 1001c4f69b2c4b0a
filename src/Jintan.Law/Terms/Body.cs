using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A body that acts in a case (机关).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Body>))]
public enum Body
{
    /// <summary>区作风建设领导小组.</summary>
    [JsonStringEnumMemberName("LG")]
    LeadingGroup,

    /// <summary>领导小组主要负责同志.</summary>
    [JsonStringEnumMemberName("LG_PRINCIPAL")]
    Principal,

    /// <summary>领导小组相关负责人.</summary>
    [JsonStringEnumMemberName("LG_RESPONSIBLE")]
    Responsible,

    /// <summary>区作风办.</summary>
    [JsonStringEnumMemberName("OFFICE")]
    Office,

    /// <summary>区纪委监委.</summary>
    [JsonStringEnumMemberName("CDI")]
    DisciplineCommission,

    /// <summary>区委组织部.</summary>
    [JsonStringEnumMemberName("ORG_DEPT")]
    OrganisationDepartment,

    /// <summary>区委常委会.</summary>
    [JsonStringEnumMemberName("STANDING")]
    StandingCommittee,

    /// <summary>主管部门或者所在单位.</summary>
    [JsonStringEnumMemberName("UNIT")]
    Unit,

    /// <summary>单位领导班子.</summary>
    [JsonStringEnumMemberName("UNIT_LB")]
    UnitLeadingBody,

    /// <summary>有干部管理权限的部门.</summary>
    [JsonStringEnumMemberName("AUTH")]
    CadreAuthority,

    /// <summary>区作风办工作人员.</summary>
    [JsonStringEnumMemberName("OFFICE_STAFF")]
    OfficeStaff,

    /// <summary>公安机关.</summary>
    [JsonStringEnumMemberName("PUBLIC_SECURITY")]
    PublicSecurity,

    /// <summary>行政主管机关.</summary>
    [JsonStringEnumMemberName("COMPETENT_AUTHORITY")]
    CompetentAuthority,

    /// <summary>党组织.</summary>
    [JsonStringEnumMemberName("PARTY_ORG")]
    PartyOrganisation,

    /// <summary>被问责人.</summary>
    [JsonStringEnumMemberName("SUBJECT")]
    Subject,

    /// <summary>移送接收机关.</summary>
    [JsonStringEnumMemberName("TRANSFEREE")]
    Transferee,
}
