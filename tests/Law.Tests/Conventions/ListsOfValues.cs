namespace Jintan.Law.Tests.Conventions;

/// <summary>Lists in facts and rulings are values: equal by elements, joined in order, and one shared ruling is never taken for another.</summary>
public sealed class ListsOfValues
{
    private static readonly ValueList<string> One = ["a"];
    private static readonly ValueList<string> Two = ["a", "b"];

    [Test]
    public void Are_equal_by_elements_in_order()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Two, Is.EqualTo(One.With(["b"])));
            Assert.That(Two == One.With(["b"]), Is.True);
            Assert.That(Two != One, Is.True);
            Assert.That(Two != One.With(["b"]), Is.False);
            Assert.That(Two, Is.Not.EqualTo(ValueList.From(Two.Reverse())));
        }
    }

    [Test]
    public void Differ_in_hash_when_they_differ() =>
        Assert.That(Two.GetHashCode(), Is.EqualTo(One.With(["b"]).GetHashCode()).And.Not.EqualTo(One.GetHashCode()));

    [Test]
    public void An_empty_one_adds_nothing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(One.With([]), Is.EqualTo(One));
            Assert.That(default(ValueList<string>).With(One), Is.EqualTo(One));
            Assert.That(new List<object>(((System.Collections.IEnumerable)Two).Cast<object>()), Is.EqualTo(["a", "b"]));
        }
    }

    [Test]
    public void A_ruling_that_rests_on_two_readings_is_not_the_one_that_rests_on_the_last()
    {
        var both = Ruling.Allow("art4").Under(ReadingSet.Default, ReadingId.P02, ReadingId.P03);
        var last = Ruling.Allow("art4").Under(ReadingSet.Default, ReadingId.P03);
        var first = Ruling.Allow("art4").Under(ReadingSet.Default, ReadingId.P02);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.Readings, Has.Count.EqualTo(2));
            Assert.That(last.Readings, Has.Count.EqualTo(1));
            Assert.That(first.Readings, Is.Not.EqualTo(last.Readings));
        }
    }
}
