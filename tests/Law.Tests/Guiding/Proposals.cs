using static Jintan.Law.Guidance;

namespace Jintan.Law.Tests.Guiding;

/// <summary>What the local table proposes: whole proposals.</summary>
[Cites(9, 10, 11)]
public sealed class Proposals
{
    private const string Lighter = "具有第十条第（二）项规定的情节，可以从轻或者减轻，建议取可以适用的最轻方式";
    private const string Exempt = "具有第十条第二款规定的情节，可以从轻或者减轻，建议取可以适用的最轻方式";
    private const string Heavier = "具有第十一条第（一）项、第十一条第（二）项规定的情节，应当从重或者加重，建议取可以适用的最重方式";
    private const string Weigh = "两个方向的情节并存或者尚待认定，建议取基准幅度内较重的方式，由人工权衡";
    private const string Damage = "造成合法权益损害，建议取幅度内较重的方式";
    private const string Plain = "没有从轻从重情节，建议取幅度内较轻的方式";
    private const string Media = "媒体曝光，建议合并使用通报（第九条第二款）";
    private const string Serious = "情节严重，予以解聘或者辞退（第九条第三款）";
    private const string Contract = "按相关规定或者合同约定处理（第九条第三款）";

    private static MethodSet Set(string codes) =>
        MethodSet.Of(ValueList.From(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new Method(code))));

    [TestCase("M2 M3 M4", Discretion.MayMitigate, "art10.item2", Harm.None, null, "M2", Lighter)]
    [TestCase("M2 M3 M4 NONE", Discretion.MayExempt, "", Harm.None, null, "M2", Exempt)]
    [TestCase("M4 M5", Discretion.MustAggravate, "art11.item1 art11.item2", Harm.None, null, "M5", Heavier)]
    [TestCase("M3 M4 M5", Discretion.Both, "art10.item2 art11.item1", Harm.None, null, "M4", Weigh)]
    [TestCase("M3 M4 M5", Discretion.Undetermined, "", Harm.None, null, "M4", Weigh)]
    [TestCase("M2 M3", Discretion.Both, "", Harm.None, null, "M3", Weigh)]
    [TestCase("M3 M4", Discretion.None, "", Harm.AdverseInfluence, null, "M3", Plain)]
    [TestCase("M3 M4", Discretion.None, "", Harm.Damage, null, "M4", Damage)]
    [TestCase("M3 M4", Discretion.None, "", Harm.Both, Channel.Complaint, "M4", Damage)]
    [TestCase("M3 M4", Discretion.None, "", Harm.Both, Channel.Media, "M3 M4", Damage + "|" + Media)]
    [TestCase("M3 M4", Discretion.None, "", Harm.None, Channel.Media, "M3", Plain)]
    [TestCase("M4 M5", Discretion.None, "", Harm.None, Channel.Media, "M4", Plain)]
    [TestCase("H1", Discretion.None, "", Harm.None, null, "H1", Contract)]
    [TestCase("H1 H2", Discretion.None, "", Harm.None, null, "H2", Serious)]
    public void The_table_picks_within_what_is_permitted(
        string permitted, Discretion discretion, string factors, Harm harm, Channel? channel, string methods, string reasons)
    {
        var clauses = ValueList.From(factors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new Clause(id)));
        var proposal = Propose(
            new(Gravity.Lesser, Set("M3 M4"), Set(permitted), discretion, harm, channel, clauses), GuidanceTable.Shipped);
        var because = methods switch
        {
            "H1" => ["art9.p3.s1"],
            "H2" => ["art9.p3.s2"],
            _ => $"art9.p1 {factors}{(reasons.EndsWith(Media, StringComparison.Ordinal) ? " art9.p2.s1" : "")}".Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        Assert.That(proposal, Is.EqualTo(new GuidanceProposal(
            Set("M3 M4"), Set(methods), ValueList.From(reasons.Split('|')), ValueList.From(because.Select(id => new Clause(id))), "2019-12-03")));
    }

    [Test]
    public void Nothing_is_proposed_where_nothing_is_permitted() => Assert.That(
        Propose(new(null, MethodSet.Empty, MethodSet.Empty, Discretion.None, Harm.None, null, []), GuidanceTable.Shipped), Is.Null);

    [TestCase(Gravity.Minor, "M1 M2"), TestCase(Gravity.Lesser, "M3 M4"), TestCase(Gravity.Serious, "M5"), TestCase(Gravity.Grave, "M6")]
    [TestCase(null, "M2")]
    public void The_base_range_is_that_of_the_gravity_found_else_the_one_found(Gravity? gravity, string expected) => Assert.That(
        Propose(new(gravity, Set("M2"), Set("M3"), Discretion.None, Harm.None, null, []), GuidanceTable.Shipped)!.BaseRange,
        Is.EqualTo(Set(expected)));

    [Test]
    public void A_table_without_a_line_for_the_gravity_has_no_range() =>
        Assert.That((GuidanceTable.Shipped with { Ranges = [] }).RangeFor(Gravity.Minor), Is.EqualTo(MethodSet.Empty));

    [Test]
    public void A_table_may_do_without_its_two_habits()
    {
        var table = GuidanceTable.Shipped with { DamageTakesTheHeavierStep = false, MediaExposureAddsCirculatedCriticism = false };
        var proposal = Propose(new(null, Set("M3 M4"), Set("M3 M4"), Discretion.None, Harm.Damage, Channel.Media, []), table)!;
        Assert.That((proposal.Methods, proposal.Reasons), Is.EqualTo((Set("M3"), ValueList.From([Plain]))));
    }

    [Test]
    public void The_table_says_that_it_is_local_policy()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(GuidanceTable.Shipped.Label, Is.EqualTo("建议（裁量基准）"));
            Assert.That(GuidanceTable.Shipped.Note, Does.Contain("不是《办法》的规定"));
            Assert.That(GuidanceTable.Shipped.From, Is.EqualTo(Measures.InForceFrom));
        }
    }
}
