namespace Jintan.Law;

/// <summary>Article 6: irresponsibility, inaction, negligence (不负责任、不作为、失职失察).</summary>
/// <remarks>
/// 第六条　工作中不负责任、不作为，工作失职、失察，有下列情形之一的，应当予以问责：
/// （一）对依法依规或者职责范围内应该发现的问题没有发现，或者发现后不报告、不处置，致使工作出现严重差错，造成不良影响的；
/// （二）对职责范围内的工作监管不力、处置失当、长期失察，造成不良影响的；
/// （三）不严格执行各类服务企业、基层、群众制度，造成不良影响的；
/// （四）其他工作中不负责任、不作为，工作失职、失察的情形。
/// </remarks>
public static class Article06
{
    /// <summary>The items and their elements.</summary>
    public static IReadOnlyList<SituationItem> Items { get; } =
    [
        new("art6.item1", ["should_have_found_or_found_and_not_handled", "serious_error", "adverse_influence"]),
        new("art6.item2", ["within_duty", "poor_supervision_or_handling_or_long_failure", "adverse_influence"]),
        new("art6.item3", ["service_rule_identified", "not_strictly_executed", "adverse_influence"]),
        new("art6.item4", [Situations.CatchAllReason, Situations.NotCovered]),
    ];

    /// <summary>The cited item is established when every element of it is proven; then accountability must follow (应当予以问责).</summary>
    [Article("art6"), Article("art6.item1"), Article("art6.item2"), Article("art6.item3"), Article("art6.item4")]
    public static Ruled<SituationFound> SituationIsEstablished(SituationFacts facts) => Situations.Establish(Items, facts);
}
