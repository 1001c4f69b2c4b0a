using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Lists to choose from, taken from the law's own terms.</summary>
public static class Choices
{
    public static IReadOnlyList<Option> Channels { get; } =
    [
        new("art12.item1", "纪委监委、组织、信访等部门移交"),
        new("art12.item2", "巡视巡察、专项督查、明察暗访发现"),
        new("art12.item3", "群众投诉（须经核实）"),
        new("art12.item4", "新闻媒体曝光（须经核实）"),
        new("art12.item5", "上级部门和区委区政府主要领导交办"),
        new("art12.item6", "其他线索资料（须经核实）"),
    ];

    /// <summary>The items of chapter 2, with their own words.</summary>
    public static IReadOnlyList<Option> Situations { get; } =
        [.. Law.Situations.All.Select(item => new Option(item.Clause, Named(item.Clause)))];

    /// <summary>All methods; what is permitted in the case is the law's answer. Those for hired staff are offered for hired staff only.</summary>
    public static IReadOnlyList<Option> Methods { get; } =
        [.. new[] { "M1", "M2", "M3", "M4", "M5a", "M5b", "M5c", "M5d", "M5e", "M5f", "M6", "H1", "H2", "NONE" }
            .Select(code => new Option(code, new Method(code).Name))];

    /// <summary>Of the methods, those that exist for persons of this category.</summary>
    public static IReadOnlyList<Option> MethodsFor(SubjectCategory category) => category == SubjectCategory.HiredStaff
        ? Methods
        : [.. Methods.Where(one => new Method(one.Value).Kind is not (MethodKind.ByContract or MethodKind.Dismissal))];

    public static IReadOnlyList<Option> FaultTolerances { get; } =
        [new("none", "未申请"), new("claimed", "已申请，尚未认定"), new("recognised", "有权机关已书面认定"), new("rejected", "不予认定")];

    /// <summary>Sanctions that are not given twice for the same conduct.</summary>
    public static IReadOnlyList<Option> Sanctions { get; } =
        [.. new[] { "M6", "M6P" }.Select(code => new Option(code, new Method(code).Name))];

    public static IReadOnlyList<Option> SanctioningBodies { get; } =
        [new("CDI", "区纪委监委"), new("UNIT", "所在单位（主管部门）"), new("AUTH", "有干部管理权限的部门")];

    /// <summary>Steps of the ladder for the base range.</summary>
    public static IReadOnlyList<Option> BaseRange { get; } =
        [.. new[] { "M1", "M2", "M3", "M4", "M5", "M6" }.Select(code => new Option(code, new Method(code).Name))];

    public static IReadOnlyList<Option> Mitigating { get; } =
        [.. new[] { "art10.item1", "art10.item2", "art10.item3", "art10.item4" }.Select(id => new Option(id, Named(id)))];

    /// <summary>Item 5 is missing on purpose: recurrence is computed from earlier decisions.</summary>
    public static IReadOnlyList<Option> Aggravating { get; } =
        [.. new[] { "art11.item1", "art11.item2", "art11.item3", "art11.item4" }.Select(id => new Option(id, Named(id)))];

    public static IReadOnlyList<Option> Harms { get; } =
    [
        new("none", "未造成损害或者不良影响"),
        new("adverse_influence", "造成不良影响"),
        new("damage", "造成损害"),
        new("both", "造成损害和不良影响"),
    ];

    public static IReadOnlyList<Option> Gravities { get; } =
        [new("minor", "轻微"), new("lesser", "较轻"), new("serious", "较重"), new("grave", "严重")];

    public static IReadOnlyList<Option> PointResults { get; } =
        [new("adopted", "采纳"), new("partly_adopted", "部分采纳"), new("rejected", "不采纳")];

    public static IReadOnlyList<Option> Waivers { get; } =
        [new("written", "本人书面放弃"), new("refused_with_witnesses", "拒绝陈述申辩，有两名见证人")];

    public static IReadOnlyList<Option> Services { get; } =
        [new("signed", "本人签收"), new("refused_with_witnesses", "本人拒签，有两名见证人"), new("refused", "本人拒签，没有见证人"), new("other", "本人不在，以其他法定方式送达")];

    public static IReadOnlyList<Option> Suspicions { get; } =
    [
        new("duty_crime", "职务犯罪"), new("duty_illegality", "职务违法"), new("public_order", "治安违法"),
        new("ordinary_crime", "其他犯罪"), new("administrative", "行政违法"), new("other", "其他违法"),
    ];

    /// <summary>Where suspected illegality goes.</summary>
    public static IReadOnlyList<Option> Transferees { get; } =
        [new("CDI", "区纪委监委"), new("PUBLIC_SECURITY", "公安机关"), new("COMPETENT_DEPARTMENT", "其他有权部门")];

    private static string Named(string clause)
    {
        var cited = new Clause(clause);
        return $"{cited.Citation}　{cited.Text}";
    }
}
