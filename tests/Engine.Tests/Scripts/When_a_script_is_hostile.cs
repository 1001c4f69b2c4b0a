using System.Diagnostics;
using Engine.Tests.Flows;
using Jintan.Engine.Execution;

namespace Engine.Tests.Scripts;

/// <summary>Whatever a script does, it ends as an incident (or harmlessly), in bounded time, and the next one starts clean.</summary>
public sealed class When_a_script_is_hostile
{
    private static readonly string[] NeverEnding =
    [
        "for(;;){}", "while(true);", "var s='x'; for(;;) s+=s", "var a=[]; for(;;) a.push(a)", "let x=3n; for(;;) x=x*x;",
        "BigInt('9'.repeat(3e6)).toString().length", "var n='Big'+'Int'; globalThis[n]('9').toString()", "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)),0,0,1e9)",
        "JSON.stringify({toJSON(){for(;;);}})", "[3,1,2].sort(()=>{for(;;);})", "new Proxy({}, {get(){for(;;);}}).x", "(function*(){for(;;)yield 1})().toArray()",
    ];

    private static readonly string[] TooLarge =
    [
        "'x'.repeat(1e9)", "'x'['rep'+'eat'](2**29-24).length", "const {['rep'+'eat']: r} = ''; r.call('x', 5e8).length", "'a'.padStart(5e8)", "'a'.padEnd(5e8, 'xy')",
        "new Array(1e9).fill(0)", "Array.prototype.fill.call({length:1e15},0)", "Array.from({length:1e9})", "[...Array(1e9)]", "new Uint8Array(2e9).length",
        "new ArrayBuffer(1e9).byteLength", "Array.prototype.reverse.call({length:2**53-1})", "Array.prototype.map.call({length:4e9},x=>x)",
        "var m=new Map(); for(let i=0;;i++) m.set(i,i)", "var s='a'.repeat(1e6); s.replaceAll('a','b'.repeat(1e4)).length",
        "new Array(1e5).join('x'.repeat(1e5)).length", "Array(1e4).fill('x'.repeat(1e5)).join('').length", "'a'.repeat(1e6).split('').join('b'.repeat(1e3)).length",
        "'a'.repeat(1e6).replace(/a/g,'b'.repeat(1e4)).length", "JSON.stringify(Array(1e4).fill('x'.repeat(1e5))).length", "''.concat(...Array(1e4).fill('x'.repeat(1e5))).length",
        "String.raw({raw: Array(1e4).fill('x'.repeat(1e5))}).length", "[].concat(...Array(1e3).fill(Array(1e5).fill(0))).length", "Array(1e3).fill(Array(1e5).fill(0)).flat().length",
        "encodeURIComponent('中'.repeat(5e6)).length", "escape('中'.repeat(5e6)).length", "'x'.repeat(4e6).split('').length", "`${'x'.repeat(4e6)}${'x'.repeat(4e6)}${'x'.repeat(4e6)}`.length",
    ];

    private static readonly string[] TooDeep =
    [
        "function f(){return f()} f()", "var f=()=>f(); f()", "var o={}; o.o=o; JSON.stringify(o)", "JSON.parse('['.repeat(100000))", "var o={}; var p=o; for(var i=0;i<1000;i++){p.o={};p=p.o} o",
        "var o={}; o.o=o; o",
    ];

    private static readonly string[] Escapes =
    [
        "({}).constructor.constructor('return this')()", "eval('1')", "new Function('return 1')()", "getVariable.GetType().Assembly.FullName",
        "System.IO.File.ReadAllText('/etc/passwd')", "importNamespace('System')", "clr", "process.exit(1)", "require('fs')",
        "getVariable('list').GetType()", "getVariable('when').GetType().Assembly.Location",
    ];

    private static readonly string[] SlowPatterns = ["/(a+)+$/.test('a'.repeat(40)+'b')", "new RegExp('(a|a)*b').test('a'.repeat(50))", "'a'.repeat(300000).match(/(.*)*b/)"];

    [TestCaseSource(nameof(NeverEnding))]
    [TestCaseSource(nameof(TooLarge))]
    [TestCaseSource(nameof(TooDeep))]
    [TestCaseSource(nameof(Escapes))]
    [CancelAfter(20_000)]
    public async Task Should_become_an_incident(string script)
    {
        var burst = await RunAsync(script);
        Assert.That(burst.Incidents, Has.Count.EqualTo(1), script);
    }

    [TestCaseSource(nameof(NeverEnding))]
    [TestCaseSource(nameof(TooLarge))]
    [TestCaseSource(nameof(SlowPatterns))]
    [CancelAfter(20_000)]
    public async Task Should_stop_in_time(string script)
    {
        var watch = Stopwatch.StartNew();
        var burst = await RunAsync(script);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(6)));
            Assert.That(burst.State.Status, Is.EqualTo(WorkflowStatus.Finished));
        }
    }

    [Test]
    [NonParallelizable]
    public async Task Should_not_take_much_memory([ValueSource(nameof(TooLarge))] string script)
    {
        await RunAsync(script);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await RunAsync(script);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(128L << 20));
    }

    private static Task<Burst> RunAsync(string script) => new FlowBuilder()
        .Variable("list", "Object", "[1]").Variable("when", "DateTimeOffset", "2026-01-01T00:00:00Z").Script("S", script).Compile().Workflow.StartAsync();
}
