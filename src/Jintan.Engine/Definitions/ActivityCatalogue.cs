using System.Reflection;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Definitions;

/// <summary>The activity types that definitions may use: the built-in ones and those of the assemblies added.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<(string Type, int Version), ActivityType> _types = [];

    public ActivityCatalogue() => AddFrom(typeof(ActivityCatalogue).Assembly);

    public IEnumerable<ActivityType> Types => _types.Values;

    /// <summary>Adds every activity class of the assembly that carries [Activity].</summary>
    /// <exception cref="InvalidOperationException">Two classes claim the same type and version.</exception>
    public ActivityCatalogue AddFrom(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (!type.IsAbstract && typeof(Activity).IsAssignableFrom(type) && type.IsDefined(typeof(ActivityAttribute), false))
                Add(type);
        }

        return this;
    }

    public ActivityType? Find(string type, int version) => _types.GetValueOrDefault((type, version));

    /// <summary>The newest version of a type, or null.</summary>
    public ActivityType? FindLatest(string type) =>
        _types.Values.Where(candidate => candidate.TypeName == type).MaxBy(candidate => candidate.Version);

    private void Add(Type clrType)
    {
        var type = new ActivityType(clrType) { CarriesScript = clrType.IsDefined(typeof(CarriesScriptAttribute), false) };
        if (!_types.TryAdd((type.TypeName, type.Version), type))
            throw new InvalidOperationException($"活动类型 {type.TypeName} 第 {type.Version} 版有两个类：{clrType} 与 {_types[(type.TypeName, type.Version)].ClrType}；请改其一。");
    }
}
