namespace Jintan.Ledger;

/// <summary>A step finds that it cannot be done as asked: the burst is undone, no incident is left, the person is told why.</summary>
public abstract class UndoneException(string message) : Exception(message);
