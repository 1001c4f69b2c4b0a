using System.Text.Json;

namespace Jintan.Law.Tests.Terms;

[Cites(22)]
public sealed class ReadingSets
{
    private static readonly ReadingSet Two = ReadingSet.Default
        .With(ReadingId.P04, ReadingChoice.Alternative).With(ReadingId.P15, ReadingChoice.Alternative);

    [Test]
    public void Every_reading_says_both_senses_its_support_and_its_day()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Readings.All.Select(reading => reading.Id), Is.EqualTo(Enum.GetValues<ReadingId>()));
            foreach (var reading in Readings.All)
            {
                Assert.That(Readings.Of(reading.Id), Is.SameAs(reading));
                Assert.That(reading.Default, Is.Not.Empty.And.Not.EqualTo(reading.Alternative), $"{reading.Id}");
                Assert.That(reading.Alternative, Is.Not.Empty, $"{reading.Id}");
                Assert.That(reading.Support, Does.Match("第.+条"), $"{reading.Id}");
                Assert.That(reading.From, Is.EqualTo(Measures.InForceFrom), $"{reading.Id}");
            }
        }
    }

    [Test]
    public void A_set_is_written_by_its_departures()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSerializer.Serialize(Two), Is.EqualTo("""["P04","P15"]"""));
            Assert.That(JsonSerializer.Deserialize<ReadingSet>("""["P04","P15"]"""), Is.EqualTo(Two));
            Assert.That(JsonSerializer.Serialize(ReadingSet.Default.With(ReadingId.P01, ReadingChoice.Alternative)), Is.EqualTo("""["P01"]"""));
            Assert.That(
                () => JsonSerializer.Deserialize<ReadingSet>("""["P99"]"""), Throws.TypeOf<JsonException>().With.Message.Contains("'P99'").And.Message.Contains("P01 to P15"));
        }
    }

    [Test]
    public void A_choice_can_be_taken_back() =>
        Assert.That(Two.With(ReadingId.P04, ReadingChoice.Default)[ReadingId.P04], Is.EqualTo(ReadingChoice.Default));

    [Test]
    public void A_ruling_records_what_it_rests_on_in_order() => Assert.That(
        Two.Used(ReadingId.P15, ReadingId.P01),
        Is.EqualTo(ValueList.From([new ReadingUsed(ReadingId.P15, ReadingChoice.Alternative), new(ReadingId.P01, ReadingChoice.Default)])));

    [Test]
    public void A_shared_ruling_keeps_apart_on_which_readings_it_rests()
    {
        var ruling = Ruling.Allow("art13.s1");
        var resting = ruling.Under(ReadingSet.Default, ReadingId.P04);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ruling.Under(ReadingSet.Default, ReadingId.P01, ReadingId.P02).Readings,
                Is.EqualTo(ReadingSet.Default.Used(ReadingId.P01, ReadingId.P02)));
            Assert.That(ruling.Under(ReadingSet.Default, ReadingId.P02, ReadingId.P01).Readings,
                Is.EqualTo(ReadingSet.Default.Used(ReadingId.P02, ReadingId.P01)));
            Assert.That(ruling.Under(Two, ReadingId.P04).Readings, Is.EqualTo(Two.Used(ReadingId.P04)));
            Assert.That(ruling.Under(ReadingSet.Default, ReadingId.P04), Is.SameAs(resting));
            Assert.That(Ruling.Allow("art13.s1"), Is.SameAs(ruling));
            Assert.That(ruling.Readings, Is.Empty);
        }
    }

    [Test]
    public void A_ruling_for_a_clause_that_is_none_throws() =>
        Assert.That(() => Ruling.Allow("art99", "art1"), Throws.TypeOf<UnknownClauseException>());
}
