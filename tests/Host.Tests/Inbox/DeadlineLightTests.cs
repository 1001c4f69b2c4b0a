using Jintan.Host.Inbox;

namespace Host.Tests.Inbox;

public sealed class DeadlineLightTests
{
    private static readonly DateOnly Last = new(2026, 3, 10);

    //        today  colour    words
    [TestCase(6, "green", "剩4天")]
    [TestCase(7, "yellow", "剩3天")]
    [TestCase(9, "yellow", "剩1天")]
    [TestCase(10, "yellow", "今天到期")]
    [TestCase(11, "red", "逾期1天")]
    public void Should_turn_three_days_before_and_one_day_after_the_last(int day, string colour, string words) =>
        Assert.That(
            DeadlineLight.Of(Last, "art19.p1", new(2026, 3, day)), Is.EqualTo(new DeadlineLight(colour, words, "法定", "2026年3月10日")));

    [Test]
    public void Should_mark_a_limit_of_local_policy() => Assert.That(DeadlineLight.Of(Last, null, Last).Kind, Is.EqualTo("内部"));

    [Test]
    public void Should_stay_dark_without_a_limit() =>
        Assert.That(DeadlineLight.Of(null, null, Last), Is.EqualTo(new DeadlineLight("none", "无期限", null, null)));
}
