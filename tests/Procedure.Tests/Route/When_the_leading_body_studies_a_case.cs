using System.Text.Json;
using Jintan.Activities.Questions;
using Jintan.Law;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>集体研究: how many sat is a fact; whether that was collective is for the law to say, and to say again.</summary>
[Category("Art15")]
public sealed class When_the_leading_body_studies_a_case : OfficeTest
{
    [Test]
    public async Task Should_put_on_record_how_many_sat_so_that_the_law_can_judge_it_again()
    {
        var number = await office.CaseWaitingAtAsync("unit-study");
        await office.RefusedAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("present", 1));
        var asked = (await office.EntriesAsync(number))[^1].Question!;
        var facts = asked.Facts.Deserialize(LawJson.Default.CaseFacts)!;
        var law = new LawInForce(TestOffice.FirstDay);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(facts.UnitStudy, Is.EqualTo(new UnitStudy(1)));
            Assert.That(QuestionBook.Ask(asked.Rule, facts, law).Ruling, Says.No(Refusal.Art15NoCollective));
            Assert.That(QuestionBook.Ask(asked.Rule, facts with { UnitStudy = new(2) }, law).Outcome, Is.EqualTo(Outcome.Allowed), "what if two had sat");
        }
    }
}
