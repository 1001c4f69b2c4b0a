namespace Jintan.Host.Inbox;

/// <summary>Names of the task page's own controls; a form's fields never start with an underscore.</summary>
public static class TaskPosts
{
    /// <summary>The operation key: one rendered form is carried out once.</summary>
    public const string KeyField = "_key";

    public const string OutcomeField = "_outcome";
}
