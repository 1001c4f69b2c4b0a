using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>How the clue came in (线索途径).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>纪委监委、组织、信访等部门移交.</summary>
    [JsonStringEnumMemberName("art12.item1")]
    HandedOver,

    /// <summary>巡视巡察、专项督查、明察暗访.</summary>
    [JsonStringEnumMemberName("art12.item2")]
    Inspection,

    /// <summary>群众投诉，须核实.</summary>
    [JsonStringEnumMemberName("art12.item3")]
    Complaint,

    /// <summary>新闻媒体曝光，须核实.</summary>
    [JsonStringEnumMemberName("art12.item4")]
    Media,

    /// <summary>上级部门和区委区政府主要领导交办.</summary>
    [JsonStringEnumMemberName("art12.item5")]
    Assigned,

    /// <summary>其他经核实的线索.</summary>
    [JsonStringEnumMemberName("art12.item6")]
    Other,

    /// <summary>单位自身发现（第十六条）.</summary>
    [JsonStringEnumMemberName("unit_self_found")]
    UnitSelfFound,
}
