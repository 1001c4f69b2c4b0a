using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Direction of the discretion (裁量方向), articles 10 and 11.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Discretion>))]
public enum Discretion
{
    /// <summary>无情节.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>可以从轻或者减轻.</summary>
    [JsonStringEnumMemberName("may_mitigate")]
    MayMitigate,

    /// <summary>可以从轻、减轻或者免除.</summary>
    [JsonStringEnumMemberName("may_exempt")]
    MayExempt,

    /// <summary>应当从重或者加重.</summary>
    [JsonStringEnumMemberName("must_aggravate")]
    MustAggravate,

    /// <summary>两个方向并存.</summary>
    [JsonStringEnumMemberName("both")]
    Both,

    /// <summary>待人工认定.</summary>
    [JsonStringEnumMemberName("undetermined")]
    Undetermined,
}
