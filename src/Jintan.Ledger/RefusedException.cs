using Jintan.Law;

namespace Jintan.Ledger;

/// <summary>The law says no: the burst is undone, the refusal is put on record in a transaction of its own, the person sees clause and cure.</summary>
/// <param name="question">Rule id of the question that was asked.</param>
/// <param name="ruling">The ruling that is not "allowed".</param>
public sealed class RefusedException(string question, Ruling ruling, string? caseNumber, string? person, Entries.WrittenAt? node)
    : Exception($"{question}: {ruling}")
{
    public string Question { get; } = question;

    public Ruling Ruling { get; } = ruling;

    public string? CaseNumber { get; } = caseNumber;

    public string? Person { get; } = person;

    public Entries.WrittenAt? Node { get; } = node;

    /// <summary>An officer's move at a task that the Measures forbid.</summary>
    public static RefusedException At(Tasks.HumanTaskRow task, Entries.AskedQuestion asked, Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(asked);
        return new(asked.Rule, ruling, task.CaseNumber, task.Person, new(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId)) { Asked = asked };
    }

    /// <summary>The question as it was asked, so that a refusal can be recomputed like everything else.</summary>
    public Entries.AskedQuestion? Asked { get; init; }
}
