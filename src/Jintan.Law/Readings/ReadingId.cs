using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>The named readings of the text. What each says stands in <see cref="Readings"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadingId>))]
public enum ReadingId
{
    /// <summary>Arithmetic of periods.</summary>
    P01 = 1,

    /// <summary>Day from which periods run.</summary>
    P02,

    /// <summary>Which day of the new conduct counts for recurrence.</summary>
    P03,

    /// <summary>Who is a section-level leader.</summary>
    P04,

    /// <summary>What the simplified procedure shortens.</summary>
    P05,

    /// <summary>Lighter, reduced, heavier, aggravated.</summary>
    P06,

    /// <summary>Circumstances in both directions.</summary>
    P07,

    /// <summary>Methods for hired staff.</summary>
    P08,

    /// <summary>Restrictions of combined methods.</summary>
    P09,

    /// <summary>Which year the assessment bar hits.</summary>
    P10,

    /// <summary>What the leading group's direct investigation moves.</summary>
    P11,

    /// <summary>The month of formalities.</summary>
    P12,

    /// <summary>Arithmetic of imported sanction periods.</summary>
    P13,

    /// <summary>Conduct before the Measures.</summary>
    P14,

    /// <summary>Superior rules.</summary>
    P15,
}
