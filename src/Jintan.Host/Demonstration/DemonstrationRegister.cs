using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Demonstration;

/// <summary>The invented district: organisations, staff and authorities, each row with its entry. Staff have numbers for names.</summary>
public static class DemonstrationRegister
{
    private const string Source = "演示数据〔示例〕1号";

    /// <summary>First day of every row.</summary>
    public static readonly DateOnly Since = new(2019, 12, 3);

    private static readonly (string Id, string Name, string Code)[] Organisations =
    [
        ("leading-group", "区作风建设领导小组", "坛作组"),
        ("office", "区作风建设领导小组办公室", "坛作组办"),
        ("discipline-commission", "区纪委监委", "坛纪"),
        ("organisation-department", "区委组织部", "坛组"),
        ("standing-committee", "区委常委会", "坛委"),
        ("service-bureau", "区政务服务局（示例）", "坛政服示"),
        ("sample-town", "示例镇人民政府", "示例镇政"),
        ("petition-bureau", "区信访局（示例）", "坛信示"),
        ("audit", "审计室（示例）", "坛审示"),
        ("operations", "运行维护室（示例）", "坛运示"),
    ];

    private static readonly (string Id, string Name, string Organisation, string Post, string Level, string Party, bool Leading)[] Staff =
    [
        ("S1001", "工作人员一〇〇一", "service-bureau", "窗口经办员", "ordinary", "full", false),
        ("S1002", "工作人员一〇〇二", "service-bureau", "审批科科员", "ordinary", "none", false),
        ("S1003", "工作人员一〇〇三", "service-bureau", "副局长", "section_leader", "full", true),
        ("T2001", "工作人员二〇〇一", "sample-town", "信访办科员", "ordinary", "none", false),
        ("T2002", "工作人员二〇〇二", "sample-town", "便民服务中心办事员", "ordinary", "full", false),
    ];

    public static string NameOf(string organisation) => Organisations.Single(one => one.Id == organisation).Name;

    public static void Fill(LedgerTransaction tx)
    {
        foreach (var (id, name, code) in Organisations)
        {
            tx.Register("organisations", new Organisation { Id = id, Name = name, Code = code, ValidFrom = Since, SourceDocument = Source });
        }

        foreach (var (id, name, organisation, post, level, party, leading) in Staff)
        {
            tx.Register("persons", new RegisteredPerson
            {
                Id = id, Name = name, OrganisationId = organisation, Post = post, Category = "civil_servant", Level = level, Party = party,
                LeadingPost = leading, DistrictManaged = leading, ValidFrom = Since, SourceDocument = Source,
            });
        }

        foreach (var office in DemonstrationOffice.All.Where(o => o.Body is not null))
        {
            tx.Register("authorities", new Authority
            {
                Account = office.Account, Body = office.Body!, OrganisationId = office.Organisation, ValidFrom = Since, SourceDocument = Source,
            });
        }
    }
}
