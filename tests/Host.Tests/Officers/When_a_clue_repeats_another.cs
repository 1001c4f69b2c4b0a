using System.Net;

namespace Host.Tests.Officers;

/// <summary>Article 4: the same facts about the same person are handled once; a clue may also be withdrawn before it is accepted.</summary>
[Category("Art4")]
public sealed class When_a_clue_repeats_another : RouteTest
{
    [Test]
    public async Task Should_go_into_the_case_that_is_there()
    {
        var first = await RegisterByInterface();
        var second = await RegisterByInterface();
        var answer = await Complete(Study("Merge").With("mergeInto", first), second);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), answer.Text);
            Assert.That((await EntriesOf(second)).TakeLast(2).Select(e => e.Kind), Is.EqualTo(new[] { "case-merged", "case-closed" }));
            Assert.That((await EntriesOf(first))[^1].Particulars!["from"]!.GetValue<string>(), Is.EqualTo(second));
            Assert.That(await Waiting("office-clerk", first), Is.Not.Null, "the other case goes on");
        }
    }

    [TestCase("")]
    [TestCase("坛作案〔2026〕999号")]
    public async Task Should_ask_for_a_case_of_the_same_person(string number)
    {
        var second = await RegisterByInterface();
        var answer = await Complete(Study("Merge").With("mergeInto", number), second);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("全部被反映人"));
            Assert.That(await Waiting("office-clerk", second), Is.Not.Null);
        }
    }

    [Test]
    public async Task Should_be_withdrawn_before_it_is_accepted()
    {
        var number = await RegisterByInterface();
        await Complete(Study("Withdraw"), number);
        var last = (await EntriesOf(number))[^1];
        Assert.That((last.Kind, last.Particulars!["reason"]!.GetValue<string>()), Is.EqualTo(("case-closed", "来源单位撤回线索")));
    }

    private RouteStep Study(string outcome) => Route.Step("acceptance-study") with { Outcome = outcome };
}
