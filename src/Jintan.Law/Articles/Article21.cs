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
    /// Sanction types come from the category's own rules: village cadres can receive warning, demerit and major demerit only, and who
    /// was elected is removed by recall, not by decision.
    /// </summary>
    [Article("art21"), Article("art9.item5"), Article("art9.item6")]
    public static Ruling TypeExistsForTheCategory(Types facts)
    {
        if (facts is not { Category: SubjectCategory.VillageCadre, Superior: not SuperiorRules.None })
        {
            return Allow("art21");
        }

        foreach (var method in facts.Methods)
        {
            if (facts.Elected && method.Code is "M5b" or "M5d" or "M5e" or "M5f")
            {
                return Refuse(Art9TypeNotAvailable, "art21", "art9.item5").Citing("村民委员会组织法 art.16");
            }

            if (method.Code is "M6A4" or "M6A5" or "M6A6" && (facts.DecidedOn ?? VillageSanctionsFrom) >= VillageSanctionsFrom)
            {
                return Refuse(Art9TypeNotAvailable, "art21", "art9.item6").Citing("公职人员政务处分法 art.22");
            }
        }

        return Allow("art21");
    }
}
