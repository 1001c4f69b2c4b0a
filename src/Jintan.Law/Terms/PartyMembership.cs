using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Party membership (党员身份).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyMembership>))]
public enum PartyMembership
{
    /// <summary>非党员.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>正式党员.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>预备党员.</summary>
    [JsonStringEnumMemberName("probationary")]
    Probationary,
}
