using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>Settings of one kind about the law or its local policy; what a row says is kept as it was filled in.</summary>
/// <param name="KeyField">Field that tells one setting of the kind from another; null: there is one only.</param>
public sealed record SettingRegister(string Name, Form Form, string? KeyField) : Register(Name, Form, Keepers.Office)
{
    private const string OnlyOne = "all";

    private static readonly string[] OfTheRow = ["validFrom", "validTo", "sourceDocument"];

    public override string Key => KeyField ?? Form.Fields.First().Name;

    public override FormProblem? Problem(JsonObject row) => LawOfDay.Problem(Name, row) is { } wrong ? new(wrong.Field, wrong.Message) : null;

    public override async Task<Paging<JsonObject>> RowsAsync(LedgerDbContext ledger, string start, int? page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var begins = $"{Name}/{start}";
        var found = await ledger.LawSettings.AsNoTracking().Where(row => row.Setting.StartsWith(begins))
            .OrderBy(row => row.Setting).ThenByDescending(row => row.ValidFrom)
            .ToPageAsync(page, cancellation);
        return found.Select(Filled);
    }

    public override void Write(LedgerTransaction tx, JsonObject row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var setting = $"{Name}/{(KeyField is null ? OnlyOne : $"{row[KeyField]}")}";
        var value = new JsonObject(row.Where(field => !OfTheRow.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        tx.RegisterNext(
            "law-settings",
            new LawSetting
            {
                Setting = setting,
                Value = value.ToJsonString(),
                ValidFrom = Written(row, "validFrom")!.Value,
                ValidTo = Written(row, "validTo"),
                SourceDocument = $"{row["sourceDocument"]}",
            },
            "setting = @p0",
            setting);
    }

    private static JsonObject Filled(LawSetting row)
    {
        var filled = JsonNode.Parse(row.Value)!.AsObject();
        filled["validFrom"] = $"{row.ValidFrom:yyyy-MM-dd}";
        filled["validTo"] = row.ValidTo is { } last ? $"{last:yyyy-MM-dd}" : null;
        filled["sourceDocument"] = row.SourceDocument;
        return filled;
    }

    private static DateOnly? Written(JsonObject row, string name) =>
        row[name] is { } day ? DateOnly.ParseExact(day.ToString(), "yyyy-MM-dd") : null;
}
