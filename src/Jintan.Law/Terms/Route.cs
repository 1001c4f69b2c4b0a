using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Route of the case (办理路径), by the table of articles 12 to 16.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Route>))]
public enum Route
{
    /// <summary>单位调查.</summary>
    [JsonStringEnumMemberName("R_UNIT")]
    Unit,

    /// <summary>三家联合调查.</summary>
    [JsonStringEnumMemberName("R_JOINT")]
    Joint,

    /// <summary>领导小组直接调查.</summary>
    [JsonStringEnumMemberName("R_LG_DIRECT")]
    LeadingGroupDirect,

    /// <summary>简化程序.</summary>
    [JsonStringEnumMemberName("R_SIMPLIFIED")]
    Simplified,

    /// <summary>简化程序转报.</summary>
    [JsonStringEnumMemberName("R_SIMPLIFIED_ESCALATED")]
    SimplifiedEscalated,

    /// <summary>从特别规定.</summary>
    [JsonStringEnumMemberName("R_SPECIAL_RULE")]
    SpecialRule,

    /// <summary>移送上级.</summary>
    [JsonStringEnumMemberName("R_UPWARD")]
    Upward,

    /// <summary>不适用本办法.</summary>
    [JsonStringEnumMemberName("R_OUT_OF_SCOPE")]
    OutOfScope,

    /// <summary>退回核实.</summary>
    [JsonStringEnumMemberName("R_RETURNED")]
    Returned,

    /// <summary>不予受理.</summary>
    [JsonStringEnumMemberName("R_NOT_ACCEPTED")]
    NotAccepted,
}
