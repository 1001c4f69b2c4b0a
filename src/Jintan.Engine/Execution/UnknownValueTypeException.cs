namespace Jintan.Engine.Execution;

/// <summary>A value of a type that is not on the closed list: it is neither stored nor loaded.</summary>
public sealed class UnknownValueTypeException(string type)
    : InvalidOperationException($"值的类型“{type}”不在类型表中，不能存取；请登记该类型（ActivityCatalogue），或改用类型表中的类型。");
