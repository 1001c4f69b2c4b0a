using System.Collections.Frozen;
using System.Text.Json;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.Registers.Forms;
using Jintan.Law;
using Route = Jintan.Law.Route;

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
            ("chain_done", Codes<DecisionStep>(GroundsText.Name)), ("decision_chain", Codes<DecisionStep>(GroundsText.Name)),
            ("route", Codes<Route>(GroundsText.Name)), ("tracks", Codes<Route>(GroundsText.Name)), ("discretion", Codes<Discretion>(GroundsText.Name)),
            ("start_approver", [new("LG_RESPONSIBLE", "领导小组相关负责人批准"), new("LG_PRINCIPAL", "领导小组主要负责同志核准"), new("NOT_REQUIRED", "无须批准"), new("NOT_REACHED", "程序未到此步")]),
            ("scope", [new("in_scope", "适用"), new("by_reference", "参照执行"), new("out", "不适用")]),
            ("case_state", [new("continues", "继续办理"), new("escalated", "已转报"), new("returned_to_joint", "退回三家"), new("returned_to_unit", "退回单位")]),
            ("party_review", [new("not_applicable", "不适用"), new("required", "应当检查")]),
            ("recurrence", [new("False", "否"), new("True", "是"), new("undetermined", "待人工认定")]),
            ("outcome",
            [
                new("allowed", "可以"), new("refused", "不可以"), new("needs_human", "留待人工决定"), new("closed", "终结或者退回"), new("overdue", "逾期"),
                new("reported", "已报告"),
            ]),
            ("ruling", [new("refused", "不可以"), new("left_to_people", "留待人工决定"), new("allowed", "可以")]),
            ("choice", [new("default", "默认解释"), new("alternative", "另一解释")]),
            ("errors", FormCatalogue.All.SelectMany(form => form.Fields).OfType<ChoicesField>().First(field => field.Name == "errors").Options),
            ("refusal", Refusal.All.Select(refusal => new Option(refusal.Code, refusal.Sentence))),
            ("question", AnswerWords.Questions.Select(question => new Option(question.Key, question.Value))),
            ("formId", FormCatalogue.All.Select(form => new Option(form.Id, form.Title))),
            ("result", OutcomeNames.All.Select(outcome => new Option(outcome.Key, outcome.Value))),
        ])
        .GroupBy(list => list.Path, StringComparer.Ordinal)
        .ToFrozenDictionary(
            same => same.Key,
            same => same.SelectMany(list => list.Options).DistinctBy(option => option.Value).ToDictionary(option => option.Value, option => option.Label, StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Everywhere = BodyNames.All
        .Concat(Choices.Methods.Concat(Choices.BaseRange).Select(method => KeyValuePair.Create(method.Value, method.Label)))
        .Concat(Situations.All.SelectMany(item => item.Elements).Distinct().Select(element => KeyValuePair.Create(element, ElementNames.Of(element))))
        .Concat(Measures.Clauses.Select(clause => KeyValuePair.Create(clause.Id, clause.Citation)))
        .DistinctBy(word => word.Key).ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="path">Of the fact; places in lists do not matter.</param>
    /// <param name="form">The form that was filled in, where the path leads into one.</param>
    /// <returns>The value itself where it is no code.</returns>
    public static string Of(string path, string value, Form? form = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('.').Where(part => !part.All(char.IsAsciiDigit)).ToArray();
        return OnForm(form, parts)?.FirstOrDefault(option => option.Value == value)?.Label
            ?? (Lists.GetValueOrDefault(string.Join('.', parts)) ?? Lists.GetValueOrDefault(parts[^1]) ?? Lists.GetValueOrDefault(parts[0]))?.GetValueOrDefault(value)
            ?? Everywhere.GetValueOrDefault(value, value);
    }

    private static IReadOnlyList<Option>? OnForm(Form? form, string[] parts) => parts switch
    {
        ["outcome"] => form?.Choices,
        ["form", var name] => OptionsOf(form?.Fields.FirstOrDefault(field => field.Name == name)),
        ["form", var name, var column] => OptionsOf(
            form?.Fields.OfType<RowsField>().FirstOrDefault(rows => rows.Name == name)?.Columns.FirstOrDefault(field => field.Name == column)),
        _ => null,
    };

    private static IReadOnlyList<Option>? OptionsOf(Field? field) => field switch
    {
        ChoiceField choice => choice.Options,
        ChoicesField choices => choices.Options,
        _ => null,
    };

    // As the law writes it, and as the steps do.
    private static IEnumerable<Option> Codes<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().SelectMany(one =>
            new[] { JsonSerializer.SerializeToNode(one)!.GetValue<string>(), $"{one}" }.Distinct().Select(code => new Option(code, name(one))));

    private static IEnumerable<(string Path, IEnumerable<Option> Options)> Asked(Field field) => field switch
    {
        RowsField { Fact: { } list } rows => rows.Columns.SelectMany(Asked).Select(asked => ($"{list}.{asked.Path}", asked.Options)),
        { Fact: { } path } when OptionsOf(field) is { } options => [(path, options)],
        _ => [],
    };
}
