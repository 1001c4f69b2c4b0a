using System.Collections.Frozen;
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
        EffectForms.Announcement, EffectForms.Formalities, EffectForms.PartyReview, EffectForms.Transfer, EffectForms.TransferReceipt,
    }.Select(WithJudgement).ToFrozenDictionary(form => form.Id, StringComparer.Ordinal);

    public static IEnumerable<Form> All => Forms.Values.OrderBy(form => form.Id, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such form; the message names those that exist.</exception>
    public static Form Find(string id) => Forms.TryGetValue(id, out var form)
        ? form
        : throw new KeyNotFoundException($"没有表单“{id}”。现有表单：{string.Join("、", Forms.Keys.Order(StringComparer.Ordinal))}。");

    /// <summary>The form as this case needs it: only the elements of the situation that is cited, a catalogue only where it refers to one.</summary>
    public static Form Tailored(string id, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var form = Find(id);
        return facts.Conduct?.Clause is { } cited && Situations.Item(cited) is { } item
            ? form with { Groups = [.. form.Groups.Select(g => g with { Fields = [.. g.Fields.Where(f => Concerns(f, item)).Select(f => OnlyElementsOf(f, item))] })] }
            : form;
    }

    private static bool Concerns(Field field, SituationItem item) => field.Name != Catalogues.Field || Catalogues.Of(item.Clause) is not null;

    private static Field OnlyElementsOf(Field field, SituationItem item) => field is ChoicesField { Name: "elements" } elements
        ? elements with { Options = [.. item.Elements.Select(e => new Option(e, ElementNames.Of(e)))], Clause = item.Clause }
        : field;

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
