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
        if (IndexOf(RestrictionCode.Assessment) < 0)
        {
            _lines.Add(new(RestrictionCode.Assessment, Assessment, Year: year));
        }
    }

    internal void ReferToDisciplineRules()
    {
        if (IndexOf(RestrictionCode.External) < 0)
        {
            _lines.Add(new(RestrictionCode.External, DisciplineRules));
        }
    }

    internal void Bar(RestrictionCode code, string basis, int months)
    {
        var at = IndexOf(code);
        var through = at >= 0 && readings.Departs(ReadingId.P09)
            ? CivilPeriod.LastDay(_lines[at].Through!.Value, months, readings)
            : CivilPeriod.LastDay(start, months, readings);
        var line = new Restriction(code, new Clause(basis), From: start, Through: through, EligibleOn: through.AddDays(1));
        if (at < 0)
        {
            _lines.Add(line);
        }
        else if (_lines[at].Through < through)
        {
            _lines[at] = line;
        }
    }

    private int IndexOf(RestrictionCode code)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}
