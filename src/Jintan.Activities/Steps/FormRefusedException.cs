using Jintan.Activities.Forms;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>The submitted form is incomplete or wrong: nothing was done, every problem is named with its field.</summary>
public sealed class FormRefusedException(IReadOnlyList<FormProblem> problems)
    : SubmissionRefusedException(string.Join(" ", problems.Select(p => $"{p.Field}: {p.Message}")))
{
    public IReadOnlyList<FormProblem> Problems { get; } = problems;
}
