using System.Text.Json.Nodes;

namespace Jintan.Ledger.Procedures;

/// <summary>Starts a procedure from outside.</summary>
/// <param name="Definition">Definition id; only entry points may be named.</param>
/// <param name="Input">Inputs of the definition.</param>
/// <param name="Key">Operation key: the same key and actor are carried out once.</param>
public sealed record StartProcedure(string Definition, JsonObject Input, string Key, Actor Actor);

/// <summary>Completes a human task with the officer's choice and the submitted form.</summary>
/// <param name="Outcome">One of the lawful choices of the task.</param>
public sealed record CompleteTask(string TaskId, string Outcome, JsonObject Form, string Key, Actor Actor);

/// <summary>退回 and 撤回: an open task is taken back and an earlier one of the same procedure is opened again.</summary>
/// <param name="TaskId">The open task.</param>
/// <param name="Node">Node of the earlier task; null: the actor takes back the last one, which was the actor's own.</param>
/// <param name="Reason">Why; the earlier officer reads it.</param>
/// <param name="IsStraight">退回后直达: what was answered in between stands, if nothing but papers comes to the earlier step.</param>
public sealed record SendBack(string TaskId, string? Node, string Reason, string Key, Actor Actor, bool IsStraight = false);

/// <summary>Tells the instances of a case that something has happened.</summary>
/// <param name="Name">Name of the event; case counts.</param>
public sealed record PublishEvent(string CaseNumber, string Name, JsonNode? Payload, string Key, Actor Actor);

/// <summary>Ends an instance before its time.</summary>
public sealed record CancelInstance(string InstanceId, string Reason, string Key, Actor Actor);

/// <summary>What was done: the case and where it stands, as recorded under the operation key.</summary>
public sealed record OperationAnswer(string CaseNumber);
