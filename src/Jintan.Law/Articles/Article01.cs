using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 1: purpose and basis (制定依据).</summary>
/// <remarks>第一条　为贯彻落实全面从严治党要求，推动机关工作人员进一步改进作风、提高效能，根据《中华人民共和国公务员法》《中华人民共和国监察法》《中国共产党问责条例》、中共中央办公厅国务院办公厅《关于实行党政领导干部问责的暂行规定》及《中共常州市委办公室常州市政府办公室关于印发〈常州市机关工作人员作风问责办法（试行）〉的通知》（常办发〔2018〕46号）等有关规定，结合我区实际，制定本办法。</remarks>
public static class Article01
{
    /// <summary>A rule result that somebody wants to publish or use.</summary>
    public sealed record Facts(ValueList<Clause> Cited);

    /// <summary>A result without a citation has no basis; a person must supply it before it is used.</summary>
    [Article("art1")]
    public static Ruling ResultRestsOnAClause(Facts facts) =>
        facts.Cited.Count == 0 ? Leave("该结果没有条款依据，须由人工补充引用后方可使用", "art1") : Allow("art1");
}
