using System.Text;
using System.Text.Json;

namespace Jintan.Ledger.Replay;

/// <summary>The question that an entry holds, cut out of its stored text without reading the rest.</summary>
public sealed class RecordedQuestion
{
    private RecordedQuestion()
    {
    }

    /// <summary>Name of the question.</summary>
    public string Rule { get; private set; } = "";

    public string Edition { get; private set; } = "";

    /// <summary>How far superior rules took part.</summary>
    public string Superior { get; private set; } = "";

    /// <summary>The day on which it was asked.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>JSON as it stands in the entry.</summary>
    public ReadOnlyMemory<byte> Readings { get; private set; }

    /// <summary>JSON as it stands in the entry; empty where local policy was as shipped.</summary>
    public ReadOnlyMemory<byte> Policy { get; private set; }

    /// <summary>JSON as it stands in the entry.</summary>
    public ReadOnlyMemory<byte> Facts { get; private set; }

    /// <summary>JSON as it stands in the entry.</summary>
    public ReadOnlyMemory<byte> Rulings { get; private set; }

    /// <summary>JSON as it stands in the entry.</summary>
    public ReadOnlyMemory<byte> Computed { get; private set; }

    /// <summary>The question of an entry; null where the entry asks none.</summary>
    /// <exception cref="JsonException">The text is not an entry.</exception>
    public static RecordedQuestion? In(string content) => In(Encoding.UTF8.GetBytes(content));

    public static RecordedQuestion? In(ReadOnlyMemory<byte> content)
    {
        var reader = new Utf8JsonReader(content.Span);
        RecordedQuestion? found = null;
        DateOnly day = default;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("question"u8))
            {
                reader.Read();
                found = Question(ref reader, content);
            }
            else if (reader.ValueTextEquals("legalDate"u8))
            {
                reader.Read();
                day = DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd");
            }
            else
            {
                reader.Skip();
            }
        }

        if (found is not null)
        {
            found.Day = day;
        }

        return found;
    }

    private static RecordedQuestion Question(ref Utf8JsonReader reader, ReadOnlyMemory<byte> content)
    {
        var question = new RecordedQuestion();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "rule": question.Rule = reader.GetString()!; break;
                case "edition": question.Edition = reader.GetString()!; break;
                case "superior": question.Superior = reader.GetString()!; break;
                case "readings": question.Readings = Slice(ref reader, content); break;
                case "policy": question.Policy = Slice(ref reader, content); break;
                case "facts": question.Facts = Slice(ref reader, content); break;
                case "ruling": question.Rulings = Slice(ref reader, content); break;
                case "computed": question.Computed = Slice(ref reader, content); break;
                default: throw new JsonException($"A question of the ledger has no member '{name}'.");
            }
        }

        return question;
    }

    private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> content)
    {
        var from = (int)reader.TokenStartIndex;
        reader.Skip();
        return content[from..(int)reader.BytesConsumed];
    }
}
