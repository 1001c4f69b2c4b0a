using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Fault-tolerance finding (容错认定), article 10 paragraph 2.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultTolerance>))]
public enum FaultTolerance
{
    /// <summary>无.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>已申请未认定.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>已认定.</summary>
    [JsonStringEnumMemberName("recognised")]
    Recognised,

    /// <summary>不予认定.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
