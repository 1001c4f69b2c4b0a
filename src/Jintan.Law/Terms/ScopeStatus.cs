using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Whether the Measures cover the person (适用范围).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScopeStatus>))]
public enum ScopeStatus
{
    /// <summary>适用.</summary>
    [JsonStringEnumMemberName("in_scope")]
    InScope,

    /// <summary>参照执行.</summary>
    [JsonStringEnumMemberName("by_reference")]
    ByReference,

    /// <summary>不适用.</summary>
    [JsonStringEnumMemberName("out")]
    Out,
}
