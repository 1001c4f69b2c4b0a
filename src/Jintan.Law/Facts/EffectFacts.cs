namespace Jintan.Law;

/// <summary>The decision (问责决定).</summary>
public sealed record Decision
{
    /// <summary>The methods, one or several.</summary>
    public ValueList<Method> Methods { get; init; }

    /// <summary>Day it was made.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Day it takes effect; null when it states none.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Day it was announced to the person; null when it was not.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>How it was served.</summary>
    public Service? Service { get; init; }

    /// <summary>It is in writing.</summary>
    public bool Written { get; init; }

    /// <summary>Its state.</summary>
    public DecisionState State { get; init; }

    /// <summary>The person was a leading cadre when it was made (article 19, second paragraph, fourth sentence); null: as the person is now.</summary>
    public bool? LeadingCadre { get; init; }
}

/// <summary>What a correcting decision (更正) changes in the issued one; a part that is null or empty stays as it was.</summary>
/// <param name="Methods">The methods as they should have been written.</param>
/// <param name="DecidedOn">The day of the decision as it should have been written.</param>
/// <param name="EffectiveOn">The day of effect as it should have been written.</param>
/// <param name="ConsentedOn">The body that consented to the decision consented to the correction.</param>
/// <param name="CorrectedOn">The correcting decision was made.</param>
public sealed record Correction(
    ValueList<Method> Methods = default,
    DateOnly? DecidedOn = null,
    DateOnly? EffectiveOn = null,
    DateOnly? ConsentedOn = null,
    DateOnly? CorrectedOn = null)
{
    /// <summary>The decision once corrected; it still has to be announced.</summary>
    public Decision Of(Decision issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        return issued with
        {
            Methods = Methods.Count > 0 ? Methods : issued.Methods,
            DecidedOn = DecidedOn ?? issued.DecidedOn,
            EffectiveOn = EffectiveOn ?? issued.EffectiveOn,
            AnnouncedOn = null,
            Service = null,
        };
    }
}

/// <summary>A complaint (申诉).</summary>
public sealed record Complaint(DateOnly? FiledOn);

/// <summary>Yearly assessment of the year of the conduct.</summary>
public sealed record Assessment(int Year, bool Final);

/// <summary>Local policy limits, in calendar days.</summary>
public sealed record Policy(int? PartyReviewDays = null);

/// <summary>One dated event of the registers; exactly one part is given.</summary>
public sealed record CaseEvent(
    DateOnly? Clue = null,
    DateOnly? Accepted = null,
    DateOnly? Decision = null,
    DateOnly? OverdueFormalities = null);

/// <summary>A major problem, article 20.</summary>
public sealed record MajorProblem(DateOnly? FoundOn);

/// <summary>An official interpretation, article 22.</summary>
public sealed record Interpretation(ReadingId Of, DateOnly? From);

/// <summary>A running or closed case and the version of its procedure.</summary>
public sealed record RunningCase(int? DefinitionVersion = null, DateOnly? StartedOn = null, string? State = null);

/// <summary>A published version of a procedure.</summary>
public sealed record PublishedDefinition(int Version, DateOnly? Date);
