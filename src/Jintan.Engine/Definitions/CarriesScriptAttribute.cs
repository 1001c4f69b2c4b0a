namespace Jintan.Engine.Definitions;

/// <summary>Marks built-ins whose purpose is to run a script.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CarriesScriptAttribute : Attribute;
