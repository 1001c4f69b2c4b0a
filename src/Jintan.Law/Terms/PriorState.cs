using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>State of an earlier decision (此前决定的状态).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriorState>))]
public enum PriorState
{
    /// <summary>生效中.</summary>
    [JsonStringEnumMemberName("in_force")]
    InForce,

    /// <summary>已撤销.</summary>
    [JsonStringEnumMemberName("revoked")]
    Revoked,

    /// <summary>申诉复查中，不停止执行.</summary>
    [JsonStringEnumMemberName("under_complaint")]
    UnderComplaint,

    /// <summary>依其他规定作出.</summary>
    [JsonStringEnumMemberName("other_regime")]
    OtherRegime,
}
