using System.Text.Json.Nodes;

namespace Jintan.Host.Registers.Files;

/// <summary>A row of a register as a file has it.</summary>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
public sealed record RowOfFile(int Line, JsonObject Row);

/// <summary>What is wrong with a line, and what would cure it.</summary>
public sealed record LineProblem(int Line, string Message);
