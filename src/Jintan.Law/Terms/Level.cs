using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Level of the person (级别).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    /// <summary>科员及一般工作人员.</summary>
    [JsonStringEnumMemberName("ordinary")]
    Ordinary,

    /// <summary>科级领导干部：乡科级正副职领导职务.</summary>
    [JsonStringEnumMemberName("section_leader")]
    SectionLeader,

    /// <summary>科级职级，无领导职务.</summary>
    [JsonStringEnumMemberName("section_rank_only")]
    SectionRankOnly,

    /// <summary>县处级以上.</summary>
    [JsonStringEnumMemberName("county_level")]
    CountyLevel,

    /// <summary>不适用.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
