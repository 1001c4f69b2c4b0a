using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Until when a task must be done.</summary>
internal static class TaskLimit
{
    /// <summary>The last day, included, with its clause if the limit is statutory. A year without calendar data sets none: people watch it.</summary>
    public static (DateOnly? DueOn, string? Clause) Of(StepScope step, Form form, int policyDays)
    {
        if (form.StatutoryLimit is { } clause)
        {
            return (EffectQuestions.WhenAreFormalitiesDue(step.Facts, step.Law).FormalitiesDue, clause);
        }

        // 本地规定: what the Office has registered for the day goes before the days that the definition was drawn with.
        if (form.PolicyLimit is { } name && PolicyLimits.InForce(step.Law.LocalChanges.Limits, name, step.Ledger.Today) is { } registered)
        {
            return (registered.LastDay(step.Ledger.Today, step.Law.Local.Calendar), null);
        }

        return policyDays == 0 ? (null, null) : (step.Law.Local.Calendar.LastDay(step.Ledger.Today, policyDays), null);
    }
}
