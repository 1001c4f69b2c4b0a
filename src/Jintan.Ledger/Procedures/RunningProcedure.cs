namespace Jintan.Ledger.Procedures;

/// <summary>Definition and version of the procedure that a burst runs.</summary>
public sealed record RunningProcedure(string Definition, int Version);
