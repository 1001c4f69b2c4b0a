namespace Jintan.Ledger;

/// <summary>What was asked for does not exist, or not for the one who asks. The message is a Chinese sentence for people.</summary>
public sealed class NotFoundException(string message) : Exception(message);
