using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jintan.Engine.Definitions;

internal static class DefinitionText
{
    /// <summary>Chinese stays readable in the files; they are never written into a page as they are.</summary>
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
