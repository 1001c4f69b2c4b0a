using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Host.Registers.Forms;

/// <summary>What the Office may set: interpretations under article 22, and local policy that is no part of the Measures.</summary>
public static class LawForms
{
    private const string LocalPolicy = "本地规定，不是《办法》的条文。";

    public static Form Reading { get; } = RegisterForms.Of(LawOfDay.Readings, "读法登记（第二十二条解释）",
    [
        new ChoiceField("reading", "读法", [.. Readings.All.Select(r => new Option(r.Id.ToString(), $"{r.Id}　{r.Default}"))]) { Clause = "art22.s1" },
        new ChoiceField("choice", "采用", [new("default", "默认读法"), new("alternative", "另一读法")]),
        new TextField("interpretation", "解释全文", 2000, 4) { Required = false },
    ]);

    public static Form Limit { get; } = RegisterForms.Of(LawOfDay.Limits, "内部期限（“及时”的天数）",
    [
        new ChoiceField("limit", "期限", [.. PolicyLimits.All.DistinctBy(l => l.Id).Select(l => new Option(l.Id, $"{l.Name}（{l.Clause.Citation}）"))]) { Help = LocalPolicy },
        new NumberField("amount", "天数", 1, 365) { Help = "起算日不计入，末日计入。" },
        new ChoiceField("unit", "单位", [new("working_days", "工作日"), new("days", "自然日")]),
    ]);

    public static Form CalendarYear { get; } = RegisterForms.Of(LawOfDay.Calendar, "工作日历",
    [
        new NumberField("year", "年度", 2019, 2100) { Help = "以国务院办公厅当年通知为准；没有登记的年度不推算，由人决定。" },
        new TextField("holidays", "放假日期", 800, 4) { Help = "含与假期相连的周末，写成2027-01-01的样式，以空格分隔。" },
        new TextField("makeUpDays", "调休上班日期", 400, 2) { Required = false },
    ]);

    public static Form Guidance { get; } = RegisterForms.Of(LawOfDay.GuidanceTables, "裁量基准",
    [
        new ChoicesField("minor", "情节轻微", Choices.BaseRange) { Help = LocalPolicy + "取所选最轻至最重之间的全部方式。" },
        new ChoicesField("lesser", "情节较轻", Choices.BaseRange),
        new ChoicesField("serious", "情节较重", Choices.BaseRange),
        new ChoicesField("grave", "情节严重", Choices.BaseRange),
        new YesNoField("damage", "造成损害的，是否建议幅度内较重的方式"),
        new YesNoField("media", "媒体曝光的，是否建议合并使用通报"),
    ]);

    public static Form Catalogue { get; } = RegisterForms.Of("catalogues", "目录（十带头十严禁、首问负责制、重大项目）",
    [
        new ChoiceField("catalogue", "目录", Catalogues.All) { Clause = "art5", Help = "《办法》引用而未附文本的目录，每个版本注明起止日期。" },
        new TextField("item", "条目编号或者项目名称", 80),
        new TextField("text", "条目内容", 1000, 3),
    ]);

    public static Form Superior { get; } = RegisterForms.Of(LawOfDay.SuperiorRulesTakePart, "上级规定的适用范围",
    [
        new ChoiceField("scope", "参与判断的上级规定",
        [
            new("Confirmed", "已核对原文的规定"),
            new("All", "全部规定，包括法制人员刚刚确认的"),
            new("None", "仅本办法"),
        ]) { Clause = "art3.p2", Help = "上级规定与本办法并列显示，从严者有约束力（读法P15）。" },
    ]);
}
