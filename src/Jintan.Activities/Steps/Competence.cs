using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Who is competent: derived from the law and the authority register, never typed in.</summary>
internal static class Competence
{
    /// <summary>Form of the unit's decision.</summary>
    private const string Decided = "decision";

    /// <summary>The body and the organisation that a task goes to.</summary>
    public static (string Body, string OrganisationId) OfTask(StepScope step, Form form)
    {
        var body = (form.Doer switch
        {
            Doer.Approver => ApproverOf(step),
            Doer.Investigator => InvestigatorOf(step),
            Doer.Decider => DeciderOf(step),
            Doer.Consenter => ConsenterOf(step),
            Doer.Reporter => ReporterOf(step),
            _ => form.Body ?? throw new InvalidOperationException($"Form {form.Id} names no body."),
        }).Code;
        var holders = step.Ledger.AuthoritiesToday(body);
        var unit = ActingUnit(step, form);
        var holder = holders.FirstOrDefault(a => body != Body.Unit.Code || a.OrganisationId == unit);
        return holder is not null
            ? (body, holder.OrganisationId)
            : throw new ConflictException(
                "E-NO-AUTHORITY",
                $"权限登记中没有今天有效的“{BodyNames.Of(body)}”权限，“{form.Title}”无人有权办理。",
                "请先由系统管理员登记该权限及其依据文件，再办理本步骤。");
    }

    /// <summary>The authority row that the actor acts under. The power to approve a start is judged by the law itself (article 13).</summary>
    public static long? OfActor(StepScope step, HumanTaskRow task)
    {
        var row = step.Ledger.AuthoritiesOf(step.Ledger.Actor.Account)
            .FirstOrDefault(a => a.Body == task.Body && a.OrganisationId == task.OrganisationId);
        if (row is null && !IsApproval(task.Body))
        {
            throw new ConflictException(
                "E-NO-POWER",
                $"您没有以“{BodyNames.Of(task.Body)}”身份办理此事项的权限。",
                "请由权限登记中的有权人员办理，或者由系统管理员登记授权及其依据文件。");
        }

        return row?.Id;
    }

    /// <summary>The body that an account really is today, for the law's questions on the approval.</summary>
    public static Body ActingAs(LedgerTransaction ledger, string account)
    {
        var held = ledger.AuthoritiesOf(account).Select(a => a.Body).ToArray();
        return held.Contains(Body.Principal.Code) ? Body.Principal
            : held.Contains(Body.Responsible.Code) ? Body.Responsible
            : new Body(held.FirstOrDefault() ?? "NONE");
    }

    /// <summary>The route of the case of one person.</summary>
    public static Route RouteOf(StepScope step) => RouteOf(step.Facts, step.Law);

    private static Route RouteOf(CaseFacts facts, LawInForce law) => RouteQuestions.WhichRoute(facts with { Persons = null }, law).Route
        ?? throw new InvalidOperationException("The law names a route for every person.");

    /// <summary>The level by which the case is handled, for the facts: once a section-level leader's, always one's (gap G27).</summary>
    public static JsonNode LevelThatCounts(StepScope step) =>
        RouteFound.Find(step.Facts with { Persons = null }, step.Law, new RulingLog()).Level == Level.SectionLeader
            ? "section_leader"
            : step.File.FactsOf(step.Person)["subject"]!["level"]!.DeepClone();

    /// <summary>The organisation whose number the decision bears: the unit's, or that of the Office which leads the three organs.</summary>
    public static Organisation DecidingOrganisation(StepScope step)
    {
        var id = DeciderOf(step) == Body.Office
            ? step.Ledger.AuthoritiesToday(Body.Office.Code)[0].OrganisationId
            : UnitThat(step, Decided);
        return step.Ledger.OrganisationToday(id) ?? throw OrganisationFile.Missing(id);
    }

    /// <summary>The person's unit; who left the district's power may have moved, and stays with the unit that has handled the case until then.</summary>
    public static string UnitOf(StepScope step) =>
        (step.Ledger.PersonToday(step.Person) is { } person
            ? ClueFacts.IsCovered(person) ? person.OrganisationId : UnitBehind(step, _ => true) ?? UnitUntilThen(step) ?? person.OrganisationId
            : step.Ledger.OrganisationToday(step.Person)?.Id)
        ?? throw new ConflictException("E-NO-PERSON", "人员登记中没有被反映人今天有效的记录。", "请先更新人员登记。");

    /// <summary>The unit whose leading body has studied decides; the unit that has decided announces, corrects and reviews, wherever the person is now.</summary>
    private static string ActingUnit(StepScope step, Form form) =>
        form.Doer is Doer.Decider or Doer.Consenter ? UnitThat(step, Decided)
        : form.Id == Decided ? UnitThat(step, "unit-study", "simplified-study")
        : UnitOf(step);

