using System.Collections.Concurrent;
using Acornima;
using Jint;

namespace Jintan.Engine.Expressions;

/// <summary>Prepares scripts once; what is prepared holds no values and may be run by any number of instances at once.</summary>
internal static class JavaScript
{
    private const int MaximumCached = 4096;
    private static readonly ConcurrentDictionary<string, JavaScriptExpression> Prepared = new(StringComparer.Ordinal);

    private static readonly ScriptPreparationOptions Preparation = new()
    {
        ParsingOptions = new() { AllowReturnOutsideFunction = true, RegexTimeout = ScriptSandbox.RegexTimeout },
        CollectReferencedGlobals = true,
    };

    public static JavaScriptExpression Compile(string script)
    {
        if (Prepared.TryGetValue(script, out var known))
            return known;
        if (Prepared.Count >= MaximumCached)
            Prepared.Clear();
        return Prepared.GetOrAdd(script, Prepare);
    }

    private static JavaScriptExpression Prepare(string script)
    {
        try
        {
            var prepared = Jint.Engine.PrepareScript(script, options: Preparation);
            return new(prepared, ScriptNames.Of(prepared), null);
        }
        catch (Exception exception) when (exception is ScriptPreparationException or ParseErrorException or NotSupportedException)
        {
            return new(default, ScriptNames.None, exception);
        }
    }
}
