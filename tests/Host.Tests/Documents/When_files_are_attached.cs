using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Documents;

public sealed class When_files_are_attached : RouteTest
{
    private static readonly byte[] Pdf = "%PDF-1.7\nbody"u8.ToArray();

    [Test]
    public async Task Should_become_papers_of_the_case_under_their_own_names()
    {
        var clerk = await Officer("office-clerk");
        var page = await clerk.Open("/clues/new");
        var stored = await clerk.SubmitFile(page, "/clues", ("_file.files", "信访件.pdf", Pdf), [.. RouteStep.Written(Route.Clue), ("_upload", "files")]);
        Assert.That(stored.Text, Does.Contain("信访件.pdf"));
        var made = await clerk.Submit(stored, "/clues");
        var theCase = await clerk.Open(made.Location!);
        var paper = await clerk.Open(System.Text.RegularExpressions.Regex.Match(theCase.Body, "/documents/\\d+").Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(theCase.Text, Does.Contain("信访件.pdf"));
            Assert.That(paper.Body, Is.EqualTo(Encoding.UTF8.GetString(Pdf)));
            Assert.That(paper.Headers["Content-Type"], Is.EqualTo("application/pdf"));
            Assert.That(paper.Headers["Content-Disposition"], Does.StartWith("attachment"), "never opened in place");
        }
    }

    [Test]
    public async Task Should_not_take_what_somebody_else_has_brought()
    {
        var town = await Officer("town-clerk");
        await town.SubmitFile(await town.Open("/clues/new"), "/clues", ("_file.files", "镇里的.pdf", Pdf), ("_upload", "files"));
        var hash = await Read(async ledger => (await ledger.Uploads.SingleAsync()).BlobHash);
        var clue = Route.Clue;
        clue["files"] = new JsonArray(hash);
        var answer = await Send(clue.ToJsonString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(JsonNode.Parse(answer.Body)!["errors"]!["files"]![0]!.GetValue<string>(), Does.Contain("重新上传"));
            Assert.That(await Read(ledger => ledger.Cases.CountAsync()), Is.Zero);
        }
    }

    [TestCaseSource(nameof(WrongFiles))]
    public async Task Should_refuse_what_is_not_what_its_name_says(string name, byte[] bytes)
    {
        var clerk = await Officer("office-clerk");
        var answer = await clerk.SubmitFile(await clerk.Open("/clues/new"), "/clues", ("_file.files", name, bytes), [.. RouteStep.Written(Route.Clue)]);
        await using var scope = Host.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain($"不能接收文件“{name}”"));
            Assert.That(answer.Value("/clues", "title"), Is.EqualTo("企业开办材料积压未审"));
            Assert.That(await ledger.Cases.CountAsync() + await ledger.Blobs.CountAsync(), Is.Zero);
        }
    }

    private static IEnumerable<TestCaseData> WrongFiles()
    {
        yield return new TestCaseData("报告.pdf", "MZ\0\0"u8.ToArray()) { TestName = "A program under the name of a PDF" };
        yield return new TestCaseData("页面.txt", "text\0binary"u8.ToArray()) { TestName = "Bytes that are no text" };
        yield return new TestCaseData("包.docx", Zip("evil.exe")) { TestName = "An archive that is no document" };
        yield return new TestCaseData("坏.docx", "PK\x03\x04broken"u8.ToArray()) { TestName = "A broken archive" };
    }

    private static byte[] Zip(string entry)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = archive.CreateEntry(entry).Open();
            content.Write("x"u8);
        }

        return bytes.ToArray();
    }
}
