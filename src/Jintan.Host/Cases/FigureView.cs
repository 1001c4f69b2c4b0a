namespace Jintan.Host.Cases;

/// <summary>A figure of a half-yearly report with the cases that it counts.</summary>
/// <param name="Report">Number of the report.</param>
/// <param name="Numbers">A case once for every event that was counted.</param>
/// <param name="Cases">Those that the reader may open.</param>
public sealed record FigureView(string Report, string ReportTitle, string Name, IReadOnlyList<string> Numbers, IReadOnlyList<CaseLine> Cases)
{
    /// <summary>Those that the reader may not open.</summary>
    public IReadOnlyList<string> Closed => [.. Numbers.Distinct().Except(Cases.Select(one => one.Number))];
}

/// <summary>A figure on the page of its report.</summary>
/// <param name="Key">As the report has it.</param>
public sealed record FigureLine(string Key, string Name, int Count);
