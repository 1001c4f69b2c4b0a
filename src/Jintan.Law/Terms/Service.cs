using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>How the decision was served (送达方式).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Service>))]
public enum Service
{
    /// <summary>本人签收.</summary>
    [JsonStringEnumMemberName("signed")]
    Signed,

    /// <summary>拒签，两名见证人.</summary>
    [JsonStringEnumMemberName("refused_with_witnesses")]
    RefusedWithWitnesses,

    /// <summary>拒签，无见证人.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>其他法定方式.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
