using Jintan.Law;

namespace Jintan.Activities.Outlines;

/// <summary>Clause ids of a definition, as clauses.</summary>
internal static class OutlineClauses
{
    /// <param name="node">The step that cites them; null for the procedure as a whole.</param>
    /// <exception cref="FormatException">The Measures have no such clause.</exception>
    public static IEnumerable<Clause> Read(IEnumerable<string> ids, string definition, string? node) => ids.Select(id =>
    {
        try
        {
            return new Clause(id);
        }
        catch (UnknownClauseException error)
        {
            var place = node is null ? "" : $"的节点 {node} ";
            throw new FormatException(
                $"流程 {definition} {place}引用了《办法》没有的条款“{id}”。请改为 measures.2019-12-03.json 所列 {Measures.Clauses.Count} 个条款编号之一。", error);
        }
    });
}
