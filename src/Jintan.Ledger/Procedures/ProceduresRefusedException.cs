namespace Jintan.Ledger.Procedures;

/// <summary>The procedures cannot be loaded; the service does not start.</summary>
public sealed class ProceduresRefusedException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
