using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>State of the decision (决定的状态).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionState>))]
public enum DecisionState
{
    /// <summary>生效.</summary>
    [JsonStringEnumMemberName("in_force")]
    InForce,

    /// <summary>已撤销.</summary>
    [JsonStringEnumMemberName("revoked")]
    Revoked,

    /// <summary>已变更.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,
}
