namespace Jintan.Engine.Execution;

/// <summary>A number that JSON cannot hold.</summary>
public sealed class NotStorableException(double number) : InvalidOperationException($"数值 {number} 不能存入变量；请检查计算。");
