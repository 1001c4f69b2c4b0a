using System.Reflection;
using System.Text.Json;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>An activity class as definitions know it. All reflection on activities happens here, once per class.</summary>
public sealed class ActivityType
{
    private const BindingFlags Methods = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    internal ActivityType(Type clrType)
    {
        ClrType = clrType;
        Attribute = clrType.GetCustomAttribute<ActivityAttribute>()
            ?? throw new InvalidOperationException($"活动类 {clrType} 没有 [Activity]；请加上类型名与版本。");
        TypeName = $"{Attribute.Namespace ?? clrType.Namespace}.{Attribute.Type ?? clrType.Name}";
        FlowOutcomes = clrType.GetCustomAttribute<FlowNodeAttribute>()?.Outcomes;
        Inputs = Properties<Input>(clrType, property => property.GetCustomAttribute<InputAttribute>() is not null);
        Outputs = Properties<Output>(clrType, _ => false);
        foreach (var property in Inputs.Concat(Outputs))
            RegisterEnum(property.PropertyType);
        CallbackMethods = Array.FindAll(clrType.GetMethods(Methods), IsCallback);
    }

    public Type ClrType { get; }
    public ActivityAttribute Attribute { get; }

    /// <summary>The name in definitions, e.g. <c>Elsa.WriteLine</c>.</summary>
    public string TypeName { get; }

    public int Version => Attribute.Version;
    public string Name => Attribute.Type ?? ClrType.Name;
    public string Category => Attribute.Category ?? Attribute.Namespace ?? "";

    /// <summary>The outcomes declared by [FlowNode], or null.</summary>
    public IReadOnlyList<string>? FlowOutcomes { get; }

    /// <summary>Carries scripts: hidden and refused in the procedure profile.</summary>
    public bool CarriesScript { get; internal init; }

    internal PropertyInfo[] Inputs { get; }
    internal PropertyInfo[] Outputs { get; }
    internal MethodInfo[] CallbackMethods { get; }

    internal static string JsonName(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    internal Activity Create() => (Activity)Activator.CreateInstance(ClrType)!;

    private static void RegisterEnum(Type property)
    {
        if (property.IsGenericType && (Nullable.GetUnderlyingType(property.GenericTypeArguments[0]) ?? property.GenericTypeArguments[0]) is { IsEnum: true } type)
            ValueTypes.RegisterEnum(type);
    }

    private static PropertyInfo[] Properties<T>(Type clrType, Func<PropertyInfo, bool> other) =>
        [.. clrType.GetProperties().Where(property => typeof(T).IsAssignableFrom(property.PropertyType) || other(property))];

    private static bool IsCallback(MethodInfo method) =>
        method.ReturnType == typeof(ValueTask) && method.GetParameters() is [{ ParameterType: var type }]
        && type == typeof(ActivityExecutionContext) && method.DeclaringType != typeof(Activity);
}
