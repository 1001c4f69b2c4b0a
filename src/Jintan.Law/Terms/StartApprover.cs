using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Who approves the start (启动批准人), article 13.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StartApprover>))]
public enum StartApprover
{
    /// <summary>领导小组相关负责人批准.</summary>
    [JsonStringEnumMemberName("LG_RESPONSIBLE")]
    Responsible,

    /// <summary>领导小组主要负责同志核准.</summary>
    [JsonStringEnumMemberName("LG_PRINCIPAL")]
    Principal,

    /// <summary>简化程序无须批准.</summary>
    [JsonStringEnumMemberName("NOT_REQUIRED")]
    NotRequired,

    /// <summary>程序未到此步.</summary>
    [JsonStringEnumMemberName("NOT_REACHED")]
    NotReached,
}
