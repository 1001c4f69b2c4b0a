namespace Jintan.Host.Setup;

/// <summary>The host does not start as things stand; the message says why and what to do, and is all that the operator is shown.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
