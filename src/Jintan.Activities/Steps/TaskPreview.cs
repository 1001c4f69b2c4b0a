using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger.Cases;

namespace Jintan.Activities.Steps;

/// <summary>What the law says to a task before it is submitted: the same question, asked with what is known and what is typed so far.</summary>
public static class TaskPreview
{
    private static readonly FrozenDictionary<string, string> Questions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["verification"] = QuestionBook.ClueIsVerified,
        ["acceptance-study"] = QuestionBook.ClueMayBeAccepted,
        ["start-request"] = QuestionBook.WhichRoute,
        ["start-approval"] = QuestionBook.WhichRoute,
        ["assignment"] = QuestionBook.CaseMayBeAssigned,
        ["blocked-hand-over"] = QuestionBook.WhichRoute,
        ["investigation-plan"] = QuestionBook.WhichRoute,
        ["investigation-report"] = QuestionBook.MethodMayBeProposed,
        ["explanation"] = QuestionBook.CaseMayBeClosed,
        ["proposal-notice"] = QuestionBook.MethodMayBeProposed,
        ["statement-and-defence"] = QuestionBook.HearingMayBeConcluded,
        ["unit-study"] = QuestionBook.OpinionMayBeFormed,
        ["simplified-investigation"] = QuestionBook.MethodMayBeProposed,
        ["simplified-study"] = QuestionBook.OpinionMayBeFormed,
        ["escalation-request"] = QuestionBook.CaseMayBeEscalated,
        ["escalation-study"] = QuestionBook.EscalationMayBeConsented,
        ["joint-plan"] = QuestionBook.WhichRoute,
        ["joint-report"] = QuestionBook.MethodMayBeProposed,
        ["joint-signature-cdi"] = QuestionBook.MethodMayBeProposed,
        ["joint-signature-org"] = QuestionBook.MethodMayBeProposed,
        ["dissent-resolution"] = QuestionBook.WhichRoute,
        ["leading-group-plan"] = QuestionBook.WhichRoute,
        ["leading-group-report"] = QuestionBook.MethodMayBeProposed,
        ["joint-notice"] = QuestionBook.MethodMayBeProposed,
        ["joint-hearing"] = QuestionBook.HearingMayBeConcluded,
        ["joint-proposal"] = QuestionBook.OpinionMayBeFormed,
        ["joint-consent-cdi"] = QuestionBook.OpinionMayBeFormed,
        ["joint-consent-org"] = QuestionBook.OpinionMayBeFormed,
        ["standing-committee"] = QuestionBook.OpinionMayBeFormed,
        ["joint-decision"] = QuestionBook.DecisionMayBeMade,
        ["half-year-analysis"] = QuestionBook.HalfYearIsReported,
        ["major-problem-receipt"] = QuestionBook.MajorProblemIsReported,
        ["complaint-review"] = QuestionBook.ComplaintIsHeard,
        ["party-review"] = QuestionBook.PartyReviewIsDue,
        ["transfer-letter"] = QuestionBook.CaseMayBeTransferred,
        ["transfer-receipt"] = QuestionBook.CaseMayBeTransferred,
        ["office-consent"] = QuestionBook.MethodMayBeProposed,
        ["decision"] = QuestionBook.DecisionMayBeMade,
        ["correction-consent"] = QuestionBook.DecisionMayBeCorrected,
        ["correction-decision"] = QuestionBook.DecisionMayBeCorrected,
        ["announcement"] = QuestionBook.DecisionMayBeAnnounced,
        ["formalities"] = QuestionBook.FormalitiesAreComplete,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The answer as things stand; writes nothing.</summary>
    /// <param name="typed">What stands in the form; parts that cannot be read yet are left out.</param>
    /// <param name="law">The law of today.</param>
    public static Answer Ask(CaseFile file, string person, string formId, JsonObject typed, LawInForce law)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(law);
        var known = StepScope.FactsOf(file.FactsOf(person));
        var form = FormCatalogue.Tailored(formId, known, typed);
        var reading = FormReading.Read(form, typed, law.Day, complete: false);
        var wrong = reading.Problems.Select(p => p.Field.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var readable = new JsonObject(reading.Value.Where(v => !wrong.Contains(v.Key)).Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));
        var learned = LearnedFacts.From(form, readable, file.FactsOf(person));
        if (form.Fields.Any(field => field.Name == "elements"))
        {
            InvestigationFindings.AddProof(learned, readable, StepScope.FactsOf(file.With(person, learned)));
            learned["proposal"] = null;
        }

        if (formId is "decision" or "joint-decision")
        {
            // The step itself puts the consented text in writing; the preview takes that for granted.
            MergeWritten(learned);
        }

        return QuestionBook.Ask(Questions[formId], StepScope.FactsOf(file.With(person, learned)), law);
    }

    private static void MergeWritten(JsonObject learned)
    {
        if (learned["decision"] is not JsonObject decision)
        {
            learned["decision"] = decision = [];
        }

        decision["written"] = true;
    }
}
