namespace Jintan.Law;

/// <summary>Compares two combinations of methods: which is the heavier for the person.</summary>
public static class MethodWeight
{
    /// <summary>By the heaviest method, then by its type where both sides name one, then by the number of methods.</summary>
    public static bool IsHeavier(ValueList<Method> methods, ValueList<Method> than)
    {
        var (one, other) = (Heaviest(methods), Heaviest(than));
        return one.Rung != other.Rung ? one.Rung > other.Rung
            : one.Type != other.Type && one.Type > 0 && other.Type > 0 ? one.Type > other.Type
            : methods.Count > than.Count;
    }

    private static (int Rung, int Type) Heaviest(ValueList<Method> methods)
    {
        var heaviest = (Rung: 0, Type: 0);
        foreach (var method in methods)
        {
            var one = (Rung(method.Kind), Type(method));
            heaviest = one.CompareTo(heaviest) > 0 ? one : heaviest;
        }

        return heaviest;
    }

    private static int Rung(MethodKind kind) => kind switch
    {
        MethodKind.None or MethodKind.Unknown => 0,
        MethodKind.PartySanction => (int)MethodKind.Sanction,
        _ => (int)kind,
    };

    // Sanctions rise with their number, organisational handling with its letter (the order of 组织处理规定 (试行) 2021); 0 while none is named.
    private static int Type(Method method) => method.Kind switch
    {
        MethodKind.Sanction or MethodKind.PartySanction when method.Code.Length == 4 => method.Code[3],
        MethodKind.Organisational when method.Code.Length == 3 => method.Code[2],
        _ => 0,
    };
}
