using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jintan.Ledger.Writing;

/// <summary>The shapes of all row types of the model, and how a plain value of each type travels.</summary>
internal sealed class RowShapes(IModel model, LedgerDatabase database)
{
    private readonly ConcurrentDictionary<Type, RowShape> shapes = new();
    private readonly Dictionary<Type, RelationalTypeMapping> types = model.GetEntityTypes()
        .SelectMany(entity => entity.GetProperties())
        // The widest type of a kind takes every value of that kind.
        .OrderBy(property => property.GetMaxLength() is int length and > 0 ? length : int.MaxValue)
        .GroupBy(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
        .ToDictionary(group => group.Key, group => group.Last().GetRelationalTypeMapping());

    public RowShape Of<T>() => shapes.TryGetValue(typeof(T), out var known)
        ? known
        : shapes.GetOrAdd(typeof(T), type => new RowShape(model.FindEntityType(type)!, database));

    public RelationalTypeMapping TypeOf(object? value) => types[value?.GetType() ?? typeof(string)];
}
