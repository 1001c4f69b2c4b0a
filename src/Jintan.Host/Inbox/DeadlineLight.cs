using Jintan.Host.Filling;

namespace Jintan.Host.Inbox;

/// <summary>红黄绿灯 of a time limit. The words say what the colour says.</summary>
/// <param name="Colour">red, yellow, green or none: part of a CSS class.</param>
/// <param name="Text">剩3天.</param>
/// <param name="Kind">法定 or 内部; null where there is no limit.</param>
/// <param name="LastDay">2026年3月5日; null where there is no limit.</param>
public sealed record DeadlineLight(string Colour, string Text, string? Kind, string? LastDay)
{
    public const int DaysOfWarning = 3;

    /// <param name="dueOn">Last day in time, that day included.</param>
    /// <param name="clause">Clause of a statutory limit; null for a local policy limit.</param>
    public static DeadlineLight Of(DateOnly? dueOn, string? clause, DateOnly today)
    {
        if (dueOn is not { } last)
        {
            return new("none", "无期限", null, null);
        }

        var days = last.DayNumber - today.DayNumber;
        var (colour, text) = days switch
        {
            < 0 => ("red", $"逾期{-days}天"),
            0 => ("yellow", "今天到期"),
            <= DaysOfWarning => ("yellow", $"剩{days}天"),
            _ => ("green", $"剩{days}天"),
        };
        return new(colour, text, clause is null ? "内部" : "法定", Written.Day(last));
    }
}
