namespace Jintan.Law;

/// <summary>Article 7: slackness and shirking (庸懒散漫、推诿拖拉).</summary>
/// <remarks>
/// 第七条　工作中庸懒散漫、推诿拖拉、敷衍塞责、慢作为，有下列情形之一的，应当予以问责：
/// （一）对应当履行的职责，无正当理由未在规定时间内办结的；
/// （二）对涉及群众生产生活等切身利益的问题依照政策或有关规定能及时解决而不及时解决的；
/// （三）对企业、基层、群众正当的诉求推卸责任、推诿扯皮的；
/// （四）其他工作中庸懒散漫、推诿拖拉、敷衍塞责、慢作为的情形。
/// </remarks>
public static class Article07
{
    /// <summary>The items and their elements.</summary>
    public static IReadOnlyList<SituationItem> Items { get; } =
    [
        new("art7.item1", ["duty_exists", "time_limit_identified", "not_completed_in_time", "no_justified_reason"]),
        new("art7.item2", ["vital_interest_of_masses", "could_be_solved_by_policy", "not_solved_in_time"]),
        new("art7.item3", ["legitimate_claim", "shirked"]),
        new("art7.item4", [Situations.CatchAllReason, Situations.NotCovered]),
    ];

    /// <summary>The cited item is established when every element of it is proven; then accountability must follow (应当予以问责).</summary>
    [Article("art7"), Article("art7.item1"), Article("art7.item2"), Article("art7.item3"), Article("art7.item4")]
    public static Ruled<SituationFound> SituationIsEstablished(SituationFacts facts) => Situations.Establish(Items, facts);
}
