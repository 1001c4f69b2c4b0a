namespace Jintan.Ledger.Registers;

/// <summary>
/// What the Office sets about the law and its local policy from a day on: a reading, a limit, a year of the calendar, the guidance table, the
/// superior rules that take part. What the names and values mean is the law's business; where no row says otherwise, what is shipped holds.
/// </summary>
public sealed class LawSetting : IDatedRow
{
    /// <summary>Kind and name: <c>readings/P04</c>, <c>limits/announcement</c>.</summary>
    public required string Setting { get; set; }

    /// <summary>What was filled in, as JSON.</summary>
    public required string Value { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