    /// <summary>The unit that handed in one of these forms, while it has its authority; else the person's unit.</summary>
    private static string UnitThat(StepScope step, params string[] forms) =>
        HandledBy(step, forms) is { } unit && step.Ledger.AuthoritiesToday(Body.Unit.Code).Any(a => a.OrganisationId == unit) ? unit : UnitOf(step);

    private static string? UnitUntilThen(StepScope step) => step.Ledger.PersonUntilToday(step.Person).FirstOrDefault(ClueFacts.IsCovered)?.OrganisationId;

    /// <summary>The unit that handed in the newest of these forms about the person.</summary>
    private static string? HandledBy(StepScope step, params string[] forms) => UnitBehind(step, entry =>
        entry.Kind == EntryKind.TaskCompleted && forms.Contains(entry.Particulars!["formId"]!.GetValue<string>()));

    private static string? UnitBehind(StepScope step, Func<EntryContent, bool> isMeant) =>
        step.File.Entries.LastOrDefault(entry => entry is { AuthorityRow: not null } && entry.Capacity == Body.Unit.Code
            && (entry.Person is null || entry.Person == step.Person) && isMeant(entry))?.AuthorityRow is { } row
            ? step.Ledger.Find<Authority>(row)?.OrganisationId
            : null;

    /// <summary>The route on which the case is handled; who left the district's power meanwhile was handled here until then.</summary>
    private static Route RouteInHand(StepScope step)
    {
        var route = RouteOf(step);
        return route is Route.Upward or Route.OutOfScope ? RouteOf(step.Facts with { Subject = ClueFacts.AsHandled(step.Facts), Intake = null }, step.Law) : route;
    }

    private static bool IsApproval(string body) => body == Body.Principal.Code || body == Body.Responsible.Code;

    private static Body InvestigatorOf(StepScope step) => RouteInHand(step) switch
    {
        Route.Joint => Body.Office,
        Route.LeadingGroupDirect => Body.LeadingGroup,
        _ => Body.Unit,
    };

    /// <summary>May the actor ask for a correction: the Office, or the unit where it has decided.</summary>
    public static void RequireOfficeOrDecider(StepScope step, string matter)
    {
        var unit = DeciderOf(step) == Body.Unit ? UnitThat(step, Decided) : null;
        if (!step.Ledger.AuthoritiesOf(step.Ledger.Actor.Account).Any(a =>
            a.Body == Body.Office.Code || (a.Body == Body.Unit.Code && a.OrganisationId == unit)))
        {
            throw new ConflictException(
                "E-NO-POWER", $"{matter}由区作风办或者作出决定的单位登记，您没有这样的权限。", "请由区作风办或者作出决定的单位的有权人员登记。");
        }
    }

    /// <summary>Whoever has consented to the decision.</summary>
    private static Body ConsenterOf(StepScope step) => step.Facts.ChainDone switch
    {
        var done when done.Contains(DecisionStep.StandingCommitteeConsent) => Body.StandingCommittee,
        var done when done.Contains(DecisionStep.OfficeConsent) || done.Contains(DecisionStep.OfficeCollectiveConsent) => Body.Office,
        _ => Body.Unit,
    };

    /// <summary>Whoever has decided, or is to decide by the route.</summary>
    private static Body DeciderOf(StepScope step) => step.Facts.ChainDone switch
    {
        var done when done.Contains(DecisionStep.JointDecide) => Body.Office,
        var done when done.Contains(DecisionStep.UnitDecides) || done.Contains(DecisionStep.AuthorityImplements) => Body.Unit,
        _ => RouteInHand(step) == Route.Joint ? Body.Office : Body.Unit,
    };

    private static Body ReporterOf(StepScope step) =>
        step.Ledger.AuthoritiesToday(Body.Unit.Code).Any(a => a.OrganisationId == UnitOf(step)) ? Body.Unit : Body.Office;

    private static Body ApproverOf(StepScope step) => RouteQuestions.WhichRoute(step.Facts, step.Law).StartApprover switch
    {
        StartApprover.Principal => Body.Principal,
        StartApprover.Responsible => Body.Responsible,
        StartApprover.NotReached => throw new ConflictException(
            "E-OUT-OF-SCOPE",
            "按人员登记，被反映人已不由本级依照本办法处理，不能报请启动（第二条、第十三条）。",
            "请选择“不再由本级处理，转区作风办”。"),
        var other => throw new InvalidOperationException($"A start approval is asked for though the law requires none ({other})."),
    };
}
