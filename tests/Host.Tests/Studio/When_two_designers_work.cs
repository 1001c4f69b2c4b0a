using System.Net;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Host.Look;
using Jintan.Ledger.Publication;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Studio;

public sealed class When_two_designers_work : StudioTest
{
    private StudioClient first = null!;
    private StudioClient second = null!;

    [SetUp]
    public async Task SignIn() => (first, second) = (await Designer(), await Designer("designer-2"));

    [Test]
    public async Task Should_not_overwrite_what_the_other_has_saved_meanwhile()
    {
        var (mine, theirs) = (await Longer(first, 12), await Longer(second, 15));
        await first.Post("workflow-definitions", Save(mine));
        var refused = await second.Post("workflow-definitions", Save(theirs));
        var onTop = await second.Post("workflow-definitions", Save(await Longer(second, 15)));
        var late = await first.Post("workflow-definitions", Save(mine));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(refused.Json["code"]!.GetValue<string>(), Is.EqualTo("E-DRAFT-TAKEN"));
            Assert.That(onTop.Status, Is.EqualTo(HttpStatusCode.OK), "on the newest draft he may go on");
            Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        }
    }

    [Test]
    public async Task Should_let_nobody_publish_what_he_has_edited()
    {
        await first.Post("workflow-definitions", Save(await Longer(first, 12)));
        await second.Post("workflow-definitions", Save(await Longer(second, 15)));
        var review = await Asked(first, await first.Model(Shipped));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Publish(second, review)).Text, Does.Contain("修改过"));
            Assert.That((await Publish(await Designer("designer-3"), review)).Status, Is.EqualTo(HttpStatusCode.Found));
        }
    }

    [Test]
    public async Task Should_keep_what_was_changed_after_the_request()
    {
        var review = await Asked(first, await Longer(first, 12));
        await first.Post("workflow-definitions", Save(await Longer(first, 15)));
        await Publish(second, review);
        var draft = await first.Model(Shipped);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(draft["isPublished"]!.GetValue<bool>(), Is.False);
            Assert.That(draft["version"]!.GetValue<int>(), Is.EqualTo(3));
            Assert.That(Node(draft, "office-consent")["policyDays"]!["expression"]!["value"]!.GetValue<int>(), Is.EqualTo(15));
        }
    }

    [Test]
    public async Task Should_read_that_the_hearing_is_gone()
    {
        // Handed in by a file, since the gate lets no designer come so far.
        var page = await Compared(UnlawfulDraft.Definition, UnlawfulDraft.WithoutHearing);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("取消步骤“听取陈述申辩”（依据第十五条第一款）。"));
            Assert.That(page, Does.Contain("“拟处告知”办结之后不再转“听取陈述申辩”。"));
        }
    }

    [TestCase("13-start-approval", "to-joint", "route", "LeadingGroup", "的“办理路径”由")]
    [TestCase("15b-committee-review-section-level", "all-signed", "mode", "WaitAny", "的“会合方式”由“WaitAll”改为“WaitAny”")]
    [TestCase("19-formalities", "close-done", "reason", "已办结", "的“结案原因”由“问责决定执行完毕”改为“已办结”")]
    [TestCase("16-simplified-procedure", "office-study", "waitForCompletion", false, "的“等待对方办结”由“是”改为“无”")]
    public async Task Should_read_every_input_that_changes(string definition, string node, string input, object value, string said)
    {
        var page = await Compared(definition, model =>
        {
            Node(model, node)[input] = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = JsonValue.Create(value) } };
        });
        Assert.That(page, Does.Contain(said));
    }

    [Test]
    public async Task Should_read_that_only_positions_changed_when_that_is_so()
    {
        const string only = "只调整了图形位置";
        var moved = await Compared(Shipped, m => Node(m, "hearing")["metadata"]!["designer"]!["position"]!["x"] = 7);
        var described = await Compared(Shipped, m => m["customProperties"]!["jintan"]!["clauses"] = new JsonArray("art15.p1"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved, Does.Contain(only));
            Assert.That(described, Does.Not.Contain(only));
        }
    }

    private async Task<string> Compared(string definition, Action<JsonObject> change)
    {
        var document = WorkflowDocument.From(
            Jintan.Host.Studio.Definitions.NormalForm.Of(Changed(await first.Model(definition), change), definition, 2), definition);
        var request = await Write(tx => tx.RequestReview(document));
        return (await second.Visitor.Open($"/publishing/{request.Id}")).Text;
    }

    private static async Task<JsonObject> Longer(StudioClient designer, int days) =>
        Changed(await designer.Model(Shipped), m => Node(m, "office-consent")["policyDays"]!["expression"]!["value"] = days);

    private static async Task<string> Asked(StudioClient designer, JsonObject model)
    {
        var line = (await designer.Post("workflow-definitions", Save(model, publish: true))).Json["errors"]!["generalErrors"]![0]!.GetValue<string>();
        return line[line.IndexOf("/publishing/", StringComparison.Ordinal)..];
    }

    private async Task<Visiting.Answer> Publish(StudioClient designer, string review) =>
        await designer.Visitor.Submit(await designer.Visitor.Open("/publishing"), "/sign-out", $"{review}/publish", ("effectiveFrom", $"{Host.Clock.Today():yyyy-MM-dd}"));
}
