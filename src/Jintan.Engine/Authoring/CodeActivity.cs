namespace Jintan.Engine.Authoring;

/// <summary>An activity that is complete when its code has run, unless it left a bookmark.</summary>
public abstract class CodeActivity : Activity
{
    internal override bool CompletesByItself => true;
}

/// <summary>A <see cref="CodeActivity"/> with a result.</summary>
public abstract class CodeActivity<T> : CodeActivity
{
    [Output(DisplayName = "结果")]
    public Output<T>? Result { get; set; }
}
