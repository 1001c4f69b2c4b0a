using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A set of methods: what the law permits. Written as an array of codes in the order of article 9.</summary>
[JsonConverter(typeof(MethodSetConverter))]
public readonly record struct MethodSet
{
    private static readonly string[] CodesByKind = ["M1", "M2", "M3", "M4", "M5", "M6", "NONE", "H1", "H2", "M6P"];
    private readonly int _bits;

    private MethodSet(int bits) => _bits = bits;

    /// <summary>No method.</summary>
    public static MethodSet Empty => default;

    /// <summary>Criticism, ordered review, circulated criticism, admonition, and handling by contract: all that article 16 names, with P08.</summary>
    public static MethodSet OfSimplifiedProcedure { get; } =
        Range(MethodKind.Criticism, MethodKind.Admonition).With(MethodKind.ByContract);

    /// <summary>Whether the set has no method.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The codes, in order.</summary>
    public ValueList<string> Codes
    {
        get
        {
            var codes = new List<string>(4);
            for (var kind = MethodKind.Criticism; kind <= MethodKind.PartySanction; kind++)
            {
                if (Has(kind))
                {
                    codes.Add(CodesByKind[kind - MethodKind.Criticism]);
                }
            }

            return new([.. codes]);
        }
    }

    /// <summary>The lowest rung of the ladder M1 to M6 in the set; <see cref="MethodKind.Unknown"/> when there is none.</summary>
    public MethodKind Lowest
    {
        get
        {
            for (var kind = MethodKind.Criticism; kind <= MethodKind.Sanction; kind++)
            {
                if (Has(kind))
                {
                    return kind;
                }
            }

            return MethodKind.Unknown;
        }
    }

    /// <summary>The highest rung of the ladder M1 to M6 in the set; <see cref="MethodKind.Unknown"/> when there is none.</summary>
    public MethodKind Highest
    {
        get
        {
            for (var kind = MethodKind.Sanction; kind >= MethodKind.Criticism; kind--)
            {
                if (Has(kind))
                {
                    return kind;
                }
            }

            return MethodKind.Unknown;
        }
    }

    /// <summary>The set as a person may choose in it: party discipline is one of the sanctions of article 9 item 6 and comes with them.</summary>
    public MethodSet WithPartyDiscipline => Has(MethodKind.Sanction) ? With(MethodKind.PartySanction) : this;

    /// <summary>The rungs from the first to the last.</summary>
    public static MethodSet Range(MethodKind first, MethodKind last)
    {
        var set = Empty;
        for (var kind = first; kind <= last; kind++)
        {
            set = set.With(kind);
        }

        return set;
    }

    /// <summary>The kinds of the methods, types within a method counting as the method.</summary>
    public static MethodSet Of(ValueList<Method> methods)
    {
        var set = Empty;
        foreach (var method in methods)
        {
            set = set.With(method.Kind);
        }

        return set;
    }

    /// <summary>Whether the kind is in the set.</summary>
    public bool Has(MethodKind kind) => (_bits & (1 << (int)kind)) != 0;

    /// <summary>The set with the kind.</summary>
    public MethodSet With(MethodKind kind) => new(_bits | (1 << (int)kind));

    /// <summary>The set without the kind.</summary>
    public MethodSet Without(MethodKind kind) => new(_bits & ~(1 << (int)kind));

    /// <summary>What is in both.</summary>
    public MethodSet And(MethodSet other) => new(_bits & other._bits);

    /// <summary>What is in either.</summary>
    public MethodSet Or(MethodSet other) => new(_bits | other._bits);

    /// <summary>What is in this one only.</summary>
    public MethodSet Except(MethodSet other) => new(_bits & ~other._bits);

    /// <inheritdoc/>
    public override string ToString() => Codes.ToString();
}

internal sealed class MethodSetConverter : JsonConverter<MethodSet>
{
    public override MethodSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var set = MethodSet.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            set = set.With(MethodNames.KindOf(reader.GetString()!));
        }

        return set;
    }

    public override void Write(Utf8JsonWriter writer, MethodSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var code in value.Codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }
}
