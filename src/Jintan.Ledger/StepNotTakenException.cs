namespace Jintan.Ledger;

/// <summary>What was handed in is not in order: the burst is undone, nothing is put on record, the person mends it and hands it in again.</summary>
public abstract class StepNotTakenException(string message) : Exception(message);
