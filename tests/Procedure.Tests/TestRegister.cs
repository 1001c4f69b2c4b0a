using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Procedure.Tests;

/// <summary>The invented register under which the stories are told, and under which their histories are replayed.</summary>
internal static class TestRegister
{
    public static ValueTask<bool> Fill(LedgerTransaction tx)
    {
        foreach (var (id, name, code) in new[]
        {
            ("zfb", "区作风办", "坛作办"), ("ldxz", "区作风建设领导小组", "坛作组"), ("jsj", "演示建设局", "演建"), ("swj", "演示水务局", "演水"),
            ("jw", "演示纪委监委", "演纪"), ("zzb", "演示组织部", "演组"), ("cwh", "演示常委会", "演委"),
        })
        {
            tx.Register("organisations", new Organisation
            {
                Id = id, Name = name, Code = code, ValidFrom = new(2018, 1, 1), SourceDocument = "演示文件1号",
            });
        }

        foreach (var (account, body, organisation) in new[]
        {
            ("office-clerk", "OFFICE", "zfb"), ("office-head", "OFFICE", "zfb"), ("group-deputy", "LG_RESPONSIBLE", "ldxz"),
            ("group-head", "LG_PRINCIPAL", "ldxz"), ("unit-leader", "UNIT", "jsj"), ("unit-investigator", "UNIT", "jsj"),
            ("water-leader", "UNIT", "swj"), ("group-secretary", "LG", "ldxz"), ("commission-clerk", "CDI", "jw"),
            ("department-clerk", "ORG_DEPT", "zzb"), ("committee-secretary", "STANDING", "cwh"),
        })
        {
            tx.Register("authorities", new Authority
            {
                Account = account, Body = body, OrganisationId = organisation, ValidFrom = new(2018, 1, 1), SourceDocument = "演示文件2号",
            });
        }

        foreach (var person in Subjects.All)
        {
            tx.Register("persons", person);
        }

        return new(true);
    }
}

/// <summary>Invented members of staff.</summary>
internal static class Subjects
{
    public static RegisteredPerson Ordinary => Of("Y001", "演示人员甲", "一级科员");

    public static RegisteredPerson Member => Of("Y002", "演示人员乙", "二级科员", party: "full");

    public static RegisteredPerson SectionLeader => Of("K001", "演示人员丙", "副局长", "section_leader", "full");

    public static RegisteredPerson Hired => Of("H001", "演示人员丁", "窗口聘用人员", category: "hired_staff");

    public static RegisteredPerson OfTheWaterBureau => Of("S001", "演示人员戊", "科员", organisation: "swj");

    public static IReadOnlyList<RegisteredPerson> All => [Ordinary, Member, SectionLeader, Hired, OfTheWaterBureau];

    private static RegisteredPerson Of(
        string id, string name, string post, string level = "ordinary", string party = "none", string category = "civil_servant", string organisation = "jsj") => new()
    {
        Id = id, Name = name, OrganisationId = organisation, Post = post, Category = category, Level = level, Party = party,
        LeadingPost = level == "section_leader", DistrictManaged = level == "section_leader", ValidFrom = new(2018, 1, 1), SourceDocument = "演示任免1号",
    };
}
