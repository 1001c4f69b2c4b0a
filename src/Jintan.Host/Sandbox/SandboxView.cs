using Jintan.Activities.Forms;
using Jintan.Host.Demonstration;
using Jintan.Host.Inbox;

namespace Jintan.Host.Sandbox;

/// <summary>The sandbox as a designer finds it.</summary>
/// <param name="Today">By the sandbox's own clock.</param>
/// <param name="Procedures">What can be run: the newest version of each, drafts marked.</param>
public sealed record SandboxView(
    DateOnly Today, int DaysAhead, IReadOnlyList<Option> Procedures, IReadOnlyList<SandboxTask> Tasks, IReadOnlyList<SandboxCase> Cases)
{
    public string? Notice { get; init; }

    public string? Chosen { get; init; }
}

/// <param name="Office">Who may do it; null: nobody of the invented district.</param>
public sealed record SandboxTask(string Id, string Title, string CaseNumber, string Subjects, DeadlineLight Light, DemonstrationOffice? Office);

/// <param name="Instances">Id of each procedure that the case has gone through, with its name.</param>
public sealed record SandboxCase(string Number, string Subjects, string Status, IReadOnlyList<Option> Instances);
