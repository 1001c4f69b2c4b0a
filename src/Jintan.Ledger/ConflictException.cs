namespace Jintan.Ledger;

/// <summary>The step cannot be taken as things stand: somebody else was faster, or the key was used for something else.</summary>
/// <param name="code">Machine-readable code, for example <c>E-TASK-DONE</c>.</param>
/// <param name="message">What stands in the way, one Chinese sentence.</param>
/// <param name="cure">What the person can do now, one Chinese sentence.</param>
public sealed class ConflictException(string code, string message, string cure) : Exception(message)
{
    public string Code { get; } = code;

    public string Cure { get; } = cure;
}
