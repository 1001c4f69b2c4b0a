namespace Jintan.Engine.Definitions.Soundness;

public enum SoundnessKind
{
    DeadNode, MissingOutcome, Deadlock, ImproperCompletion, EndUnreachable, JoinMayNeverRun, LoopBeforeMerge, InvalidBackward, NotProved,
}

/// <summary>A way in which a flow can go wrong.</summary>
/// <param name="NodeId">Where it shows.</param>
/// <param name="Message">Chinese, for the designer.</param>
/// <param name="Cure">What to do about it, Chinese.</param>
/// <param name="Run">A run that leads there, from the start; empty when no run does.</param>
public sealed record SoundnessFinding(
    SoundnessKind Kind, Severity Severity, string NodeId, string Message, string Cure, IReadOnlyList<RunStep> Run);

/// <summary>One step of a run: an activity completes with outcomes.</summary>
public sealed record RunStep(string ActivityId, IReadOnlyList<string> Outcomes)
{
    public override string ToString() => Outcomes.Count == 0 ? ActivityId : $"{ActivityId}[{string.Join(",", Outcomes)}]";
}
