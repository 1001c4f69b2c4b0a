using System.Collections.Frozen;

namespace Jintan.Law;

/// <summary>The text of the Measures (坛作组办〔2019〕2号), normalised: paragraphs broken by the scan are joined, 內 is written 内.</summary>
public static class Measures
{
    private static readonly MeasuresText Document =
        EmbeddedJson.Read("Measures.measures.2019-12-03.json", MeasuresJson.Default.MeasuresText);

    private static readonly FrozenDictionary<string, ClauseText> ById =
        Document.Clauses.ToFrozenDictionary(clause => clause.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Citations =
        Document.Clauses.ToFrozenDictionary(clause => clause.Id, clause => ChineseCitation.Of(clause.Id), StringComparer.Ordinal);

    /// <summary>Title, without 书名号.</summary>
    public static string Title => Document.Title;

    /// <summary>Number of the document.</summary>
    public static string Number => Document.Number;

    /// <summary>The first day in force, by article 22.</summary>
    public static DateOnly InForceFrom => Document.InForceFrom;

    /// <summary>All 87 clauses in the order of the text.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } = [.. Document.Clauses.Select(clause => new Clause(clause.Id))];

    /// <summary>The whole wording of one article, paragraphs and items on lines of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The Measures have articles 1 to 22.</exception>
    public static string Article(int number) => number is >= 1 and <= 22
        ? Document.Articles[number]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The Measures have articles 1 to 22.");

    /// <summary>SHA-256 over the UTF-8 text of the clause, lower-case hexadecimal, as it stands in the data file.</summary>
    public static string Hash(Clause clause) => ById[clause.Id].Sha256;

    internal static bool IsClause(string id) => ById.ContainsKey(id);

    internal static string Text(string id) => ById[id].Text;

    internal static string Citation(string id) => Citations[id];

    internal static int ArticleNumber(string id) => int.Parse(id.Split('.')[0].AsSpan("art".Length));
}
