using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Answer to a request (审批结果).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalResult>))]
public enum ApprovalResult
{
    /// <summary>同意.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>不同意.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
