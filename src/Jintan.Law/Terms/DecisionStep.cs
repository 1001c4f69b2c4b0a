using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A step of the decision chain (决定链), articles 15 and 16.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionStep>))]
public enum DecisionStep
{
    /// <summary>单位领导班子集体研究.</summary>
    [JsonStringEnumMemberName("UNIT_COLLECTIVE")]
    UnitCollective,

    /// <summary>区作风办同意.</summary>
    [JsonStringEnumMemberName("OFFICE_CONSENT")]
    OfficeConsent,

    /// <summary>单位作出问责决定.</summary>
    [JsonStringEnumMemberName("UNIT_DECIDES")]
    UnitDecides,

    /// <summary>三家提出问责建议.</summary>
    [JsonStringEnumMemberName("JOINT_PROPOSE")]
    JointPropose,

    /// <summary>区委常委会研究同意.</summary>
    [JsonStringEnumMemberName("STANDING_COMMITTEE_CONSENT")]
    StandingCommitteeConsent,

    /// <summary>三家作出问责决定.</summary>
    [JsonStringEnumMemberName("JOINT_DECIDE")]
    JointDecide,

    /// <summary>区作风办集体研究同意.</summary>
    [JsonStringEnumMemberName("OFFICE_COLLECTIVE_CONSENT")]
    OfficeCollectiveConsent,

    /// <summary>按照干部管理权限实施.</summary>
    [JsonStringEnumMemberName("AUTHORITY_IMPLEMENTS")]
    AuthorityImplements,
}
