namespace Jintan.Engine.Activities;

/// <summary>Marks built-ins that the designer may mark to run asynchronously; the journal then shows them suspended and resumed.</summary>
internal interface IBackgroundTask;
