using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Host.Cases;
using Jintan.Law;

namespace Jintan.Host.Audit.Cases;

/// <summary>What the law answered, in the words of people.</summary>
public static class AnswerWords
{
    // Canonical JSON sorts its names, so what tells the kind of a ruling does not come first.
    private static readonly JsonSerializerOptions Sorted = new(LawJson.Default.Options) { AllowOutOfOrderMetadataProperties = true };

    internal static IReadOnlyDictionary<string, string> Questions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["clue-may-be-registered"] = "线索可否登记",
        ["clue-is-verified"] = "是否已经核实",
        ["clue-may-be-accepted"] = "可否受理",
        ["which-route"] = "适用哪一程序",
        ["start-may-be-approved"] = "可否批准启动",
        ["request-may-be-withdrawn"] = "可否撤回",
        ["approval-may-be-delegated"] = "批准事项可否转办",
        ["case-may-be-assigned"] = "可否交办",
        ["investigation-may-be-recorded"] = "调查可否记录在案",
        ["case-may-be-closed"] = "可否不予问责",
        ["method-may-be-proposed"] = "可否提出此处理意见",
        ["proposal-is-consented"] = "处理意见是否获得同意",
        ["decision-may-be-made"] = "可否作出决定",
        ["decision-may-be-announced"] = "可否宣布",
        ["formalities-are-complete"] = "手续是否办结",
        ["self-found-may-be-registered"] = "自查问题可否登记",
        ["hearing-may-be-concluded"] = "听取陈述申辩可否结束",
        ["opinion-may-be-formed"] = "可否形成集体研究意见",
        ["simplified-may-be-used"] = "可否适用简化程序",
        ["case-may-be-escalated"] = "可否报请升级处理",
        ["escalation-may-be-consented"] = "可否同意升级处理",
        ["case-may-be-transferred"] = "可否移送",
        ["party-review-is-due"] = "是否须作党员检查",
        ["half-year-is-reported"] = "半年报告是否应报",
        ["major-problem-is-reported"] = "重大问题是否及时报告",
        ["decision-may-be-corrected"] = "可否更正决定",
        ["task-may-come-straight-back"] = "退回后可否直接回到本环节",
        ["complaint-is-heard"] = "申诉如何办理",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["outcome"] = "结论", ["scope"] = "适用范围", ["route"] = "程序", ["tracks"] = "各人程序", ["start_approver"] = "启动批准人",
        ["decision_chain"] = "决定程序", ["permitted"] = "可选问责方式", ["escalation_would_add"] = "报批可增加的方式", ["discretion"] = "裁量方向",
        ["recurrence"] = "一年内再次发生", ["situation"] = "情形", ["documents"] = "文书", ["records"] = "应记录事项", ["restrictions"] = "影响期",
        ["overlay_restrictions"] = "上级规定的限制", ["effective_bar"] = "合并后的最后限制日", ["formalities_due"] = "手续办结期限", ["days_late"] = "逾期日数",
        ["first_possible_on"] = "最早可以之日", ["party_review"] = "党员检查", ["case_state"] = "案件去向", ["period"] = "报告期间", ["counts"] = "统计",
        ["proposal"] = "裁量基准建议",
    };

    public static string Question(string name) => Questions.GetValueOrDefault(name, name);

    public static string Value(string name) => Values.GetValueOrDefault(name, name);

    /// <summary>不得提拔：2026-03-02 至 2026-09-02（含首尾两日）.</summary>
    public static string Restriction(JsonObject bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var name = RestrictionNames.Of(bar["code"]?.ToString() ?? "");
        return bar["year"] is { } year ? $"{name}：{year}年度"
            : bar["from"] is { } from ? $"{name}：{from}至{bar["through"]}（含首尾两日）"
            : name;
    }

    /// <summary>One ruling as a sentence with its citations; what cannot be read is shown as it stands.</summary>
    public static string Ruling(string? json)
    {
        if (json is null)
        {
            return "（没有）";
        }

        try
        {
            return JsonSerializer.Deserialize<Ruling>(json, Sorted) is { } ruling ? Ruling(ruling) : json;
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnknownClauseException or ArgumentException)
        {
            return json;
        }
    }

    public static string Ruling(Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        var says = ruling switch
        {
            Law.Ruling.Refused refused => $"不可以：{refused.Refusal.Sentence}",
            Law.Ruling.LeftToPeople left => $"由人判断：{left.Question}",
            _ => "可以",
        };
        var readings = string.Join("", ruling.Readings.Select(used => $"；按{used.Reading}{(used.Choice == ReadingChoice.Default ? "" : "（另一解释）")}"));
        return $"{says}（{string.Join("、", ruling.Because.Select(clause => clause.Citation))}{readings}）";
    }

    /// <summary>A computed value on one line.</summary>
    public static string Computed(string name, string? json) => json is null ? "（没有）" : FactLines.Line(name, JsonNode.Parse(json));
}
