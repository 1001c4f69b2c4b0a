using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Search;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jintan.Ledger.Writing;

/// <summary>One burst's view of the ledger: everything written through it is committed together or not at all.</summary>
public sealed class LedgerTransaction
{
    private readonly SqlCommands sql;
    private readonly RowShapes shapes;
    private readonly CaseFileCache cache;
    private readonly Dictionary<string, CaseFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenHead> heads = new(StringComparer.Ordinal);

    private List<Registers.LawSetting>? lawSettings;

    internal LedgerTransaction(SqlCommands sql, RowShapes shapes, CaseFileCache cache, Actor actor, DateTimeOffset now)
    {
        this.sql = sql;
        this.shapes = shapes;
        this.cache = cache;
        Actor = actor;
        // Whole milliseconds: the same value in every database and in the hashed content.
        Now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
    }

    public Actor Actor { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Today in Asia/Shanghai: the day on which the law takes this step to be done.</summary>
    public DateOnly Today => LegalDate.Of(Now);

    /// <summary>The form that the burst was started with, or that stands from before; null where no officer submitted one.</summary>
    public Procedures.Submission? Submission { get; set; }

    /// <summary>The procedure that is running in this burst.</summary>
    public Procedures.RunningProcedure? Running { get; internal set; }

    /// <summary>What failed when this burst was tried before and nobody waited for its answer: it is stored as incidents, without being run again.</summary>
    internal IReadOnlyList<Engine.Execution.IncidentState>? FailedBefore { get; set; }

    /// <summary>What fails in this burst because it is rehearsed and has failed; null where nothing is rehearsed.</summary>
    internal Procedures.FailsAgain? FailsAgain { get; set; }

    /// <summary>What the Office has set about the law until today, read once in the burst.</summary>
    public IReadOnlyList<Registers.LawSetting> LawSettings => lawSettings ??= Where<Registers.LawSetting>("valid_from <= @p0 ORDER BY valid_from", Today);

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

        var stream = Streams.Case(number);
        if (Head(stream).Row is not { } head)
        {
            throw new NotFoundException($"没有案号为“{number}”的案件。");
        }

        file = cache.Take(number, head) ?? CaseFile.Fold(number, ReadStream(stream));
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
        var facets = file.Take(content);
        var rows = new CaseFacet[facets.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new CaseFacet { Facet = facets[i], CaseNumber = file.Number };
        }

        InsertAll<CaseFacet>(rows);
        return content;
    }

    /// <summary>Writes the next entry of a stream.</summary>
    public EntryContent AppendTo(string stream, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var open = Head(stream);
        var head = open.Row;
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
        var canonical = CanonicalJson.WriteBytes(JsonSerializer.SerializeToElement(content, EntryJson.Default.EntryContent));
        var (sha256, sm3) = HashChain.Link(head?.Sha256 ?? HashChain.Origin, head?.Sm3 ?? HashChain.Origin, canonical);
        Insert(new Entry
        {
            Stream = stream,
            Sequence = content.Sequence,
            At = content.At,
            LegalDate = content.LegalDate,
            Actor = content.Actor,
            Kind = content.Kind,
            Content = Encoding.UTF8.GetString(canonical),
            Sha256 = sha256,
            Sm3 = sm3,
        });
        open.Row = new StreamHead { Stream = stream, Sequence = content.Sequence, Sha256 = sha256, Sm3 = sm3 };
        return content;
    }

    /// <summary>What the entries of a stream say, in their order. The stream is locked until the commit, so that what is decided on it stays true.</summary>
    public IReadOnlyList<string> ContentsOf(string stream)
    {
        Head(stream);
        return Where<Entry>("stream = @p0 ORDER BY sequence", stream).ConvertAll(entry => entry.Content);
    }

    /// <summary>The row with this primary key, or null. It is locked until the commit, so that what is decided on it stays true.</summary>
    public T? Find<T>(params ReadOnlySpan<object?> key)
        where T : class
    {
        var shape = shapes.Of<T>();
        using var reader = sql.Query(shape.SelectByKey, key, shape.KeyType);
        return reader.Read() ? shape.Read<T>(reader) : null;
    }

    public void Insert<T>(T row)
        where T : class => shapes.Of<T>().Insert(sql, new ReadOnlySpan<T>(in row));

    public void Update<T>(T row)
        where T : class
    {
        var shape = shapes.Of<T>();
        if (sql.Execute(shape.Update, shape.UpdateValues(row), shape.UpdateType) != 1)
        {
            throw new RaceLostException($"A row of {typeof(T).Name} vanished between reading and writing.");
        }
    }

    internal void InsertAll<T>(ReadOnlySpan<T> rows)
        where T : class => shapes.Of<T>().Insert(sql, rows);

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
        var types = TypesOf(values);
        using var reader = sql.Query(shape.Select + condition, values, types);
        while (reader.Read())
        {
            rows.Add(shape.Read<T>(reader));
        }

        return rows;
    }

    /// <summary>How many rows meet a condition; see <see cref="Where"/>.</summary>
    internal long Count<T>(string condition, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = sql.Query(shapes.Of<T>().Count + condition, values, TypesOf(values));
        reader.Read();
        return Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture);
    }

    internal int Execute(string statement, params ReadOnlySpan<object?> values) => sql.Execute(statement, values, TypesOf(values));

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

    /// <summary>Writes where each stream now ends; the burst writes nothing after this.</summary>
    internal void End()
    {
        foreach (var head in heads.Values)
        {
            head.Store(this);
        }
    }

    /// <summary>After the commit: the files as they stand, for the next burst on the same case.</summary>
    internal void KeepFiles()
    {
        foreach (var file in files.Values)
        {
            cache.Keep(file, heads.GetValueOrDefault(Streams.Case(file.Number))?.Row);
        }
    }

    private OpenHead Head(string stream)
    {
        if (!heads.TryGetValue(stream, out var head))
        {
            head = new OpenHead(Find<StreamHead>(stream));
            heads.Add(stream, head);
        }

        return head;
    }

    private Func<int, RelationalTypeMapping> TypesOf(ReadOnlySpan<object?> values)
    {
        var types = new RelationalTypeMapping[values.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = shapes.TypeOf(values[i]);
        }

        return i => types[i];
    }

    private IEnumerable<EntryContent> ReadStream(string stream) =>
        Where<Entry>("stream = @p0 ORDER BY sequence", stream).Select(e => EntryText.Parse(e.Content));

    // A node has one parent; the caller keeps its own.
    private static JsonObject? Copy(JsonObject? node) => node?.DeepClone().AsObject();

    /// <summary>Where a stream stood when the burst first looked, and where it stands now.</summary>
    private sealed class OpenHead(StreamHead? before)
    {
        private StreamHead? now;

        public StreamHead? Row
        {
            get => now ?? before;
            set => now = value;
        }

        public void Store(LedgerTransaction tx)
        {
            if (now is not null)
            {
                tx.Store(now, isNew: before is null);
            }
        }
    }
}
