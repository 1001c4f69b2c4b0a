using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jintan.Ledger.Writing;

/// <summary>One column of a row type: its name, its type in the database, and compiled access to the member.</summary>
internal sealed class RowColumn
{
    private readonly Func<object, object?> get;
    private readonly Action<object, DbDataReader, int> set;

    public RowColumn(IProperty property, string name)
    {
        Name = name;
        Type = property.GetRelationalTypeMapping();
        IsKey = property.IsPrimaryKey();
        IsGenerated = IsKey && property.ClrType == typeof(long);
        var row = Expression.Parameter(typeof(object));
        var member = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        get = Expression.Lambda<Func<object, object?>>(Expression.Convert(member, typeof(object)), row).Compile();
        set = Setter(property, row, member);
    }

    public string Name { get; }

    public RelationalTypeMapping Type { get; }

    public bool IsKey { get; }

    public bool IsGenerated { get; }

    public object? Get(object row) => get(row);

    public void Set(object row, DbDataReader reader, int ordinal) => set(row, reader, ordinal);

    private static Action<object, DbDataReader, int> Setter(IProperty property, ParameterExpression row, MemberExpression member)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var ordinal = Expression.Parameter(typeof(int));
        Expression value = Expression.Convert(Read(property, reader, ordinal), property.ClrType);
        if (property.IsNullable)
        {
            value = Expression.Condition(
                Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, ordinal), Expression.Default(property.ClrType), value);
        }

        return Expression.Lambda<Action<object, DbDataReader, int>>(Expression.Assign(member, value), row, reader, ordinal).Compile();
    }

    private static MethodCallExpression Read(IProperty property, ParameterExpression reader, ParameterExpression ordinal)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(DateTime) ? Expression.Call(typeof(RowColumn), nameof(Utc), null, reader, ordinal)
            : type == typeof(string) ? Expression.Call(reader, nameof(DbDataReader.GetString), null, ordinal)
            : type == typeof(long) ? Expression.Call(reader, nameof(DbDataReader.GetInt64), null, ordinal)
            : type == typeof(int) ? Expression.Call(reader, nameof(DbDataReader.GetInt32), null, ordinal)
            : type == typeof(bool) ? Expression.Call(reader, nameof(DbDataReader.GetBoolean), null, ordinal)
            : type == typeof(byte[]) || type == typeof(DateOnly) ? Expression.Call(reader, nameof(DbDataReader.GetFieldValue), [type], ordinal)
            : throw new NotSupportedException($"Column {property.Name} has type {type}, which no row of the ledger has.");
    }

    private static DateTime Utc(DbDataReader reader, int ordinal) => DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc);
}
