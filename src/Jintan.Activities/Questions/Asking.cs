using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jintan.Law;
using Jintan.Ledger.Entries;

namespace Jintan.Activities.Questions;

/// <summary>A question with its answer as an entry holds it: everything that asking it again takes.</summary>
public static class Asking
{
    /// <summary>What an answer computes; what it does not compute is left out. Terms are written as the law writes them.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(LawJson.Default, new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } }),
    };

    private static readonly JsonTypeInfo<Answer> AnswerType = (JsonTypeInfo<Answer>)Options.GetTypeInfo(typeof(Answer));

    /// <param name="question">Name of the question in <see cref="QuestionBook"/>.</param>
    public static AskedQuestion Record(string question, CaseFacts facts, LawInForce law, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(answer);
        return new(
            question,
            Edition.Current.ToString(),
            JsonSerializer.SerializeToNode(law.Readings, LawJson.Default.ReadingSet),
            JsonSerializer.SerializeToNode(facts, LawJson.Default.CaseFacts)!,
            JsonSerializer.SerializeToNode(answer.Rulings, LawJson.Default.ValueListRuling)!)
        {
            Superior = law.Superior.ToString(),
            Policy = law.LocalChanges.IsNone ? null : JsonSerializer.SerializeToNode(law.LocalChanges, LawJson.Default.PolicyChanges),
            Computed = JsonSerializer.SerializeToNode(answer, AnswerType),
        };
    }

    /// <summary>The computed values alone, as <see cref="Record"/> writes them.</summary>
    internal static byte[] Computed(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, AnswerType);

    // Answers are only written; what is left out of the JSON cannot be asked for when it is read.
    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }
}
