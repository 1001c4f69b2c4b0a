using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Recurrence of article 11 item 5, computed from earlier decisions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recurrence>))]
public enum Recurrence
{
    /// <summary>不构成.</summary>
    [JsonStringEnumMemberName("False")]
    No,

    /// <summary>构成.</summary>
    [JsonStringEnumMemberName("True")]
    Yes,

    /// <summary>待人工认定.</summary>
    [JsonStringEnumMemberName("undetermined")]
    Undetermined,
}
