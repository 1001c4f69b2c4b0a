namespace Procedure.Tests.Scenarios;

/// <summary>The step of a procedure that an operation of the scenario format is.</summary>
/// <param name="Person">Staff number of the person with whom the procedure leads there.</param>
/// <param name="Node">The task at which the scenario's facts are put into the file and the step is taken.</param>
/// <param name="Question">The question that the step asks.</param>
/// <param name="Turns">Choices on the way that are not the ordinary ones, by node.</param>
internal sealed record ScenarioStep(string Person, string Node, string Question, params (string Node, string Outcome)[] Turns)
{
    public string Procedure { get; init; } = "12-acceptance";

    public string OutcomeAt(string node, string ordinary) => Turns.FirstOrDefault(turn => turn.Node == node).Outcome ?? ordinary;
}
