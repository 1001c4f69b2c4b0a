using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 12: acceptance of clues (线索受理).</summary>
/// <remarks>
/// 第十二条　通过以下途径收到机关工作人员作风问题线索资料的，区作风建设领导小组办公室应当及时进行集体研究，并提出是否受理的意见建议：
/// （一）纪委监委、组织、信访等部门移交的；
/// （二）巡视巡察、专项督查、明察暗访发现的；
/// （三）群众投诉核实的；
/// （四）新闻媒体曝光核实的；
/// （五）上级部门和区委区政府主要领导交办的；
/// （六）其他经核实的线索资料。
/// </remarks>
public static class Article12
{
    /// <summary>The channel and whether the clue was verified.</summary>
    public sealed record Clue(Channel Channel, bool Verified);

    /// <summary>The study of the Office.</summary>
    public sealed record Study(bool Collective, StudyResult? Result);

    /// <summary>Complaints, media exposure and other clues are clues only once verified; the other channels need no verification.</summary>
    [Article("art12.item1"), Article("art12.item2"), Article("art12.item3"), Article("art12.item4"), Article("art12.item5"),
     Article("art12.item6")]
    public static Ruling ClueIsVerified(Clue facts)
    {
        var item = facts.Channel switch
        {
            Channel.HandedOver => "art12.item1",
            Channel.Inspection => "art12.item2",
            Channel.Complaint => "art12.item3",
            Channel.Media => "art12.item4",
            Channel.Assigned => "art12.item5",
            Channel.Other => "art12.item6",
            _ => "art16.s1",
        };
        var needsVerification = facts.Channel is Channel.Complaint or Channel.Media or Channel.Other;
        return needsVerification && !facts.Verified ? Refuse(Art12Unverified, item) : Allow(item);
    }

    /// <summary>The opinion whether to accept comes from a collective study.</summary>
    [Article("art12")]
    public static Ruling OpinionComesFromCollectiveStudy(Study facts) => facts switch
    {
        { Collective: false } => Refuse(Art12NoCollectiveStudy),
        { Result: null } => Leave("区作风办集体研究后提出何种意见：受理、不予受理、退回核实或者转有权机关", "art12"),
        _ => Allow("art12"),
    };
}
