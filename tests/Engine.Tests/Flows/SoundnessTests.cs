using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;

namespace Engine.Tests.Flows;

public sealed class SoundnessTests
{
    private const int FewStates = 20_000;

    [Test]
    public void A_sound_flow_has_no_findings()
    {
        var report = Check(Forked("WaitAllActive"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsSound, Is.True, string.Join("\n", report.Findings));
            Assert.That(report.Findings, Is.Empty);
        }
    }

    [Test]
    public void An_activity_that_nothing_leads_to_is_dead() =>
        Assert.That(Check(new FlowBuilder().Add("Start", "Elsa.Start").Line("A").Line("Lost").Add("End", "Elsa.End").Connect("Start > A > End")),
            Finds(SoundnessKind.DeadNode, "Lost"));

    [Test]
    public void An_outcome_that_leads_nowhere_is_missing() =>
        Assert.That(Check(new FlowBuilder().Decision("D", "true").Add("End", "Elsa.End").Connect("D:True > End")),
            Finds(SoundnessKind.MissingOutcome, "D") & Finds(SoundnessKind.Deadlock, "D"));

    [Test]
    public void A_join_that_waits_for_a_branch_that_may_die_may_never_run()
    {
        var report = Check(new FlowBuilder().Fork("F", "a", "b").Decision("D", "true").Line("A").Join("J", "WaitAll").Add("End", "Elsa.End").Add("No", "Elsa.End")
            .Connect("F:a > D", "D:True > J", "D:False > A", "F:b > J > End"));
        var finding = report.Findings.Single(finding => finding.Kind == SoundnessKind.JoinMayNeverRun);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.NodeId, Does.EndWith(":J"));
            Assert.That(finding.Run.Select(step => step.ToString()), Is.EqualTo(new[] { "F[a,b]", "D[False]" }));
        }
    }

    [Test]
    public void A_loop_inside_a_branch_before_a_merge_is_found() =>
        Assert.That(Check(new FlowBuilder().Fork("F", "a", "b").Task("Work").Decision("D", "true").Task("Other").Join("J", "WaitAllActive").Add("End", "Elsa.End")
            .Connect("F:a > Work > D", "D:False > Work", "D:True > J", "F:b > Other > J > End")), Finds(SoundnessKind.LoopBeforeMerge, "J"));

    [Test]
    public void A_way_back_past_another_way_is_invalid() =>
        Assert.That(Check(new FlowBuilder().Fork("F", "a", "b").Line("A").Line("B").Decision("D", "true").Add("End", "Elsa.End")
            .Connect("F:a > A > D", "F:b > B > D", "D:False > A", "D:True > End")), Finds(SoundnessKind.InvalidBackward, "D"));

    [Test]
    public void A_loop_without_exit_never_reaches_an_end() =>
        Assert.That(Check(new FlowBuilder().Add("Start", "Elsa.Start").Line("A").Line("B").Add("End", "Elsa.End").Connect("Start > A > B > A")),
            Finds(SoundnessKind.EndUnreachable, "End") & Finds(SoundnessKind.EndUnreachable, "Start"));

    [Test]
    public void An_end_beside_a_waiting_branch_is_a_warning()
    {
        var report = Check(new FlowBuilder().Fork("F", "a", "b").Task("T").Add("E", "Elsa.End").Connect("F:a > T", "F:b > E"));
        var finding = report.Findings.Single(finding => finding.Kind == SoundnessKind.ImproperCompletion);
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [TestCase("WaitAllActive")]
    [TestCase("WaitAny")]
    public void Two_hundred_activities_with_forks_of_four_need_few_states(string mode)
    {
        var workflow = Wide(19, mode).Compile().Workflow;
        var report = SoundnessCheck.Run(workflow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(workflow.Root.Children[0].Children, Has.Count.InRange(190, 210));
            Assert.That(report.IsSound, Is.True, string.Join("\n", report.Findings));
            Assert.That(report.States, Is.LessThan(FewStates), "each block of four branches is looked at by itself, not multiplied with the others");
        }
    }

    [TestCase(500, true), TestCase(501, false)]
    public void Five_hundred_activities_are_the_most_that_are_looked_at(int activities, bool isProved)
    {
        var flow = new FlowBuilder().Add("Start", "Elsa.Start").Add("End", "Elsa.End");
        var last = "Start";
        for (var i = 2; i < activities; i++)
        {
            flow.Line($"L{i}").Connect($"{last} > L{i}");
            last = $"L{i}";
        }

        var report = SoundnessCheck.Run(flow.Connect($"{last} > End").Compile().Workflow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsProved, Is.EqualTo(isProved));
            Assert.That(report.Findings.Select(finding => finding.Kind), isProved ? Is.Empty : Is.EqualTo(new[] { SoundnessKind.NotProved }));
        }
    }

    [Test]
    public void A_bound_that_is_exceeded_is_not_a_proof_and_names_the_fork()
    {
        var report = SoundnessCheck.Run(Races().Compile().Workflow, limit: 20);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsProved, Is.False);
            Assert.That(report.Findings.Single(finding => finding.Kind == SoundnessKind.NotProved).NodeId, Does.EndWith(":F"));
        }
    }

    [Test]
    public void Questions_are_answered_by_a_run()
    {
        var questions = new FlowQuestions(new FlowBuilder().Add("Start", "Elsa.Start").Decision("D", "true").Task("Hearing").Task("Decide").Task("Other").Fork("F", "a", "b")
            .Task("X").Task("Y").Join("J", "WaitAllActive").Add("End", "Elsa.End")
            .Connect("Start > D", "D:True > Hearing > Decide > F", "D:False > Decide", "F:a > X > J", "F:b > Y > J > End").Compile().Workflow.Root.Children[0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(questions.RunWithout(["Hearing"], "Decide")!.Select(step => step.ToString()), Is.EqualTo(new[] { "Start[Done]", "D[False]" }));
            Assert.That(questions.RunWithout(["Decide"], "X"), Is.Null);
            Assert.That(questions.RunWithout(["X"], "Y"), Is.Not.Null, "parallel branches have no order");
            Assert.That(questions.RunWithout(["X"], "End"), Is.Null);
            Assert.That(questions.RunWithout("D", ["True"], "Hearing"), Is.Null);
            Assert.That(questions.RunReaching("Other"), Is.Null);
            Assert.That(questions.RunNotFollowedBy("Decide", "Y"), Is.Null);
            Assert.That(questions.RunNotFollowedBy("D", "Hearing"), Is.Not.Null);
        }
    }

    /// <summary>Recorded cases that finish as if nothing had happened although a join could not run (deviation "joins that can never run").</summary>
    [TestCase("032")]
    [TestCase("060")]
    [TestCase("061")]
    [TestCase("065")]
    [TestCase("093")]
    [TestCase("100")]
    [TestCase("664")]
    [TestCase("665")]
    [TestCase("677")]
    public void A_recorded_flow_that_dies_silently_is_an_error_with_a_path(string number)
    {
        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), number + "-*.json").Single();
        var report = SoundnessCheck.Run(WorkflowCompiler.Compile(Conformance.CorpusCase.Load(file).Documents().First(), new ActivityCatalogue(), WorkflowProfile.General).Workflow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsSound, Is.False);
            Assert.That(report.Findings.Where(finding => finding.Severity == Severity.Error), Has.Some.Matches<SoundnessFinding>(finding => finding!.Run.Count > 0));
        }
    }

    [TestCase("038")]
    [TestCase("088")]
    [TestCase("086")]
    [TestCase("681")]
    public void A_recorded_flow_that_is_fine_has_no_join_in_danger(string number)
    {
        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), number + "-*.json").Single();
        var report = SoundnessCheck.Run(WorkflowCompiler.Compile(Conformance.CorpusCase.Load(file).Documents().First(), new ActivityCatalogue(), WorkflowProfile.General).Workflow);
        Assert.That(report.Findings.Where(finding => finding.Severity == Severity.Error && finding.Kind != SoundnessKind.MissingOutcome && finding.Kind != SoundnessKind.Deadlock), Is.Empty);
    }

    private static SoundnessReport Check(FlowBuilder flow) => SoundnessCheck.Run(flow.Compile().Workflow);

    private static NUnit.Framework.Constraints.PredicateConstraint<SoundnessReport> Finds(SoundnessKind kind, string activity) =>
        new(report => report!.Findings.Any(finding => finding.Kind == kind && finding.NodeId.EndsWith(":" + activity, StringComparison.Ordinal)));

    private static FlowBuilder Forked(string mode) => new FlowBuilder().Add("Start", "Elsa.Start").Fork("F", "a", "b").Task("A").Decision("D", "true").Task("B").Task("C")
        .Join("J", mode).Add("End", "Elsa.End").Connect("Start > F", "F:a > A > J", "F:b > D", "D:True > B > J", "D:False > C > J > End");

    private static FlowBuilder Wide(int blocks, string mode)
    {
        var flow = new FlowBuilder().Add("Start", "Elsa.Start").Add("End", "Elsa.End");
        var last = "Start";
        for (var i = 0; i < blocks; i++)
        {
            flow.Fork($"F{i}", "a", "b", "c", "d").Join($"J{i}", mode).Connect($"{last} > F{i}");
            foreach (var branch in new[] { "a", "b", "c", "d" })
                flow.Task($"{branch}{i}").Task($"{branch}{branch}{i}").Connect($"F{i}:{branch} > {branch}{i} > {branch}{branch}{i} > J{i}");
            last = $"J{i}";
        }

        return flow.Connect($"{last} > End");
    }

    private static FlowBuilder Races()
    {
        var flow = new FlowBuilder().Fork("F", "a", "b", "c", "d").Join("J", "WaitAny").Add("End", "Elsa.End").Connect("J > End");
        foreach (var branch in new[] { "a", "b", "c", "d" })
            flow.Task($"{branch}1").Task($"{branch}2").Task($"{branch}3").Connect($"F:{branch} > {branch}1 > {branch}2 > {branch}3 > J");
        return flow;
    }
}
