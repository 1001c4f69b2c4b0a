namespace Jintan.Law;

/// <summary>Compares two combinations of methods: which is the heavier for the person.</summary>
public static class MethodWeight
{
    private const int PerRung = 10_000;
    private const int PerType = 100;

    /// <summary>By the heaviest method, then by its type where the discipline rules rank the types, then by the number of methods.</summary>
    public static int Of(ValueList<Method> methods)
    {
        var heaviest = 0;
        foreach (var method in methods)
        {
            heaviest = Math.Max(heaviest, (Rung(method.Kind) * PerRung) + (TypeRank(method) * PerType));
        }

        return heaviest + methods.Count;
    }

    private static int Rung(MethodKind kind) => kind switch
    {
        MethodKind.None or MethodKind.Unknown => 0,
        MethodKind.PartySanction => (int)MethodKind.Sanction,
        _ => (int)kind,
    };

    // Sanctions are ranked by their number; the types of organisational handling are not ranked against one another.
    private static int TypeRank(Method method) =>
        method.Kind is MethodKind.Sanction or MethodKind.PartySanction && method.Code.Length == 4 ? method.Code[3] - '0' : 0;
}
