namespace Jintan.Engine.Execution;

/// <summary>The start is refused: a given input cannot become its declared type.</summary>
public sealed class InvalidWorkflowInputException(string definitionId, string input, string alias, Exception inner)
    : ArgumentException($"流程 {definitionId} 的输入“{input}”应为 {alias}，所给的值不能转换；请改正后重新发起。", inner)
{
    public string InputName { get; } = input;
}
