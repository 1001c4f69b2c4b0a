using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
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
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(LawJson.Default, new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } })
            .WithAddedModifier(OrderByName),
    };

    private static readonly JsonTypeInfo<Answer> AnswerType = (JsonTypeInfo<Answer>)Options.GetTypeInfo(typeof(Answer));

    /// <summary>Rulings that allow are shared by all cases: their texts are, too.</summary>
    private static readonly ConditionalWeakTable<Ruling, byte[]> Texts = [];

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

    /// <summary>The rulings alone, in the canonical form that an entry holds.</summary>
    internal static byte[] Rulings(Answer answer)
    {
        var list = new ArrayBufferWriter<byte>(1024);
        list.Write("["u8);
        foreach (var ruling in answer.Rulings)
        {
            list.Write(list.WrittenCount == 1 ? ""u8 : ","u8);
            list.Write(Texts.GetValue(ruling, one => EntryText.Canonical(JsonSerializer.SerializeToNode(one, LawJson.Default.Ruling))));
        }

        list.Write("]"u8);
        return list.WrittenSpan.ToArray();
    }

    /// <summary>The computed values alone, in the canonical form that an entry holds, but for the order in dictionaries.</summary>
    internal static byte[] Computed(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, AnswerType);

    // Answers are only written; what is left out of the JSON cannot be asked for when it is read.
    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }

    private static void OrderByName(JsonTypeInfo type)
    {
        foreach (var (place, property) in type.Properties.OrderBy(one => one.Name, StringComparer.Ordinal).Index())
        {
            property.Order = place;
        }
    }
}
