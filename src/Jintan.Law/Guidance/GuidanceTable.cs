using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A dated, editable guidance table (裁量基准): local policy, labelled so, never part of the Measures.</summary>
public sealed record GuidanceTable(
    string Id,
    string Label,
    string Note,
    DateOnly From,
    ValueList<GuidanceRange> Ranges,
    bool DamageTakesTheHeavierStep,
    bool MediaExposureAddsCirculatedCriticism)
{
    /// <summary>The table shipped with the law.</summary>
    public static GuidanceTable Shipped { get; } =
        EmbeddedJson.Read("Guidance.guidance.2019-12-03.json", GuidanceJson.Default.GuidanceTable);

    /// <summary>The base range for a gravity; empty where the table has no line.</summary>
    public MethodSet RangeFor(Gravity gravity)
    {
        foreach (var line in Ranges)
        {
            if (line.Gravity == gravity)
            {
                return MethodSet.Range(line.First.Kind, line.Last.Kind);
            }
        }

        return MethodSet.Empty;
    }
}

/// <summary>One line of the table: the range for a gravity, first and last method included.</summary>
public sealed record GuidanceRange(Gravity Gravity, Method First, Method Last);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GuidanceTable))]
[JsonSerializable(typeof(GuidanceRange))]
internal sealed partial class GuidanceJson : JsonSerializerContext;
