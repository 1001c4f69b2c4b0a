using System.Globalization;
using System.Text.Json.Nodes;

namespace Jintan.Host.Demonstration;

/// <summary>What the offices of the demonstration write on their forms, from the study of the clue to the proposal.</summary>
/// <param name="Today">Calendar day in Asia/Shanghai.</param>
public sealed record DemonstrationRoute(DateOnly Today)
{
    public JsonObject Clue(string title, string person, string summary, string clause) => new()
    {
        ["title"] = title,
        ["channel"] = "art12.item1",
        ["sender"] = "区信访局（示例）",
        ["receivedOn"] = Day(-3),
        ["person"] = person,
        ["summary"] = summary,
        ["clause"] = clause,
        ["beganOn"] = Day(-90),
        ["endedOn"] = Day(-40),
    };

    /// <summary>The steps in their order: form, office of a unit or of the district, choice, what is written.</summary>
    public IReadOnlyList<DemonstrationStep> Steps =>
    [
        new("acceptance-study", "Accept", new JsonObject
        {
            ["heldOn"] = Day(0), ["members"] = "主任、副主任、经办人", ["collective"] = "true", ["conflict"] = "false",
            ["opinions"] = "线索具体、可查，属于受理范围，一致同意受理。", ["specialRule"] = "false",
        }),
        new("start-request", "Submit", new JsonObject
        {
            ["problem"] = "信访件超过规定时限未办结，群众反映强烈。", ["proposedUnit"] = "被反映人所在单位", ["opinion"] = "建议启动问责调查。",
        }),
        new("start-approval", "Approve", new JsonObject { ["opinion"] = "同意启动。" }),
        new("assignment", "Assign", new JsonObject
        {
            ["mode"] = "assign", ["addressee"] = "被反映人所在单位", ["requirements"] = "查清事实和责任，按程序提出处理意见。",
            ["deadline"] = Day(30), ["contact"] = "区作风办经办人",
        }),
        new("investigation-plan", "Submit", new JsonObject
        {
            ["task"] = "查明信访件逾期未办结的经过和责任。", ["team"] = "纪检委员、办公室主任", ["conflict"] = "false",
            ["steps"] = "调取办件记录，与经办人、信访人谈话，核对时限。",
        }),
        new("investigation-report", "Needed", new JsonObject
        {
            ["firstActOn"] = Day(0), ["course"] = "与当事人谈话1次，调取办件系统记录。",
            ["facts"] = "该信访件应于三十日内办结，实际逾期五十日，期间无延期审批（证据一、证据二）。",
            ["elements"] = new JsonArray("duty_exists", "time_limit_identified", "not_completed_in_time", "no_justified_reason"),
            ["harm"] = "adverse_influence", ["factsClear"] = "true", ["gravity"] = "lesser", ["baseRange"] = new JsonArray("M1", "M2"),
        }),
        new("proposal-notice", "Notify", new JsonObject
        {
            ["methods"] = new JsonArray("M2"), ["reasons"] = "无正当理由未在规定时间内办结信访件，造成不良影响，拟责令检查。",
            ["notifiedOn"] = Day(0), ["answerBy"] = Day(5),
        }),
        new("statement-and-defence", "Submit", new JsonObject
        {
            ["held"] = "true", ["recorded"] = "true", ["heldOn"] = Day(0), ["newFacts"] = "false",
            ["points"] = new JsonArray(new JsonObject { ["opinion"] = "当时窗口人手不足。", ["result"] = "partly_adopted", ["reason"] = "属实，但不能免除催办和报告的责任。" }),
        }),
        new("unit-study", "Propose", new JsonObject
        {
            ["heldOn"] = Day(0), ["expected"] = "5", ["present"] = "5", ["vote"] = "一致同意", ["methods"] = new JsonArray("M2"),
            ["text"] = "经查，该同志承办的信访件逾期五十日未办结，无正当理由，造成不良影响。\n上述事实有办件记录、谈话笔录等证据证实。\n依照《常州市金坛区机关工作人员作风问责办法（试行）》第七条第（一）项、第九条第一款第（二）项，决定责令其作出书面检查。",
        }),
    ];

    /// <summary>The same, and what comes after the proposal, until the formalities are done.</summary>
    public IReadOnlyList<DemonstrationStep> WholeWay =>
    [
        .. Steps,
        new("office-consent", "Agreed", new JsonObject { ["opinion"] = "同意你单位处理意见。", ["repliedOn"] = Day(0) }),
        new("decision", "Decide", new JsonObject { ["decidedOn"] = Day(0), ["effectiveOn"] = Day(0), ["signer"] = "局长" }),
        new("announcement", "Submit", new JsonObject
        {
            ["announcedOn"] = Day(0), ["place"] = "局会议室", ["announcedBy"] = "副局长、办公室主任", ["service"] = "signed",
        }),
        new("formalities", "Submit", new JsonObject
        {
            ["items"] = new JsonArray(new JsonObject { ["item"] = "书面检查存入个人档案", ["doneOn"] = Day(0), ["proof"] = "档案回执" }),
        }),
    ];

    private string Day(int offset) => Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One form as it is handed in.</summary>
public sealed record DemonstrationStep(string FormId, string Outcome, JsonObject Form);
