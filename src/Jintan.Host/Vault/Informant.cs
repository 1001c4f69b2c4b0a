using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Jintan.Host.Vault;

/// <summary>What is sealed of an informant. It exists as plain text in one request only: when it is typed, and when the one look is taken.</summary>
public static class Informant
{
    public static Form Form { get; } = new("informant", "封存举报人信息",
    [
        new("举报人",
        [
            new TextField("name", "姓名", 60),
            new TextField("unit", "单位", 100) { Required = false },
            new TextField("address", "住址", 200) { Required = false },
            new TextField("contact", "联系方式", 100) { Required = false },
            new YesNoField("realName", "是否实名举报"),
            new TextField("remark", "保管人须知", 500, 2) { Required = false, Help = "例如要求回复的方式。不写举报内容。" },
        ]),
    ]) { Choices = [new("Seal", "封存")] };

    public static IEnumerable<(string Label, string Text)> Lines(JsonObject informant) => Form.Fields
        .Where(field => informant[field.Name] is not null)
        .Select(field => (field.Label, Filling.Written.Label(field, Filling.Written.Plain(informant[field.Name]))));
}
