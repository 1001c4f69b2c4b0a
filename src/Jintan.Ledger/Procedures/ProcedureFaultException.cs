namespace Jintan.Ledger.Procedures;

/// <summary>An activity of a procedure failed: a fault of the program, not of the officer. The burst is undone.</summary>
public sealed class ProcedureFaultException(string definition, string activity, string reason)
    : Exception($"Procedure {definition}, activity {activity}: {reason}");
