using System.Text;

namespace Jintan.Law;

/// <summary>Turns a clause id into the form in which Chinese documents cite it.</summary>
internal static class ChineseCitation
{
    private static readonly string[] Numerals =
    [
        "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
        "十六", "十七", "十八", "十九", "二十", "二十一", "二十二",
    ];

    internal static string Of(string id)
    {
        var text = new StringBuilder();
        foreach (var part in id.Split('.'))
        {
            var unit = part.StartsWith("art", StringComparison.Ordinal) ? (Mark: "art", Before: "第", After: "条")
                : part.StartsWith("item", StringComparison.Ordinal) ? (Mark: "item", Before: "第（", After: "）项")
                : part.StartsWith('p') ? (Mark: "p", Before: "第", After: "款")
                : (Mark: "s", Before: "第", After: "句");
            text.Append(unit.Before).Append(Numerals[int.Parse(part.AsSpan(unit.Mark.Length))]).Append(unit.After);
        }

        return text.ToString();
    }
}
