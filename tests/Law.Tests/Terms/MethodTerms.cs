using System.Text.Json;

namespace Jintan.Law.Tests.Terms;

[Cites(9)]
public sealed class MethodTerms
{
    private static MethodSet Set(string codes) =>
        MethodSet.Of(ValueList.From(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new Method(code))));

    private static ValueList<Method> Methods(string codes) => ValueList.From(codes.Split(' ').Select(code => new Method(code)));

    [TestCase("", MethodKind.Unknown, MethodKind.Unknown), TestCase("NONE H1 H2 M6P", MethodKind.Unknown, MethodKind.Unknown)]
    [TestCase("M1 H1", MethodKind.Criticism, MethodKind.Criticism), TestCase("M6 M6P", MethodKind.Sanction, MethodKind.Sanction)]
    [TestCase("M3 M5", MethodKind.CirculatedCriticism, MethodKind.Organisational)]
    public void The_ladder_goes_from_criticism_to_sanctions(string codes, MethodKind lowest, MethodKind highest) =>
        Assert.That((Set(codes).Lowest, Set(codes).Highest), Is.EqualTo((lowest, highest)));

    [TestCase("M6P2 H2 H1 NONE M6A1 M5f M4 M3 M2 M1", "[M1, M2, M3, M4, M5, M6, NONE, H1, H2, M6P]"), TestCase("M5b M5f", "[M5]")]
    public void A_set_is_written_in_the_order_of_article_9(string codes, string expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Set(codes).ToString(), Is.EqualTo(expected));
            Assert.That(
                JsonSerializer.Deserialize<MethodSet>(JsonSerializer.Serialize(Set(codes))), Is.EqualTo(Set(codes)));
        }
    }

    [TestCase("M3 M4", "M4 M5", "M4", "M3 M4 M5", "M3")]
    [TestCase("M1", "H1", "", "M1 H1", "M1")]
    public void Sets_meet_join_and_differ(string one, string other, string both, string either, string only)
    {
        var (a, b) = (Set(one), Set(other));
        Assert.That((a.And(b), a.Or(b), a.Except(b)), Is.EqualTo((Set(both), Set(either), Set(only))));
    }

    [Test]
    public void The_simplified_procedure_has_the_first_four_and_handling_by_contract() =>
        Assert.That(MethodSet.OfSimplifiedProcedure, Is.EqualTo(Set("M1 M2 M3 M4 H1")));

    [TestCase("M6", "M6 M6P"), TestCase("M5", "M5"), TestCase("", "")]
    public void Party_discipline_comes_with_the_sanctions(string set, string expected) =>
        Assert.That(Set(set).WithPartyDiscipline, Is.EqualTo(Set(expected)));

    [TestCase("M1", "M2"), TestCase("M3", "M3 M4"), TestCase("M4", "M1 M4"), TestCase("M5a", "M6A1"), TestCase("M6A1", "M6A2")]
    [TestCase("M6P1", "M6P2"), TestCase("M5f", "M6P1"), TestCase("NONE", "M1"), TestCase("M6A1 M6A2", "M6A3"), TestCase("FINE", "M1")]
    [TestCase("M5a", "M5b"), TestCase("M5b", "M5f"), TestCase("M5c", "M5d"), TestCase("M5", "M5 M3"), TestCase("M5f", "M5 M3"), TestCase("M5", "M5f M3")]
    public void Which_combination_is_lighter(string lighter, string heavier) =>
        Assert.That(
            (MethodWeight.IsHeavier(Methods(heavier), Methods(lighter)), MethodWeight.IsHeavier(Methods(lighter), Methods(heavier))),
            Is.EqualTo((true, false)));

    [TestCase("M5", "M5f"), TestCase("M3", "M3"), TestCase("M6P1", "M6A1"), TestCase("M6", "M6P"), TestCase("M6", "M6A6")]
    public void Types_that_nobody_ranks_weigh_the_same(string one, string other) =>
        Assert.That(
            (MethodWeight.IsHeavier(Methods(one), Methods(other)), MethodWeight.IsHeavier(Methods(other), Methods(one))), Is.EqualTo((false, false)));

    [TestCase("M1", "批评教育", MethodKind.Criticism), TestCase("M2", "责令检查", MethodKind.OrderedReview), TestCase("M3", "通报", MethodKind.CirculatedCriticism)]
    [TestCase("M4", "诫勉", MethodKind.Admonition), TestCase("M5", "组织调整或者组织处理", MethodKind.Organisational)]
    [TestCase("M5a", "停职检查", MethodKind.Organisational), TestCase("M5b", "调整职务", MethodKind.Organisational)]
    [TestCase("M5c", "引咎辞职", MethodKind.Organisational), TestCase("M5d", "责令辞职", MethodKind.Organisational)]
    [TestCase("M5e", "免职", MethodKind.Organisational), TestCase("M5f", "降职", MethodKind.Organisational)]
    [TestCase("M6", "纪律、政务处分", MethodKind.Sanction), TestCase("M6A1", "警告", MethodKind.Sanction), TestCase("M6A2", "记过", MethodKind.Sanction)]
    [TestCase("M6A3", "记大过", MethodKind.Sanction), TestCase("M6A4", "降级", MethodKind.Sanction), TestCase("M6A5", "撤职", MethodKind.Sanction)]
    [TestCase("M6A6", "开除", MethodKind.Sanction), TestCase("M6P", "党纪处分", MethodKind.PartySanction), TestCase("M6P1", "党内警告", MethodKind.PartySanction)]
    [TestCase("M6P2", "党内严重警告", MethodKind.PartySanction), TestCase("M6P3", "撤销党内职务", MethodKind.PartySanction)]
    [TestCase("M6P4", "留党察看", MethodKind.PartySanction), TestCase("M6P5", "开除党籍", MethodKind.PartySanction)]
    [TestCase("NONE", "免除问责", MethodKind.None), TestCase("H1", "按相关规定或者合同约定处理", MethodKind.ByContract)]
    [TestCase("H2", "解聘或者辞退", MethodKind.Dismissal), TestCase("FINE", "FINE", MethodKind.Unknown)]
    public void A_method_has_a_name(string code, string name, MethodKind kind) =>
        Assert.That((new Method(code).Name, new Method(code).Kind), Is.EqualTo((name, kind)));

    [Test]
    public void The_six_methods_have_their_codes() => Assert.That(
        new[] { Method.Criticism, Method.OrderedReview, Method.CirculatedCriticism, Method.Admonition, Method.Organisational, Method.Sanction }
            .Select(method => method.ToString()),
        Is.EqualTo(["M1", "M2", "M3", "M4", "M5", "M6"]));

    [Test]
    public void The_bodies_have_their_codes() => Assert.That(
        new[] { Body.Principal, Body.Responsible, Body.Office, Body.DisciplineCommission, Body.OrganisationDepartment, Body.StandingCommittee, Body.Unit, Body.CadreAuthority, Body.PublicSecurity }
            .Select(body => body.ToString()),
        Is.EqualTo(["LG_PRINCIPAL", "LG_RESPONSIBLE", "OFFICE", "CDI", "ORG_DEPT", "STANDING", "UNIT", "AUTH", "PUBLIC_SECURITY"]));

    [TestCase("null"), TestCase("[null]")]
    public void A_code_must_be_a_string(string json) =>
        Assert.That(() => JsonSerializer.Deserialize<Method>(json), Throws.TypeOf<JsonException>());
}
