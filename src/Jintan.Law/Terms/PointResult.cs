using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>What became of one point of the defence (采纳结果).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PointResult>))]
public enum PointResult
{
    /// <summary>采纳.</summary>
    [JsonStringEnumMemberName("adopted")]
    Adopted,

    /// <summary>部分采纳.</summary>
    [JsonStringEnumMemberName("partly_adopted")]
    PartlyAdopted,

    /// <summary>不采纳.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
