using System.Collections.Frozen;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Registers.Forms;
using Jintan.Law;

namespace Jintan.Host.Audit.Cases;

/// <summary>What the codes of facts mean: in the words of the form or register that asked for them, else of the law's own list.</summary>
public static class FactWords
{
    private static readonly Option[] States = [new("in_force", "生效"), new("revoked", "已撤销"), new("changed", "已变更")];
    private static readonly Option[] Consents =
        [new("agreed", "同意"), new("not_agreed", "不同意"), new("refused", "不同意采取该方式"), new("returned", "退回")];

    private static readonly FrozenDictionary<string, Dictionary<string, string>> Lists = FormCatalogue.All.SelectMany(form => form.Fields).SelectMany(Asked)
        .Concat<(string Path, IEnumerable<Option> Options)>(
        [
            ("category", PersonTerms.Categories), ("level", PersonTerms.Levels), ("level_at_start", PersonTerms.Levels), ("party", PersonTerms.Party),
            ("decision.state", States), ("prior.state", States), ("office.result", Consents), ("standing_committee.result", Consents),
            ("return.passes_over", FormCatalogue.All.Select(form => new Option(form.Id, form.Title))),
            ("approval.result", [new("approved", "同意"), new("rejected", "不同意")]),
            ("intake.channel", [new("unit_self_found", "单位自行发现")]),
            ("intake.study_result", [new("accept", "受理"), new("not_accept", "不予受理"), new("return_for_verification", "退回核实"), new("pass_on", "转有权机关")]),
            ("chain_done",
            [
                new("UNIT_COLLECTIVE", "单位领导班子集体研究"), new("UNIT_DECIDES", "单位作出决定"), new("OFFICE_CONSENT", "区作风办同意"),
                new("OFFICE_COLLECTIVE_CONSENT", "区作风办集体研究同意"), new("AUTHORITY_IMPLEMENTS", "有干部管理权限的部门实施"),
                new("JOINT_PROPOSE", "三机关共同提出建议"), new("STANDING_COMMITTEE_CONSENT", "区委常委会研究同意"), new("JOINT_DECIDE", "三机关共同决定"),
            ]),
        ])
        .GroupBy(list => list.Path, StringComparer.Ordinal)
        .ToFrozenDictionary(
            same => same.Key,
            same => same.SelectMany(list => list.Options).DistinctBy(option => option.Value).ToDictionary(option => option.Value, option => option.Label, StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Everywhere = BodyNames.All
        .Concat(Choices.Methods.Concat(Choices.BaseRange).Select(method => KeyValuePair.Create(method.Value, method.Label)))
        .Concat(Measures.Clauses.Select(clause => KeyValuePair.Create(clause.Id, clause.Citation)))
        .DistinctBy(word => word.Key).ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="path">Of the fact; places in lists do not matter.</param>
    /// <returns>The value itself where it is no code.</returns>
    public static string Of(string path, string value)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('.').Where(part => !part.All(char.IsAsciiDigit)).ToArray();
        return (Lists.GetValueOrDefault(string.Join('.', parts)) ?? Lists.GetValueOrDefault(parts[^1]))?.GetValueOrDefault(value)
            ?? Everywhere.GetValueOrDefault(value, value);
    }

    private static IEnumerable<(string Path, IEnumerable<Option> Options)> Asked(Field field) => field switch
    {
        RowsField { Fact: { } list } rows => rows.Columns.SelectMany(Asked).Select(asked => ($"{list}.{asked.Path}", asked.Options)),
        ChoiceField { Fact: { } path } choice => [(path, choice.Options)],
        ChoicesField { Fact: { } path } choices => [(path, choices.Options)],
        _ => [],
    };
}
