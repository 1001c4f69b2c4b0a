namespace Jintan.Law;

/// <summary>The methods between which the law chooses; the first six are a ladder (item order of article 9).</summary>
public enum MethodKind
{
    /// <summary>Not a method of article 9.</summary>
    Unknown = 0,

    /// <summary>批评教育.</summary>
    Criticism = 1,

    /// <summary>责令检查.</summary>
    OrderedReview = 2,

    /// <summary>通报.</summary>
    CirculatedCriticism = 3,

    /// <summary>诫勉.</summary>
    Admonition = 4,

    /// <summary>组织调整或者组织处理.</summary>
    Organisational = 5,

    /// <summary>纪律、政务处分.</summary>
    Sanction = 6,

    /// <summary>免除问责, only by article 10 paragraph 2.</summary>
    None = 7,

    /// <summary>按相关规定或者合同约定处理.</summary>
    ByContract = 8,

    /// <summary>解聘或者辞退.</summary>
    Dismissal = 9,

    /// <summary>党纪处分, by the party organisation.</summary>
    PartySanction = 10,
}
