using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jintan.Ledger.Writing;

/// <summary>Table and columns of a row type, taken from the model once, so that the burst writer and the migrations cannot differ.</summary>
internal sealed class RowShape
{
    /// <summary>Rows of one insert; a burst seldom writes more of one kind.</summary>
    private const int MostRowsAtOnce = 8;

    private readonly RowColumn[] columns;
    private readonly RowColumn[] inserted;
    private readonly RowColumn[] updated;
    private readonly string insertInto;
    private readonly Func<int, RelationalTypeMapping> insertType;
    private readonly string[] inserts = new string[MostRowsAtOnce + 1];

    public RowShape(IEntityType entity, LedgerDatabase database)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        columns = [.. entity.GetProperties().Select(p => new RowColumn(p, p.GetColumnName(table)!))];
        inserted = [.. columns.Where(c => !c.IsGenerated)];
        var key = columns.Where(c => c.IsKey).ToArray();
        updated = [.. columns.Where(c => !c.IsKey), .. key];
        var list = string.Join(", ", columns.Select(c => c.Name));
        insertInto = $"INSERT INTO {table.Name} ({string.Join(", ", inserted.Select(c => c.Name))}) VALUES ";
        Update = $"UPDATE {table.Name} SET {string.Join(", ", updated[..^key.Length].Select((c, i) => $"{c.Name} = @p{i}"))} "
            + $"WHERE {Equal(key, updated.Length - key.Length)}";
        Count = $"SELECT COUNT(*) FROM {table.Name} WHERE ";
        Select = $"SELECT {list} FROM {table.Name} WHERE ";
        SelectByKey = $"SELECT {list} FROM {table.Name}{database.LockAfterTable} WHERE {Equal(key, 0)}{database.LockAtEnd}";
        insertType = i => inserted[i % inserted.Length].Type;
        KeyType = i => key[i].Type;
        UpdateType = i => updated[i].Type;
    }

    public string Update { get; }

    /// <summary>The row with this key, locked until the commit: what a burst reads by key it is about to change.</summary>
    public string SelectByKey { get; }

    /// <summary>Start of a query; the caller adds its condition.</summary>
    public string Select { get; }

    /// <summary>Start of a count; the caller adds its condition.</summary>
    public string Count { get; }

    public Func<int, RelationalTypeMapping> KeyType { get; }

    public Func<int, RelationalTypeMapping> UpdateType { get; }

    public void Insert<T>(SqlCommands sql, ReadOnlySpan<T> rows)
        where T : class
    {
        for (var from = 0; from < rows.Length; from += MostRowsAtOnce)
        {
            InsertAtOnce(sql, rows[from..Math.Min(from + MostRowsAtOnce, rows.Length)]);
        }
    }

    public object?[] UpdateValues(object row)
    {
        var values = new object?[updated.Length];
        Fill(values, updated, row);
        return values;
    }

    public T Read<T>(DbDataReader reader)
        where T : class
    {
        // Rows have required members; the reader fills every column, so the empty object never escapes.
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Set(row, reader, i);
        }

        return row;
    }

    private void InsertAtOnce<T>(SqlCommands sql, ReadOnlySpan<T> rows)
        where T : class
    {
        var values = new object?[rows.Length * inserted.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            Fill(values.AsSpan(i * inserted.Length), inserted, rows[i]);
        }

        inserts[rows.Length] ??= insertInto + string.Join(", ", Enumerable.Range(0, rows.Length).Select(row => $"({Parameters(row)})"));
        sql.Execute(inserts[rows.Length], values, insertType);
    }

    private string Parameters(int row) =>
        string.Join(", ", Enumerable.Range(row * inserted.Length, inserted.Length).Select(i => "@p" + i));

    private static void Fill(Span<object?> values, RowColumn[] which, object row)
    {
        for (var i = 0; i < which.Length; i++)
        {
            values[i] = which[i].Get(row);
        }
    }

    private static string Equal(RowColumn[] key, int from) =>
        string.Join(" AND ", key.Select((c, i) => $"{c.Name} = @p{from + i}"));
}
