using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>The text of a decision on its way: proposed by the unit, consented to by the Office, issued unchanged.</summary>
internal static class DecisionText
{
    private const string Text = "text";
    private const string Hash = "textHash";

    public static JsonObject Proposed(StepScope step)
    {
        var text = step.Ledger.Submission!.Form[Text]!.GetValue<string>();
        return new() { [Text] = text, [Hash] = HashOf(text) };
    }

    /// <summary>What the Office read and agreed to: the newest proposal, by its hash.</summary>
    public static JsonObject Consented(StepScope step) => new() { [Hash] = NewestProposal(step)[Hash]!.GetValue<string>() };

    /// <summary>The decision as issued: the consented text, word for word, in writing.</summary>
    /// <exception cref="ConflictException">The newest text is not the one that was consented to.</exception>
    public static JsonObject Issued(StepScope step)
    {
        RequireConsentedText(step);
        return new()
        {
            ["decision"] = new JsonObject { ["written"] = true },
            ["chain_done"] = new JsonArray("UNIT_COLLECTIVE", "OFFICE_CONSENT", "UNIT_DECIDES"),
        };
    }

    public static string TextOf(StepScope step) => NewestProposal(step)[Text]!.GetValue<string>();

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void RequireConsentedText(StepScope step)
    {
        var consented = step.File.Last("consent-ruled", step.Person)?.Particulars?[Hash]?.GetValue<string>();
        if (consented != HashOf(TextOf(step)))
        {
            throw new ConflictException(
                "E-ART15-TEXT-DIFFERS",
                "决定文本与区作风办同意的文本不一致，不能作出决定（第十五条第二款）。",
                "请以获得同意的文本作出决定，或者将修改后的文本重新报区作风办同意。");
        }
    }

    private static JsonObject NewestProposal(StepScope step) => step.File.Last("unit-studied", step.Person)?.Particulars
        ?? throw new InvalidOperationException($"Case {step.File.Number} has no studied proposal.");
}
