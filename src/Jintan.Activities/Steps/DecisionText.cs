using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Activities.Steps;

/// <summary>The text of a decision on its way: proposed, consented to, issued unchanged.</summary>
public static class DecisionText
{
    private const string Text = "text";
    private const string Hash = "textHash";

    internal const string CorrectionRegistered = "correction-registered";
    internal const string CorrectionConsented = "correction-consent-ruled";

    private static readonly string[] Proposals = ["unit-studied", "joint-proposed", "escalation-ruled", CorrectionRegistered];
    private static readonly string[] Consents = ["consent-ruled", "standing-committee-ruled", "escalation-consent-ruled", CorrectionConsented];

    /// <summary>What a form's reader must have read: the newest text, studied or still to be signed by the three organs; null before there is one.</summary>
    public static string? ToRead(CaseFile file, string person)
    {
        ArgumentNullException.ThrowIfNull(file);
        var newest = file.Entries.LastOrDefault(e => (e.Person ?? person) == person && (Proposals.Contains(e.Kind) || IsOf(e, "joint-proposal")))?.Particulars;
        return (newest?["form"] ?? newest)?[Text]?.GetValue<string>();
    }

    /// <summary>The text that was typed into the newest of these forms, with its hash.</summary>
    internal static JsonObject Of(StepScope step, params string[] forms) => Of(Typed(step.File, step.Person, forms)
        ?? throw new InvalidOperationException($"Case {step.File.Number} has no text of a decision."));

    /// <summary>The text with its hash.</summary>
    internal static JsonObject Of(string text) => new() { [Text] = text, [Hash] = HashOf(text) };

    /// <summary>What was read and agreed to: the newest proposal, by its hash; a text that was not agreed to leaves none.</summary>
    internal static JsonObject? Consented(StepScope step, bool agreed) => agreed ? new() { [Hash] = HashOf(TextOf(step)) } : null;

    internal static string TextOf(StepScope step) => Newest(step.File, step.Person, Proposals)?[Text]?.GetValue<string>()
        ?? throw new InvalidOperationException($"Case {step.File.Number} has no studied proposal.");

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <exception cref="ConflictException">The newest text is not the one that was consented to.</exception>
    internal static void RequireConsentedText(StepScope step)
    {
        var consented = Newest(step.File, step.Person, Consents)?[Hash]?.GetValue<string>();
        if (consented != HashOf(TextOf(step)))
        {
            throw new ConflictException(
                "E-ART15-TEXT-DIFFERS",
                "决定文本与获得同意的文本不一致，不能作出决定（第十五条第二款、第十六条）。",
                "请以获得同意的文本作出决定，或者将修改后的文本重新报请同意。");
        }
    }

    private static JsonObject? Newest(CaseFile file, string person, string[] kinds) =>
        file.Entries.LastOrDefault(e => e.Person == person && kinds.Contains(e.Kind))?.Particulars;

    private static string? Typed(CaseFile file, string person, params string[] forms) => file.Entries
        .LastOrDefault(e => (e.Person ?? person) == person && IsOf(e, forms))
        ?.Particulars!["form"]![Text]?.GetValue<string>();

    private static bool IsOf(EntryContent entry, params ReadOnlySpan<string> forms) =>
        entry.Particulars?["formId"]?.GetValue<string>() is { } form && forms.Contains(form);
}
