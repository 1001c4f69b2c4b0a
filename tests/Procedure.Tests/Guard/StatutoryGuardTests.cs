using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Guard;
using Jintan.Law;

namespace Procedure.Tests.Guard;

public sealed class StatutoryGuardTests
{
    /// <summary>Steps of local policy: leaving them out breaks no clause.</summary>
    private static readonly string[] Policy = ["file-copy"];

    private static IEnumerable<string> Definitions => ShippedSet.Documents.Keys.Order(StringComparer.Ordinal);

    [Test]
    public void The_shipped_procedures_satisfy_the_law() =>
        Assert.That(StatutoryGuard.Check([.. ShippedSet.Compiled.Values]).Select(one => one.ToString()), Is.Empty);

    [Test]
    public void What_is_done_anew_after_a_return_is_a_step_that_exists() =>
        Assert.That(FormCatalogue.All.Select(form => form.Id), Is.SupersetOf(GuardRules.Shipped.DoneAnew.SelectMany(anew => anew.Forms)));

    [TestCaseSource(nameof(Definitions))]
    public void Every_unlawful_change_is_refused_with_its_clause(string definition)
    {
        var missed = new List<string>();
        foreach (var mutation in Operators.Unlawful(ShippedSet.Documents[definition]).Where(one => !Policy.Contains(one.Node) && !IsLawful(one)))
        {
            var findings = StatutoryGuard.Check(ShippedSet.With(mutation.Mutant));
            if (!findings.Any(one => mutation.Clauses.Contains(one.Clause.Id)))
            {
                missed.Add($"{mutation}: wants {string.Join(' ', mutation.Clauses)}, found {string.Join("; ", findings.Select(one => $"{one.Rule} {one.Clause}"))}");
            }
        }

        Assert.That(missed, Is.Empty);
    }

    [TestCaseSource(nameof(Definitions))]
    public void Lawful_changes_pass(string definition)
    {
        var draft = new Draft(ShippedSet.Documents[definition]);
        foreach (var node in draft.Nodes.Select(one => one!.AsObject()))
        {
            node["metadata"] = new JsonObject { ["displayText"] = "改名", ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 1, ["y"] = 2 } } };
            if (node["policyDays"] is not null)
            {
                draft.SetInput(Draft.IdOf(node), "policyDays", 7);
            }

            if (node["mode"] is not null)
            {
                draft.SetInput(Draft.IdOf(node), "mode", "WaitAllActive");
            }
        }

        AddNotice(draft);
        Assert.That(StatutoryGuard.Check(ShippedSet.With(draft.Json)).Select(one => one.ToString()), Is.Empty);
    }

    [Test]
    public void A_finding_shows_the_run_from_the_entry_point_across_hand_overs()
    {
        var draft = new Draft(ShippedSet.Documents["13-start-approval"]);
        var mutant = draft.LeadPast("approve-start", "assign").Json;
        var finding = StatutoryGuard.Check(ShippedSet.With(mutant)).First(one => one.Rule == "approval-before-investigation");
        Assert.That(finding.Run.Select(run => run.Definition), Is.EqualTo(new[] { "12-acceptance", "13-start-approval", finding.Definition }));
    }

    [Test]
    public void A_procedure_may_begin_with_an_event()
    {
        var findings = StatutoryGuard.Check(ShippedSet.With(BegunByAnEvent("20m-major-problem")));
        Assert.That(findings.Select(one => one.ToString()), Is.Empty);
    }

    [Test]
    public void One_that_begins_with_an_event_is_an_entrance_before_which_nothing_was_done()
    {
        var findings = StatutoryGuard.Check(ShippedSet.With(BegunByAnEvent("14a-unit-investigation")));
        Assert.That(
            findings.Where(one => one.Rule == "approval-before-investigation").Select(one => one.Run[0].Definition),
            Has.Some.EqualTo("14a-unit-investigation"));
    }

    private static JsonObject BegunByAnEvent(string definition)
    {
        var draft = new Draft(ShippedSet.Documents[definition]);
        var start = draft.Node("start");
        start["type"] = "Elsa.Event";
        start["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        start["eventName"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "announced" } };
        return draft.Json;
    }

    /// <summary>A step that only tells somebody something, right after the start.</summary>
    private static void AddNotice(Draft draft)
    {
        var first = draft.TargetsOf("start")[0];
        draft.Nodes.Add(new JsonObject
        {
            ["id"] = "tell", ["name"] = "tell", ["type"] = "Elsa.SetName", ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false },
            ["value"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "已告知" } },
        });
        draft.From("start").Single()["target"]!["activity"] = "tell";
        draft.Connections.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = "tell", ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = first, ["port"] = "In" },
        });
    }

    /// <summary>Another way in which nothing that the law asks for comes too late or is left out.</summary>
    private static bool IsLawful(Mutation mutation) => mutation.What is "reordered with all-signed" or "reordered with file-copy"
        || (mutation.Node, mutation.What) is ("record-report", "reordered with check-suspicion") or ("dissent", "reordered with report")
            // Each takes those of its own route along.
            or ("to-unit-investigation", "reordered with to-leading-group-investigation")
            or ("to-unit-before-notice", "reordered with to-leading-group-before-notice")
        // Without the join the next step itself waits for every branch that is alive.
        || (mutation.Node == "all-signed" && !mutation.What.StartsWith("mode", StringComparison.Ordinal) && !mutation.What.Contains("cut", StringComparison.Ordinal));
}
