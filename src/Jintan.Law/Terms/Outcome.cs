using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Outcome of one step (结果).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>可以.</summary>
    [JsonStringEnumMemberName("allowed")]
    Allowed,

    /// <summary>不可以.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>留待人工决定.</summary>
    [JsonStringEnumMemberName("needs_human")]
    NeedsHuman,

    /// <summary>终结或者退回.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>逾期.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>已报告.</summary>
    [JsonStringEnumMemberName("reported")]
    Reported,
}
