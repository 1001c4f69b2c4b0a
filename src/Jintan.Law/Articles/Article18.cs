using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 18: self-criticism of party members (党员检查).</summary>
/// <remarks>第十八条　受到问责的党员应当在民主生活会或者其他党的会议上作出深刻检查，检查情况及时报问责决定机关。</remarks>
public static class Article18
{
    /// <summary>Membership, and whether any method was used on the person.</summary>
    public sealed record Person(PartyMembership Party, bool HeldAccountable);

    /// <summary>A member, full or probationary, who was held accountable makes a self-criticism before a party meeting; nobody else does.</summary>
    [Article("art18")]
    public static Ruled<PartyReview> MemberMakesSelfCriticism(Person facts) => facts switch
    {
        { Party: PartyMembership.None } => new(PartyReview.NotApplicable, Refuse(Art18NotParty)),
        { HeldAccountable: false } => new(PartyReview.NotApplicable, Leave("该党员未受到问责，为何要求作出检查", "art18")),
        _ => new(PartyReview.Required, Allow("art18")),
    };
}
