using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>What becomes of the case (案件走向).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>继续办理.</summary>
    [JsonStringEnumMemberName("continues")]
    Continues,

    /// <summary>已转报.</summary>
    [JsonStringEnumMemberName("escalated")]
    Escalated,

    /// <summary>退回三家.</summary>
    [JsonStringEnumMemberName("returned_to_joint")]
    ReturnedToJoint,

    /// <summary>退回单位.</summary>
    [JsonStringEnumMemberName("returned_to_unit")]
    ReturnedToUnit,
}
