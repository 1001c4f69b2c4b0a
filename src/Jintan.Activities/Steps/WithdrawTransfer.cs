using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>Article 9, second paragraph: what a newer report suspects no longer is not transferred.</summary>
[Activity(Namespace = "Jintan", Type = "WithdrawTransfer", Version = 1, Category = "作风问责", DisplayName = "不再移送",
    Description = "移送函发出前，新的调查报告已不认为涉嫌违法的，核对报告后不再移送。")]
public sealed class WithdrawTransfer : RecordStep
{
    /// <summary>The letter that waited is not sent.</summary>
    public const string Withdrawn = "suspicion-withdrawn";

    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var suspicions = Suspicions.Of(step.File, step.About);
        if (!suspicions.MayBeGivenUp)
        {
            throw new ConflictException(
                "E-STILL-SUSPECTED",
                "调查报告认为其涉嫌违法，应当移送相关部门处理，或者已经移送（第九条第二款）。",
                "请移送，已经移送的登记回执；报告认定有误的，先由调查机关重新提交报告。");
        }

        step.Note(Withdrawn, clauses, particulars: Suspicions.Particulars(suspicions.Stale));
        return Done;
    }
}
