using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Search;

namespace Jintan.Ledger.Writing;

/// <summary>One burst's view of the ledger: everything written through it is committed together or not at all.</summary>
public sealed class LedgerTransaction
{
    private readonly SqlCommands sql;
    private readonly RowShapes shapes;
    private readonly Dictionary<string, CaseFile> files = new(StringComparer.Ordinal);

    internal LedgerTransaction(SqlCommands sql, RowShapes shapes, Actor actor, DateTimeOffset now)
    {
        this.sql = sql;
        this.shapes = shapes;
        Actor = actor;
        // Whole milliseconds: the same value in every database and in the hashed content.
        Now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
    }

    public Actor Actor { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Today in Asia/Shanghai: the day on which the law takes this step to be done.</summary>
    public DateOnly Today => LegalDate.Of(Now);

    /// <summary>The form that the burst was started with; null where no officer submitted one.</summary>
    public Procedures.Submission? Submission { get; internal set; }

    /// <summary>The procedure that is running in this burst.</summary>
    public Procedures.RunningProcedure? Running { get; internal set; }

    /// <summary>Something for other instances lies in the outbox because of this burst; it is delivered right after the commit.</summary>
    internal bool HasMessages { get; set; }

    /// <summary>The case file of a case, folded from its entries.</summary>
    /// <exception cref="NotFoundException">There is no such case.</exception>
    public CaseFile OpenCase(string number)
    {
        if (files.TryGetValue(number, out var file))
        {
            return file;
        }

        file = CaseFile.Fold(number, ReadStream(Streams.Case(number)));
        if (file.Entries.Count == 0)
        {
            throw new NotFoundException($"没有案号为“{number}”的案件。");
        }

        files.Add(number, file);
        return file;
    }

    /// <summary>Begins the file of a new case; the first entry is written by the caller.</summary>
    public CaseFile BeginCase(string number)
    {
        var file = new CaseFile(number);
        files.Add(number, file);
        return file;
    }

    /// <summary>Writes the next entry of a case and folds it into the case file.</summary>
    public EntryContent Append(CaseFile file, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(file);
        var content = AppendTo(Streams.Case(file.Number), draft);
        foreach (var facet in file.Take(content))
        {
            Insert(new CaseFacet { Facet = facet, CaseNumber = file.Number });
        }

        return content;
    }

    /// <summary>Writes the next entry of a stream.</summary>
    public EntryContent AppendTo(string stream, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var head = Find<StreamHead>(stream);
        var content = new EntryContent
        {
            Stream = stream,
            Sequence = (head?.Sequence ?? 0) + 1,
            At = Now.UtcDateTime,
            LegalDate = Today,
            Actor = Actor.Account,
            ActorTitle = Actor.Title,
            Organisation = Actor.Organisation.Length == 0 ? null : Actor.Organisation,
            Kind = draft.Kind,
            Capacity = draft.Capacity,
            AuthorityRow = draft.AuthorityRow,
            Clauses = draft.Clauses,
            Person = draft.Person,
            Learned = Copy(draft.Learned),
            Particulars = Copy(draft.Particulars),
            Question = draft.Question,
            Node = draft.Node,
        };
        var canonical = CanonicalJson.Write(JsonSerializer.SerializeToNode(content, EntryJson.Default.EntryContent));
        var (sha256, sm3) = HashChain.Link(head?.Sha256 ?? HashChain.Origin, head?.Sm3 ?? HashChain.Origin, canonical);
        Insert(new Entry
        {
            Stream = stream,
            Sequence = content.Sequence,
            At = content.At,
            LegalDate = content.LegalDate,
            Actor = content.Actor,
            Kind = content.Kind,
            Content = canonical,
            Sha256 = sha256,
            Sm3 = sm3,
        });
        Store(new StreamHead { Stream = stream, Sequence = content.Sequence, Sha256 = sha256, Sm3 = sm3 }, isNew: head is null);
        return content;
    }

    /// <summary>The row with this primary key, or null.</summary>
    public T? Find<T>(params ReadOnlySpan<object?> key)
        where T : class
    {
        var shape = shapes.Of<T>();
        using var reader = sql.Query(shape.SelectByKey, key);
        return reader.Read() ? shape.Read<T>(reader) : null;
    }

    public void Insert<T>(T row)
        where T : class
    {
        var shape = shapes.Of<T>();
        sql.Execute(shape.Insert, shape.InsertValues(row));
    }

    public void Update<T>(T row)
        where T : class
    {
        var shape = shapes.Of<T>();
        if (sql.Execute(shape.Update, shape.UpdateValues(row)) != 1)
        {
            throw new RaceLostException($"A row of {typeof(T).Name} vanished between reading and writing.");
        }
    }

    /// <summary>Puts an effect on another instance into the outbox.</summary>
    internal void Leave(Procedures.OutboxRow message)
    {
        Insert(message);
        HasMessages = true;
    }

    /// <summary>Rows that meet a condition.</summary>
    /// <param name="condition">Constant SQL of this assembly with parameters <c>@p0</c>, ...; plain enough for all databases.</param>
    internal List<T> Where<T>(string condition, params ReadOnlySpan<object?> values)
        where T : class
    {
        var shape = shapes.Of<T>();
        var rows = new List<T>();
        using var reader = sql.Query(shape.Select + condition, values);
        while (reader.Read())
        {
            rows.Add(shape.Read<T>(reader));
        }

        return rows;
    }

    internal int Execute(string statement, params ReadOnlySpan<object?> values) => sql.Execute(statement, values);

    internal void Store<T>(T row, bool isNew)
        where T : class
    {
        if (isNew)
        {
            Insert(row);
        }
        else
        {
            Update(row);
        }
    }

    private IEnumerable<EntryContent> ReadStream(string stream) =>
        Where<Entry>("stream = @p0 ORDER BY sequence", stream).Select(e => EntryText.Parse(e.Content));

    // A node has one parent; the caller keeps its own.
    private static JsonObject? Copy(JsonObject? node) => node?.DeepClone().AsObject();
}
