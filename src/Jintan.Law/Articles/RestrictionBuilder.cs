namespace Jintan.Law;

/// <summary>Collects the restrictions of one decision, one line for each kind.</summary>
internal sealed class RestrictionBuilder(DateOnly start, ReadingSet readings)
{
    private static readonly Clause Assessment = new("art19.p2.s1");
    private static readonly Clause DisciplineRules = new("art19.p2.s6");
    private readonly List<Restriction> _lines = new(4);

    internal ValueList<Restriction> Lines => new([.. _lines]);

    internal void BarAssessment(int year)
    {
        if (Find(RestrictionCode.Assessment) is null)
        {
            _lines.Add(new(RestrictionCode.Assessment, Assessment, Year: year));
        }
    }

    internal void ReferToDisciplineRules()
    {
        if (Find(RestrictionCode.External) is null)
        {
            _lines.Add(new(RestrictionCode.External, DisciplineRules));
        }
    }

    /// <summary>Side by side with an earlier bar of the kind the later end counts (P09); under the alternative the months are put behind it.</summary>
    internal void Bar(RestrictionCode code, string basis, int months)
    {
        var known = Find(code);
        var runsFrom = known is { Through: { } earlier } && readings.Departs(ReadingId.P09) ? earlier : start;
        var through = CivilPeriod.LastDay(runsFrom, months, readings);
        var line = new Restriction(code, new Clause(basis), From: start, Through: through, EligibleOn: through.AddDays(1));
        if (known is null)
        {
            _lines.Add(line);
        }
        else if (known.Through < through)
        {
            _lines[_lines.IndexOf(known)] = line;
        }
    }

    private Restriction? Find(RestrictionCode code)
    {
        foreach (var line in _lines)
        {
            if (line.Code == code)
            {
                return line;
            }
        }

        return null;
    }
}
