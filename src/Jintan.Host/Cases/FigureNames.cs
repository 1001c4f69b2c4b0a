using System.Text.RegularExpressions;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;

namespace Jintan.Host.Cases;

/// <summary>Figures of a half-yearly report in words: what stands in brackets is a term of the law.</summary>
public static partial class FigureNames
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["accept"] = "受理", ["not_accept"] = "不予受理", ["return_for_verification"] = "退回核实", ["pass_on"] = "转有权机关",
        ["approved"] = "同意", ["rejected"] = "不同意", ["agreed"] = "同意", ["not_agreed"] = "不同意", ["refused"] = "不同意", ["returned"] = "退回",
    };

    private static readonly Dictionary<string, string> Options = Choices.Channels.Concat(Choices.Methods)
        .Concat(BodyNames.All.Select(body => new Option(body.Key, body.Value)))
        .ToDictionary(option => option.Value, option => option.Label, StringComparer.Ordinal);

    // A point of a defence that is rejected is 不采纳, a request that is rejected 不同意.
    public static string Of(string name) => Bracketed().Replace(name, code =>
        name.StartsWith("申辩意见", StringComparison.Ordinal) ? Choices.PointResults.FirstOrDefault(one => one.Value == code.Value)?.Label ?? code.Value
        : Words.GetValueOrDefault(code.Value) ?? Options.GetValueOrDefault(code.Value) ?? code.Value);

    [GeneratedRegex("(?<=[（，])[^（），]+(?=[，）])")]
    private static partial Regex Bracketed();
}
