namespace Jintan.Law;

/// <summary>One ambiguity of the text, its published reading and the other defensible one.</summary>
/// <param name="Id">P01 to P15.</param>
/// <param name="Default">The reading by default, in Chinese.</param>
/// <param name="Alternative">The other reading, in Chinese.</param>
/// <param name="Support">On what the default rests.</param>
/// <param name="From">The first day of decisions to which the default applies.</param>
public sealed record Reading(ReadingId Id, string Default, string Alternative, string Support, DateOnly From);

/// <summary>The named readings. A change is an interpretation under article 22 with a from-date, never an edit of an old line.</summary>
public static class Readings
{
    private static readonly DateOnly Start = new(2019, 12, 3);

    /// <summary>All fifteen, in order.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        Define(ReadingId.P01, "期间按《民法典》第二百零一条、第二百零二条计算：起算日不计入，到期月无对应日的以月末日为最后一日，不因节假日顺延；起算日当日即受限制", "起算日计入，最后一日为对应日的前一日", "《民法典》第二百零一条、第二百零二条"),
        Define(ReadingId.P02, "期间自决定生效之日起算；决定未另定生效日的，以作出之日为生效日", "期间自决定作出之日起算", "《公职人员政务处分法》第八条"),
        Define(ReadingId.P03, "一年内再次发生，以新行为发生日为准；持续行为有一日落入期间即计算", "持续行为以开始之日为准", "第十一条文义"),
        Define(ReadingId.P04, "科级领导干部指担任乡科级领导职务的人员和区管干部；仅有职级且不在区管名单的为一般工作人员", "科级职级人员视同科级领导干部", "《公务员法》第十八条、第十九条"),
        Define(ReadingId.P05, "第十六条仅简化调查和审批，第十五条听取陈述申辩、集体研究以及第十七条、第十八条仍适用", "第十六条免除第十五条的程序", "第十六条文义“简化问责调查程序”"),
        Define(ReadingId.P06, "从重为幅度内较高一档，加重为幅度上一档，从轻为幅度内较低一档，减轻为幅度下一档", "从轻从重均限于幅度以内", "《行政机关公务员处分条例》第十五条"),
        Define(ReadingId.P07, "两个方向的情节并存的，结果在幅度内或者幅度上一档，不得低于幅度，不得免除，并须书面说明权衡理由", "两个方向的情节相抵，结果限于幅度以内", "第十条“可以”、第十一条“应当”"),
        Define(ReadingId.P08, "第九条第三款为聘用人员的特别规定：须引用规定或者合同条款，解聘辞退须认定情节严重，不适用组织处理和政务处分", "聘用人员同时可以适用第九条第一款第一项至第四项", "第九条第三款，特别规定优先于一般规定"),
        Define(ReadingId.P09, "合并使用的，各项限制自同一生效日起算，同种限制以届满日最晚者为准", "同种限制的期间相加", "第九条第二款"),
        Define(ReadingId.P10, "当年指决定作出的公历年度，任何问责方式均适用", "当年指行为发生的年度", "第十九条第二款文义"),
        Define(ReadingId.P11, "领导小组直接调查不改变决定程序", "领导小组直接调查的，由领导小组提出处理意见", "第十四条第二款文义"),
        Define(ReadingId.P12, "一个月自决定作出之日起算，不因节假日顺延；逾期应报告，不影响决定效力", "一个月自宣布之日起算", "第十九条第一款文义"),
        Define(ReadingId.P13, "处分期间自决定生效之日起计算，含当日，届满日为对应日的前一日", "处分期间按民法期间计算，起算日不计入", "《公职人员政务处分法》第八条"),
        Define(ReadingId.P14, "行为全部发生在2019年12月3日以前的，未经人工决定不适用本办法", "程序规定适用于施行后办理的案件", "《公职人员政务处分法》第六十七条"),
        Define(ReadingId.P15, "上级规定按其有效期叠加，从严者有约束力，并列显示", "上级规定仅作提示，不直接产生约束", "第三条第二款"),
    ];

    /// <summary>The reading with this id.</summary>
    public static Reading Of(ReadingId id) => All[(int)id - 1];

    /// <summary>The readings in force for a decision of the given day, by the interpretations issued until then.</summary>
    public static ReadingSet AsOf(DateOnly day, IEnumerable<IssuedReading> issued)
    {
        var set = ReadingSet.Default;
        foreach (var interpretation in issued.OrderBy(one => one.From))
        {
            set = interpretation.From <= day ? set.With(interpretation.Reading, interpretation.Choice) : set;
        }

        return set;
    }

    private static Reading Define(ReadingId id, string byDefault, string alternative, string support) =>
        new(id, byDefault, alternative, support, Start);
}

/// <summary>An official interpretation of the Office: from which day a reading is to be taken in which sense.</summary>
public sealed record IssuedReading(ReadingId Reading, ReadingChoice Choice, DateOnly From);
