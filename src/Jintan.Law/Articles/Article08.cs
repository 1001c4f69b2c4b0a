namespace Jintan.Law;

/// <summary>Article 8: acting beyond powers (乱作为).</summary>
/// <remarks>
/// 第八条　工作中超越法定权限或违反法定程序乱作为，有下列情形之一的，应当予以问责：
/// （一）法治观念淡薄，不坚持依法、依规履行职责，利用职务或职权之便，谋取个人或小团体利益的；
/// （二）滥用自由裁量权或选择性执法，致使行政相对人合法权益受到损害，或者使其逃避、减轻责任的；
/// （三）违反党务公开、政务公开、事务公开等有关规定，搞暗箱操作，造成不良影响的；
/// （四）干扰企业正常生产经营，有乱摊派、乱收费、乱罚款等行为的；
/// （五）其他工作中超越法定权限或违反法定程序乱作为的情形。
/// </remarks>
public static class Article08
{
    /// <summary>The items and their elements.</summary>
    public static IReadOnlyList<SituationItem> Items { get; } =
    [
        new("art8.item1", ["not_acting_by_law", "use_of_position_or_power", "personal_or_small_group_gain"]),
        new("art8.item2", ["abuse_of_discretion_or_selective_enforcement", "rights_harmed_or_liability_evaded"]),
        new("art8.item3", ["openness_rule_violated", "covert_operation", "adverse_influence"]),
        new("art8.item4", ["normal_business_disturbed", "arbitrary_levy_fee_or_fine"]),
        new("art8.item5", [Situations.CatchAllReason, Situations.NotCovered]),
    ];

    /// <summary>The cited item is established when every element of it is proven; then accountability must follow (应当予以问责).</summary>
    [Article("art8"), Article("art8.item1"), Article("art8.item2"), Article("art8.item3"), Article("art8.item4"), Article("art8.item5")]
    public static Ruled<SituationFound> SituationIsEstablished(SituationFacts facts) => Situations.Establish(Items, facts);
}
