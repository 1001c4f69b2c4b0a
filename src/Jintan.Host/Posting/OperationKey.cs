namespace Jintan.Host.Posting;

/// <summary>The operation key: one rendered form is carried out once.</summary>
public static class OperationKey
{
    /// <summary>The hidden field that carries it; a form's own fields never start with an underscore.</summary>
    public const string Field = "_key";

    private const int Longest = 64;

    public static string New() => Guid.CreateVersion7().ToString("n");

    /// <summary>The key that the form was posted with; a new one where it brings none that could be kept.</summary>
    public static string Of(Submission form) => form[Field] is { Length: > 0 and <= Longest } key ? key : New();
}
