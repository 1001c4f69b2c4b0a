using System.Text.Json.Nodes;

namespace Procedure.Tests;

/// <summary>Forms filled in properly, step by step; a test changes what it is about.</summary>
internal static class Answers
{
    public static JsonObject Study => new()
    {
        ["heldOn"] = "2026-03-02", ["members"] = "办公室主任、副主任、科长", ["collective"] = true, ["conflict"] = false,
        ["opinions"] = "一致同意受理。", ["specialRule"] = false,
    };

    public static JsonObject Request => new() { ["problem"] = "信访件逾期未办结", ["proposedUnit"] = "演示建设局", ["opinion"] = "建议启动。" };

    public static JsonObject Approval => new() { ["opinion"] = "同意启动。" };

    public static JsonObject Assignment => new()
    {
        ["mode"] = "assign", ["addressee"] = "演示建设局", ["requirements"] = "依规调查。", ["deadline"] = "2026-05-08", ["contact"] = "经办人",
    };

    public static JsonObject Plan => new()
    {
        ["task"] = "查明逾期原因", ["team"] = "纪检组长、科长", ["conflict"] = false, ["steps"] = "谈话、调取台账。",
    };

    public static JsonObject Report => new()
    {
        ["firstActOn"] = "2026-03-02", ["course"] = "谈话两次，调取台账一份。", ["facts"] = "应于1月15日办结，2月20日才办结（证据1、2）。",
        ["elements"] = new JsonArray("duty_exists", "time_limit_identified", "not_completed_in_time", "no_justified_reason"),
        ["harm"] = "adverse_influence", ["factsClear"] = true, ["gravity"] = "lesser", ["baseRange"] = new JsonArray("M3", "M4"),
    };

    public static JsonObject Notice => new()
    {
        ["methods"] = new JsonArray("M4"), ["reasons"] = "逾期事实清楚，依据第七条第一项。", ["notifiedOn"] = "2026-03-02", ["answerBy"] = "2026-03-06",
    };

    public static JsonObject Hearing => new()
    {
        ["held"] = true, ["recorded"] = true, ["heldOn"] = "2026-03-02", ["newFacts"] = false,
        ["points"] = new JsonArray(new JsonObject { ["opinion"] = "当时材料多", ["result"] = "rejected", ["reason"] = "不属正当理由" }),
    };

    public static JsonObject UnitStudy => new()
    {
        ["heldOn"] = "2026-03-02", ["expected"] = 7, ["present"] = 6, ["vote"] = "6票同意", ["methods"] = new JsonArray("M4"),
        ["text"] = "关于给予演示人员甲诫勉问责的决定：经查……",
    };

    public static JsonObject Consent => new() { ["opinion"] = "同意你单位处理意见。", ["repliedOn"] = "2026-03-02" };

    public static JsonObject Decision => new() { ["decidedOn"] = "2026-03-02", ["effectiveOn"] = "2026-03-02", ["signer"] = "局长" };

    public static JsonObject Announcement => new()
    {
        ["announcedOn"] = "2026-03-02", ["place"] = "局会议室", ["announcedBy"] = "副局长、纪检组长", ["service"] = "signed",
    };

    public static JsonObject SelfFound => new()
    {
        ["title"] = "窗口件逾期未办结", ["person"] = "Y001", ["summary"] = "自查台账发现一件窗口件逾期未办结。", ["clause"] = "art7.item1",
        ["beganOn"] = "2026-01-15", ["endedOn"] = "2026-02-20", ["foundOn"] = "2026-03-02", ["selfFound"] = true, ["howFound"] = "月度自查，台账第3页",
        ["authority"] = "演示三定方案", ["factsClear"] = true, ["specialRule"] = false,
    };

    public static JsonObject DirectInvestigation => Report.With("need", new JsonArray("M3"));

    public static JsonObject EscalationRequest => new()
    {
        ["need"] = new JsonArray("M5b"), ["reason"] = "情节较重，需调整职务。", ["text"] = "关于给予演示人员甲调整职务问责的决定：经查……",
    };

    public static JsonObject EscalationStudy => new()
    {
        ["heldOn"] = "2026-03-02", ["members"] = "办公室主任、副主任、科长", ["collective"] = true, ["conflict"] = false, ["opinion"] = "同意。",
    };

    public static JsonObject Signature => new() { ["dissent"] = false, ["opinion"] = "同意报告。", ["signedOn"] = "2026-03-02" };

    public static JsonObject JointProposal => new()
    {
        ["methods"] = new JsonArray("M4"), ["reasons"] = "事实清楚，依据第七条第一项。", ["text"] = "关于给予演示人员丙诫勉问责的决定：经查……",
    };

    public static JsonObject StandingCommittee => new() { ["heldOn"] = "2026-03-02", ["minutes"] = "演常委纪〔2026〕3号", ["opinion"] = "同意。" };

    public static JsonObject Explanation => new() { ["issuedOn"] = "2026-03-02", ["recipients"] = "本人、演示信访局", ["text"] = "经查不需要问责。" };

    public static JsonObject Transfer => new()
    {
        ["kind"] = "duty_illegality", ["to"] = "CDI", ["facts"] = "涉嫌收受礼品。", ["reserved"] = "收受礼品的事实", ["list"] = "谈话笔录一份",
        ["sentOn"] = "2026-03-02",
    };

    public static JsonObject TransferReceipt => new() { ["receivedOn"] = "2026-03-02", ["signer"] = "演示收文员" };

    public static JsonObject PartyReview => new()
    {
        ["meeting"] = "organisational_life", ["heldOn"] = "2026-03-02", ["points"] = "深刻检查", ["comments"] = "认识到位", ["reportedOn"] = "2026-03-02",
    };

    /// <summary>The same answer with one field changed.</summary>
    public static JsonObject With(this JsonObject answer, string field, JsonNode? value)
    {
        var changed = answer.DeepClone().AsObject();
        changed[field] = value;
        return changed;
    }

    /// <summary>The same answer with this method, where it names one.</summary>
    public static JsonObject WithMethod(this JsonObject answer, string method) =>
        answer.ContainsKey("methods") ? answer.With("methods", new JsonArray(method)) : answer;

    public static JsonObject Formalities => new()
    {
        ["items"] = new JsonArray(new JsonObject { ["item"] = "诫勉材料存入个人档案", ["doneOn"] = "2026-03-02", ["proof"] = "档案回执" }),
    };
}
