namespace Jintan.Activities.Forms;

/// <summary>What is wrong with one field, in words for the officer.</summary>
/// <param name="Field">Name of the field; rows are written <c>points.0.reason</c>.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record FormProblem(string Field, string Message);
