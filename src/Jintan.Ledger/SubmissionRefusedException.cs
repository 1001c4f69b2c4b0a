namespace Jintan.Ledger;

/// <summary>What was submitted cannot be taken as it stands, before any question of law: the burst is undone, the person corrects it.</summary>
public abstract class SubmissionRefusedException(string message) : Exception(message);
