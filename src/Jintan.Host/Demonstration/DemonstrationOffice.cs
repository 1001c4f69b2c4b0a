using Jintan.Host.People;

namespace Jintan.Host.Demonstration;

/// <summary>An account of the demonstration: named by its office, held by nobody real.</summary>
/// <param name="Body">What the authority register lets it act as; null: nothing.</param>
public sealed record DemonstrationOffice(string Account, string Title, string Organisation, string Holds, string? Body = null)
{
    public static readonly IReadOnlyList<DemonstrationOffice> All =
    [
        new("office-clerk", "区作风办经办人", "office", Role.Officer, "OFFICE"),
        new("office-head", "区作风办主任", "office", Role.Officer, "OFFICE"),
        new("group-responsible", "领导小组相关负责人", "leading-group", Role.Officer, "LG_RESPONSIBLE"),
        new("group-principal", "领导小组主要负责同志", "leading-group", Role.Officer, "LG_PRINCIPAL"),
        new("group-secretary", "领导小组秘书", "leading-group", Role.Officer, "LG"),
        new("commission-clerk", "区纪委监委经办人", "discipline-commission", Role.Officer, "CDI"),
        new("department-clerk", "区委组织部经办人", "organisation-department", Role.Officer, "ORG_DEPT"),
        new("committee-secretary", "区委常委会秘书", "standing-committee", Role.Officer, "STANDING"),
        new("unit-clerk", "区政务服务局（示例）经办人", "service-bureau", Role.Officer, "UNIT"),
        new("unit-leader", "区政务服务局（示例）主要负责人", "service-bureau", Role.Officer, "UNIT"),
        new("town-clerk", "示例镇人民政府经办人", "sample-town", Role.Officer, "UNIT"),
        new("petition-clerk", "区信访局（示例）经办人", "petition-bureau", Role.Officer),
        new("designer", "流程设计员", "office", Role.Designer),
        // A second pair of eyes: nobody publishes what they handed in themselves.
        new("designer-2", "流程审核员", "office", Role.Designer),
        new("auditor", "审计员", "audit", Role.Auditor),
        new("system-administrator", "系统管理员", "operations", Role.SystemAdministrator),
        new("security-administrator", "安全保密管理员", "operations", Role.SecurityAdministrator),
    ];
}
