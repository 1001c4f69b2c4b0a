using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>An act of personnel management (人事事项), article 19.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Act>))]
public enum Act
{
    /// <summary>提拔.</summary>
    [JsonStringEnumMemberName("promotion")]
    Promotion,

    /// <summary>重用.</summary>
    [JsonStringEnumMemberName("key_use")]
    KeyUse,

    /// <summary>晋升职级.</summary>
    [JsonStringEnumMemberName("rank_promotion")]
    RankPromotion,

    /// <summary>重新担任相当领导职务.</summary>
    [JsonStringEnumMemberName("equivalent_post")]
    EquivalentPost,

    /// <summary>安排领导职务.</summary>
    [JsonStringEnumMemberName("leading_post")]
    LeadingPost,

    /// <summary>担任高于原职务层次的领导职务.</summary>
    [JsonStringEnumMemberName("higher_post")]
    HigherPost,

    /// <summary>年度考核评优评先.</summary>
    [JsonStringEnumMemberName("excellent_rating")]
    ExcellentRating,
}
