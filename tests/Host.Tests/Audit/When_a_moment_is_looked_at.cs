using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Drawing;
using Jintan.Host.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Tasks;
using Procedure.Tests;

namespace Host.Tests.Audit;

/// <summary>A case of two persons: what is shown of a moment is of both, and of that moment only.</summary>
public sealed class When_a_moment_is_looked_at
{
    private static readonly DateTime Nine = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private static readonly AuditedEntry[] Entries =
    [
        Entry(1, Nine, "case-registered", "A", "open"),
        Entry(2, Nine, "person-added", "B", "open"),
        Entry(3, Nine.AddHours(1), "task-completed", null, "study", particulars: new() { ["task"] = "t1" }),
        Entry(4, Nine.AddHours(1), "proposal-notified", "A", "rule", computed: new() { ["permitted"] = new JsonArray("M1", "M2") }),
        Entry(5, Nine.AddHours(1), "proposal-notified", "B", "rule-next", computed: new() { ["permitted"] = new JsonArray("M4") }),
        Entry(6, Nine.AddHours(2), "decision-made", "A", "decide", computed: new()
        {
            ["restrictions"] = new JsonArray(new JsonObject { ["code"] = "no_promotion", ["from"] = "2026-03-02", ["through"] = "2026-09-01" }),
            ["overlay_restrictions"] = new JsonArray(new JsonObject { ["code"] = "overlay_no_rank_or_key_use", ["from"] = "2026-03-02", ["through"] = "2026-09-01" }),
        }),
        Entry(7, Nine.AddHours(3), "decision-revoked", "A", "revoke"),
    ];

    private static readonly PathLine[] Path =
    [
        Line("open", "Completed", Nine), Line("study", "Completed", Nine.AddHours(1)), Line("rule", "Completed", Nine.AddHours(1)), Line("rule-next", "Completed", Nine.AddHours(1)),
        Line("hearing", "Started", Nine.AddHours(1)), Line("hearing", "Canceled", Nine.AddHours(2)),
    ];

    private static readonly HumanTaskRow[] Tasks =
    [
        Task("t1", "study", Nine, HumanTaskStatus.Completed), Task("t2", "hearing", Nine.AddHours(1), HumanTaskStatus.Cancelled),
    ];

    [Test]
    public void Should_show_what_is_permitted_for_each_person() =>
        Assert.That(At(5).Permitted, Is.EqualTo(new[] { ("A", "批评教育、责令检查"), ("B", "诫勉") }));

    [Test]
    public void Should_show_bars_with_those_of_superior_rules_until_they_fall_away()
    {
        Assert.That(At(6).Bars.Select(bar => (bar.Person, bar.Bar.StartsWith("上级规定：", StringComparison.Ordinal))), Is.EqualTo(new[] { ("A", false), ("A", true) }));
        Assert.That(At(7).Bars, Is.Empty);
    }

    [Test]
    public void Should_show_a_task_until_it_was_cancelled()
    {
        Assert.That(At(5).Open, Is.EqualTo(new[] { "t2" }));
        Assert.That(At(6).Open, Is.Empty);
    }

    [Test]
    public void Should_go_within_a_burst_as_far_as_the_entry()
    {
        var middle = At(4);

        Assert.That(middle.Open, Is.Empty, "the task opens at the end of the burst");
        Assert.That(middle.Drawn.Taken.Select(step => step.Step), Is.EquivalentTo(new[] { "open", "study", "rule" }));
    }

