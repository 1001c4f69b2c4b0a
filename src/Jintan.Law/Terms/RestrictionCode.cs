using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Restrictions of article 19 and of superior rules (影响).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RestrictionCode>))]
public enum RestrictionCode
{
    /// <summary>取消当年年度考核评优评先资格.</summary>
    [JsonStringEnumMemberName("RES_ASSESS")]
    Assessment,

    /// <summary>不得提拔.</summary>
    [JsonStringEnumMemberName("RES_NO_PROMOTION")]
    NoPromotion,

    /// <summary>不得重用.</summary>
    [JsonStringEnumMemberName("RES_NO_KEY_USE")]
    NoKeyUse,

    /// <summary>不得重新担任与原任职务相当的领导职务.</summary>
    [JsonStringEnumMemberName("RES_NO_EQUIV_POST")]
    NoEquivalentPost,

    /// <summary>按纪律、政务处分的相关规定办理.</summary>
    [JsonStringEnumMemberName("RES_EXTERNAL")]
    External,

    /// <summary>上级规定：不得安排领导职务.</summary>
    [JsonStringEnumMemberName("OV_NO_LEADING_POST")]
    OverlayNoLeadingPost,

    /// <summary>上级规定：不得担任高于原职务层次的领导职务或者晋升职级.</summary>
    [JsonStringEnumMemberName("OV_NO_HIGHER_POST")]
    OverlayNoHigherPost,

    /// <summary>上级规定：不得晋升职级或者进一步使用.</summary>
    [JsonStringEnumMemberName("OV_NO_RANK_OR_KEY_USE")]
    OverlayNoRankOrKeyUse,
}
