namespace Jintan.Engine.Definitions;

/// <summary>How a definition is compiled.</summary>
/// <param name="StrictConversion">An impossible conversion faults the activity; otherwise it gives the type's default.</param>
public sealed record CompileOptions(bool StrictConversion = true)
{
    public static CompileOptions Default { get; } = new();
}
