using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>All forms by id.</summary>
public static class FormCatalogue
{
    /// <summary>The registration of a clue: like every form by which a procedure is started from outside it belongs to no task.</summary>
    public const string Clue = "clue";

    /// <summary>The registration of a problem that a unit has found itself.</summary>
    public const string SelfFound = "self-found-problem";

    /// <summary>The report of a major problem.</summary>
    public const string MajorProblem = "major-problem";

    /// <summary>The registration of a complaint.</summary>
    public const string Complaint = "complaint";

    /// <summary>The registration of a correction.</summary>
    public const string Correction = "correction";

    private static readonly FrozenDictionary<string, Form> Forms = new[]
    {
        ClueForms.Clue, ClueForms.Verification, ClueForms.Study,
        StartForms.Request, StartForms.Approval, StartForms.Assignment, StartForms.BlockedHandOver,
        InvestigationForms.Plan, InvestigationForms.Report, InvestigationForms.Explanation,
        DecisionForms.Notice, DecisionForms.Hearing, DecisionForms.UnitStudy, DecisionForms.Consent, DecisionForms.Decision,
        InvestigationForms.JointPlan, InvestigationForms.JointReport, InvestigationForms.SignatureOfCommission,
        InvestigationForms.SignatureOfDepartment, InvestigationForms.Dissent,
        InvestigationForms.LeadingGroupPlan, InvestigationForms.LeadingGroupReport,
        JointForms.Notice, JointForms.Hearing, JointForms.Proposal, JointForms.ConsentOfCommission, JointForms.ConsentOfDepartment,
        JointForms.StandingCommittee, JointForms.Decision,
        SimplifiedForms.SelfFound, SimplifiedForms.Investigation, SimplifiedForms.Request, SimplifiedForms.OfficeStudy, SimplifiedForms.UnitStudy,
        ReportForms.Analysis, ReportForms.MajorProblem, ReportForms.Receipt, ComplaintForms.Complaint, ComplaintForms.Review,
        CorrectionForms.Correction, CorrectionForms.Consent, CorrectionForms.Decision,
        EffectForms.Announcement, EffectForms.Formalities, EffectForms.PartyReview, EffectForms.Transfer, EffectForms.TransferReceipt,
    }.Select(WithJudgement).ToFrozenDictionary(form => form.Id, StringComparer.Ordinal);

    public static IEnumerable<Form> All => Forms.Values.OrderBy(form => form.Id, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such form; the message names those that exist.</exception>
    public static Form Find(string id) => Forms.TryGetValue(id, out var form)
        ? form
        : throw new KeyNotFoundException($"没有表单“{id}”。现有表单：{string.Join("、", Forms.Keys.Order(StringComparer.Ordinal))}。");

    /// <summary>
    /// The form as this case needs it: only the elements of the situations that are cited, a catalogue only where they refer to one, what is
    /// asked about hired staff only for them.
    /// </summary>
    /// <param name="typed">What stands in the form: a report may cite other situations than the clue.</param>
    public static Form Tailored(string id, CaseFacts facts, JsonObject typed)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(typed);
        var form = Find(id);
        var cited = form.Cited(facts, typed);
        var groups = form.Groups.Select(group => group with
        {
            Fields = [.. group.Fields.Where(field => Concerns(field, cited, facts.Subject)).Select(field => For(field, cited, facts.Subject))],
        });
        return form with
        {
            Groups = [.. groups.Where(group => group.Fields.Count > 0)],
            LeftOut = [.. form.Fields.Where(field => !Concerns(field, cited, facts.Subject))],
        };
    }

    private static bool Concerns(Field field, ValueList<Clause> cited, Subject? person) =>
        (cited.Count == 0 || field.Name != Catalogues.Field || cited.Any(item => Catalogues.Of(item.Id) is not null))
        && (field.OnlyFor is null || person is null || field.OnlyFor == person.Category);

    private static Field For(Field field, ValueList<Clause> cited, Subject? person) => field switch
    {
        ChoicesField { Name: InvestigationForms.Situations } situations when cited.Count > 0 =>
            situations with { Help = $"现按{string.Join("、", cited.Select(item => item.Citation))}认定。{situations.Help}" },
        ChoicesField { Name: "elements" } elements when cited.Count > 0 =>
            elements with { Options = [.. cited.SelectMany(item => Elements(item, cited))], Clause = cited[0].Id },
        ChoicesField methods when methods.Options == Choices.Methods && person is not null =>
            methods with { Options = Choices.MethodsFor(person.Category) },
        // By article 9, paragraph 3, hired staff are handled by rule or contract, not on the ladder.
        ChoicesField { Fact: "finding.base_range" } range when person is { Category: SubjectCategory.HiredStaff } => range with { Required = false },
        _ => field,
    };

    private static IEnumerable<Option> Elements(Clause item, ValueList<Clause> cited) =>
        (Situations.Item(item)?.Elements ?? []).Select(element => Situations.ProofOf(element, item, cited))
            .Select(proof => new Option(proof, ElementNames.Of(proof)));

    private static Form WithJudgement(Form form) => form with
    {
        Groups =
        [
            .. form.Groups,
            new("人工判断",
            [
                new TextField("judgement", "人工判断及理由", 2000, 3)
                {
                    Required = false,
                    Help = "右侧提示办法未作规定、须由人判断时填写。",
                },
            ]),
        ],
    };
}
