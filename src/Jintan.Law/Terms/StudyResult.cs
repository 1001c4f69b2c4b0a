using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Opinion of the Office after its collective study (集体研究意见).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StudyResult>))]
public enum StudyResult
{
    /// <summary>受理.</summary>
    [JsonStringEnumMemberName("accept")]
    Accept,

    /// <summary>不予受理.</summary>
    [JsonStringEnumMemberName("not_accept")]
    NotAccept,

    /// <summary>退回核实.</summary>
    [JsonStringEnumMemberName("return_for_verification")]
    ReturnForVerification,

    /// <summary>转有权机关.</summary>
    [JsonStringEnumMemberName("pass_on")]
    PassOn,
}
