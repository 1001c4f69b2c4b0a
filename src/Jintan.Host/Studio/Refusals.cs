namespace Jintan.Host.Studio;

/// <summary>
/// What the recorded interface lets anybody do to a running workflow, and a case must not allow: 409 with the reason, whoever asks.
/// The lawful way stands in each reason.
/// </summary>
public static class Refusals
{
    public const string Running = "E-CASE-NOT-FROM-STUDIO";
    private const string Inbox = "案件只能由承办人员在待办中办理。";

    private static readonly (string Method, string Path, string Reason)[] Refused =
    [
        ("POST", "workflow-definitions/{id}/bulk-dispatch", "流程不能由设计器批量启动：真实案件由线索登记启动，草稿在沙箱中逐件试运行。"),
        ("POST", "workflow-instances/{id}/variables", "办理中案件的内容不能直接修改：事实以台账记录为准，须由承办人员办理形成。"),
        ("POST", "cancel/workflow-instances/{id}", "案件不能直接取消：须由有权机关作出不予问责、移送或其他决定后结案。"),
        ("POST", "bulk-actions/cancel/workflow-instances", "案件不能批量取消：须由有权机关逐件作出决定后结案。"),
        ("DELETE", "workflow-instances/{id}", "案件记录不能删除：台账只增不改。"),
        ("POST", "bulk-actions/delete/workflow-instances/by-id", "案件记录不能删除：台账只增不改。"),
        ("POST", "tasks/{id}/complete", Inbox),
        ("POST", "events/{name}/trigger", Inbox),
        ("POST", "alterations/dry-run", Inbox),
        ("POST", "alterations/run", Inbox),
        ("POST", "alterations/submit", Inbox),
        ("POST", "tests/activities", "单个步骤不能脱离案件试运行：结果取决于案卷。"),
        ("POST", "admin/workflow-runtime/pause", "服务的启停由系统管理员在服务器上进行。"),
        ("POST", "admin/workflow-runtime/resume", "服务的启停由系统管理员在服务器上进行。"),
        ("POST", "identity/secrets/hash", "口令由账号本人在“修改口令”中设置。"),
        ("POST", "labels", "流程不使用标签：条款编号即分类。"),
    ];

    public static void MapRefusals(this RouteGroupBuilder api)
    {
        foreach (var (method, path, reason) in Refused)
        {
            api.MapMethods(path, [method], () => StudioProblem.Refuse(Running, reason)).RequireAuthorization(StudioAccess.Read)
                .ProducesProblem(StatusCodes.Status409Conflict);
        }
    }
}
