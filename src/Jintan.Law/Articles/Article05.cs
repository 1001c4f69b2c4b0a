namespace Jintan.Law;

/// <summary>Article 5: not carrying out decisions and rules (不认真落实).</summary>
/// <remarks>
/// 第五条　不认真落实区委、区政府重大决策部署及作风建设相关制度规定，有下列情形之一的，应当予以问责：
/// （一）传达贯彻中央和省委、常州市委、区委决策部署不及时、措施不得力、落实不到位，搞上有政策、下有对策，弄虚作假、推诿扯皮，致使政令不畅、造成工作被动的；
/// （二）对全区重大项目、重点工程推进不力、措施不当，影响重大项目、工程进度的；
/// （三）对区委、区政府确定的重要工作、事项拒不执行或明诺暗抗、执行不力的；
/// （四）不严格遵守常州市机关工作人员作风建设“十带头、十严禁”相关规定的；
/// （五）未严格执行落实常州市金坛区机关首问负责制相关规定的；
/// （六）其他落实上级重大决策部署和作风建设相关制度规定不力的情形。
/// </remarks>
public static class Article05
{
    /// <summary>The items and their elements.</summary>
    public static IReadOnlyList<SituationItem> Items { get; } =
    [
        new("art5.item1", ["decision_identified", "failure_shown", "consequence_shown"]),
        new("art5.item2", ["major_project_identified", "poor_push_or_improper_measures", "progress_affected"]),
        new("art5.item3", ["district_task_identified", "refusal_or_covert_resistance_or_weak_execution"]),
        new("art5.item4", ["external_clause_cited"]),
        new("art5.item5", ["external_clause_cited"]),
        new("art5.item6", [Situations.CatchAllReason, Situations.NotCovered]),
    ];

    /// <summary>The cited item is established when every element of it is proven; then accountability must follow (应当予以问责).</summary>
    [Article("art5"), Article("art5.item1"), Article("art5.item2"), Article("art5.item3"), Article("art5.item4"), Article("art5.item5"), Article("art5.item6")]
    public static Ruled<SituationFound> SituationIsEstablished(SituationFacts facts) => Situations.Establish(Items, facts);
}
