using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jintan.Ledger.Writing;

/// <summary>Table and columns of a row type, taken from the model once, so that the burst writer and the migrations cannot differ.</summary>
internal sealed class RowShape
{
    private readonly Column[] columns;
    private readonly Column[] inserted;
    private readonly Column[] updated;

    public RowShape(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        columns = [.. entity.GetProperties().Select(p => new Column(p, p.GetColumnName(table)!))];
        inserted = [.. columns.Where(c => !c.IsGenerated)];
        var key = columns.Where(c => c.IsKey).ToArray();
        updated = [.. columns.Where(c => !c.IsKey), .. key];
        var list = string.Join(", ", columns.Select(c => c.Name));
        Insert = $"INSERT INTO {table.Name} ({string.Join(", ", inserted.Select(c => c.Name))}) VALUES ({Parameters(inserted.Length, 0)})";
        Update = $"UPDATE {table.Name} SET {string.Join(", ", updated[..^key.Length].Select((c, i) => $"{c.Name} = @p{i}"))} "
            + $"WHERE {Equal(key, updated.Length - key.Length)}";
        Select = $"SELECT {list} FROM {table.Name} WHERE ";
        SelectByKey = Select + Equal(key, 0);
    }

    public string Insert { get; }
    public string Update { get; }
    public string SelectByKey { get; }

    /// <summary>Start of a query; the caller adds its condition.</summary>
    public string Select { get; }

    public object?[] InsertValues(object row) => Values(inserted, row);

    public object?[] UpdateValues(object row) => Values(updated, row);

    public T Read<T>(DbDataReader reader)
        where T : class
    {
        // Rows have required members; the reader fills every column, so the empty object never escapes.
        var row = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Set(row, reader, i);
        }

        return row;
    }

    private static object?[] Values(Column[] which, object row)
    {
        var values = new object?[which.Length];
        for (var i = 0; i < which.Length; i++)
        {
            values[i] = which[i].Get(row);
        }

        return values;
    }

    private static string Parameters(int count, int from) =>
        string.Join(", ", Enumerable.Range(from, count).Select(i => "@p" + i));

    private static string Equal(Column[] key, int from) =>
        string.Join(" AND ", key.Select((c, i) => $"{c.Name} = @p{from + i}"));

    private sealed class Column(IProperty property, string name)
    {
        private readonly System.Reflection.PropertyInfo member = property.PropertyInfo!;
        private readonly Func<DbDataReader, int, object> read = Reader(property);

        public string Name { get; } = name;

        public bool IsKey { get; } = property.IsPrimaryKey();

        public bool IsGenerated { get; } = property.IsPrimaryKey() && property.ClrType == typeof(long);

        public object? Get(object row) => member.GetValue(row);

        public void Set(object row, DbDataReader reader, int ordinal) =>
            member.SetValue(row, reader.IsDBNull(ordinal) ? null : read(reader, ordinal));

        private static Func<DbDataReader, int, object> Reader(IProperty property)
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            return type == typeof(DateTime) ? (r, i) => DateTime.SpecifyKind(r.GetDateTime(i), DateTimeKind.Utc)
                : type == typeof(DateOnly) ? (r, i) => r.GetFieldValue<DateOnly>(i)
                : type == typeof(string) ? (r, i) => r.GetString(i)
                : type == typeof(byte[]) ? (r, i) => r.GetFieldValue<byte[]>(i)
                : type == typeof(long) ? (r, i) => r.GetInt64(i)
                : type == typeof(int) ? (r, i) => r.GetInt32(i)
                : type == typeof(bool) ? (r, i) => r.GetBoolean(i)
                : throw new NotSupportedException($"Column {property.Name} has type {type}, which no row of the ledger has.");
        }
    }
}

/// <summary>The shapes of all row types of the model.</summary>
internal sealed class RowShapes(IModel model)
{
    private readonly ConcurrentDictionary<Type, RowShape> shapes = new();

    public RowShape Of<T>() => shapes.GetOrAdd(typeof(T), type => new RowShape(model.FindEntityType(type)!));
}
