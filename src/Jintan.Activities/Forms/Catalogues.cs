namespace Jintan.Activities.Forms;

/// <summary>The catalogues outside the Measures that article 5 refers to. Their texts are registered, each version with its days.</summary>
public static class Catalogues
{
    /// <summary>Field of a report that cites an entry.</summary>
    public const string Field = "catalogueItem";

    public static IReadOnlyList<Option> All { get; } =
    [
        new("major-projects", "全区重大项目、重点工程名单（第五条第（二）项）"),
        new("ten-and-ten", "“十带头、十严禁”（第五条第（四）项）"),
        new("first-asked", "首问负责制规定（第五条第（五）项）"),
    ];

    /// <summary>The catalogue that a situation of article 5 cites; null: it cites none.</summary>
    public static string? Of(string? clause) => clause switch
    {
        "art5.item2" => "major-projects",
        "art5.item4" => "ten-and-ten",
        "art5.item5" => "first-asked",
        _ => null,
    };
}
