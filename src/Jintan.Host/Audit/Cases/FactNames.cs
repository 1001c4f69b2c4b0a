using System.Collections.Frozen;
using Jintan.Activities.Forms;
using Jintan.Host.Cases;
using Jintan.Law;

namespace Jintan.Host.Audit.Cases;

/// <summary>What facts, and what entries hold beside them, are called before people. Their own names stay in the entries.</summary>
public static class FactNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Facts, as the law has them.
        ["subject"] = "被调查人", ["level_at_start"] = "启动时级别", ["persons"] = "各人", ["conduct"] = "行为", ["intake"] = "线索",
        ["duplicate_of"] = "重复于", ["special_rule"] = "特别规定", ["unit"] = "单位", ["approval"] = "启动批准", ["delegate"] = "转办", ["return"] = "退回", ["passes_over"] = "不再办理的环节",
        ["lg_direct"] = "领导小组直接组织调查", ["investigation"] = "调查", ["suspected"] = "涉嫌违法", ["elements"] = "情形要件",
        ["finding"] = "调查结论", ["factors"] = "情节", ["balancing_reason"] = "权衡理由", ["prior"] = "此前问责", ["prior_sanction"] = "此前处分",
        ["hired"] = "聘用人员", ["proposal"] = "拟处理意见", ["hearing"] = "陈述申辩", ["explanation"] = "不予问责说明", ["escalate"] = "升级处理",
        ["office"] = "区作风办答复", ["standing_committee"] = "区委常委会答复", ["chain_done"] = "已完成的决定程序", ["decision"] = "问责决定",
        ["decisions"] = "各次决定", ["correction"] = "更正", ["complaint"] = "申诉", ["assessment"] = "年度考核", ["policy"] = "内部期限",
        ["steps"] = "办理日期", ["as_of"] = "截至日期", ["events"] = "登记事件", ["major_problem"] = "重大问题", ["interpretation"] = "正式解释",
        ["case"] = "案件", ["published"] = "已发布流程", ["category"] = "人员类别", ["level"] = "级别", ["leading_post"] = "担任领导职务",
        ["district_managed"] = "区管干部", ["party"] = "政治面貌", ["appointed_by_contract"] = "聘任制公务员", ["elected"] = "由选举产生",
        ["clause"] = "条款", ["began_on"] = "开始日期", ["ended_on"] = "结束日期", ["harm"] = "后果和影响", ["has_authority"] = "有干部管理权限", ["leading_cadre"] = "决定时担任领导职务",
        ["self_found"] = "自行发现", ["authority"] = "权限登记", ["basis"] = "依据", ["serious"] = "情节严重", ["decided_on"] = "决定日期",
        ["effective_on"] = "生效日期", ["state"] = "状态", ["same_conduct"] = "同一行为", ["kind"] = "种类", ["by"] = "机关", ["channel"] = "途径",
        ["verified"] = "已核实", ["verification_ref"] = "核查记录编号", ["collective_study"] = "经集体研究", ["study_result"] = "研究结果",
        ["received_on"] = "收到日期", ["recusal_conflict"] = "应当回避而未回避", ["exists"] = "有另行规定", ["cite"] = "名称和条款",
        ["date"] = "日期", ["result"] = "结果", ["to"] = "送往", ["ordered"] = "已批示", ["order_ref"] = "批示编号", ["reason"] = "理由",
        ["first_act_on"] = "首次调查日期", ["dissent"] = "意见不同的机关", ["facts_clear"] = "事实清楚", ["accountability_needed"] = "需要问责",
        ["base_range"] = "基准幅度", ["gravity"] = "情节轻重", ["situations"] = "认定的情形", ["mitigating"] = "从轻、减轻情节", ["aggravating"] = "从重、加重情节",
        ["evidence"] = "证据", ["fault_tolerance"] = "容错认定", ["fault_tolerance_ref"] = "容错认定书", ["methods"] = "问责方式",
        ["notified"] = "已告知", ["held"] = "已听取", ["recorded"] = "已记录", ["waiver"] = "放弃", ["new_facts"] = "出现新的事实",
        ["second_hearing"] = "再次听取", ["points"] = "各点申辩意见", ["point"] = "序号", ["studied_on"] = "研究日期", ["reported_on"] = "报告日期",
        ["unit_study"] = "领导班子集体研究", ["present"] = "实到人数",
        ["notified_on"] = "告知日期", ["heard_on"] = "听取日期", ["studied_by_leaders_on"] = "领导班子研究日期", ["consented_on"] = "答复日期",
        ["issued_on"] = "说明日期", ["need"] = "需要的方式", ["announced_on"] = "宣布日期", ["service"] = "送达", ["written"] = "书面作出",
        ["corrected_on"] = "更正日期", ["filed_on"] = "提出日期", ["year"] = "年度", ["final"] = "已确定", ["party_review_days"] = "党员检查天数",
        ["clue"] = "线索", ["accepted"] = "受理", ["overdue_formalities"] = "手续逾期", ["found_on"] = "发现日期", ["of"] = "所解释的规定",
        ["from"] = "自", ["definition_version"] = "流程版本", ["started_on"] = "开始日期", ["version"] = "版本",

        // What steps put on record.
        ["analysis"] = "分析", ["causes"] = "原因", ["measures"] = "措施", ["next"] = "下步打算", ["problems"] = "主要问题",
        ["barsFallen"] = "不再执行的影响期", ["filedOn"] = "提出日期", ["request"] = "请求", ["effectiveOn"] = "生效日期", ["error"] = "差错",
        ["errors"] = "差错", ["text"] = "正文", ["corrects"] = "所更正的文号", ["daysLate"] = "逾期日数", ["discretion"] = "裁量方向",
        ["due"] = "期限", ["dueOn"] = "最后一日", ["escalatedTo"] = "督办机关", ["figures"] = "统计", ["form"] = "表单内容", ["formId"] = "表单",
        ["formalitiesDue"] = "手续办结期限", ["guidance"] = "裁量基准", ["number"] = "编号", ["organisation"] = "单位", ["outcome"] = "处理",
        ["permitted"] = "可选问责方式", ["person"] = "人员", ["name"] = "姓名", ["post"] = "职务", ["procedureSet"] = "流程版本", ["route"] = "程序",
        ["document"] = "依据文件", ["straight"] = "直接回到退回的环节", ["answeredIn"] = "原办理的记录", ["answeredBy"] = "原办理人", ["into"] = "并入的案件", ["task"] = "事项编号", ["textHash"] = "正文校验值", ["title"] = "名称", ["definition"] = "流程", ["contentHash"] = "内容校验值", ["summary"] = "情况", ["foundOn"] = "发现日期",

        // What the law computed.
        ["reasons"] = "理由", ["table"] = "基准表", ["established"] = "构成", ["missing"] = "尚缺要件", ["code"] = "内容", ["through"] = "最后一日",
        ["clues"] = "线索",

        // A refusal, as it was put on record.
        ["question"] = "所问", ["ruling"] = "答复", ["refusal"] = "不予办理的理由", ["because"] = "所依据的条款", ["readings"] = "读法",
        ["reading"] = "读法编号", ["choice"] = "所取的解释", ["superior"] = "上级规定", ["edition"] = "规则版本", ["id"] = "编号",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Evidence is kept by the clause of its circumstance, which has a dot of its own.</summary>
    private const string Evidence = "factors.evidence.";

    /// <summary>So is the proof of an element where several items are cited.</summary>
    private const string Elements = "elements.";

    /// <param name="path">As in the entry: <c>conduct.began_on</c>. A part that is a mark of the case (a person, a procedure) stays as it is.</param>
    /// <param name="form">The form that was filled in, where the path leads into one.</param>
    public static string Of(string path, Form? form = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(Evidence, StringComparison.Ordinal))
        {
            return $"{Names["factors"]} · {Names["evidence"]} · {new Clause(path[Evidence.Length..]).Citation}";
        }

        if (path.StartsWith(Elements, StringComparison.Ordinal) && ElementNames.Find(path[Elements.Length..]) is { } element)
        {
            return $"{Names["elements"]} · {element}";
        }

        var parts = path.Split('.');
        return string.Join(" · ", parts.Select((part, place) =>
            OnForm(form, parts, place) ?? Names.GetValueOrDefault(part) ?? RestrictionNames.Of(ProcedureNames.Of(part))));
    }

    // form.items.1.proof: a field, and in the first of its rows a column.
    private static string? OnForm(Form? form, string[] parts, int place) =>
        parts is ["form", var name, ..] && form?.Fields.FirstOrDefault(field => field.Name == name) is { } field ? place switch
        {
            1 => field.Label,
            3 => (field as RowsField)?.Columns.FirstOrDefault(column => column.Name == parts[place])?.Label,
            _ => null,
        } : null;
}
