using System.Collections.Frozen;
using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>What the elements of chapter 2 are called on forms.</summary>
public static class ElementNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["decision_identified"] = "所涉决策部署（层级、文号）已查明",
        ["failure_shown"] = "传达贯彻不及时、措施不得力或者落实不到位",
        ["consequence_shown"] = "致使政令不畅、造成工作被动",
        ["major_project_identified"] = "属于全区重大项目、重点工程",
        ["poor_push_or_improper_measures"] = "推进不力或者措施不当",
        ["progress_affected"] = "影响项目、工程进度",
        ["district_task_identified"] = "属于区委、区政府确定的重要工作、事项",
        ["refusal_or_covert_resistance_or_weak_execution"] = "拒不执行、明诺暗抗或者执行不力",
        ["external_clause_cited"] = "已引用所违反规定的具体条款",
        ["catch_all_reason"] = "已说明属于本条其他情形的理由",
        ["not_covered_by_other_items"] = "不属于本条其他各项",
        ["should_have_found_or_found_and_not_handled"] = "应当发现没有发现，或者发现后不报告、不处置",
        ["serious_error"] = "致使工作出现严重差错",
        ["adverse_influence"] = "造成不良影响",
        ["within_duty"] = "属于职责范围",
        ["poor_supervision_or_handling_or_long_failure"] = "监管不力、处置失当或者长期失察",
        ["service_rule_identified"] = "所涉服务制度已查明",
        ["not_strictly_executed"] = "未严格执行",
        ["duty_exists"] = "负有应当履行的职责",
        ["time_limit_identified"] = "办理时限及其依据已查明",
        ["not_completed_in_time"] = "未在规定时间内办结",
        ["no_justified_reason"] = "无正当理由",
        ["vital_interest_of_masses"] = "涉及群众生产生活等切身利益",
        ["could_be_solved_by_policy"] = "依照政策或有关规定能及时解决",
        ["not_solved_in_time"] = "没有及时解决",
        ["legitimate_claim"] = "属于企业、基层、群众的正当诉求",
        ["shirked"] = "推卸责任、推诿扯皮",
        ["not_acting_by_law"] = "不坚持依法、依规履行职责",
        ["use_of_position_or_power"] = "利用职务或职权之便",
        ["personal_or_small_group_gain"] = "谋取个人或小团体利益",
        ["abuse_of_discretion_or_selective_enforcement"] = "滥用自由裁量权或选择性执法",
        ["rights_harmed_or_liability_evaded"] = "合法权益受损，或者使其逃避、减轻责任",
        ["openness_rule_violated"] = "违反党务、政务、事务公开规定",
        ["covert_operation"] = "搞暗箱操作",
        ["normal_business_disturbed"] = "干扰企业正常生产经营",
        ["arbitrary_levy_fee_or_fine"] = "有乱摊派、乱收费、乱罚款等行为",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="proof">What the proof of an element is kept under, see <see cref="Situations.ProofOf"/>.</param>
    /// <exception cref="KeyNotFoundException">The law has an element that no form can show.</exception>
    public static string Of(string proof) => Find(proof) ?? throw new KeyNotFoundException($"No name for the element {proof}.");

    /// <summary>Null: the law has no such element.</summary>
    public static string? Find(string proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return proof.Split(':') switch
        {
            [var item, var element] when Names.TryGetValue(element, out var name) => $"{new Clause(item).Citation}：{name}",
            [var element] => Names.GetValueOrDefault(element),
            _ => null,
        };
    }
}
