using Host.Tests.Visiting;

namespace Host.Tests.Officers;

/// <summary>A list longer than a page; an address from outside may ask for any page.</summary>
public sealed class When_a_list_has_pages : RouteTest
{
    [Test]
    public async Task Should_show_each_page_and_bring_what_lies_outside_to_the_nearest()
    {
        for (var clue = 0; clue < 21; clue++)
        {
            await RegisterByInterface();
        }

        var clerk = await Officer("office-clerk");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (asked, shown) in new[] { ("-1", 1), ("0", 1), ("1", 1), ("2", 2), ("3", 2), ("2147483647", 2) })
            {
                var page = Html(await clerk.Open($"/inbox?page={asked}"));
                Assert.That(page.QuerySelector(".pager span")?.TextContent, Is.EqualTo($"第 {shown} / 2 页，共 21 件"), asked);
                Assert.That(page.QuerySelectorAll("tbody tr a[href^='/tasks/']"), Has.Length.EqualTo(shown == 1 ? 20 : 1), asked);
            }
        }
    }
}
