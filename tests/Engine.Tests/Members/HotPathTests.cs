using Jintan.Engine.Execution;

namespace Engine.Tests.Members;

/// <summary>
/// A burst runs without LINQ and without reflection: what its methods call is read from their intermediate code. Those that run once a definition
/// are listed with their reason.
/// </summary>
public sealed class HotPathTests
{
    private static readonly string[] Namespaces = ["Jintan.Engine.Execution", "Jintan.Engine.Activities", "Jintan.Engine.Expressions", "Jintan.Engine.Authoring"];

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["BurstMachine.Retry"] = "a deed of the Office after a fault",
        ["FlowSwitch.Configure"] = "once a definition",
        ["LiteralList.Of"] = "once a definition",
        ["RunJavaScript.Configure"] = "once a definition",
        ["ScriptNames.Of"] = "once a script",
        ["ScriptSandbox.MayBeSeen"] = "asked for objects of .NET only, and scripts get none",
        ["ScriptSandbox.Repeat"] = "a function that few scripts call",
        ["ScriptScope.Bytes"] = "a function that few scripts call",
        ["ScriptScope.Strings"] = "a function that few scripts call",
        ["ScriptScope.WriteBack"] = "a script that changes variables in place",
        ["StructureConversion.Foreign"] = "a value of a type of an activity's own",
        ["ValueTypes.Foreign"] = "once a type",
        ["ValueTypes.KnownFor"] = "once a type",
    };

    [Test]
    public void A_burst_uses_neither_linq_nor_reflection()
    {
        var found = typeof(WorkflowRunner).Assembly.GetTypes().Where(type => Namespaces.Contains(type.Namespace) && !SlowCalls.IsOnceAProgram(type)).SelectMany(SlowCalls.Of).Distinct().Order(StringComparer.Ordinal).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join("\n", found.Where(one => !Allowed.ContainsKey(one.Split(" > ")[0]))), Is.Empty);
            Assert.That(Allowed.Keys.Except(found.Select(one => one.Split(" > ")[0])), Is.Empty, "what is listed is there");
        }
    }

    [Test]
    public void The_reader_of_calls_sees_what_a_method_calls() =>
        Assert.That(SlowCalls.Of(typeof(HotPathTests)), Has.Some.EqualTo("HotPathTests.A_burst_uses_neither_linq_nor_reflection > Enumerable.Where"));
}
