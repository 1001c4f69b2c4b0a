using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.People;

namespace Jintan.Host.Registers.Forms;

/// <summary>What a row of each register says. Field names are those of the row.</summary>
public static partial class RegisterForms
{
    private static readonly Option[] Confirmed = [new("Propose", "提交核对")];

    public static Form Organisation { get; } = Of("organisations", "机构登记",
    [
        new TextField("id", "机构编号", 40) { Help = "小写字母和连字符，登记后不变，例如 service-bureau。" },
        new TextField("name", "机构名称", 100),
        new TextField("code", "机关代字", 12) { Help = "用于文号，例如“坛政服”。" },
    ]);

    public static Form Account { get; } = Of("accounts", "账号登记",
    [
        new TextField("account", "账号", 40) { Help = "以岗位命名，小写字母、数字和连字符，不用本人姓名，例如 unit-clerk。" },
        new TextField("title", "显示名称", 64),
        new TextField("organisationId", "机构编号", 40),
        new ChoicesField("roles", "角色", [.. Role.All.Select(role => new Option(role, Role.Name(role)))]) { Help = "管理员、审计人员不得兼任其他角色（三员分立）。" },
    ]);

    /// <summary>三员分立, told before anything is proposed.</summary>
    public static FormProblem? RolesThatExclude(JsonObject row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!AccountName().IsMatch($"{row["account"]}"))
        {
            return new("account", "“账号”只能由小写字母、数字和连字符组成。");
        }

        var roles = row["roles"]!.AsArray().Select(role => $"{role}").ToArray();
        var conflict = roles.SelectMany(one => roles.Select(other => (one, other))).FirstOrDefault(pair => !Role.MayBeCombined(pair.one, pair.other));
        return conflict.one is null ? null : new("roles", new ConflictingRolesException(conflict.one, conflict.other).Message);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex AccountName();

    public static Form Authority { get; } = Of("authorities", "权限登记",
    [
        new TextField("account", "账号", 40),
        new ChoiceField("body", "以何身份行使权限", [.. BodyNames.All.Select(body => new Option(body.Key, body.Value))]) { Clause = "art3.p1" },
        new TextField("organisationId", "机构编号", 40),
    ]);

    public static Form Person { get; } = Of("persons", "人员登记",
    [
        new TextField("id", "工号", 40),
        new TextField("name", "姓名", 60),
        new TextField("organisationId", "所在机构编号", 40),
        new TextField("post", "职务", 100),
        new ChoiceField("category", "人员类别", PersonTerms.Categories) { Clause = "art2" },
        new ChoiceField("level", "级别", PersonTerms.Levels) { Clause = "art13.s2", Help = "科级领导干部指乡科级领导职务或者区管干部（读法P04）。" },
        new ChoiceField("party", "政治面貌", PersonTerms.Party) { Clause = "art18" },
        new YesNoField("leadingPost", "是否担任领导职务"),
        new YesNoField("districtManaged", "是否区管干部"),
    ]);

    public static Form Relation { get; } = Of("relations", "利害关系登记（回避）",
    [
        new TextField("account", "工作人员账号", 40),
        new TextField("personId", "有关系的人员工号", 40),
        new ChoiceField("kind", "关系",
        [
            new("kinship", "夫妻、直系血亲、三代以内旁系血亲或者近姻亲"),
            new("interest", "本人或者近亲属与事项有利害关系"),
            new("witness", "曾任证人、鉴定人等"),
            new("other", "其他可能影响公正的关系"),
        ]),
    ]);

    public static Form EarlierDecision { get; } = new("decisions", "既往问责决定",
    [
        new("决定",
        [
            new TextField("number", "决定文号", 80),
            new TextField("personId", "被问责人工号", 40),
            new ChoicesField("methods", "问责方式", Choices.Methods) { Clause = "art9.p1" },
            new DateField("decidedOn", "决定日期") { Clause = "art17" },
            new DateField("effectiveOn", "生效日期") { Clause = "art19.p2.s1", NotBefore = "decidedOn", Help = "影响期和“一年内再次问责”自生效日起算（读法P02、P03）。" },
            new ChoiceField("state", "现在的状态", [new("in_force", "有效"), new("revoked", "已撤销"), new("changed", "已更正，由另一决定代替")]),
            new TextField("sourceDocument", "依据文件", 200) { Help = "原件的文号和存放处。" },
        ]),
    ]) { Choices = Confirmed };

    public static Form VoidedNumber { get; } = new("voided-numbers", "作废的案号和文号",
    [
        new("作废", [new TextField("number", "案号或者文号", 80), new TextField("reason", "作废原因", 500, 2) { Help = "作废的号留在号簿中，不再使用。" }]),
    ]) { Choices = Confirmed };

    /// <summary>Every dated row ends with its day and its document.</summary>
    internal static Form Of(string id, string title, IReadOnlyList<Field> fields) => new(id, title,
    [
        new("内容", fields),
        new("生效", [
            new DateField("validFrom", "生效日期") { MayLieAhead = true, Help = "自当日起适用，当日计入；同一登记的上一行自动止于前一日。" },
            new DateField("validTo", "截止日期") { Required = false, MayLieAhead = true, NotBefore = "validFrom", Help = "当日计入；不填表示一直有效。" },
            new TextField("sourceDocument", "依据文件", 200) { Help = "文号，例如“坛委组〔2026〕3号”。" },
        ]),
    ]) { Choices = Confirmed };
}
