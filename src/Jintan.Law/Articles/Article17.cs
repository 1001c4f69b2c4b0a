using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 17: the decision is written, announced and carried out (书面、宣布、落实).</summary>
/// <remarks>第十七条　问责决定以书面形式作出，并及时向被问责人宣布，严格执行落实。</remarks>
public static class Article17
{
    /// <summary>Form and days of the decision.</summary>
    public sealed record Form(bool Written, DateOnly? DecidedOn, DateOnly? EffectiveOn);

    /// <summary>Announcement and service.</summary>
    public sealed record Announcement(DateOnly? DecidedOn, DateOnly? AnnouncedOn, Service? Service);

    /// <summary>Days of an issued decision and of its correction, as far as they are on record.</summary>
    public sealed record Correcting(DateOnly? DecidedOn, DateOnly? ConsentedOn, DateOnly? CorrectedOn);

    /// <summary>The decision is in writing, and takes effect on no day before it was made.</summary>
    [Article("art17")]
    public static Ruling DecisionIsInWriting(Form facts) => facts switch
    {
        { Written: false } => Refuse(Art17NotWritten),
        { DecidedOn: null } => Leave("问责决定何日作出", "art17"),
        _ when facts.EffectiveOn < facts.DecidedOn => Refuse(Art17DateOrder),
        _ => Allow("art17"),
    };

    /// <summary>The decision was announced to the person, on or after the day it was made; a refused signature needs witnesses.</summary>
    [Article("art17")]
    public static Ruling DecisionIsAnnounced(Announcement facts) => facts switch
    {
        { AnnouncedOn: null } or { Service: Service.Refused } => Refuse(Art17NotAnnounced),
        _ when facts.AnnouncedOn < facts.DecidedOn => Refuse(Art17DateOrder),
        _ => Allow("art17"),
    };

    /// <summary>A correcting decision follows the one that it corrects, and the consent to it.</summary>
    [Article("art17")]
    public static Ruling CorrectionFollowsTheDecision(Correcting facts) =>
        facts.ConsentedOn < facts.DecidedOn || facts.CorrectedOn < (facts.ConsentedOn ?? facts.DecidedOn)
            ? Refuse(Art17CorrectionDateOrder)
            : Allow("art17");
}
