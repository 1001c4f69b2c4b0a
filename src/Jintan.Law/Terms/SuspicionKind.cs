using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Suspected illegality (涉嫌违法的种类), article 9 paragraph 2.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuspicionKind>))]
public enum SuspicionKind
{
    /// <summary>职务犯罪.</summary>
    [JsonStringEnumMemberName("duty_crime")]
    DutyCrime,

    /// <summary>职务违法.</summary>
    [JsonStringEnumMemberName("duty_illegality")]
    DutyIllegality,

    /// <summary>治安违法.</summary>
    [JsonStringEnumMemberName("public_order")]
    PublicOrder,

    /// <summary>其他犯罪.</summary>
    [JsonStringEnumMemberName("ordinary_crime")]
    OrdinaryCrime,

    /// <summary>行政违法.</summary>
    [JsonStringEnumMemberName("administrative")]
    Administrative,

    /// <summary>其他违法.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
