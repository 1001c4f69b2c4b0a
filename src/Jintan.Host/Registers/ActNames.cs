using System.Text.Json;
using Jintan.Activities.Forms;
using Jintan.Law;

namespace Jintan.Host.Registers;

/// <summary>The acts of personnel management (人事事项) that article 19 bars, as people call them.</summary>
public static class ActNames
{
    public static IReadOnlyList<Option> All { get; } =
    [
        new("promotion", "提拔"),
        new("key_use", "重用"),
        new("rank_promotion", "晋升职级"),
        new("equivalent_post", "重新担任与原任职务相当的领导职务"),
        new("leading_post", "安排领导职务"),
        new("higher_post", "担任高于原职务层次的领导职务"),
        new("excellent_rating", "年度考核评优评先"),
    ];

    /// <summary>Null: there is no such act.</summary>
    public static Act? Find(string? code) =>
        All.Any(option => option.Value == code) ? JsonSerializer.Deserialize($"\"{code}\"", LawJson.Default.Act) : null;
}
