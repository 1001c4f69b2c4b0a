namespace Jintan.Law.Tests.Time;

/// <summary>What the Office changed in its local policy is in force beside what is shipped, and nothing else differs.</summary>
[Cites(12, 14, 17)]
public sealed class LocalPolicyOfTheDay
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly PolicyLimit Study = new("study-of-the-test", new("art12"), 3, LimitUnit.WorkingDays, "研究", new(2026, 1, 1));
    private static readonly CalendarYear Later = new(2027, "测试用通知", [new(2027, 1, 4)], [new(2027, 1, 9)]);
    private static readonly CalendarYear Replaced = new(2026, "测试用通知", [new(2026, 3, 3)], []);
    private static readonly GuidanceTable Table = GuidanceTable.Shipped with { Id = "table-of-the-test" };

    private static LawInForce Under(PolicyChanges changes) => new(Day) { LocalChanges = changes };

    [Test]
    public void Is_the_shipped_one_while_nothing_was_changed() => Assert.That(
        (PolicyChanges.None.IsNone, Under(PolicyChanges.None).Local), Is.EqualTo((true, LocalPolicy.Shipped)));

    [Test]
    public void A_limit_is_added()
    {
        var changes = PolicyChanges.None with { Limits = [Study] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.IsNone, Is.False);
            Assert.That(Under(changes).Local.Limit("study-of-the-test", Day), Is.EqualTo(Study));
            Assert.That(Under(changes).Local.Limit("announcement", Day), Is.EqualTo(LocalPolicy.Shipped.Limit("announcement", Day)));
            Assert.That(Under(changes).Local.Guidance, Is.EqualTo(GuidanceTable.Shipped));
        }
    }

    [Test]
    public void A_year_is_added()
    {
        var changes = PolicyChanges.None with { Years = [Later] };
        var calendar = Under(changes).Local.Calendar;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.IsNone, Is.False);
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 4)), Is.False);
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 5)), Is.True);
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 9)), Is.True);
            Assert.That(calendar.IsWorkingDay(new(2026, 10, 1)), Is.False);
        }
    }

    [Test]
    public void A_year_takes_the_place_of_the_shipped_one_and_leaves_the_others()
    {
        var calendar = Under(PolicyChanges.None with { Years = [Replaced, Later] }).Local.Calendar;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(new(2026, 3, 3)), Is.False);
            Assert.That(calendar.IsWorkingDay(new(2026, 10, 1)), Is.True);
            Assert.That(calendar.IsWorkingDay(new(2025, 10, 1)), Is.False);
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 4)), Is.False);
        }
    }

    [Test]
    public void A_table_takes_the_place_of_the_shipped_one()
    {
        var changes = PolicyChanges.None with { Guidance = Table };
        Assert.That((changes.IsNone, Under(changes).Local.Guidance), Is.EqualTo((false, Table)));
    }
}
