using Jintan.Host.Commands;

namespace Host.Tests.Commands;

public sealed class When_the_binary_is_given_a_verb
{
    private StringWriter output = null!;
    private string folder = "";

    [SetUp]
    public void Prepare() => (folder, output) = (Directory.CreateTempSubdirectory("jintan-verbs-").FullName, new());

    [TearDown]
    public void Clean()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase]
    [TestCase("demo")]
    [TestCase("demo", "--urls", "http://127.0.0.1:0")]
    [TestCase("--urls", "http://127.0.0.1:0")]
    public async Task Should_serve_without_one(params string[] words) =>
        Assert.That(await CommandLine.RunAsync(words, output), Is.Null);

    [TestCase("workflow", "check")]
    [TestCase("scenarios", "run")]
    public async Task Should_name_the_verbs_where_it_knows_none(params string[] words)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(words, output), Is.EqualTo(CommandLine.WrongUse));
            Assert.That(output.ToString(), Does.Contain($"Unknown command: {string.Join(' ', words)}").And.Contain("scenarios run FILE"));
        }
    }

    [Test]
    public async Task Should_say_which_file_is_not_there()
    {
        var missing = Path.Combine(folder, "missing.yaml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["scenarios", "run", missing], output), Is.EqualTo(CommandLine.WrongUse));
            Assert.That(output.ToString(), Does.Contain(missing).And.Contain("Cure:"));
        }
    }

    [Test]
    public async Task Should_run_every_scenario_and_skip_none()
    {
        var exitCode = await CommandLine.RunAsync(["scenarios", "run", Path.Combine(Checkout.Folder, "tests", "scenarios", "scenarios.yaml")], output);

        Assert.That(exitCode, Is.Zero, output.ToString());
        Assert.That(output.ToString(), Does.Contain(" 0 failed").And.Not.Contain("skipped"));
    }

    [TestCase("Jintan.NoSuchThing", "E-WF-UNKNOWN-TYPE", TestName = "An unknown activity type")]
    [TestCase("Elsa.RunJavaScript", "E-WF-", TestName = "A script")]
    public async Task Should_find_what_real_cases_may_not_run_on(string type, string code)
    {
        await WriteAsync("12-sample.v1.json", type);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["workflows", "check", folder], output), Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("12-sample.v1.json").And.Contain("节点 first").And.Contain(code));
        }
    }

    [TestCase("formId", "no-such-form", "没有表单“no-such-form”", TestName = "A form that is not there")]
    [TestCase("formId", "acceptance-study", "请改为：Accept、NotAccept", TestName = "Choices that are not the form's")]
    public async Task Should_compare_a_task_with_its_form(string input, string value, string finding) =>
        await FindsAsync("Jintan.HumanTask", input, value, finding);

    [Test]
    public async Task Should_find_a_hand_over_to_nowhere() =>
        await FindsAsync("Jintan.HandOver", "definition", "99-nowhere", "没有流程“99-nowhere”可移交。现有流程：12-sample");

    [Test]
    public async Task Should_find_a_file_under_another_name_than_its_procedure()
    {
        await WriteAsync("12-other.v1.json", "Elsa.End");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["workflows", "check", folder], output), Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("请改名为 12-sample.v1.json").And.Contain("1 procedures, 1 errors"));
        }
    }

    [Test]
    public async Task Should_pass_a_sound_procedure_and_draw_it()
    {
        await WriteAsync("12-sample.v1.json", "Elsa.End");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["workflows", "check", folder], output), Is.Zero, output.ToString());
            Assert.That(await CommandLine.RunAsync(["workflows", "outline", folder], output), Is.Zero);
            Assert.That(Path.Combine(folder, "12-sample.v1.md"), Does.Exist);
        }
    }

    [Test]
    public async Task Should_not_pass_a_folder_without_procedures() =>
        Assert.That(await CommandLine.RunAsync(["workflows", "check", folder], output), Is.EqualTo(1));

    [Test]
    public async Task Should_report_all_clauses()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["coverage"], output), Is.Zero);
            Assert.That(output.ToString(), Does.Contain("87 clauses covered"));
        }
    }

    private async Task FindsAsync(string type, string input, string value, string finding)
    {
        await WriteAsync("12-sample.v1.json", type, $$"""
            , "{{input}}": { "typeName": "String", "expression": { "type": "Literal", "value": "{{value}}" } }
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CommandLine.RunAsync(["workflows", "check", folder], output), Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("节点 first").And.Contain(finding));
        }
    }

    private Task WriteAsync(string file, string type, string inputs = "") => File.WriteAllTextAsync(Path.Combine(folder, file), $$"""
        {
          "definitionId": "12-sample", "name": "线索受理", "version": 1,
          "root": {
            "id": "flow", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              { "id": "start", "type": "Elsa.Start", "version": 1 },
              { "id": "first", "type": "{{type}}", "version": 1{{inputs}} }
            ],
            "connections": [{ "source": { "activity": "start", "port": "Done" }, "target": { "activity": "first", "port": "In" } }]
          }
        }
        """);
}