    [Test]
    public void Should_name_every_way_of_the_shipped_procedures_in_words() => Assert.That(
        Directory.GetFiles(System.IO.Path.Combine(Checkout.Folder, "workflows"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
            .SelectMany(json => FlowDrawing.Of(json, WalkedFlow.Of($"{json["definitionId"]}", [], new HashSet<string>())).Lines.Select(line => line.Label))
            .Where(label => label.Any(char.IsAsciiLetter)),
        Is.Empty);

    [Test]
    public void Should_show_the_facts_of_both()
    {
        var file = Jintan.Ledger.Cases.CaseFile.Fold("1", Entries.Select(e => e.Content));

        Assert.That(FactLines.Of(file, null, new JsonObject { ["who"] = "" }).Keys, Is.EqualTo(new[] { "A.who", "B.who" }));
    }

    [Test]
    public void Should_name_every_fact_in_words() =>
        Assert.That(FactPaths.All.Select(path => FactNames.Of(path)).Where(name => name.Any(char.IsAsciiLetter)), Is.Empty);

    [Test]
    public void Should_name_in_words_what_the_histories_hold() => Assert.That(
        (from line in Directory.GetFiles(System.IO.Path.Combine(Checkout.Folder, "tests", "histories"), "*.jsonl").SelectMany(File.ReadLines)
         let entry = JsonNode.Parse(line)!["content"]!
         let form = entry["particulars"]?["formId"] is { } id ? FormCatalogue.Find($"{id}") : null
         from held in new[] { entry["learned"], entry["question"]?["facts"], entry["particulars"] }.OfType<JsonObject>()
         from path in FactLines.Of(held).Keys
         where !path.StartsWith("figures.", StringComparison.Ordinal)
         select FactNames.Of(path, form)).Distinct().Where(name => name.Any(char.IsAsciiLetterLower)),
        Is.Empty);

    [Test]
    public void Should_say_in_words_what_the_histories_say() => Assert.That(
        (from line in Directory.GetFiles(System.IO.Path.Combine(Checkout.Folder, "tests", "histories"), "*.jsonl").SelectMany(File.ReadLines)
         let entry = JsonNode.Parse(line)!["content"]!
         let form = entry["particulars"]?["formId"] is { } id ? FormCatalogue.Find($"{id}") : null
         from held in new[] { entry["learned"], entry["question"]?["facts"], entry["particulars"] }.OfType<JsonObject>()
         from fact in FactLines.Of(held, form)
         where !IsMark(fact.Key) && fact.Value.Any(char.IsAsciiLetter)
         select $"{fact.Key}: {fact.Value}").Distinct(),
        Is.Empty);

    [Test]
    public void Should_say_in_words_what_the_law_computed() => Assert.That(
        (from line in Directory.GetFiles(System.IO.Path.Combine(Checkout.Folder, "tests", "histories"), "*.jsonl").SelectMany(File.ReadLines)
         from value in JsonNode.Parse(line)!["content"]!["question"]?["computed"] as JsonObject ?? []
         where value.Key != "tracks"
         let said = $"{AnswerWords.Value(value.Key)}: {FactLines.Line(value.Key, value.Value)}"
         where said.Any(char.IsAsciiLetter)
         select said).Distinct(),
        Is.Empty);

    [Test]
    public void Should_say_the_same_code_as_it_was_meant() => Assert.That(
        new[] { ("approval.result", "rejected"), ("hearing.points.1.result", "rejected"), ("persons.S001.party", "none"), ("conduct.harm", "none"), ("special_rule.cite", "none") }
            .Select(fact => FactWords.Of(fact.Item1, fact.Item2)),
        Is.EqualTo(new[] { "不同意", "不采纳", "非党员", "未造成损害或者不良影响", "none" }));

    [Test]
    public void Should_leave_the_marks_of_persons_as_they_are_and_cite_clauses() => Assert.That(
        new[] { "persons.S001.level", "factors.evidence.art10.item1", "elements.duty_exists", "procedureSet.12-acceptance.version" }.Select(path => FactNames.Of(path)),
        Is.EqualTo(new[] { "各人 · S001 · 级别", "情节 · 证据 · 第十条第（一）项", "情形要件 · 负有应当履行的职责", "流程版本 · 线索受理 · 版本" }));

    [Test]
    public void Should_name_every_question_in_words() => Assert.That(
        typeof(Jintan.Activities.Questions.QuestionBook).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
            .Where(question => AnswerWords.Question(question) == question),
        Is.Empty);

    // Numbers of persons and tasks, accounts, codes of the registers, steps of a flow, hashes, citations.
    private static bool IsMark(string path) => path.Split('.').Last(part => !part.All(char.IsAsciiDigit)) is
        "guidance" or "permitted" or "answeredBy" or "task" or "textHash" or "contentHash" or "organisation" or "office" or "escalatedTo" or "person" or "to" or "from" or "superior" or "reading";

    private static AsOf At(int at) => AsOf.Of(
        new AuditedCase(new CaseLine("1", "案件", "甲、乙", "单位", "程序", true, Nine, null), Entries, null), Path, Tasks, at, "flow");

    private static AuditedEntry Entry(long sequence, DateTime at, string kind, string? person, string node, JsonObject? particulars = null, JsonObject? computed = null) => new(
        new EntryContent
        {
            Stream = "case/1", Sequence = sequence, At = at, LegalDate = new(2026, 3, 2), Actor = "office-clerk", ActorTitle = "经办人", Kind = kind, Person = person,
            Node = new("flow", 1, node, "i"), Particulars = particulars, Learned = sequence <= 2 ? new() { ["who"] = person } : null,
            Question = computed is null ? null : new AskedQuestion("a-question", "1", null, new JsonObject(), new JsonArray()) { Computed = computed },
        },
        kind, null, null, null, "", "");

    private static PathLine Line(string activity, string happened, DateTime at) => new(1, "flow", 1, activity, happened, "", at);

    private static HumanTaskRow Task(string id, string node, DateTime at, string status) => new()
    {
        Id = id, CaseNumber = "1", InstanceId = "i", BookmarkId = id, Definition = "flow", DefinitionVersion = 1, Node = node, Title = id, FormId = "", Clauses = "", Body = "UNIT",
        OrganisationId = "u", Outcomes = "", Status = status, CreatedAt = at,
    };
}
