using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;

namespace Jintan.Activities.Steps;

/// <summary>Waits for an officer: opens a task for the competent office, puts the submitted form on record, goes on by the officer's choice.</summary>
[Activity(Namespace = "Jintan", Type = "HumanTask", Version = 1, Category = "作风问责", DisplayName = "人工办理",
    Description = "向有权办理的机关派发待办事项，按承办人的选择继续。办理主体由本办法和权限登记推定，不能填写。")]
public sealed class HumanTask : Activity
{
    [Input(DisplayName = "表单", Description = "承办人填写的表单。", UIHint = "dropdown", Category = "办理")]
    public Input<string>? FormId { get; set; }

    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    [Input(DisplayName = "内部期限（工作日）", Description = "“及时”等要求的内部办理期限，属本地规定；0表示不设。派发次日起算，末日计入。登记簿登记了该项内部期限的，以登记为准。", Category = "办理")]
    public Input<int>? PolicyDays { get; set; }

    [Input(DisplayName = "处理选项", Description = "承办人可以作出的选择。", UIHint = "dynamic-outcomes", Category = "办理")]
    public Input<ICollection<string>>? PossibleOutcomes { get; set; }

    [Output(DisplayName = "表单内容", Description = "承办人提交的表单。")]
    public Output<object>? Form { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var form = FormCatalogue.Find(context.Get(FormId)!);
        if (StandingAnswer.TakeUp(step) is { } stands)
        {
            context.Set(Form, stands.Form);
            await context.CompleteActivityWithOutcomesAsync(stands.Outcome);
            return;
        }

        var office = Competence.OfTask(step, form);
        var node = step.Node;
        var (dueOn, dueClause) = TaskLimit.Of(step, form, context.Get(PolicyDays));
        var task = new HumanTaskRow
        {
            Id = context.Id,
            CaseNumber = step.File.Number,
            InstanceId = node.Instance,
            // The engine names the bookmark after the burst; the task keeps the execution that waits.
            BookmarkId = context.Id,
            Definition = node.Definition,
            DefinitionVersion = node.Version,
            Node = node.Node,
            Title = form.Title,
            FormId = form.Id,
            Clauses = context.Get(Clauses) ?? "",
            Body = office.Body,
            OrganisationId = office.OrganisationId,
            Person = step.About,
            Outcomes = string.Join(' ', context.Get(PossibleOutcomes) ?? []),
            Status = HumanTaskStatus.Open,
            CreatedAt = step.Ledger.Now.UtcDateTime,
            DueOn = dueOn,
            DueClause = dueClause,
        };
        step.Ledger.OpenTask(task);
        if (!step.Ledger.PassUp(task))
        {
            throw new ConflictException(
                "E-RECUSAL",
                $"“{task.Title}”的有权人员都与本案被反映人有已申报的利害关系，应当回避，上一级也没有可以办理的人员（第四条）。",
                "请报上级党组织确定办理人员，由系统管理员登记其权限及依据文件后重新提交。");
        }

        context.CreateBookmark(new JsonObject { ["task"] = context.Id }, ResumeAsync);
    }

    private async ValueTask ResumeAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var submitted = step.Ledger.Submission
            ?? throw new InvalidOperationException($"{context.NodeId} was resumed without a submission.");
        var form = FormCatalogue.Tailored(submitted.Task.FormId, step.Facts, submitted.Form);
        var isBare = form.IsBare(submitted.Outcome);
        var reading = FormReading.Read(form, submitted.Form, step.Ledger.Today, complete: !isBare);
        if (reading.Problems.Count > 0)
        {
            throw new FormRefusedException(reading.Problems);
        }

        // What later steps of the burst read is what was read here.
        step.Ledger.Submission = submitted with { Form = reading.Value };
        var authority = Competence.OfActor(step, submitted.Task);
        step.Ledger.RequireNoRelation(step.File.Persons);
        PersonOfToday.Learn(step);
        Papers.File(step.Ledger, step.File.Number, form, reading.Value);
        step.Ledger.Append(step.File, new EntryDraft(EntryKind.TaskCompleted)
        {
            Capacity = submitted.Task.Body,
            AuthorityRow = authority,
            Person = step.About,
            Clauses = submitted.Task.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Learned = isBare ? null : LearnedFacts.From(form, reading.Value, step.File.FactsOf(step.Person)),
            Particulars = new JsonObject
            {
                ["task"] = submitted.Task.Id,
                ["title"] = submitted.Task.Title,
                ["formId"] = submitted.Task.FormId,
                ["outcome"] = submitted.Outcome,
                ["form"] = reading.Value.DeepClone(),
            },
            Node = step.Node,
        });
        context.Set(Form, reading.Value);
        await context.CompleteActivityWithOutcomesAsync(submitted.Outcome);
    }
}
