namespace Jintan.Host.Filling;

/// <summary>Names of the controls that carry files beside the form's own fields.</summary>
public static class Uploads
{
    public const string Button = "_upload";
    public const string Accept = ".pdf,.docx,.ofd,.jpg,.jpeg,.png,.txt";

    private const string FieldPrefix = "_file.";

    public static string Field(string name) => FieldPrefix + name;

    /// <summary>Which field of the form a posted file belongs to; null: none.</summary>
    public static string? FieldOf(string control) =>
        control.StartsWith(FieldPrefix, StringComparison.Ordinal) ? control[FieldPrefix.Length..] : null;
}
