using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>One clause of the Measures (条、款、项、句), by id: <c>art9.p2.s2</c> is article 9, second paragraph, second sentence.</summary>
[JsonConverter(typeof(ClauseConverter))]
public readonly record struct Clause
{
    /// <summary>The clause with this id.</summary>
    /// <exception cref="UnknownClauseException">The Measures have no such clause.</exception>
    public Clause(string id) => Id = Measures.IsClause(id) ? id : throw new UnknownClauseException(id);

    /// <summary>The id, one of the 87 of <see cref="Measures.Clauses"/>.</summary>
    public string Id { get; }

    /// <summary>The wording, normalised.</summary>
    public string Text => Measures.Text(Id);

    /// <summary>Number of the article, 1 to 22.</summary>
    public int Article => Measures.ArticleNumber(Id);

    /// <summary>As it is cited in documents: 第九条第二款第二句.</summary>
    public string Citation => Measures.Citation(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A rule, document or form names a clause that the Measures do not have.</summary>
public sealed class UnknownClauseException(string id)
    : Exception($"The Measures have no clause '{id}'. Use one of the 87 ids listed in measures.2019-12-03.json.");

internal sealed class ClauseConverter : JsonConverter<Clause>
{
    public override Clause Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A clause id must be a string."));

    public override void Write(Utf8JsonWriter writer, Clause value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id);
}
