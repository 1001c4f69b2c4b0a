using System.Net;
using System.Text;
using Host.Tests.Visiting;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Registers;

/// <summary>Decisions on paper come in a file: checked line by line, confirmed by a second person, all of them or none.</summary>
[Category("Art19")]
public sealed class When_earlier_decisions_come_in_a_file : RegisterTest
{
    private const string Page = "/registers/decisions/file";
    private const string Header = "决定文号,被问责人工号,问责方式,决定日期,生效日期,现在的状态,依据文件\r\n";

    private const string Good = Header
        + "坛政服问决〔2025〕7号,S1002,诫勉,2025-12-01,2025/12/1,有效,原件存档案室\r\n"
        + "坛政服问决〔2025〕8号,S1001,\"批评教育、通报\",2025-12-02,2025-12-02,已撤销,\"原件存档案室，\r\n第二柜\"\r\n";

    [Test]
    public async Task Should_count_with_their_bars_once_a_second_person_has_confirmed()
    {
        Assert.That((await Send(Good)).Location, Is.EqualTo("/registers?proposed=true"));
        var address = await ChangeAsync();
        var shown = await (await Officer("office-head")).Open(address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Text, Does.Contain("earlier.csv").And.Contain("坛政服问决〔2025〕7号").And.Contain("坛政服问决〔2025〕8号"));
            Assert.That((await Confirm("office-clerk", address)).Status, Is.EqualTo(HttpStatusCode.Conflict), "who proposed may not confirm");
            Assert.That(await Read(ledger => ledger.Decisions.CountAsync()), Is.Zero);
        }

        Assert.That((await Confirm("office-head", address)).Location, Is.EqualTo("/registers?decided=true"));
        var bars = await Read(ledger => ledger.Bars.OrderBy(bar => bar.Id).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.Decisions.OrderBy(one => one.Number).Select(one => one.PersonId + " " + one.Methods + " " + one.State).ToListAsync()), Is.EqualTo(new[] { "S1002 M4 in_force", "S1001 M1 M3 revoked" }));
            Assert.That(bars.Select(bar => (bar.CaseNumber, bar.PersonId, bar.DecisionNumber, bar.InForce)).Distinct(), Is.EqualTo(new[] { ((string?)null, "S1002", "坛政服问决〔2025〕7号", true) }));
            Assert.That(bars.Where(bar => bar.Clause == "art19.p2.s2").Select(bar => bar.LastDay), Is.Not.Empty.And.All.EqualTo(new DateOnly(2026, 6, 1)));
            Assert.That((await (await Officer("office-clerk")).Open("/eligibility?person=S1002&act=promotion&date=2026-06-01")).Text, Does.Contain("坛政服问决〔2025〕7号"));
        }
    }

    [Test]
    public async Task Should_name_each_bad_line_with_its_cure_and_take_none()
    {
        var answer = await Send(Good
            + "坛政服问决〔2025〕9号,S1002,训诫,2025-12-03,2025-12-03,有效,原件\r\n"
            + "坛政服问决〔2025〕10号,S1002,诫勉,2025-12-03,2025-12-01,有效,原件\r\n"
            + "坛政服问决〔2025〕11号,S1002,诫勉,2025-12-03,原件\r\n"
            + "坛政服问决〔2025〕12号,S1002,诫勉,2025-12-03,2025-12-03,有效,\r\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Match("第5行.*可填：批评教育").And.Match("第6行.*不能早于").And.Match("第7行.*有5列，应为7列").And.Match("第8行.*请填写“依据文件”"));
            Assert.That(await Read(ledger => ledger.RegisterChanges.CountAsync()), Is.Zero);
        }
    }

    [Test]
    public async Task Should_name_the_lines_that_the_registers_speak_against()
    {
        await Register("decisions", [.. Row("坛政服问决〔2025〕7号")]);
        var answer = await Send(Good + "坛政服问决〔2025〕9号,X9,诫勉,2025-12-03,2025-12-03,有效,原件\r\n" + "坛政服问决〔2025〕8号,S1001,诫勉,2025-12-03,2025-12-03,有效,原件\r\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Match("第2行.*坛政服问决〔2025〕7号”已经登记").And.Match("第5行.*没有工号“X9”.*先在人员登记中登记").And.Match("第6行.*坛政服问决〔2025〕8号”已经登记"));
            Assert.That(await Read(ledger => ledger.Decisions.CountAsync()), Is.EqualTo(1));
            Assert.That(await Read(ledger => ledger.Bars.CountAsync(bar => bar.PersonId == "S1001")), Is.Zero);
        }
    }

    [Test]
    public async Task Should_take_none_where_one_was_registered_meanwhile()
    {
        await Send(Good);
        var address = await ChangeAsync();
        await Register("decisions", [.. Row("坛政服问决〔2025〕8号")]);
        var answer = await Confirm("office-head", address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("第3行：决定文号“坛政服问决〔2025〕8号”已经登记"));
            Assert.That(await Read(ledger => ledger.Decisions.CountAsync()), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_say_what_is_wrong_with_the_file_itself()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Send(Encoding.Latin1.GetBytes("\u00be\u00f6\u00b6\u00a8,x"))).Text, Does.Contain("另存为“CSV UTF-8"));
            Assert.That((await Send("决定文号,备注\r\n")).Text, Does.Contain("没有“备注”这一列").And.Contain("缺少“依据文件”一列"));
            Assert.That((await Send(Header)).Text, Does.Contain("没有内容"));
            Assert.That((await Send(Header + "\"坛\"政,S1002,诫勉,2025-12-01,2025-12-01,有效,原件\r\n")).Text, Does.Match("第2行.*引号不成对"));
            Assert.That((await Send("")).Text, Does.Contain("请选择文件"));
            Assert.That((await (await Officer("town-clerk")).Open(Page)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task Should_offer_a_template_that_it_reads()
    {
        var template = await (await Officer("office-clerk")).Open($"{Page}/template");
        Assert.That(template.Body.TrimStart('\uFEFF'), Is.EqualTo(Header));
    }

    private static IEnumerable<(string, string)> Row(string number) =>
    [
        ("number", number), ("personId", "S1002"), ("methods", "M4"), ("decidedOn", "2025-12-01"), ("effectiveOn", "2025-12-01"), ("state", "in_force"),
        ("sourceDocument", "原件存档案室"),
    ];

    private Task<Answer> Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    private async Task<Answer> Send(byte[] bytes)
    {
        var clerk = await Officer("office-clerk");
        return await clerk.SubmitFile(await clerk.Open(Page), Page, ("file", "earlier.csv", bytes));
    }

    private Task<string> ChangeAsync() => Read(async ledger =>
        $"/registers/changes/{await ledger.RegisterChanges.Where(change => change.Register == "decisions").OrderBy(change => change.Id).Select(change => change.Id).LastAsync()}");
}
