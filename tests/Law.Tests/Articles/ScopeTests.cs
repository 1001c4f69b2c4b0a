using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law.Tests.Articles;

[Cites(2, 3, 4, 21, 22)]
public sealed class ScopeTests
{
    private static readonly TestCaseData<Article02.Person, ScopeStatus>[] Persons =
    [
        new(new(SubjectCategory.CivilServant, Level.Ordinary), ScopeStatus.InScope) { TestName = "A civil servant is covered" },
        new(new(SubjectCategory.Cangong, Level.Ordinary), ScopeStatus.InScope) { TestName = "Staff managed by reference are covered" },
        new(new(SubjectCategory.HiredStaff, Level.None), ScopeStatus.InScope) { TestName = "Hired staff are covered" },
        new(new(SubjectCategory.InstitutionStaff, Level.None), ScopeStatus.ByReference) { TestName = "Institution staff by reference" },
        new(new(SubjectCategory.SoeStaff, Level.None), ScopeStatus.ByReference) { TestName = "Company staff by reference" },
        new(new(SubjectCategory.VillageCadre, Level.None), ScopeStatus.ByReference) { TestName = "Village cadres by reference" },
        new(new(SubjectCategory.NoPublicDuty, Level.None), ScopeStatus.Out) { TestName = "No public duty is outside" },
        new(new(SubjectCategory.CivilServant, Level.CountyLevel), ScopeStatus.Out) { TestName = "County level is outside" },
    ];

    [TestCaseSource(nameof(Persons))]
    public void Person_is_covered(Article02.Person person, ScopeStatus expected) =>
        Assert.That(Article02.PersonIsCovered(person).Value, Is.EqualTo(expected));

    [TestCase("M4", true)]
    [TestCase("M5b", false)]
    [TestCase("M6A1", false)]
    public void A_retired_person_receives_no_method_that_needs_an_office(string method, bool fits) =>
        Assert.That(Article02.MethodFitsAPersonOutOfOffice(new(SubjectCategory.Retired, [new(method)])) is Allowed, Is.EqualTo(fits));

    [Test]
    public void No_harm_and_no_influence_is_left_to_people() => Assert.That(
        Article03.DamageOrInfluenceIsFound(new(Harm.None)), Is.TypeOf<LeftToPeople>());

    [Test]
    public void A_check_for_special_rules_that_was_not_made_is_left_to_people() => Assert.That(
        Article03.NoSpecialRulePrevails(new(null)), Is.TypeOf<LeftToPeople>());

    [Test]
    public void A_special_rule_prevails_and_is_cited() => Assert.That(
        Article03.NoSpecialRulePrevails(new(new(true, "法官惩戒相关规定"))), Is.EqualTo(Refuse(Art3SpecialRule).Citing("法官惩戒相关规定")));

    [TestCase("M6A2", "M6A1", SuperiorRules.All, false)]
    [TestCase("M6P1", "M6A1", SuperiorRules.All, true)]
    [TestCase("M4", "M4", SuperiorRules.All, true)]
    [TestCase("M6A2", "M6A1", SuperiorRules.None, true)]
    public void The_same_conduct_is_not_sanctioned_twice_in_the_same_kind(string earlier, string now, SuperiorRules rules, bool allowed) =>
        Assert.That(
            Article03.SanctionIsNotRepeated(new(new(true, new(earlier), Body.DisciplineCommission), [new(now)], rules)) is Allowed,
            Is.EqualTo(allowed));

    [Test]
    public void A_circumstance_without_evidence_is_refused_and_named() => Assert.That(
        Article04.CircumstancesAreProven(new([new("art10.item4")], [new("art10.item4")])),
        Is.EqualTo(Refuse(FactorEvidence, "art10.item4")));

    [TestCase(true, true, true)]
    [TestCase(true, false, false)]
    [TestCase(false, true, false)]
    public void A_record_that_does_not_agree_is_refused(bool hashes, bool results, bool allowed) =>
        Assert.That(Article04.RecordIsTrue(new(hashes, results)), Is.EqualTo(allowed ? Allow("art4") : Refuse(LedgerMismatch)));

