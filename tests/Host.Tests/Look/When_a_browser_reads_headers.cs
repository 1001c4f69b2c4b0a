using Host.Tests.Visiting;

namespace Host.Tests.Look;

public sealed class When_a_browser_reads_headers : HostTest
{
    [TestCase("/sign-in")]
    [TestCase("/")]
    [TestCase("/nowhere")]
    [TestCase("/jintan.css")]
    [TestCase("/api/nowhere")]
    public async Task Should_find_the_strict_policy_everywhere(string path)
    {
        var answer = await Host.Visitor().Open(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers["Content-Security-Policy"], Does.StartWith("default-src 'self'").And.Not.Contain("unsafe"));
            Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
            Assert.That(answer.Headers["X-Frame-Options"], Is.EqualTo("DENY"));
        }
    }

    [Test]
    public async Task Should_find_nothing_inline_in_a_page()
    {
        var page = await Host.Visitor().Open("/sign-in");
        Assert.That(page.Body, Does.Not.Match("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+="));
    }

    [Test]
    public async Task Should_never_keep_a_page_but_always_a_style_sheet()
    {
        var page = await Host.Visitor().Open("/sign-in");
        var sheet = await Host.Visitor().Open("/jintan.css");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Headers["Cache-Control"], Does.Contain("no-store"));
            Assert.That(sheet.Headers["Cache-Control"], Does.Contain("immutable"));
        }
    }
}
