namespace Jintan.Engine.Definitions.Soundness;

/// <summary>What the state spaces of all flowcharts of a definition show.</summary>
/// <param name="IsProved">False when a bound was exceeded: nothing is known then.</param>
/// <param name="States">States looked at.</param>
public sealed record SoundnessReport(bool IsProved, IReadOnlyList<SoundnessFinding> Findings, int States)
{
    public bool IsSound => IsProved && Findings.All(finding => finding.Severity != Severity.Error);
}