    [TestCase("start-approval", "2019-12-02", "")]
    [TestCase("start-approval", "2019-12-03", "art13.s1")]
    [TestCase("start-approval", "2019-12-04", "art13.s1")]
    [TestCase("joint-signature-cdi", "2026-03-02", "art14.p1.s2")]
    [TestCase("statement-and-defence unit-study", "2026-03-02", "art15.p1")]
    [TestCase("escalation-request", "2026-03-02", "art16.s2")]
    [TestCase("decision", "2026-03-02", "art17")]
    [TestCase("joint-decision proposal-notice joint-hearing", "2026-03-02", "art15.p1 art17")]
    [TestCase("unit-study office-consent", "2026-03-02", "")]
    public void What_must_be_done_anew_is_not_passed_over(string forms, string day, string because) => Assert.That(
        Article04.NothingIsPassedOver(new(ValueList.From(forms.Split(' ')), DateOnly.Parse(day))),
        Is.EqualTo(because.Length == 0 ? Allow("art4") : Refuse(PassedOver, because.Split(' '))));

    [Test]
    public void Who_passes_over_nothing_may() => Assert.That(Article04.NothingIsPassedOver(new([], new(2026, 3, 2))), Is.EqualTo(Allow("art4")));

    [TestCase("M6A3", "2021-04-20", false, true)]
    [TestCase("M6A4", "2021-04-20", false, false)]
    [TestCase("M6A5", "2020-07-01", false, false)]
    [TestCase("M6A5", "2020-06-30", false, true)]
    [TestCase("M5e", "2020-04-20", true, false)]
    [TestCase("M5e", "2020-04-20", false, true)]
    [TestCase("M5a", "2020-04-20", true, true)]
    public void Types_for_village_cadres(string method, string day, bool elected, bool allowed) => Assert.That(
        Article21.TypeExistsForTheCategory(
            new(SubjectCategory.VillageCadre, elected, [new(method)], DateOnly.Parse(day), SuperiorRules.Confirmed)) is Allowed,
        Is.EqualTo(allowed));

    [Test]
    public void Who_was_elected_is_removed_by_law_first([Values("M5b", "M5d", "M5e", "M5f")] string type)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Type(SubjectCategory.VillageCadre, type, elected: true), Is.EqualTo((typeof(Refused), "村民委员会组织法 art.16")));
            Assert.That(Type(SubjectCategory.CivilServant, type, elected: true), Is.EqualTo((typeof(LeftToPeople), "公职人员政务处分法 art.50")));
            Assert.That(Type(SubjectCategory.CivilServant, type, elected: false), Is.EqualTo((typeof(Allowed), "")));
        }
    }

    [TestCase(SubjectCategory.VillageCadre, "M6A4 M6A5 M6A6", typeof(Refused), "公职人员政务处分法 art.22")]
    [TestCase(SubjectCategory.InstitutionStaff, "M6A3 M6A4 M6A5", typeof(LeftToPeople), "事业单位工作人员处分规定")]
    [TestCase(SubjectCategory.VillageCadre, "M6A1 M6A2 M6A3 M5c", typeof(Allowed), "")]
    [TestCase(SubjectCategory.InstitutionStaff, "M6A1 M6A2 M6A6 M5b", typeof(Allowed), "")]
    [TestCase(SubjectCategory.CivilServant, "M6A3 M6A4 M6A5 M6A6", typeof(Allowed), "")]
    public void Types_of_sanction_by_category(SubjectCategory category, string types, Type ruling, string superior) => Assert.That(
        types.Split(' ').Select(type => Type(category, type, elected: false)), Is.All.EqualTo((ruling, superior)));

    private static (Type Ruling, string Superior) Type(SubjectCategory category, string type, bool elected)
    {
        var ruling = Article21.TypeExistsForTheCategory(new(category, elected, [new("M3"), new(type)], new(2021, 4, 20), SuperiorRules.Confirmed));
        return (ruling.GetType(), string.Join(' ', ruling.Superior));
    }

    [TestCase("2019-12-02", false)]
    [TestCase("2019-12-03", true)]
    [TestCase("2019-12-04", true)]
    public void Conduct_before_the_measures_is_left_to_people(string endedOn, bool allowed) => Assert.That(
        Article22.ConductFallsUnderTheMeasures(new(DateOnly.Parse(endedOn), ReadingSet.Default)) is Allowed, Is.EqualTo(allowed));

    [TestCase(3, 4, false)]
    [TestCase(4, 4, true)]
    public void A_running_case_keeps_its_version(int pinned, int published, bool allowed) => Assert.That(
        Article22.RunningCaseKeepsItsVersion(new(pinned, published)),
        Is.EqualTo(allowed ? Allow("art22.s1") : Refuse(VersionPinned, "art4")));
}
