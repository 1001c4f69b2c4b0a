using System.Text.Json;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Codes of restrictions as the law's own JSON writes them.</summary>
public static class RestrictionCodes
{
    public static string CodeOf(RestrictionCode code) =>
        JsonSerializer.SerializeToNode(code, LawJson.Default.RestrictionCode)!.GetValue<string>();
}
