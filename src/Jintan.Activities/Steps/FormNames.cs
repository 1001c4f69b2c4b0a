namespace Jintan.Activities.Steps;

/// <summary>Names of fields that steps read.</summary>
internal static class FormNames
{
    /// <summary>人工判断: what a person decided where the law leaves it open, with reasons.</summary>
    public const string Judgement = "judgement";
}
