namespace Jintan.Host.People;

/// <summary>What an account may do at all; which case it may do it to is for <c>CaseAccess</c>.</summary>
public static class Role
{
    public const string Officer = "officer";
    public const string Designer = "designer";
    public const string Auditor = "auditor";
    public const string SystemAdministrator = "system-administrator";
    public const string SecurityAdministrator = "security-administrator";

    public static readonly IReadOnlyList<string> All = [Officer, Designer, Auditor, SystemAdministrator, SecurityAdministrator];

    /// <summary>三员分立: whoever administers or audits holds no second role; only an officer may also design.</summary>
    public static bool MayBeCombined(string one, string other) =>
        one == other || (one, other) is (Officer, Designer) or (Designer, Officer);

    public static string Name(string role) => role switch
    {
        Officer => "经办人员",
        Designer => "流程设计人员",
        Auditor => "审计人员",
        SystemAdministrator => "系统管理员",
        SecurityAdministrator => "安全保密管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role; the roles are listed in Role.All."),
    };
}
