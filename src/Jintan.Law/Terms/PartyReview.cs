using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Self-criticism before the party (党员检查), article 18.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyReview>))]
public enum PartyReview
{
    /// <summary>不适用.</summary>
    [JsonStringEnumMemberName("not_applicable")]
    NotApplicable,

    /// <summary>应当检查.</summary>
    [JsonStringEnumMemberName("required")]
    Required,
}
