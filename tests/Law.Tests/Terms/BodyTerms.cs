namespace Jintan.Law.Tests.Terms;

[TestFixture]
public sealed class BodyTerms
{
    [TestCase("UNIT", "OFFICE")]
    [TestCase("AUTH", "OFFICE")]
    [TestCase("OFFICE", "LG_RESPONSIBLE")]
    [TestCase("LG_RESPONSIBLE", "LG_PRINCIPAL")]
    [TestCase("LG", "LG_PRINCIPAL")]
    [TestCase("CDI", "LG_PRINCIPAL")]
    [TestCase("ORG_DEPT", "LG_PRINCIPAL")]
    public void Should_answer_to_the_body_one_level_up(string body, string above) =>
        Assert.That(new Body(body).Above, Is.EqualTo(new Body(above)));

    [TestCase("LG_PRINCIPAL")]
    [TestCase("STANDING")]
    [TestCase("PUBLIC_SECURITY")]
    public void Should_have_nobody_above_it_under_the_Measures(string body) => Assert.That(new Body(body).Above, Is.Null);
}
