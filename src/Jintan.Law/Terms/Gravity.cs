using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Gravity of the conduct (情节轻重), a human finding that the guidance table turns into a base range.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gravity>))]
public enum Gravity
{
    /// <summary>轻微.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>较轻.</summary>
    [JsonStringEnumMemberName("lesser")]
    Lesser,

    /// <summary>较重.</summary>
    [JsonStringEnumMemberName("serious")]
    Serious,

    /// <summary>严重.</summary>
    [JsonStringEnumMemberName("grave")]
    Grave,
}
