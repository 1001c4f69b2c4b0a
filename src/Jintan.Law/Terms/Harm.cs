using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Result of the conduct (后果), article 3.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Harm>))]
public enum Harm
{
    /// <summary>未造成损害或者不良影响.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>造成不良影响.</summary>
    [JsonStringEnumMemberName("adverse_influence")]
    AdverseInfluence,

    /// <summary>合法权益受到损害.</summary>
    [JsonStringEnumMemberName("damage")]
    Damage,

    /// <summary>损害和不良影响并存.</summary>
    [JsonStringEnumMemberName("both")]
    Both,
}
