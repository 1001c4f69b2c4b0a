using Jint;

namespace Jintan.Engine.Expressions;

/// <summary>The limits of scripts: no CLR, 1 s, 16 MB, recursion 64, regular expressions 250 ms.</summary>
internal static class ScriptSandbox
{
    public static readonly TimeSpan RegexTimeout = TimeSpan.FromMilliseconds(250);

    private const long Memory = 16 << 20;
    private const uint LongestArray = 1_000_000;
    private static readonly Options Limits = Build();

    public static Jint.Engine NewEngine(ScriptNames names) => new(Limits);

    private static Options Build()
    {
        var options = new Options()
            .LimitMemory(Memory)
            .TimeoutInterval(TimeSpan.FromSeconds(1))
            .LimitRecursion(64)
            .RegexTimeoutInterval(RegexTimeout)
            .MaxArraySize(LongestArray);
        options.Constraints.StackOverflowGuard = true;
        options.TimeZone = TimeZoneInfo.Utc;
        return options;
    }
}
