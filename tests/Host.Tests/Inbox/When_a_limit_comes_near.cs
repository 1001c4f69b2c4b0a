using Jintan.Host.Inbox;

namespace Host.Tests.Inbox;

/// <summary>The light of a limit: its last day is still in time, and the words say what the colour says.</summary>
public sealed class When_a_limit_comes_near
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestCase(-12, "red", "逾期12天"), TestCase(-1, "red", "逾期1天")]
    [TestCase(0, "yellow", "今天到期"), TestCase(1, "yellow", "剩1天"), TestCase(3, "yellow", "剩3天")]
    [TestCase(4, "green", "剩4天"), TestCase(60, "green", "剩60天")]
    public void Should_change_colour_on_the_day(int days, string colour, string text)
    {
        var light = DeadlineLight.Of(Today.AddDays(days), clause: null, Today);
        Assert.That((light.Colour, light.Text), Is.EqualTo((colour, text)));
    }

    [TestCase("art19.p1", "法定"), TestCase(null, "内部")]
    public void Should_tell_the_law_from_the_policy(string? clause, string kind) =>
        Assert.That(DeadlineLight.Of(Today, clause, Today), Is.EqualTo(new DeadlineLight("yellow", "今天到期", kind, "2026年3月2日")));

    [Test]
    public void Should_say_so_where_there_is_no_limit() =>
        Assert.That(DeadlineLight.Of(null, "art19.p1", Today), Is.EqualTo(new DeadlineLight("none", "无期限", null, null)));
}
