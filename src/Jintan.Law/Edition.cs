namespace Jintan.Law;

/// <summary>A dated edition of the rules: which code said what from which day. Old cases replay under the edition they were decided by.</summary>
/// <param name="Id">Stable name, written into every ruling.</param>
public readonly record struct Edition(string Id)
{
    /// <summary>The rules as first released: the Measures of 2019-12-03.</summary>
    public static Edition First { get; } = new("2019-12-03.1");

    /// <summary>The edition in force today for new rulings.</summary>
    public static Edition Current => First;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
