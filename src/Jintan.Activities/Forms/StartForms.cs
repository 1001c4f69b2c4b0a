using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 13: forms of the start approval and the assignment.</summary>
internal static class StartForms
{
    public static Form Request { get; } = new("start-request", "提请启动问责调查",
    [
        new("启动建议",
        [
            new TextField("problem", "主要问题", 2000, 5) { Clause = "art13.s1" },
            new TextField("proposedUnit", "拟承办单位", 100) { Clause = "art14.p1.s1" },
            new TextField("opinion", "承办人意见", 1000, 3),
        ]),
    ]) { Body = Body.Office, Choices = [new("Submit", "报请批准"), InvestigationForms.OutOfScope] };

    public static Form Approval { get; } = new("start-approval", "批准启动问责调查",
    [
        new("批准意见",
        [
            new TextField("opinion", "意见", 1000, 3) { Clause = "art13.s1" },
            new YesNoField("conflict", "批准人是否有应当回避的情形") { Fact = "approval.recusal_conflict", Required = false, Clause = "art4" },
        ]),
    ]) { Doer = Doer.Approver, PolicyLimit = "start-approval", Choices = [new("Approve", "同意"), new("Reject", "不同意")] };

    /// <summary>A hand-over that was held or a step that failed: what was done about it before it is tried again.</summary>
    public static Form BlockedHandOver { get; } = new("blocked-hand-over", "处理受阻事项",
    [
        new("处理情况", [new TextField("done", "已采取的措施", 1000, 3) { Help = "例如补登权限及其依据文件，或者排除系统故障，然后重新执行。" }]),
    ]) { Body = Body.Office, Choices = [new("Retry", "重新执行")] };

    public static Form Assignment { get; } = new("assignment", "交办",
    [
        new("交办",
        [
            new ChoiceField("mode", "交办方式", [new("assign", "交由办理"), new("together", "会同办理")]) { Clause = "art13.s3" },
            new TextField("addressee", "承办部门", 100),
            new TextField("requirements", "办理要求", 1000, 3),
            new DateField("deadline", "要求办结日期（内部要求）") { MayLieAhead = true },
            new TextField("contact", "联系人（职务）", 100),
        ]),
        new("领导小组直接组织调查",
        [
            new YesNoField("ordered", "领导小组是否批示直接组织调查")
            {
                Fact = "lg_direct.ordered",
                Clause = "art14.p2",
                Required = false,
                Help = "仅适用于科员及一般工作人员，须有书面批示。",
            },
            new TextField("order", "书面批示文号", 100)
            {
                Fact = "lg_direct.order_ref",
                OnlyIf = new("ordered", "true"),
                Required = false,
            },
            new TextField("orderReason", "批示理由", 500, 2) { Fact = "lg_direct.reason", OnlyIf = new("ordered", "true"), Required = false },
        ]),
    ]) { Body = Body.Office, Choices = [new("Assign", "交办")] };
}
