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

    public static JsonObject Formalities => new()
    {
        ["items"] = new JsonArray(new JsonObject { ["item"] = "诫勉材料存入个人档案", ["doneOn"] = "2026-03-02", ["proof"] = "档案回执" }),
    };
}
