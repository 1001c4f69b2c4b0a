using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 21: institutions, state-owned companies, villages and communities by reference (参照执行).</summary>
/// <remarks>第二十一条　事业单位、国有公司和村（社区）从事公务的人员的作风问责，参照本办法执行。</remarks>
public static class Article21
{
    private static readonly DateOnly VillageSanctionsFrom = new(2020, 7, 1);

    /// <summary>The person and the types of methods chosen.</summary>
    public sealed record Types(
        SubjectCategory Category,
        bool Elected,
        ValueList<Method> Methods,
        DateOnly? DecidedOn,
        SuperiorRules Superior);

    /// <summary>
    /// Sanction types come from the category's own rules: village cadres can receive warning, demerit and major demerit only, and an
    /// elected one is removed by recall, not by decision. Whether an elected post was ended by law first (gap G68), and which kinds exist
    /// for the group of institution staff (gap G59), is for people.
    /// </summary>
    [Article("art21"), Article("art9.item5"), Article("art9.item6")]
    public static Ruling TypeExistsForTheCategory(Types facts)
    {
        if (facts.Superior == SuperiorRules.None)
        {
            return Allow("art21");
        }

        foreach (var method in facts.Methods)
        {
            if (TypeExists(method.Code, facts) is not Allowed and var ruling)
            {
                return ruling;
            }
        }

        return Allow("art21");
    }

    private static Ruling TypeExists(string type, Types facts) => (facts.Category, type) switch
    {
        (SubjectCategory.VillageCadre, "M5b" or "M5d" or "M5e" or "M5f") when facts.Elected =>
            Refuse(Art9TypeNotAvailable, "art21", "art9.item5").Citing("村民委员会组织法 art.16"),
        (_, "M5b" or "M5d" or "M5e" or "M5f") when facts.Elected =>
            Leave("该职务由选举产生，是否已先行依法罢免、接受辞职或者终止职务", "art9.item5", "art3.p2").Citing("公职人员政务处分法 art.50"),
        (SubjectCategory.VillageCadre, "M6A4" or "M6A5" or "M6A6") when (facts.DecidedOn ?? VillageSanctionsFrom) >= VillageSanctionsFrom =>
            Refuse(Art9TypeNotAvailable, "art21", "art9.item6").Citing("公职人员政务处分法 art.22"),
        (SubjectCategory.InstitutionStaff, "M6A3" or "M6A4" or "M6A5") =>
            Leave("事业单位工作人员是否适用该处分种类，依其人员类别和有权机关的规定认定", "art21", "art9.item6").Citing("事业单位工作人员处分规定"),
        _ => Allow("art21"),
    };
}
