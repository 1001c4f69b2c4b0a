using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Waiver of the statement and defence (放弃陈述申辩).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Waiver>))]
public enum Waiver
{
    /// <summary>书面放弃.</summary>
    [JsonStringEnumMemberName("written")]
    Written,

    /// <summary>拒绝陈述，有两名见证人.</summary>
    [JsonStringEnumMemberName("refused_with_witnesses")]
    RefusedWithWitnesses,

    /// <summary>口头或者其他形式，不足以视为放弃.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
