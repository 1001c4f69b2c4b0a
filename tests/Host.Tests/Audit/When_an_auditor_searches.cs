using Host.Tests.Officers;

namespace Host.Tests.Audit;

/// <summary>Every way to find a case, and a way that does not.</summary>
public sealed class When_an_auditor_searches : RouteTest
{
    [Test]
    public async Task Should_find_the_case_by_all_that_its_entries_say()
    {
        var number = await RegisterByInterface();
        await WalkTo("acceptance-study", number);
        await Complete(Route.Step("acceptance-study").With("collective", "false"), number);
        await WalkTo("announcement", number);
        var decision = await Read(async ledger => (await ledger.Cases.FindAsync(number))!.DecisionNumber!);
        var auditor = await Officer("auditor");

        using (Assert.EnterMultipleScope())
        {
            var asked = Html(await auditor.Open("/audit?clause=art13.s1&approver=LG_RESPONSIBLE&reading=P04"));
            Assert.That(asked.QuerySelectorAll("option[selected]").Select(one => one.GetAttribute("value")), Is.EquivalentTo(new[] { "art13.s1", "LG_RESPONSIBLE", "P04" }));
            foreach (var (question, found) in new[]
            {
                ("", true), ($"q={Uri.EscapeDataString(number)}", true), ("q=企业开办", true), ("q=不存在的字", false),
                ($"person={OrdinaryRoute.Subject}", true), ("person=nobody", false), ($"decision={Uri.EscapeDataString(decision)}", true), ("decision=无", false),
                ("clause=art13.s1", true), ("clause=art16.s1", false), ("reading=P04", true), ("reading=P13", false),
                ("approver=LG_RESPONSIBLE", true), ("approver=LG_PRINCIPAL", false), ("actor=unit-clerk", true), ("actor=town-clerk", false),
                ("refused=true", true), ("late=true", false), ("from=2020-01-01", true), ("to=2020-01-01", false),
                ("clause=art13.s1&refused=true&approver=LG_RESPONSIBLE&q=企业开办", true),
            })
            {
                var page = await auditor.Open($"/audit?{question}");
                Assert.That(page.Body.Contains($"/audit/cases/{Uri.EscapeDataString(number)}", StringComparison.Ordinal), Is.EqualTo(found), question);
            }
        }
    }
}
