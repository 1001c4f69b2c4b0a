using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>The simplified procedure (requirements A.10, row 4): the unit investigates directly and decides within the four methods.</summary>
[Category("Art16")]
public sealed class When_a_unit_finds_a_problem_itself : OfficeTest
{
    [Test]
    public async Task Should_decide_without_approval_and_without_the_office()
    {
        var number = await RegisterAsync();
        await HearAsync(number, Answers.Hearing);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("simplified");

        await using var ledger = office.Ledger();
        var decided = await ledger.Decisions.SingleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decided.Methods, Is.EqualTo("M3"));
            Assert.That(await office.HistoryAsync(number), Does.Not.Contain("start-ruled").And.Not.Contain("consent-ruled").And.Contain("filed-with-office"));
            Assert.That(await ledger.Cases.Select(one => one.Status).SingleAsync(), Is.EqualTo("closed"));
            Assert.That(ledger.CaseParties.Where(one => one.CaseNumber == number).Select(one => one.OrganisationId), Is.EquivalentTo(new[] { "jsj", "zfb" }));
        }
    }

    [Test]
    public async Task Should_refuse_a_section_level_leader() =>
        Assert.That((await RefusedAsync(Answers.SelfFound.With("person", "K001"), Officers.UnitLeader)).Ruling, Says.No(Refusal.Art16NoAuthority));

    [Test]
    public async Task Should_refuse_the_staff_of_another_unit_and_unclear_facts()
    {
        Assert.That((await RefusedAsync(Answers.SelfFound, Officers.OtherUnit)).Ruling, Says.No(Refusal.Art16NoAuthority));
        Assert.That((await RefusedAsync(Answers.SelfFound.With("factsClear", false), Officers.UnitLeader)).Ruling, Says.No(Refusal.Art16FactsUnclear));
        var number = await RegisterAsync();
        await HearAsync(number, Answers.Hearing);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("refused-registration");
    }

    [Test]
    [Category("Art12")]
    public async Task Should_refuse_what_somebody_else_found_which_is_a_clue_for_the_office()
    {
        Assert.That((await RefusedAsync(Answers.SelfFound.With("selfFound", false), Officers.UnitLeader)).Ruling, Says.No(Refusal.Art16NotSelfFound));
        await office.FinishAsync(await office.RegisterAsync());
        await office.LeaveHistoryAsync("refused-not-self-found");
    }

    [Test]
    public async Task Should_ask_again_who_found_it_instead_of_taking_silence_for_an_answer()
    {
        var unsaid = (await Assert.ThrowsAsync<FormRefusedException>(() => office.StartAsync(
            "16-simplified-procedure", "problem", Answers.SelfFound.With("selfFound", null), Officers.UnitLeader)))!;
        Assert.That(unsaid.Problems.Select(problem => problem.Field), Is.EqualTo(new[] { "selfFound" }));
    }

    [Test]
    public async Task Should_refuse_a_method_beyond_the_four()
    {
        var number = await RegisterAsync();
        Assert.That(
            await office.RefusedAsync(
                number, "investigate", "Within", Officers.Investigator, Answers.DirectInvestigation.With("need", new JsonArray("M5b"))),
            Says.No(Refusal.Art16MethodLimit));
        await HearAsync(number, Answers.Hearing);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("refused-beyond-the-four");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_refuse_a_decision_without_a_hearing()
    {
        var number = await RegisterAsync();
        var notHeard = Answers.Hearing.With("held", false).With("recorded", false);
        notHeard.Remove("points");
        await HearAsync(number, notHeard);
        await office.CompleteAsync(number, "unit-study", "Decide", Officers.UnitLeader, WithinTheFour);
        Assert.That(await office.RefusedAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision), Says.No(Refusal.Art15NotHeard));
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("refused-not-heard");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_to_conclude_on_unclear_facts_what_nobody_has_approved()
    {
        var number = await RegisterAsync();
        var unclear = Answers.DirectInvestigation.With("factsClear", false);
        Assert.That(await office.RefusedAsync(number, "investigate", "Within", Officers.Investigator, unclear), Says.No(Refusal.Art16FactsUnclear));
        Assert.That(await office.RefusedAsync(number, "investigate", "NotNeeded", Officers.Investigator, unclear), Says.No(Refusal.Art13NoApproval));
        await office.CompleteAsync(number, "investigate", "ToOrdinary", Officers.Investigator, unclear);
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unclear");
    }

    [Test]
    [Category("Art14")]
    public async Task Should_explain_where_no_accountability_is_needed()
    {
        var number = await RegisterAsync();
        await office.WalkAsync(
            number,
            ("investigate", "NotNeeded", Officers.Investigator, Answers.DirectInvestigation),
            ("explain", "Explain", Officers.UnitLeader, Answers.Explanation));
        await office.LeaveHistoryAsync("no-accountability");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    [Category("Art14")]
    public async Task Should_not_be_closed_before_the_explanation_is_issued()
    {
        var number = await RegisterAsync();
        await office.CompleteAsync(number, "investigate", "NotNeeded", Officers.Investigator, Answers.DirectInvestigation);
        Assert.That(
            await office.RefusedAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation.With("issuedOn", null)),
            Says.No(Refusal.Art14NoExplanation));
        await office.CompleteAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation);
        await office.LeaveHistoryAsync("refused-unexplained");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    [Category("Art12")]
    public async Task Should_pass_to_the_office_what_does_not_fit()
    {
        var number = await RegisterAsync();
        await office.CompleteAsync(number, "investigate", "ToOrdinary", Officers.Investigator, Answers.DirectInvestigation.With("factsClear", false));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "approve-start" }));
    }

    private static JsonObject WithinTheFour => Answers.UnitStudy.With("methods", new JsonArray("M3"));

    /// <summary>From the registration to the study.</summary>
    private Task HearAsync(string number, JsonObject hearing) => office.WalkAsync(
        number,
        ("investigate", "Within", Officers.Investigator, Answers.DirectInvestigation),
        ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", new JsonArray("M3"))),
        ("hearing", "Submit", Officers.UnitLeader, hearing));

    /// <summary>From the study to the archive.</summary>
    [Test]
    [Category("Art17")]
    public async Task Should_correct_what_it_has_decided_though_the_person_has_moved()
    {
        var number = await RegisterAsync();
        await HearAsync(number, Answers.Hearing);
        await FinishAsync(number);
        await office.RegisterSaysAsync("Y001", row => row.OrganisationId = "swj");
        await using var ledger = office.Ledger();
        var issued = await ledger.Decisions.SingleAsync();
        await office.StartAsync(
            "17c-correction", "correction",
            new() { ["decision"] = issued.Number, ["errors"] = new JsonArray("name"), ["error"] = "姓名有误。", ["text"] = "更正后的决定：经查。" }, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("consent", "Agreed", Officers.UnitLeader, Answers.Consent.With("repliedOn", "2026-03-03")),
            ("correct", "Correct", Officers.UnitLeader, new() { ["correctedOn"] = "2026-03-03", ["signer"] = "局长" }));
        Assert.That(await ledger.Decisions.Select(one => one.Number).ToListAsync(), Has.Member("演演建问决〔2026〕2号"));
    }

    private Task FinishAsync(string number) => office.WalkAsync(
        number,
        ("unit-study", "Decide", Officers.UnitLeader, WithinTheFour),
        ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
        ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
        ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));

    private Task<string> RegisterAsync() => office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);

    private async Task<RefusedException> RefusedAsync(JsonObject problem, Actor actor) => (await Assert.ThrowsAsync<RefusedException>(
        () => office.StartAsync("16-simplified-procedure", "problem", problem, actor)))!;
}
