using System.Text.Json.Nodes;
using Jintan.Ledger.Tasks;

namespace Jintan.Ledger.Procedures;

/// <summary>What an officer submitted: the task, the choice and the form.</summary>
public sealed record Submission(HumanTaskRow Task, string Outcome, JsonObject Form);
