using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Route;

/// <summary>The escalated simplified procedure (requirements A.10, row 5): the Office studies collectively, the unit carries out.</summary>
[Category("Art16")]
public sealed class When_a_simplified_case_needs_a_heavier_method : OfficeTest
{
    private static readonly JsonObject Serious = Answers.DirectInvestigation
        .With("need", new JsonArray("M5b")).With("gravity", "serious").With("baseRange", new JsonArray("M4", "M5"));

    [Test]
    public async Task Should_be_carried_out_after_the_office_has_studied_and_consented()
    {
        var number = await EscalateAsync();
        await CarryOutAsync(number);
        await office.LeaveHistoryAsync("simplified-escalated");

        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Select(one => one.Methods).SingleAsync(), Is.EqualTo("M5b"));
            Assert.That(await office.HistoryAsync(number), Does.Not.Contain("start-ruled").And.Contain("escalation-consent-ruled"));
        }
    }

    [Test]
    public async Task Should_refuse_consent_that_was_not_studied_collectively()
    {
        var number = await EscalateAsync();
        Assert.That(
            await office.RefusedAsync(number, "office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy.With("collective", false)),
            Says.No(Refusal.Art16MethodLimit));
        await CarryOutAsync(number);
        await office.LeaveHistoryAsync("refused-unstudied");
    }

    [Test]
    public async Task Should_return_to_the_unit_which_may_decide_within_the_four()
    {
        var number = await EscalateAsync();
        await office.CompleteAsync(number, "office-study", "Refused", Officers.OfficeHead, Answers.EscalationStudy);
        await DecideWithinTheFourAsync(number, Serious.With("need", new JsonArray("M4")));
        await office.LeaveHistoryAsync("simplified-returned");
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Decisions.Select(one => one.Methods).SingleAsync(), Is.EqualTo("M4"));
    }

    [Test]
    public async Task Should_refuse_another_text_than_the_office_consented_to()
    {
        var number = await EscalateAsync();
        await office.CompleteAsync(number, "office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy);
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", new JsonArray("M5b"))),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Decide", Officers.UnitLeader, Studied("关于给予演示人员甲调整职务问责的决定：经查。")));
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision)))!;
        Assert.That(refused.Code, Is.EqualTo("E-ART15-TEXT-DIFFERS"));
    }

    [Test]
    public async Task Should_not_rest_on_an_earlier_consent_once_the_office_refuses()
    {
        var number = await EscalateAsync();
        await office.CompleteAsync(number, "office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy);
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Heavier),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reconsider", Officers.UnitLeader, Studied(Agreed)),
            ("investigate", "Escalate", Officers.Investigator, Serious),
            ("request-escalation", "Submit", Officers.UnitLeader, Answers.EscalationRequest));
        await office.CompleteAsync(number, "office-study", "Refused", Officers.OfficeHead, Answers.EscalationStudy);

        var refused = (await Assert.ThrowsAsync<RefusedException>(async () => await office.WalkAsync(
            number,
            ("investigate", "Within", Officers.Investigator, Serious.With("need", new JsonArray("M4"))),
            ("notice", "Notify", Officers.UnitLeader, Heavier),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Decide", Officers.UnitLeader, Studied(Agreed)),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision))))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art16MethodLimit));
    }

    [Test]
    public async Task Should_be_escalated_on_new_facts_whatever_was_proposed_before()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Within", Officers.Investigator, Answers.DirectInvestigation),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reconsider", Officers.UnitLeader, Answers.UnitStudy),
            ("investigate", "Escalate", Officers.Investigator, Serious.With("baseRange", new JsonArray("M5"))),
            ("request-escalation", "Submit", Officers.UnitLeader, Answers.EscalationRequest));
        await CarryOutAsync(number);
        await office.LeaveHistoryAsync("simplified-reconsidered-and-escalated");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_stay_within_the_four_once_a_new_report_needs_no_more()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.CompleteAsync(number, "investigate", "Escalate", Officers.Investigator, Serious);
        await office.SendBackAsync(number, "request-escalation", "investigate", Officers.UnitLeader);
        await DecideWithinTheFourAsync(number, Serious.With("need", null));
        await office.LeaveHistoryAsync("simplified-after-all");
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Decisions.Select(one => one.Methods).SingleAsync(), Is.EqualTo("M4"));
    }

    [Test]
    public async Task Should_keep_no_hash_of_a_text_that_was_refused()
    {
        var number = await EscalateAsync();
        await office.CompleteAsync(number, "office-study", "Refused", Officers.OfficeHead, Answers.EscalationStudy);
        var entry = (await office.EntriesAsync(number)).Single(e => e.Kind == "escalation-consent-ruled");
        Assert.That(entry.Particulars?["textHash"], Is.Null);
    }

    [TestCase("Agreed", "notice"), TestCase("Refused", "investigate")]
    [Category("Art10")]
    [Category("Art11")]
    public async Task Should_go_on_with_the_words_of_people_where_the_law_leaves_something_to_them(string answer, string next)
    {
        var weighed = Serious.With("faultTolerance", "recognised").With("faultToleranceRef", "演容错〔2026〕1号").With("aggravating", new JsonArray("art11.item1"))
            .With("evidence", new JsonArray(new JsonObject { ["factor"] = "art11.item1", ["proof"] = "证据3" }));
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Escalate", Officers.Investigator, weighed.With("judgement", "容错情节轻，从重情节重，仍应问责。")),
            ("request-escalation", "Submit", Officers.UnitLeader, Answers.EscalationRequest),
            ("office-study", answer, Officers.OfficeHead, Answers.EscalationStudy));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { next }));
    }

    [Test]
    [Category("Art15")]
    public async Task Should_forget_the_consent_and_the_hearing_of_an_earlier_report()
    {
        var number = await EscalateAsync();
        await office.WalkAsync(
            number,
            ("office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy),
            ("notice", "Notify", Officers.UnitLeader, Heavier),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true)),
            ("notice", "Notify", Officers.UnitLeader, Heavier),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reconsider", Officers.UnitLeader, Studied(Agreed)),
            ("investigate", "Within", Officers.Investigator, Answers.DirectInvestigation),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true)));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }), "new facts are heard again");
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing));
        Assert.That(
            await office.RefusedAsync(number, "unit-study", "Decide", Officers.UnitLeader, Studied(Agreed)), Is.InstanceOf<Ruling.Refused>(),
            "the Office has not seen the new report");
    }

    private static string Agreed => Answers.EscalationRequest["text"]!.GetValue<string>();

    private static JsonObject Heavier => Answers.Notice.With("methods", new JsonArray("M5b"));

    private static JsonObject Studied(string text) => Answers.UnitStudy.With("methods", new JsonArray("M5b")).With("text", text);

    /// <summary>From a new report to the archive.</summary>
    private Task DecideWithinTheFourAsync(string number, JsonObject report) => office.WalkAsync(
        number,
        ("investigate", "Within", Officers.Investigator, report),
        ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
        ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
        ("unit-study", "Decide", Officers.UnitLeader, Answers.UnitStudy),
        ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
        ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
        ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));

    /// <summary>From the Office's study to the archive.</summary>
    private Task CarryOutAsync(string number) => office.WalkAsync(
        number,
        ("office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy),
        ("notice", "Notify", Officers.UnitLeader, Heavier),
        ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
        ("unit-study", "Decide", Officers.UnitLeader, Studied(Agreed)),
        ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
        ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
        ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));

    private async Task<string> EscalateAsync()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Escalate", Officers.Investigator, Serious),
            ("request-escalation", "Submit", Officers.UnitLeader, Answers.EscalationRequest));
        return number;
    }
}
