namespace Jintan.Host.Audit.WhatIf;

/// <summary>One trial: how far it is, and what came of it.</summary>
public sealed class WhatIfRun(WhatIfQuestion question)
{
    private volatile WhatIfResult? result;
    private volatile bool isReplaced;

    public WhatIfQuestion Question => question;

    /// <summary>Closed cases that have been gone through, and those there are.</summary>
    public int Done { get; private set; }
    public int Total { get; private set; }

    /// <summary>Null while it runs.</summary>
    public WhatIfResult? Result
    {
        get => result;
        internal set => result = value;
    }

    /// <summary>The auditor has asked something else.</summary>
    internal void Replace() => isReplaced = true;

    /// <exception cref="OperationCanceledException">Nobody waits for this trial any more.</exception>
    internal void Report(int done, int total)
    {
        if (isReplaced)
        {
            throw new OperationCanceledException("The auditor has asked something else.");
        }

        (Done, Total) = (done, total);
    }
}
