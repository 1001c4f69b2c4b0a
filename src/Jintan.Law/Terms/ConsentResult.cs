using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Answer of the Office or of the Standing Committee (同意结果).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsentResult>))]
public enum ConsentResult
{
    /// <summary>同意.</summary>
    [JsonStringEnumMemberName("agreed")]
    Agreed,

    /// <summary>不同意.</summary>
    [JsonStringEnumMemberName("not_agreed")]
    NotAgreed,

    /// <summary>不同意采取该方式.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>退回.</summary>
    [JsonStringEnumMemberName("returned")]
    Returned,
}
